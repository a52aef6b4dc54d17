// Is there any route at all, short or long?
import type { Scenario } from '../../core/scenario.ts';
import type { Asking } from '../asking.ts';
import type { PlanAsked } from './asked.ts';
import { problemOf } from './problem.ts';
import { relevantIn } from './relevant.ts';
import { searching } from './search.ts';
import { fewestSteps } from './steps.ts';
import { relaxedOf } from '../relax/relax.ts';

export interface Existence {
  readonly answer: 'yes' | 'no' | 'unknown';
  /** Ids of the steps of the route found; null where none was. */
  readonly steps: readonly string[] | null;
  readonly looked: number;
}

/** Looks for any route, which is far quicker than for a shortest one. Yes and no are proven. */
export function* existing(scenario: Scenario, asked: PlanAsked): Asking<Existence> {
  if (asked.maxMonths !== undefined) {
    const { looked, ...route } = yield* fewestSteps(scenario, asked);
    if (route.kind === 'found') return { answer: 'yes', steps: route.steps, looked };
    return { answer: route.proven ? 'no' : 'unknown', steps: null, looked };
  }
  const whole = problemOf(scenario, asked.target, asked);
  const problem = whole.broken ? null : relevantIn(whole, relaxedOf(whole));
  if (!problem) return { answer: 'no', steps: null, looked: 0 };
  const options = { limit: asked.limit, most: asked.maxSteps ?? Infinity, greedy: true };
  const { route, complete, looked } = yield* searching(problem, relaxedOf(problem), options);
  if (!route) return { answer: complete ? 'no' : 'unknown', steps: null, looked };
  const steps = route.flatMap((move) => problem.moves[move]?.id ?? []);
  return { answer: 'yes', steps, looked };
}
