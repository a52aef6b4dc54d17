// What must a kind of condition bring along?
import type { Lookup } from '../lookup.ts';
import type { Situation } from '../situation.ts';
import type { Condition } from './condition.ts';

/** Does a condition hold in a situation? Made once per condition and asked many times. */
export type Test = (situation: Situation) => boolean;

/** A name that a condition mentions, and where: the reader checks that it exists. */
export interface Mention {
  readonly kind: 'track' | 'gauge' | 'milestone' | 'stage' | 'party';
  readonly id: string;
  /** Place inside the condition, such as `track` or `is/1`. */
  readonly at: string;
  /** For a stage: the track that should have it. */
  readonly track?: string;
  /** For a milestone: the party as which it is read. */
  readonly as?: string;
  /** For a gauge: the bounds that are asked of it, both included. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** One kind of condition: its meaning and its parts. Its shape in a file is in schema.ts. */
export interface Kind<C extends Condition> {
  /** When it holds, given the tests of its parts. */
  readonly test: (condition: C, parts: readonly Test[], lookup: Lookup) => Test;
  /** The conditions inside it with their places, in order; a milestone's own condition is one of them. */
  readonly parts: (condition: C, lookup?: Lookup) => readonly Subcondition[];
  readonly mentions: (condition: C) => readonly Mention[];
}

export interface Subcondition {
  readonly at: string;
  readonly condition: Condition;
}
