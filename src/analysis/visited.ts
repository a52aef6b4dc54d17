// Which situations has a search seen already?

import type { WordsAt } from './layout.ts';

/**
 * A set of packed situations, each with a few words that its owner keeps about it, numbered in order of arrival.
 * Records lie in pages, so that growth copies nothing: situation i is in `pages[i >>> PAGE_SHIFT]` from
 * `(i & PAGE_MASK) * record` on: first its words, then what the owner keeps.
 * The table is open addressing. A place holds 0, or the number of a situation plus one in its lower `numberBits` and
 * some bits of its hash above them, so that a look at another situation hardly ever goes on to its record.
 */
export interface Visited {
  readonly words: number;
  readonly record: number;
  readonly numberBits: number;
  readonly pages: Int32Array[];
  count: number;
  table: Int32Array;
  /** Places in the table less one. */
  mask: number;
}

export interface VisitedOptions {
  /** Words to keep about each situation. */
  readonly extra: number;
  /** The most situations that will be added; some ten million where left out. */
  readonly limit?: number;
}

const PAGE_SHIFT = 10;
const PAGE_MASK = (1 << PAGE_SHIFT) - 1;
const FIRST_PLACES = 1 << 11;
const LARGE = 1 << 18;
const LOAD = 0.6;
const MANY = 2 ** 24 - 2;

/** An empty set of situations of so many words. */
export function newVisited(words: number, { extra, limit = MANY }: VisitedOptions): Visited {
  return {
    words,
    record: words + extra,
    numberBits: Math.min(31, Math.max(1, Math.ceil(Math.log2(limit + 2)))),
    pages: [],
    count: 0,
    table: new Int32Array(FIRST_PLACES),
    mask: FIRST_PLACES - 1,
  };
}

/** Makes sure that `more` situations can be added without growing. */
export function reserve(visited: Visited, more: number): void {
  const wanted = visited.count + more;
  let places = visited.mask + 1;
  // Small tables grow fast to save work, large ones slowly to save memory.
  while (wanted > places * LOAD) places *= places < LARGE ? 4 : 2;
  if (places > visited.mask + 1) resize(visited, places);
  const { pages, record } = visited;
  while (pages.length << PAGE_SHIFT < wanted) pages.push(new Int32Array(record << PAGE_SHIFT));
}

/** Bytes held, all in all. */
export function bytesOf({ pages, table, record }: Visited): number {
  return 4 * (table.length + pages.length * (record << PAGE_SHIFT));
}

/**
 * The number of a situation, which is added unless it is there; room must have been reserved.
 * @param state the words of the situation, from 0 on
 * @returns what the count was before, if it is new
 */
export function numberOf(visited: Visited, state: Int32Array): number {
  const { table, numberBits, count, pages, record, words } = visited;
  const hash = hashOf(state, words);
  const place = find(visited, state, hash);
  const entry = table[place] as number;
  if (entry !== 0) return (entry & ((1 << numberBits) - 1)) - 1;
  table[place] = ((hash >>> numberBits) << numberBits) | (count + 1);
  const page = pages[count >>> PAGE_SHIFT] as Int32Array;
  const at = (count & PAGE_MASK) * record;
  for (let word = 0; word < words; word += 1) page[at + word] = state[word] as number;
  visited.count = count + 1;
  return count;
}

/** Where a situation stands. */
export function placeOf({ pages, record }: Visited, number: number): WordsAt {
  const words = pages[number >>> PAGE_SHIFT] as Int32Array;
  return { words, offset: (number & PAGE_MASK) * record };
}

/** Is the situation there? */
export function has(visited: Visited, state: Int32Array): boolean {
  return visited.table[find(visited, state, hashOf(state, visited.words))] !== 0;
}

/** The place where a situation stands, or the empty one where it would. */
function find(visited: Visited, state: Int32Array, hash: number): number {
  const { table, mask, numberBits, pages, words, record } = visited;
  const print = hash >>> numberBits;
  const numbers = (1 << numberBits) - 1;
  for (let place = (Math.imul(hash, 0x2c1b3c6d) >>> 7) & mask; ; place = (place + 1) & mask) {
    const entry = table[place] as number;
    if (entry === 0) return place;
    if (entry >>> numberBits !== print) continue;
    const number = (entry & numbers) - 1;
    const page = pages[number >>> PAGE_SHIFT] as Int32Array;
    const at = (number & PAGE_MASK) * record;
    let word = 0;
    while (word < words && page[at + word] === state[word]) word += 1;
    if (word === words) return place;
  }
}

/** A hash whose upper bits are good; the lower ones are only mixed in. */
function hashOf(state: Int32Array, words: number): number {
  let hash = 0;
  for (let word = 0; word < words; word += 1)
    hash = Math.imul((hash ^ (hash >>> 15)) + (state[word] as number), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/** A larger table with everything in it. */
function resize(visited: Visited, places: number): void {
  const { words, count, numberBits } = visited;
  const state = new Int32Array(words);
  visited.mask = places - 1;
  visited.table = new Int32Array(places);
  for (let number = 0; number < count; number += 1) {
    const at = placeOf(visited, number);
    for (let word = 0; word < words; word += 1) state[word] = at.words[at.offset + word] as number;
    const hash = hashOf(state, words);
    let place = (Math.imul(hash, 0x2c1b3c6d) >>> 7) & visited.mask;
    while (visited.table[place] !== 0) place = (place + 1) & visited.mask;
    visited.table[place] = ((hash >>> numberBits) << numberBits) | (number + 1);
  }
}
