// What happens when the browser's storage is not there, not ours, or no longer there?
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DATABASE_VERSION } from '../../src/browser/database.ts';
import { openVault } from '../../src/browser/open-vault.ts';
import { closeTabs, freshName, makeKept, NOON, tab, throws } from './makers.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  closeTabs();
});

describe('a browser without storage for us', () => {
  const broken: readonly [string, () => void][] = [
    ['has no database', () => vi.stubGlobal('indexedDB', undefined)],
    [
      'refuses to open one',
      () => vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(throws('SecurityError')),
    ],
  ];
  test.each(broken)(
    '%s: the vault remembers and says that it only remembers',
    async (_, breakIt) => {
      breakIt();
      const vault = await tab(freshName());
      expect(vault).toMatchObject({ kind: 'memory', why: 'unavailable' });
      expect(await vault.save(makeKept())).toEqual({ kind: 'saved', at: NOON, revision: 1 });
      expect(await vault.save(makeKept())).toEqual({ kind: 'conflict', theirs: 1 });
      expect(await vault.load('hanoi')).toEqual(makeKept({ revision: 1 }));
      expect(await vault.last()).toBe('hanoi');
      expect(await vault.list()).toMatchObject([{ kind: 'kept', id: 'hanoi', changed: NOON }]);
      await vault.remove('hanoi');
      expect(await vault.list()).toEqual([]);
    },
  );

  test('holds a newer database than this Stepwise knows: it is left alone', async () => {
    const name = freshName();
    (await openDB(name, DATABASE_VERSION + 1)).close();
    expect(await tab(name)).toMatchObject({ kind: 'memory', why: 'newer' });
  });

  test('never answers: the vault does not wait for ever', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => new IDBOpenDBRequest());
    const vault = await openVault({ now: () => new Date(NOON), name: freshName(), patience: 1 });
    expect(vault).toMatchObject({ kind: 'memory', why: 'slow' });
  });
});

describe('storage that is cleared while the page is open', () => {
  test('is made again with what is open, whole, and work goes on', async () => {
    const name = freshName();
    const vault = await tab(name);
    await vault.save(makeKept());
    await vault.save(makeKept({ id: 'kaesong' }));
    await deleteDB(name);
    expect(await vault.list()).toEqual([]);
    const next = makeKept({ revision: 1, text: 'goes on' });
    expect(await vault.save(next)).toMatchObject({ kind: 'saved', revision: 2 });
    expect((await (await tab(name)).load('hanoi'))?.text).toBe('goes on');
    expect(await vault.last()).toBe('hanoi');
  });
});

describe('a connection that is lost', () => {
  test('without a word is made again', async () => {
    const vault = await tab(freshName());
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    transaction.mockImplementationOnce(throws('InvalidStateError'));
    expect(await vault.save(makeKept())).toMatchObject({ kind: 'saved' });
  });

  test('to a newer Stepwise in another tab lets that one go on, and saves nothing more here', async () => {
    const name = freshName();
    const vault = await tab(name);
    await vault.save(makeKept());
    const newer = await openDB(name, DATABASE_VERSION + 1);
    expect(await vault.save(makeKept({ revision: 1 }))).toEqual({ kind: 'failed', why: 'newer' });
    expect(await newer.getKey('bodies', 'hanoi')).toBe('hanoi');
    newer.close();
  });
});
