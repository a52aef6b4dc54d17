// Which route leads to a target, and what proves that none is better?
import type { Scenario } from '../core/scenario.ts';
import type { Asking } from './asking.ts';
import type { PlanAnswer, PlanAsked } from './plan-asked.ts';
import { fewestSteps } from './plan-steps.ts';

/**
 * Looks for a best route by the measure asked for, under the rules asked for.
 * Throws where the question names a goal, step, track or stage that the scenario does not have.
 */
export function plan(scenario: Scenario, asked: PlanAsked): Asking<PlanAnswer> {
  return fewestSteps(scenario, asked);
}
