// What is in a file that someone opens: a roadmap, or a scenario for a new one?
import type { Read } from '../core/problem.ts';
import { readJson } from '../core/read-json.ts';
import { readScenario, saysScenario } from '../core/read-scenario.ts';
import { readRoadmap } from '../roadmap/read-roadmap.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { newRoadmap } from '../roadmap/tree.ts';

/** Where fresh ids and moments come from. */
export interface Naming {
  readonly now: () => Date;
  /** An id that nobody has used yet. */
  readonly freshId: () => string;
}

/** A file's roadmap; `scenario` where the file holds a scenario, and the roadmap over it is a new one. */
export interface Found {
  readonly kind: 'roadmap' | 'scenario';
  readonly roadmap: Roadmap;
}

/** A roadmap file as it is, an empty roadmap over a scenario file, or every problem with its place. */
export function readAnyFile(text: string, { now, freshId }: Naming): Read<Found> {
  const data = readJson(text);
  if (!data.ok) return data;
  if (!saysScenario(data.value)) return found('roadmap', readRoadmap(data.value));
  const scenario = readScenario(data.value);
  if (!scenario.ok) return scenario;
  const naming = { id: freshId(), name: scenario.value.name, created: now().toISOString() };
  return found('scenario', { ok: true, value: newRoadmap(scenario.value, naming) });
}

function found(kind: Found['kind'], read: Read<Roadmap>): Read<Found> {
  return read.ok ? { ok: true, value: { kind, roadmap: read.value } } : read;
}
