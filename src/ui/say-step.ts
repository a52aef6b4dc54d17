// How is a step said in a line: what it moves, who makes it, what it pushes?
import type { Scenario, Step } from '../core/scenario.ts';
import { lookupOf } from '../core/lookup.ts';
import { sayPushes } from '../words/steps.ts';
import type { Words } from '../words/words.ts';

/** The tracks a step moves and where to: `Kaesong → Pilot · Banks → Licensed`; what it pushes where it moves none. */
export function sayMoves(words: Words, scenario: Scenario, step: Step): string {
  const { tracks } = lookupOf(scenario);
  const moved = step.moves.map(({ track, to }) => {
    const found = tracks.get(track);
    const stage = found?.stages.find(({ id }) => id === to);
    return `${words.text(found?.name)} → ${words.text(stage?.name)}`;
  });
  if (moved.length > 0) return moved.join(' · ');
  return sayPushes(words, scenario, step).join(' · ');
}

/** A number with its sign, a true minus included: `+2`, `−1`, `0`. */
export function signed(value: number): string {
  if (value === 0) return '0';
  return value > 0 ? `+${value}` : `−${Math.abs(value)}`;
}
