// How are the goals painted that the line ends in?
import { memo } from 'react';
import type { Look } from '../../../../picture/map/shapes.ts';
import type { StripEnd } from '../../../../picture/strip/shapes.ts';
import { Letters } from './letters.tsx';
import { Goal } from './strip-row.tsx';
import style from './strip.module.css';

interface EndViewProps {
  readonly end: StripEnd;
  readonly look: Look;
}

/** A title, and below it each goal with its sign. A screen reader hears them as a list. */
export const EndView = memo(function EndView({ end, look }: EndViewProps) {
  const { title, goals, height } = end;
  return (
    <svg
      className={style['end']}
      height={height}
      role="img"
      aria-label={[title, ...goals.map(({ label }) => label)]
        .map(({ lines }) => lines.join(' '))
        .join('. ')}
      data-hue={look.hue}
    >
      <Letters of={title} className={style['title']} />
      {goals.map(({ key, x, y, label }) => (
        <g key={key}>
          <Goal x={x} y={y} radius={6} />
          <Letters of={label} className={style['name']} />
        </g>
      ))}
    </svg>
  );
});
