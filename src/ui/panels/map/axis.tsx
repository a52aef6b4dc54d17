// How is the axis of the map painted?
import { memo } from 'react';
import { AXIS_HEIGHT } from '../../../picture/map/lanes.ts';
import type { Tick } from '../../../picture/map/shapes.ts';
import style from './map.module.css';

interface AxisProps {
  readonly ticks: readonly Tick[];
  readonly height: number;
  /** Lines run behind the map, words stay at the top of the view. */
  readonly part: 'lines' | 'words';
  readonly from?: number;
  readonly width?: number;
}

/** Steps or dates along the top, with a hairline down from the strong ones. */
export const Axis = memo(function Axis({ ticks, height, part, from = 0, width = 0 }: AxisProps) {
  if (part === 'lines')
    return ticks
      .filter(({ strong }) => strong)
      .map(({ x, label }) => (
        <line
          key={`${label} ${x}`}
          className={style['hair']}
          x1={x}
          x2={x}
          y1={AXIS_HEIGHT}
          y2={height}
        />
      ));
  return (
    <g aria-hidden="true">
      <rect className={style['head']} x={from} width={width} height={AXIS_HEIGHT - 2} />
      {ticks.map(({ x, label, strong }) => (
        <text
          key={`${label} ${x}`}
          className={style['tick']}
          data-strong={strong || undefined}
          x={x}
          y={17}
        >
          {label}
        </text>
      ))}
    </g>
  );
});
