// How are the bands, lines and flags of the map painted?
import { memo } from 'react';
import { dashOf, flagPath, meterPath } from '../../../picture/map/outlines.ts';
import type { Band, Flag, Meter, Strand } from '../../../picture/map/shapes.ts';
import style from './map.module.css';

/** Quiet strips behind the lines, one for each phase. */
export const Bands = memo(function Bands({ bands }: { readonly bands: readonly Band[] }) {
  return bands.map(({ key, left, right, top, bottom, odd, dim }) => (
    <rect
      key={key}
      className={style['band']}
      data-odd={odd || undefined}
      data-dim={dim || undefined}
      x={left}
      y={top}
      width={Math.max(0, right - left)}
      height={bottom - top}
      rx="2"
    />
  ));
});

/** The lines, each with a rim of paper that lifts it over those it crosses. */
export const Strands = memo(function Strands({ strands }: { readonly strands: readonly Strand[] }) {
  return strands.map(({ line, path, look, width, main, dim, bar, ghost, stretches }) => {
    const end = stretches.at(-1);
    return (
      <g key={line} data-hue={look.hue} data-dim={dim || undefined} data-ghost={ghost || undefined}>
        <path className={style['rim']} d={path} strokeWidth={width + 2.4} />
        <path
          className={style['strand']}
          data-main={main || undefined}
          d={path}
          strokeWidth={width}
          strokeDasharray={ghost ? '1 6' : (dashOf(look) ?? undefined)}
        />
        {bar && end ? (
          <path
            className={style['strand']}
            d={`M${end.to},${end.y - 6}V${end.y + 6}`}
            strokeWidth={width}
          />
        ) : null}
      </g>
    );
  });
});

/** How much is still open, as a thin line that swells. */
export const Meters = memo(function Meters({ meters }: { readonly meters: readonly Meter[] }) {
  return meters.map((meter) => (
    <path
      key={meter.line}
      className={style['meter']}
      data-dim={meter.dim || undefined}
      d={meterPath(meter)}
    />
  ));
});

interface FlagsProps {
  readonly flags: readonly Flag[];
  readonly say: (flag: Flag) => string;
}

/** Promises at their deadlines. */
export const Flags = memo(function Flags({ flags, say }: FlagsProps) {
  return flags.map((flag) => (
    <path
      key={flag.key}
      className={style['flag']}
      data-status={flag.status}
      d={flagPath(flag)}
      transform={`translate(${flag.x},${flag.y})`}
    >
      <title>{say(flag)}</title>
    </path>
  ));
});
