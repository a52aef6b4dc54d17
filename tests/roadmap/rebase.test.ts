// Does a roadmap stay one over any other scenario, and is nothing told where nothing changes?
import { expect, test } from 'vitest';
import { roadmapData } from '../../src/formats/json.ts';
import { consequencesOf } from '../../src/roadmap/consequences.ts';
import { newRoadmap, setBinding } from '../../src/roadmap/edit.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { rebased } from '../../src/roadmap/rebase.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { take } from '../../src/roadmap/take.ts';
import { lineTo } from '../../src/roadmap/tree-index.ts';
import { chanceOf, scenarioOf } from '../makers.ts';
import { casesOf } from '../share.ts';

function randomRoadmap(seed: number): Roadmap {
  const chance = chanceOf(seed);
  const scenario = scenarioOf(seed);
  let made = newRoadmap(scenario, { id: 'r', name: 'R' });
  for (let count = 0; count < 12; count += 1) {
    const at = chance.likely(0.7) ? made.nodes.at(-1)?.id : made.nodes[0]?.id;
    made = take(made, { at: at ?? null, step: chance.pick(scenario.steps).id }).roadmap;
  }
  return setBinding(
    made,
    scenario.positions.map(({ id }) => id),
  );
}

test('over its own scenario a roadmap is what it was, and nothing is told', () => {
  for (const seed of casesOf(40)) {
    const roadmap = randomRoadmap(seed);
    const over = rebased(roadmap, structuredClone(roadmap.scenario));
    expect(over).toEqual(roadmap);
    for (const { branch: _, ...told } of consequencesOf(roadmap, over))
      expect(Object.values(told).flat()).toEqual([]);
  }
});

test('over another scenario it is a sound roadmap, with each branch in its order but for what is gone', () => {
  let gone = 0;
  let twins = 0;
  for (const seed of casesOf(60)) {
    const roadmap = randomRoadmap(seed);
    const other = scenarioOf(seed + 500);
    const over = rebased(roadmap, other);
    expect(readRoadmap(roadmapData(over))).toMatchObject({ ok: true });
    const steps = new Set([...other.steps, ...other.setbacks].map(({ id }) => id));
    const kept = roadmap.nodes.filter(({ step }) => steps.has(step));
    const bare = (nodes: Roadmap['nodes']) => nodes.map((node) => ({ ...node, parent: null }));
    // Also where it comes to stand beside another that takes the same step.
    expect(bare(over.nodes)).toEqual(bare(kept));
    twins += kept.length - new Set(over.nodes.map(({ parent, step }) => `${parent} ${step}`)).size;
    for (const { branch, gone: lost } of consequencesOf(roadmap, over)) {
      const before = lineTo(roadmap, branch.tip).map(({ step }) => step);
      const left = over.branches.find(({ id }) => id === branch.id);
      const after = left ? lineTo(over, left.tip).map(({ step }) => step) : [];
      expect(after).toEqual(before.filter((step) => steps.has(step)));
      expect(lost.map(({ node }) => node.step)).toEqual(before.filter((step) => !steps.has(step)));
      gone += lost.length;
    }
  }
  expect(gone).toBeGreaterThan(0);
  expect(twins).toBeGreaterThan(0);
});
