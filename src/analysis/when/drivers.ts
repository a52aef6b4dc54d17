// Which steps' lengths move the end most?

/**
 * For each column of draws the share of the end's spread that goes with it: its rank correlation with the end, squared,
 * the shares together 1; all 0 where nothing moves the end. Spearman's correlation: lengths may move the end in any
 * rising way. (As in the sensitivity charts of risk analysis: "contribution to variance".)
 */
export function sharesOf(columns: readonly Float64Array[], end: Int32Array): readonly number[] {
  const ranks = ranksOf(Float64Array.from(end), 1);
  const squares = columns.map((column) => correlation(ranksOf(column, 2 ** 32), ranks) ** 2);
  const sum = squares.reduce((total, each) => total + each, 0);
  return squares.map((each) => (sum === 0 ? 0 : each / sum));
}

/** More than anybody draws: a place in the list fits below it. */
const PLACES = 2 ** 20;

/**
 * Each value's place among the others, equal ones at the middle of their places. Values are told apart as whole numbers
 * once they are multiplied by a scale: with its place behind it, each is one number, and numbers sort fast.
 */
function ranksOf(values: Float64Array, scale: number): Float64Array {
  const sorted = values.map((value, place) => Math.round(value * scale) * PLACES + place).sort();
  const wholeAt = (at: number) => Math.floor((sorted[at] ?? 0) / PLACES);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < sorted.length;) {
    const value = wholeAt(from);
    let until = from;
    while (until < sorted.length && wholeAt(until) === value) until += 1;
    for (let at = from; at < until; at += 1)
      ranks[(sorted[at] ?? 0) - value * PLACES] = (from + until - 1) / 2;
    from = until;
  }
  return ranks;
}

function correlation(one: Float64Array, other: Float64Array): number {
  const middle = (one.length - 1) / 2;
  let [both, first, second] = [0, 0, 0];
  for (let at = 0; at < one.length; at += 1) {
    const a = (one[at] ?? 0) - middle;
    const b = (other[at] ?? 0) - middle;
    both += a * b;
    first += a * a;
    second += b * b;
  }
  return first === 0 || second === 0 ? 0 : both / Math.sqrt(first * second);
}
