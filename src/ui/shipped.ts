// Which scenarios and example roadmaps come with the app, and how are they read when asked for?
import { readScenario } from '../core/read-scenario.ts';
import type { Scenario } from '../core/scenario.ts';
import { readRoadmap } from '../roadmap/read-roadmap.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';

/** A scenario with the example roadmap that ships beside it, if there is one. */
export interface Shipped {
  readonly scenario: Scenario;
  readonly example: Roadmap | null;
}

const files = import.meta.glob<unknown>('../../machines/scenarios/*.json', { import: 'default' });

/** The first one opens by default. */
export const FLAGSHIP = 'korea-after-hanoi';

/** Ids of the scenarios that ship, the flagship first. */
export const shippedIds: readonly string[] = Object.keys(files)
  .filter((path) => !path.endsWith('.roadmap.json'))
  .map((path) => path.replace(/^.*\//, '').replace(/\.json$/, ''))
  .toSorted((a, b) => Number(b === FLAGSHIP) - Number(a === FLAGSHIP) || a.localeCompare(b));

/** Reads one of them through the same door as a user's own file. Throws where a shipped file is broken. */
export async function loadShipped(id: string): Promise<Shipped> {
  const [scenario, example] = await Promise.all([load(`${id}.json`), load(`${id}.roadmap.json`)]);
  const read = readScenario(scenario);
  if (!read.ok)
    throw new Error(`the shipped scenario "${id}" is broken: ${JSON.stringify(read.problems[0])}`);
  const roadmap = example === undefined ? null : readRoadmap(example);
  return { scenario: read.value, example: roadmap?.ok ? roadmap.value : null };
}

/**
 * The example roadmap alone: it carries its scenario, so one file is enough. The file is fetched; reading it, which
 * takes longer, is left to those who need it. Throws where the shipped file is broken.
 */
export async function loadExample(id: string): Promise<() => Roadmap> {
  const data = await load(`${id}.roadmap.json`);
  return () => {
    const read = readRoadmap(data);
    if (read.ok) return read.value;
    const [first] = read.problems;
    throw new Error(`the example roadmap of "${id}" is broken: ${JSON.stringify(first)}`);
  };
}

/** The scenario of that id alone; null where none ships, or not in a form that can be read. */
export async function shippedScenario(id: string): Promise<Scenario | null> {
  const read = readScenario(await load(`${id}.json`));
  return read.ok ? read.value : null;
}

async function load(name: string): Promise<unknown> {
  return files[`../../machines/scenarios/${name}`]?.();
}
