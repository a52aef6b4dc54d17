// How large are letters, marks and gaps on a strip?
import type { Type } from '../text-width.ts';

/** Everything that grows with the letters, in pixels. */
export interface Measures {
  readonly name: Type;
  readonly nameHeight: number;
  readonly title: Type;
  readonly titleHeight: number;
  readonly note: Type;
  readonly way: Type;
  readonly wayHeight: number;
  readonly radius: number;
}

export const LEFT = 14;
export const RIGHT = 20;
/** Between the names of two columns, and between a name and the line. */
export const GAP = 9;
/** Below the last text of a row. */
export const FOOT = 12;
/** A name takes no more lines than this unless it would be cut too short. */
export const MOST_LINES = 4;

/** The measures of a strip whose steps are lettered in a size. */
export function measuresFor(size: number): Measures {
  return {
    name: { family: 'sans', size },
    nameHeight: Math.round(size * 1.15),
    title: { family: 'serif', size: Math.round(size * 1.24 * 4) / 4, bold: true },
    titleHeight: Math.round(size * 1.5),
    note: { family: 'sans', size: Math.max(11, size - 1) },
    way: { family: 'sans', size: Math.max(11, size - 0.5), bold: true },
    wayHeight: Math.round(size * 1.4),
    radius: size * 0.44,
  };
}
