// Who gives what in a step: who makes each of its moves, how long does reversing one take, and is the step an exchange?
import type { Move, Step } from './scenario.ts';

/** Who makes a move: the party that the move names, else the step's only party. Null: all together, nobody in particular. */
export function makerOf(step: Step, move: Move): string | null {
  if (move.by !== undefined) return move.by;
  const [only, ...others] = step.parties;
  return only !== undefined && others.length === 0 ? only : null;
}

/** How long reversing a move takes: its own saying, else that of its step; false where it is practically impossible. */
export function undoOf(step: Step, move: Move): Step['undo'] {
  return move.undo ?? step.undo;
}

/** The parties that make moves of a step, in the order of its moves. */
export function makersOf(step: Step): readonly string[] {
  return [...new Set(step.moves.flatMap((move) => makerOf(step, move) ?? []))];
}

/** Two or more parties each make a move: action for action, all or nothing. */
export function isExchange(step: Step): boolean {
  return makersOf(step).length > 1;
}
