// Which scenarios ship to be written over, and how is one read when it is asked for?
import { readScenario } from '../src/core/read-scenario.ts';
import type { Scenario } from '../src/core/scenario.ts';

const files = import.meta.glob<unknown>('./templates/*.json', { import: 'default' });

/** Ids of the templates, the blank sheet first. */
export const templateIds: readonly string[] = Object.keys(files)
  .map((path) => path.replace(/^.*\//, '').replace(/\.json$/, ''))
  .toSorted((a, b) => Number(b === 'blank') - Number(a === 'blank') || a.localeCompare(b));

/** Reads one of them through the same door as a user's own file. Throws where a shipped file is broken, or there is none. */
export async function loadTemplate(id: string): Promise<Scenario> {
  const read = readScenario(await files[`./templates/${id}.json`]?.());
  if (read.ok) return read.value;
  throw new Error(`the template "${id}" is broken: ${JSON.stringify(read.problems[0])}`);
}
