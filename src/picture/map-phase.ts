// What is a phase called, by its own name or by that of a phase the scenario suggests?
import type { Scenario } from '../core/scenario.ts';
import type { Text } from '../core/text.ts';
import type { Words } from '../words/words.ts';

/** A phase on a node is a name; where it is the id of a suggested phase, that one's name is meant. */
export function phaseNameIn(words: Words, scenario: Scenario, phase: Text): string {
  const suggested = scenario.phases.find(({ id }) => id === phase);
  return words.text(suggested?.name ?? phase);
}
