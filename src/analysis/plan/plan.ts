// Which route leads to a target, and what proves that none is better?
import type { Scenario } from '../../core/scenario.ts';
import type { Asking } from '../asking.ts';
import type { Criterion, PlanAnswer, PlanAsked } from './asked.ts';
import { highestBalance } from './balance.ts';
import { fewestObjections } from './objections.ts';
import { fewestSteps } from './steps.ts';
import { leastTime } from './time.ts';

const planners: Readonly<
  Record<Criterion, (scenario: Scenario, asked: PlanAsked) => Asking<PlanAnswer>>
> = {
  steps: fewestSteps,
  time: leastTime,
  objections: fewestObjections,
  balance: highestBalance,
};

/**
 * Looks for a best route by the measure asked for, under the rules asked for.
 * Throws where the question names a goal, step, track or stage that the scenario does not have.
 */
export function plan(scenario: Scenario, asked: PlanAsked): Asking<PlanAnswer> {
  return planners[asked.by ?? 'steps'](scenario, asked);
}
