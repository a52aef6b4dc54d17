// How does a roadmap come in, be it from a file, a text, a link or the browser's storage?
import type { OpenedFile, RefusedFile } from '../browser/read-file.ts';
import { saysLink } from '../browser/says-link.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import {
  type Desk,
  type FileOnDisk,
  diskFrom,
  keepSoon,
  makeRoom,
  saysTheSame,
  settleOn,
  show,
} from './desk.ts';
import { roadmapOf } from './document.ts';
import { restore } from './kept-state.ts';
import { readAnyFile } from './read-any-file.ts';
import { shippedScenario } from './shipped.ts';

/** A text that did not come as a file. */
export interface LooseText {
  readonly text: string;
  /** What it is called where it is refused. */
  readonly name: string;
}

/** Opens what was chosen or dropped, or says why not. */
export async function takeFile(desk: Desk, file: OpenedFile | RefusedFile | null): Promise<void> {
  if (file === null) return;
  if (file.kind === 'refused')
    desk.tell({ kind: 'refused', refusal: { name: file.name, problems: [], file } });
  else await takeThroughDoor(desk, file, file);
}

/** Opens a text that was pasted, a file's text or a link, or says why not. */
export async function takeText(desk: Desk, loose: LooseText): Promise<void> {
  if (saysLink(loose.text)) await takeLink(desk, loose);
  else await takeThroughDoor(desk, loose);
}

/** Opens the roadmap of a link beside what is kept, or says why not. */
async function takeLink(desk: Desk, { text, name }: LooseText): Promise<void> {
  const { unfold } = await import('../browser/link.ts');
  const unfolded = await unfold(text, shippedScenario);
  if (unfolded.ok) await takeThroughDoor(desk, { text: unfolded.text, name });
  else desk.tell({ kind: 'refused', refusal: { name, problems: [], link: unfolded.why } });
}

async function takeThroughDoor(desk: Desk, { text, name }: LooseText, file?: FileOnDisk) {
  const read = await readAnyFile(text, file ? { ...desk, fileName: name } : desk);
  if (!read.ok) {
    desk.tell({ kind: 'refused', refusal: { name, problems: read.problems } });
    return;
  }
  const found = read.value;
  if (found.kind === 'backup') await bringBackAll(desk, { data: found.data, name });
  // Saving must never put a roadmap in the place of a scenario's file.
  else if (found.kind === 'scenario') await show(desk, found.roadmap);
  else await showBeside(desk, found.roadmap, file);
}

/** Every roadmap of a backup is kept again, beside what is here. What is open stays open. */
async function bringBackAll(desk: Desk, { data, name }: { data: unknown; name: string }) {
  const { bringBack } = await import('../browser/bring-back.ts');
  await desk.autosave.flush();
  const brought = await bringBack(desk.vault, data, desk);
  if (brought.ok) desk.tell({ kind: 'brought-back', outcomes: brought.value });
  else desk.tell({ kind: 'refused', refusal: { name, problems: brought.problems } });
}

/** It may be another state of a roadmap that is kept here: then it is opened beside it, and neither is lost. */
async function showBeside(desk: Desk, roadmap: Roadmap, file?: FileOnDisk): Promise<void> {
  if (!(await makeRoom(desk, () => void showBeside(desk, roadmap, file)))) return;
  const kept = await restore(desk.vault, roadmap.id);
  if (kept === null) await show(desk, roadmap, file);
  else if (kept.kind === 'refusal' || !saysTheSame(roadmapOf(kept.state), roadmap))
    await show(desk, { ...roadmap, id: desk.freshId() }, file);
  else if (await openKept(desk, roadmap.id)) foundOnDisk(desk, file);
}

function foundOnDisk(desk: Desk, file?: FileOnDisk): void {
  if (file === undefined) return;
  desk.memory.disk = diskFrom(desk, file, roadmapOf(desk.doc.get()));
  keepSoon(desk);
  desk.changed();
}

/** Opens a roadmap from the browser's storage. Returns whether it is open now. */
export async function openKept(desk: Desk, id: string): Promise<boolean> {
  if (!(await makeRoom(desk, () => void openKept(desk, id)))) return false;
  const { history } = desk.doc.get();
  const found = await restore(desk.vault, id);
  // Edited meanwhile: that is kept first.
  if (desk.doc.get().history !== history) return openKept(desk, id);
  if (found === null) return false;
  if (found.kind === 'refusal') {
    desk.tell({ kind: 'refused', refusal: found.refusal });
    return false;
  }
  desk.autosave.drop();
  desk.doc.set(found.state, { kind: 'restored' });
  settleOn(desk, found);
  desk.changed();
  return true;
}
