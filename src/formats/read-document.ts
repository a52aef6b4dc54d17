// What is in a text that someone opens: a roadmap, a scenario, or a backup?
import type { Read } from '../core/problem.ts';
import { readJson } from '../core/read-json.ts';
import { readScenario, saysScenario } from '../core/read-scenario.ts';
import type { Scenario } from '../core/scenario.ts';
import { readRoadmap } from '../roadmap/read-roadmap.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { foreignData, foreignText } from './foreign.ts';
import { saysBackup } from './says-backup.ts';
import type { TableDefaults } from './scenario-table/raw.ts';
import { readTable } from './scenario-table/read-table.ts';
import { saysTable } from './scenario-table/says-table.ts';

/** What a text holds. A backup is read when it is brought back. */
export type Document =
  | { readonly kind: 'roadmap'; readonly roadmap: Roadmap }
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'backup'; readonly data: unknown };

/**
 * Reads a text of any kind. Never throws.
 * @param defaults what a table may leave out
 * @returns what it holds, or every problem with its place
 */
export function readDocument(text: string, defaults: TableDefaults): Read<Document> {
  if (saysTable(text)) {
    const table = readTable(text, defaults);
    return table.ok ? holding(table.value.scenario) : table;
  }
  const foreign = foreignText(text);
  if (foreign) return { ok: false, problems: [foreign] };
  const json = readJson(text);
  if (!json.ok) return json;
  const data = json.value;
  const strange = foreignData(data);
  if (strange) return { ok: false, problems: [strange] };
  // Of any version: its own reader says which it takes.
  if (saysBackup(data)) return { ok: true, value: { kind: 'backup', data } };
  if (saysScenario(data)) {
    const scenario = readScenario(data);
    return scenario.ok ? holding(scenario.value) : scenario;
  }
  const read = readRoadmap(data);
  return read.ok ? { ok: true, value: { kind: 'roadmap', roadmap: read.value } } : read;
}

function holding(scenario: Scenario): Read<Document> {
  return { ok: true, value: { kind: 'scenario', scenario } };
}
