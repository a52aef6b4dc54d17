// Does what is open come back from the browser as it was, and what comes back of a record that is not whole?
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Kept } from '../../src/browser/kept.ts';
import type { Vault } from '../../src/browser/vault.ts';
import { createHistory } from '../../src/roadmap/history.ts';
import { renameRoadmap } from '../../src/roadmap/edit.ts';
import { FRESH_VIEW, type State, edited, roadmapOf, undone } from '../../src/ui/document.ts';
import { keptOf, restore } from '../../src/ui/kept-state.ts';
import { closeTabs, freshName, NOON, tab, tamper } from '../browser/makers.ts';
import { drawn } from '../roadmap/makers.ts';

afterEach(() => {
  vi.restoreAllMocks();
  closeTabs();
});

const roadmap = { ...drawn('dual-freeze *b1\n  exemption *b2', 'b2'), id: 'hanoi', name: 'First' };

/** A roadmap that was renamed twice, the second time taken back. */
function open(): State {
  const first: State = {
    history: createHistory(roadmap),
    place: roadmap.nodes[0]?.id ?? null,
    branch: 'b1',
    view: FRESH_VIEW,
  };
  const renamed = ['Second', 'Third'].reduce(
    (state, name) => edited(state, { id: 'edit.rename' }, renameRoadmap(roadmapOf(state), name)),
    first,
  );
  return undone(renamed);
}

async function keep(change: Partial<Kept> = {}): Promise<{ name: string; vault: Vault }> {
  const name = freshName();
  const vault = await tab(name);
  await vault.save({ ...keptOf(open(), { revision: 0, disk: null }), ...change });
  return { name, vault };
}

async function restored(vault: Vault) {
  const found = await restore(vault, 'hanoi');
  if (found?.kind !== 'restored') throw new Error(JSON.stringify(found));
  return found;
}

describe('what was open', () => {
  test('comes back with its place, its branch and what can be undone and redone', async () => {
    const { vault } = await keep();
    const { state, at, revision } = await restored(vault);
    expect({ at, revision }).toEqual({ at: NOON, revision: 1 });
    expect(state).toEqual({ ...open(), view: FRESH_VIEW });
    expect(undone(state).history.present.name).toBe('First');
  });

  test('is listed with its steps, its branches and a sketch of its map', async () => {
    const { vault } = await keep();
    expect(await vault.list()).toMatchObject([
      { nodes: 2, branches: 2, thumbnail: { steps: 2, lines: [{ end: 1 }, { end: 2 }], more: 0 } },
    ]);
  });
});

describe('of a record that is not whole', () => {
  test.each<[string, unknown]>([
    ['damaged', { version: 1, of: 'x', past: 7 }],
    ['of a newer Stepwise', { version: 2, of: 'x', past: [], future: [] }],
    ['missing', undefined],
  ])('whose history is %s, the roadmap comes back without one', async (_, history) => {
    const { vault } = await keep({ history });
    const { state } = await restored(vault);
    expect(state.history).toEqual({ past: [], present: open().history.present, future: [] });
  });

  test('whose place and branch are no more, the beginning of the main branch comes back', async () => {
    const { vault } = await keep({ place: 'gone', branch: 'gone' });
    expect((await restored(vault)).state).toMatchObject({ place: null, branch: 'b2' });
  });

  test.each<[string, string, string, string]>([
    ['is no JSON', '{"half', 'json', 'line 1, column 7'],
    ['was made by a newer Stepwise', '{"format":"stepwise/roadmap@3"}', 'newer', 'format'],
  ])('whose text %s, the reason comes back, and the text can be saved', async (...row) => {
    const [, text, code, at] = row;
    const { name, vault } = await keep();
    await tamper(name, [['bodies', 'hanoi', { text, place: null, branch: null }]]);
    expect(await restore(vault, 'hanoi')).toMatchObject({
      kind: 'refusal',
      refusal: { name: 'Second', problems: [{ at, code }] },
    });
    expect((await vault.load('hanoi'))?.text).toBe(text);
  });

  test('nothing comes back where there is none, or where the storage breaks down', async () => {
    const { vault } = await keep();
    expect(await restore(vault, 'kaesong')).toBeNull();
    vault.close();
    expect(await restore(vault, 'hanoi')).toBeNull();
  });
});
