// Which routes can nobody better in all that counts, and is that all of them?
import type { Day, Duration } from '../../core/duration.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Asking } from '../asking.ts';
import { latestDay } from './answer.ts';
import type { Criterion, PlanAsked, RouteNone } from './asked.ts';
import { counted } from './route.ts';
import { endOf, takesOf } from './takes.ts';
import { narrowed } from './time.ts';
import {
  type Measured,
  type Measures,
  type FoundWithin,
  fewestWithin,
  measuredFor,
  measuresOf,
  problemWithin,
} from './within.ts';

/** The question: a plan by several measures at once. */
export interface TradeoffsAsked extends Omit<PlanAsked, 'by'> {
  /** What counts; the routes come in the order of the first. */
  readonly by: readonly Criterion[];
}

export type TradeoffsAnswer = Tradeoffs | RouteNone;

/** For each thing that no route can be better in without being worse in another, one route of fewest steps. */
export interface Tradeoffs {
  readonly kind: 'found';
  readonly routes: readonly TradedRoute[];
  /** These are all, and that is proven. */
  readonly optimal: boolean;
  readonly looked: number;
}

export interface TradedRoute {
  /** Ids of the steps, in order. */
  readonly steps: readonly string[];
  readonly length: number;
  readonly takes: Duration;
  /** The day on which it ends, by typical durations, and in days from the scenario's start. */
  readonly end: Day;
  readonly days: number;
  /** The lowest balance of any party anywhere on it; 0 where none falls below its beginning. */
  readonly lowest: number;
  /** How much the positions that it offends weigh together. */
  readonly objections: number;
}

/** More routes than this help nobody to choose. */
const MOST_ROUTES = 16;

/** A route that was found, and what it comes to. */
interface Point {
  readonly steps: readonly string[];
  readonly measures: Measures;
}

interface Front {
  readonly measured: Measured;
  readonly by: readonly Criterion[];
  /** Limits that were looked into, and the route of fewest steps within them; null where there is none. */
  readonly searched: { readonly most: Measures; readonly point: Point | null }[];
  looked: number;
  complete: boolean;
}

/**
 * The set that Pareto named: routes that none betters in all measures. A route of fewest steps is pushed down in one
 * measure after another until none better is left; what else there may be is better in one of them than it is, so each of
 * these is looked into with a limit just below. (The method of constraints of Haimes, Lasdon and Wismer, 1971.)
 */
export function* tradeoffs(scenario: Scenario, asked: TradeoffsAsked): Asking<TradeoffsAnswer> {
  const measured = measuredFor(scenario, { ...asked, by: undefined });
  const front: Front = { measured, by: asked.by, searched: [], looked: 0, complete: true };
  const last = latestDay(scenario, asked);
  const all = {
    steps: asked.maxSteps ?? Infinity,
    time: last,
    balance: Infinity,
    objections: Infinity,
  };
  const points: Point[] = [];
  const waiting: Measures[] = [all];
  for (let most = waiting.shift(); most; most = waiting.shift()) {
    const point = yield* bestWithin(front, most);
    if (!point) continue;
    points.push(point);
    waiting.push(...belowIn(front, most, point));
    if (bestOf(points, asked.by).length >= MOST_ROUTES && waiting.length > 0) {
      front.complete = false;
      break;
    }
  }
  const { complete, looked } = front;
  const best = bestOf(points, asked.by);
  if (best.length === 0) return { kind: 'none', proven: complete, looked };
  return {
    kind: 'found',
    routes: best.map((each) => toldOf(measured, each)),
    optimal: complete,
    looked,
  };
}

/** A route within limits that none there betters in what counts; null where there is none or none was found. */
function* bestWithin(front: Front, most: Measures): Asking<Point | null> {
  const known = front.searched.find(
    (each) => isWithin(most, each.most) && (!each.point || isWithin(each.point.measures, most)),
  );
  if (known) return known.point;
  let point = yield* fewest(front, most);
  if (point && front.by.includes('time')) point = yield* earlier(front, most, point);
  for (const each of ['balance', 'objections'] as const)
    if (point && front.by.includes(each)) point = yield* lower(front, most, { point, each });
  if (point || front.complete) front.searched.push({ most, point });
  return point;
}

/** Fewest steps within limits; where the least of the routes known already has no more, that one. */
function* fewest(front: Front, most: Measures): Asking<Point | null> {
  const known = front.searched
    .flatMap(({ point }) => (point && isWithin(point.measures, most) ? [point] : []))
    .reduce<Point | null>((a, b) => (a && a.measures.steps <= b.measures.steps ? a : b), null);
  const less = known ? { ...most, steps: known.measures.steps - 1 } : most;
  const found = yield* searched(front, less);
  return found ?? known;
}

function* searched(front: Front, most: Measures): Asking<Point | null> {
  const { measured } = front;
  const left = Math.max(1, measured.asked.limit - front.looked);
  const found: FoundWithin = yield* counted(fewestWithin(measured, most, left), front.looked);
  front.looked += found.looked;
  front.complete &&= found.complete;
  if (!found.steps) return null;
  const measures = measuresOf(measured, found.steps);
  if (isWithin(measures, most)) return { steps: found.steps, measures };
  // So many positions stand against one step that not all could be counted.
  front.complete = false;
  return null;
}

/** What is pushed down, in this order; what comes before is held. */
const ORDER = ['steps', 'time', 'balance', 'objections'] as const;

/** The limits to keep while a measure is pushed down: what counts and comes before it stays where it is. */
function heldFor(front: Front, most: Measures, { point, each }: Pushed): Measures {
  const before = ORDER.slice(0, ORDER.indexOf(each)).filter((other) => front.by.includes(other));
  return { ...most, ...Object.fromEntries(before.map((other) => [other, point.measures[other]])) };
}

interface Pushed {
  readonly point: Point;
  readonly each: Criterion;
}

function* earlier(front: Front, most: Measures, point: Point): Asking<Point> {
  const { measured, looked: before } = front;
  const { scenario, asked } = measured;
  const held = heldFor(front, most, { point, each: 'time' });
  const limit = Math.max(1, asked.limit - before);
  const known = { steps: point.steps, end: point.measures.time };
  const rules = { ...asked, limit, maxSteps: held.steps };
  const asking = narrowed(scenario, rules, { problem: problemWithin(measured, held), known });
  const { best, low, looked } = yield* counted(asking, before);
  front.looked += looked;
  if (!best || best.end > low) front.complete = false;
  return best ? { steps: best.steps, measures: measuresOf(measured, best.steps) } : point;
}

function* lower(front: Front, most: Measures, { point, each }: Pushed): Asking<Point> {
  const held = heldFor(front, most, { point, each });
  let best = point;
  for (let low = 0; low < best.measures[each];) {
    const middle = (low + best.measures[each]) >> 1;
    const found: Point | null = yield* searched(front, { ...held, [each]: middle });
    if (found) best = found;
    else low = middle + 1;
  }
  return best;
}

/** What may hold more routes once one is known: limits just below it, one measure at a time. */
function belowIn({ by }: Front, most: Measures, { measures }: Point): readonly Measures[] {
  return by.flatMap((each) =>
    each === 'steps' || measures[each] === 0 ? [] : [{ ...most, [each]: measures[each] - 1 }],
  );
}

/** Those of the points that none of the others outdoes, one of equals, in the order of what counts. */
function bestOf(points: readonly Point[], by: readonly Criterion[]): readonly Point[] {
  const best: Point[] = [];
  const sorted = points.toSorted((a, b) => compared(a, b, [...by, 'steps']));
  for (const point of sorted)
    if (!best.some((other) => by.every((each) => other.measures[each] <= point.measures[each])))
      best.push(point);
  return best;
}

function compared(a: Point, b: Point, by: readonly Criterion[]): number {
  const differing = by.find((each) => a.measures[each] !== b.measures[each]);
  return differing ? a.measures[differing] - b.measures[differing] : 0;
}

function isWithin(inner: Measures, outer: Measures): boolean {
  return ORDER.every((each) => inner[each] <= outer[each]);
}

function toldOf({ scenario, asked, units }: Measured, { steps, measures }: Point): TradedRoute {
  const route = { steps, from: asked.from, binding: asked.binding };
  return {
    steps,
    length: steps.length,
    takes: takesOf(scenario, route),
    end: endOf(scenario, route),
    days: measures.time,
    lowest: 0 - measures.balance / units.balance,
    objections: measures.objections / units.objections,
  };
}
