// Is this unknown data a scenario, and if not, what exactly is wrong with it?
import { type Ladder, type Raw, climb, saysFamily } from './climb.ts';
import { checkDepth } from './check-depth.ts';
import { checkNames } from './check-names.ts';
import { conditionPlaces } from './condition-places.ts';
import { checkRules } from './check-rules.ts';
import { draftOf } from './draft.ts';
import { mostOf } from './most-problems.ts';
import { tooManyIn } from './plain-data.ts';
import type { Problem, Read } from './problem.ts';
import { notAnObject, shapeOf } from './read-shape.ts';
import { type Scenario, itemSchemas, scenarioSchema } from './scenario.ts';

/** The versions of the scenario file. */
export const SCENARIO_LADDER: Ladder = { family: 'stepwise/scenario', rungs: [oneDebtorToSeveral] };

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
  const many = tooManyIn(climbed.value);
  if (many) return { ok: false, problems: [many] };
  const shape = shapeOf(scenarioSchema, climbed.value, itemSchemas);
  const draft = draftOf(climbed.value, shape.items);
  const problems: readonly Problem[] = [
    ...shape.problems,
    ...checkNames(draft),
    ...checkRules(draft),
    ...conditionPlaces(draft).flatMap(checkDepth),
  ];
  return shape.value !== null && problems.length === 0
    ? { ok: true, value: shape.value }
    : { ok: false, problems: mostOf(problems) };
}

/** Does the data say that it is a scenario, of whatever version? */
export function saysScenario(data: unknown): boolean {
  return saysFamily(data, SCENARIO_LADDER);
}

/** Version 1 to 2: the one party of a commitment becomes a list of parties. All else means what it meant. */
function oneDebtorToSeveral(data: Raw): Raw {
  const { commitments } = data;
  if (!Array.isArray(commitments)) return data;
  return { ...data, commitments: commitments.map((item: unknown) => withParties(item)) };
}

/** What is no commitment of version 1 stays as it is: the reader says what is wrong with it. */
function withParties(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || !('party' in item)) return item;
  const entries = Object.entries(item).map(([key, value]): [string, unknown] =>
    key === 'party' ? ['parties', [value]] : [key, value],
  );
  return Object.fromEntries(entries);
}
