// Which dates stand over the chart?
import { memo } from 'react';
import type { Timeline } from '../../../picture/timeline/shapes.ts';
import { useWords } from '../../app-context.tsx';
import style from './timeline.module.css';

/** Height of the axis in pixels. */
export const AXIS = 38;
const BASE = 17;

/** Years in ink, quarters and months between them, today as a tab. */
export const Axis = memo(function Axis({ timeline }: { readonly timeline: Timeline }) {
  const words = useWords();
  const { width, ticks, today } = timeline;
  return (
    <svg className={style['axis']} width={width} height={AXIS} aria-hidden="true">
      {ticks.map(({ x, label, rank }) => (
        <g key={`${x} ${label}`} data-rank={rank}>
          <line x1={x} x2={x} y1={rank === 'year' ? 5 : 24} y2={AXIS} />
          <text x={x + (rank === 'year' ? 4 : 3)} y={BASE}>
            {label}
          </text>
        </g>
      ))}
      {today === null ? null : (
        <g className={style['today']}>
          <path d={`M${today},${AXIS - 4}l-4,-8h8Z`} />
          <text x={today + 6} y={AXIS - 5}>
            {words.say('timeline.today')}
          </text>
        </g>
      )}
    </svg>
  );
});
