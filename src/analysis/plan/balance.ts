// On which route does no party ever fall low?
import { stepOf } from '../../core/lookup.ts';
import type { Scenario } from '../../core/scenario.ts';
import { worthTo, worthsOf } from '../../roadmap/worth.ts';
import type { Asking } from '../asking.ts';
import { answerFor, cheapest } from './answer.ts';
import type { PlanAnswer, PlanAsked } from './asked.ts';
import type { Hidden } from './hidden.ts';
import { problemOf } from './problem.ts';
import { type Routed, counted } from './route.ts';

/** No route adds up to this much: balances are never clamped. */
const FAR = 2 ** 30;

/**
 * A route on which the lowest balance of any party is as high as possible, and among those one of fewest steps. For a
 * given floor it is a question of fewest steps; the highest floor that some route keeps to is found by halving.
 */
export function* highestBalance(scenario: Scenario, asked: PlanAsked): Asking<PlanAnswer> {
  const unit = unitOf(scenario);
  const first = yield* routeAbove(scenario, asked, { floor: -Infinity, unit });
  const most = asked.maxSteps ?? Infinity;
  if (!first.steps)
    return {
      kind: 'none',
      proven: first.least > most || first.least === Infinity,
      looked: first.looked,
    };
  let { looked } = first;
  let best: Routed & { steps: readonly string[] } = { ...first, steps: first.steps };
  let low = lowestOn(scenario, first.steps, unit);
  // No floor from here on is kept to; and from where on that is proven.
  let high = 1;
  let proven = 1;
  while (high - low > 1) {
    const floor = low + Math.ceil((high - low) / 2);
    const limit = Math.max(1, Math.ceil((asked.limit - looked) / 2));
    const asking = routeAbove(scenario, { ...asked, limit }, { floor, unit });
    const found: Routed = yield* counted(asking, looked);
    looked += found.looked;
    if (found.steps) {
      best = { ...found, steps: found.steps };
      low = Math.max(floor, lowestOn(scenario, found.steps, unit));
    } else {
      high = floor;
      if (found.least === Infinity || found.least > most) proven = floor;
    }
  }
  const { steps } = best;
  const value = lowestOn(scenario, steps, unit) / unit;
  return answerFor(scenario, asked, { steps, value, bound: (proven - 1) / unit, looked });
}

export interface Floor {
  readonly floor: number;
  readonly unit: number;
}

/** A shortest route on which no balance falls below a floor, in units. */
function routeAbove(scenario: Scenario, asked: PlanAsked, { floor, unit }: Floor): Asking<Routed> {
  const hidden = floor === -Infinity ? [] : balanceGauges(scenario, { floor, unit });
  const problem = problemOf(scenario, asked.target, { ...asked, hidden });
  return cheapest(scenario, asked, { problem, most: asked.maxSteps ?? Infinity });
}

/** A gauge for the balance of each party that can lose at all. */
export function balanceGauges(scenario: Scenario, { floor, unit }: Floor): readonly Hidden[] {
  const all = [...scenario.steps, ...scenario.setbacks];
  return scenario.parties
    .filter(({ id }) => all.some((step) => worthTo(step, id) < 0))
    .map(({ id }) => ({
      min: -FAR,
      max: FAR,
      pushedBy: (step) => Math.round(worthTo(step, id) * unit),
      neededBy: (step) => {
        const worth = Math.round(worthTo(step, id) * unit);
        return worth < 0 ? { min: floor - worth } : null;
      },
    }));
}

/** The lowest that any party's balance falls on a route, in units; 0 where none falls below its beginning. */
export function lowestOn(scenario: Scenario, steps: readonly string[], unit: number): number {
  const sums = new Map<string, number>();
  let lowest = 0;
  for (const id of steps) {
    const step = stepOf(scenario, id);
    for (const { id: party } of scenario.parties) {
      const sum = (sums.get(party) ?? 0) + Math.round(worthTo(step, party) * unit);
      sums.set(party, sum);
      lowest = Math.min(lowest, sum);
    }
  }
  return lowest;
}

/** How many units make one, so that every worth is a whole number of them. */
export function unitOf(scenario: Scenario): number {
  return wholeIn(
    [...scenario.steps, ...scenario.setbacks].flatMap((step) =>
      worthsOf(step).map(({ value }) => value),
    ),
  );
}

/** How many units make one, so that all of these are whole numbers of them: 1, 10, 100 ... up to a million. */
export function wholeIn(values: readonly number[]): number {
  for (let unit = 1; unit < 1e6; unit *= 10)
    if (values.every((value) => Math.abs(value * unit - Math.round(value * unit)) < 1e-9 * unit))
      return unit;
  return 1e6;
}
