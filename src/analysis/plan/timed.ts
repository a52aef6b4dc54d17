// Which route is best where it matters when its steps end?
import type { Scenario } from '../../core/scenario.ts';
import type { Progress } from '../asking.ts';
import { type Bound, type Bounder, boundAfter, boundAt, bounderOf } from '../bounds/bound.ts';
import { type Effects, effectsOf, playMove } from '../effects.ts';
import { decode } from '../layout.ts';
import { type Visited, newVisited, numberOf, placeOf, reserve } from '../visited.ts';
import { passes } from '../mask-test.ts';
import { type Clock, type Times, clockOf, newTimes, timesAfter } from './clock.ts';
import { type Heap, newHeap, pop, push } from './heap.ts';
import type { Problem } from './problem.ts';
import { type Relaxed, relaxedOf } from '../relax/relax.ts';
import { type Early, earliestEnd, earlyOf } from '../relax/time.ts';
import { start } from '../../core/situation.ts';

export interface TimedOptions {
  readonly scenario: Scenario;
  readonly binding: readonly string[];
  readonly limit: number;
  /** Routes that cost more, or end later, do not count. Days are counted from the scenario's start. */
  readonly most: number;
  readonly latest: number;
  /** What comes first: an early end, then little cost; or little cost, then an early end. */
  readonly first: 'time' | 'cost';
}

export interface Timed {
  /** Ids of the steps; null where no route was found. */
  readonly steps: readonly string[] | null;
  readonly cost: number;
  readonly end: number;
  /** No route is better than this by what comes first; infinite where there is none. */
  readonly least: number;
  readonly looked: number;
}

/** A way to a situation: routes there differ in when things end. */
interface Way {
  readonly situation: number;
  readonly times: Times;
  readonly cost: number;
  readonly parent: Way | null;
  readonly move: number;
}

interface Search {
  readonly problem: Problem;
  readonly options: TimedOptions;
  readonly relaxed: Relaxed;
  readonly effects: Effects;
  readonly bounder: Bounder;
  readonly clock: Clock;
  readonly early: Early;
  readonly known: Visited;
  readonly bounds: (Bound | undefined)[];
  /** For each situation the ways there that no other makes needless. */
  readonly ways: Way[][];
  readonly waiting: Way[];
  readonly heap: Heap;
  looked: number;
}

/** Situations between two reports: some hundredths of a second. */
const STRIDE = 32;

/** A* over situations and times. Of two ways to one situation only one that is nowhere later and no dearer goes on. */
export function* timedSearch(
  problem: Problem,
  options: TimedOptions,
): Generator<Progress, Timed, void> {
  const nothing = { steps: null, cost: Infinity, end: Infinity };
  if (problem.broken) return { ...nothing, least: Infinity, looked: 0 };
  const search = newSearch(problem, options);
  let told = 0;
  for (;;) {
    const entry = pop(search.heap);
    if (!entry) return { ...nothing, least: Infinity, looked: search.looked };
    if (search.looked >= options.limit)
      return { ...nothing, least: entry.key, looked: search.looked };
    const way = search.waiting[entry.situation] as Way;
    if (isNeedless(search, way)) continue;
    const ranks = ranksOf(search, way);
    if (!ranks) continue;
    if (ranks[0] > entry.key || (ranks[0] === entry.key && ranks[1] > entry.tie)) {
      push(search.heap, entry.situation, ranks);
      continue;
    }
    const at = placeOf(search.known, way.situation);
    if (passes(search.relaxed.goalTest, at.words, at.offset))
      return { ...routeTo(search, way), least: entry.key, looked: search.looked };
    expand(search, way, ranks);
    if (search.looked >= told + STRIDE) yield { looked: (told = search.looked) };
  }
}

function newSearch(problem: Problem, options: TimedOptions): Search {
  const relaxed = relaxedOf(problem);
  const clock = clockOf(options.scenario, options.binding);
  const search: Search = {
    problem,
    options,
    relaxed,
    effects: effectsOf(
      problem.layout,
      problem.moves.map(({ step }) => step),
    ),
    bounder: bounderOf(relaxed),
    clock,
    early: earlyOf(relaxed, problem, clock),
    known: newVisited(problem.layout.words, { extra: 0 }),
    bounds: [],
    ways: [],
    waiting: [],
    heap: newHeap(),
    looked: 0,
  };
  reserve(search.known, 1);
  const situation = numberOf(search.known, problem.start);
  wait(search, { situation, times: newTimes(clock), cost: 0, parent: null, move: -1 }, [0, 0]);
  return search;
}

function wait(search: Search, way: Way, ranks: readonly [number, number]): void {
  const ways = search.ways[way.situation] ?? [];
  search.ways[way.situation] = [...ways.filter((other) => !outdoes(way, other)), way];
  push(search.heap, search.waiting.length, ranks);
  search.waiting.push(way);
}

/** Is one way nowhere later and no dearer than another to the same situation? */
function outdoes(way: Way, other: Way): boolean {
  if (way.cost > other.cost) return false;
  for (let at = 0; at < way.times.length; at += 1)
    if ((way.times[at] as number) > (other.times[at] as number)) return false;
  return true;
}

function isNeedless(search: Search, way: Way): boolean {
  return !(search.ways[way.situation] ?? []).includes(way);
}

/** The least that a way can come to, what comes first first; null where it can come to nothing that counts. */
function ranksOf(search: Search, way: Way): readonly [number, number] | null {
  const { options } = search;
  search.looked += 1;
  const at = placeOf(search.known, way.situation);
  const bound = boundFor(search, way);
  const cost = way.cost + bound.least;
  if (bound.least === Infinity || cost > options.most) return null;
  const end = earliestEnd(search.early, at, way.times);
  if (end === Infinity || end > options.latest) return null;
  return options.first === 'time' ? [end, cost] : [cost, end];
}

function boundFor(search: Search, way: Way): Bound {
  const known = search.bounds[way.situation];
  if (known) return known;
  const at = placeOf(search.known, way.situation);
  const before = way.parent && search.bounds[way.parent.situation];
  const bound = before
    ? boundAfter(search.bounder, at, { before, move: way.move })
    : boundAt(search.bounder, at);
  search.bounds[way.situation] = bound;
  return bound;
}

function expand(search: Search, way: Way, ranks: readonly [number, number]): void {
  const { problem, relaxed, effects, known, clock } = search;
  const { layout } = problem;
  const { words, offset } = placeOf(known, way.situation);
  const here = decode(layout, { words, offset }, start(layout.scenario));
  const next = new Int32Array(known.words);
  reserve(known, problem.moves.length);
  for (let move = problem.moves.length - 1; move >= 0; move -= 1) {
    const test = relaxed.tests[move];
    const pace = clock.paces.get(problem.moves[move]?.id ?? '');
    if (!test || !pace || !passes(test, words, offset)) continue;
    for (let word = 0; word < next.length; word += 1) next[word] = words[offset + word] as number;
    playMove(effects, move, { words: next, offset: 0 });
    const found: Way = {
      situation: numberOf(known, next),
      times: timesAfter(clock, way.times, { pace, before: here }),
      cost: way.cost + (relaxed.costs[move] as number),
      parent: way,
      move,
    };
    if (!(search.ways[found.situation] ?? []).some((other) => outdoes(other, found)))
      wait(search, found, ranks);
  }
}

function routeTo({ problem, clock }: Search, end: Way): Pick<Timed, 'steps' | 'cost' | 'end'> {
  const steps: string[] = [];
  for (let way = end; way.parent; way = way.parent) steps.push(problem.moves[way.move]?.id ?? '');
  return { steps: steps.toReversed(), cost: end.cost, end: end.times[clock.size - 1] ?? 0 };
}
