// Which goals, and how many situations, stay open after each step of a branch?
import { holds } from '../../core/conditions/holds.ts';
import { lookupOf } from '../../core/lookup.ts';
import type { Goal } from '../../core/scenario.ts';
import type { Situation } from '../../core/situation.ts';
import { type Taken, replay } from '../../roadmap/replay.ts';
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import type { Asking } from '../asking.ts';
import { type Between, situationsFrom } from './count.ts';
import { type Outlook, type GoalState, newOutlook, standingOf, wideAt } from './goals.ts';
import { valuesIn } from '../orders/items.ts';

export interface OptionsAsked {
  /** Where the line ends: the tip of a branch, or any node. */
  readonly place: Place;
  /** The most situations to look at, for each goal and for each count. */
  readonly limit: number;
}

/** What stays open along a line, by steps alone and under the roadmap's binding positions. */
export interface Options {
  /** Ids of all goals, in the scenario's order. */
  readonly goals: readonly string[];
  /** The start, then every node of the line. */
  readonly stops: readonly Stop[];
  readonly looked: number;
}

export interface Stop {
  /** Null for the start. */
  readonly node: Place;
  /** How each goal stands, by its id. */
  readonly goals: Readonly<Record<string, GoalState>>;
  /** How many goals hold or are open. */
  readonly open: number;
  /** Goals that this node closes for good: proven out of reach here and not at the node before. */
  readonly closes: readonly string[];
  /** Goals that were closed at the node before and are not any more: after a setback or an assumed step. */
  readonly opens: readonly string[];
  /** How many situations can be reached from here, this one included. */
  readonly situations: Between;
}

/** Looks along the line to a place: which goals can still be reached from each node, and how many situations. */
export function* options(roadmap: Roadmap, { place, limit }: OptionsAsked): Asking<Options> {
  const { scenario, binding } = roadmap;
  const { start, taken } = replay(roadmap, place);
  const lines = [taken.map(({ step }) => step.id)];
  const outlook = newOutlook(scenario, { binding, limit, lines });
  const situations = [start, ...taken.map(({ after }) => after)];
  const standings: (readonly GoalState[])[] = [];
  for (const goal of scenario.goals)
    standings.push(yield* standingsOf(outlook, goal, { situations, taken }));
  const stops: Stop[] = [];
  for (const [index, situation] of situations.entries()) {
    const goals = scenario.goals.map(({ id }, goal) => [id, standings[goal]?.[index] ?? 'unknown']);
    stops.push(
      stopOf(stops.at(-1), {
        node: taken[index - 1]?.node.id ?? null,
        goals: Object.fromEntries(goals) as Readonly<Record<string, GoalState>>,
        situations: count(outlook, situation),
      }),
    );
    outlook.looked += 1;
    yield { looked: outlook.looked };
  }
  return { goals: scenario.goals.map(({ id }) => id), stops, looked: outlook.looked };
}

function count(outlook: Outlook, situation: Situation): Between {
  const { all, limit } = outlook;
  const wide = wideAt(outlook, situation);
  return situationsFrom(valuesIn(all.layout, situation), { all, limit, wide });
}

function stopOf(
  before: Stop | undefined,
  { node, goals, situations }: Pick<Stop, 'node' | 'goals' | 'situations'>,
): Stop {
  const ids = Object.keys(goals);
  const isClosed = (id: string) => goals[id] === 'closed';
  const wasClosed = (id: string) => before?.goals[id] === 'closed';
  return {
    node,
    goals,
    open: ids.filter((id) => goals[id] === 'holds' || goals[id] === 'open').length,
    closes: before ? ids.filter((id) => isClosed(id) && !wasClosed(id)) : [],
    opens: ids.filter((id) => wasClosed(id) && !isClosed(id)),
    situations,
  };
}

interface WalkedLine {
  readonly situations: readonly Situation[];
  readonly taken: readonly Taken[];
}

/**
 * How a goal stands at each point of a line. As long as the line takes possible steps, a goal that is open at one
 * point was open at all points before it, and one that is closed stays closed: so only the points where that changes
 * are looked for, by halving.
 */
function* standingsOf(
  outlook: Outlook,
  goal: Goal,
  { situations, taken }: WalkedLine,
): Asking<readonly GoalState[]> {
  const isHeld = (index: number): boolean => {
    const situation = situations[index];
    return situation !== undefined && holds(lookupOf(outlook.scenario), situation, goal.when);
  };
  const standingAt = function* (index: number): Asking<GoalState> {
    const situation = situations[index];
    return situation ? yield* standingOf(outlook, situation, goal) : 'unknown';
  };
  const found: GoalState[] = [];
  for (const { from, to } of stretchesOf(taken)) {
    const held = situations.findLastIndex((_situation, index) => index < to && isHeld(index));
    const shut = yield* firstWhere(Math.max(from, held + 1), to, function* (index) {
      const standing = yield* standingAt(index);
      return standing !== 'holds' && standing !== 'open';
    });
    const closed = yield* firstWhere(shut, to, function* (index) {
      return (yield* standingAt(index)) === 'closed';
    });
    for (let index = from; index < to; index += 1)
      found.push(
        isHeld(index) ? 'holds' : index < shut ? 'open' : index < closed ? 'unknown' : 'closed',
      );
  }
  return found;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The points of a line in stretches that take possible steps alone: `from` is in it, `to` is not. */
function stretchesOf(taken: readonly Taken[]): readonly Stretch[] {
  const breaks = taken.flatMap(({ setback, verdict }, index) =>
    setback || verdict.kind === 'blocked' ? [index + 1] : [],
  );
  return [0, ...breaks].map((from, at) => ({ from, to: breaks[at] ?? taken.length + 1 }));
}

/** The first point from which on something is so, `to` where it never is; once so, it stays so. */
function* firstWhere(
  from: number,
  to: number,
  isSo: (index: number) => Asking<boolean>,
): Asking<number> {
  if (from >= to || !(yield* isSo(to - 1))) return to;
  let [low, high] = [from, to - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (yield* isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
