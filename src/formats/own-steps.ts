// Which steps are our own, beside those of the scenario that ships under the same id?
import shipped from '../../machines/shipped-steps.json';
import type { Scenario } from '../core/scenario.ts';

const THEIRS = new Map<string, readonly string[]>(Object.entries(shipped));

/** Ids of steps and setbacks that were added to a scenario that ships; none of one that is our own altogether. */
export function ownStepsOf({ id: scenario, steps, setbacks }: Scenario): ReadonlySet<string> {
  const theirs = new Set(THEIRS.get(scenario));
  const own = [...steps, ...setbacks].filter(({ id }) => theirs.size > 0 && !theirs.has(id));
  return new Set(own.map(({ id }) => id));
}
