// Which goals hold in a situation?
import { holds } from '../core/conditions/holds.ts';
import { lookupOf } from '../core/lookup.ts';
import type { Goal, Scenario } from '../core/scenario.ts';
import type { Situation } from '../core/situation.ts';

/** The goals that hold, in the order of the scenario. */
export function goalsAt(scenario: Scenario, situation: Situation): readonly Goal[] {
  const lookup = lookupOf(scenario);
  return scenario.goals.filter(({ when }) => holds(lookup, situation, when));
}
