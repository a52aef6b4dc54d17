// What does a minister have to know of one branch: its answer, its weightiest deals, its dates, its weak points, what to decide?
import { undoOf } from '../../core/deal.ts';
import type { Day } from '../../core/duration.ts';
import type { Stress } from '../../analysis/stress/stress.ts';
import { goalsAt } from '../../roadmap/goals.ts';
import { entryOf } from '../../roadmap/ledger.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { sideOf } from '../../roadmap/sides.ts';
import type { ToldBranch, ToldStep } from '../told.ts';
import { type Soon, soonOn } from './soon.ts';
import { type Weakness, weakestOf } from './weak.ts';
import { type Weighty, weightiest } from './weighty.ts';

export interface FirstPageOptions {
  /** Ids of the parties that are "we"; the usual side where left out, or where the scenario has none of them. */
  readonly we?: readonly string[];
  /** The answer of the stress test, where it was run. */
  readonly stress?: Stress | null;
}

export interface FirstPage {
  /** Ids of the parties from whose side it is written. */
  readonly we: readonly string[];
  readonly told: ToldBranch;
  /** The goal that the branch reaches last, with the day on which it holds; null where it reaches none. */
  readonly goal: { readonly id: string; readonly day: Day } | null;
  readonly deals: Weighty;
  /** The first step that brings us anything. */
  readonly benefit: ToldStep | null;
  /** The first step of which something cannot be undone. */
  readonly lasting: ToldStep | null;
  readonly consents: readonly Consent[];
  readonly weak: Weakness;
  readonly soon: Soon;
}

/** A party without which the branch cannot be gone: so many of its steps need it, the first one on this day. */
export interface Consent {
  readonly party: string;
  readonly steps: number;
  readonly first: Day;
}

/**
 * The first page of a branch as data, by the typical estimates. Must say yes: every negotiator and authority, ourselves
 * aside, that is a party to a step of the branch; whoever was only hit by a setback is not asked.
 */
export function firstPageOf(
  roadmap: Roadmap,
  told: ToldBranch,
  { we = [], stress = null }: FirstPageOptions,
): FirstPage {
  const { scenario } = roadmap;
  const side = sideOf(scenario, we);
  const steps = told.steps.filter(({ taken }) => !taken.setback);
  const brings = ({ taken }: ToldStep) =>
    side.some((party) => entryOf(taken.step, party).received > 0);
  return {
    we: side,
    told,
    goal: lastGoalOf(roadmap, told),
    deals: weightiest(roadmap, told, side),
    benefit: steps.find(brings) ?? null,
    lasting: steps.find(isLasting) ?? null,
    consents: consentsOf(roadmap, steps, side),
    weak: weakestOf(roadmap, told, stress),
    soon: soonOn(scenario, told),
  };
}

function isLasting({ taken: { step } }: ToldStep): boolean {
  return step.undo === false || step.moves.some((move) => undoOf(step, move) === false);
}

/** Of the goals that hold at the end the one that came to hold last; of several at once the first of the scenario. */
function lastGoalOf({ scenario }: Roadmap, { steps, goals }: ToldBranch): FirstPage['goal'] {
  const met = steps.map(({ taken }) => new Set(goalsAt(scenario, taken.after).map(({ id }) => id)));
  const since = goals.map((id) => ({ id, at: met.findLastIndex((held) => !held.has(id)) + 1 }));
  const [last] = since.toSorted((a, b) => b.at - a.at);
  const day = steps[last?.at ?? -1]?.task.finish.typical;
  return last && day !== undefined ? { id: last.id, day } : null;
}

function consentsOf(
  { scenario }: Roadmap,
  steps: readonly ToldStep[],
  we: readonly string[],
): readonly Consent[] {
  return scenario.parties.flatMap(({ id, role }): readonly Consent[] => {
    const asked = steps.filter(({ taken }) => taken.step.parties.includes(id));
    const first = asked[0]?.task.finish.typical;
    if (first === undefined || we.includes(id)) return [];
    if (role !== 'negotiator' && role !== 'authority') return [];
    return [{ party: id, steps: asked.length, first }];
  });
}
