// How does what is open become a record that is kept in the browser, and come back from it?
import type { Disk, Kept } from '../browser/kept.ts';
import type { RefusedFile } from '../browser/read-file.ts';
import type { Vault } from '../browser/vault.ts';
import type { Problem, Read } from '../core/problem.ts';
import { readJson } from '../core/read-json.ts';
import { wordsOf } from '../core/text.ts';
import { writeRoadmap } from '../formats/json.ts';
import { thumbnailOf } from '../picture/thumbnail.ts';
import { decodeHistory, encodeHistory } from '../roadmap/history.ts';
import { readRoadmap } from '../roadmap/read-roadmap.ts';
import { indexOf } from '../roadmap/tree.ts';
import { FRESH_VIEW, type State, roadmapOf } from './document.ts';

/** A file or record that was refused: nothing of what was open has changed. */
export interface Refusal {
  readonly name: string;
  readonly problems: readonly Problem[];
  readonly file?: RefusedFile;
}

/** What came back from the browser's storage. `at` is when it was kept, ISO 8601. */
export interface Restored {
  readonly kind: 'restored';
  readonly state: State;
  readonly revision: number;
  readonly at: string;
  /** The file on disk, and whether it is behind this. */
  readonly disk: Disk | null;
}

interface Refused {
  readonly kind: 'refusal';
  readonly refusal: Refusal;
}

/** Fetches a roadmap from the browser's storage; null where there is none, or the storage breaks down. */
export async function restore(vault: Vault, id: string): Promise<Restored | Refused | null> {
  const found = await Promise.all([vault.load(id), vault.list()]).catch(() => null);
  if (found === null) return null;
  const [kept, entries] = found;
  const entry = entries.find((each) => each.id === id);
  if (kept === null || entry?.kind !== 'kept') return null;
  const read = stateOf(kept);
  return read.ok
    ? {
        kind: 'restored',
        state: read.value,
        revision: kept.revision,
        at: entry.changed,
        disk: kept.disk,
      }
    : { kind: 'refusal', refusal: { name: wordsOf(kept.name), problems: read.problems } };
}

/** The record of what is open. `revision` is the one it was made from; `disk` its file on disk, if there is one. */
export function keptOf(state: State, revision: number, disk: Disk | null = null): Kept {
  const roadmap = roadmapOf(state);
  return {
    id: roadmap.id,
    name: roadmap.name,
    scenarioName: roadmap.scenario.name,
    text: writeRoadmap(roadmap),
    history: encodeHistory(state.history),
    place: state.place,
    branch: state.branch,
    disk,
    nodes: roadmap.nodes.length,
    branches: roadmap.branches.length,
    thumbnail: thumbnailOf(roadmap),
    revision,
  };
}

/** What was open when the record was made, the place and the undo history included. */
function stateOf({ text, history, place, branch }: Kept): Read<State> {
  const data = readJson(text);
  const read = data.ok ? readRoadmap(data.value) : data;
  if (!read.ok) return read;
  const roadmap = read.value;
  const isThere = place !== null && indexOf(roadmap).byId.has(place);
  const follows = roadmap.branches.some(({ id }) => id === branch);
  return {
    ok: true,
    value: {
      history: decodeHistory(roadmap, history),
      place: isThere ? place : null,
      branch: follows ? branch : (roadmap.main ?? null),
      view: FRESH_VIEW,
    },
  };
}
