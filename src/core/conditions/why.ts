// Why does a condition hold or fail, clause by clause?
import type { Lookup } from '../lookup.ts';
import type { Situation } from '../situation.ts';
import { type Clause, clauseOf } from './clause.ts';
import type { Condition, ConditionKind, ConditionShapes } from './condition.ts';

interface Verdict {
  readonly holds: boolean;
  /** Of a clause about a track or a gauge: the stage or value at which that stands. */
  readonly at?: string | number;
  readonly parts: readonly Why[];
}

/** A condition with its verdict and those of its parts. A milestone has one part: what it stands for. */
export type Why = {
  readonly [K in ConditionKind]: Verdict & {
    readonly kind: K;
    readonly condition: ConditionShapes[K];
  };
}[ConditionKind];

/** The verdict on a condition and on each clause inside it, in the order of the file. */
export function why(lookup: Lookup, situation: Situation, condition: Condition): Why {
  return verdictOf(clauseOf(lookup, condition), situation);
}

function verdictOf({ kind, condition, parts, test, about }: Clause, situation: Situation): Why {
  const at = about && (about.kind === 'track' ? situation.stages : situation.gauges)[about.id];
  const holds = test(situation);
  const inner = parts.map((part) => verdictOf(part, situation));
  // The clause was made by this very kind.
  return { kind, condition, holds, ...(at === undefined ? {} : { at }), parts: inner } as Why;
}

/**
 * The smallest set of clauses whose change would make a failing condition hold, in the order of the file.
 * Of alternatives, the one that lacks fewest clauses counts, the first of equals. A failing `not` is one clause.
 * @returns nothing where the condition holds
 */
export function missing(reason: Why): readonly Why[] {
  if (reason.holds) return [];
  const failing = reason.parts.filter((part) => !part.holds).map(missing);
  switch (reason.kind) {
    case 'all':
    case 'milestone':
      return together(failing);
    case 'any':
      return failing.length > 0 ? together(fewest(failing, 1)) : [reason];
    case 'atLeast': {
      const lacking = reason.condition.atLeast - (reason.parts.length - failing.length);
      return lacking > failing.length ? [reason] : together(fewest(failing, lacking));
    }
    case 'not':
    case 'is':
    case 'reached':
    case 'gauge':
      return [reason];
    default:
      return reason satisfies never;
  }
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
