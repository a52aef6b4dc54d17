// Which situations show much of a scenario in little time?
import { playMove } from './effects.ts';
import { type Layout, valueAt } from './layout.ts';
import { match, matcherOf } from './matcher.ts';
import type { Packed } from './packed.ts';

/**
 * Situations that can be reached, found breadth first, where one is followed further only if in it two tracks or
 * gauges stand as they never stood together before (the novelty of iterated width search, of width two). There are at
 * most as many as pairs of values, however large the scenario, and they show far more of it than the first so many.
 * @returns the words of the situations, one after another
 */
export function spread(packed: Packed, most: number): Int32Array {
  const { words, layout, effects, moves } = packed;
  const pairs = newPairs(layout);
  const matcher = matcherOf(
    layout,
    moves.map(({ test }) => test),
  );
  const answer = new Int32Array(matcher.width);
  const found = new Int32Array((most + 1) * words);
  found.set(packed.initial);
  let count = meets(pairs, found, 0) ? 1 : 0;
  for (let at = 0; at < count && count < most; at += 1) {
    match(matcher, { words: found, offset: at * words }, answer);
    for (let move = 0; move < moves.length && count < most; move += 1) {
      if ((((answer[move >>> 5] ?? 0) >>> (move & 31)) & 1) === 0) continue;
      const offset = count * words;
      found.copyWithin(offset, at * words, (at + 1) * words);
      playMove(effects, move, { words: found, offset });
      if (meets(pairs, found, offset)) count += 1;
    }
  }
  return found.subarray(0, count * words);
}

interface Pairs {
  readonly layout: Layout;
  /** Where the values of each field begin when all are numbered through. */
  readonly first: readonly number[];
  readonly seen: Uint8Array;
  readonly total: number;
  readonly values: Int32Array;
}

/** Values of a large gauge beyond so many count as one. */
const VALUES = 24;

function newPairs(layout: Layout): Pairs {
  const first: number[] = [];
  let total = 0;
  for (const { size } of layout.fields) {
    first.push(total);
    total += Math.min(size, VALUES);
  }
  const values = new Int32Array(layout.fields.length);
  return { layout, first, seen: new Uint8Array(total * total), total, values };
}

/** Enters all pairs of values of a situation; was one of them new? */
function meets({ layout, first, seen, total, values }: Pairs, words: Int32Array, offset: number): boolean {
  layout.fields.forEach((field, index) => {
    const value = Math.min(VALUES - 1, valueAt(field, words, offset));
    values[index] = (first[index] ?? 0) + value;
  });
  let isNew = false;
  for (let one = 0; one < values.length; one += 1) {
    const row = (values[one] ?? 0) * total;
    for (let two = 0; two <= one; two += 1) {
      const at = row + (values[two] ?? 0);
      if (seen[at] === 1) continue;
      seen[at] = 1;
      isNew = true;
    }
  }
  return isNew;
}
