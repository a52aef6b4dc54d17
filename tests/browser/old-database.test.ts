// Is work that an earlier Stepwise kept still there, and what of tabs and databases of other versions?
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type IDBPDatabase, openDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import { DATABASE_VERSION } from '../../src/browser/database.ts';
import { openVault } from '../../src/browser/open-vault.ts';
import type { Vault } from '../../src/browser/vault.ts';
import { closeTabs, freshName, makeKept, NOON, opened, tab } from './makers.ts';

afterEach(closeTabs);

interface Dump {
  readonly entries: Readonly<Record<string, unknown>>;
  readonly bodies: Readonly<Record<string, { readonly text: string }>>;
  readonly tokens: readonly { readonly key: IDBValidKey; readonly value: unknown }[];
  readonly meta: Readonly<Record<string, unknown>>;
}
const dump: Dump = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'old-files', 'database-1.json'), 'utf8'),
);

/** The database as the first Stepwise left it. */
async function firstDatabase(name: string): Promise<IDBPDatabase> {
  const database = await openDB(name, 1, {
    upgrade(made) {
      made.createObjectStore('entries');
      made.createObjectStore('bodies');
      made.createObjectStore('tokens').createIndex('id', 'id', { unique: true });
      made.createObjectStore('meta');
    },
  });
  for (const store of ['entries', 'bodies', 'meta'] as const)
    for (const [key, value] of Object.entries(dump[store])) await database.put(store, value, key);
  for (const { key, value } of dump.tokens) await database.put('tokens', value, key);
  return database;
}

const text = dump.bodies['old']?.text ?? '';

describe('a database of the first version', () => {
  async function climbed(): Promise<Vault> {
    const name = freshName();
    (await firstDatabase(name)).close();
    const vault = await tab(name);
    expect(vault.kind).toBe('kept');
    return vault;
  }

  test('is the present one afterwards, with everything that was in it', async () => {
    const vault = await climbed();
    expect(await vault.last()).toBe('old');
    expect(await vault.list()).toMatchObject([{ kind: 'kept', id: 'old', revision: 3 }]);
    expect(await vault.load('old')).toMatchObject({ text, branch: 'b1', disk: null, revision: 3 });
    expect(await vault.snapshots('old')).toEqual([]);
  });

  test('is written from where it stood: no second tab, no removed roadmap comes in between', async () => {
    const vault = await climbed();
    const next = makeKept({ id: 'old', text: 'next' });
    expect(await vault.save({ ...next, revision: 2 })).toEqual({ kind: 'conflict', theirs: 3 });
    expect(await vault.save({ ...next, revision: 3 })).toMatchObject({ revision: 4 });
    const gone = makeKept({ id: 'gone', revision: 5 });
    expect(await vault.save(gone)).toEqual({ kind: 'conflict', theirs: 0 });
  });

  test('keeps what stood in it as a snapshot when work goes on', async () => {
    const vault = await climbed();
    await vault.load('old');
    await vault.save(makeKept({ id: 'old', text: 'next', revision: 3 }));
    const [snapshot] = await vault.snapshots('old');
    expect(snapshot).toMatchObject({ at: '2026-11-24T12:30:00.000Z', size: text.length });
    expect(await vault.snapshot('old', snapshot?.at ?? '')).toBe(text);
  });
});

describe('a tab of the first version that is still open', () => {
  const open = (name: string) =>
    openVault({ now: () => new Date(NOON), name, patience: 20, step: () => 1 }).then(opened);

  test('and gives way lets the database climb', async () => {
    const name = freshName();
    const old = await firstDatabase(name);
    old.addEventListener('versionchange', () => old.close());
    expect((await open(name)).kind).toBe('kept');
  });

  test('and holds on: work goes on in memory, which is said, and nothing in the database changes', async () => {
    const name = freshName();
    const old = await firstDatabase(name);
    const vault = await open(name);
    expect(vault).toMatchObject({ kind: 'memory', why: 'blocked' });
    expect(await vault.save(makeKept())).toMatchObject({ kind: 'saved' });
    expect(await old.getAllKeys('bodies')).toEqual(['old']);
    old.close();
  });
});

test('a database of a newer Stepwise is left alone, and that is said', async () => {
  const name = freshName();
  const newer = await openDB(name, DATABASE_VERSION + 1, {
    upgrade: (made) => void made.createObjectStore('unheard-of'),
  });
  await newer.put('unheard-of', 'work', 'hanoi');
  newer.close();
  expect(await tab(name)).toMatchObject({ kind: 'memory', why: 'newer' });
  const again = await openDB(name);
  expect(again.version).toBe(DATABASE_VERSION + 1);
  expect(await again.get('unheard-of', 'hanoi')).toBe('work');
  again.close();
});
