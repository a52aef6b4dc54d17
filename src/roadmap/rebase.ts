// What does a roadmap look like over another scenario?
import { lookupOf } from '../core/lookup.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Roadmap } from './roadmap.ts';
import { withoutSteps } from './without-steps.ts';

/**
 * The roadmap over another scenario. Nodes keep their ids and what is said of them. A node whose step is gone cannot
 * stand: see `withoutSteps`. Binding positions that are gone go, too. `consequencesOf` says what all that changes.
 */
export function rebased(roadmap: Roadmap, scenario: Scenario): Roadmap {
  const { steps } = lookupOf(scenario);
  const known = new Set(scenario.positions.map(({ id }) => id));
  const binding = roadmap.binding.filter((id) => known.has(id));
  return withoutSteps({ ...roadmap, scenario, binding }, (step) => !steps.has(step));
}
