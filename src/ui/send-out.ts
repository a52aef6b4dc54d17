// How does the roadmap that is open leave: as its file, in another format, as a link?
import { type Instead, type SavedFile, type TextFile, saveTextFile } from '../browser/files.ts';
import { type ShelfState, diskFrom, keepSoon } from './shelf-state.ts';
import { narrowed } from '../roadmap/narrow.ts';
import type { MessageId } from '../words/words.ts';
import { roadmapOf } from './document.ts';
import { commitDrafts } from './drafts.ts';
import type { DiskFile } from './kept-state.ts';
import { fileNameOf, makeFile } from './made-file.ts';
import { shippedScenario } from './shipped.ts';

/** Saves to the file that was opened or saved last, else to a new one. */
export async function saveFile(shelf: ShelfState): Promise<void> {
  commitDrafts();
  const { disk } = shelf.memory;
  const roadmap = roadmapOf(shelf.doc.get());
  const saved = await write(shelf, 'json', { disk });
  if (saved.kind !== 'saved' && saved.kind !== 'downloaded') return;
  // Another one was opened while the file was written: it must never be saved in its place.
  if (roadmapOf(shelf.doc.get()).id !== roadmap.id) return;
  shelf.memory.disk = diskFrom(shelf, saved, roadmap);
  keepSoon(shelf);
  shelf.changed();
}

/** Saves it as a new file in one of the formats, whole or with one branch alone. */
export async function exportAs(shelf: ShelfState, format: string, branch?: string): Promise<void> {
  commitDrafts();
  await write(shelf, format, { branch });
}

/** Saves any text as a file. */
export async function saveText(shelf: ShelfState, file: TextFile): Promise<void> {
  tellSaved(shelf, await saveTextFile(file));
}

/** A link to the roadmap that is open, or why there is none: how long it would be, and how long it may be. */
export async function linkTo(shelf: ShelfState, address: string): Promise<Link> {
  commitDrafts();
  const { fragmentOf, MOST_IN_LINK } = await import('../browser/link.ts');
  const url =
    address.replace(/#.*$/s, '') + (await fragmentOf(roadmapOf(shelf.doc.get()), shippedScenario));
  return { url, size: url.length, most: MOST_IN_LINK };
}

/** `size` and `most` are in characters. Longer than `most`, it would be cut on its way. */
export interface Link {
  readonly url: string;
  readonly size: number;
  readonly most: number;
}

interface Writing {
  /** The file that it goes to. */
  readonly disk?: DiskFile | null;
  /** The one branch that leaves. */
  readonly branch?: string | undefined;
}

async function write(shelf: ShelfState, id: string, writing: Writing): Promise<SavedFile> {
  const { disk } = writing;
  const whole = roadmapOf(shelf.doc.get());
  const branch = whole.branches.find((each) => each.id === writing.branch);
  const made = await makeFile(branch ? narrowed(whole, branch) : whole, id, shelf.words());
  if (made.kind === 'not-made') {
    shelf.tell({ kind: 'save-failed', name: made.name, because: made.because });
    return { kind: 'failed', name: made.name, why: 'unknown' };
  }
  const { file, also } = made;
  const name = branch ? file.name.replace(/(?=\.\w+$)/, `-${fileNameOf(branch, '')}`) : file.name;
  const saved = await saveTextFile({
    ...file,
    name,
    ...(disk?.handle ? { handle: disk.handle, since: disk.at } : {}),
  });
  tellSaved(shelf, saved, also);
  return saved;
}

function tellSaved({ tell }: ShelfState, saved: SavedFile, also?: MessageId): void {
  if (saved.kind === 'failed') tell({ kind: 'save-failed', name: saved.name });
  if (saved.kind !== 'saved' && saved.kind !== 'downloaded') return;
  const more = saved.instead ? INSTEAD[saved.instead] : also;
  tell({
    kind: 'saved-file',
    name: saved.name,
    downloaded: saved.kind === 'downloaded',
    ...(more ? { also: more } : {}),
  });
}

const INSTEAD = {
  changed: 'news.file-changed',
  gone: 'news.file-gone',
} as const satisfies Record<Instead, MessageId>;
