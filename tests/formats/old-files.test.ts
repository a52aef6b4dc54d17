// Does every file that an earlier Stepwise wrote still open, with all that is in it?
// A new version of a format adds its file to tests/old-files and never changes or removes one that is there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SCENARIO_LADDER, readScenario } from '../../src/core/read-scenario.ts';
import { readBackup } from '../../src/formats/backup.ts';
import { BACKUP_LADDER } from '../../src/formats/says-backup.ts';
import { decodeHistory } from '../../src/roadmap/history.ts';
import { ROADMAP_LADDER, readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { freeze } from '../roadmap/makers.ts';

const FOLDER = join(import.meta.dirname, '..', 'old-files');
const old = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
const versions = (rungs: readonly unknown[]) =>
  Array.from({ length: rungs.length + 1 }, (_, index) => index + 1);

function opened<T>(read: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('an old file still opens', () => {
  test.each(versions(SCENARIO_LADDER.rungs))('a scenario of version %i', (version) => {
    expect(opened(readScenario(old(`scenario-${version}.json`)))).toEqual(freeze);
  });

  test.each(versions(ROADMAP_LADDER.rungs))('a roadmap of version %i', (version) => {
    const roadmap = opened(readRoadmap(old(`roadmap-${version}.json`)));
    expect(roadmap).toMatchObject({ id: 'old', name: 'Renamed', scenario: freeze, main: 'b2' });
    expect(roadmap.nodes).toEqual([
      { id: 'dual-freeze', parent: null, step: 'dual-freeze' },
      {
        id: 'exemption',
        parent: 'dual-freeze',
        step: 'exemption',
        note: 'A note',
        takes: 'P2M',
        start: '2019-06-01',
        phase: 'Halt',
        assumed: true,
      },
    ]);
  });

  test.each(versions(BACKUP_LADDER.rungs))('a backup of version %i', (version) => {
    const { roadmaps } = opened(readBackup(old(`backup-${version}.json`)));
    expect(roadmaps).toMatchObject([
      { kind: 'whole', branch: 'b1', roadmap: { id: 'old' }, snapshots: [{ text: '{}\n' }] },
      { kind: 'damaged', id: 'half', text: '{"half' },
    ]);
  });
});

describe('a kept history', () => {
  const roadmap = opened(readRoadmap(old('roadmap-1.json')));

  test('of version 1 still takes back what was done', () => {
    const { past, future } = decodeHistory(roadmap, old('history-1.json'));
    expect(past.map(({ label }) => label)).toMatchObject([
      { id: 'edit.take' },
      { id: 'edit.note' },
    ]);
    expect(past[0]?.before.name).toEqual({ en: 'An old roadmap', ko: '오래된 로드맵' });
    expect(future).toHaveLength(1);
  });

  test.each([2, 0, -1, 1.5, '1', null])(
    'of version %j, which nobody here knows, is dropped, and the roadmap is as it was',
    (version) => {
      const history = decodeHistory(roadmap, { ...Object(old('history-1.json')), version });
      expect(history).toEqual({ past: [], present: roadmap, future: [] });
    },
  );
});
