// Is kept work found again, and does no tab ever overwrite another's silently?
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DAMAGED, NONE } from '../../src/browser/kept.ts';
import { closeTabs, freshName, makeKept, NOON, tab, tamper, throws } from './makers.ts';

afterEach(() => {
  vi.restoreAllMocks();
  closeTabs();
});

describe('what was saved', () => {
  test('is loaded as it was, by the next visit', async () => {
    const name = freshName();
    const first = await tab(name);
    expect(first.kind).toBe('kept');
    expect(await first.save(makeKept())).toEqual({ kind: 'saved', at: NOON, revision: 1 });
    first.close();

    const second = await tab(name);
    expect(await second.load('hanoi')).toEqual(makeKept({ revision: 1 }));
  });

  test('is listed with the last saved first, without its text', async () => {
    const name = freshName();
    await (await tab(name)).save(makeKept());
    await (await tab(name, '2025-03-02T12:00:00.000Z')).save(makeKept({ id: 'kaesong' }));

    const entries = await (await tab(name)).list();
    expect(entries.map(({ id }) => id)).toEqual(['kaesong', 'hanoi']);
    expect(entries[1]).toEqual({
      kind: 'kept',
      id: 'hanoi',
      name: { en: 'After Hanoi', ko: '하노이 이후' },
      scenarioName: 'Korean peace process',
      changed: NOON,
      size: 32,
      revision: 1,
    });
  });

  test('and what was loaded last is what was open last', async () => {
    const name = freshName();
    const vault = await tab(name);
    expect(await vault.last()).toBeNull();
    await vault.save(makeKept());
    await vault.save(makeKept({ id: 'kaesong' }));
    expect(await vault.last()).toBe('kaesong');
    await vault.load('hanoi');
    expect(await (await tab(name)).last()).toBe('hanoi');
  });

  test('is gone once it was removed, and is no longer the last open', async () => {
    const vault = await tab(freshName());
    await vault.save(makeKept());
    await vault.remove('hanoi');
    expect(await vault.load('hanoi')).toBeNull();
    expect(await vault.damage('hanoi')).toBeNull();
    expect(await vault.list()).toEqual([]);
    expect(await vault.last()).toBeNull();
  });

  test('is still the last open when another is removed', async () => {
    const vault = await tab(freshName());
    await vault.save(makeKept({ id: 'kaesong' }));
    await vault.save(makeKept());
    await vault.remove('kaesong');
    expect(await vault.last()).toBe('hanoi');
  });
});

test('a save is on its way, whole, before it returns: a page that is left gets no other turn', async () => {
  const vault = await tab(freshName());
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
  const saving = vault.save(makeKept());
  expect(commit).toHaveBeenCalledOnce();
  await saving;
  expect(commit).toHaveBeenCalledOnce();
});

describe('two tabs on one roadmap', () => {
  test('cannot both save from the same revision: the second learns of theirs and nothing is written', async () => {
    const name = freshName();
    const [ours, theirs] = [await tab(name), await tab(name)];
    await ours.save(makeKept());
    const second = makeKept({ revision: 1, text: 'theirs' });
    expect(await theirs.save(second)).toMatchObject({ kind: 'saved', revision: 2 });

    const late = makeKept({ revision: 1, text: 'ours' });
    expect(await ours.save(late)).toEqual({ kind: 'conflict', theirs: 2 });
    expect((await ours.load('hanoi'))?.text).toBe('theirs');
  });

  test('that save at the same moment get one success and one conflict', async () => {
    const name = freshName();
    const tabs = await Promise.all([tab(name), tab(name), tab(name)]);
    const results = await Promise.all(tabs.map((vault) => vault.save(makeKept())));
    expect(results.map(({ kind }) => kind).sort()).toEqual(['conflict', 'conflict', 'saved']);
  });

  test('may overwrite knowingly, by naming the revision of the other', async () => {
    const name = freshName();
    const vault = await tab(name);
    await vault.save(makeKept());
    expect(await vault.save(makeKept())).toEqual({ kind: 'conflict', theirs: 1 });
    expect(await vault.save(makeKept({ revision: 1 }))).toMatchObject({ kind: 'saved' });
  });

  test('do not bring back a removed roadmap unasked', async () => {
    const name = freshName();
    const vault = await tab(name);
    await vault.save(makeKept());
    await (await tab(name)).remove('hanoi');
    expect(await vault.save(makeKept({ revision: 1 }))).toEqual({ kind: 'conflict', theirs: NONE });
  });

  test('are not fooled by a roadmap that was removed and made again', async () => {
    const name = freshName();
    const [ours, theirs] = [await tab(name), await tab(name)];
    await ours.save(makeKept());
    await theirs.remove('hanoi');
    await theirs.save(makeKept({ text: 'made again' }));
    expect(await ours.save(makeKept({ revision: 1 }))).toEqual({ kind: 'conflict', theirs: 2 });
    expect(await theirs.save(makeKept({ revision: 2 }))).toMatchObject({ revision: 3 });
    await theirs.remove('hanoi');
    await theirs.remove('hanoi');
    expect(await theirs.save(makeKept())).toMatchObject({ kind: 'saved', revision: 4 });
  });
});

describe('a damaged record', () => {
  test.each<[string, Parameters<typeof tamper>[1]]>([
    ['its entry is nonsense', [['entries', 'hanoi', 'nonsense']]],
    ['its entry lacks the revision', [['entries', 'hanoi', { name: 'A' }]]],
    ['its entry is missing', [['entries', 'hanoi', undefined]]],
  ])('%s: it is listed as damaged, gives up its text, no other replaces it', async (_, broken) => {
    const name = freshName();
    const vault = await tab(name);
    await vault.save(makeKept());
    await tamper(name, broken);

    expect(await vault.list()).toEqual([{ kind: 'damaged', id: 'hanoi' }]);
    expect(await vault.load('hanoi')).toBeNull();
    expect(await vault.damage('hanoi')).toEqual({ id: 'hanoi', text: makeKept().text });
    const another = makeKept({ revision: NONE, text: 'another' });
    for (const revision of [NONE, DAMAGED])
      expect(await vault.save({ ...another, revision })).toEqual({
        kind: 'conflict',
        theirs: DAMAGED,
      });
    expect(await vault.damage('hanoi')).toEqual({ id: 'hanoi', text: makeKept().text });
  });

  test('is mended by the next save of a tab that still has the roadmap open', async () => {
    const name = freshName();
    const vault = await tab(name);
    await vault.save(makeKept());
    await tamper(name, [
      ['entries', 'hanoi', 'nonsense'],
      ['bodies', 'hanoi', undefined],
    ]);
    await vault.save(makeKept({ revision: 1 }));
    expect(await vault.load('hanoi')).toEqual(makeKept({ revision: 2 }));
    expect(await vault.damage('hanoi')).toBeNull();
  });

  test('without a text is reported as lost', async () => {
    const name = freshName();
    const vault = await tab(name);
    await vault.save(makeKept());
    await tamper(name, [['bodies', 'hanoi', { text: 7 }]]);
    expect(await vault.load('hanoi')).toBeNull();
    expect(await vault.damage('hanoi')).toEqual({ id: 'hanoi', text: null });
  });

  test('leaves the others alone, and a person may remove it', async () => {
    const name = freshName();
    const vault = await tab(name);
    await vault.save(makeKept());
    await vault.save(makeKept({ id: 'kaesong' }));
    await tamper(name, [
      ['bodies', 'hanoi', undefined],
      ['meta', 'last', 7],
    ]);
    expect((await vault.list()).map(({ kind, id }) => [kind, id])).toEqual([
      ['kept', 'kaesong'],
      ['damaged', 'hanoi'],
    ]);
    expect(await vault.last()).toBeNull();
    await vault.remove('hanoi');
    expect((await vault.list()).map(({ id }) => id)).toEqual(['kaesong']);
    const next = makeKept({ id: 'kaesong', revision: 1 });
    expect(await vault.save(next)).toMatchObject({ kind: 'saved', revision: 2 });
  });
});

describe('a save that fails', () => {
  test('for want of room says so, and what was kept before is still there', async () => {
    const vault = await tab(freshName());
    await vault.save(makeKept());
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(throws('QuotaExceededError'));
    const larger = makeKept({ revision: 1, text: 'larger' });
    expect(await vault.save(larger)).toEqual({ kind: 'failed', why: 'quota' });
    expect(await vault.load('hanoi')).toEqual(makeKept({ revision: 1 }));

    vi.restoreAllMocks();
    expect(await vault.save(larger)).toMatchObject({ kind: 'saved' });
  });

  test('half way, here because its history cannot be stored, writes nothing of it', async () => {
    const vault = await tab(freshName());
    await vault.save(makeKept());
    const odd = makeKept({ revision: 1, name: 'Renamed', history: () => 'code' });
    expect(await vault.save(odd)).toEqual({ kind: 'failed', why: 'unknown' });
    expect(await vault.load('hanoi')).toEqual(makeKept({ revision: 1 }));
  });

  test('because the vault was closed says so', async () => {
    const vault = await tab(freshName());
    vault.close();
    expect(await vault.save(makeKept())).toEqual({ kind: 'failed', why: 'closed' });
  });
});
