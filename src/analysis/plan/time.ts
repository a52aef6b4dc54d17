// Which route ends first?
import type { Scenario } from '../../core/scenario.ts';
import type { Asking } from '../asking.ts';
import { answerFor, cheapest, daysFor, latestDay } from './answer.ts';
import type { PlanAnswer, PlanAsked } from './asked.ts';
import { problemOf } from './problem.ts';
import { counted } from './route.ts';
import { timedSearch } from './timed.ts';

/** So much of the limit goes into an earliest route with its proof; the rest into a shortest one where that fails. */
const FOR_PROOF = 0.75;

/** A route that ends earliest by typical durations, and among those one of fewest steps. */
export function* leastTime(scenario: Scenario, asked: PlanAsked): Asking<PlanAnswer> {
  const { limit, binding = [], maxSteps: most = Infinity } = asked;
  const problem = problemOf(scenario, asked.target, asked);
  const share = Math.max(1, Math.ceil(limit * FOR_PROOF));
  const latest = latestDay(scenario, asked);
  const timed = yield* timedSearch(problem, {
    scenario,
    binding,
    limit: share,
    most,
    latest,
    first: 'time',
  });
  const { steps, end, least, looked } = timed;
  if (steps) return answerFor(scenario, asked, { steps, value: end, bound: least, looked });
  if (least === Infinity) return { kind: 'none', proven: true, looked };
  const rest = { ...asked, limit: Math.max(1, limit - looked) };
  const short = yield* counted(cheapest(scenario, rest, { problem, most }), looked);
  const all = looked + short.looked;
  if (!short.steps)
    return { kind: 'none', proven: short.least > most || short.least === Infinity, looked: all };
  const value = daysFor(scenario, asked, short.steps);
  return answerFor(scenario, asked, { steps: short.steps, value, bound: least, looked: all });
}
