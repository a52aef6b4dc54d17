// What is the file of a roadmap or scenario, so that two saves differ only where the content does?
import type * as z from 'zod/mini';
import { type Scenario, scenarioSchema } from '../core/scenario.ts';
import { readRoadmap } from '../roadmap/read-roadmap.ts';
import { type Roadmap, nodeSchema, roadmapSchema } from '../roadmap/roadmap.ts';
import { indexOf, inPreorder } from '../roadmap/tree-index.ts';
import { inKeyOrder } from './key-order.ts';

/** Lists that a roadmap file shows even where they are empty. */
const ALWAYS = ['binding', 'nodes', 'branches'];

/**
 * A roadmap's file: keys in the order of the format, nodes in preorder, two spaces, a line's end at
 * the end.
 */
export function writeRoadmap(roadmap: Roadmap): string {
  return fileText(roadmapData(roadmap));
}

/** A scenario's file, written by the same rules. */
export function writeScenario(scenario: Scenario): string {
  return fileText(inKeyOrder(scenarioSchema, scenario));
}

/** What a roadmap's file says, as data ready to be written. */
export function roadmapData(roadmap: Roadmap): Readonly<Record<string, unknown>> {
  const { byId, children } = indexOf(roadmap);
  const bare = { ...roadmap, scenario: {}, nodes: [] };
  const frame: object = Object(inKeyOrder(roadmapSchema, bare, ALWAYS));
  const parts = {
    scenario: orderedOnce(scenarioSchema, roadmap.scenario),
    nodes: inPreorder(byId, children).map((node) => orderedOnce(nodeSchema, node)),
  };
  // Each key keeps its place.
  return { ...frame, ...parts };
}

const ordered = new WeakMap<object, unknown>();

/** Nodes and scenarios never change: of those of a large roadmap that is saved after each edit, few are new. */
function orderedOnce(schema: z.ZodMiniType, part: object): unknown {
  const known = ordered.get(part) ?? inKeyOrder(schema, part);
  ordered.set(part, known);
  return known;
}

/** The first row of all formats. It stands with its writer, so that saving needs no other row. */
export const ROADMAP_ROW = {
  id: 'json',
  group: 'open',
  label: 'format.json',
  about: 'format.about-json',
  extension: '.json',
  mime: 'application/json',
} as const;

/** The one format that every part of the app has at hand: work can always be saved. */
export const ROADMAP_FILE = {
  ...ROADMAP_ROW,
  write: writeRoadmap,
  read: readRoadmap,
} as const;

/** Data as the text of a file. */
export function fileText(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
