// What becomes of an edit when another tab has saved the same roadmap?
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Autosave, createAutosave, type SaveState } from '../../src/browser/autosave.ts';
import type { Kept } from '../../src/browser/kept.ts';
import type { Vault } from '../../src/browser/vault.ts';
import { closeTabs, freshName, makeKept, NOON, tab } from './makers.ts';

let vault: Vault;
let autosave: Autosave;
let seen: SaveState['kind'][];

const edit = (text: string, change: Partial<Kept> = {}) =>
  autosave.schedule(() => makeKept({ text, ...change }));
const keptText = async () => (await vault.load('hanoi'))?.text;

afterEach(closeTabs);

describe('a conflict', () => {
  beforeEach(async () => {
    const browser = freshName();
    vault = await tab(browser);
    autosave = createAutosave({ vault });
    seen = [];
    autosave.subscribe(({ kind }) => seen.push(kind));

    edit('ours');
    await autosave.flush();
    const other = await tab(browser);
    await other.save(makeKept({ text: 'theirs', revision: 1 }));
    edit('ours, later');
    await autosave.flush();
  });

  test('is shown with their revision, stays in sight and overwrites nothing', async () => {
    expect(autosave.state()).toEqual({ kind: 'conflict', theirs: 2, at: NOON });
    edit('ours, later still');
    await autosave.flush();
    expect(autosave.state()).toEqual({ kind: 'conflict', theirs: 2, at: NOON });
    expect(seen).not.toContain('failed');
    expect(await keptText()).toBe('theirs');
  });

  test('ends with ours, saved against their revision', async () => {
    edit('ours, later', { revision: 2 });
    await autosave.flush();
    expect(autosave.state()).toMatchObject({ kind: 'saved', revision: 3 });
    expect(await keptText()).toBe('ours, later');
  });

  test('ends with theirs, and editing goes on from there', async () => {
    const theirs = await vault.load('hanoi');
    autosave.drop();
    expect(autosave.state()).toEqual({ kind: 'idle' });
    edit('theirs, edited', theirs === null ? {} : { revision: theirs.revision });
    await autosave.flush();
    expect(await keptText()).toBe('theirs, edited');
  });

  test('with a removal ends with ours, kept anew', async () => {
    await vault.remove('hanoi');
    edit('ours');
    await autosave.flush();
    expect(await keptText()).toBe('ours');
  });

  test('ends with both, ours as a copy', async () => {
    edit('ours', { id: 'copy' });
    await autosave.flush();
    expect(autosave.state().kind).toBe('saved');
    expect((await vault.list()).map(({ id }) => id).sort()).toEqual(['copy', 'hanoi']);
  });
});
