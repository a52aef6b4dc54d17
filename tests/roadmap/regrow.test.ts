// Does an earlier state come back beside what is there, with nothing doubled and nothing lost?
import { describe, expect, test } from 'vitest';
import { differenceBetween, regrow } from '../../src/roadmap/regrow.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { annotate, removeBranch, renameRoadmap } from '../../src/roadmap/edit.ts';
import { indexOf, lineTo } from '../../src/roadmap/tree-index.ts';
import { remove } from '../../src/roadmap/remove.ts';
import { take } from '../../src/roadmap/take.ts';
import { roadmapData } from '../../src/formats/json.ts';
import { exampleRoadmap } from '../example.ts';

const nameFor = (name: unknown) => `${JSON.stringify(name)} (earlier)`;
const [main, side] = exampleRoadmap.branches;
if (!main || !side) throw new Error('the example has two branches');

/** The lines of a roadmap as steps, in no order. */
const linesOf = (roadmap: Roadmap) =>
  roadmap.branches
    .map(({ tip }) =>
      lineTo(roadmap, tip)
        .map(({ step }) => step)
        .join(),
    )
    .toSorted();

describe('what has changed since', () => {
  test('is nothing where only names, notes and dates have', () => {
    const node = exampleRoadmap.nodes[0]?.id ?? '';
    const later = annotate(renameRoadmap(exampleRoadmap, 'Other'), node, { note: 'later' });
    expect(differenceBetween(exampleRoadmap, later)).toEqual({
      added: 0,
      removed: 0,
      addedBranches: [],
      removedBranches: [],
      changedBranches: [],
    });
  });

  test('is a branch that leads elsewhere where its end was cut off', () => {
    const later = remove(exampleRoadmap, main.tip);
    const difference = differenceBetween(exampleRoadmap, later);
    expect(difference).toMatchObject({ added: 0, removed: 1, changedBranches: [main.name] });
    expect(difference).toMatchObject({ addedBranches: [], removedBranches: [] });
  });

  test('is a branch that went, with the steps that only it had; seen from the other end, one that came', () => {
    const later = removeBranch(exampleRoadmap, side.id);
    const gone = exampleRoadmap.nodes.length - later.nodes.length;
    const forth = differenceBetween(exampleRoadmap, later);
    expect(forth).toMatchObject({ added: 0, removed: gone, removedBranches: [side.name] });
    const back = differenceBetween(later, exampleRoadmap);
    expect(back).toMatchObject({ added: gone, removed: 0, addedBranches: [side.name] });
  });

  test('does not depend on what nodes are called in a file', () => {
    expect(differenceBetween(renumbered(exampleRoadmap), exampleRoadmap)).toMatchObject({
      added: 0,
      removed: 0,
    });
  });
});

describe('an earlier state put beside', () => {
  test('brings back every line that went, with what was said of its steps', () => {
    const later = removeBranch(exampleRoadmap, side.id);
    const grown = regrow(later, exampleRoadmap, nameFor);
    expect(linesOf(grown)).toEqual(linesOf(exampleRoadmap));
    expect(grown.branches.at(-1)?.name).toBe(nameFor(side.name));
    const back = grown.branches.at(-1)?.tip ?? null;
    const said = (roadmap: Roadmap, tip: string | null) =>
      lineTo(roadmap, tip).map(({ step, note, takes, start, phase }) => [
        step,
        note,
        takes,
        start,
        phase,
      ]);
    expect(said(grown, back)).toEqual(said(exampleRoadmap, side.tip));
  });

  test('leaves all that is there now as it is', () => {
    const cut = lineTo(exampleRoadmap, main.tip)[5]?.id ?? '';
    const shorter = remove(exampleRoadmap, cut);
    const first = shorter.nodes[0]?.id ?? '';
    const later = annotate(shorter, first, { note: 'as it is now' });
    const grown = regrow(later, exampleRoadmap, nameFor);
    for (const node of later.nodes) expect(indexOf(grown).byId.get(node.id)).toEqual(node);
    for (const branch of later.branches) expect(grown.branches).toContainEqual(branch);
    expect(grown.main).toBe(later.main);
  });

  test('is the very same roadmap where every line is there already', () => {
    const grown = take(exampleRoadmap, {
      at: null,
      step: exampleRoadmap.scenario.setbacks[0]?.id ?? '',
    });
    expect(regrow(grown.roadmap, exampleRoadmap, nameFor)).toBe(grown.roadmap);
    expect(regrow(exampleRoadmap, renumbered(exampleRoadmap), nameFor)).toBe(exampleRoadmap);
  });

  test('is a sound roadmap, also from nothing', () => {
    const empty: Roadmap = { ...exampleRoadmap, nodes: [], branches: [] };
    const { main: _, ...bare } = empty;
    const grown = regrow(bare, exampleRoadmap, nameFor);
    const read = readRoadmap(roadmapData(grown));
    expect(read.ok).toBe(true);
    expect(linesOf(grown)).toEqual(linesOf(exampleRoadmap));
  });
});

/** The same roadmap with ids as another program might give them. */
function renumbered(roadmap: Roadmap): Roadmap {
  const ids = new Map(roadmap.nodes.map(({ id }, index) => [id, `k${index}`]));
  const of = (id: string) => ids.get(id) ?? id;
  return {
    ...roadmap,
    nodes: roadmap.nodes.map((node) => ({
      ...node,
      id: of(node.id),
      parent: node.parent === null ? null : of(node.parent),
    })),
    branches: roadmap.branches.map((branch) => ({ ...branch, tip: of(branch.tip) })),
  };
}
