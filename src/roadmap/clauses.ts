// On which clauses does it rest that a condition holds, and which gauges does it read?
import { type Condition, type ConditionKind, kindOf } from '../core/conditions/condition.ts';
import { holds } from '../core/conditions/holds.ts';
import { partsOf } from '../core/conditions/kinds.ts';
import type { Lookup } from '../core/lookup.ts';
import type { Situation } from '../core/situation.ts';

/** What a condition is judged against. */
export interface Judged {
  readonly lookup: Lookup;
  readonly situation: Situation;
}

/**
 * A clause about one track, and the answer that the condition needs of it: no, where it stands
 * under a `not`.
 */
export interface Clause {
  readonly clause: Condition;
  readonly track: string;
  readonly wanted: boolean;
}

/**
 * The clauses about tracks that a condition rests on in a situation. A failing alternative bears
 * nothing, and neither does a failing clause of a condition that fails; what holds beside it still
 * counts.
 */
export function clausesOf(condition: Condition, judged: Judged, wanted = true): readonly Clause[] {
  if ('track' in condition)
    return answers(condition, judged) === wanted
      ? [{ clause: condition, track: condition.track, wanted }]
      : [];
  const inner = 'not' in condition ? !wanted : wanted;
  const parts = partsOf(condition, judged.lookup).map((part) => part.condition);
  const bearing = needsAll(condition, wanted)
    ? parts
    : parts.filter((part) => answers(part, judged) === inner);
  return bearing.flatMap((part) => clausesOf(part, judged, inner));
}

/** Every gauge that a condition reads, milestones entered, whether or not the clause bears it. */
export function readBy(condition: Condition, lookup: Lookup): readonly string[] {
  if ('gauge' in condition) return [condition.gauge];
  return partsOf(condition, lookup).flatMap((part) => readBy(part.condition, lookup));
}

/** Does the answer need every part, or is each part only one of several ways to it? */
function needsAll(condition: Condition, wanted: boolean): boolean {
  const { yes, no } = NEEDS_ALL[kindOf(condition)];
  return wanted ? yes : no;
}

/** For each kind of condition: whether a yes needs every part, and whether a no does. */
const NEEDS_ALL: {
  readonly [K in ConditionKind]: { readonly yes: boolean; readonly no: boolean };
} = {
  all: { yes: true, no: false },
  any: { yes: false, no: true },
  not: { yes: true, no: true },
  atLeast: { yes: false, no: false },
  is: { yes: false, no: false },
  reached: { yes: false, no: false },
  gauge: { yes: false, no: false },
  milestone: { yes: true, no: true },
};

function answers(condition: Condition, { lookup, situation }: Judged): boolean {
  return holds(lookup, situation, condition);
}
