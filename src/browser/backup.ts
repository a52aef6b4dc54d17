// How does all that is kept in this browser go into one file?
import { MOST_CHARACTERS } from '../core/plain-data.ts';
import { readJson } from '../core/read-json.ts';
import {
  type Backup,
  type BackupSnapshot,
  type DamagedItem,
  type WholeItem,
  writeBackup,
} from '../formats/backup.ts';
import { readRoadmap } from '../roadmap/read-roadmap.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { toBase64 } from './base64.ts';
import { readEntry, readKept, textIn } from './kept.ts';
import type { StoredSnapshot } from './snapshots.ts';
import type { Copy, Vault } from './vault.ts';

/** A backup that was made. */
export interface MadeBackup {
  readonly text: string;
  /** How many roadmaps are in it whole. */
  readonly whole: number;
  /** How many that cannot be read went along as what is left of them. */
  readonly damaged: number;
  readonly snapshots: number;
  /** Snapshots for which the file had no room: the oldest. */
  readonly leftOut: number;
  /** Whether the file can be opened again. False where the roadmaps alone are too much: save them one by one, too. */
  readonly readable: boolean;
}

export interface BackupOptions {
  /** When it is made, ISO 8601. */
  readonly made: string;
  /** The most characters that a reader takes. */
  readonly most?: number;
}

/** Makes a backup of all that is kept. Save first what waits. Rejects when the browser's storage breaks down. */
export async function makeBackup(
  vault: Pick<Vault, 'list' | 'copy'>,
  { made, most = MOST_CHARACTERS }: BackupOptions,
): Promise<MadeBackup> {
  const items: (WholeItem | DamagedItem)[] = [];
  for (const { id } of await vault.list()) {
    const copy = await vault.copy(id);
    if (copy !== null) items.push(await itemOf(copy, made));
  }
  const { text, leftOut } = fitted({ made, roadmaps: items }, most);
  const whole = items.filter(({ kind }) => kind === 'whole').length;
  const snapshots = items.reduce((sum, item) => sum + item.snapshots.length, 0) - leftOut;
  const readable = text.length <= most;
  return { text, whole, damaged: items.length - whole, snapshots, leftOut, readable };
}

/** The roadmap that a text holds, or null. */
export function roadmapIn(text: string | null): Roadmap | null {
  const data = text === null ? null : readJson(text);
  if (data === null || !data.ok) return null;
  const read = readRoadmap(data.value);
  return read.ok ? read.value : null;
}

/** Where a damaged record still holds its roadmap, that goes along whole; what cannot be read goes along as text. */
async function itemOf(copy: Copy, made: string): Promise<WholeItem | DamagedItem> {
  const { id } = copy;
  const text = textIn(copy.body);
  const snapshots = await Promise.all(copy.snapshots.map(backedUp));
  const roadmap = roadmapIn(text);
  if (roadmap === null) return { kind: 'damaged', id, text, snapshots };
  const entry = readEntry(id, copy.entry);
  const saved = entry.kind === 'kept' ? entry.changed : made;
  const { place = null, branch = null, history = null } = readKept(id, copy) ?? {};
  return { kind: 'whole', saved, place, branch, roadmap, history, snapshots };
}

async function backedUp({ content, ...snapshot }: StoredSnapshot): Promise<BackupSnapshot> {
  return typeof content === 'string'
    ? { ...snapshot, text: content }
    : { ...snapshot, gzip: toBase64(await content.arrayBuffer()) };
}

interface Fitted {
  readonly text: string;
  readonly leftOut: number;
}

/** The text with as many snapshots as a reader takes: where they are too many, the older half goes, and again. */
function fitted(backup: Backup, most: number): Fitted {
  const oldestFirst = snapshotKeys(backup).toSorted();
  let leftOut = 0;
  for (;;) {
    const text = writeBackup(withSnapshots(backup, new Set(oldestFirst.slice(leftOut))));
    if (text.length <= most || leftOut === oldestFirst.length) return { text, leftOut };
    leftOut += Math.ceil((oldestFirst.length - leftOut) / 2);
  }
}

function snapshotKeys({ roadmaps }: Backup): readonly string[] {
  return roadmaps.flatMap(({ snapshots }, index) => snapshots.map(({ at }) => `${at} ${index}`));
}

function withSnapshots({ made, roadmaps }: Backup, staying: ReadonlySet<string>): Backup {
  return {
    made,
    roadmaps: roadmaps.map((item, index) => ({
      ...item,
      snapshots: item.snapshots.filter(({ at }) => staying.has(`${at} ${index}`)),
    })),
  };
}
