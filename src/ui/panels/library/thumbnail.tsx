// What does a roadmap look like at a glance?
import type { Thumbnail as Sketch, ThumbnailLine } from '../../../picture/thumbnail.ts';
import style from './library.module.css';

const WIDTH = 168;
const HEIGHT = 56;
const MARGIN = 7;

/** The lines of the map, without names: the row beside it says what it is. */
export function Thumbnail({ sketch }: { readonly sketch: Sketch | undefined }) {
  const lines = sketch?.lines ?? [];
  const x = (step: number) =>
    MARGIN + (step / Math.max(1, sketch?.steps ?? 1)) * (WIDTH - 2 * MARGIN);
  const gap = Math.min(12, (HEIGHT - 2 * MARGIN) / Math.max(1, lines.length - 1));
  const top = (HEIGHT - gap * Math.max(0, lines.length - 1)) / 2;
  const y = (lane: number) => top + lane * gap;
  // The main line lies over the others.
  const order = lines.map((line, lane) => ({ line, lane })).toSorted((a, b) => rank(a) - rank(b));
  return (
    <svg
      className={style['thumbnail']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      {order.map(({ line, lane }) => (
        <g key={lane} data-hue={line.hue} data-main={line.main}>
          <path d={pathOf(line, { x, from: y(line.lane), to: y(lane) })} />
          <circle cx={x(line.end)} cy={y(lane)} r={line.main ? 3.4 : 2.4} />
        </g>
      ))}
      <circle
        className={style['start']}
        cx={x(0)}
        cy={lines.length > 0 ? y(mainOf(lines)) : HEIGHT / 2}
        r="3.4"
      />
    </svg>
  );
}

interface Ways {
  readonly x: (step: number) => number;
  /** Heights of the lane that the line leaves, and of its own. */
  readonly from: number;
  readonly to: number;
}

/** From where it leaves the other lane, in an S to its own, and on to its end. */
function pathOf({ fork, end }: ThumbnailLine, { x, from, to }: Ways): string {
  const [start, stop] = [x(fork), x(end)];
  if (from === to) return `M${start} ${from}H${stop}`;
  const bend = Math.min(12, stop - start);
  const middle = start + bend / 2;
  return `M${start} ${from}C${middle} ${from} ${middle} ${to} ${start + bend} ${to}H${stop}`;
}

function mainOf(lines: readonly ThumbnailLine[]): number {
  const main = lines.findIndex((line) => line.main);
  return main < 0 ? 0 : main;
}

function rank({ line }: { readonly line: ThumbnailLine }): number {
  return line.main ? 1 : 0;
}
