// Which cheapest route ends by a given day?
import { allBelow, contains } from '../bits.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Progress } from '../asking.ts';
import { type Bound, type Bounder, boundAfter, boundAt, bounderOf } from '../bounds/bound.ts';
import { type Effects, effectsOf, playMove } from '../effects.ts';
import { type Visited, newVisited, numberOf, placeOf, reserve } from '../visited.ts';
import { passes } from '../mask-test.ts';
import { type Clock, type Pace, type Times, clockOf, newTimes, timesAfter } from './clock.ts';
import { type Heap, newHeap, pop, push } from './heap.ts';
import type { Problem } from './problem.ts';
import { relevantIn } from './relevant.ts';
import { type Relaxed, relaxedOf } from '../relax/relax.ts';
import { type Early, earliestEnd, earlyOf, setOut } from '../relax/time.ts';

export interface TimedOptions {
  readonly scenario: Scenario;
  readonly binding: readonly string[];
  readonly limit: number;
  /** Routes that cost more, or end later, do not count. Days are counted from the scenario's start. */
  readonly most: number;
  readonly latest: number;
}

export interface Timed {
  /** Ids of the steps; null where no route was found. */
  readonly steps: readonly string[] | null;
  readonly cost: number;
  readonly end: number;
  /** No route that ends in time costs less; infinite where there is none. */
  readonly least: number;
  /** Where there is none: no route that costs little enough ends before this day. */
  readonly soonest: number;
  /** Everything worth looking at was looked at. */
  readonly complete: boolean;
  readonly looked: number;
}

/** A way to a situation: routes there differ in when things end. */
interface Way {
  readonly situation: number;
  readonly times: Times;
  readonly cost: number;
  readonly parent: Way | null;
  readonly move: number;
  /** What any route on from here comes to; null until it is looked at. */
  bound: Bound | null;
  /** Another way to the same situation makes it needless. */
  needless: boolean;
}

interface Search {
  readonly problem: Problem;
  readonly options: TimedOptions;
  readonly relaxed: Relaxed;
  readonly effects: Effects;
  readonly bounder: Bounder;
  readonly clock: Clock;
  readonly early: Early;
  readonly all: Int32Array;
  readonly known: Visited;
  /** For each situation the ways there that no other makes needless. */
  readonly ways: Way[][];
  readonly waiting: Way[];
  readonly heap: Heap;
  soonest: number;
  looked: number;
}

/** Situations between two reports: some hundredths of a second. */
const STRIDE = 32;

/** A* over situations and times. Of two ways to one situation only one that is nowhere later and no dearer goes on. */
export function* timedSearch(
  whole: Problem,
  options: TimedOptions,
): Generator<Progress, Timed, void> {
  const none = { steps: null, cost: Infinity, end: Infinity, least: Infinity, complete: true };
  const problem = whole.broken ? null : relevantInTime(whole, options);
  if (!problem) return { ...none, soonest: Infinity, looked: 0 };
  const search = newSearch(problem, options);
  let told = 0;
  for (;;) {
    const { looked, soonest } = search;
    const entry = pop(search.heap);
    if (!entry) return { ...none, soonest, looked };
    if (looked >= options.limit)
      return { ...none, least: entry.key, soonest, complete: false, looked };
    const way = search.waiting[entry.situation] as Way;
    if (way.needless) continue;
    const key = way.bound ? entry.key : keyOf(search, way);
    if (key === Infinity) continue;
    if (key > entry.key) {
      push(search.heap, entry.situation, [key, tieOf(way)]);
      continue;
    }
    const at = placeOf(search.known, way.situation);
    if (passes(search.relaxed.goalTest, at.words, at.offset))
      return { ...routeTo(search, way), least: entry.key, soonest, complete: true, looked };
    expand(search, way, entry.key);
    if (search.looked >= told + STRIDE) yield { looked: (told = search.looked) };
  }
}

/** What matters of a problem, also to when its moves can begin. */
function relevantInTime(whole: Problem, options: TimedOptions): Problem | null {
  const { paces, conjuncts } = clockOf(whole, options);
  return relevantIn(whole, relaxedOf(whole), (move) =>
    (paces[move]?.rests ?? []).flatMap((at) => conjuncts[at] ?? []),
  );
}

function newSearch(problem: Problem, options: TimedOptions): Search {
  const relaxed = relaxedOf(problem);
  const clock = clockOf(problem, options);
  const early = earlyOf(relaxed, clock);
  const { latest } = options;
  const inTime = (_: unknown, allowed: Int32Array) =>
    earliestEnd(early, { allowed, latest }) < Infinity;
  const search: Search = {
    problem,
    options,
    relaxed,
    effects: effectsOf(
      problem.layout,
      problem.moves.map(({ step }) => step),
    ),
    bounder: bounderOf(relaxed, [inTime]),
    clock,
    early,
    all: allBelow(problem.moves.length),
    known: newVisited(problem.layout.words, { extra: 0 }),
    ways: [],
    waiting: [],
    heap: newHeap(),
    soonest: Infinity,
    looked: 0,
  };
  reserve(search.known, 1);
  const situation = numberOf(search.known, problem.start);
  wait(search, { situation, times: newTimes(clock), cost: 0, parent: null, move: -1 }, [0, 0]);
  return search;
}

function wait(
  search: Search,
  found: Omit<Way, 'bound' | 'needless'>,
  ranks: readonly [number, number],
): void {
  const way = { ...found, bound: null, needless: false };
  const ways = search.ways[way.situation] ?? [];
  for (const other of ways) other.needless = outdoes(way, other);
  search.ways[way.situation] = [...ways.filter(({ needless }) => !needless), way];
  push(search.heap, search.waiting.length, ranks);
  search.waiting.push(way);
}

type Found = Pick<Way, 'cost' | 'times'>;

/** Is one way nowhere later and no dearer than another to the same situation? */
function outdoes({ times, cost }: Found, other: Found): boolean {
  if (cost > other.cost) return false;
  for (let at = times.length - 1; at >= 0; at -= 1)
    if ((times[at] as number) > (other.times[at] as number)) return false;
  return true;
}

/** The least that a way can come to; infinite where it can come to nothing that counts. */
function keyOf(search: Search, way: Way): number {
  const { options, early, bounder, all } = search;
  search.looked += 1;
  const at = placeOf(search.known, way.situation);
  setOut(early, { at, times: way.times });
  const end = earliestEnd(early, { allowed: all, latest: Infinity });
  if (end === Infinity) return Infinity;
  if (end > options.latest) {
    search.soonest = Math.min(search.soonest, end);
    return Infinity;
  }
  const before = way.parent?.bound;
  way.bound = before ? boundAfter(bounder, at, { before, move: way.move }) : boundAt(bounder, at);
  const cost = way.cost + way.bound.least;
  if (cost <= options.most && cost < Infinity) return cost;
  // With more time it might do.
  search.soonest = Math.min(search.soonest, options.latest + 1);
  return Infinity;
}

/** Of two ways that can come to the same the one that is nearer to its end goes first. */
function tieOf({ bound }: Way): number {
  return bound?.least ?? 0;
}

function expand(search: Search, way: Way, key: number): void {
  const { problem, relaxed, effects, known, clock } = search;
  const from = placeOf(known, way.situation);
  const { words, offset } = from;
  const next = new Int32Array(known.words);
  const to = { words: next, offset: 0 };
  reserve(known, problem.moves.length);
  for (let move = problem.moves.length - 1; move >= 0; move -= 1) {
    const test = relaxed.tests[move];
    if (!test || !passes(test, words, offset)) continue;
    for (let word = 0; word < next.length; word += 1) next[word] = words[offset + word] as number;
    playMove(effects, move, to);
    const pace = clock.paces[move] as Pace;
    const found = {
      situation: numberOf(known, next),
      times: timesAfter(clock, way.times, { pace, before: from, after: to }),
      cost: way.cost + (relaxed.costs[move] as number),
      parent: way,
      move,
    };
    if ((search.ways[found.situation] ?? []).some((other) => outdoes(other, found))) continue;
    const wanted = way.bound && contains(way.bound.set, move);
    wait(search, found, [key, tieOf(way) - (wanted ? 1 : 0)]);
  }
}

function routeTo({ problem, clock }: Search, end: Way): Pick<Timed, 'steps' | 'cost' | 'end'> {
  const steps: string[] = [];
  for (let way = end; way.parent; way = way.parent) steps.push(problem.moves[way.move]?.id ?? '');
  return { steps: steps.toReversed(), cost: end.cost, end: end.times[clock.size - 1] ?? 0 };
}
