// Which kinds of condition are there?
import type { Lookup } from '../lookup.ts';
import { all } from './all.ts';
import { any } from './any.ts';
import { atLeast } from './at-least.ts';
import { type Condition, type ConditionKind, type ConditionShapes, kindOf } from './condition.ts';
import { gaugeWithin } from './gauge-within.ts';
import type { Kind, Mention, Subcondition } from './kind.ts';
import { milestoneHolds } from './milestone-holds.ts';
import { not } from './not.ts';
import { trackIs } from './track-is.ts';
import { trackReached } from './track-reached.ts';

/** The table of kinds. It does not compile until every kind has its row. */
const kinds: { readonly [K in ConditionKind]: Kind<ConditionShapes[K]> } = {
  all,
  any,
  not,
  atLeast,
  is: trackIs,
  reached: trackReached,
  gauge: gaugeWithin,
  milestone: milestoneHolds,
};

/** The row of a condition. The cast is the one place where a key and its shape are married. */
export function rowOf(condition: Condition): Kind<Condition> {
  return kinds[kindOf(condition)] as unknown as Kind<Condition>;
}

/** The conditions directly inside one, with their places; with a lookup, what a milestone stands for too. */
export function partsOf(condition: Condition, lookup?: Lookup): readonly Subcondition[] {
  return rowOf(condition).parts(condition, lookup);
}

/** Every name that a condition mentions, with its place below `at`. Milestones are named, not entered. */
export function mentionsIn(condition: Condition, at: string): readonly Mention[] {
  const own = rowOf(condition).mentions(condition);
  const inner = partsOf(condition).flatMap((part) =>
    mentionsIn(part.condition, `${at}/${part.at}`),
  );
  return [...own.map((mention) => ({ ...mention, at: `${at}/${mention.at}` })), ...inner];
}
