// What is a cheapest route, and what proves that none is cheaper?
import type { Progress } from '../asking.ts';
import { type Bound, type Bounder, boundAfter, boundAt, bounderOf } from '../bounds/bound.ts';
import { contains } from '../bits.ts';
import { type Effects, effectsOf, playMove } from '../effects.ts';
import { type Visited, newVisited, numberOf, placeOf, reserve } from '../visited.ts';
import { passes } from '../mask-test.ts';
import { type Heap, newHeap, pop, push } from './heap.ts';
import type { Problem } from './problem.ts';
import type { Relaxed } from '../relax/relax.ts';

export interface PlanSearchOptions {
  /** The most situations to look at. */
  readonly limit: number;
  /** Routes that cost more do not count. */
  readonly most: number;
  /** Goes for any route rather than for a cheapest. */
  readonly greedy?: boolean;
  /** What searches before this one have found out about the same problem; this one adds to it. */
  readonly memory?: Memory;
}

/**
 * What is known of the way from one situation to the goal, whichever search found it out. Situation i stands at index i
 * of each list.
 */
export interface Memory {
  readonly effects: Effects;
  readonly bounder: Bounder;
  readonly known: Visited;
  readonly bound: (Bound | null)[];
  /** No route from there costs less; nothing where only the bound says so. */
  readonly least: number[];
  /** What the best known route from there costs, and its first move: -1 at the goal. */
  readonly most: number[];
  readonly next: number[];
}

/** A memory in which nothing is known yet. */
export function newMemory(problem: Problem, relaxed: Relaxed): Memory {
  const effects = effectsOf(
    problem.layout,
    problem.moves.map(({ step }) => step),
  );
  return {
    effects,
    bounder: bounderOf(relaxed),
    known: newVisited(problem.layout.words, { extra: 0 }),
    bound: [],
    least: [],
    most: [],
    next: [],
  };
}

export interface Searched {
  /** The moves of the route, up to where memory knows the rest; null where none was found. */
  readonly route: readonly number[] | null;
  readonly cost: number;
  /** No route costs less than this; infinite where there is none. */
  readonly least: number;
  /** Everything worth looking at was looked at. */
  readonly complete: boolean;
  readonly looked: number;
}

/** What a search knows about situation i stands at index i of each list. */
interface Search extends Memory {
  readonly problem: Problem;
  readonly relaxed: Relaxed;
  readonly heap: Heap;
  readonly cost: number[];
  readonly parent: number[];
  readonly move: number[];
  /** At what cost it was when its next situations were looked up. */
  readonly expanded: number[];
  /** The situations that it has come by. */
  readonly met: number[];
  readonly options: PlanSearchOptions;
  looked: number;
}

/** Situations between two reports: some hundredths of a second. */
const STRIDE = 32;

/**
 * A* with bounds made when a situation is about to be looked at, not when it is found: until then it has what is
 * left of the bound of the one before it.
 */
export function* searching(
  problem: Problem,
  relaxed: Relaxed,
  options: PlanSearchOptions,
): Generator<Progress, Searched, void> {
  const search = newSearch(problem, relaxed, options);
  let told = 0;
  for (;;) {
    const entry = pop(search.heap);
    if (!entry) return ended(search, null, { least: Infinity, complete: true });
    const least = options.greedy ? 0 : entry.key;
    if (search.looked >= options.limit) return ended(search, null, { least, complete: false });
    if ((search.expanded[entry.situation] ?? Infinity) <= (search.cost[entry.situation] as number))
      continue;
    const left = leastFrom(search, entry.situation);
    if (left === Infinity) continue;
    const key = keyFor(search, entry.situation, left);
    if (key > entry.key) {
      push(search.heap, entry.situation, [key, left]);
      continue;
    }
    if (isEnd(search, entry.situation, left))
      return ended(search, entry.situation, { least, complete: true });
    search.expanded[entry.situation] = search.cost[entry.situation] as number;
    expand(search, entry.situation, boundFor(search, entry.situation));
    if (search.looked >= told + STRIDE) yield { looked: (told = search.looked) };
  }
}

function newSearch(problem: Problem, relaxed: Relaxed, options: PlanSearchOptions): Search {
  const search: Search = {
    ...(options.memory ?? newMemory(problem, relaxed)),
    problem,
    relaxed,
    heap: newHeap(),
    cost: [],
    parent: [],
    move: [],
    expanded: [],
    met: [],
    options,
    looked: 0,
  };
  reserve(search.known, 1);
  const first = numberOf(search.known, problem.start);
  search.met.push(first);
  search.cost[first] = 0;
  search.parent[first] = -1;
  search.move[first] = -1;
  push(search.heap, first, [0, 0]);
  return search;
}

/**
 * At least how much a route from a situation costs, by its bound or by what an earlier search found; infinite where none
 * leads on from it or none that is cheap enough.
 */
function leastFrom(search: Search, situation: number): number {
  const known = search.least[situation] ?? 0;
  const isSure = search.most[situation] === known;
  const left = isSure ? known : Math.max(known, boundFor(search, situation).least);
  return (search.cost[situation] as number) + left > search.options.most ? Infinity : left;
}

/** The bound of a situation, made on first use. */
function boundFor(search: Search, situation: number): Bound {
  const bound = search.bound[situation] ?? newBound(search, situation);
  search.bound[situation] = bound;
  return bound;
}

function newBound(search: Search, situation: number): Bound {
  search.looked += 1;
  const at = placeOf(search.known, situation);
  const before = search.bound[search.parent[situation] as number];
  if (!before) return boundAt(search.bounder, at);
  return boundAfter(search.bounder, at, { before, move: search.move[situation] as number });
}

/** Is it at the goal, or is a way on from it known that nothing can better? */
function isEnd({ known, relaxed, most }: Search, situation: number, left: number): boolean {
  if (most[situation] !== undefined) return most[situation] <= left;
  const at = placeOf(known, situation);
  return passes(relaxed.goalTest, at.words, at.offset);
}

function keyFor({ cost, options }: Search, situation: number, least: number): number {
  return options.greedy ? least : (cost[situation] as number) + least;
}

function expand(search: Search, situation: number, bound: Bound): void {
  const { problem, relaxed, effects, known } = search;
  const { words, offset } = placeOf(known, situation);
  const next = new Int32Array(known.words);
  const found: Step[] = [];
  reserve(known, problem.moves.length);
  for (let move = 0; move < problem.moves.length; move += 1) {
    const test = relaxed.tests[move];
    if (!test || !passes(test, words, offset)) continue;
    for (let word = 0; word < next.length; word += 1) next[word] = words[offset + word] as number;
    playMove(effects, move, { words: next, offset: 0 });
    const step = { from: situation, to: numberOf(known, next), move, bound };
    if (isCheaper(search, step)) found.push(step);
  }
  // The youngest is looked at first: that is to be the first in the file.
  for (const step of found.toReversed()) wait(search, step);
}

interface Step {
  readonly from: number;
  readonly to: number;
  readonly move: number;
  readonly bound: Bound;
}

/** Notes a way to a situation where it is new or cheaper than the one known. */
function isCheaper(search: Search, { from, to, move }: Step): boolean {
  const cost = (search.cost[from] as number) + (search.relaxed.costs[move] as number);
  const known = search.cost[to] ?? Infinity;
  if (cost >= known) return false;
  if (known === Infinity) search.met.push(to);
  search.cost[to] = cost;
  search.parent[to] = from;
  search.move[to] = move;
  search.bound[to] ??= null;
  return true;
}

/** Puts a situation among those that wait to be looked at, by what is left of the bound of the one before it. */
function wait(search: Search, { to, move, bound }: Step): void {
  const known = search.bound[to];
  const price = search.relaxed.costs[move] as number;
  const likely = known ? known.least : Math.max(0, bound.least - price);
  const least = Math.max(likely, search.least[to] ?? 0);
  if (least === Infinity) return;
  push(search.heap, to, [
    keyFor(search, to, least),
    contains(bound.set, move) ? least : least + 0.5,
  ]);
}

function ended(
  search: Search,
  end: number | null,
  { least, complete }: Pick<Searched, 'least' | 'complete'>,
): Searched {
  const { looked, options } = search;
  if (options.memory) remember(search, end, Math.min(least, options.most));
  if (end === null) return { route: null, cost: Infinity, least, complete, looked };
  const route: number[] = [];
  for (let at = end; (search.parent[at] as number) >= 0; at = search.parent[at] as number)
    route.push(search.move[at] as number);
  return { route: route.toReversed(), cost: search.cost[end] as number, least, complete, looked };
}

/**
 * Leaves behind what follows for each situation that was come by. Where no route from the first one costs less than `least`,
 * none from another costs less than what its own way has left of that.
 */
function remember(search: Search, end: number | null, least: number): void {
  for (const situation of search.met) {
    const left = least - (search.cost[situation] as number);
    if (left > (search.least[situation] ?? 0)) search.least[situation] = left;
  }
  if (end === null) return;
  if (search.most[end] === undefined) note(search, end, { cost: 0, move: -1 });
  for (let at = end; (search.parent[at] as number) >= 0; at = search.parent[at] as number) {
    const move = search.move[at] as number;
    const cost = (search.most[at] as number) + (search.relaxed.costs[move] as number);
    note(search, search.parent[at] as number, { cost, move });
  }
}

/** Notes a route from a situation by its cost and its first move, where none as cheap is known. */
export function note(
  { most, next }: Memory,
  situation: number,
  { cost, move }: { readonly cost: number; readonly move: number },
): void {
  if (cost >= (most[situation] ?? Infinity)) return;
  most[situation] = cost;
  next[situation] = move;
}
