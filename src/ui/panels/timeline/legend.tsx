// What do the colours and marks of the timeline mean?
import { memo } from 'react';
import { barPath, strikePath } from '../../../picture/timeline/outlines.ts';
import type { BarKind, Timeline } from '../../../picture/timeline/shapes.ts';
import { hueAt } from '../../../picture/timeline/lanes.ts';
import { useDocument, useWords } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import type { TimePlan } from '../../../picture/timeline/timeline.ts';
import style from './timeline.module.css';

interface LegendProps {
  readonly plan: TimePlan;
  readonly timeline: Timeline;
}

/** A strip below the chart that names what stands in it, and nothing else. */
export const Legend = memo(function Legend({ plan, timeline }: LegendProps) {
  const words = useWords();
  const { parties } = useDocument((state) => roadmapOf(state).scenario);
  const leading = new Set(plan.steps.map(({ taken }) => taken.step.parties[0]));
  // There are more parties than colours: each colour is named once, with all that it stands for.
  const leaders = new Map<number, readonly string[]>();
  for (const [index, { id, name }] of parties.entries())
    if (leading.has(id))
      leaders.set(hueAt(index), [...(leaders.get(hueAt(index)) ?? []), words.text(name)]);
  if (timeline.bars.length === 0) return null;
  const has = (test: (bar: Timeline['bars'][number]) => boolean) => timeline.bars.some(test);
  return (
    <ul className={style['legend']} aria-label={words.say('timeline.legend')}>
      {has(({ critical }) => critical) ? (
        <li>
          <Sign critical />
          {words.say('timeline.legend-critical')}
        </li>
      ) : null}
      {has(({ low, high }) => low < high) ? (
        <li>
          <Sign range />
          {words.say('timeline.legend-range')}
        </li>
      ) : null}
      {has(({ width }) => width === 0) ? (
        <li>
          <Sign moment />
          {words.say('timeline.legend-moment')}
        </li>
      ) : null}
      {(['setback', 'assumed', 'broken'] as const).map((kind) =>
        has((bar) => bar.kind === kind) ? (
          <li key={kind}>
            <Sign kind={kind} />
            {words.say(`timeline.is-${kind}`)}
          </li>
        ) : null,
      )}
      {timeline.flags.some(({ exposure }) => exposure !== null) ? (
        <li>
          <i className={style['exposed']} />
          {words.say('timeline.legend-exposed')}
        </li>
      ) : null}
      <li>{words.say('timeline.leads')}</li>
      {[...leaders].map(([hue, names]) => (
        <li key={hue}>
          <i data-hue={hue} />
          {words.list(names)}
        </li>
      ))}
    </ul>
  );
});

interface SignProps {
  readonly kind?: BarKind;
  readonly critical?: true;
  readonly range?: true;
  readonly moment?: true;
}

function Sign({ kind = 'step', critical, range, moment }: SignProps) {
  const bar = { x: kind === 'broken' ? 13 : moment ? 12 : 2, y: 1.5, width: moment ? 0 : 20, kind };
  return (
    <svg width={range ? 38 : kind === 'broken' ? 35 : 24} height="24" aria-hidden="true">
      <g className={style['bar']} data-hue="0" data-kind={kind} data-critical={critical}>
        <path data-body="" d={barPath(bar)} />
        {kind === 'broken' ? <path data-strike="" d={strikePath(bar)} /> : null}
        {range ? <path data-rail="" d="M12,21.5H37M12,19v5" /> : null}
      </g>
    </svg>
  );
}
