// Which route ends earliest?
import type { Scenario } from '../../core/scenario.ts';
import type { Asking } from '../asking.ts';
import { answerFor, cheapest, daysFor, latestDay } from './answer.ts';
import type { PlanAnswer, PlanAsked } from './asked.ts';
import { type Problem, problemOf } from './problem.ts';
import { type Routed, counted } from './route.ts';
import { type Timed, timedSearch } from './timed.ts';

/** So much of the limit goes into an earliest route with its proof; the rest into a shortest one where that fails. */
const FOR_PROOF = 0.75;

/** So many days are tried one after another; then those up to the earliest end known are halved. */
const ONE_BY_ONE = 2;

/** A route that ends earliest by typical durations, and among those one of fewest steps. */
export function* leastTime(scenario: Scenario, asked: PlanAsked): Asking<PlanAnswer> {
  const problem = problemOf(scenario, asked.target, asked);
  const limit = Math.ceil(asked.limit * FOR_PROOF);
  const { best, low, looked } = yield* narrowed(scenario, { ...asked, limit }, { problem });
  if (best) {
    const { steps, end } = best;
    return answerFor(scenario, asked, { steps, value: end, bound: low, looked });
  }
  if (low === Infinity || low > latestDay(scenario, asked))
    return { kind: 'none', proven: true, looked };
  const left = { ...asked, limit: Math.max(1, asked.limit - looked) };
  const short = yield* counted(shortest(scenario, left, problem), looked);
  const all = looked + short.looked;
  if (!short.steps) return { kind: 'none', proven: isNone(short, asked), looked: all };
  const value = daysFor(scenario, asked, short.steps);
  return answerFor(scenario, asked, { steps: short.steps, value, bound: low, looked: all });
}

/** A route and the day on which it ends. */
export interface Ending {
  readonly steps: readonly string[];
  readonly end: number;
}

export interface Narrowed {
  /** The earliest route known; where it ends on `low`, none is better. */
  readonly best: Ending | null;
  /** No route ends before this day; past the latest that counts where there is none. */
  readonly low: number;
  readonly looked: number;
}

/**
 * For a given last day it is a question of fewest steps; where no route keeps the day, the earliest that any can come to
 * is tried next. A route that is shortest of those that keep a later day is shortest of those that end when it does.
 */
export function* narrowed(
  scenario: Scenario,
  asked: PlanAsked,
  { problem, known = null }: Posed,
): Asking<Narrowed> {
  const { limit, binding = [], maxSteps: most = Infinity } = asked;
  const last = latestDay(scenario, asked);
  let best = known;
  let [low, looked] = [0, 0];
  for (let tried = 0; low < Infinity && low <= last && looked < limit; tried += 1) {
    const left = limit - looked;
    if (tried === ONE_BY_ONE && !known) {
      const { steps, ...short }: Routed = yield* counted(
        shortest(scenario, { ...asked, limit: left }, problem),
        looked,
      );
      looked += short.looked;
      if (!steps) return { best, low: isNone(short, asked) ? Infinity : low, looked };
      best = { steps, end: daysFor(scenario, asked, steps) };
    }
    const latest: number = best && tried >= ONE_BY_ONE ? (low + best.end) >> 1 : low;
    const options = { scenario, binding, most, latest, limit: left };
    const found: Timed = yield* counted(timedSearch(problem, options), looked);
    looked += found.looked;
    if (found.steps) best = { steps: found.steps, end: found.end };
    else if (found.complete) low = found.soonest;
    else break;
    if (best && best.end <= low) break;
  }
  return { best, low, looked };
}

interface Posed {
  readonly problem: Problem;
  /** A route of fewest steps that is known already. */
  readonly known?: Ending | null;
}

function shortest(scenario: Scenario, asked: PlanAsked, problem: Problem): Asking<Routed> {
  return cheapest(scenario, asked, { problem, most: asked.maxSteps ?? Infinity });
}

/** Is it proven that no route counts? */
function isNone({ least }: Pick<Routed, 'least'>, { maxSteps = Infinity }: PlanAsked): boolean {
  return least === Infinity || least > maxSteps;
}
