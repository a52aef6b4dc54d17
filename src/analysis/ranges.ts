// Which values lie in a set of ranges?

/** Values from `low` to `high`, both included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Ranges in order, none empty, none touching the next. */
export type Ranges = readonly Range[];

/** The same values, in order and with as few ranges as they take. */
export function tidied(ranges: readonly Range[]): Ranges {
  const tidy: Range[] = [];
  const filled = ranges.filter(({ low, high }) => low <= high);
  for (const range of filled.sort((a, b) => a.low - b.low)) {
    const last = tidy.at(-1);
    if (last && range.low <= last.high + 1)
      tidy[tidy.length - 1] = { low: last.low, high: Math.max(last.high, range.high) };
    else tidy.push(range);
  }
  return tidy;
}

export function union(a: Ranges, b: Ranges): Ranges {
  return tidied([...a, ...b]);
}

export function intersection(a: Ranges, b: Ranges): Ranges {
  return a.flatMap((one) =>
    b
      .map((two) => ({ low: Math.max(one.low, two.low), high: Math.min(one.high, two.high) }))
      .filter(({ low, high }) => low <= high),
  );
}

/** The values from 0 to below `size` that lie in none of the ranges. */
export function gapsIn(ranges: readonly Range[], size: number): Ranges {
  const gaps: Range[] = [];
  let from = 0;
  for (const { low, high } of tidied(ranges)) {
    gaps.push({ low: from, high: Math.min(low, size) - 1 });
    from = Math.max(from, high + 1);
  }
  return tidied([...gaps, { low: from, high: size - 1 }]);
}

export function includes(ranges: readonly Range[], value: number): boolean {
  return ranges.some(({ low, high }) => value >= low && value <= high);
}

/** Are all values of one set in another? */
export function isInside(inner: Ranges, outer: Ranges): boolean {
  return inner.every((one) => outer.some(({ low, high }) => one.low >= low && one.high <= high));
}
