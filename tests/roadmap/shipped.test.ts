// Do the roadmaps that ship hold, step by step?
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/core/read-json.ts';
import { writeRoadmap } from '../../src/formats/json.ts';
import { commitments } from '../../src/roadmap/commitments.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { replayTree } from '../../src/roadmap/replay.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { schedule } from '../../src/roadmap/schedule.ts';
import { branchesThrough } from '../../src/roadmap/branch-lines.ts';
import { leaves } from '../../src/roadmap/tree-index.ts';

const FOLDER = new URL('../../machines/scenarios/', import.meta.url);
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.roadmap.json'));

function roadmapIn(name: string): Roadmap {
  const data = readJson(readFileSync(new URL(name, FOLDER), 'utf8'));
  const read = data.ok ? readRoadmap(data.value) : data;
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problems.slice(0, 5))}`);
  return read.value;
}

describe.each(names)('%s', (name) => {
  const roadmap = roadmapIn(name);

  test('every step holds where it is taken', () => {
    const broken = [...replayTree(roadmap).values()].filter(({ holds }) => !holds);
    expect(broken.map(({ node }) => `${node.id} ${node.step}`)).toEqual([]);
  });

  test('every line has a branch, and the main one comes first', () => {
    for (const { id } of leaves(roadmap)) expect(branchesThrough(roadmap, id)).not.toEqual([]);
    const main = roadmap.branches.find(({ id }) => id === roadmap.main);
    expect(leaves(roadmap)[0]?.id).toBe(main?.tip);
  });

  test('is the same when it is saved again', () => {
    const text = writeRoadmap(roadmap);
    const again = readRoadmap(JSON.parse(text));
    expect(again).toEqual({ ok: true, value: roadmap });
    expect(again.ok && writeRoadmap(again.value)).toBe(text);
  });

  test.each(roadmap.branches.map(({ id, tip }) => [id, tip] as const))(
    'on %s no step starts before what it waits for is finished',
    (_, tip) => {
      const { tasks, end } = schedule(roadmap, tip);
      const finishes = new Map(tasks.map(({ node, finish }) => [node, finish]));
      for (const { start, finish, waitsFor } of tasks)
        for (const by of ['low', 'typical', 'high'] as const) {
          expect(start[by] <= finish[by] && finish[by] <= end[by]).toBe(true);
          for (const earlier of waitsFor)
            expect((finishes.get(earlier)?.[by] ?? '') <= start[by]).toBe(true);
        }
      expect(tasks.some(({ critical }) => critical)).toBe(true);
      for (const run of commitments(roadmap, tip))
        expect(run.start <= (run.deadline ?? run.start)).toBe(true);
    },
  );
});
