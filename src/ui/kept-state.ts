// How does what is open become a record that is kept in the browser, and come back from it?
import type { Disk, Kept } from '../browser/kept.ts';
import type { LinkTrouble } from '../browser/link.ts';
import type { RefusedFile } from '../browser/read-file.ts';
import type { Vault } from '../browser/vault.ts';
import type { Problem, Read } from '../core/problem.ts';
import { wordsOf } from '../core/text.ts';
import { writeRoadmap } from '../formats/json.ts';
import { thumbnailOf } from '../picture/thumbnail.ts';
import { decodeHistory, encodeHistory } from '../roadmap/history.ts';
import { readRoadmap } from '../roadmap/read-roadmap.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { indexOf } from '../roadmap/tree-index.ts';
import { kept } from './derived.ts';
import { FRESH_VIEW, type State, roadmapOf } from './document.ts';

/** A file or record that was refused: nothing of what was open has changed. */
export interface Refusal {
  readonly name: string;
  readonly problems: readonly Problem[];
  readonly file?: RefusedFile;
  readonly link?: LinkTrouble;
}

/** The file on disk of what is open. */
export interface DiskFile {
  readonly name: string;
  /** When it was saved or opened, ISO 8601. */
  readonly at: string;
  readonly handle: FileSystemFileHandle | undefined;
  /** What it says; null where that is known no more. */
  readonly roadmap: Roadmap | null;
}

/** What came back from the browser's storage. `at` is when it was kept, ISO 8601. */
export interface Restored {
  readonly kind: 'restored';
  readonly state: State;
  readonly revision: number;
  readonly at: string;
  readonly disk: DiskFile | null;
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
  const data = await dataIn(kept.text);
  const read = data.ok ? stateOf(data.value, kept) : data;
  return read.ok
    ? {
        kind: 'restored',
        state: read.value,
        revision: kept.revision,
        at: entry.changed,
        disk: diskOf(kept.disk, roadmapOf(read.value)),
      }
    : { kind: 'refusal', refusal: { name: wordsOf(kept.name), problems: read.problems } };
}

function diskOf(disk: Disk | null, roadmap: Roadmap): DiskFile | null {
  if (disk === null) return null;
  const { name, at, behind, handle } = disk;
  return { name, at, handle, roadmap: behind ? null : roadmap };
}

interface Whereabouts {
  /** The one that the record is made from. */
  readonly revision: number;
  readonly disk: DiskFile | null;
}

/** The record of what is open. */
export function keptOf(state: State, { revision, disk }: Whereabouts): Kept {
  const { history, place, branch } = state;
  return {
    ...worked(history),
    place,
    branch,
    disk: disk && diskEntry(disk, history.present),
    revision,
  };
}

/** Made anew only after edits: who walks is not held up by the writing of what has not changed. */
const worked = kept((history: State['history']) => {
  const roadmap = history.present;
  return {
    id: roadmap.id,
    name: roadmap.name,
    scenarioName: roadmap.scenario.name,
    text: writeRoadmap(roadmap),
    history: encodeHistory(history),
    nodes: roadmap.nodes.length,
    branches: roadmap.branches.length,
    thumbnail: thumbnailOf(roadmap),
  };
});

function diskEntry({ name, at, handle, roadmap }: DiskFile, now: Roadmap): Disk {
  return { name, at, behind: roadmap !== now, ...(handle ? { handle } : {}) };
}

/** A record was written here and needs none of the checks of foreign text: these only tell where it is broken. */
async function dataIn(text: string): Promise<Read<unknown>> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const reader = await import('../core/read-json.ts').catch(() => null);
    return reader?.readJson(text) ?? { ok: false, problems: [{ at: '', code: 'json' }] };
  }
}

/** What was open when the record was made, the place and the undo history included. */
function stateOf(
  data: unknown,
  { history, place, branch }: Pick<Kept, 'history' | 'place' | 'branch'>,
): Read<State> {
  const read = readRoadmap(data);
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
