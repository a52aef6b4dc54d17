// What is in a text that someone opens: a roadmap, a scenario for a new one, or a backup?
import type { Read } from '../core/problem.ts';
import { readJson } from '../core/read-json.ts';
import { readScenario, saysScenario } from '../core/read-scenario.ts';
import type { Scenario } from '../core/scenario.ts';
import { saysBackup } from '../formats/says-backup.ts';
import { saysTable } from '../formats/scenario-table/says-table.ts';
import { readRoadmap } from '../roadmap/read-roadmap.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { newRoadmap } from '../roadmap/edit.ts';
import { dayHere, momentHere } from '../words/here.ts';
import type { Words } from '../words/words.ts';

/** Where fresh ids and moments come from. */
export interface Naming {
  readonly now: () => Date;
  /** An id that nobody has used yet. */
  readonly freshId: () => string;
  /** The words of the language that is in use when something is read. */
  readonly words: () => Words;
  /** What the file is called: a table may leave the name of its scenario out. */
  readonly fileName?: string;
}

/** What a text holds. Of a `scenario`, the roadmap over it is a new one; a `backup` is read when it is brought back. */
export type Found =
  | { readonly kind: 'roadmap' | 'scenario'; readonly roadmap: Roadmap }
  | { readonly kind: 'backup'; readonly data: unknown };

/**
 * The one door for what comes from outside, be it opened, dropped, pasted or in a link: a roadmap as it is, an empty
 * roadmap over a scenario, or every problem with its place. It waits for readers that are not at hand yet.
 */
export async function readAnyFile(
  text: string,
  { now, freshId, words, fileName }: Naming,
): Promise<Read<Found>> {
  const over = (scenario: Scenario) => {
    const naming = { id: freshId(), name: scenario.name, created: momentHere(now()) };
    return found('scenario', { ok: true, value: newRoadmap(scenario, naming) });
  };
  if (saysTable(text)) {
    const { readTable } = await import('../formats/scenario-table/read-table.ts');
    const name = fileName?.replace(/\.\w+$/, '') ?? words().say('table.unnamed');
    const table = readTable(text, { name, today: dayHere(now()) });
    return table.ok ? over(table.value.scenario) : table;
  }
  const data = readJson(text);
  if (!data.ok) return data;
  // Of any version: its own reader, which comes when it is needed, says which it takes.
  if (saysBackup(data.value)) return { ok: true, value: { kind: 'backup', data: data.value } };
  if (!saysScenario(data.value)) return found('roadmap', readRoadmap(data.value));
  const scenario = readScenario(data.value);
  return scenario.ok ? over(scenario.value) : scenario;
}

/** Is this text meant to be one of ours, sound or broken? Other text that is pasted is none of our business. */
export function looksLikeOurs(text: string): boolean {
  const start = text.slice(0, MOST_LOOKED_AT).trimStart();
  return (start.startsWith('{') && start.includes('"stepwise/')) || saysTable(start);
}

/** The format stands near the beginning of every file that this program writes. */
const MOST_LOOKED_AT = 4000;

function found(kind: 'roadmap' | 'scenario', read: Read<Roadmap>): Read<Found> {
  return read.ok ? { ok: true, value: { kind, roadmap: read.value } } : read;
}
