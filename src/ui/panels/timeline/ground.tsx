// What stands behind the bars: lanes, years, outside dates, phases, promises?
import { memo } from 'react';
import { PHASE_HEIGHT } from '../../../picture/timeline/heads.ts';
import { flagOutline } from '../../../picture/timeline/outlines.ts';
import type { DeadlineFlag, Timeline, TimelineLabel } from '../../../picture/timeline/shapes.ts';
import { tellFlag } from '../../../picture/timeline/told.ts';
import { useWords } from '../../app-context.tsx';
import style from './timeline.module.css';

/** Everything that neither the place nor a hand changes. */
export const Ground = memo(function Ground({ timeline }: { readonly timeline: Timeline }) {
  const words = useWords();
  const { width, height, lanes, ticks, calendar, phases, flags, today } = timeline;
  return (
    <g aria-hidden="true">
      {lanes.map(({ id, of, top, height: high }) => (
        <g key={id} className={style['lane']} data-of={of}>
          <rect x={0} y={top} width={width} height={high} />
          <line x1={0} x2={width} y1={top + high - 0.5} y2={top + high - 0.5} />
        </g>
      ))}
      {ticks.map(({ x, rank }) => (
        <line
          key={`${rank} ${x}`}
          className={style['tick']}
          data-rank={rank}
          x1={x}
          x2={x}
          y1={0}
          y2={height}
        />
      ))}
      {calendar.map(({ key, x, y }) => (
        <line key={key} className={style['date-line']} x1={x} x2={x} y1={y} y2={height} />
      ))}
      {today === null ? null : (
        <line className={style['today-line']} x1={today} x2={today} y1={0} y2={height} />
      )}
      {phases.map(({ key, name, x, y, width: long, odd, label }) => (
        <g key={key} className={style['phase']} data-odd={odd || undefined}>
          <title>{name}</title>
          <rect x={x} y={y} width={long} height={PHASE_HEIGHT} rx={1} />
          <path d={`M${x + 1},${y}v${PHASE_HEIGHT}`} />
          <Label label={label} />
        </g>
      ))}
      {flags.map((flag) => (
        <g key={flag.key} className={style['flag']} data-status={flag.status}>
          <title>{tellFlag(flag, words)}</title>
          <FlagMark flag={flag} />
          <Label label={flag.label} />
        </g>
      ))}
      {calendar.map(({ key, day, name, label }) => (
        <g key={key} className={style['date']}>
          <title>{`${words.day(day)}: ${name}`}</title>
          <Label label={label} />
        </g>
      ))}
    </g>
  );
});

/** The clock as a line from its start, the flag at its end. */
function FlagMark({ flag }: { readonly flag: DeadlineFlag }) {
  const { from, x, y, exposure } = flag;
  return (
    <>
      {exposure ? (
        <rect
          data-exposed={exposure.until === null ? 'still' : ''}
          x={exposure.x}
          y={y + 15.5}
          width={exposure.width}
          height={3}
        />
      ) : null}
      <path data-clock="" d={`M${from},${y + 10}v5H${x}`} />
      <path data-flag="" d={flagOutline(flag)} />
    </>
  );
}

export function Label({ label }: { readonly label: TimelineLabel | null }) {
  if (!label) return null;
  return (
    <text x={label.x} y={label.y} data-inside={label.inside || undefined}>
      {label.text}
    </text>
  );
}
