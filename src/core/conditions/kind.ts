// What must a kind of condition bring along?
import type * as z from 'zod/mini';
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
}

/** One kind of condition: its shape in a file, its meaning and its parts. */
export interface Kind<C extends Condition> {
  readonly schema: (condition: z.ZodMiniType<Condition>) => z.ZodMiniType<C>;
  /** When it holds, given the tests of its parts. */
  readonly test: (condition: C, parts: readonly Test[], lookup: Lookup) => Test;
  /** The conditions inside it with their places, in order; a milestone's own condition is one of them. */
  readonly parts: (condition: C, lookup?: Lookup) => readonly Part[];
  readonly mentions: (condition: C) => readonly Mention[];
}

export interface Part {
  readonly at: string;
  readonly condition: Condition;
}
