// Which route has the fewest steps?
import type { Scenario } from '../../core/scenario.ts';
import type { Asking } from '../asking.ts';
import { answerFor, cheapest } from './answer.ts';
import type { PlanAnswer, PlanAsked } from './asked.ts';
import { problemOf } from './problem.ts';

/** A route of fewest steps, with the proof that none has fewer. */
export function* fewestSteps(scenario: Scenario, asked: PlanAsked): Asking<PlanAnswer> {
  const problem = problemOf(scenario, asked.target, asked);
  const most = asked.maxSteps ?? Infinity;
  const routed = yield* cheapest(scenario, asked, { problem, most });
  const { steps, least, looked } = routed;
  if (!steps) return { kind: 'none', proven: least > most || least === Infinity, looked };
  return answerFor(scenario, asked, { steps, value: steps.length, bound: least, looked });
}
