// Is the file on disk remembered with its roadmap, and does it never stand in the way of the work?
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { openVault } from '../../src/browser/open-vault.ts';
import { closeTabs, freshName, makeKept, NOON, opened, tamper } from './makers.ts';

afterEach(closeTabs);

describe('the file on disk', () => {
  const disk = { name: 'plan.json', at: NOON, behind: true };

  test('is remembered with the roadmap and listed with it', async () => {
    const vault = opened(await openVault({ now: () => new Date(NOON), name: freshName() }));
    await vault.save(makeKept({ disk }));
    expect((await vault.load('hanoi'))?.disk).toEqual(disk);
    expect(await vault.list()).toMatchObject([{ disk }]);
    const kept = await vault.load('hanoi');
    await vault.save(makeKept({ disk: null, revision: kept?.revision ?? 0 }));
    expect((await vault.load('hanoi'))?.disk).toBeNull();
  });

  test('is remembered without its handle where the browser cannot keep that: the work is saved all the same', async () => {
    const vault = opened(await openVault({ now: () => new Date(NOON), name: freshName() }));
    const handle = { createWritable: () => 'cannot be copied' } as never;
    expect(await vault.save(makeKept({ disk: { ...disk, handle } }))).toMatchObject({
      kind: 'saved',
    });
    expect((await vault.load('hanoi'))?.disk).toEqual(disk);
  });

  test('is left out where its record is damaged', async () => {
    const name = freshName();
    const vault = opened(await openVault({ now: () => new Date(NOON), name, step: () => 1 }));
    await vault.save(makeKept({ disk }));
    const entry = { name: 'A', scenarioName: 'B', changed: NOON, size: 1, revision: 1 };
    await tamper(name, [
      ['entries', 'hanoi', { ...entry, disk: 7, thumbnail: 'x', nodes: 'many' }],
      ['handles', 'hanoi', 'nonsense'],
    ]);
    expect(await vault.list()).toMatchObject([{ kind: 'kept', name: 'A' }]);
    expect((await vault.load('hanoi'))?.disk).toBeNull();
  });
});
