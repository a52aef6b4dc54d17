// What is said about a step in a line: who makes it, what it moves, what it pushes?
import type { Text } from '../core/text.ts';
import type { Scenario, Step } from '../core/scenario.ts';
import { sayAmount, sayStage } from './amounts.ts';
import { isolated, nameIn } from './texts.ts';
import type { Words } from './words.ts';

/** The parties of a step: `ROK, DPRK`. */
export function sayParties(words: Words, scenario: Scenario, { parties }: Step): string {
  return parties.map((party) => nameIn(scenario.parties, party, words)).join(', ');
}

/** Where a step moves its tracks, and how it pushes gauges: `Kaesong → Pilot · Public support +1`. */
export function sayMoves(words: Words, scenario: Scenario, { moves, effects }: Step): string {
  const moved = moves.map(
    ({ track, to }) =>
      `${isolated(nameIn(scenario.tracks, track, words))} → ${isolated(sayStage(words, scenario, [track, to]))}`,
  );
  return [...moved, ...sayPushes(words, scenario, { effects })].join(' · ');
}

/** How a step pushes gauges, each by itself: `Public support +1`, `Trust +2 (to 6 at most)`. */
export function sayPushes(
  words: Words,
  scenario: Scenario,
  { effects }: Pick<Step, 'effects'>,
): readonly string[] {
  return Object.entries(effects).map(([id, effect]) => {
    const gauge = scenario.gauges.find((each) => each.id === id);
    const { add, to } = typeof effect === 'number' ? { add: effect, to: undefined } : effect;
    const said = `${nameIn(scenario.gauges, id, words)} ${saySigned(words, add)}`;
    if (to === undefined) return said;
    const end = { push: said, value: sayAmount(words, gauge, to) };
    return words.say(add < 0 ? 'push.no-lower' : 'push.no-higher', end);
  });
}

/** A number with its sign, a true minus included: `+2`, `−1`, `0`. */
export function saySigned(words: Words, value: number): string {
  if (value === 0) return words.number(0);
  return value > 0 ? `+${words.number(value)}` : `−${words.number(-value)}`;
}

/** The name of a phase: on a node it is a name, or the id of a phase that the scenario suggests. */
export function sayPhase(words: Words, scenario: Scenario, phase: Text | undefined): string {
  const suggested = scenario.phases.find(({ id }) => id === phase);
  return words.text(suggested?.name ?? phase);
}
