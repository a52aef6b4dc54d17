// At least how much does any route from here cost?
import { allBelow, contains, exclude, include, isEmpty } from '../bits.ts';
import { type Hitting, cheapestHitting } from './hitting.ts';
import type { Relaxed } from '../relax/relax.ts';
import { type Contested, contestedIn, reachesContested } from '../relax/contested.ts';
import {
  type Closure,
  type SituationAt,
  begin,
  canTake,
  copyClosure,
  newClosure,
  spread,
  take,
} from '../relax/closure.ts';

/**
 * A bound with its proof. Every route from the situation takes a move of each landmark, so it costs at least as much
 * as the cheapest set that has a move of each. `set` is such a set; in the relaxed problem it reaches the goal, so
 * that no more can be had from landmarks. (The method of hitting sets of Bonet and Helmert, 2010, and Haslum, Slaney
 * and Thiébaux, 2012.)
 */
export interface Bound {
  readonly least: number;
  readonly set: Int32Array;
  readonly landmarks: readonly Int32Array[];
}

/** What bounds are worked out with: made once per search. */
export interface Bounder {
  readonly relaxed: Relaxed;
  readonly base: Closure;
  readonly grown: Closure;
  readonly saved: Closure;
  /** Too much is contested to be looked at more than once. */
  readonly much: Contested | null;
  /** What else keeps a set of moves from reaching the goal. A larger set reaches whatever a smaller one does. */
  readonly reaches: readonly Reaching[];
}

/** Can the goal be reached from a situation by the allowed moves, as far as can be told? */
export type Reaching = (at: SituationAt, allowed: Int32Array) => boolean;

/** @param more conditions on a route that the relaxed problem does not know of */
export function bounderOf(relaxed: Relaxed, more: readonly Reaching[] = []): Bounder {
  const contested = contestedIn(relaxed);
  const looked: readonly Reaching[] =
    contested && !contested.much ? [(at, allowed) => reachesContested(contested, at, allowed)] : [];
  return {
    relaxed,
    base: newClosure(relaxed),
    grown: newClosure(relaxed),
    saved: newClosure(relaxed),
    much: contested?.much ? contested : null,
    reaches: [...more, ...looked],
  };
}

/** The bound of a situation about which nothing is known. */
export function boundAt(bounder: Bounder, at: SituationAt): Bound {
  const { width, moves } = bounder.relaxed;
  const all = allBelow(moves);
  if (bounder.much && !reachesContested(bounder.much, at, all))
    return { least: Infinity, set: all, landmarks: [] };
  return refined(bounder, at, { least: 0, set: new Int32Array(width), landmarks: [] });
}

/**
 * The bound of the situation that a move leads to, from that of the situation before it: a landmark that does not
 * have the move is one after it too. Where something else led there, which no route takes, all of them are.
 */
export function boundAfter(bounder: Bounder, at: SituationAt, { before, move }: Taken): Bound {
  if (move === null) return refined(bounder, at, before);
  const landmarks = before.landmarks.filter((set) => !contains(set, move));
  const cost = bounder.relaxed.costs[move] as number;
  if (contains(before.set, move)) {
    // What is left of a cheapest set hits what is left of the landmarks, and nothing cheaper can.
    const set = before.set.slice();
    exclude(set, move);
    return refined(bounder, at, { least: before.least - cost, set, landmarks });
  }
  return refined(bounder, at, hitBy(bounder, landmarks));
}

interface Taken {
  readonly before: Bound;
  readonly move: number | null;
}

/** Adds landmarks until the cheapest set that hits them all reaches the goal. */
function refined(bounder: Bounder, at: SituationAt, known: Bound): Bound {
  const { relaxed, base } = bounder;
  let bound = known;
  for (;;) {
    begin(relaxed, base, at);
    const reached = spread(relaxed, base, bound.set);
    const fails = reached ? bounder.reaches.find((reaches) => !reaches(at, bound.set)) : undefined;
    if (reached && !fails) return bound;
    const more = fails
      ? smallestBeyond(bounder, bound.set, (allowed) => fails(at, allowed))
      : landmarksBeyond(bounder, bound.set);
    if (!more) return { least: Infinity, set: bound.set, landmarks: bound.landmarks };
    bound = hitBy(bounder, [...bound.landmarks, ...more]);
    if (bound.least === Infinity) return bound;
  }
}

function hitBy({ relaxed }: Pick<Bounder, 'relaxed'>, landmarks: readonly Int32Array[]): Bound {
  const { costs, width, order } = relaxed;
  const { set, lower }: Hitting = cheapestHitting(landmarks, {
    costs,
    width,
    excludes: order.excludes,
  });
  return { least: lower, set, landmarks };
}

/** What a landmark of the relaxed problem itself is worked out with. */
type Own = Pick<Bounder, 'relaxed' | 'base' | 'grown' | 'saved'>;

/** Landmarks that a set of moves does not hit, one after another until it reaches the goal; null where nothing does. */
function landmarksBeyond(bounder: Own, set: Int32Array): readonly Int32Array[] | null {
  const { relaxed, base } = bounder;
  const allowed = set.slice();
  const found: Int32Array[] = [];
  do {
    const landmark = landmarkBeyond(bounder, allowed);
    const chosen = cheapestIn(landmark, relaxed.costs);
    if (chosen < 0) return null;
    found.push(landmark);
    include(allowed, chosen);
  } while (!spread(relaxed, base, allowed));
  return found;
}

/**
 * A smallest landmark that has none of the allowed moves: whatever can be taken without reaching the goal is taken;
 * one of those that are left is in every route.
 */
function landmarkBeyond({ relaxed, base, grown, saved }: Own, allowed: Int32Array): Int32Array {
  // The inner loop of all bounds: it stays in one piece.
  const { width, moves } = relaxed;
  const refused = new Int32Array(width);
  copyClosure(base, grown);
  for (let changed = true; changed;) {
    changed = false;
    for (let move = 0; move < moves; move += 1) {
      if (contains(grown.taken, move) || contains(refused, move) || !canTake(relaxed, grown, move))
        continue;
      copyClosure(grown, saved);
      take(relaxed, grown, move);
      if (spread(relaxed, grown, allowed)) {
        copyClosure(saved, grown);
        include(refused, move);
      } else changed = true;
    }
  }
  return refused;
}

/**
 * A smallest landmark beyond a set with which the goal is not reached; null where nothing reaches it. Moves are allowed by
 * the many as long as the goal stays out of reach.
 */
function smallestBeyond(
  { relaxed }: Pick<Bounder, 'relaxed'>,
  set: Int32Array,
  reaches: (allowed: Int32Array) => boolean,
): readonly Int32Array[] | null {
  const allowed = set.slice();
  const refused = new Int32Array(relaxed.width);
  const others: number[] = [];
  for (let move = 0; move < relaxed.moves; move += 1) if (!contains(set, move)) others.push(move);
  const allow = (moves: readonly number[]): void => {
    if (moves.length === 0) return;
    for (const move of moves) include(allowed, move);
    if (!reaches(allowed)) return;
    for (const move of moves) exclude(allowed, move);
    const [only] = moves;
    if (moves.length === 1 && only !== undefined) return include(refused, only);
    const half = moves.length >> 1;
    allow(moves.slice(0, half));
    allow(moves.slice(half));
  };
  allow(others);
  return isEmpty(refused) ? null : [refused];
}

function cheapestIn(set: Int32Array, costs: Float64Array): number {
  let cheapest = -1;
  for (let move = 0; move < costs.length; move += 1)
    if (
      contains(set, move) &&
      (cheapest < 0 || (costs[move] as number) < (costs[cheapest] as number))
    )
      cheapest = move;
  return cheapest;
}
