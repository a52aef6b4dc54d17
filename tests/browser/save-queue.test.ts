// What becomes of a save that is asked for while another is still under way?
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openVault } from '../../src/browser/open-vault.ts';
import {
  closeTabs,
  freshName,
  makeKept,
  NOON,
  opened,
  tab,
  tabStepping,
  throws,
} from './makers.ts';

afterEach(() => {
  vi.restoreAllMocks();
  closeTabs();
});

describe('a save asked for while another is under way', () => {
  test('comes after it, from the same revision, both in one turn', async () => {
    const vault = await tab(freshName());
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    const saving = ['one', 'two', 'three'].map((text) => vault.save(makeKept({ text })));
    expect(commit).toHaveBeenCalledTimes(3);
    expect(await Promise.all(saving)).toMatchObject([
      { kind: 'saved', revision: 1 },
      { kind: 'saved', revision: 2 },
      { kind: 'saved', revision: 3 },
    ]);
    expect((await vault.load('hanoi'))?.text).toBe('three');
  });

  test('may also name the revision that one of them has made meanwhile', async () => {
    const vault = await tab(freshName());
    const first = vault.save(makeKept({ text: 'one' }));
    const second = vault.save(makeKept({ text: 'two' }));
    await first;
    const third = vault.save(makeKept({ text: 'three', revision: 1 }));
    expect(await Promise.all([second, third])).toMatchObject([{ revision: 2 }, { revision: 3 }]);
  });

  test('never overwrites what another tab saved in between: both learn of it', async () => {
    const name = freshName();
    const [ours, theirs] = [await tabStepping(name, 1), await tabStepping(name, 7)];
    await ours.save(makeKept());
    await theirs.save(makeKept({ text: 'theirs', revision: 1 }));
    const saving = ['one', 'two'].map((text) => ours.save(makeKept({ text, revision: 1 })));
    expect(await Promise.all(saving)).toEqual([
      { kind: 'conflict', theirs: 8 },
      { kind: 'conflict', theirs: 8 },
    ]);
    expect((await ours.load('hanoi'))?.text).toBe('theirs');
  });

  test('is saved also where the one before it fails', async () => {
    const vault = await tab(freshName());
    await vault.save(makeKept());
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(throws('DataError'));
    const saving = ['one', 'two'].map((text) => vault.save(makeKept({ text, revision: 1 })));
    expect(await Promise.all(saving)).toMatchObject([
      { kind: 'failed', why: 'unknown' },
      { kind: 'saved', revision: 2 },
    ]);
    expect((await vault.load('hanoi'))?.text).toBe('two');
  });

  test('after a removed roadmap is made again goes on from there', async () => {
    const vault = await tab(freshName());
    await vault.save(makeKept());
    await vault.remove('hanoi');
    const saving = ['one', 'two'].map((text) => vault.save(makeKept({ text })));
    expect(await Promise.all(saving)).toMatchObject([
      { kind: 'saved', revision: 2 },
      { kind: 'saved', revision: 3 },
    ]);
    expect((await vault.load('hanoi'))?.text).toBe('two');
  });

  test('takes steps that no other tab takes', async () => {
    const name = freshName();
    const open = () => openVault({ now: () => new Date(NOON), name });
    const [ours, theirs] = [opened(await open()), opened(await open())];
    const saves = await Promise.all([
      ours.save(makeKept({ id: 'a' })),
      theirs.save(makeKept({ id: 'b' })),
    ]);
    const revisions = saves.map((saved) => saved.kind === 'saved' && saved.revision);
    expect(new Set(revisions).size).toBe(2);
  });
});
