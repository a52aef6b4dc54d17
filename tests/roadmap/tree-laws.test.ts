// Do the laws of the tree hold, whatever is done to it?
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as history from '../../src/roadmap/history.ts';
import type { Roadmap, RoadmapNode } from '../../src/roadmap/roadmap.ts';
import {
  lineTo,
  indexOf,
  childrenOf,
  subtreeOf,
  inPreorder,
  leaves,
} from '../../src/roadmap/tree-index.ts';
import { branchesThrough } from '../../src/roadmap/branch-lines.ts';
import { take } from '../../src/roadmap/take.ts';
import { remove, whatRemovalTakes } from '../../src/roadmap/remove.ts';
import { promote } from '../../src/roadmap/promote.ts';
import { removeBranch, annotate } from '../../src/roadmap/edit.ts';
import { scenarioOf } from '../makers.ts';
import { edited, edits, growth } from './makers.ts';

/** Checks a law on the trees that random edits make, with a random node of each. */
function law(name: string, holds: (roadmap: Roadmap, node: RoadmapNode) => void): void {
  test(name, () => {
    fc.assert(
      fc.property(edits(), fc.nat(), (list, which) => {
        const roadmap = growth(list).at(-1);
        const node = roadmap?.nodes[which % roadmap.nodes.length];
        if (roadmap && node) holds(roadmap, node);
      }),
      { numRuns: 150 },
    );
  });
}

const linesOf = (roadmap: Roadmap): readonly string[] =>
  leaves(roadmap)
    .map(({ id }) => JSON.stringify(lineTo(roadmap, id)))
    .toSorted();

test('every tree is sound: in preorder, ids once, tips and main there, each step on a branch', () => {
  fc.assert(
    fc.property(edits(), fc.nat(), (list, seed) => {
      const scenario = scenarioOf(seed);
      for (const roadmap of [...growth(list), ...growth(list, scenario)].slice(-8)) {
        const { byId, children } = indexOf(roadmap);
        expect(byId.size).toBe(roadmap.nodes.length);
        expect(inPreorder(byId, children)).toEqual(roadmap.nodes);
        expect(roadmap.branches.every(({ tip }) => byId.has(tip))).toBe(true);
        const ids = roadmap.branches.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length > 0).toBe(roadmap.nodes.length > 0);
        if (roadmap.main !== undefined) expect(ids).toContain(roadmap.main);
        for (const { id } of roadmap.nodes) expect(branchesThrough(roadmap, id)).not.toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});

test('an edit changes no roadmap that was there before', () => {
  fc.assert(
    fc.property(edits(), (list) => {
      const states = growth(list);
      const copies = states.map((state) => JSON.stringify(state.nodes));
      states.forEach((state) => list.slice(-3).forEach((edit) => edited(state, edit)));
      expect(states.map((state) => JSON.stringify(state.nodes))).toEqual(copies);
    }),
    { numRuns: 50 },
  );
});

test('undo restores the very objects, through any number of edits', () => {
  fc.assert(
    fc.property(edits(), (list) => {
      const states = growth(list);
      let log = history.createHistory<Roadmap, number>(states[0] as Roadmap);
      for (const state of states) log = history.record(log, 0, state);
      const distinct = states.filter((state, index) => state !== states[index - 1]);
      for (const state of distinct.toReversed()) {
        expect(log.present).toBe(state);
        log = history.undo(log);
      }
    }),
    { numRuns: 50 },
  );
});

law('taking a step and removing it again leaves the nodes as they were', (roadmap, node) => {
  const took = take(roadmap, { at: node.id, step: 'visit', newBranch: true });
  if (!took.added) return;
  const back = remove(took.roadmap, took.at);
  expect(back).toEqual(roadmap);
});

law('a branch that moves on and back is what it was', (roadmap) => {
  const branch = roadmap.branches.at(-1);
  if (!branch || branchesThrough(roadmap, branch.tip).length > 1) return;
  const took = take(roadmap, { at: branch.tip, step: 'visit', branch: branch.id });
  if (took.added) expect(remove(took.roadmap, took.at)).toEqual(roadmap);
});

law('the same step again finds the same node in the same roadmap', (roadmap, node) => {
  for (const branch of [undefined, ...roadmap.branches.map(({ id }) => id)]) {
    const at = { at: node.parent, step: node.step, ...(branch === undefined ? {} : { branch }) };
    const took = take(roadmap, at);
    expect(took.roadmap).toBe(roadmap);
    expect([took.at, took.added]).toEqual([node.id, false]);
  }
});

law('a new step drops nothing and comes last among the choices', (roadmap, node) => {
  const took = take(roadmap, { at: node.id, step: 'full-drills' });
  const choices = childrenOf(took.roadmap, node.id);
  if (took.added) expect(choices).toEqual([...childrenOf(roadmap, node.id), took.at]);
  expect(took.roadmap.nodes.filter(({ id }) => !took.added || id !== took.at)).toEqual(
    roadmap.nodes,
  );
});

law('promoting keeps the set of lines, and the branches', (roadmap, node) => {
  for (const options of [{}, { toMain: true } as const]) {
    const promoted = promote(roadmap, node.id, options);
    expect(linesOf(promoted)).toEqual(linesOf(roadmap));
    expect(promoted.branches).toBe(roadmap.branches);
  }
});

law(
  'promoting often enough makes the main line, where promoting changes nothing',
  (roadmap, node) => {
    let promoted = roadmap;
    for (let count = 0; count < roadmap.nodes.length; count += 1)
      promoted = promote(promoted, node.id);
    expect(promoted.nodes).toEqual(promote(roadmap, node.id, { toMain: true }).nodes);
    expect(promote(promoted, node.id, { toMain: true })).toBe(promoted);
    const line = lineTo(promoted, node.id);
    for (const { id, parent } of line) expect(childrenOf(promoted, parent)[0]).toBe(id);
  },
);

law('removing takes away a node with all that follows, and nothing else', (roadmap, node) => {
  const gone = subtreeOf(roadmap, node.id);
  const left = remove(roadmap, node.id);
  expect(left.nodes).toEqual(roadmap.nodes.filter(({ id }) => !gone.includes(id)));
  const { nodes, branches } = whatRemovalTakes(roadmap, node.id);
  expect(nodes).toBe(roadmap.nodes.length - left.nodes.length);
  expect(branches.length).toBe(roadmap.branches.length - left.branches.length);
});

law('a branch that is removed leaves every other line whole', (roadmap) => {
  for (const { id } of roadmap.branches) {
    const left = removeBranch(roadmap, id);
    for (const { tip } of left.branches) expect(lineTo(left, tip)).toEqual(lineTo(roadmap, tip));
    expect(left.branches).toEqual(roadmap.branches.filter((branch) => branch.id !== id));
  }
});

law('a note that is made and taken away again leaves the roadmap as it was', (roadmap, node) => {
  if (node.note !== undefined) return;
  const noted = annotate(roadmap, node.id, { note: 'x' });
  expect(annotate(noted, node.id, { note: undefined })).toEqual(roadmap);
});
