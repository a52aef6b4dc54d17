// What does the browser's database hold, and what of it can still be read?
import type { Connection } from './connection.ts';
import type { Database } from './database.ts';
import { keepStanding, lastSnapshot, listSnapshots, loadSnapshot } from './keep-snapshots.ts';
import {
  type Damage,
  type Entry,
  inOrder,
  type Kept,
  readEntry,
  readKept,
  textIn,
} from './kept.ts';
import { createSaver } from './save-kept.ts';
import type { Overwritten } from './sittings.ts';
import type { Tabs } from './tabs.ts';
import type { Copy, PutBack, Vault } from './vault.ts';
import { handleOf } from './write-kept.ts';

interface Parts {
  readonly now: () => Date;
  readonly connection: Connection;
  readonly tabs: Tabs;
  readonly step: () => number;
}

/** A vault over the browser's database. */
export function createKeptVault({ now, connection, tabs, step }: Parts): Vault {
  const reach = connection.use;
  const saver = createSaver({ connection, now, step });
  return {
    kind: 'kept',
    list: () => reach(list),
    last: () => reach(last),
    async load(id) {
      const found = await reach((database) => load(database, id));
      if (found !== null) saver.knows(found.kept, found.standing);
      return found?.kept ?? null;
    },
    damage: (id) => reach((database) => damage(database, id)),
    async save(kept) {
      const saved = await saver.save(kept);
      if (saved.kind === 'saved') {
        const { at, revision } = saved;
        tabs.tell({ kind: 'saved', id: kept.id, at, revision });
      }
      return saved;
    },
    async remove(id) {
      const removed = await reach(async (database) => (await copying()).removeKept(database, id));
      tabs.tell({ kind: 'removed', id });
      return removed;
    },
    copy: (id) => reach(async (database) => (await copying()).copyOf(database, id)),
    async putBack(copy) {
      const put = await reach((database) => putBack(database, copy, step()));
      const at = now().toISOString();
      if (put.kind === 'done')
        tabs.tell({ kind: 'saved', id: copy.id, at, revision: put.revision });
      return put;
    },
    snapshots: (id) => reach((database) => listSnapshots(database, id)),
    snapshot: (id, at) => reach((database) => loadSnapshot(database, [id, at])),
    keepSnapshot: (id) => reach((database) => keepStanding(database, id)),
    onForeignSave: tabs.listen,
    close() {
      tabs.close();
      connection.close();
    },
  };
}

/** Removing and putting back are of the library, which comes late itself. */
function copying() {
  return import('./copy.ts');
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

interface Loaded {
  readonly kept: Kept;
  readonly standing: Overwritten;
}

async function load(database: Database, id: string): Promise<Loaded | null> {
  const [records, handle, snapped] = await Promise.all([
    recordsAt(database, id),
    handleOf(database, id),
    lastSnapshot(database, id).catch(() => null),
  ]);
  const kept = readKept(id, { ...records, handle });
  const entry = readEntry(id, records.entry);
  if (kept === null || entry.kind === 'damaged') return null;
  // Reading must work even where writing does not: on a full disk, above all.
  await database.put('meta', id, 'last').catch(() => undefined);
  return { kept, standing: { at: entry.changed, since: snapped ?? entry.changed } };
}

async function damage(database: Database, id: string): Promise<Damage | null> {
  const records = await recordsAt(database, id);
  const isThere = records.entry !== undefined || records.body !== undefined;
  if (!isThere || readKept(id, records) !== null) return null;
  return { id, text: textIn(records.body) };
}

async function putBack(database: Database, copy: Copy, step: number): Promise<PutBack> {
  const put = await (await copying()).putCopy(database, copy, step);
  return put === null ? { kind: 'taken' } : { kind: 'done', ...put };
}
