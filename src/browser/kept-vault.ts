// How are roadmaps kept in the browser's database so that two tabs never overwrite each other?
import type { IDBPTransaction } from 'idb';
import type { Connection } from './connection.ts';
import type { Database, Stores } from './database.ts';
import { nameOf } from './errors.ts';
import {
  DAMAGED,
  type Damage,
  type Entry,
  inOrder,
  type Kept,
  NONE,
  readEntry,
  readKept,
  recordsOf,
  type Stamp,
  textIn,
} from './kept.ts';
import type { Tabs } from './tabs.ts';
import type { Saved, Vault } from './vault.ts';

interface Parts {
  readonly now: () => Date;
  readonly connection: Connection;
  readonly tabs: Tabs;
}

/** A vault over the browser's database. */
export function createKeptVault({ now, connection, tabs }: Parts): Vault {
  return {
    kind: 'kept',
    list: () => connection.use(list),
    last: () => connection.use(last),
    load: (id) => connection.use((database) => load(database, id)),
    damage: (id) => connection.use((database) => damage(database, id)),
    async save(kept) {
      const saved = await save(connection, kept, now().toISOString());
      if (saved.kind === 'saved') tabs.tell({ ...saved, id: kept.id });
      return saved;
    },
    async remove(id) {
      await connection.use((database) => remove(database, id));
      tabs.tell({ kind: 'removed', id });
    },
    onForeignSave: tabs.listen,
    close() {
      tabs.close();
      connection.close();
    },
  };
}

async function list(database: Database): Promise<readonly Entry[]> {
  const transaction = database.transaction(['entries', 'bodies']);
  const entries = transaction.objectStore('entries');
  const [ids, records, bodies] = await Promise.all([
    entries.getAllKeys(),
    entries.getAll(),
    transaction.objectStore('bodies').getAllKeys(),
  ]);
  const whole = new Set(bodies);
  const found = ids.map((id, index): Entry => {
    return whole.has(id) ? readEntry(id, records[index]) : { kind: 'damaged', id };
  });
  const listed = new Set(ids);
  const lost = bodies.filter((id) => !listed.has(id));
  return inOrder([...found, ...lost.map((id): Entry => ({ kind: 'damaged', id }))]);
}

async function last(database: Database): Promise<string | null> {
  const id = await database.get('meta', 'last');
  return typeof id === 'string' ? id : null;
}

async function recordsAt(database: Database, id: string) {
  const transaction = database.transaction(['entries', 'bodies']);
  const [entry, body] = await Promise.all([
    transaction.objectStore('entries').get(id),
    transaction.objectStore('bodies').get(id),
  ]);
  return { entry, body };
}

async function load(database: Database, id: string): Promise<Kept | null> {
  const kept = readKept(id, await recordsAt(database, id));
  // Reading must work even where writing does not: on a full disk, above all.
  if (kept !== null) await database.put('meta', id, 'last').catch(() => undefined);
  return kept;
}

async function damage(database: Database, id: string): Promise<Damage | null> {
  const records = await recordsAt(database, id);
  const isThere = records.entry !== undefined || records.body !== undefined;
  if (!isThere || readKept(id, records) !== null) return null;
  return { id, text: textIn(records.body) };
}

async function save(connection: Connection, kept: Kept, at: string): Promise<Saved> {
  try {
    return await connection.use((database) => compareAndSet(database, kept, at));
  } catch (error) {
    return { kind: 'failed', why: whyOf(nameOf(error)) };
  }
}

function whyOf(name: string): 'quota' | 'closed' | 'unknown' {
  if (name === 'QuotaExceededError') return 'quota';
  return name === 'InvalidStateError' ? 'closed' : 'unknown';
}

async function compareAndSet(database: Database, kept: Kept, at: string): Promise<Saved> {
  // Strict: a laptop that loses power a moment later still has it.
  const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  const done = transaction.done.catch((error: unknown) => error);
  try {
    const { theirs, highest } = await revisionsIn(transaction, kept.id);
    if (theirs !== kept.revision) return { kind: 'conflict', theirs };
    const revision = Math.max(highest, kept.revision) + 1;
    write(transaction, kept, { at, revision });
    transaction.commit();
    const trouble = await done;
    if (trouble !== undefined) throw trouble;
    return { kind: 'saved', at, revision };
  } catch (error) {
    abort(transaction);
    // The reason is the transaction's when the browser broke it off, the request's when that was refused.
    const trouble = await done;
    throw nameOf(error) === 'AbortError' && trouble !== undefined ? trouble : error;
  }
}

const STORES = ['entries', 'bodies', 'meta'] satisfies StoreName[];
type StoreName = 'entries' | 'bodies' | 'meta';
type Writing = IDBPTransaction<Stores, StoreName[], 'readwrite'>;

/**
 * The revision that is kept of one roadmap, and the highest given so far. All roadmaps share one count: one that was
 * removed and made again never repeats a revision, which another tab might take for its own.
 */
async function revisionsIn(transaction: Writing, id: string) {
  const [record, bodyKey, highest] = await Promise.all([
    transaction.objectStore('entries').get(id),
    transaction.objectStore('bodies').getKey(id),
    transaction.objectStore('meta').get('revision'),
  ]);
  const entry = readEntry(id, record);
  const isWhole = entry.kind === 'kept' && bodyKey !== undefined;
  const isNowhere = record === undefined && bodyKey === undefined;
  const theirs = isWhole ? entry.revision : isNowhere ? NONE : DAMAGED;
  return { theirs, highest: typeof highest === 'number' ? highest : NONE };
}

function write(transaction: Writing, kept: Kept, stamp: Stamp): void {
  const put = (store: StoreName, value: unknown, key: string) => {
    const request = transaction.objectStore(store).put(value, key);
    // A refused request breaks off the transaction, which is where it is heard.
    request.catch(() => undefined);
  };
  const { entry, body } = recordsOf(kept, stamp);
  put('entries', entry, kept.id);
  put('bodies', body, kept.id);
  put('meta', stamp.revision, 'revision');
  put('meta', kept.id, 'last');
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has already ended.
  }
}

async function remove(database: Database, id: string): Promise<void> {
  const transaction = database.transaction(STORES, 'readwrite');
  const meta = transaction.objectStore('meta');
  const [last] = await Promise.all([
    meta.get('last'),
    transaction.objectStore('entries').delete(id),
    transaction.objectStore('bodies').delete(id),
  ]);
  if (last === id) await meta.delete('last');
  await transaction.done;
}
