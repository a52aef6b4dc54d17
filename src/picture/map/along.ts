// Where on the axis does a key lie, that of a column or one between two?
import type { Column } from './columns.ts';

/**
 * The way from a key, a number of steps or days, to an x. It never runs backwards: what lies between two columns stands
 * between them.
 */
export function alongColumns(
  columns: readonly Column[],
  xs: readonly number[],
  unit: number,
): (key: number) => number {
  return (key) => {
    const after = firstAfter(columns, key);
    const [left, right] = [xs[after - 1], xs[after] ?? Infinity];
    if (left === undefined) return (xs[0] ?? 0) + (key - (columns[0]?.key ?? 0)) * unit;
    return Math.min(left + (key - (columns[after - 1]?.key ?? 0)) * unit, right);
  };
}

/** The index of the first column after a key. */
function firstAfter(columns: readonly Column[], key: number): number {
  let [low, high] = [0, columns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle]?.key ?? 0) <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}
