// How far is a goal from each place along a branch?
import { lookupOf } from '../../core/lookup.ts';
import { replay } from '../../roadmap/replay.ts';
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import type { Asking } from '../asking.ts';
import { isBreakAt } from './ahead.ts';
import { type Distance, distanceFrom, learnLine, towardOf } from './toward.ts';

export interface AlongAsked {
  /** The end of the line. */
  readonly place: Place;
  readonly goal: string;
  /** The most situations to look at from one place. */
  readonly limit: number;
}

/** A place on the line and how far the goal is from there. */
export interface DistanceAt {
  readonly node: Place;
  readonly distance: Distance;
}

export interface Along {
  readonly goal: string;
  /** The start and each node of the line, in order. */
  readonly stops: readonly DistanceAt[];
  readonly looked: number;
}

/**
 * The distance to a goal along a line. A step takes off one at the most, and what leads on from a place is known in part
 * from the place before; the line itself is one more way to the goal, where it leads there.
 */
export function* along(
  roadmap: Roadmap,
  { place, goal, limit }: AlongAsked,
): Asking<Along, DistanceAt> {
  const { scenario, binding } = roadmap;
  const { start, taken } = replay(roadmap, place);
  if (!scenario.goals.some(({ id }) => id === goal))
    throw new Error(`no goal "${goal}" in scenario "${scenario.id}"`);
  const { setbacks } = lookupOf(scenario);
  const stops: DistanceAt[] = [];
  let from = start;
  for (let at = 0; at <= taken.length; at += 1) {
    const last = taken[at - 1];
    const situation = last?.after ?? start;
    const isBreak = last !== undefined && isBreakAt(last);
    if (isBreak) from = situation;
    const toward = towardOf(scenario, { goal, binding, from });
    if (at === 0 || isBreak) {
      const rest = taken.slice(at).map(({ step }) => step.id);
      learnLine(
        toward,
        situation,
        rest.filter((id) => !setbacks.has(id)),
      );
    }
    const after = last && !isBreak ? { before: last.before, step: last.step.id } : undefined;
    const distance = yield* distanceFrom(toward, situation, { limit, after });
    const stop = { node: last?.node.id ?? null, distance };
    stops.push(stop);
    yield { looked: stops.length, part: stop };
  }
  return { goal, stops, looked: stops.length };
}
