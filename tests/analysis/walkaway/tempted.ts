// What would each party gain by leaving, counted straight from the definition?
import { answerOf } from '../../../src/analysis/asking.ts';
import { asksWalkaway } from '../../../src/analysis/walkaway/walkaway.ts';
import { daysIn } from '../../../src/core/duration.ts';
import type { Scenario, Step } from '../../../src/core/scenario.ts';
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import { scenarioWith } from '../../makers.ts';

export const tipOf = ({ nodes }: Roadmap) => nodes.at(-1)?.id ?? null;
export const ask = (roadmap: Roadmap, horizon?: string, limit = 100_000) =>
  answerOf(
    asksWalkaway(roadmap, { place: tipOf(roadmap), limit, ...(horizon ? { horizon } : {}) }),
  );
export const round = (value: number) => Math.round(value * 1e6) / 1e6 + 0;

/** Where the party stands at the end, and what it would gain by leaving after these steps. */
export function temptedBy(
  party: string,
  all: readonly Step[],
  { count, horizon }: Leaving,
): number {
  let leave = 0;
  for (const step of all.slice(0, count)) {
    leave += worthIn(step.worth, party);
    for (const move of step.moves) {
      const worth = worthIn(move.worth, party);
      leave += worth;
      const by = move.by ?? (step.parties.length === 1 ? step.parties[0] : undefined);
      const undo = move.undo ?? step.undo;
      if (undo === false || by === undefined) continue;
      if (horizon && undo !== undefined && daysIn(undo) > daysIn(horizon)) continue;
      if (by === party && worth < 0) leave -= worth;
      if (by !== party && worth > 0) leave -= worth;
    }
  }
  return leave - balanceOf(party, all);
}

interface Leaving {
  readonly count: number;
  readonly horizon?: string | undefined;
}

export function balanceOf(party: string, all: readonly Step[]): number {
  return all
    .flatMap((step) => [step.worth, ...step.moves.map(({ worth }) => worth)])
    .reduce((sum, worth) => sum + worthIn(worth, party), 0);
}

/** A party may be called like something that every object has. */
function worthIn(worth: Step['worth'], party: string): number {
  return Object.hasOwn(worth, party) ? (worth[party] ?? 0) : 0;
}

/** Two deliveries that cannot be taken back, two payments for them. */
export const trade: Scenario = scenarioWith({
  parties: [{ id: 'seller' }, { id: 'buyer' }],
  tracks: ['sea', 'air', 'money', 'thanks'].map((id) => ({ id, stages: ['none', 'done'] })),
  steps: [
    ['ship', 'sea', 'seller', { seller: -3, buyer: 4 }, undefined],
    ['fly', 'air', 'seller', { seller: -2, buyer: 3 }, undefined],
    ['pay', 'money', 'buyer', { seller: 3, buyer: -3 }, 'sea'],
    ['tip', 'thanks', 'buyer', { seller: 3, buyer: -3 }, 'air'],
  ].map(([id, track, by, worth, first]) => ({
    id,
    parties: [by],
    ...(first === undefined ? {} : { requires: { track: first, is: 'done' } }),
    moves: [{ track, from: 'none', to: 'done', worth, undo: false }],
  })),
});
