// Is this unknown data a roadmap, and if not, what exactly is wrong with it?
import type { Problem, Read } from '../core/problem.ts';
import { readScenario } from '../core/read-scenario.ts';
import { readShape } from '../core/read-shape.ts';
import { checkRoadmap } from './check-roadmap.ts';
import { ROADMAP_FORMAT, type Roadmap, outlineSchema } from './roadmap.ts';
import { indexOf, inPreorder } from './tree-index.ts';

/**
 * Reads a roadmap from data of unknown shape. Never throws. What was `resolved` is not read: it
 * follows from the rest.
 * @param data parsed JSON, as `readJson` gives it
 * @returns the roadmap with its nodes in preorder, or every problem with its place: those of the
 *   scenario below `scenario/`, those of shape first, then those of names
 */
export function readRoadmap(data: unknown): Read<Roadmap> {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return {
      ok: false,
      problems: [{ at: '', code: 'type', data: { expected: 'object', got: wordFor(data) } }],
    };
  const outline = readShape(outlineSchema, { ...data });
  const inside = 'scenario' in data ? readScenario(data.scenario) : MISSING;
  const problems: readonly Problem[] = [
    ...(outline.ok ? [] : outline.problems.filter(({ at }) => at !== 'scenario')),
    ...(inside.ok
      ? []
      : inside.problems.map((problem) => ({ ...problem, at: below('scenario', problem.at) }))),
    ...checkRoadmap({ ...data }),
  ];
  if (!outline.ok || !inside.ok || problems.length > 0) return { ok: false, problems };
  const { resolved: _, ...rest } = outline.value;
  return { ok: true, value: ordered({ ...rest, scenario: inside.value }) };
}

/** Does the data say that it is a roadmap? */
export function saysRoadmap(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && 'format' in data && data.format === ROADMAP_FORMAT
  );
}

const MISSING = { ok: false, problems: [{ at: '', code: 'missing' }] } as const;

/**
 * The same roadmap with its nodes in preorder, whatever order the file has; children keep theirs.
 */
function ordered(roadmap: Roadmap): Roadmap {
  const { byId, children } = indexOf(roadmap);
  return { ...roadmap, nodes: inPreorder(byId, children) };
}

function below(base: string, at: string): string {
  return at === '' ? base : `${base}/${at}`;
}

function wordFor(data: unknown): string {
  if (data === null) return 'null';
  return Array.isArray(data) ? 'array' : typeof data;
}
