// What would the pull under way do?
import type { TimePlan } from '../../../picture/timeline/timeline.ts';
import { useWords } from '../../app-context.tsx';
import { pullParts } from './say-pull.ts';
import type { PullNow } from './say-pull.ts';
import style from './timeline.module.css';

interface ReadoutProps {
  readonly plan: TimePlan;
  readonly pulling: PullNow;
}

/** A strip at the foot of the chart for as long as a bar is held. */
export function Readout({ plan, pulling }: ReadoutProps) {
  const words = useWords();
  const [head, ...rest] = pullParts(pulling, plan, words);
  return (
    <p className={style['readout']}>
      <strong>{head}</strong>
      {rest.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </p>
  );
}
