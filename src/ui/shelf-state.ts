// What does the shelf remember of the roadmap that is open, and how does another take its place?
import type { Autosave, SaveState } from '../browser/autosave.ts';
import type { Outcome } from '../browser/bring-back.ts';
import { createEmitter } from '../browser/emitter.ts';
import { NONE } from '../browser/kept.ts';
import { askToPersist } from '../browser/persist.ts';
import type { Vault } from '../browser/vault.ts';
import type { Text } from '../core/text.ts';
import { wordsOf } from '../core/text.ts';
import { writeRoadmap } from '../formats/json.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { MessageId } from '../words/words.ts';
import { openRoadmap } from './actions.ts';
import { type Document, type Happened, roadmapOf } from './document.ts';
import { commitDrafts } from './drafts.ts';
import { type DiskFile, type Refusal, type Restored, keptOf } from './kept-state.ts';
import type { Naming } from './read-any-file.ts';

/** What the shelf has to tell: shown until it is put away. */
export type News =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'saved-file';
      readonly name: string;
      readonly downloaded: boolean;
      readonly also?: MessageId;
    }
  | { readonly kind: 'save-failed'; readonly name: string; readonly because?: MessageId }
  /** One sentence. */
  | { readonly kind: 'said'; readonly id: MessageId }
  /** Another tab's edits were taken over. */
  | { readonly kind: 'theirs' }
  /** An earlier state was put beside. */
  | { readonly kind: 'put-beside' }
  /** A backup came back, roadmap by roadmap: shown in the library. */
  | { readonly kind: 'brought-back'; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'link-copied'; readonly size: number }
  /** The disk is full: so many earlier states made room. */
  | { readonly kind: 'gave-way'; readonly count: number }
  /** What is open could not be kept: `goOn` gives it up for what was to be opened. */
  | { readonly kind: 'stuck'; readonly name: Text; readonly goOn: () => void };

/**
 * How the roadmap that is open came apart from the one that another tab has: `changed` there too, `removed` there, or
 * its record `damaged`. But for `removed`, where nothing was edited here, ours goes on under an id of its own.
 */
export interface Apart {
  readonly kind: 'changed' | 'removed' | 'kept-again' | 'damaged';
  /** The id under which theirs is kept. */
  readonly theirs: string;
}

/** What the shelf remembers of the roadmap that is open. */
interface Memory {
  news: News | null;
  /** The revision under which it is kept. */
  revision: number;
  /** It as it is kept. */
  base: Roadmap | null;
  /** It as it was handed over to be kept. */
  sent: Roadmap | null;
  disk: DiskFile | null;
  apart: Apart | null;
  /** Where nothing outlasts the page: another one was edited, is in no file, and gave way to what is open. */
  leftBehind: boolean;
  /** Finding out what another tab has, whose save was faster than the one from here. */
  meeting: Promise<void> | null;
}

export interface ShelfParts extends Naming {
  readonly doc: Document;
  readonly vault: Vault;
  readonly autosave: Autosave;
  /** What the store shows already, where it was kept in the browser. */
  readonly restored: Restored | null;
}

export interface ShelfState extends ShelfParts {
  readonly memory: Memory;
  readonly tell: (news: News | null) => void;
  /** Something other than the news has changed. */
  readonly changed: () => void;
  readonly subscribe: (listener: (happened: ShelfHappened) => void) => () => void;
}

/** News was told or put away; the file on disk or what is known of other tabs has changed. */
export type ShelfHappened =
  { readonly kind: 'told'; readonly news: News | null } | { readonly kind: 'changed' };

/** A shelf on which edits are kept in the browser as they come. */
export function createShelfState(parts: ShelfParts): ShelfState {
  const { emit, listen } = createEmitter<ShelfHappened>();
  const memory: Memory = { news: null, leftBehind: false, ...FRESH };
  const shelf: ShelfState = {
    ...parts,
    memory,
    changed: () => emit({ kind: 'changed' }),
    tell(news) {
      memory.news = news;
      emit({ kind: 'told', news });
    },
    subscribe: listen,
  };
  if (parts.restored) settleOn(shelf, parts.restored);
  keepEdits(shelf);
  return shelf;
}

const FRESH = { revision: NONE, base: null, sent: null, disk: null, apart: null, meeting: null };

function keepEdits(shelf: ShelfState): void {
  const { doc, autosave, memory } = shelf;
  doc.subscribe(({ kind }) => {
    if (!KEPT_ALREADY.has(kind)) keepSoon(shelf);
    if (WORK.has(kind)) void askToPersist();
  });
  autosave.onEnded((saved) => {
    if (saved.kind !== 'saved') return;
    memory.revision = saved.revision;
    memory.base = memory.sent;
    if (saved.gaveWay !== undefined) shelf.tell({ kind: 'gave-way', count: saved.gaveWay });
  });
}

/** What the storage never holds, and what has just come from there. */
const KEPT_ALREADY: ReadonlySet<Happened['kind']> = new Set(['viewed', 'restored', 'exchanged']);
/** Whoever has worked does not want to lose it. */
const WORK: ReadonlySet<Happened['kind']> = new Set(['taken', 'assumed', 'edited', 'undone']);

/** Keeps what is open in the browser when the person pauses. */
export function keepSoon({ doc, autosave, memory }: ShelfState): void {
  const state = doc.get();
  autosave.schedule(() => {
    memory.sent = roadmapOf(state);
    return keptOf(state, memory);
  });
}

/** Does what is open differ from what is kept? Walking is no difference. */
export function hasNews({ doc, memory }: ShelfState): boolean {
  return roadmapOf(doc.get()) !== memory.base;
}

/** Has somebody worked on it, and is that work nowhere but here? */
export function isOnlyHere(shelf: ShelfState): boolean {
  return shelf.doc.get().history.past.length > 0 && hasNews(shelf) && isBehind(shelf);
}

/** Has somebody worked on it, in no file, where all that is kept goes with the page? */
export function isMortal(shelf: ShelfState): boolean {
  const isEdited = shelf.doc.get().history.past.length > 0;
  return shelf.vault.kind === 'memory' && isEdited && isBehind(shelf);
}

/** Is the file on disk another than what is open? Without a file it is behind, too. */
export function isBehind({ doc, memory }: ShelfState): boolean {
  return memory.disk?.roadmap !== roadmapOf(doc.get());
}

/**
 * Is what is open kept, so that something else can take its place? Where it could not be kept, and no file has it
 * either, the person decides, and `again` is done if they give it up: nothing that was worked on is dropped unasked.
 */
export async function makeRoom(shelf: ShelfState, again: () => void): Promise<boolean> {
  await keepNow(shelf);
  const { kind } = shelf.autosave.state();
  const isLost = (kind === 'failed' || kind === 'conflict') && isOnlyHere(shelf);
  const goOn = () => {
    shelf.autosave.drop();
    again();
  };
  if (isLost) shelf.tell({ kind: 'stuck', name: roadmapOf(shelf.doc.get()).name, goOn });
  else if (isMortal(shelf)) shelf.memory.leftBehind = true;
  return !isLost;
}

/** Until nothing waits: edits may come meanwhile, and where another tab was faster, ours is saved apart from theirs. */
async function keepNow({ autosave, memory }: ShelfState): Promise<void> {
  do {
    commitDrafts();
    await autosave.flush();
    await memory.meeting;
    await autosave.flush();
  } while (WAITING.has(autosave.state().kind));
}

const WAITING: ReadonlySet<SaveState['kind']> = new Set(['pending', 'saving']);

/** Opens a roadmap in place of the one that is open, which is kept first. */
export async function show(shelf: ShelfState, roadmap: Roadmap, file?: FileOnDisk): Promise<void> {
  if (!(await makeRoom(shelf, () => void show(shelf, roadmap, file)))) return;
  shelf.autosave.drop();
  Object.assign(shelf.memory, FRESH, { disk: file ? diskFrom(shelf, file, roadmap) : null });
  openRoadmap(shelf.doc, roadmap);
  shelf.changed();
}

/** A file that was opened or saved. */
export interface FileOnDisk {
  readonly name: string;
  readonly handle?: FileSystemFileHandle | undefined;
}

/** The file on disk, which says what the roadmap says. */
export function diskFrom({ now }: ShelfState, file: FileOnDisk, roadmap: Roadmap): DiskFile {
  return { name: file.name, handle: file.handle, at: now().toISOString(), roadmap };
}

/** What has just come from the browser's storage is kept there already: opening it writes nothing. */
export function settleOn(
  { autosave, memory }: Pick<ShelfState, 'autosave' | 'memory'>,
  found: Restored,
) {
  const { revision, at, state, disk } = found;
  const base = roadmapOf(state);
  autosave.drop({ at, revision });
  Object.assign(memory, { revision, base, sent: base, disk, apart: null });
}

/** The same but for the moment at which a file was saved. */
export function saysTheSame(one: Roadmap, other: Roadmap): boolean {
  const modified = '';
  return (
    one === other || writeRoadmap({ ...one, modified }) === writeRoadmap({ ...other, modified })
  );
}

/** A name in every language that it has. */
export function nameEach(name: Text, change: (name: string) => string): Text {
  if (typeof name === 'string') return change(name);
  const names = Object.entries(name).map(([tag, words]) => [tag, change(words)] as const);
  return names.length === 0 ? change(wordsOf(name)) : Object.fromEntries(names);
}
