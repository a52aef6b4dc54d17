// Is everything that a browser keeps in its backup, and does bringing it back touch nothing that is there?
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeBackup } from '../../src/browser/backup.ts';
import { bringBack } from '../../src/browser/bring-back.ts';
import { type Kept, NONE } from '../../src/browser/kept.ts';
import { unpack } from '../../src/browser/unpack.ts';
import type { Vault } from '../../src/browser/vault.ts';
import { writeRoadmap } from '../../src/formats/json.ts';
import { createHistory, encodeHistory } from '../../src/roadmap/history.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { drawn } from '../roadmap/makers.ts';
import { closeTabs, freshName, makeKept, NOON, tab, tamper, throws } from './makers.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  closeTabs();
});

const plan = (id: string, name = id): Roadmap => ({
  ...drawn('dual-freeze *b1\n  exemption *b2', 'b2'),
  id,
  name,
});

const keptOf = (roadmap: Roadmap, change: Partial<Kept> = {}): Kept =>
  makeKept({
    id: roadmap.id,
    name: roadmap.name,
    scenarioName: roadmap.scenario.name,
    text: writeRoadmap(roadmap),
    history: encodeHistory(createHistory(roadmap)),
    place: roadmap.nodes[1]?.id ?? null,
    branch: 'b2',
    ...change,
  });

const made = '2025-03-02T12:00:00.000Z';
let count = 0;
const freshId = () => `fresh-${(count += 1)}`;

async function bring(vault: Vault, text: string) {
  const read = unpack(text, { name: 'T', today: '2025-03-02' });
  if (!read.ok || read.value.kind !== 'backup') throw new Error(JSON.stringify(read));
  return bringBack(vault, read.value.copies, { freshId });
}

/** A browser with two roadmaps, the first of which has a snapshot. */
async function browser() {
  const name = freshName();
  const vault = await tab(name);
  await vault.save(keptOf(plan('hanoi')));
  await vault.keepSnapshot('hanoi');
  await vault.save(keptOf(plan('kaesong')));
  return { name, vault };
}

describe('a backup brought back', () => {
  test('into another browser is everything that was kept', async () => {
    const { vault } = await browser();
    const backup = await makeBackup(vault, { made });
    expect(backup).toMatchObject({ whole: 2, damaged: 0, snapshots: 1, leftOut: 0 });
    expect(backup.readable).toBe(true);

    const other = await tab(freshName());
    const outcomes = await bring(other, backup.text);
    expect(outcomes.map(({ kind, id }) => [kind, id])).toEqual(
      expect.arrayContaining([
        ['added', 'hanoi'],
        ['added', 'kaesong'],
      ]),
    );
    const { text, history, place, branch } = keptOf(plan('hanoi'));
    expect(await other.load('hanoi')).toMatchObject({ text, history, place, branch });
    expect(await other.snapshot('hanoi', NOON)).toBe(text);
    expect(await other.list()).toMatchObject([
      { nodes: 2, branches: 2, changed: NOON, thumbnail: { steps: 2 } },
      { nodes: 2 },
    ]);
  });

  test('where nothing changed leaves everything alone', async () => {
    const { vault } = await browser();
    const before = await vault.list();
    const { text } = await makeBackup(vault, { made });
    expect((await bring(vault, text)).map(({ kind }) => kind)).toEqual(['left', 'left']);
    expect(await vault.list()).toEqual(before);
  });

  test('where work went on puts the older state beside it, once', async () => {
    const { vault } = await browser();
    const { text } = await makeBackup(vault, { made });
    const later = keptOf({ ...plan('hanoi'), summary: 'went on' }, { revision: 1 });
    await vault.save(later);

    const outcomes = await bring(vault, text);
    const beside = outcomes.find(({ kind }) => kind === 'beside');
    expect(beside).toMatchObject({ of: 'hanoi', name: 'hanoi' });
    expect((await vault.load('hanoi'))?.text).toBe(later.text);
    const copy = await vault.load(beside?.id ?? '');
    expect(copy?.text).toBe(writeRoadmap({ ...plan('hanoi'), id: beside?.id ?? '' }));

    expect((await bring(vault, text)).map(({ kind }) => kind)).toEqual(['left', 'left']);
    expect(await vault.list()).toHaveLength(3);
  });

  test('does not come between a tab and the roadmap that it has open', async () => {
    const { vault } = await browser();
    const { text } = await makeBackup(vault, { made });
    await bring(vault, text);
    const next = keptOf({ ...plan('hanoi'), summary: 'went on' }, { revision: 1 });
    expect(await vault.save(next)).toMatchObject({ kind: 'saved' });
    const brought = await tab(freshName());
    await bring(brought, text);
    const revision = (await brought.load('hanoi'))?.revision ?? NONE;
    expect(await brought.save({ ...next, revision })).toMatchObject({ kind: 'saved' });
  });

  test('holds what is damaged as text, and keeps it again as that', async () => {
    const { name, vault } = await browser();
    await tamper(name, [['bodies', 'hanoi', { text: '{"half' }]]);
    const backup = await makeBackup(vault, { made });
    expect(backup).toMatchObject({ whole: 1, damaged: 1 });

    const other = await tab(freshName());
    const outcomes = await bring(other, backup.text);
    expect(outcomes).toContainEqual({ kind: 'damaged', id: 'hanoi', text: '{"half' });
    expect(await other.damage('hanoi')).toEqual({ id: 'hanoi', text: '{"half' });
    expect(await other.snapshots('hanoi')).toHaveLength(1);
    expect(await bring(vault, backup.text)).toContainEqual({
      kind: 'damaged',
      id: 'hanoi',
      text: '{"half',
    });
    expect(await vault.list()).toHaveLength(2);
  });

  test('makes a damaged record whole where its roadmap is still there', async () => {
    const { name, vault } = await browser();
    await tamper(name, [['entries', 'hanoi', 'nonsense']]);
    const backup = await makeBackup(vault, { made });
    expect(backup).toMatchObject({ whole: 2, damaged: 0 });
    const other = await tab(freshName());
    await bring(other, backup.text);
    expect((await other.load('hanoi'))?.text).toBe(writeRoadmap(plan('hanoi')));
  });

  test('tells what it could not read, with its place, and brings the others', async () => {
    const { vault } = await browser();
    const { text } = await makeBackup(vault, { made });
    const data = JSON.parse(text);
    data.roadmaps[0].roadmap.nodes = 'gone';
    const other = await tab(freshName());
    const outcomes = await bring(other, JSON.stringify(data));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['unreadable', 'added']);
    expect(outcomes[0]).toHaveProperty('problems.0.at', 'roadmaps/0/roadmap/nodes');
    const none = JSON.stringify({ format: 'stepwise/backup@1', roadmaps: 'gone' });
    expect(unpack(none, { name: 'T', today: made })).toMatchObject({ ok: false });
  });

  test('tells what a full disk did not take', async () => {
    const { vault } = await browser();
    const { text } = await makeBackup(vault, { made });
    const other = await tab(freshName());
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(throws('QuotaExceededError'));
    expect((await bring(other, text)).map(({ kind }) => kind)).toEqual(['failed', 'failed']);
  });

  test('comes into a browser without storage too', async () => {
    const { vault } = await browser();
    const { text } = await makeBackup(vault, { made });
    vi.stubGlobal('indexedDB', undefined);
    const memory = await tab(freshName());
    expect(memory.kind).toBe('memory');
    await bring(memory, text);
    expect((await memory.load('hanoi'))?.text).toBe(writeRoadmap(plan('hanoi')));
    expect(await memory.snapshot('hanoi', NOON)).toBe(writeRoadmap(plan('hanoi')));
    expect(await makeBackup(memory, { made })).toMatchObject({ whole: 2, snapshots: 1 });
  });
});

describe('a backup that grows too large', () => {
  test('leaves out snapshots, the oldest first, and says how many', async () => {
    const { vault } = await browser();
    const whole = await makeBackup(vault, { made });
    const less = await makeBackup(vault, { made, most: whole.text.length - 1 });
    expect(less).toMatchObject({ whole: 2, snapshots: 0, leftOut: 1, readable: true });
    expect(less.text.length).toBeLessThan(whole.text.length);
  });

  test('says so where the roadmaps alone are too much, and holds them all the same', async () => {
    const { vault } = await browser();
    const backup = await makeBackup(vault, { made, most: 10 });
    expect(backup).toMatchObject({ whole: 2, snapshots: 0, leftOut: 1, readable: false });
  });
});
