// Does a roadmap of five thousand steps stay quick? (Bounds are several times what it takes.)
import { beforeAll, describe, expect, test } from 'vitest';
import { writeRoadmap } from '../../src/formats/json.ts';
import * as history from '../../src/roadmap/history.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { replayTree } from '../../src/roadmap/replay.ts';
import type { Roadmap, RoadmapNode } from '../../src/roadmap/roadmap.ts';
import { leaves, indexOf, lineTo } from '../../src/roadmap/tree-index.ts';
import { take } from '../../src/roadmap/take.ts';
import { annotate } from '../../src/roadmap/edit.ts';
import { remove } from '../../src/roadmap/remove.ts';
import { promote } from '../../src/roadmap/promote.ts';
import { branchesThrough } from '../../src/roadmap/branch-lines.ts';
import { chanceOf } from '../makers.ts';
import { empty, freeze } from './makers.ts';

const COUNT = 5000;

/** A tree with a branch for each leaf; the larger the reach, the bushier. */
function grown(reach: number): Roadmap {
  const chance = chanceOf(reach);
  const nodes: RoadmapNode[] = [];
  for (let index = 0; index < COUNT; index += 1) {
    const parent = nodes.at(-1 - chance.whole(0, reach))?.id ?? null;
    nodes.push({ id: `n${index}`, parent, step: chance.pick(freeze.steps).id });
  }
  const bare = { ...empty(), nodes };
  const branches = leaves(bare).map(({ id }) => ({ id: `b${id}`, name: id, tip: id }));
  const read = readRoadmap(JSON.parse(writeRoadmap({ ...bare, branches })));
  if (!read.ok) throw new Error('the tree that was grown is none');
  return read.value;
}

/** The shortest of several runs, in milliseconds: others are busy on this machine too. */
function millisecondsFor(run: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return Math.min(...times);
}

describe.each([
  ['a chain', 0],
  ['a bush', 8],
])('%s', (_, reach) => {
  let roadmap = empty();
  let middle = '';
  beforeAll(() => {
    roadmap = grown(reach);
    middle = roadmap.nodes[COUNT / 2]?.id ?? '';
  });

  test.each<readonly [string, number, () => unknown]>([
    ['taking a step', 8, () => take({ ...roadmap }, { at: middle, step: 'launch' })],
    ['a note', 8, () => indexOf(annotate(roadmap, middle, { note: `${Math.random()}` }))],
    ['removing', 8, () => remove(roadmap, middle)],
    ['promoting', 15, () => promote(roadmap, middle, { toMain: true })],
    ['a line', 5, () => lineTo(roadmap, middle)],
    ['the branches through a place', 40, () => branchesThrough({ ...roadmap }, middle)],
    ['replaying everything', 150, () => replayTree({ ...roadmap, binding: [...roadmap.binding] })],
    ['saving', 300, () => writeRoadmap(roadmap)],
  ])('%s takes less than %i ms', (_, most, run) => {
    expect(millisecondsFor(run)).toBeLessThan(most);
  });

  test('opening takes less than 300 ms', () => {
    const text = writeRoadmap(roadmap);
    expect(millisecondsFor(() => readRoadmap(JSON.parse(text)))).toBeLessThan(300);
  });

  test('undo takes no time at all', () => {
    const edited = annotate(roadmap, middle, { note: 'x' });
    const log = history.record(history.createHistory<Roadmap, string>(roadmap), 'note', edited);
    expect(millisecondsFor(() => history.undo(log))).toBeLessThan(1);
  });
});
