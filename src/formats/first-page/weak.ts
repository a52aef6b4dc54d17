// Where is a branch weakest, and what would show it early?
import type { StressCell } from '../../analysis/stress/line.ts';
import type { Stress } from '../../analysis/stress/stress.ts';
import { type RowWeakness, byWeakness, weaknessOf } from '../../analysis/stress/weakness.ts';
import type { Condition } from '../../core/conditions/condition.ts';
import { holds } from '../../core/conditions/holds.ts';
import type { Day } from '../../core/duration.ts';
import { lookupOf, stepOf } from '../../core/lookup.ts';
import type { Commitment, Outcome, Scenario, Step } from '../../core/scenario.ts';
import { start } from '../../core/situation.ts';
import type { Text } from '../../core/text.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { ToldBranch } from '../told.ts';
import { type PlainPoint, plainPoints } from './plain-points.ts';

/** Where the stress test was not run, what is weak by simple facts, and that is said. */
export type Weakness =
  | { readonly kind: 'stressed'; readonly points: readonly WeakSetback[] }
  | { readonly kind: 'plain'; readonly points: readonly PlainPoint[] };

/** Its columns are places of the branch, the beginning being 0. */
export interface WeakSetback extends RowWeakness {
  readonly setback: Step;
  readonly sign: Sign;
}

/** What one would see first; `reason` is why it can come at all, where nothing shows before. */
export type Sign =
  | { readonly kind: 'promise'; readonly commitment: Commitment; readonly day: Day | null }
  | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly day: Day | null }
  | { readonly kind: 'condition'; readonly condition: Condition }
  | { readonly kind: 'reason'; readonly reason: Text }
  | { readonly kind: 'none' };

/** How many points a page has room for. */
const MOST = 3;

/** The three weakest points. @param stress the stress test's answer; null where it was not run */
export function weakestOf(roadmap: Roadmap, told: ToldBranch, stress: Stress | null): Weakness {
  const found = stress?.branches.find(({ branch }) => branch === told.branch.id);
  if (!stress || !found) return { kind: 'plain', points: plainPoints(told).slice(0, MOST) };
  const points = found.rows.flatMap((cells, row) =>
    weakIn({ roadmap, told }, stress.setbacks[row], cells),
  );
  return { kind: 'stressed', points: points.toSorted(byWeakness).slice(0, MOST) };
}

function weakIn(
  { roadmap: { scenario }, told }: { readonly roadmap: Roadmap; readonly told: ToldBranch },
  id: string | undefined,
  cells: readonly StressCell[],
): readonly WeakSetback[] {
  const weakness = weaknessOf(cells);
  const { collapses, unknown, steps, months } = weakness;
  if (id === undefined || collapses.length + unknown.length + steps + months === 0) return [];
  const setback = stepOf(scenario, id);
  return [{ ...weakness, setback, sign: signOf(scenario, setback, told) }];
}

/**
 * A promise of the branch whose breach it answers shows it first; then the vote or finding
 * that decides it; then what has to come true before it is possible. What holds from the beginning shows nothing.
 */
function signOf(scenario: Scenario, setback: Step, { commitments }: ToldBranch): Sign {
  const run = commitments.find(({ commitment }) => commitment.otherwise === setback.id);
  if (run) return { kind: 'promise', commitment: run.commitment, day: run.deadline ?? null };
  const lookup = lookupOf(scenario);
  const outcome = lookup.outcomes.get(setback.id);
  if (outcome) return { kind: 'outcome', outcome, day: setback.notBefore ?? null };
  const { requires, rationale } = setback;
  if (requires && !holds(lookup, start(scenario), requires))
    return { kind: 'condition', condition: requires };
  return rationale === undefined ? { kind: 'none' } : { kind: 'reason', reason: rationale };
}
