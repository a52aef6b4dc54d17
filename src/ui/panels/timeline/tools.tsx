// What does the branch come to, and how is the timeline set?
import { summaryOf } from '../../../picture/timeline-told.ts';
import type { TimePlan } from '../../../picture/timeline.ts';
import { useWords } from '../../app-context.tsx';
import { Button } from '../../parts/button.tsx';
import type { Settings } from './settings.ts';
import type { Zoom } from './use-zoom.ts';
import style from './timeline.module.css';

interface ToolsProps {
  readonly plan: TimePlan;
  readonly settings: Settings;
  readonly change: (change: Partial<Settings>) => void;
  readonly zoom: Zoom;
}

const STEP = 1.5;

/** The summary and the switches. */
export function Tools({ plan, settings, change, zoom }: ToolsProps) {
  const words = useWords();
  const { grouping, allArrows } = settings;
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
        <div className={style['pair']}>
          <Button label={words.say('timeline.zoom-out')} onPress={() => zoom.by(1 / STEP)}>
            −
          </Button>
          <Button label={words.say('timeline.zoom-in')} onPress={() => zoom.by(STEP)}>
            +
          </Button>
          <Button onPress={zoom.fit}>{words.say('timeline.fit')}</Button>
        </div>
      </div>
    </div>
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
