// Which route leads to a target, and what proves that none is better?
import type { Scenario } from '../core/scenario.ts';
import type { Asking } from './asking.ts';
import type { PlanAnswer, PlanAsked } from './plan-asked.ts';
import { problemOf } from './plan-problem.ts';
import { searching } from './plan-search.ts';
import { takesOf } from './plan-takes.ts';
import { relaxedOf } from './relax.ts';

/** Looks for a route; yields how many situations it has looked at. */
export function* plan(scenario: Scenario, asked: PlanAsked): Asking<PlanAnswer> {
  const problem = problemOf(scenario, asked.target, asked);
  if (problem.broken) return { kind: 'none', proven: true, looked: 0 };
  const relaxed = relaxedOf(problem);
  const most = asked.maxSteps ?? Infinity;
  const found = yield* searching(problem, relaxed, { limit: asked.limit, most });
  if (!found.route) return { kind: 'none', proven: found.complete, looked: found.looked };
  const steps = found.route.flatMap((move) => problem.moves[move]?.id ?? []);
  return {
    kind: 'found',
    steps,
    length: steps.length,
    takes: takesOf(scenario, { steps, from: asked.from, binding: asked.binding }),
    value: steps.length,
    optimal: true,
    looked: found.looked,
  };
}
