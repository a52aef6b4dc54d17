// Is this unknown data a scenario, and if not, what exactly is wrong with it?
import { type Ladder, climb, saysFamily } from './climb.ts';
import { checkDepth } from './check-depth.ts';
import { checkNames, conditionPlaces } from './check-names.ts';
import { checkRules } from './check-rules.ts';
import { draftOf } from './draft.ts';
import type { Problem, Read } from './problem.ts';
import { notAnObject, readShape } from './read-shape.ts';
import { type Scenario, scenarioSchema } from './scenario.ts';

/** The versions of the scenario file. */
export const SCENARIO_LADDER: Ladder = { family: 'stepwise/scenario', rungs: [] };

/**
 * Reads a scenario from data of unknown shape, also of an older version.
 * @param data parsed JSON, as `readJson` gives it
 * @returns the scenario, or every problem with its place; problems of shape come first, then those of names and rules
 */
export function readScenario(data: unknown): Read<Scenario> {
  const wrong = notAnObject(data);
  if (wrong) return { ok: false, problems: [wrong] };
  const climbed = climb({ ...Object(data) }, SCENARIO_LADDER);
  if (!climbed.ok) return climbed;
  const shape = readShape(scenarioSchema, climbed.value);
  const draft = draftOf(climbed.value);
  const problems: readonly Problem[] = [
    ...(shape.ok ? [] : shape.problems),
    ...checkNames(draft),
    ...checkRules(draft),
    ...conditionPlaces(draft).flatMap(checkDepth),
  ];
  return shape.ok && problems.length === 0 ? shape : { ok: false, problems };
}

/** Does the data say that it is a scenario, of whatever version? */
export function saysScenario(data: unknown): boolean {
  return saysFamily(data, SCENARIO_LADDER);
}
