// How do roadmaps come in and go out: files, the example, new ones, and the copy kept in this browser?
import type { Autosave } from '../browser/autosave.ts';
import { openTextFile, saveTextFile } from '../browser/files.ts';
import { type Entry, type Kept, NONE } from '../browser/kept.ts';
import { askToPersist } from '../browser/persist.ts';
import type { OpenedFile, RefusedFile } from '../browser/read-file.ts';
import type { Vault } from '../browser/vault.ts';
import type { Problem } from '../core/problem.ts';
import { readJson } from '../core/read-json.ts';
import type { Scenario } from '../core/scenario.ts';
import { wordsOf } from '../core/text.ts';
import { type Format, formats } from '../formats/formats.ts';
import { writeRoadmap } from '../formats/json.ts';
import { decodeHistory, encodeHistory } from '../roadmap/history.ts';
import { readRoadmap } from '../roadmap/read-roadmap.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { newRoadmap } from '../roadmap/tree.ts';
import { openRoadmap } from './actions.ts';
import { type Document, FRESH_VIEW, type State, roadmapOf } from './document.ts';
import { type Naming, readAnyFile } from './read-any-file.ts';

/** A file that was refused: nothing of what was open has changed. */
export interface Refusal {
  readonly name: string;
  readonly problems: readonly Problem[];
  readonly file?: RefusedFile;
}

/** What the shelf has to tell: shown until it is put away. */
export type News =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'saved-file'; readonly name: string; readonly downloaded: boolean }
  | { readonly kind: 'save-failed'; readonly name: string };

export interface Shelf {
  readonly openFile: () => Promise<void>;
  /** Opens what was chosen or dropped, or says why not. */
  readonly take: (file: OpenedFile | RefusedFile | null) => void;
  /** Saves to the file that was opened or saved last, else to a new one. */
  readonly saveFile: () => Promise<void>;
  readonly exportAs: (format: string) => Promise<void>;
  readonly startNew: (scenario: Scenario, name: string) => void;
  /** Opens a copy of a roadmap that ships: it gets an id of its own. */
  readonly showCopy: (roadmap: Roadmap) => void;
  /** The roadmaps kept in this browser, last saved first. */
  readonly kept: () => Promise<readonly Entry[]>;
  readonly openKept: (id: string) => Promise<boolean>;
  /** Brings back what was open last; false where there is nothing to bring back. */
  readonly restore: () => Promise<boolean>;
  readonly news: () => News | null;
  readonly tell: (news: News | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly autosave: Autosave;
  readonly vault: Vault;
}

interface ShelfParts extends Naming {
  readonly doc: Document;
  readonly vault: Vault;
  readonly autosave: Autosave;
}

/** What the shelf remembers of the roadmap that is open. */
interface Memory {
  news: News | null;
  revision: number;
  handle: FileSystemFileHandle | undefined;
}

interface Desk extends ShelfParts {
  readonly memory: Memory;
  readonly tell: (news: News | null) => void;
}

/** The shelf over one store. Edits are kept in the browser as they come. */
export function createShelf(parts: ShelfParts): Shelf {
  const listeners = new Set<() => void>();
  const memory: Memory = { news: null, revision: NONE, handle: undefined };
  const tell = (news: News | null) => {
    memory.news = news;
    for (const listener of listeners) listener();
  };
  const desk: Desk = { ...parts, memory, tell };
  keepEdits(desk);
  return {
    openFile: async () => takeFile(desk, await openTextFile()),
    take: (file) => takeFile(desk, file),
    saveFile: () => saveFile(desk),
    exportAs: async (format) => {
      await write(desk, format);
    },
    startNew: (scenario, name) => show(desk, newRoadmap(scenario, namingOf(desk, name))),
    showCopy: (roadmap) => show(desk, { ...roadmap, ...namingOf(desk, roadmap.name) }),
    kept: () => parts.vault.list(),
    openKept: (id) => openKept(desk, id),
    restore: async () => {
      const last = await parts.vault.last();
      return last !== null && openKept(desk, last);
    },
    news: () => memory.news,
    tell,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    autosave: parts.autosave,
    vault: parts.vault,
  };
}

function keepEdits({ doc, autosave, memory }: Desk): void {
  let seen = doc.get();
  doc.subscribe(() => {
    const state = doc.get();
    const isEdit = state.history !== seen.history;
    const isWalk = state.place !== seen.place || state.branch !== seen.branch;
    seen = state;
    if (isEdit || isWalk) autosave.schedule(() => keptOf(state, memory.revision));
    if (isEdit && state.history.past.length > 0) void askToPersist();
  });
}

function keptOf(state: State, revision: number): Kept {
  const roadmap = roadmapOf(state);
  return {
    id: roadmap.id,
    name: roadmap.name,
    scenarioName: roadmap.scenario.name,
    text: writeRoadmap(roadmap),
    history: encodeHistory(state.history),
    place: state.place,
    branch: state.branch,
    revision,
  };
}

/** Opens a roadmap in place of the one that is open, which is kept first. */
function show({ doc, autosave, memory }: Desk, roadmap: Roadmap): void {
  void autosave.flush();
  autosave.drop();
  memory.revision = NONE;
  memory.handle = undefined;
  openRoadmap(doc, roadmap);
}

function takeFile(desk: Desk, file: OpenedFile | RefusedFile | null): void {
  if (file === null) return;
  const { name } = file;
  if (file.kind === 'refused') {
    desk.tell({ kind: 'refused', refusal: { name, problems: [], file } });
    return;
  }
  const read = readAnyFile(file.text, desk);
  if (!read.ok) {
    desk.tell({ kind: 'refused', refusal: { name, problems: read.problems } });
    return;
  }
  show(desk, read.value);
  desk.memory.handle = file.handle;
}

async function saveFile(desk: Desk): Promise<void> {
  const saved = await write(desk, 'json', desk.memory.handle);
  if (saved.kind === 'saved') desk.memory.handle = saved.handle;
}

async function write(desk: Desk, id: string, handle?: FileSystemFileHandle) {
  const format: Format | undefined = formats.find((each) => each.id === id);
  if (!format) throw new Error(`no format "${id}"`);
  const roadmap = { ...roadmapOf(desk.doc.get()), modified: desk.now().toISOString() };
  const name = fileNameOf(roadmap, format);
  const saved = await saveTextFile({
    name,
    text: format.write(roadmap),
    mime: format.mime,
    ...(handle ? { handle } : {}),
  });
  if (saved.kind === 'failed') desk.tell({ kind: 'save-failed', name });
  if (saved.kind === 'saved' || saved.kind === 'downloaded')
    desk.tell({ kind: 'saved-file', name: saved.name, downloaded: saved.kind === 'downloaded' });
  return saved;
}

async function openKept(desk: Desk, id: string): Promise<boolean> {
  const { doc, vault, autosave, memory, tell } = desk;
  const kept = await vault.load(id);
  if (!kept) return false;
  const data = readJson(kept.text);
  const read = data.ok ? readRoadmap(data.value) : data;
  if (!read.ok) {
    tell({ kind: 'refused', refusal: { name: wordsOf(kept.name), problems: read.problems } });
    return false;
  }
  void autosave.flush();
  autosave.drop();
  memory.revision = kept.revision;
  memory.handle = undefined;
  const { place, branch } = kept;
  doc.set({ history: decodeHistory(read.value, kept.history), place, branch, view: FRESH_VIEW });
  return true;
}

function namingOf<N>({ freshId, now }: Naming, name: N) {
  return { id: freshId(), name, created: now().toISOString() };
}

function fileNameOf(roadmap: Roadmap, format: Format): string {
  const name = wordsOf(roadmap.name)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
  const kind = format.id === 'json' ? '' : `-${format.id}`;
  return `${name === '' ? 'roadmap' : name}${kind}${format.extension}`;
}
