// Where does one curve of chance lie: how many of the draws are through by each day?
import type { Day } from '../../core/duration.ts';

export interface ChanceCurve {
  /** The line from none of the draws to all of them. */
  readonly path: string;
  /** What is below it. */
  readonly area: string;
  /** Where one in ten draws, half of them and nine in ten are through. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly first: number;
  readonly last: number;
}

export interface ChancePlace {
  readonly x: (day: Day) => number;
  /** Where a share of 0 and of 1 lies. */
  readonly bottom: number;
  readonly top: number;
}

/**
 * Straight from each day to the next; where all days are one it is a step.
 * @param days as many draws end between any two neighbours
 */
export function chanceCurve(days: readonly Day[], { x, bottom, top }: ChancePlace): ChanceCurve {
  const parts = Math.max(1, days.length - 1);
  const xs = days.map((day) => n(x(day)));
  const line = xs.map((at, part) => `${at},${n(bottom + ((top - bottom) * part) / parts)}`);
  const at = (share: number) => xs[Math.round(share * parts)] ?? 0;
  const first = xs[0] ?? 0;
  const last = xs.at(-1) ?? 0;
  const path = `M${first},${n(bottom)}L${line.join('L')}`;
  return {
    path,
    area: `${path}V${n(bottom)}Z`,
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    first,
    last,
  };
}

function n(value: number): number {
  return Math.round(value * 10) / 10;
}
