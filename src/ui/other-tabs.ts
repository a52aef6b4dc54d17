// What happens here when another tab saves or removes the roadmap that is open?
import { NONE } from '../browser/kept.ts';
import type { Notice } from '../browser/tabs.ts';
import { openKept } from './bring-in.ts';
import { type Apart, type Desk, hasNews, nameEach, saysTheSame, settleOn } from './desk.ts';
import { exchanged, roadmapOf } from './document.ts';
import { commitDrafts } from './drafts.ts';
import { type Restored, restore } from './kept-state.ts';
import { mapHistory } from '../roadmap/history.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';

/**
 * Another tab's edits are shown at once where nothing was edited here. Where both edited, ours goes on under an id and
 * a name of its own: neither overwrites the other.
 */
export function heedOtherTabs(desk: Desk): void {
  desk.vault.onForeignSave((notice) => {
    if (notice.id === openId(desk)) void heed(desk, notice);
  });
  desk.autosave.onEnded((saved) => {
    if (saved.kind === 'conflict') desk.memory.meeting = meet(desk);
  });
}

/** The person has read that the two came apart. */
export function keepBoth(desk: Desk): void {
  desk.memory.apart = null;
  desk.changed();
}

/** Opens what the other tab has. Ours is kept by then, under its own name. */
export async function takeTheirs(desk: Desk): Promise<void> {
  const { apart } = desk.memory;
  if (apart) await openKept(desk, apart.theirs);
}

/** Keeps again what another tab has removed. */
export function keepRemoved(desk: Desk): void {
  const { apart } = desk.memory;
  if (apart) goOwnWay(desk, { ...apart, kind: 'kept-again' });
  keepBoth(desk);
}

async function heed(desk: Desk, notice: Notice): Promise<void> {
  const { memory } = desk;
  const isKnown = notice.kind === 'saved' && notice.revision === memory.revision;
  if (!isKnown) await meet(desk);
  // It was removed there, and is back.
  else if (memory.apart?.kind === 'removed') keepBoth(desk);
}

/** What is kept is another revision than the one this tab knows: what does each say? */
async function meet(desk: Desk): Promise<void> {
  const { memory } = desk;
  const id = openId(desk);
  const known = memory.revision;
  const theirs = await restore(desk.vault, id);
  if (openId(desk) !== id) return;
  // Saved here meanwhile: what was read may be older than that by now.
  if (memory.revision !== known) await meet(desk);
  else if (theirs?.kind === 'restored') meetState(desk, theirs);
  else {
    const kind = await kindOfLoss(desk, id);
    if (openId(desk) === id) meetNothing(desk, kind);
  }
}

function meetState(desk: Desk, theirs: Restored): void {
  const { memory } = desk;
  const said = roadmapOf(theirs.state);
  if (theirs.revision === memory.revision) return;
  if (isKnown(desk, said)) {
    standOn(desk, theirs.revision);
    return;
  }
  commitDrafts();
  if (hasNews(desk)) goOwnWay(desk, { kind: 'changed', theirs: said.id });
  else showTheirs(desk, theirs);
}

/** They only walked, or say what is said here: a page may even meet its own save before it hears that it is done. */
function isKnown({ doc, memory }: Desk, said: Roadmap): boolean {
  const here = roadmapOf(doc.get());
  if (saysTheSame(here, said)) memory.base = here;
  return memory.base !== null && saysTheSame(memory.base, said);
}

/** What was edited here stands on their revision from now on, and is saved on it. */
function standOn(desk: Desk, revision: number): void {
  desk.memory.revision = revision;
  if (desk.memory.apart?.kind === 'removed') keepBoth(desk);
  void desk.autosave.flush();
}

function showTheirs(desk: Desk, theirs: Restored): void {
  desk.autosave.drop();
  desk.doc.set(exchanged(desk.doc.get(), theirs.state.history), { kind: 'exchanged' });
  settleOn(desk, theirs);
  desk.tell({ kind: 'theirs' });
}

function meetNothing(desk: Desk, kind: 'removed' | 'damaged' | null): void {
  if (kind === null) return;
  const theirs = openId(desk);
  commitDrafts();
  if (kind === 'damaged') goOwnWay(desk, { kind, theirs });
  else if (hasNews(desk)) goOwnWay(desk, { kind: 'kept-again', theirs });
  else desk.memory.apart = { kind, theirs };
  desk.changed();
}

/** Null where the storage does not answer: the next save says why. */
async function kindOfLoss({ vault }: Desk, id: string): Promise<'removed' | 'damaged' | null> {
  try {
    return (await vault.damage(id)) === null ? 'removed' : 'damaged';
  } catch {
    return null;
  }
}

/** Ours goes on under an id of its own, undo and redo included; marked in its name where theirs has the same. */
function goOwnWay(desk: Desk, apart: Apart): void {
  const { doc, memory, autosave } = desk;
  const id = desk.freshId();
  const words = desk.words();
  const at = words.time(desk.now().toISOString());
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
  desk.changed();
}

function openId({ doc }: Desk): string {
  return roadmapOf(doc.get()).id;
}
