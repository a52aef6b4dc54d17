// How does a roadmap come in, be it from a file, a text, a link or the browser's storage?
import type { OpenedFile, RefusedFile } from '../browser/read-file.ts';
import { saysLink } from '../browser/says-link.ts';
import type { BackupCopy } from '../browser/unpack.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import {
  type ShelfState,
  type FileOnDisk,
  diskFrom,
  keepSoon,
  makeRoom,
  saysTheSame,
  settleOn,
  show,
} from './shelf-state.ts';
import { roadmapOf } from './document.ts';
import { restore } from './kept-state.ts';
import { shippedScenario } from './shipped.ts';

/** A text that did not come as a file. */
export interface LooseText {
  readonly text: string;
  /** What it is called where it is refused. */
  readonly name: string;
}

/** Opens what was chosen or dropped, or says why not. */
export async function takeFile(
  shelf: ShelfState,
  file: OpenedFile | RefusedFile | null,
): Promise<void> {
  if (file === null) return;
  if (file.kind === 'refused')
    shelf.tell({ kind: 'refused', refusal: { name: file.name, problems: [], file } });
  else await takeThroughDoor(shelf, file, file);
}

/** Opens a text that was pasted, a file's text or a link, or says why not. */
export async function takeText(shelf: ShelfState, loose: LooseText): Promise<void> {
  if (saysLink(loose.text)) await takeLink(shelf, loose);
  else await takeThroughDoor(shelf, loose);
}

/** Opens the roadmap of a link beside what is kept, or says why not. */
async function takeLink(shelf: ShelfState, { text, name }: LooseText): Promise<void> {
  const { unfold } = await import('../browser/link.ts');
  const unfolded = await unfold(text, shippedScenario);
  if (unfolded.ok) await takeThroughDoor(shelf, { text: unfolded.text, name });
  else shelf.tell({ kind: 'refused', refusal: { name, problems: [], link: unfolded.why } });
}

async function takeThroughDoor(shelf: ShelfState, { text, name }: LooseText, file?: FileOnDisk) {
  const { readAnyFile } = await import('./read-any-file.ts');
  const read = await readAnyFile(text, file ? { ...shelf, fileName: name } : shelf);
  if (!read.ok) {
    shelf.tell({ kind: 'refused', refusal: { name, problems: read.problems } });
    return;
  }
  const found = read.value;
  if (found.kind === 'backup') await bringBackAll(shelf, found.copies);
  // Saving must never put a roadmap in the place of a scenario's file.
  else if (found.kind === 'scenario') await show(shelf, found.roadmap);
  else await showBeside(shelf, found.roadmap, file);
}

/** Every roadmap of a backup is kept again, beside what is here. What is open stays open. */
async function bringBackAll(shelf: ShelfState, copies: readonly BackupCopy[]) {
  const { bringBack } = await import('../browser/bring-back.ts');
  await shelf.autosave.flush();
  const outcomes = await bringBack(shelf.vault, copies, shelf);
  shelf.tell({ kind: 'brought-back', outcomes });
}

/** It may be another state of a roadmap that is kept here: then it is opened beside it, and neither is lost. */
async function showBeside(shelf: ShelfState, roadmap: Roadmap, file?: FileOnDisk): Promise<void> {
  if (!(await makeRoom(shelf, () => void showBeside(shelf, roadmap, file)))) return;
  const kept = await restore(shelf.vault, roadmap.id);
  if (kept === null) await show(shelf, roadmap, file);
  else if (kept.kind === 'refusal' || !saysTheSame(roadmapOf(kept.state), roadmap))
    await show(shelf, { ...roadmap, id: shelf.freshId() }, file);
  else if (await openKept(shelf, roadmap.id)) foundOnDisk(shelf, file);
}

function foundOnDisk(shelf: ShelfState, file?: FileOnDisk): void {
  if (file === undefined) return;
  shelf.memory.disk = diskFrom(shelf, file, roadmapOf(shelf.doc.get()));
  keepSoon(shelf);
  shelf.changed();
}

/** Opens a roadmap from the browser's storage. Returns whether it is open now. */
export async function openKept(shelf: ShelfState, id: string): Promise<boolean> {
  if (!(await makeRoom(shelf, () => void openKept(shelf, id)))) return false;
  const { history } = shelf.doc.get();
  const found = await restore(shelf.vault, id);
  // Edited meanwhile: that is kept first.
  if (shelf.doc.get().history !== history) return openKept(shelf, id);
  if (found === null) return false;
  if (found.kind === 'refusal') {
    shelf.tell({ kind: 'refused', refusal: found.refusal });
    return false;
  }
  shelf.autosave.drop();
  settleOn(shelf, found);
  shelf.doc.set(found.state, { kind: 'restored' });
  shelf.changed();
  return true;
}
