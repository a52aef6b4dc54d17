// What does the browser's database hold, and what of it can still be read?
import type { Connection } from './connection.ts';
import type { Database } from './database.ts';
import { nameOf } from './errors.ts';
import {
  type Damage,
  type Entry,
  inOrder,
  type Kept,
  readEntry,
  readKept,
  textIn,
} from './kept.ts';
import type { Tabs } from './tabs.ts';
import type { Saved, Vault } from './vault.ts';
import { removeKept, writeKept } from './write-kept.ts';

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
      await connection.use((database) => removeKept(database, id));
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
    return await connection.use((database) => writeKept(database, kept, at));
  } catch (error) {
    return { kind: 'failed', why: whyOf(nameOf(error)) };
  }
}

function whyOf(name: string): 'quota' | 'closed' | 'unknown' {
  if (name === 'QuotaExceededError') return 'quota';
  return name === 'InvalidStateError' ? 'closed' : 'unknown';
}
