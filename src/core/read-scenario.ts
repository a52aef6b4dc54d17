// Is this unknown data a scenario, and if not, what exactly is wrong with it?
import { checkNames } from './check-names.ts';
import { checkRules } from './check-rules.ts';
import { draftOf } from './draft.ts';
import type { Problem, Read } from './problem.ts';
import { readShape } from './read-shape.ts';
import { SCENARIO_FORMAT, type Scenario, scenarioSchema } from './scenario.ts';

/**
 * Reads a scenario from data of unknown shape.
 * @param data parsed JSON, as `readJson` gives it
 * @returns the scenario, or every problem with its place; problems of shape come first, then those of names and rules
 */
export function readScenario(data: unknown): Read<Scenario> {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return {
      ok: false,
      problems: [{ at: '', code: 'type', data: { expected: 'object', got: wordFor(data) } }],
    };
  const shape = readShape(scenarioSchema, { ...data });
  const draft = draftOf({ ...data });
  const problems: readonly Problem[] = [
    ...(shape.ok ? [] : shape.problems),
    ...checkNames(draft),
    ...checkRules(draft),
  ];
  return shape.ok && problems.length === 0 ? shape : { ok: false, problems };
}

/** Does the data say that it is a scenario? */
export function saysScenario(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && 'format' in data && data.format === SCENARIO_FORMAT
  );
}

function wordFor(data: unknown): string {
  if (data === null) return 'null';
  return Array.isArray(data) ? 'array' : typeof data;
}
