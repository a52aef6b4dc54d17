// Which deal would a step make, before anybody takes it: who gives what, and what is promised in return?
import { isExchange, makerOf } from '../core/deal.ts';
import { lookupOf } from '../core/lookup.ts';
import { dueOf, triggersOf } from '../core/promise.ts';
import type { Commitment, Move, Outcome, Scenario, Step } from '../core/scenario.ts';
import { worthsOf } from './worth.ts';

/** What a scenario says of a step as a deal. */
export interface DealShape {
  readonly step: Step;
  readonly kinds: readonly ('exchange' | 'promise' | 'unanswered')[];
  /** Who makes which moves, in the order of the step; null for those that all make together. */
  readonly sides: readonly MovesOf[];
  /** The promises that taking it sets going. */
  readonly promises: readonly Commitment[];
  /** That which it is one way of: nobody chooses it. */
  readonly outcome: Outcome | undefined;
}

export interface MovesOf {
  readonly party: string | null;
  readonly moves: readonly Move[];
}

/** The deal that a step makes wherever it is taken. */
export function shapeOf(scenario: Scenario, step: Step): DealShape {
  const promises = scenario.commitments.filter((commitment) =>
    (triggersOf(commitment) ?? []).includes(step.id),
  );
  const isSetback = lookupOf(scenario).setbacks.has(step.id);
  const alone = !isSetback && !isOwed(scenario, step) && concessionBy(scenario, step) !== null;
  return {
    step,
    kinds: [
      ...(isExchange(step) ? (['exchange'] as const) : []),
      ...(promises.length > 0 ? (['promise'] as const) : []),
      ...(alone ? (['unanswered'] as const) : []),
    ],
    sides: sidesOf(step),
    promises,
    outcome: lookupOf(scenario).outcomes.get(step.id),
  };
}

function sidesOf(step: Step): readonly MovesOf[] {
  const sides = new Map<string | null, Move[]>();
  for (const move of step.moves) {
    const party = makerOf(step, move);
    const known = sides.get(party);
    if (known) known.push(move);
    else sides.set(party, [move]);
  }
  return [...sides].map(([party, moves]) => ({ party, moves }));
}

/** Some promise is kept by it: then it is the answer, not a gift. */
function isOwed({ commitments }: Scenario, { id }: Step): boolean {
  return commitments.some((commitment) => {
    const due = dueOf(commitment);
    return (due.kind === 'any' || due.kind === 'all') && due.steps.includes(id);
  });
}

/** The one party that makes all moves of a step at its own cost, where no other party owes it anything for that. */
export function concessionBy({ commitments }: Scenario, step: Step): string | null {
  const [only, ...others] = new Set(step.moves.map((move) => makerOf(step, move)));
  if (only === undefined || only === null || others.length > 0) return null;
  const costs = worthsOf(step).some(({ party, value }) => party === only && value < 0);
  const answered = commitments.some(
    (commitment) =>
      (triggersOf(commitment) ?? []).includes(step.id) &&
      commitment.parties.some((party) => party !== only),
  );
  return costs && !answered ? only : null;
}
