// How do roadmaps come in and go out: files, the example, new ones, and the copy kept in this browser?
import type { Autosave } from '../browser/autosave.ts';
import { type SavedFile, openTextFile, saveTextFile } from '../browser/files.ts';
import { type Entry, NONE } from '../browser/kept.ts';
import { askToPersist } from '../browser/persist.ts';
import type { OpenedFile, RefusedFile } from '../browser/read-file.ts';
import type { Vault } from '../browser/vault.ts';
import type { Scenario } from '../core/scenario.ts';
import { writeRoadmap } from '../formats/json.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { newRoadmap } from '../roadmap/tree.ts';
import type { MessageId } from '../words/words.ts';
import { openRoadmap } from './actions.ts';
import { type Document, roadmapOf } from './document.ts';
import { commitDrafts } from './drafts.ts';
import { type Refusal, type Restored, keptOf, restore } from './kept-state.ts';
import { makeFile } from './made-file.ts';
import { type Naming, readAnyFile } from './read-any-file.ts';

/** What the shelf has to tell: shown until it is put away. */
export type News =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'saved-file';
      readonly name: string;
      readonly downloaded: boolean;
      readonly also?: MessageId;
    }
  | { readonly kind: 'save-failed'; readonly name: string; readonly because?: MessageId };

export interface Shelf {
  readonly openFile: () => Promise<void>;
  /** Opens what was chosen or dropped, or says why not. */
  readonly take: (file: OpenedFile | RefusedFile | null) => void;
  /** Saves to the file that was opened or saved last, else to a new one. */
  readonly saveFile: () => Promise<void>;
  readonly exportAs: (format: string) => Promise<void>;
  /** Saves any text as a file: a log, a picture, a comparison. */
  readonly saveText: (file: {
    readonly name: string;
    readonly text: string;
    readonly mime: string;
  }) => Promise<void>;
  readonly startNew: (scenario: Scenario, name: string) => void;
  /** Opens a copy of a roadmap that ships: it gets an id of its own. */
  readonly showCopy: (roadmap: Roadmap) => void;
  /** The roadmaps kept in this browser, last saved first. */
  readonly kept: () => Promise<readonly Entry[]>;
  readonly openKept: (id: string) => Promise<boolean>;
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
  /** What the store shows already, where it was kept in the browser. */
  readonly restored: Restored | null;
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
  if (parts.restored) settleOn(parts.restored, parts.autosave, memory);
  const tell = (news: News | null) => {
    memory.news = news;
    for (const listener of listeners) listener();
  };
  const desk: Desk = { ...parts, memory, tell };
  keepEdits(desk);
  return {
    openFile: async () => takeFile(desk, await openTextFile()),
    take: (file) => void takeFile(desk, file),
    saveFile: () => saveFile(desk),
    exportAs: async (format) => {
      await write(desk, format);
    },
    saveText: async (file) => {
      tellSaved(desk, await saveTextFile(file));
    },
    startNew: (scenario, name) => void show(desk, newRoadmap(scenario, namingOf(desk, name))),
    showCopy: (roadmap) => void show(desk, { ...roadmap, ...namingOf(desk, roadmap.name) }),
    kept: async () => {
      await parts.autosave.flush();
      return parts.vault.list();
    },
    openKept: (id) => openKept(desk, id),
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

/** Opens a roadmap in place of the one that is open, which is kept first. */
async function show(desk: Desk, roadmap: Roadmap, handle?: FileSystemFileHandle): Promise<void> {
  commitDrafts();
  await desk.autosave.flush();
  desk.autosave.drop();
  desk.memory.revision = NONE;
  desk.memory.handle = handle;
  openRoadmap(desk.doc, roadmap);
}

async function takeFile(desk: Desk, file: OpenedFile | RefusedFile | null): Promise<void> {
  if (file === null) return;
  const { name } = file;
  if (file.kind === 'refused') {
    desk.tell({ kind: 'refused', refusal: { name, problems: [], file } });
    return;
  }
  const read = await readAnyFile(file.text, desk);
  if (!read.ok) {
    desk.tell({ kind: 'refused', refusal: { name, problems: read.problems } });
    return;
  }
  const { kind, roadmap } = read.value;
  // Saving must never put a roadmap in the place of a scenario's file.
  if (kind === 'scenario') await show(desk, roadmap);
  else await showFile(desk, roadmap, file.handle);
}

/** A file may hold another state of a roadmap that is kept here: then it is opened beside it, and neither is lost. */
async function showFile(
  desk: Desk,
  roadmap: Roadmap,
  handle?: FileSystemFileHandle,
): Promise<void> {
  commitDrafts();
  await desk.autosave.flush();
  const kept = await restore(desk.vault, roadmap.id);
  if (kept === null) await show(desk, roadmap, handle);
  else if (kept.kind === 'refusal' || !saysTheSame(roadmapOf(kept.state), roadmap))
    await show(desk, { ...roadmap, id: desk.freshId() }, handle);
  else if (await openKept(desk, roadmap.id)) desk.memory.handle = handle;
}

/** The same but for the moment at which a file was saved. */
function saysTheSame(one: Roadmap, other: Roadmap): boolean {
  const modified = '';
  return writeRoadmap({ ...one, modified }) === writeRoadmap({ ...other, modified });
}

async function saveFile(desk: Desk): Promise<void> {
  const saved = await write(desk, 'json', desk.memory.handle);
  if (saved.kind === 'saved') desk.memory.handle = saved.handle;
}

async function write(desk: Desk, id: string, handle?: FileSystemFileHandle): Promise<SavedFile> {
  commitDrafts();
  const roadmap = { ...roadmapOf(desk.doc.get()), modified: desk.now().toISOString() };
  const made = await makeFile(roadmap, id);
  if (made.kind === 'not-made') {
    desk.tell({ kind: 'save-failed', name: made.name, because: made.because });
    return { kind: 'failed', name: made.name, why: 'unknown' };
  }
  const { file, also } = made;
  const saved = await saveTextFile({ ...file, ...(handle ? { handle } : {}) });
  tellSaved(desk, saved, also);
  return saved;
}

function tellSaved({ tell }: Desk, saved: SavedFile, also?: MessageId): void {
  if (saved.kind === 'failed') tell({ kind: 'save-failed', name: saved.name });
  if (saved.kind === 'saved' || saved.kind === 'downloaded')
    tell({
      kind: 'saved-file',
      name: saved.name,
      downloaded: saved.kind === 'downloaded',
      ...(also ? { also } : {}),
    });
}

async function openKept(desk: Desk, id: string): Promise<boolean> {
  commitDrafts();
  await desk.autosave.flush();
  const found = await restore(desk.vault, id);
  if (found === null) return false;
  if (found.kind === 'refusal') {
    desk.tell({ kind: 'refused', refusal: found.refusal });
    return false;
  }
  desk.autosave.drop();
  desk.doc.set(found.state);
  settleOn(found, desk.autosave, desk.memory);
  return true;
}

/** What has just come from the browser's storage is kept there already: opening it writes nothing. */
function settleOn({ revision, at }: Restored, autosave: Autosave, memory: Memory): void {
  autosave.drop({ at, revision });
  memory.revision = revision;
  memory.handle = undefined;
}

function namingOf<N>({ freshId, now }: Naming, name: N) {
  return { id: freshId(), name, created: now().toISOString() };
}
