// How does a search look at every situation once, and never twice at what it knows already?
import { allBelow, bitsIn, lowestIn } from './bits.ts';
import { PUSH, pushLarge, pushed } from './effects.ts';
import { type Independence, independenceOf } from './independent.ts';
import type { WordsAt } from './layout.ts';
import type { Test } from './mask-test.ts';
import { type Matcher, match, matcherOf } from './matcher.ts';
import type { Packed, PackedMove } from './packed.ts';
import { type Visited, has, newVisited, numberOf, placeOf, reserve } from './visited.ts';

/**
 * A search breadth first.
 *
 * Situations are looked at in the order in which they were found. Each keeps a set of *known* moves: possible here, but
 * their results are certainly found already, so they are counted and not made. Let a lead from p to the new
 * situation s, let b be possible in p and independent of a, and let the result q of b in p have been found before s.
 * Then q is looked at before s, a is possible in q, and its result is that of b in s: b is known in s. q was found
 * before s where b comes before a among the moves of p, or where b was known in p itself. (The sleep sets of
 * Godefroid's partial order methods, used here on breadth first order, where they need no second visits.)
 * In a scenario of many parallel tracks that spares most looks into the table.
 */
export interface Search {
  readonly packed: Packed;
  readonly moves: readonly PackedMove[];
  readonly visited: Visited;
  readonly matcher: Matcher;
  readonly independence: Independence;
  readonly limit: number;
  readonly depth: number;
  /** Moves possible in some situation, as bits. */
  readonly ever: Int32Array;
  /** For each extra test the depth where it first passed. */
  readonly found: (number | null)[];
  /** Extra tests that have not passed yet, as bits. */
  readonly wanted: Int32Array;
  readonly byDepth: number[];
  /** Kept for the inner loops: the situation looked at, what is possible in it, and where a move leads. */
  here: WordsAt;
  readonly answer: Int32Array;
  readonly next: Int32Array;
  /** How many situations have been looked at. */
  looked: number;
  /** The depth of the situation looked at, and the number of the first one that lies deeper. */
  level: number;
  levelEnd: number;
  transitions: number;
  deadEnds: number;
  /** A situation was found that could not be kept. */
  cut: boolean;
}

export interface SearchOptions {
  readonly limit: number;
  readonly depth: number;
  /** Tests of which the depth is wanted where they first pass. */
  readonly tests: readonly Test[];
}

/** A search that has found the first situation and looked at nothing yet. */
export function newSearch(packed: Packed, { limit, depth, tests }: SearchOptions): Search {
  const { moves, layout } = packed;
  const independence = independenceOf(packed);
  const { width } = independence;
  const padding = Array.from({ length: width * 32 - moves.length }, () => null);
  const matcher = matcherOf(layout, [...moves.map(({ test }) => test), ...padding, ...tests]);
  const visited = newVisited(layout.words, { extra: width, limit });
  reserve(visited, 1);
  numberOf(visited, packed.initial);
  return {
    packed,
    moves,
    visited,
    matcher,
    independence,
    limit,
    depth,
    ever: new Int32Array(width),
    found: tests.map(() => null),
    wanted: tests.length > 0 ? allBelow(tests.length) : new Int32Array(0),
    byDepth: [1],
    here: { words: packed.initial, offset: 0 },
    answer: new Int32Array(matcher.width),
    next: new Int32Array(layout.words),
    looked: 0,
    level: 0,
    levelEnd: 1,
    transitions: 0,
    deadEnds: 0,
    cut: false,
  };
}

/** So many new situations a batch may bring: room is made before, so that the inner loops never grow anything. */
const BATCH = 8192;

/** Looks at up to `most` situations, fewer where no more are found. */
export function lookAt(search: Search, most: number): void {
  const { visited, moves } = search;
  const end = search.looked + most;
  const batch = Math.max(1, Math.floor(BATCH / Math.max(1, moves.length)));
  while (search.looked < Math.min(end, visited.count)) {
    if (search.looked === search.levelEnd) nextLevel(search);
    const stop = Math.min(end, search.levelEnd, search.looked + batch);
    reserve(visited, (stop - search.looked) * moves.length);
    lookAtEach(search, stop);
  }
  if (search.looked === visited.count) search.byDepth.length = search.level + 1;
}

function nextLevel(search: Search): void {
  search.level += 1;
  search.byDepth[search.level] = search.visited.count - search.levelEnd;
  search.levelEnd = search.visited.count;
}

function lookAtEach(search: Search, stop: number): void {
  for (let index = search.looked; index < stop; index += 1)
    lookAtOne(search, placeOf(search.visited, index));
  search.looked = stop;
}

/** The situation of a record: what is possible in it, and what that leads to. */
function lookAtOne(search: Search, here: WordsAt): void {
  const { answer, visited, independence } = search;
  search.here = here;
  match(search.matcher, here, answer);
  tally(search);
  const known = here.offset + visited.words;
  for (let word = 0; word < independence.width; word += 1) {
    const left = (answer[word] as number) & ~(here.words[known + word] as number);
    if (left !== 0) follow(search, word, left);
  }
}

/** Counts what is possible. */
function tally(search: Search): void {
  const { answer, ever, wanted, independence } = search;
  const { width } = independence;
  let possible = 0;
  for (let word = 0; word < width; word += 1) {
    const bits = answer[word] as number;
    ever[word] = (ever[word] as number) | bits;
    possible += bitsIn(bits);
  }
  search.transitions += possible;
  if (possible === 0) search.deadEnds += 1;
  for (let word = 0; word < wanted.length; word += 1)
    if (((answer[width + word] as number) & (wanted[word] as number)) !== 0) note(search);
}

/** Takes the moves of one word of the answer, one after another, as long as there is room for what they lead to. */
function follow(search: Search, word: number, moves: number): void {
  const { visited } = search;
  let full = search.level >= search.depth || visited.count >= search.limit;
  for (let left = moves; left !== 0 && !(full && search.cut); left &= left - 1) {
    const move = word * 32 + lowestIn(left);
    playInto(search, move);
    if (full) search.cut = !has(visited, search.next);
    else if (isNew(search)) {
      keepKnown(search, move);
      full = visited.count >= search.limit;
    }
  }
}

function isNew({ visited, next }: Search): boolean {
  const { count } = visited;
  return numberOf(visited, next) === count;
}

/** Known in the newest situation: independent of the move, possible here, and either before the move or known here. */
function keepKnown({ visited, independence, here, answer }: Search, move: number): void {
  const { width, sets } = independence;
  const newest = placeOf(visited, visited.count - 1);
  const to = newest.offset + visited.words;
  const from = here.offset + visited.words;
  for (let word = 0; word < width; word += 1) {
    const own = move >>> 5;
    const before = word < own ? -1 : word > own ? 0 : (1 << (move & 31)) - 1;
    newest.words[to + word] =
      (sets[move * width + word] as number) &
      (answer[word] as number) &
      (before | (here.words[from + word] as number));
  }
}

function playInto({ packed, here, next }: Search, move: number): void {
  const { words, keep, set, pushes, firstPush, large } = packed.effects;
  const { words: page, offset } = here;
  for (let word = 0, from = move * words; word < words; word += 1, from += 1)
    next[word] = ((page[offset + word] as number) & (keep[from] as number)) | (set[from] as number);
  const end = firstPush[move + 1] as number;
  for (let push = firstPush[move] as number; push < end; push += PUSH) {
    const word = pushes[push] as number;
    next[word] = pushed(next[word] as number, pushes, push);
  }
  const more = large[move];
  if (more) pushLarge(more, { words: next, offset: 0 });
}

/** Notes the depth of tests that pass for the first time. */
function note({ wanted, found, level, independence, answer }: Search): void {
  for (const [word, open] of wanted.entries()) {
    const passing = (answer[independence.width + word] ?? 0) & open;
    wanted[word] = open & ~passing;
    for (let left = passing; left !== 0; left &= left - 1)
      found[word * 32 + lowestIn(left)] = level;
  }
}
