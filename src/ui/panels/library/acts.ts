// What can be done to a roadmap that is kept and not necessarily open?
import type { Copy } from '../../../browser/vault.ts';
import { saveTextFile } from '../../../browser/files.ts';
import { type Kept, NONE, readKept } from '../../../browser/kept.ts';
import { inLanguage } from '../../../core/text.ts';
import { readJson } from '../../../core/read-json.ts';
import { ROADMAP_FILE, writeRoadmap } from '../../../formats/json.ts';
import { readRoadmap } from '../../../roadmap/read-roadmap.ts';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { renameRoadmap } from '../../../roadmap/edit.ts';
import type { App } from '../../app-context.tsx';
import { nameEach } from '../../shelf-state.ts';
import { roadmapOf } from '../../document.ts';
import { nameRoadmap } from '../../name-edits.ts';
import { fileNameOf } from '../../made-file.ts';
import { FLAGSHIP, loadExample } from '../../shipped.ts';

/** What became of it; `failed`: the storage did not answer, or another tab was faster. Nothing was changed then. */
export type Done = 'done' | 'failed' | 'conflict';

export function isOpen({ doc }: App, id: string): boolean {
  return roadmapOf(doc.get()).id === id;
}

/** Keeps a second one of the same content, under another id and with a name that says so. */
export async function duplicate(app: App, id: string, copyId: string): Promise<Done> {
  const mark = (name: string) => app.words.say('library.copy-name', { name });
  const change = (roadmap: Roadmap) => ({
    ...roadmap,
    id: copyId,
    name: nameEach(roadmap.name, mark),
  });
  return rewrite(app, id, { change, anew: true });
}

/** Gives it another name: an edit that can be undone where it is open. */
export async function rename(app: App, id: string, name: string): Promise<Done> {
  if (!isOpen(app, id))
    return rewrite(app, id, {
      change: (roadmap) =>
        renameRoadmap(roadmap, inLanguage(roadmap.name, app.words.language, name) ?? name),
    });
  nameRoadmap(app, name);
  await app.shelf.autosave.flush();
  return 'done';
}

interface Removed {
  /** All of it, for `putBack`. */
  readonly copy: Copy;
  readonly wasOpen: boolean;
}

/** Removes it. The one that is open gives way to another first. Null where nothing was removed. */
export async function remove(app: App, id: string): Promise<Removed | null> {
  const { shelf } = app;
  const wasOpen = isOpen(app, id);
  if (wasOpen) await openAnother(app, id);
  if (isOpen(app, id)) return null;
  const copy = await shelf.vault.remove(id).catch(() => null);
  return copy && { copy, wasOpen };
}

export async function putBack({ shelf }: App, copy: Copy): Promise<Done> {
  const done = await shelf.vault.putBack(copy).catch(() => null);
  return done?.kind === 'done' ? 'done' : 'failed';
}

/** `nothing`: there is nothing left that could be saved. */
export type Aside =
  { readonly kind: 'saved'; readonly name: string } | { readonly kind: 'cancelled' | 'nothing' };

/** Saves what is kept of it as a file, damaged or not. */
export async function saveAside(app: App, id: string): Promise<Aside> {
  if (isOpen(app, id)) return saveOpen(app);
  const kept = await load(app, id);
  const text = kept?.text ?? (await app.shelf.vault.damage(id).catch(() => null))?.text ?? null;
  if (text === null) return { kind: 'nothing' };
  const name = kept ? fileNameOf(kept, ROADMAP_FILE.extension) : `${id}.json`;
  const saved = await saveTextFile({ name, text, mime: 'application/json' });
  if (saved.kind !== 'saved' && saved.kind !== 'downloaded') return { kind: 'cancelled' };
  const at = app.shelf.now().toISOString();
  const handle = saved.kind === 'saved' ? { handle: saved.handle } : {};
  if (kept) await keep(app, { ...kept, disk: { name: saved.name, at, behind: false, ...handle } });
  return { kind: 'saved', name: saved.name };
}

/** The one that is open knows its file. */
async function saveOpen({ shelf }: App): Promise<Aside> {
  shelf.tell(null);
  await shelf.saveFile();
  const news = shelf.news();
  shelf.tell(null);
  return news?.kind === 'saved-file' ? { kind: 'saved', name: news.name } : { kind: 'cancelled' };
}

async function openAnother(app: App, id: string): Promise<void> {
  const { shelf } = app;
  const others = (await shelf.kept().catch(() => [])).filter(
    (entry) => entry.kind === 'kept' && entry.id !== id,
  );
  for (const other of others) if (await shelf.openKept(other.id)) return;
  await shelf.showCopy((await loadExample(FLAGSHIP))());
}

interface Rewriting {
  readonly change: (roadmap: Roadmap) => Roadmap;
  /** As another roadmap beside it, without its undo history. */
  readonly anew?: true;
}

async function rewrite(app: App, id: string, { change, anew }: Rewriting): Promise<Done> {
  await app.shelf.autosave.flush();
  const kept = await load(app, id);
  const data = kept ? readJson(kept.text) : null;
  const read = data?.ok ? readRoadmap(data.value) : null;
  if (!kept || !read?.ok) return 'failed';
  const roadmap = change(read.value);
  const { disk } = kept;
  const changed = { id: roadmap.id, name: roadmap.name, text: writeRoadmap(roadmap) };
  if (anew) return keep(app, { ...kept, ...changed, history: null, disk: null, revision: NONE });
  return keep(app, { ...kept, ...changed, disk: disk && { ...disk, behind: true } });
}

/** Without making it the one that was open last. */
async function load({ shelf }: App, id: string): Promise<Kept | null> {
  const copy = await shelf.vault.copy(id).catch(() => null);
  return copy === null ? null : readKept(id, copy);
}

async function keep({ shelf, doc }: App, kept: Kept): Promise<Done> {
  const saved = await shelf.vault.save(kept);
  // The next visit begins with what is open now.
  await shelf.vault.load(roadmapOf(doc.get()).id).catch(() => null);
  if (saved.kind === 'saved') return 'done';
  return saved.kind;
}
