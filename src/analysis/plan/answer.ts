// How does a search become an answer, the limits on time kept?
import { addDuration, daysBetween, daysIn } from '../../core/duration.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Asking } from '../asking.ts';
import type { PlanAnswer, PlanAsked, Rules } from './asked.ts';
import type { Problem } from './problem.ts';
import { type Routed, counted, routing } from './route.ts';
import { endOf, takesOf } from './takes.ts';
import { timedSearch } from './timed.ts';

export interface Priced {
  readonly problem: Problem;
  /** Routes that cost more do not count. */
  readonly most: number;
}

/** A cheapest route, and where months are limited one that ends in time. */
export function* cheapest(
  scenario: Scenario,
  asked: PlanAsked,
  { problem, most }: Priced,
): Asking<Routed> {
  const { limit, binding = [] } = asked;
  const free = yield* routing(problem, { limit, most });
  const latest = latestDay(scenario, asked);
  if (!free.steps || daysFor(scenario, asked, free.steps) <= latest) return free;
  const left = Math.max(1, limit - free.looked);
  const search = timedSearch(problem, {
    scenario,
    binding,
    limit: left,
    most,
    latest,
  });
  const timed = yield* counted(search, free.looked);
  const least = Math.max(free.least, timed.least);
  return { steps: timed.steps, cost: timed.cost, least, looked: free.looked + timed.looked };
}

/** How many days after the scenario's start a route must have ended. */
export function latestDay({ start }: Scenario, { maxMonths }: Rules): number {
  if (maxMonths === undefined) return Infinity;
  const whole = Math.floor(maxMonths);
  const rest = Math.floor((maxMonths - whole) * daysIn('P1M'));
  return daysBetween(start, addDuration(addDuration(start, `P${whole}M`), `P${rest}D`));
}

/** How many days after the scenario's start a route ends. */
export function daysFor(scenario: Scenario, rules: Rules, steps: readonly string[]): number {
  const { from, binding } = rules;
  return daysBetween(scenario.start, endOf(scenario, { steps, from, binding }));
}

export interface Worked {
  readonly steps: readonly string[];
  readonly value: number;
  /** No route is better than this. */
  readonly bound: number;
  readonly looked: number;
}

/** The answer for a route. */
export function answerFor(scenario: Scenario, rules: Rules, worked: Worked): PlanAnswer {
  const { steps, value, bound, looked } = worked;
  const { from, binding } = rules;
  const takes = takesOf(scenario, { steps, from, binding });
  const answer = { kind: 'found' as const, steps, length: steps.length, takes, value, looked };
  return value === bound ? { ...answer, optimal: true } : { ...answer, optimal: false, bound };
}
