// Which situations has a search seen already?
import type { Layout } from './layout.ts';

/**
 * A set of packed situations, each with a few words that its owner keeps about it, numbered in order of arrival.
 * Records lie in pages, so that growth copies nothing: situation i is in `pages[i >>> PAGE_SHIFT]` from
 * `(i & PAGE_MASK) * record` on: first its words, then what the owner keeps.
 * The table is open addressing. Situations of two words stand in it themselves, so that a look costs one line of
 * memory; longer ones stand as their number plus one.
 */
export interface Visited {
  readonly words: number;
  readonly record: number;
  readonly never: number;
  pages: Int32Array[];
  count: number;
  table: Int32Array;
  /** Places in the table less one. */
  mask: number;
  /** With more than this many, the table must grow first. */
  room: number;
}

export const PAGE_SHIFT = 13;
export const PAGE_MASK = (1 << PAGE_SHIFT) - 1;
const FIRST_PLACES = 1 << 12;
const LOAD = 0.6;

/** An empty set of situations that keeps `extra` words about each. */
export function newVisited({ words, never }: Layout, extra: number): Visited {
  const visited: Visited = {
    words,
    record: words + extra,
    never,
    pages: [],
    count: 0,
    table: new Int32Array(0),
    mask: 0,
    room: 0,
  };
  resize(visited, FIRST_PLACES);
  return visited;
}

/** Makes sure that `more` situations can be added without growing. */
export function reserve(visited: Visited, more: number): void {
  let places = visited.mask + 1;
  while (visited.count + more > places * LOAD) places *= 2;
  if (places > visited.mask + 1) resize(visited, places);
  const pages = ((visited.count + more) >>> PAGE_SHIFT) + 1;
  while (visited.pages.length < pages)
    visited.pages.push(new Int32Array(visited.record << PAGE_SHIFT));
}

/** Bytes held, all in all. */
export function bytesOf({ pages, table, record }: Visited): number {
  return 4 * (table.length + pages.length * (record << PAGE_SHIFT));
}

/**
 * Adds a situation unless it is there; room must have been reserved.
 * @param state the words of the situation, from 0 on
 * @returns its place among the words of its page where it is new, -1 where it is known
 */
export function add(visited: Visited, state: Int32Array): number {
  return visited.words === 2 ? addPair(visited, state) : addLong(visited, state);
}

/** Is the situation there? */
export function has(visited: Visited, state: Int32Array): boolean {
  return visited.words === 2
    ? visited.table[findPair(visited, state)] !== visited.never
    : visited.table[findLong(visited, state)] !== 0;
}

function addPair(visited: Visited, state: Int32Array): number {
  const at = findPair(visited, state);
  const { table } = visited;
  if (table[at] !== visited.never) return -1;
  table[at] = state[0] as number;
  table[at + 1] = state[1] as number;
  return append(visited, state);
}

function addLong(visited: Visited, state: Int32Array): number {
  const at = findLong(visited, state);
  if (visited.table[at] !== 0) return -1;
  visited.table[at] = visited.count + 1;
  return append(visited, state);
}

function append(visited: Visited, state: Int32Array): number {
  const { count, record, words } = visited;
  const page = visited.pages[count >>> PAGE_SHIFT] as Int32Array;
  const at = (count & PAGE_MASK) * record;
  for (let word = 0; word < words; word += 1) page[at + word] = state[word] as number;
  visited.count = count + 1;
  return at;
}

function findPair({ table, mask, never }: Visited, state: Int32Array): number {
  const first = state[0] as number;
  const second = state[1] as number;
  let place = mix(Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) & mask;
  for (;;) {
    const key = table[2 * place] as number;
    if (key === never || (key === first && table[2 * place + 1] === second)) return 2 * place;
    place = (place + 1) & mask;
  }
}

function findLong({ table, mask, pages, words, record }: Visited, state: Int32Array): number {
  let place = hashOf(state, words) & mask;
  for (;;) {
    const entry = (table[place] as number) - 1;
    if (entry < 0) return place;
    const page = pages[entry >>> PAGE_SHIFT] as Int32Array;
    const at = (entry & PAGE_MASK) * record;
    let word = 0;
    while (word < words && page[at + word] === state[word]) word += 1;
    if (word === words) return place;
    place = (place + 1) & mask;
  }
}

function hashOf(state: Int32Array, words: number): number {
  let hash = 0;
  for (let word = 0; word < words; word += 1)
    hash = Math.imul((hash ^ (state[word] as number)) + (hash >>> 16), 0x9e3779b1);
  return mix(hash);
}

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}

/** A table of the given size with everything in it. */
function resize(visited: Visited, places: number): void {
  const { words, record, never, count } = visited;
  visited.mask = places - 1;
  visited.room = Math.floor(places * LOAD);
  visited.table = words === 2 ? new Int32Array(2 * places).fill(never) : new Int32Array(places);
  const state = new Int32Array(words);
  for (let index = 0; index < count; index += 1) {
    const page = visited.pages[index >>> PAGE_SHIFT] as Int32Array;
    const at = (index & PAGE_MASK) * record;
    for (let word = 0; word < words; word += 1) state[word] = page[at + word] as number;
    if (words === 2) {
      const place = findPair(visited, state);
      visited.table[place] = state[0] as number;
      visited.table[place + 1] = state[1] as number;
    } else visited.table[findLong(visited, state)] = index + 1;
  }
}
