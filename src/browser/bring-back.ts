// How do the roadmaps of a backup come into this browser without touching what is kept there?
import type { Problem } from '../core/problem.ts';
import type { Text } from '../core/text.ts';
import { NONE, recordsOf, textIn } from './kept.ts';
import type { BackupCopy, DamagedCopy, WholeCopy } from './unpack.ts';
import type { Copy, Vault } from './vault.ts';

/** What became of one roadmap of a backup. */
export type Outcome =
  /** Nothing was kept under its id. */
  | { readonly kind: 'added'; readonly id: string; readonly name: Text }
  /** It is kept already, word for word: nothing was done. */
  | { readonly kind: 'left'; readonly id: string; readonly name: Text }
  /** Another state of it is kept: that stays, and this one lies beside it under an id of its own. */
  | { readonly kind: 'beside'; readonly id: string; readonly name: Text; readonly of: string }
  /** The backup holds only what is left of it. It is kept again as that, from where its text can be saved. */
  | { readonly kind: 'damaged'; readonly id: string; readonly text: string | null }
  /** What the backup holds is no roadmap: nothing was done. */
  | {
      readonly kind: 'unreadable';
      readonly id: string | null;
      readonly problems: readonly Problem[];
    }
  /** The browser did not take it: its storage is full, or broke down. */
  | { readonly kind: 'failed'; readonly id: string; readonly name: Text | null };

type Shelf = Pick<Vault, 'list' | 'copy' | 'putBack'>;

export interface BringOptions {
  /** An id that nobody has used yet. */
  readonly freshId: () => string;
}

/**
 * Brings back every roadmap of a backup, one after another. Nothing that is kept is ever changed. Never rejects.
 * @returns one outcome for each roadmap, in their order
 */
export async function bringBack(
  vault: Shelf,
  copies: readonly BackupCopy[],
  bringing: BringOptions,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const copy of copies) outcomes.push(await bring(vault, copy, bringing));
  return outcomes;
}

async function bring(vault: Shelf, copy: BackupCopy, bringing: BringOptions): Promise<Outcome> {
  if (copy.kind === 'unreadable') return copy;
  try {
    return copy.kind === 'whole'
      ? await bringWhole(vault, copy, bringing)
      : await bringDamaged(vault, copy, bringing);
  } catch {
    return copy.kind === 'whole'
      ? { kind: 'failed', id: copy.kept.id, name: copy.kept.name }
      : { kind: 'failed', id: copy.id, name: null };
  }
}

async function bringWhole(
  vault: Shelf,
  copy: WholeCopy,
  { freshId }: BringOptions,
): Promise<Outcome> {
  const { id, name, text } = copy.kept;
  const twin = await twinOf(vault, copy);
  if (twin !== null) return { kind: 'left', id: twin, name };
  const put = await vault.putBack(recordsFor(copy, copy.kept));
  if (put.kind === 'done') return { kind: 'added', id, name };
  const other = freshId();
  await vault.putBack(recordsFor(copy, { ...copy.kept, id: other, text: withId(text, other) }));
  return { kind: 'beside', id: other, name, of: id };
}

/** The id under which the same content is kept: its own, or that of an earlier bringing back. */
async function twinOf(vault: Shelf, { kept }: WholeCopy): Promise<string | null> {
  const content = contentOf(kept.text);
  const name = JSON.stringify(kept.name);
  const entries = await vault.list();
  const alike = entries.filter(
    (entry) => entry.id === kept.id || ('name' in entry && JSON.stringify(entry.name) === name),
  );
  for (const { id } of alike) {
    const text = textIn((await vault.copy(id))?.body);
    if (text !== null && contentOf(text) === content) return id;
  }
  return null;
}

/** The text but for the id and the moment of the last save. Only keys of the outermost object stand that far left. */
function contentOf(text: string): string {
  return text.replaceAll(/^ {2}"(?:id|modified)": .*\n/gm, '');
}

/** The file's text under another id. */
function withId(text: string, id: string): string {
  return text.replace(/^ {2}"id": .*$/m, () => `  "id": ${JSON.stringify(id)},`);
}

async function bringDamaged(
  vault: Shelf,
  { id, text, snapshots }: DamagedCopy,
  { freshId }: BringOptions,
): Promise<Outcome> {
  const kept = await vault.copy(id);
  if (kept !== null && textIn(kept.body) === text) return { kind: 'damaged', id, text };
  const free = kept === null ? id : freshId();
  await vault.putBack({ id: free, entry: undefined, body: { text }, snapshots });
  return { kind: 'damaged', id: free, text };
}

function recordsFor({ saved, snapshots }: WholeCopy, kept: WholeCopy['kept']): Copy {
  return { id: kept.id, ...recordsOf(kept, { at: saved, revision: NONE }), snapshots };
}
