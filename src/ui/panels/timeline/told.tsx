// How does the timeline read without its picture?
import type { Timeline } from '../../../picture/timeline/shapes.ts';
import { tellFlag } from '../../../picture/timeline/told.ts';
import type { TimePlan } from '../../../picture/timeline/timeline.ts';
import { useWords } from '../../app-context.tsx';

interface ToldProps {
  readonly plan: TimePlan;
  readonly timeline: Timeline;
  readonly told: ReadonlyMap<string, string>;
}

/** Steps, deadlines and outside dates as lists in order of time, for a screen reader. */
export function Told({ plan, timeline, told }: ToldProps) {
  const words = useWords();
  return (
    <div className="unseen">
      <h3>{words.say('timeline.told')}</h3>
      <ol>
        {timeline.bars.map(({ node }) => (
          <li key={node}>{told.get(node)}</li>
        ))}
      </ol>
      <h3>{words.say('timeline.told-deadlines')}</h3>
      <ol>
        {timeline.flags.map((flag) => (
          <li key={flag.key}>{tellFlag(flag, words)}</li>
        ))}
      </ol>
      <h3>{words.say('timeline.told-dates')}</h3>
      <ol>
        {plan.calendar.map(({ date, name }) => (
          <li key={`${date} ${words.text(name)}`}>
            {words.day(date)}: {words.text(name)}
          </li>
        ))}
      </ol>
    </div>
  );
}
