// Are earlier states of a roadmap kept, small and without end, and do they never stand in the way of the work?
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { NONE } from '../../src/browser/kept.ts';
import { openVault } from '../../src/browser/open-vault.ts';
import type { Vault } from '../../src/browser/vault.ts';
import { closeTabs, clockAt, freshName, makeKept, NOON, opened, tamper, throws } from './makers.ts';
import { eventually } from '../eventually.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  closeTabs();
});

type Clock = ReturnType<typeof clockAt>;

/** The two vaults, each with a clock of its own. */
const vaults: readonly [string, (clock: Clock) => Promise<Vault>][] = [
  ['kept', ({ now }) => openVault({ now, name: freshName(), step: () => 1 })],
  [
    'memory',
    ({ now }) => {
      vi.stubGlobal('indexedDB', undefined);
      return openVault({ now, name: freshName() });
    },
  ],
];

/** Saves a text on top of what stands, as the autosave does. */
async function write(vault: Vault, text: string) {
  const [entry] = await vault.list();
  const revision = entry?.kind === 'kept' ? entry.revision : NONE;
  return vault.save(makeKept({ text, revision, nodes: text.length }));
}

const texts = async (vault: Vault) => {
  const found = await vault.snapshots('hanoi');
  return Promise.all(found.map(({ at }) => vault.snapshot('hanoi', at)));
};

describe.each(vaults)('a %s vault', (kind, open) => {
  async function begin() {
    const clock = clockAt(NOON);
    const vault = opened(await open(clock));
    expect(vault.kind).toBe(kind);
    return { clock, vault };
  }

  test('keeps the end of a sitting when the next one begins to change it', async () => {
    const { clock, vault } = await begin();
    await write(vault, 'one');
    clock.pass(1);
    await write(vault, 'evening');
    const end = clock.iso();
    clock.pass(12 * 60);
    expect(await vault.snapshots('hanoi')).toEqual([]);

    await write(vault, 'morning');
    expect(await vault.snapshots('hanoi')).toEqual([
      { at: end, name: makeKept().name, size: 7, nodes: 7 },
    ]);
    expect(await texts(vault)).toEqual(['evening']);
    expect((await vault.load('hanoi'))?.text).toBe('morning');
  });

  test('keeps a state every quarter of an hour of a long sitting, the newest first', async () => {
    const { clock, vault } = await begin();
    for (let minute = 0; minute <= 60; minute += 5) {
      await write(vault, `minute ${minute}`);
      clock.pass(5);
    }
    await eventually(async () =>
      expect(await texts(vault)).toEqual(['minute 55', 'minute 40', 'minute 25', 'minute 10']),
    );
  });

  test('keeps nothing where only the place changed', async () => {
    const { clock, vault } = await begin();
    await write(vault, 'one');
    clock.pass(60);
    await write(vault, 'one');
    expect(await vault.snapshots('hanoi')).toEqual([]);
  });

  test('keeps what stands when it is asked to', async () => {
    const { vault } = await begin();
    expect(await vault.keepSnapshot('hanoi')).toBeNull();
    await write(vault, 'one');
    expect(await vault.keepSnapshot('hanoi')).toMatchObject({ at: NOON, size: 3 });
    expect(await texts(vault)).toEqual(['one']);
    expect(await vault.snapshot('hanoi', '2001-01-01T00:00:00.000Z')).toBeNull();
  });

  test('takes them away with the roadmap, and puts all of it back', async () => {
    const { clock, vault } = await begin();
    await write(vault, 'one');
    await vault.keepSnapshot('hanoi');
    clock.pass(1);
    await write(vault, 'two');
    const [entry] = await vault.list();

    const removed = await vault.remove('hanoi');
    expect(await vault.list()).toEqual([]);
    expect(await vault.snapshots('hanoi')).toEqual([]);
    if (removed === null) throw new Error('nothing was removed');

    const put = await vault.putBack(removed);
    expect(put).toEqual({ kind: 'done', revision: 3 });
    expect(await vault.list()).toEqual([{ ...entry, revision: 3 }]);
    expect(await texts(vault)).toEqual(['one']);
    expect(await vault.putBack(removed)).toEqual({ kind: 'taken' });
    const next = await vault.save(makeKept({ text: 'three', revision: 3 }));
    expect(next).toMatchObject({ kind: 'saved', revision: 4 });
  });

  test('removes what is not there without a word', async () => {
    const { vault } = await begin();
    expect(await vault.remove('hanoi')).toBeNull();
    expect(await vault.copy('hanoi')).toBeNull();
  });
});

describe('snapshots', () => {
  async function twoSittings() {
    const clock = clockAt(NOON);
    const name = freshName();
    const vault = opened(await openVault({ now: clock.now, name, step: () => 1 }));
    await write(vault, 'one');
    clock.pass(60);
    await write(vault, 'two');
    return { clock, name, vault };
  }

  test('go on over a reload: the next tab knows when the last one was made', async () => {
    const { clock, name } = await twoSittings();
    clock.pass(10);
    const next = opened(await openVault({ now: clock.now, name, step: () => 1 }));
    await next.load('hanoi');
    await write(next, 'three');
    expect(await texts(next)).toEqual(['two', 'one']);
    clock.pass(10);
    await write(next, 'four');
    expect(await texts(next)).toEqual(['two', 'one']);
  });

  test('are packed where the browser can, and read the same', async () => {
    const { clock, vault } = await twoSittings();
    const long = 'a long text '.repeat(1000);
    await write(vault, long);
    clock.pass(60);
    await write(vault, 'after');
    await eventually(async () => {
      const copy = await vault.copy('hanoi');
      const content = copy?.snapshots.at(-1)?.content;
      expect(content).toBeInstanceOf(Blob);
      expect(content instanceof Blob && content.size).toBeLessThan(200);
    });
    expect((await texts(vault))[0]).toBe(long);
  });

  test('stay open texts where the browser cannot pack', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    const { vault } = await twoSittings();
    expect(await texts(vault)).toEqual(['one']);
  });

  test('that are damaged leave the others and the roadmap alone', async () => {
    const { name, clock, vault } = await twoSittings();
    const [first] = await vault.snapshots('hanoi');
    clock.pass(60);
    await write(vault, 'three');
    await eventually(async () => {
      const copy = await vault.copy('hanoi');
      expect(copy?.snapshots.at(-1)?.content).toBeInstanceOf(Blob);
    });
    await tamper(name, [
      ['snapshots', ['hanoi', 'x'], 'nonsense'],
      ['states', ['hanoi', first?.at ?? ''], new Blob(['no gzip'])],
    ]);
    expect(await texts(vault)).toEqual(['two', null]);
    expect((await vault.load('hanoi'))?.text).toBe('three');
  });

  test('of another tab are made when a person overwrites it knowingly', async () => {
    const { clock, name, vault } = await twoSittings();
    const theirs = opened(await openVault({ now: clock.now, name, step: () => 1 }));
    clock.pass(1);
    await write(theirs, 'theirs');
    const ours = makeKept({ text: 'ours', revision: 2 });
    expect(await vault.save(ours)).toEqual({ kind: 'conflict', theirs: 3 });
    expect(await texts(vault)).toEqual(['two', 'one']);
    expect(await vault.save({ ...ours, revision: 3 })).toMatchObject({ kind: 'saved' });
    expect(await texts(vault)).toEqual(['theirs', 'two', 'one']);
  });

  test('are written with the save, in the same turn: a page that is left loses neither', async () => {
    const { clock, vault } = await twoSittings();
    clock.pass(60);
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    const saving = vault.save(makeKept({ text: 'three', revision: 2 }));
    expect(commit).toHaveBeenCalledOnce();
    await saving;
  });

  test('give way on a full disk, the oldest first, and the roadmap is saved', async () => {
    const { clock, vault } = await twoSittings();
    clock.pass(60);
    await write(vault, 'three');
    expect(await texts(vault)).toEqual(['two', 'one']);

    // Full until something goes.
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    put.mockImplementation(throws('QuotaExceededError'));
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementationOnce(function (
      this: IDBObjectStore,
      key,
    ) {
      put.mockRestore();
      return this.delete(key);
    });
    expect(await write(vault, 'four')).toMatchObject({ kind: 'saved', gaveWay: 1 });
    expect(await texts(vault)).toEqual(['two']);
    expect((await vault.load('hanoi'))?.text).toBe('four');
  });

  test('are not all given up where that makes no room', async () => {
    const { clock, vault } = await twoSittings();
    clock.pass(60);
    await write(vault, 'three');
    clock.pass(60);
    const full = () =>
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(throws('QuotaExceededError'));
    full();
    for (const text of ['four', 'five', 'six'])
      expect(await write(vault, text)).toEqual({ kind: 'failed', why: 'quota' });
    expect(await texts(vault)).toEqual(['two']);

    vi.restoreAllMocks();
    expect(await write(vault, 'seven')).toMatchObject({ kind: 'saved' });
    expect(await texts(vault)).toEqual(['three', 'two']);
    expect((await vault.load('hanoi'))?.text).toBe('seven');
  });

  test('are all or nothing with the save: one that cannot be written leaves what stood', async () => {
    const { clock, vault } = await twoSittings();
    clock.pass(60);
    // The last thing that is written.
    const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === 'states') throws('DataError')();
      return Reflect.apply(real, this, args);
    });
    expect(await write(vault, 'three')).toEqual({ kind: 'failed', why: 'unknown' });
    vi.restoreAllMocks();
    expect((await vault.load('hanoi'))?.text).toBe('two');
    expect(await texts(vault)).toEqual(['one']);
  });
});

describe('a damaged roadmap', () => {
  test('still gives its snapshots, and is put back as damaged as it was', async () => {
    const name = freshName();
    const clock = clockAt(NOON);
    const vault = opened(await openVault({ now: clock.now, name, step: () => 1 }));
    await write(vault, 'one');
    await vault.keepSnapshot('hanoi');
    await tamper(name, [['entries', 'hanoi', 'nonsense']]);
    expect(await texts(vault)).toEqual(['one']);

    const removed = await vault.remove('hanoi');
    if (removed === null) throw new Error('nothing was removed');
    await vault.putBack(removed);
    expect(await vault.list()).toEqual([{ kind: 'damaged', id: 'hanoi' }]);
    expect(await vault.damage('hanoi')).toEqual({ id: 'hanoi', text: 'one' });
    expect(await texts(vault)).toEqual(['one']);
  });
});
