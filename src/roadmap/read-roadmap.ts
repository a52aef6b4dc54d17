// Is this unknown data a roadmap, and if not, what exactly is wrong with it?
import { type Ladder, type Raw, climb, saysFamily } from '../core/climb.ts';
import { mostOf } from '../core/most-problems.ts';
import { tooManyIn } from '../core/plain-data.ts';
import type { Problem, Read } from '../core/problem.ts';
import { readScenario } from '../core/read-scenario.ts';
import type { Scenario } from '../core/scenario.ts';
import { notAnObject, readShape } from '../core/read-shape.ts';
import { checkRoadmap } from './check-roadmap.ts';
import { type Roadmap, branchSchema, nodeSchema, outlineSchema } from './roadmap.ts';
import { indexOf, inPreorder } from './tree-index.ts';

/** The versions of the roadmap file. */
export const ROADMAP_LADDER: Ladder = { family: 'stepwise/roadmap', rungs: [numberOnly] };

/**
 * Reads a roadmap from data of unknown shape, also of an older version. Never throws. What was `resolved` is not read: it
 * follows from the rest.
 * @param data parsed JSON, as `readJson` gives it
 * @returns the roadmap with its nodes in preorder, or every problem with its place: those of the
 *   scenario below `scenario/`, those of shape first, then those of names
 */
export function readRoadmap(data: unknown): Read<Roadmap> {
  const wrong = notAnObject(data);
  if (wrong) return { ok: false, problems: [wrong] };
  const climbed = climb({ ...Object(data) }, ROADMAP_LADDER);
  if (!climbed.ok) return climbed;
  const present = climbed.value;
  const { scenario: _scenario, resolved: _resolved, ...own } = present;
  const many = tooManyIn(own);
  if (many) return { ok: false, problems: [many] };
  const outline = readShape(outlineSchema, present, { nodes: nodeSchema, branches: branchSchema });
  const inside = 'scenario' in present ? readScenario(present['scenario']) : MISSING;
  // What a newer Stepwise means by its names cannot be checked.
  if (!inside.ok && inside.problems.some(({ code }) => code === 'newer'))
    return { ok: false, problems: inScenario(inside.problems) };
  const problems: readonly Problem[] = [
    ...(outline.ok ? [] : outline.problems.filter(({ at }) => at !== 'scenario')),
    ...(inside.ok ? [] : inScenario(inside.problems)),
    ...checkRoadmap(present),
  ];
  if (!outline.ok || !inside.ok || problems.length > 0)
    return { ok: false, problems: mostOf(problems) };
  const { resolved: _, ...rest } = outline.value;
  const much = tooMuchTaken(rest.nodes.length, inside.value);
  if (much) return { ok: false, problems: [much] };
  return { ok: true, value: ordered({ ...rest, scenario: inside.value }) };
}

/** The most steps taken times tracks and gauges: every situation on the way is made. */
export const MOST_TAKEN = 5_000_000;

function tooMuchTaken(nodes: number, { tracks, gauges }: Scenario): Problem | null {
  const fields = tracks.length + gauges.length;
  if (nodes * fields <= MOST_TAKEN) return null;
  return { at: 'nodes', code: 'too-much-taken', data: { nodes, fields, most: MOST_TAKEN } };
}

/** Does the data say that it is a roadmap, of whatever version? */
export function saysRoadmap(data: unknown): boolean {
  return saysFamily(data, ROADMAP_LADDER);
}

/** Version 1 to 2: keys were added, none changed. The scenario inside climbs by itself. */
function numberOnly(data: Raw): Raw {
  return data;
}

const MISSING = { ok: false, problems: [{ at: '', code: 'missing' }] } as const;

/**
 * The same roadmap with its nodes in preorder, whatever order the file has; children keep theirs.
 */
function ordered(roadmap: Roadmap): Roadmap {
  const { byId, children } = indexOf(roadmap);
  return { ...roadmap, nodes: inPreorder(byId, children) };
}

function inScenario(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({
    ...problem,
    at: problem.at === '' ? 'scenario' : `scenario/${problem.at}`,
  }));
}
