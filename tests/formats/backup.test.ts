// Does a backup hold everything, and does what is broken in it leave the rest whole?
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Backup, readBackup, writeBackup } from '../../src/formats/backup.ts';
import { saysBackup } from '../../src/formats/says-backup.ts';
import { createHistory, encodeHistory } from '../../src/roadmap/history.ts';
import { drawn } from '../roadmap/makers.ts';

const roadmap = drawn('dual-freeze *b1\n  exemption *b2', 'b2');
const snapshot = { at: '2025-03-01T12:00:00.000Z', name: { en: 'A', ko: '가' }, size: 1 };
const backup: Backup = {
  made: '2025-03-02T12:00:00.000Z',
  roadmaps: [
    {
      kind: 'whole',
      saved: '2025-03-01T13:00:00.000Z',
      place: roadmap.nodes[0]?.id ?? null,
      branch: 'b1',
      roadmap,
      history: encodeHistory(createHistory(roadmap)),
      snapshots: [
        { ...snapshot, nodes: 2, gzip: 'H4sI' },
        { ...snapshot, at: '2025-02-01T12:00:00.000Z', text: '{}' },
      ],
    },
    { kind: 'damaged', id: 'hanoi', text: '{"half', snapshots: [] },
    { kind: 'damaged', id: 'lost', text: null, snapshots: [] },
  ],
};
const fileOf = (): { roadmaps: Record<string, unknown>[] } & Record<string, unknown> =>
  JSON.parse(writeBackup(backup));

function read(data: unknown) {
  const found = readBackup(data);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

describe('a backup', () => {
  test('is read as it was written, and written the same again', () => {
    expect(read(fileOf())).toEqual(backup);
    expect(writeBackup({ ...backup })).toBe(writeBackup(backup));
  });

  test('has its keys in a fixed order', () => {
    const [whole, damaged] = fileOf().roadmaps;
    expect(Object.keys(fileOf())).toEqual(['format', 'made', 'roadmaps']);
    expect(Object.keys(whole ?? {})).toEqual([
      'saved',
      'place',
      'branch',
      'roadmap',
      'history',
      'snapshots',
    ]);
    expect(Object.keys(damaged ?? {})).toEqual(['id', 'damaged']);
  });

  test('says what it is', () => {
    expect(saysBackup(fileOf())).toBe(true);
    expect(saysBackup({ format: 'stepwise/backup@2' })).toBe(true);
    expect(saysBackup(roadmap)).toBe(false);
  });
});

describe('a backup that is wrong', () => {
  test.each([
    ['is no object', [], [{ at: '', code: 'type', data: { expected: 'object', got: 'array' } }]],
    ['has no list of roadmaps', { ...fileOf(), roadmaps: 3 }, [{ at: 'roadmaps', code: 'type' }]],
    ['is newer', { ...fileOf(), format: 'stepwise/backup@2' }, [{ at: 'format', code: 'newer' }]],
    ['has a key too many', { ...fileOf(), odd: 1 }, [{ at: 'odd', code: 'unknown-key' }]],
  ])('%s: it says so', (_, data, problems) => {
    expect(readBackup(data)).toMatchObject({ ok: false, problems });
  });
});

describe('a roadmap in a backup that is wrong takes no other with it', () => {
  const broken = (change: (item: Record<string, unknown>) => unknown) => {
    const { roadmaps, ...file } = fileOf();
    return read({ ...file, roadmaps: [...roadmaps, change({ ...roadmaps[0] })] });
  };

  test('with its place in the backup', () => {
    const found = broken((item) => ({
      ...item,
      roadmap: { ...roadmap, nodes: [{ id: 'x', parent: null, step: 'nowhere' }] },
    }));
    expect(found.roadmaps.slice(0, 3)).toEqual(backup.roadmaps);
    expect(found.roadmaps[3]).toMatchObject({
      kind: 'unreadable',
      id: roadmap.id,
      problems: expect.arrayContaining([
        { at: 'roadmaps/3/roadmap/nodes/0/step', code: 'no-step', data: { id: 'nowhere' } },
      ]),
    });
  });

  test.each<[string, (item: Record<string, unknown>) => unknown, string, string]>([
    ['nothing', () => 7, 'roadmaps/3', 'type'],
    ['a place that is a number', (item) => ({ ...item, place: 7 }), 'roadmaps/3/place', 'type'],
    [
      'a roadmap of a newer Stepwise',
      (item) => ({ ...item, roadmap: { ...roadmap, format: 'stepwise/roadmap@3' } }),
      'roadmaps/3/roadmap/format',
      'newer',
    ],
    [
      'a damaged one whose text is a number',
      () => ({ id: 'x', damaged: 7 }),
      'roadmaps/3/damaged',
      'type',
    ],
  ])('%s', (...[, change, at, code]) => {
    const found = broken(change);
    expect(found.roadmaps).toHaveLength(4);
    expect(found.roadmaps[3]).toMatchObject({ kind: 'unreadable', problems: [{ at, code }] });
  });

  test('and a snapshot that is wrong is left out', () => {
    const found = broken((item) => ({ ...item, snapshots: [7, snapshot, { at: 1 }] }));
    expect(found.roadmaps[3]).toMatchObject({ kind: 'whole', snapshots: [snapshot] });
  });
});

describe('the reader of backups survives', () => {
  test('any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(typeof readBackup(data).ok).toBe('boolean');
      }),
    );
  });

  test('any JSON in the place of a roadmap or of any part of one: the others stay', () => {
    const part = fc.constantFrom('saved', 'place', 'branch', 'roadmap', 'history', 'snapshots');
    fc.assert(
      fc.property(part, fc.jsonValue(), (key, data) => {
        const { roadmaps, ...file } = fileOf();
        const broken = [...roadmaps, data, { ...roadmaps[0], [key]: data }];
        const found = read({ ...file, roadmaps: broken }).roadmaps;
        expect(found.slice(0, 3)).toEqual(backup.roadmaps);
        expect(found).toHaveLength(5);
      }),
    );
  });
});
