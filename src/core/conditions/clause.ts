// What is a condition once it is ready to be asked again and again?
import type { Lookup } from '../lookup.ts';
import { type Condition, type ConditionKind, kindOf } from './condition.ts';
import type { Mention, Test } from './kind.ts';
import { partsOf, rowOf } from './kinds.ts';

/** A condition with its test and those of its parts; a milestone has one part, what it stands for. */
export interface Clause {
  readonly kind: ConditionKind;
  readonly condition: Condition;
  readonly parts: readonly Clause[];
  readonly test: Test;
  /** The track or gauge that it is about, if it is about one by itself. */
  readonly about: Mention | undefined;
}

// Measured: made anew for every question, the tests take a hundred times as long as the answers.
const kept = new WeakMap<Lookup, WeakMap<Condition, Clause>>();

/** The clause of a condition, made on first use. Throws where a milestone is unknown. */
export function clauseOf(lookup: Lookup, condition: Condition): Clause {
  let known = kept.get(lookup);
  if (!known) {
    known = new WeakMap();
    kept.set(lookup, known);
  }
  const ready = known.get(condition);
  if (ready) return ready;
  const parts = partsOf(condition, lookup).map((part) => clauseOf(lookup, part.condition));
  const tests = parts.map(({ test }) => test);
  const row = rowOf(condition);
  const made = {
    kind: kindOf(condition),
    condition,
    parts,
    test: row.test(condition, tests, lookup),
    about: row.mentions(condition).find(({ kind }) => kind === 'track' || kind === 'gauge'),
  };
  known.set(condition, made);
  return made;
}
