// How many steps is it to a goal, asked from one situation after another?
import type { Binding } from '../../core/choices.ts';
import type { Scenario } from '../../core/scenario.ts';
import { type Situation, keyOf } from '../../core/situation.ts';
import type { Asking } from '../asking.ts';
import { type Bound, boundAfter, boundAt } from '../bounds/bound.ts';
import { playMove } from '../effects.ts';
import { type Field, encode, valueAt, writeValue } from '../layout.ts';
import { type Test, eachAsked, passes } from '../mask-test.ts';
import { type Problem, problemOf } from '../plan/problem.ts';
import { relevantIn } from '../plan/relevant.ts';
import type { GoalState } from '../options/goals.ts';
import { type Memory, newMemory, note, searching } from '../plan/search.ts';
import { type Relaxed, relaxedOf } from '../relax/relax.ts';
import { numberOf, placeOf, reserve } from '../visited.ts';

/** How many steps a goal is away, at the fewest. */
export type Distance =
  /** So many, and that is proven; none where the goal holds. */
  | { readonly kind: 'exact'; readonly steps: number }
  /** No fewer than `least`, which is proven; a route of `most` steps is known, or none (null). */
  | { readonly kind: 'between'; readonly least: number; readonly most: number | null }
  /** No steps lead there, and that is proven. */
  | { readonly kind: 'never' };

export interface TowardAsked {
  readonly goal: string;
  readonly binding: Binding;
  /** All situations that will be asked about can be reached from this one by possible steps. */
  readonly from: Situation;
}

/** The way to one goal, with all that earlier questions found out about it. Null where even a bound rules it out. */
export interface Toward {
  readonly way: Way | null;
}

interface Way {
  readonly problem: Problem;
  readonly relaxed: Relaxed;
  readonly memory: Memory;
  readonly moveOf: ReadonlyMap<string, number>;
  /** Routes that were found last, the latest first: what mends one situation often mends its neighbours. */
  readonly routes: (readonly number[])[];
  /** Fields that nothing on the way asks about. */
  readonly unread: readonly Field[];
}

const kept = new WeakMap<Scenario, Map<string, Toward>>();

/** Ways to so many goals are remembered, or to each goal from two places; and so many situations on each. */
const MOST_KEPT = 48;
const MOST_KNOWN = 50_000;
const MOST_ROUTES = 8;

/** The way to a goal, the one of earlier questions where there is one: what they found out makes later ones quick. */
export function towardOf(scenario: Scenario, asked: TowardAsked): Toward {
  const known = kept.get(scenario) ?? new Map<string, Toward>();
  kept.set(scenario, known);
  const key = JSON.stringify([asked.goal, asked.binding, keyOf(asked.from)]);
  const old = known.get(key);
  const isFull = (old?.way?.memory.known.count ?? 0) > MOST_KNOWN;
  const toward = old && !isFull ? old : newToward(scenario, asked);
  known.delete(key);
  known.set(key, toward);
  const most = Math.max(MOST_KEPT, 2 * scenario.goals.length);
  for (const oldest of [...known.keys()].slice(0, -most)) known.delete(oldest);
  return toward;
}

/** A way of which nothing is known yet. */
function newToward(scenario: Scenario, { goal, binding, from }: TowardAsked): Toward {
  const whole = problemOf(scenario, { goal }, { from, binding });
  const problem = relevantIn(whole, relaxedOf(whole));
  if (!problem) return { way: null };
  const relaxed = relaxedOf(problem);
  const read = fieldsIn([...relaxed.tests, relaxed.goalTest]);
  return {
    way: {
      problem,
      relaxed,
      memory: newMemory(problem, relaxed),
      routes: [],
      moveOf: new Map(problem.moves.map(({ id }, move) => [id, move])),
      unread: problem.layout.fields.filter((_, field) => !read.has(field)),
    },
  };
}

export interface DistanceAsked {
  /** The most situations to look at. */
  readonly limit: number;
  /** The situation before, whose distance was asked already, and the step that led from it here. */
  readonly after?: { readonly before: Situation; readonly step: string } | undefined;
}

/**
 * The fewest steps from a situation to the goal. A search from there goes on from what is known: bounds and routes of the
 * situation before, and the distances that earlier searches came upon.
 */
export function* distanceFrom(
  { way }: Toward,
  situation: Situation,
  { limit, after }: DistanceAsked,
): Asking<Distance> {
  if (!way) return { kind: 'never' };
  const here = numberIn(way, situation);
  if (after) inherit(way, here, { before: numberIn(way, after.before), step: after.step });
  if (!isSettled(way, here)) {
    const { problem, relaxed, memory } = way;
    const start = startAt(way, here);
    yield* searching({ ...problem, start }, relaxed, { limit, most: Infinity, memory });
  }
  return distanceOf(way, here);
}

/**
 * Whether the goal holds in a situation, or any steps lead to it; quicker than how many. A route that is known from the
 * situation before, as far as it still goes, mostly shows it.
 */
export function* stateFrom(
  { way }: Toward,
  situation: Situation,
  { limit, after }: DistanceAsked,
): Asking<GoalState> {
  if (!way) return 'closed';
  const here = numberIn(way, situation);
  const { problem, relaxed, memory } = way;
  if (memory.most[here] === undefined && after) {
    const before = numberIn(way, after.before);
    tryRoutes(way, here, before);
    if (memory.most[here] === undefined) inherit(way, here, { before, step: after.step });
  }
  if (memory.most[here] === undefined && memory.least[here] !== Infinity) {
    const start = startAt(way, here);
    const options = { limit, most: Infinity, memory, greedy: true };
    yield* searching({ ...problem, start }, relaxed, options);
    keep(way, routeFrom(way, here));
  }
  if (memory.most[here] !== undefined) return memory.most[here] === 0 ? 'holds' : 'open';
  return memory.least[here] === Infinity ? 'closed' : 'unknown';
}

/** The best known route from a situation, as ids of steps; none where none is known. */
export function routeOf({ way }: Toward, situation: Situation): readonly string[] {
  if (!way) return [];
  return routeFrom(way, numberIn(way, situation)).flatMap(
    (move) => way.problem.moves[move]?.id ?? [],
  );
}

/** Follows the route of the situation before, then others that were of use lately, until one leads to the goal. */
function tryRoutes(way: Way, here: number, before: number): void {
  follow(way, here, routeFrom(way, before));
  for (const route of way.routes) {
    if (way.memory.most[here] !== undefined) return;
    follow(way, here, route);
  }
}

function keep({ routes }: Way, route: readonly number[]): void {
  if (route.length > 0) routes.unshift(route);
  routes.splice(MOST_ROUTES);
}

function startAt({ memory }: Way, here: number): Int32Array {
  const { words, offset } = placeOf(memory.known, here);
  return words.slice(offset, offset + memory.known.words);
}

/** Makes a line of steps known that may lead to the goal: those of its steps that are possible in turn. */
export function learnLine({ way }: Toward, from: Situation, steps: readonly string[]): void {
  if (!way) return;
  follow(
    way,
    numberIn(way, from),
    steps.flatMap((step) => way.moveOf.get(step) ?? []),
  );
}

function distanceOf({ memory }: Way, here: number): Distance {
  const least = memory.least[here] ?? 0;
  const most = memory.most[here] ?? null;
  if (least === Infinity) return { kind: 'never' };
  return most === least ? { kind: 'exact', steps: least } : { kind: 'between', least, most };
}

function isSettled({ memory }: Way, here: number): boolean {
  const least = memory.least[here] ?? 0;
  return least === Infinity || memory.most[here] === least;
}

/** The number of a situation, in which what nothing asks about stands as at the start: so what differs in nothing else is one. */
function numberIn({ problem, memory, unread }: Way, situation: Situation): number {
  const { layout, start } = problem;
  const at = { words: new Int32Array(layout.words), offset: 0 };
  encode(layout, situation, at);
  for (const field of unread) writeValue(field, valueAt(field, start, 0), at);
  reserve(memory.known, 1);
  return numberOf(memory.known, at.words);
}

interface Before {
  readonly before: number;
  readonly step: string;
}

/** What is known of a situation from the one before it: landmarks, the fewest steps less one, and the route as far as it still goes. */
function inherit(way: Way, here: number, { before, step }: Before): void {
  const { memory } = way;
  const move = way.moveOf.get(step) ?? null;
  atLeast(memory, here, (memory.least[before] ?? 0) - (move === null ? 0 : 1));
  if (here === before || isSettled(way, here)) return;
  follow(way, here, routeFrom(way, before));
  if (isSettled(way, here)) return;
  const bound = boundOf(way, before);
  const place = placeOf(memory.known, here);
  const own = (memory.bound[here] ??= boundAfter(memory.bounder, place, { before: bound, move }));
  atLeast(memory, here, own.least);
}

function boundOf({ memory }: Way, situation: number): Bound {
  return (memory.bound[situation] ??= boundAt(memory.bounder, placeOf(memory.known, situation)));
}

function atLeast({ least }: Memory, situation: number, bound: number): void {
  if (bound > (least[situation] ?? 0)) least[situation] = bound;
}

/** The best route that is known from a situation, as moves; none where none is. */
function routeFrom(way: Way, situation: number): readonly number[] {
  const { memory } = way;
  const { known, next, effects } = memory;
  const at = startAt(way, situation);
  const route: number[] = [];
  for (let move = next[situation] ?? -1; move >= 0;) {
    route.push(move);
    playMove(effects, move, { words: at, offset: 0 });
    reserve(known, 1);
    move = next[numberOf(known, at)] ?? -1;
  }
  return route;
}

/** Takes those moves of a route that are possible in turn; where they lead to the goal, that is noted for all on the way. */
function follow(way: Way, from: number, route: readonly number[]): void {
  const { memory, relaxed } = way;
  const { known, effects } = memory;
  const at = startAt(way, from);
  const passed: { readonly situation: number; readonly move: number }[] = [];
  let situation = from;
  reserve(known, route.length + 1);
  for (const move of route) {
    if (passes(relaxed.goalTest, at, 0)) break;
    const test = relaxed.tests[move];
    if (!test || !passes(test, at, 0)) continue;
    passed.push({ situation, move });
    playMove(effects, move, { words: at, offset: 0 });
    situation = numberOf(known, at);
  }
  if (passes(relaxed.goalTest, at, 0)) note(memory, situation, { cost: 0, move: -1 });
  else if (memory.most[situation] === undefined) return;
  for (const { situation: before, move } of passed.toReversed()) {
    note(memory, before, { cost: (memory.most[situation] ?? Infinity) + 1, move });
    situation = before;
  }
}

function fieldsIn(tests: readonly Test[]): ReadonlySet<number> {
  const read = new Set<number>();
  for (const test of tests) eachAsked(test, ({ field }) => read.add(field));
  return read;
}
