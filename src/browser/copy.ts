// What is all that is kept of one roadmap, so that it can be removed, and put back as it was, here or elsewhere?
import type { IDBPTransaction } from 'idb';
import type { Database, StoreName, Stores } from './database.ts';
import { begin, inOneTurn, quietly } from './one-turn.ts';
import { readContent, readSnapshot, type StoredSnapshot, snapshotsOf } from './snapshots.ts';
import type { Copy } from './vault.ts';
import { ALL, REMOVED, handleOf, putHandle, putSnapshot, tokenOf } from './write-kept.ts';

/** Reads all that is kept of a roadmap; null where there is nothing. */
export async function copyOf(database: Database, id: string): Promise<Copy | null> {
  const handle = await handleOf(database, id);
  return copyIn(database.transaction([...COPIED]), { id, handle });
}

/** The stores of which `copyIn` needs a transaction. */
const COPIED = ['entries', 'bodies', 'snapshots', 'states'] as const;
type Reading = IDBPTransaction<Stores, StoreName[], IDBTransactionMode>;

/** The same within a transaction that goes on. */
async function copyIn(
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

/**
 * Removes a roadmap with its snapshots and gives it back, for one who is sorry. Its token stays, as a removed one: tabs
 * that still have it open learn of it when they save.
 * @returns null where there is none
 */
export async function removeKept(database: Database, id: string): Promise<Copy | null> {
  const handle = await handleOf(database, id);
  const transaction = begin(database, ALL);
  const copy = await copyIn(transaction, { id, handle });
  const { token, revision } = await tokenOf(transaction, id);
  const last = await transaction.objectStore('meta').get('last');
  await inOneTurn(transaction, () => {
    quietly(transaction.objectStore('entries').delete(id));
    quietly(transaction.objectStore('bodies').delete(id));
    quietly(transaction.objectStore('handles').delete(id));
    quietly(transaction.objectStore('snapshots').delete(snapshotsOf(id)));
    quietly(transaction.objectStore('states').delete(snapshotsOf(id)));
    if (last === id) quietly(transaction.objectStore('meta').delete('last'));
    if (token === null) return;
    quietly(transaction.objectStore('tokens').delete(token));
    quietly(transaction.objectStore('tokens').put({ id, removed: revision }, [id, REMOVED]));
  });
  return copy;
}

/** Puts back what was removed, or brings what another browser kept. Never over what is there: then it answers null. */
export async function putCopy(
  database: Database,
  copy: Copy,
  step: number,
): Promise<{ readonly revision: number } | null> {
  const { id, body, handle, snapshots } = copy;
  const transaction = begin(database, ALL);
  const { token, revision, isRemoved } = await tokenOf(transaction, id);
  if (token !== null && !isRemoved) return null;
  const stamp = { revision: revision + step };
  const entry = isObject(copy.entry) ? { ...copy.entry, ...stamp } : copy.entry;
  await inOneTurn(transaction, () => {
    const tokens = transaction.objectStore('tokens');
    if (token !== null) quietly(tokens.delete(token));
    quietly(tokens.put({ id }, [id, stamp.revision]));
    if (entry !== undefined) quietly(transaction.objectStore('entries').put(entry, id));
    if (body !== undefined) quietly(transaction.objectStore('bodies').put(body, id));
    putHandle(transaction, id, handle);
    for (const snapshot of snapshots) putSnapshot(transaction, id, snapshot);
  });
  return stamp;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
