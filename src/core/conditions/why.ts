// Why does a condition hold or fail, clause by clause?
import type { Lookup } from '../lookup.ts';
import type { Situation } from '../situation.ts';
import { type Clause, clauseOf } from './clause.ts';
import type { Condition, ConditionKind } from './condition.ts';

/** A condition with its verdict and those of its parts. A milestone has one part: what it stands for. */
export interface Why {
  readonly kind: ConditionKind;
  readonly condition: Condition;
  readonly holds: boolean;
  /** Of a clause about a track or a gauge: the stage or value at which that stands. */
  readonly at?: string | number;
  readonly parts: readonly Why[];
}

/** The verdict on a condition and on each clause inside it, in the order of the file. */
export function why(lookup: Lookup, situation: Situation, condition: Condition): Why {
  return verdictOf(clauseOf(lookup, condition), situation);
}

function verdictOf({ kind, condition, parts, test }: Clause, situation: Situation): Why {
  const at =
    'track' in condition
      ? situation.stages[condition.track]
      : 'gauge' in condition
        ? situation.gauges[condition.gauge]
        : undefined;
  const holds = test(situation);
  const inner = parts.map((part) => verdictOf(part, situation));
  return at === undefined
    ? { kind, condition, holds, parts: inner }
    : { kind, condition, holds, at, parts: inner };
}

/**
 * The smallest set of clauses whose change would make a failing condition hold, in the order of the file.
 * Of alternatives, the one that lacks fewest clauses counts, the first of equals. A failing `not` is one clause.
 * @returns nothing where the condition holds
 */
export function missing(reason: Why): readonly Why[] {
  if (reason.holds) return [];
  const failing = reason.parts.filter((part) => !part.holds).map(missing);
  if (reason.kind === 'all' || reason.kind === 'milestone') return together(failing);
  if (reason.kind === 'any' && failing.length > 0) return together(fewest(failing, 1));
  if ('atLeast' in reason.condition && failing.length > 0) {
    const lacking = reason.condition.atLeast - (reason.parts.length - failing.length);
    return lacking > failing.length ? [reason] : together(fewest(failing, lacking));
  }
  return [reason];
}

/** The clauses of several sets, each once: a file may ask for the same thing in two places. */
function together(sets: readonly (readonly Why[])[]): readonly Why[] {
  return [
    ...new Map(sets.flat().map((clause) => [JSON.stringify(clause.condition), clause])).values(),
  ];
}

function fewest(sets: readonly (readonly Why[])[], count: number): readonly (readonly Why[])[] {
  const ranked = sets
    .map((set, index) => ({ set, index }))
    .toSorted((a, b) => a.set.length - b.set.length || a.index - b.index)
    .slice(0, count);
  return ranked.toSorted((a, b) => a.index - b.index).map(({ set }) => set);
}
