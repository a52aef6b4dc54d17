// What is a step worth to each party, entry by entry, and what of that cannot be undone?
import { undoOf } from '../core/deal.ts';
import type { Move, Step } from '../core/scenario.ts';

/** One worth that somebody wrote down: of a move, or of the step as a whole beside its moves. */
export interface Worth {
  readonly party: string;
  readonly value: number;
  /** The move; left out for the step as a whole. */
  readonly move?: Move;
  /** Reversing it is practically impossible. */
  readonly lasting: boolean;
}

const kept = new WeakMap<Step, readonly Worth[]>();

/** Every worth of a step, move by move and then that of the whole, in the order of the file; never netted. */
export function worthsOf(step: Step): readonly Worth[] {
  const known = kept.get(step);
  if (known) return known;
  const made = [
    ...step.moves.flatMap((move) =>
      Object.entries(move.worth).map(([party, value]) => {
        return { party, value, move, lasting: undoOf(step, move) === false };
      }),
    ),
    ...Object.entries(step.worth).map(([party, value]) => {
      return { party, value, lasting: step.undo === false };
    }),
  ].filter(({ value }) => value !== 0);
  kept.set(step, made);
  return made;
}

/** All that a step is worth to a party, given and received together. */
export function worthTo(step: Step, party: string): number {
  return sumOf(worthsOf(step).filter((worth) => worth.party === party));
}

/** The sum of some worths. */
export function sumOf(worths: readonly Worth[]): number {
  return worths.reduce((sum, { value }) => exact(sum + value), 0);
}

/** Worth may have decimals; nine of them keep 0.1 + 0.2 at 0.3. No zero is negative. */
export function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9 + 0;
}
