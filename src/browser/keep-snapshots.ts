// How do earlier states get into the database, grow small and few there, and come back?
import type { Database, SnapshotKey } from './database.ts';
import { type Kept, readEntry, textIn } from './kept.ts';
import { begin, inOneTurn, quietly } from './one-turn.ts';
import { pack, unpack } from './pack.ts';
import { thinned } from './sittings.ts';
import {
  newestFirst,
  readContent,
  readSnapshot,
  recordOf,
  type Snapshot,
  type StoredSnapshot,
  snapshotsOf,
} from './snapshots.ts';

/** The snapshots of a roadmap, the newest first; damaged ones are left out. */
export async function listSnapshots(database: Database, id: string): Promise<readonly Snapshot[]> {
  const store = database.transaction('snapshots').store;
  const range = snapshotsOf(id);
  const [keys, records] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  const found = keys.flatMap((key, index) => readSnapshot(key, records[index]) ?? []);
  return newestFirst(found);
}

/** The file of an earlier state; null when there is none, or it is damaged. */
export async function loadSnapshot(database: Database, key: SnapshotKey): Promise<string | null> {
  return textOf(readContent(await database.get('states', key)));
}

/** The text of a snapshot's content, packed or not. */
export async function textOf(content: string | Blob | null): Promise<string | null> {
  return content instanceof Blob ? unpack(content) : content;
}

/** The time of the newest snapshot, or null. */
export async function lastSnapshot(database: Database, id: string): Promise<string | null> {
  const cursor = await database
    .transaction('snapshots')
    .store.openKeyCursor(snapshotsOf(id), 'prev');
  return cursor === null ? null : cursor.key[1];
}

/**
 * Keeps what stands now as a snapshot, whatever the time: before something replaces it knowingly.
 * @returns null where nothing readable stands
 */
export async function keepStanding(database: Database, id: string): Promise<Snapshot | null> {
  const transaction = begin(database, ['entries', 'bodies', 'snapshots', 'states']);
  const [record, body] = await Promise.all([
    transaction.objectStore('entries').get(id),
    transaction.objectStore('bodies').get(id),
  ]);
  const entry = readEntry(id, record);
  const text = textIn(body);
  if (entry.kind === 'damaged' || text === null) return null;
  const { name, size, nodes, changed: at } = entry;
  const snapshot = { at, name, size, nodes };
  await inOneTurn(transaction, () => {
    quietly(transaction.objectStore('snapshots').put(recordOf(snapshot), [id, at]));
    quietly(transaction.objectStore('states').put(text, [id, at]));
  });
  return snapshot;
}

/** A kept state as a snapshot, not packed yet. */
export function snapshotOf({ name, nodes, text }: Kept, at: string): StoredSnapshot {
  return { at, name, nodes, size: text.length, content: text };
}

/**
 * Lets go of the snapshots that time has made needless, and packs the newest: the others were packed when they were it,
 * unless the page was left just then. Rejects as the browser does.
 */
export async function tidySnapshots(database: Database, id: string, now: string): Promise<void> {
  const keys = await database.getAllKeys('snapshots', snapshotsOf(id));
  const staying = new Set(
    thinned(
      keys.map(([, at]) => at),
      now,
    ),
  );
  const going = keys.filter(([, at]) => !staying.has(at));
  await dropSnapshots(database, going);
  for (const at of [...staying].slice(-NEWEST)) await packSnapshot(database, [id, at]);
}

/** How many are looked at to see whether they are packed. */
const NEWEST = 3;

async function packSnapshot(database: Database, key: SnapshotKey): Promise<void> {
  const content = readContent(await database.get('states', key));
  const packed = typeof content === 'string' ? await pack(content) : null;
  if (packed === null) return;
  const { store, done } = database.transaction('states', 'readwrite');
  // It may have been removed meanwhile.
  if ((await store.getKey(key)) !== undefined) await store.put(packed, key);
  await done;
}

/** Deletes snapshots, each with its file. */
async function dropSnapshots(database: Database, keys: readonly SnapshotKey[]): Promise<void> {
  if (keys.length === 0) return;
  const transaction = begin(database, ['snapshots', 'states']);
  await inOneTurn(transaction, () => {
    for (const key of keys) {
      quietly(transaction.objectStore('snapshots').delete(key));
      quietly(transaction.objectStore('states').delete(key));
    }
  });
}

/** Lets go of the older half of all snapshots, of whichever roadmap. @returns how many went */
export async function giveWay(database: Database): Promise<number> {
  const keys = await database.getAllKeys('snapshots');
  const oldestFirst = keys.toSorted(([, a], [, b]) => a.localeCompare(b));
  const going = oldestFirst.slice(0, Math.ceil(oldestFirst.length / 2));
  await dropSnapshots(database, going);
  return going.length;
}
