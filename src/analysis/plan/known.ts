// Which number does a situation have among those that a planner knows?

/**
 * Packed situations, numbered in order of arrival: number i stands in `words` from `i * width` on. `table` is open
 * addressing, a number plus one at each place, 0 where it is empty.
 */
export interface Known {
  readonly width: number;
  words: Int32Array;
  table: Int32Array;
  count: number;
}

const FIRST = 1 << 10;

export function newKnown(width: number): Known {
  return {
    width,
    words: new Int32Array(FIRST * width),
    table: new Int32Array(2 * FIRST),
    count: 0,
  };
}

/** The number of a situation, whose words stand in `state` from 0 on. A new one is added: then it is the last number. */
export function numberOf(known: Known, state: Int32Array): number {
  const { width, words, table, count } = known;
  const place = placeOf(known, state, 0);
  const entry = table[place] as number;
  if (entry > 0) return entry - 1;
  if ((count + 1) * width > words.length || 2 * (count + 1) > table.length) {
    grow(known);
    return numberOf(known, state);
  }
  for (let word = 0; word < width; word += 1) words[count * width + word] = state[word] as number;
  table[place] = count + 1;
  known.count = count + 1;
  return count;
}

function placeOf({ width, words, table }: Known, state: Int32Array, from: number): number {
  const mask = table.length - 1;
  let hash = 0;
  for (let word = 0; word < width; word += 1)
    hash = Math.imul((hash ^ (hash >>> 15)) + (state[from + word] as number), 0x9e3779b1);
  for (let place = (hash ^ (hash >>> 15)) & mask; ; place = (place + 1) & mask) {
    const entry = table[place] as number;
    if (entry === 0) return place;
    let word = 0;
    while (word < width && words[(entry - 1) * width + word] === state[from + word]) word += 1;
    if (word === width) return place;
  }
}

function grow(known: Known): void {
  const { width, words, count } = known;
  known.words = new Int32Array(2 * words.length);
  known.words.set(words);
  known.table = new Int32Array(2 * known.table.length);
  for (let number = 0; number < count; number += 1)
    known.table[placeOf(known, known.words, number * width)] = number + 1;
}
