// Whose steps are "ours" in a table of two sides, where nobody has said?
import type { Scenario } from '../core/scenario.ts';

/** Those of these parties that the scenario has, in its order; the usual side where it has none of them. */
export function sideOf(scenario: Scenario, asked: readonly string[]): readonly string[] {
  const known = scenario.parties.flatMap(({ id }) => (asked.includes(id) ? [id] : []));
  return known.length > 0 ? known : usualSide(scenario);
}

/** The parties that "we" are by default: the ROK where it is a party, else the one that the scenario names first. */
function usualSide({ parties }: Scenario): readonly string[] {
  const own = parties.find(({ id }) => id === 'rok') ?? parties[0];
  return own === undefined ? [] : [own.id];
}
