// Which route of fewest steps keeps to a last day, a lowest balance and a weight of objections, all at once?
import { daysBetween } from '../../core/duration.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Asking } from '../asking.ts';
import type { Criterion, PlanAsked } from './asked.ts';
import { balanceGauges, lowestOn, unitOf, wholeIn } from './balance.ts';
import { objectingAtMost, weightOf } from './objections.ts';
import { type Problem, problemOf } from './problem.ts';
import { routing } from './route.ts';
import { endOf } from './takes.ts';
import { timedSearch } from './timed.ts';

/** Whole numbers, all of them the less the better: steps, days, how far anybody falls, and the weight of objections. */
export type Measures = Readonly<Record<Criterion, number>>;

/** What is the same for all questions about one target. */
export interface Measured {
  readonly scenario: Scenario;
  readonly asked: PlanAsked;
  /** How many units of balance, and of the weight of objections, make one. */
  readonly units: { readonly balance: number; readonly objections: number };
}

export function measuredFor(scenario: Scenario, asked: PlanAsked): Measured {
  const weights = scenario.positions.map(({ weight }) => weight);
  return {
    scenario,
    asked,
    units: { balance: unitOf(scenario), objections: wholeIn(weights) },
  };
}

/** What a route comes to. */
export function measuresOf(
  { scenario, asked, units }: Measured,
  steps: readonly string[],
): Measures {
  const { from, binding } = asked;
  return {
    steps: steps.length,
    time: daysBetween(scenario.start, endOf(scenario, { steps, from, binding })),
    balance: 0 - lowestOn(scenario, steps, units.balance),
    objections: Math.round(weightOf(scenario, asked, steps) * units.objections),
  };
}

export interface FoundWithin {
  /** A route of fewest steps within the limits; null where none was found. */
  readonly steps: readonly string[] | null;
  /** Where none was found: there is none. Else: none has fewer. */
  readonly complete: boolean;
  readonly looked: number;
}

/** Looks for a route of fewest steps on which no measure comes to more than its limit. */
export function* fewestWithin(
  measured: Measured,
  most: Measures,
  limit: number,
): Asking<FoundWithin> {
  const { scenario, asked } = measured;
  const problem = problemWithin(measured, most);
  if (most.time < Infinity) {
    const { binding = [] } = asked;
    const options = { scenario, binding, most: most.steps, latest: most.time, limit };
    const { steps, complete, looked } = yield* timedSearch(problem, options);
    return { steps, complete, looked };
  }
  const { steps, cost, least, looked } = yield* routing(problem, { limit, most: most.steps });
  return {
    steps,
    complete: steps ? cost === least : least > most.steps || least === Infinity,
    looked,
  };
}

/** The problem with the limits on balance and objections, those on steps and time left to the search. */
export function problemWithin(
  { scenario, asked, units }: Measured,
  { balance, objections }: Measures,
): Problem {
  const floor = { floor: -balance, unit: units.balance };
  const hidden = [
    ...(balance < Infinity ? balanceGauges(scenario, floor) : []),
    ...(objections < Infinity
      ? [{ min: 0, max: Math.max(1, objections), pushedBy: () => 0, neededBy: () => null }]
      : []),
  ];
  const problem = problemOf(scenario, asked.target, { ...asked, hidden });
  if (objections === Infinity) return problem;
  const counting = { most: objections, unit: units.objections };
  return objectingAtMost(problem, asked.binding ?? [], counting);
}
