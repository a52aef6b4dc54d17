// What does a step look like in time?
import { memo } from 'react';
import { ECHO_HEIGHT } from '../../../picture/timeline/bars.ts';
import { barPath, RAIL, rangeOf, strikePath, pinPath } from '../../../picture/timeline/outlines.ts';
import type { Bar, Echo, Timeline } from '../../../picture/timeline/shapes.ts';
import type { Place } from '../../../roadmap/roadmap.ts';
import { Label } from './ground.tsx';
import style from './timeline.module.css';

interface BarsProps {
  readonly timeline: Timeline;
  readonly told: ReadonlyMap<string, string>;
  /** The bar that the Tab key reaches. */
  readonly stop: string | null;
  readonly place: Place;
}

const HUES = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Ranges first, bars over them, so that no range hides a bar. */
export function Bars({ timeline, told, stop, place }: BarsProps) {
  const { bars, echoes } = timeline;
  return (
    <>
      <defs>
        {HUES.map((hue) => (
          <linearGradient key={hue} id={`timeline-fade-${hue}`} data-hue={hue}>
            <stop offset="0" stopOpacity="0.55" />
            <stop offset="1" stopOpacity="0.06" />
          </linearGradient>
        ))}
      </defs>
      <Ranges bars={bars} />
      <Echoes echoes={echoes} />
      {bars.map((bar) => (
        <BarMark
          key={bar.node}
          bar={bar}
          told={told.get(bar.node) ?? ''}
          stop={bar.node === stop}
          here={bar.node === place}
        />
      ))}
    </>
  );
}

const Ranges = memo(function Ranges({ bars }: { readonly bars: readonly Bar[] }) {
  return (
    <g aria-hidden="true">
      {bars.map((bar) => {
        const { y, tick, sure, fade, shown } = rangeOf(bar);
        if (!shown) return null;
        return (
          <g key={bar.node} className={style['range']} data-hue={bar.hue}>
            <rect x={sure.x} y={y} width={sure.width} height={RAIL} />
            <rect
              x={fade.x}
              y={y}
              width={fade.width}
              height={RAIL}
              data-fade=""
              fill={`url(#timeline-fade-${bar.hue})`}
            />
            <rect x={tick - 0.5} y={y - 2} width={1} height={RAIL + 4} />
          </g>
        );
      })}
    </g>
  );
});

const Echoes = memo(function Echoes({ echoes }: { readonly echoes: readonly Echo[] }) {
  return (
    <g aria-hidden="true">
      {echoes.map(({ node, lane, hue, critical, x, y, width }) => (
        <rect
          key={`${node} ${lane}`}
          className={style['echo']}
          data-node={node}
          data-part="echo"
          data-hue={hue}
          data-critical={critical || undefined}
          x={x}
          y={y}
          width={width}
          height={ECHO_HEIGHT}
          rx={1}
        />
      ))}
    </g>
  );
});

interface BarMarkProps {
  readonly bar: Bar;
  readonly told: string;
  readonly stop: boolean;
  readonly here: boolean;
}

const BarMark = memo(function BarMark({ bar, told, stop, here }: BarMarkProps) {
  const { node, kind, hue, critical, pinned, x, y, width, height, label } = bar;
  const strike = strikePath(bar);
  return (
    <g
      className={style['bar']}
      role="button"
      tabIndex={stop ? 0 : -1}
      aria-label={told}
      aria-current={here ? 'step' : undefined}
      data-part="bar"
      data-node={node}
      data-kind={kind}
      data-hue={hue}
      data-critical={critical || undefined}
      data-here={here || undefined}
    >
      {critical && kind !== 'step' ? <path data-edge="" d={barPath(bar)} /> : null}
      <path data-body="" d={barPath(bar)} />
      {pinned ? <path data-pin="" d={pinPath(bar)} /> : null}
      {strike === '' ? null : <path data-strike="" d={strike} />}
      <Label label={label} />
      {width > 0 ? (
        <rect
          data-grip=""
          x={x + width - Math.min(4, width / 3)}
          y={y - 1}
          width={8}
          height={height + 2}
        />
      ) : null}
      <rect
        data-ring=""
        x={x - (width === 0 ? height / 2 : 0) - 3}
        y={y - 3}
        width={Math.max(width, width === 0 ? height : 3) + 6}
        height={height + 6}
        rx={4}
      />
    </g>
  );
});
