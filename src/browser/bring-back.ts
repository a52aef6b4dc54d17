// How do the roadmaps of a backup come into this browser without touching what is kept there?
import type { Problem, Read } from '../core/problem.ts';
import type { Text } from '../core/text.ts';
import {
  type Backup,
  type BackupItem,
  type BackupSnapshot,
  type DamagedItem,
  type WholeItem,
  readBackup,
} from '../formats/backup.ts';
import { writeRoadmap } from '../formats/json.ts';
import { thumbnailOf } from '../picture/thumbnail.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { roadmapIn } from './backup.ts';
import { fromBase64 } from './base64.ts';
import type { Copy } from './copy.ts';
import { NONE, recordsOf, textIn } from './kept.ts';
import type { StoredSnapshot } from './snapshots.ts';
import type { Vault } from './vault.ts';

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
 * @param data parsed JSON, as `readJson` gives it
 * @returns one outcome for each roadmap, in their order; problems only where it is no backup at all
 */
export async function bringBack(
  vault: Shelf,
  data: unknown,
  { freshId }: BringOptions,
): Promise<Read<readonly Outcome[]>> {
  const read: Read<Backup<BackupItem>> = readBackup(data);
  if (!read.ok) return read;
  const outcomes: Outcome[] = [];
  const { made, roadmaps } = read.value;
  for (const item of roadmaps) outcomes.push(await bring(vault, item, { freshId, made }));
  return { ok: true, value: outcomes };
}

interface Bringing extends BringOptions {
  /** When the backup was made. */
  readonly made: string;
}

async function bring(vault: Shelf, item: BackupItem, bringing: Bringing): Promise<Outcome> {
  if (item.kind === 'unreadable')
    return { kind: 'unreadable', id: item.id, problems: item.problems };
  try {
    return item.kind === 'whole'
      ? await bringWhole(vault, item, bringing)
      : await bringDamaged(vault, item, bringing);
  } catch {
    return item.kind === 'whole'
      ? { kind: 'failed', id: item.roadmap.id, name: item.roadmap.name }
      : { kind: 'failed', id: item.id, name: null };
  }
}

async function bringWhole(
  vault: Shelf,
  item: WholeItem,
  { freshId }: BringOptions,
): Promise<Outcome> {
  const { id, name } = item.roadmap;
  const twin = await twinOf(vault, item.roadmap);
  if (twin !== null) return { kind: 'left', id: twin, name };
  const put = await vault.putBack(copyFrom(item));
  if (put.kind === 'done') return { kind: 'added', id, name };
  const other = freshId();
  await vault.putBack(copyFrom({ ...item, roadmap: { ...item.roadmap, id: other } }));
  return { kind: 'beside', id: other, name, of: id };
}

/** The id under which the same content is kept: its own, or that of an earlier bringing back. */
async function twinOf(vault: Shelf, roadmap: Roadmap): Promise<string | null> {
  const content = contentOf(writeRoadmap(roadmap));
  const name = JSON.stringify(roadmap.name);
  const entries = await vault.list();
  const alike = entries.filter(
    (entry) => entry.id === roadmap.id || ('name' in entry && JSON.stringify(entry.name) === name),
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

/** It may be readable here although it was not where it was kept: a newer Stepwise had made it. */
async function bringDamaged(vault: Shelf, item: DamagedItem, bringing: Bringing): Promise<Outcome> {
  const { id, text, snapshots } = item;
  const roadmap = roadmapIn(text);
  if (roadmap !== null) {
    const whole = { kind: 'whole', saved: bringing.made, roadmap, snapshots } as const;
    return bringWhole(vault, { ...whole, place: null, branch: null, history: null }, bringing);
  }
  const kept = await vault.copy(id);
  if (kept !== null && textIn(kept.body) === text) return { kind: 'damaged', id, text };
  const free = kept === null ? id : bringing.freshId();
  const copy = { id: free, entry: undefined, body: { text }, snapshots: stored(snapshots) };
  await vault.putBack(copy);
  return { kind: 'damaged', id: free, text };
}

function copyFrom({ roadmap, saved, place, branch, history, snapshots }: WholeItem): Copy {
  const kept = {
    id: roadmap.id,
    name: roadmap.name,
    scenarioName: roadmap.scenario.name,
    text: writeRoadmap(roadmap),
    nodes: roadmap.nodes.length,
    branches: roadmap.branches.length,
    thumbnail: thumbnailOf(roadmap),
    disk: null,
    history,
    place,
    branch,
    revision: NONE,
  };
  const records = recordsOf(kept, { at: saved, revision: NONE });
  return { id: roadmap.id, ...records, snapshots: stored(snapshots) };
}

function stored(snapshots: readonly BackupSnapshot[]): readonly StoredSnapshot[] {
  return snapshots.flatMap(({ text, gzip, ...snapshot }): readonly StoredSnapshot[] => {
    if (text !== undefined) return [{ ...snapshot, content: text }];
    const bytes = fromBase64(gzip ?? '');
    return bytes === null ? [] : [{ ...snapshot, content: new Blob([bytes]) }];
  });
}
