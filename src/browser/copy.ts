// What is all that is kept of one roadmap, so that it can be put back as it was, here or elsewhere?
import type { IDBPTransaction } from 'idb';
import type { Database, StoreName, Stores } from './database.ts';
import { readContent, readSnapshot, type StoredSnapshot, snapshotsOf } from './snapshots.ts';

/** Everything that is kept of one roadmap. The records are as they were found, even damaged ones. */
export interface Copy {
  readonly id: string;
  readonly entry: unknown;
  readonly body: unknown;
  readonly handle?: unknown;
  /** The oldest first. Damaged ones are left out. */
  readonly snapshots: readonly StoredSnapshot[];
}

/** Reads all that is kept of a roadmap; null where there is nothing. */
export async function copyOf(database: Database, id: string): Promise<Copy | null> {
  const handle = await handleOf(database, id);
  return copyIn(database.transaction([...COPIED]), { id, handle });
}

/** The stores of which `copyIn` needs a transaction. */
const COPIED = ['entries', 'bodies', 'snapshots', 'states'] as const;
type Reading = IDBPTransaction<Stores, StoreName[], IDBTransactionMode>;

/** The same within a transaction that goes on. */
export async function copyIn(
  transaction: Reading,
  { id, handle }: { readonly id: string; readonly handle: unknown },
): Promise<Copy | null> {
  const [entry, body, snapshots] = await Promise.all([
    transaction.objectStore('entries').get(id),
    transaction.objectStore('bodies').get(id),
    storedIn(transaction, id),
  ]);
  if (entry === undefined && body === undefined && snapshots.length === 0) return null;
  return { id, entry, body, snapshots, ...(handle === undefined ? {} : { handle }) };
}

async function storedIn(transaction: Reading, id: string): Promise<readonly StoredSnapshot[]> {
  const snapshots = transaction.objectStore('snapshots');
  const states = transaction.objectStore('states');
  const range = snapshotsOf(id);
  const [keys, records, contentKeys, contents] = await Promise.all([
    snapshots.getAllKeys(range),
    snapshots.getAll(range),
    states.getAllKeys(range),
    states.getAll(range),
  ]);
  const contentAt = new Map(contentKeys.map(([, at], index) => [at, contents[index]]));
  return keys.flatMap((key, index) => {
    const snapshot = readSnapshot(key, records[index]);
    const content = readContent(contentAt.get(key[1]));
    return snapshot === null || content === null ? [] : [{ ...snapshot, content }];
  });
}

/** Read on its own: a handle that the browser can no longer make out must not break off anything else. */
export function handleOf(database: Database, id: string): Promise<unknown> {
  return database.get('handles', id).catch(() => undefined);
}
