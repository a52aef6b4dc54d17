// What does a search for a cheapest route come to, within its limit?
import type { Progress } from '../asking.ts';
import type { Problem } from './problem.ts';
import { relevantIn } from './relevant.ts';
import { type PlanSearchOptions, searching } from './search.ts';
import { relaxedOf } from '../relax/relax.ts';

/** What was found. Where `cost` is `least`, no route is cheaper. */
export interface Routed {
  /** Ids of the steps; null where no route was found. */
  readonly steps: readonly string[] | null;
  readonly cost: number;
  /** No route costs less; infinite where there is none. */
  readonly least: number;
  readonly looked: number;
}

/** So much of the limit goes into a cheapest route with its proof; the rest into any route where that fails. */
const FOR_PROOF = 0.75;

/** Looks for a cheapest route; where the limit is too low to be sure of it, for any. */
export function* routing(
  whole: Problem,
  { limit, most }: Pick<PlanSearchOptions, 'limit' | 'most'>,
): Generator<Progress, Routed, void> {
  const problem = whole.broken ? null : relevantIn(whole, relaxedOf(whole));
  if (!problem) return { steps: null, cost: Infinity, least: Infinity, looked: 0 };
  const relaxed = relaxedOf(problem);
  const share = Math.max(1, Math.ceil(limit * FOR_PROOF));
  const best = yield* searching(problem, relaxed, { limit: share, most });
  const idsOf = (route: readonly number[]) =>
    route.flatMap((move) => problem.moves[move]?.id ?? []);
  if (best.route || best.complete || limit <= share)
    return { ...best, steps: best.route && idsOf(best.route) };
  const { looked } = best;
  const any = searching(problem, relaxed, { limit: limit - looked, most, greedy: true });
  const found = yield* counted(any, looked);
  const { cost } = found;
  // A search that went through everything without a route is a proof, whichever way it went.
  const least = found.complete && !found.route ? Infinity : best.least;
  return { steps: found.route && idsOf(found.route), cost, least, looked: looked + found.looked };
}

/** The same search, its progress counted on from what was looked at before. It reports once more when it is done. */
export function* counted<Answer extends Progress>(
  asking: Generator<Progress, Answer, void>,
  before: number,
): Generator<Progress, Answer, void> {
  for (;;) {
    const { done, value } = asking.next();
    yield { looked: before + value.looked };
    if (done) return value;
  }
}
