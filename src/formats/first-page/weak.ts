// Where is a branch weakest, and what would show it early?
import type { StressCell } from '../../analysis/stress/line.ts';
import type { Stress } from '../../analysis/stress/stress.ts';
import { type RowWeakness, byWeakness, weaknessOf } from '../../analysis/stress/weakness.ts';
import type { Condition } from '../../core/conditions/condition.ts';
import { stepOf } from '../../core/lookup.ts';
import type { Commitment, Scenario, Step } from '../../core/scenario.ts';
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

/** What shows early: a promise that runs late, or what makes it possible. */
export type Sign =
  | { readonly kind: 'promise'; readonly commitment: Commitment }
  | { readonly kind: 'condition'; readonly condition: Condition }
  | { readonly kind: 'none' };

/** How many points a page has room for. */
const MOST = 3;

/** The three weakest points. @param stress the stress test's answer; null where it was not run */
export function weakestOf(roadmap: Roadmap, told: ToldBranch, stress: Stress | null): Weakness {
  const found = stress?.branches.find(({ branch }) => branch === told.branch.id);
  if (!stress || !found) return { kind: 'plain', points: plainPoints(told).slice(0, MOST) };
  const points = found.rows.flatMap((cells, row) => weakIn(roadmap, stress.setbacks[row], cells));
  return { kind: 'stressed', points: points.toSorted(byWeakness).slice(0, MOST) };
}

function weakIn(
  { scenario }: Roadmap,
  id: string | undefined,
  cells: readonly StressCell[],
): readonly WeakSetback[] {
  const weakness = weaknessOf(cells);
  const { collapses, unknown, steps, months } = weakness;
  if (id === undefined || collapses.length + unknown.length + steps + months === 0) return [];
  const setback = stepOf(scenario, id);
  return [{ ...weakness, setback, sign: signOf(scenario, setback) }];
}

/** The promise whose breach it answers shows it first; else what it requires, else where its tracks have to stand. */
function signOf({ commitments }: Scenario, setback: Step): Sign {
  const commitment = commitments.find(({ otherwise }) => otherwise === setback.id);
  if (commitment) return { kind: 'promise', commitment };
  if (setback.requires) return { kind: 'condition', condition: setback.requires };
  const stands = setback.moves.flatMap(({ track, from }): readonly Condition[] =>
    from === undefined ? [] : [{ track, is: from }],
  );
  return stands.length === 0 ? { kind: 'none' } : { kind: 'condition', condition: { all: stands } };
}
