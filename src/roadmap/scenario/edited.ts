// Is a roadmap with a changed scenario still one that can be read, and what is it then?
import type { ListName } from '../../core/draft.ts';
import type { Problem, Read } from '../../core/problem.ts';
import { readScenario } from '../../core/read-scenario.ts';
import { type Scenario, itemSchemas } from '../../core/scenario.ts';
import { checkRoadmap } from '../check-roadmap.ts';
import type { Roadmap } from '../roadmap.ts';

export const LISTS = Object.keys(itemSchemas) as readonly ListName[];

/**
 * The roadmap over another scenario, through the reader of files: what it refuses is refused here, in the same words.
 * Nothing of the tree is dropped; what holds no more says so when it is replayed. Items that did not change are the very
 * same objects after, and where nothing did so is the roadmap.
 * @param data the new scenario as it would stand in a file; it may share items with that of the roadmap
 * @returns the roadmap, or every problem with its place: in the scenario, or in the roadmap (`nodes/3/step`)
 */
export function withScenario(roadmap: Roadmap, data: unknown): Read<Roadmap> {
  const read = readScenario(data);
  if (!read.ok) return read;
  const scenario = sharing(roadmap.scenario, Object(data), read.value);
  if (scenario === roadmap.scenario) return { ok: true, value: roadmap };
  const made = { ...roadmap, scenario };
  const problems: readonly Problem[] = checkRoadmap({ ...made });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: made };
}

/** What was read, with the old objects wherever the data had them. */
function sharing(old: Scenario, data: Readonly<Record<string, unknown>>, read: Scenario): Scenario {
  const lists = LISTS.map((list) => [list, sharedList<unknown>(old[list], data[list], read[list])]);
  const made: Scenario = { ...read, ...Object.fromEntries(lists) };
  const isSame =
    LISTS.every((list) => made[list] === old[list]) &&
    JSON.stringify(headOf(made)) === JSON.stringify(headOf(old));
  return isSame ? old : made;
}

function sharedList<T>(old: readonly T[], data: unknown, read: readonly T[]): readonly T[] {
  if (data === old) return old;
  const known = new Set<unknown>(old);
  const raw: readonly unknown[] = Array.isArray(data) ? data : [];
  // An item that is an old object was read to say what it says.
  const made = read.map((item, index) => (known.has(raw[index]) ? (raw[index] as T) : item));
  return made.length === old.length && made.every((item, index) => item === old[index])
    ? old
    : made;
}

/** What a scenario says of itself, in a fixed order. */
function headOf({ format, id, name, summary, start }: Scenario) {
  return { format, id, name, summary, start };
}
