// Which route has the fewest steps?
import type { Scenario } from '../core/scenario.ts';
import type { Asking } from './asking.ts';
import type { PlanAnswer, PlanAsked, Rules } from './plan-asked.ts';
import { problemOf } from './plan-problem.ts';
import { routing } from './plan-route.ts';
import { takesOf } from './plan-takes.ts';

/** A route of fewest steps, with the proof that none has fewer. */
export function* fewestSteps(scenario: Scenario, asked: PlanAsked): Asking<PlanAnswer> {
  const problem = problemOf(scenario, asked.target, asked);
  const most = asked.maxSteps ?? Infinity;
  const { steps, least, looked } = yield* routing(problem, { limit: asked.limit, most });
  if (!steps) return { kind: 'none', proven: least > most || least === Infinity, looked };
  return routeFound(scenario, asked, { steps, value: steps.length, bound: least, looked });
}

export interface Worked {
  readonly steps: readonly string[];
  readonly value: number;
  /** No route is better than this. */
  readonly bound: number;
  readonly looked: number;
}

/** The answer for a route. */
export function routeFound(scenario: Scenario, rules: Rules, worked: Worked): PlanAnswer {
  const { steps, value, bound, looked } = worked;
  const answer = {
    kind: 'found' as const,
    steps,
    length: steps.length,
    takes: takesOf(scenario, { steps, from: rules.from, binding: rules.binding }),
    value,
    looked,
  };
  return value === bound ? { ...answer, optimal: true } : { ...answer, optimal: false, bound };
}
