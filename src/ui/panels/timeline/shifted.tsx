// Where would the bars stand after the pull that is under way?
import { xOn } from '../../../picture/timeline/axis.ts';
import { barPath } from '../../../picture/timeline/outlines.ts';
import type { Timeline } from '../../../picture/timeline/shapes.ts';
import type { PullNow } from './say-pull.ts';
import style from './timeline.module.css';

interface ShiftedProps {
  readonly timeline: Timeline;
  readonly pulling: PullNow;
}

/** Every bar that moves, drawn in outline where it would come to stand, and the end of the whole. */
export function Shifted({ timeline, pulling }: ShiftedProps) {
  const { pull, result } = pulling;
  const bars = new Map(timeline.bars.map((bar) => [bar.node, bar]));
  const wanted = new Set([...result.moved, pull.node]);
  const end = xOn(timeline, result.schedule.end.typical);
  return (
    <g className={style['shifted']} aria-hidden="true">
      <line x1={end} x2={end} y1={0} y2={timeline.height} />
      {result.schedule.tasks.map(({ node, start, finish }) => {
        const bar = bars.get(node);
        if (!bar || !wanted.has(node)) return null;
        const x = xOn(timeline, start.typical);
        const width = xOn(timeline, finish.typical) - x;
        const from = bar.x + bar.width;
        const middle = bar.y + bar.height / 2;
        return (
          <g key={node} data-pulled={node === pull.node || undefined}>
            <path data-way="" d={`M${from},${middle}H${x + width}`} />
            <path d={barPath({ ...bar, x, width })} />
          </g>
        );
      })}
    </g>
  );
}
