// What happens here when another tab saves or removes the roadmap that is open?
import { NONE } from '../browser/kept.ts';
import type { Notice } from '../browser/tabs.ts';
import { openKept } from './bring-in.ts';
import {
  type Apart,
  type ShelfState,
  hasNews,
  nameEach,
  saysTheSame,
  settleOn,
} from './shelf-state.ts';
import { exchanged, roadmapOf } from './document.ts';
import { commitDrafts } from './drafts.ts';
import { type Restored, restore } from './kept-state.ts';
import { mapHistory } from '../roadmap/history.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';

/**
 * Another tab's edits are shown at once where nothing was edited here. Where both edited, ours goes on under an id and
 * a name of its own: neither overwrites the other.
 */
export function heedOtherTabs(shelf: ShelfState): void {
  const last = new Map<string, Notice>();
  const heedLast = () => {
    const notice = last.get(openId(shelf));
    if (notice) void heed(shelf, notice);
  };
  shelf.vault.onForeignSave((notice) => {
    last.set(notice.id, notice);
    if (notice.id === openId(shelf)) heedLast();
  });
  // What was opened from the storage may have been saved there while it was being read.
  shelf.doc.subscribe(({ kind }) => {
    if (kind === 'restored') heedLast();
  });
  shelf.autosave.onEnded((saved) => {
    if (saved.kind === 'conflict') shelf.memory.meeting = meet(shelf);
  });
}

/** The person has read that the two came apart. */
export function keepBoth(shelf: ShelfState): void {
  shelf.memory.apart = null;
  shelf.changed();
}

/** Opens what the other tab has. Ours is kept by then, under its own name. */
export async function takeTheirs(shelf: ShelfState): Promise<void> {
  const { apart } = shelf.memory;
  if (apart) await openKept(shelf, apart.theirs);
}

/** Keeps again what another tab has removed. */
export function keepRemoved(shelf: ShelfState): void {
  const { apart } = shelf.memory;
  if (apart) goOwnWay(shelf, { ...apart, kind: 'kept-again' });
  keepBoth(shelf);
}

async function heed(shelf: ShelfState, notice: Notice): Promise<void> {
  const { memory } = shelf;
  const isKnown = notice.kind === 'saved' && notice.revision === memory.revision;
  if (!isKnown) await meet(shelf);
  // It was removed there, and is back.
  else if (memory.apart?.kind === 'removed') keepBoth(shelf);
}

/** What is kept is another revision than the one this tab knows: what does each say? */
async function meet(shelf: ShelfState): Promise<void> {
  const { memory } = shelf;
  const id = openId(shelf);
  const known = memory.revision;
  const theirs = await restore(shelf.vault, id);
  if (openId(shelf) !== id) return;
  // Saved here meanwhile: what was read may be older than that by now.
  if (memory.revision !== known) await meet(shelf);
  else if (theirs?.kind === 'restored') meetState(shelf, theirs);
  else {
    const kind = await kindOfLoss(shelf, id);
    if (openId(shelf) === id) meetNothing(shelf, kind);
  }
}

function meetState(shelf: ShelfState, theirs: Restored): void {
  const { memory } = shelf;
  const said = roadmapOf(theirs.state);
  if (theirs.revision === memory.revision) return;
  if (isKnown(shelf, said)) {
    standOn(shelf, theirs.revision);
    return;
  }
  commitDrafts();
  if (hasNews(shelf)) goOwnWay(shelf, { kind: 'changed', theirs: said.id });
  else showTheirs(shelf, theirs);
}

/** They only walked, or say what is said here: a page may even meet its own save before it hears that it is done. */
function isKnown({ doc, memory }: ShelfState, said: Roadmap): boolean {
  const here = roadmapOf(doc.get());
  if (saysTheSame(here, said)) memory.base = here;
  return memory.base !== null && saysTheSame(memory.base, said);
}

/** What was edited here stands on their revision from now on, and is saved on it. */
function standOn(shelf: ShelfState, revision: number): void {
  shelf.memory.revision = revision;
  if (shelf.memory.apart?.kind === 'removed') keepBoth(shelf);
  void shelf.autosave.flush();
}

function showTheirs(shelf: ShelfState, theirs: Restored): void {
  shelf.autosave.drop();
  shelf.doc.set(exchanged(shelf.doc.get(), theirs.state.history), { kind: 'exchanged' });
  settleOn(shelf, theirs);
  shelf.tell({ kind: 'theirs' });
}

function meetNothing(shelf: ShelfState, kind: 'removed' | 'damaged' | null): void {
  if (kind === null) return;
  const theirs = openId(shelf);
  commitDrafts();
  if (kind === 'damaged') goOwnWay(shelf, { kind, theirs });
  else if (hasNews(shelf)) goOwnWay(shelf, { kind: 'kept-again', theirs });
  else shelf.memory.apart = { kind, theirs };
  shelf.changed();
}

/** Null where the storage does not answer: the next save says why. */
async function kindOfLoss(
  { vault }: ShelfState,
  id: string,
): Promise<'removed' | 'damaged' | null> {
  try {
    return (await vault.damage(id)) === null ? 'removed' : 'damaged';
  } catch {
    return null;
  }
}

/** Ours goes on under an id of its own, undo and redo included; marked in its name where theirs has the same. */
function goOwnWay(shelf: ShelfState, apart: Apart): void {
  const { doc, memory, autosave } = shelf;
  const id = shelf.freshId();
  const words = shelf.words();
  const at = words.time(shelf.now().toISOString());
  const mark = (name: string) =>
    apart.kind === 'changed' ? words.say('tabs.copy', { name, at }) : name;
  const state = doc.get();
  const history = mapHistory(state.history, (roadmap) => ({
    ...roadmap,
    id,
    name: nameEach(roadmap.name, mark),
  }));
  autosave.drop();
  // The file on disk stays with the other one: two that save to one file would overwrite each other.
  const disk = apart.kind === 'changed' ? null : memory.disk;
  Object.assign(memory, { revision: NONE, base: null, sent: null, disk, apart });
  doc.set({ ...state, history }, { kind: 'parted' });
  shelf.changed();
}

function openId({ doc }: ShelfState): string {
  return roadmapOf(doc.get()).id;
}
