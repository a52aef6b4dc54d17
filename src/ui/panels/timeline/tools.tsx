// What does the branch come to, and how is the timeline set?
import type { ReactNode } from 'react';
import { summaryOf } from '../../../picture/timeline/told.ts';
import type { TimePlan } from '../../../picture/timeline/timeline.ts';
import { useWords } from '../../app-context.tsx';
import { Button } from '../../parts/button.tsx';
import { type Beneath, type TimelineSettings, toggled } from './settings.ts';
import type { Zoom } from './use-zoom.ts';
import style from './timeline.module.css';

interface ToolsProps {
  readonly plan: TimePlan;
  readonly settings: TimelineSettings;
  readonly change: (change: Partial<TimelineSettings>) => void;
  readonly zoom: Zoom;
  /** The key, where it has no place of its own. */
  readonly legend: ReactNode;
}

const STEP = 1.5;
const BENEATH: readonly Beneath[] = ['chances', 'exposure'];

/** The summary and the switches. */
export function Tools({ plan, settings, change, zoom, legend }: ToolsProps) {
  const words = useWords();
  const { grouping, allArrows, beneath } = settings;
  return (
    <div className={style['tools']}>
      <Summary plan={plan} />
      <div className={style['switches']}>
        <div className={style['pair']} role="group" aria-label={words.say('timeline.lanes')}>
          <Button pressed={grouping === 'track'} onPress={() => change({ grouping: 'track' })}>
            {words.say('timeline.by-track')}
          </Button>
          <Button pressed={grouping === 'party'} onPress={() => change({ grouping: 'party' })}>
            {words.say('timeline.by-party')}
          </Button>
        </div>
        <Button pressed={allArrows} onPress={() => change({ allArrows: !allArrows })}>
          {words.say('timeline.all-arrows')}
        </Button>
        {BENEATH.map((each) => (
          <Button
            key={each}
            pressed={beneath.includes(each)}
            onPress={() => change({ beneath: toggled(beneath, each) })}
          >
            {words.say(`timeline.${each}`)}
          </Button>
        ))}
        <div className={style['pair']}>
          <Sign label={words.say('timeline.zoom-out')} sign="−" onPress={() => zoom.by(1 / STEP)} />
          <Sign label={words.say('timeline.zoom-in')} sign="+" onPress={() => zoom.by(STEP)} />
          <Button onPress={zoom.fit}>{words.say('timeline.fit')}</Button>
        </div>
        {legend === null ? null : (
          <details className={style['key']}>
            <summary>{words.say('timeline.key')}</summary>
            {legend}
          </details>
        )}
      </div>
    </div>
  );
}

interface SignProps {
  readonly label: string;
  readonly sign: string;
  readonly onPress: () => void;
}

/** A button whose sign is read by its name. */
function Sign({ label, sign, onPress }: SignProps) {
  return (
    <button
      type="button"
      className={style['sign']}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      {sign}
    </button>
  );
}

function Summary({ plan }: { readonly plan: TimePlan }) {
  const words = useWords();
  const { end, range, critical, deadlines, missed } = summaryOf(plan, words);
  return (
    <p className={style['summary']}>
      {end === null ? null : (
        <span>
          <strong>{end}</strong> {range}
        </span>
      )}
      {critical === null ? null : <span data-mark="critical">{critical}</span>}
      <span data-missed={missed || undefined}>{deadlines}</span>
    </p>
  );
}
