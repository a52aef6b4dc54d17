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
}

export interface Searched {
  /** The moves of the route; null where none was found. */
  readonly route: readonly number[] | null;
  readonly cost: number;
  /** No route costs less than this; infinite where there is none. */
  readonly least: number;
  /** Everything worth looking at was looked at. */
  readonly complete: boolean;
  readonly looked: number;
}

/** What a search knows about situation i stands at index i of each list. */
interface Search {
  readonly problem: Problem;
  readonly relaxed: Relaxed;
  readonly effects: Effects;
  readonly bounder: Bounder;
  readonly known: Visited;
  readonly heap: Heap;
  readonly cost: number[];
  readonly parent: number[];
  readonly move: number[];
  readonly bound: (Bound | null)[];
  /** At what cost it was when its next situations were looked up. */
  readonly expanded: number[];
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
    const bound = boundFor(search, entry.situation);
    if (!bound) continue;
    const key = keyFor(search, entry.situation, bound.least);
    if (key > entry.key) {
      push(search.heap, entry.situation, [key, bound.least]);
      continue;
    }
    const at = placeOf(search.known, entry.situation);
    if (passes(relaxed.goalTest, at.words, at.offset))
      return ended(search, entry.situation, { least, complete: true });
    search.expanded[entry.situation] = search.cost[entry.situation] as number;
    expand(search, entry.situation, bound);
    if (search.looked >= told + STRIDE) yield { looked: (told = search.looked) };
  }
}

function newSearch(problem: Problem, relaxed: Relaxed, options: PlanSearchOptions): Search {
  const search: Search = {
    problem,
    relaxed,
    effects: effectsOf(
      problem.layout,
      problem.moves.map(({ step }) => step),
    ),
    bounder: bounderOf(relaxed),
    known: newVisited(problem.layout.words, { extra: 0 }),
    heap: newHeap(),
    cost: [0],
    parent: [-1],
    move: [-1],
    bound: [null],
    expanded: [],
    options,
    looked: 0,
  };
  reserve(search.known, 1);
  numberOf(search.known, problem.start);
  push(search.heap, 0, [0, 0]);
  return search;
}

/** The bound of a situation, made on first use; null where no route leads on from it or none that is cheap enough. */
function boundFor(search: Search, situation: number): Bound | null {
  const known = search.bound[situation];
  const bound = known ?? newBound(search, situation);
  search.bound[situation] = bound;
  const all = (search.cost[situation] as number) + bound.least;
  return bound.least === Infinity || all > search.options.most ? null : bound;
}

function newBound(search: Search, situation: number): Bound {
  search.looked += 1;
  const at = placeOf(search.known, situation);
  const before = search.bound[search.parent[situation] as number];
  if (!before) return boundAt(search.bounder, at);
  return boundAfter(search.bounder, at, { before, move: search.move[situation] as number });
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
  if (cost >= (search.cost[to] ?? Infinity)) return false;
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
  const least = known ? known.least : Math.max(0, bound.least - price);
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
  const { looked } = search;
  if (end === null) return { route: null, cost: Infinity, least, complete, looked };
  const route: number[] = [];
  for (let at = end; (search.parent[at] as number) >= 0; at = search.parent[at] as number)
    route.push(search.move[at] as number);
  return { route: route.toReversed(), cost: search.cost[end] as number, least, complete, looked };
}
