// Does putting a branch in the order of readiness keep to the rules, and leave nothing that is ready waiting?
import { describe, expect, test } from 'vitest';
import { isPossible } from '../../src/core/choices.ts';
import { daysBetween } from '../../src/core/duration.ts';
import { keyOf, play } from '../../src/core/situation.ts';
import { inOrderOfReadiness } from '../../src/roadmap/readiness.ts';
import { replay } from '../../src/roadmap/replay.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { schedule } from '../../src/roadmap/schedule.ts';
import { lineTo } from '../../src/roadmap/tree-index.ts';
import { addBranch, along, tipOf, world } from './makers.ts';
import { randomPath } from './random-path.ts';

const LISTS = {
  start: '2019-01-01',
  tracks: [
    { id: 'x', stages: ['x0', 'x1', 'x2'] },
    { id: 'y', stages: ['y0', 'y1'] },
  ],
  steps: [
    { id: 'x1', moves: [{ track: 'x', from: 'x0', to: 'x1' }], takes: 'P9M' },
    { id: 'x2', moves: [{ track: 'x', from: 'x1', to: 'x2' }], takes: 'P1M' },
    { id: 'y1', moves: [{ track: 'y', to: 'y1' }], takes: 'P2M' },
    { id: 'talk', takes: 'P1M' },
    { id: 'late', takes: 'P1M', requires: { track: 'x', is: 'x1' } },
  ],
};
const stepsOf = (roadmap: Roadmap) => lineTo(roadmap, tipOf(roadmap)).map(({ step }) => step);
/** When the branch would end if a step went before the one in front of it. */
function endOf(roadmap: Roadmap, at: number): string {
  const line = lineTo(roadmap, tipOf(roadmap));
  const nodes = line
    .toSpliced(at, 1)
    .toSpliced(at - 1, 0, ...line.slice(at, at + 1))
    .map((node, index) => ({
      ...node,
      id: `m${index}`,
      parent: index === 0 ? null : `m${index - 1}`,
    }));
  return schedule({ ...roadmap, nodes, branches: [] }, nodes.at(-1)?.id ?? null).end.typical;
}

const readied = (roadmap: Roadmap) => inOrderOfReadiness(roadmap, 'b1');

describe('a branch in the order of readiness', () => {
  test('has what is ready before what takes longer, and ends sooner where something waited for it', () => {
    const sketch = {
      ...LISTS,
      steps: [...LISTS.steps, { id: 'use', takes: 'P8M', requires: { track: 'y', is: 'y1' } }],
    };
    const before = along(world(sketch), { steps: ['x1', 'y1', 'use', 'talk'] });
    const { roadmap, sooner, moved } = readied(before);
    expect(stepsOf(roadmap)).toEqual(['talk', 'y1', 'x1', 'use']);
    expect(moved).toBe(3);
    expect(sooner).toBe(daysBetween('2019-11-01', '2020-06-01'));
  });

  test('is the very roadmap where nothing waits its turn', () => {
    const before = along(world(LISTS), { steps: ['y1', 'x1', 'x2'] });
    expect(readied(before)).toEqual({ roadmap: before, sooner: 0, moved: 0 });
  });

  test('keeps steps behind what makes them possible', () => {
    const before = along(world(LISTS), { steps: ['x1', 'late', 'y1', 'x2'] });
    expect(stepsOf(readied(before).roadmap)).toEqual(['y1', 'x1', 'late', 'x2']);
  });

  test('takes notes, lengths and dates along, and leaves other branches as they are', () => {
    const told = { step: 'talk', note: 'In Stockholm', takes: 'P2D' };
    const line = along(world(LISTS), { steps: ['x1', told] });
    const before = addBranch(line, { tip: 'x1', name: 'Short' });
    const { roadmap } = readied(before);
    const [first] = lineTo(roadmap, tipOf(roadmap));
    expect(first).toMatchObject({ step: 'talk', note: 'In Stockholm', takes: 'P2D' });
    expect(roadmap.branches[1]).toEqual(before.branches[1]);
    expect(lineTo(roadmap, 'x1').map(({ step }) => step)).toEqual(['x1']);
    expect(roadmap.nodes).toHaveLength(3);
  });

  test('keeps the phases in their order', () => {
    const steps = [
      { step: 'x1', phase: 'One' },
      { step: 'y1', phase: 'Two' },
      { step: 'x2', phase: 'Three' },
    ];
    const { roadmap } = readied(along(world(LISTS), { steps }));
    expect(lineTo(roadmap, tipOf(roadmap)).map(({ step, phase }) => [step, phase])).toEqual([
      ['y1', 'One'],
      ['x1', 'Two'],
      ['x2', 'Three'],
    ]);
  });

  test('puts records in their order', () => {
    const steps = [
      { step: 'x1', on: '2019-06-01' },
      { step: 'talk', on: '2019-04-01' },
    ];
    const { roadmap } = readied(along(world(LISTS), { steps }));
    expect(stepsOf(roadmap)).toEqual(['talk', 'x1']);
    expect(schedule(roadmap, tipOf(roadmap)).outOfOrder).toEqual([]);
  });
});

describe('on random branches', () => {
  const paths = Array.from({ length: 250 }, (_, seed) =>
    randomPath(seed, { most: 12, records: seed % 3 === 0 ? 0.2 : 0 }),
  ).filter(({ branches }) => branches.length > 0);

  test('no step is lost, no possible one is lost its footing, nothing is newly assumed, the end is no later', () => {
    let sooner = 0;
    for (const before of paths) {
      const after = readied(before);
      const [was, is] = [before, after.roadmap].map((each) => replay(each, tipOf(each)).taken);
      const told = (taken: typeof was) =>
        (taken ?? []).map(({ step, assumed }) => `${step.id} ${assumed}`).toSorted();
      const kinds = (taken: typeof was, possible: boolean) =>
        (taken ?? [])
          .filter(({ verdict }) => (verdict.kind === 'possible') === possible)
          .map(({ step }) => step.id);
      expect((is ?? []).map(({ step }) => step.id).toSorted()).toEqual(
        (was ?? []).map(({ step }) => step.id).toSorted(),
      );
      const blocked = kinds(was, false);
      for (const id of kinds(is, false)) expect(blocked).toContain(id);
      expect(told(is).filter((each) => each.endsWith('true')).length).toBeLessThanOrEqual(
        told(was).filter((each) => each.endsWith('true')).length,
      );
      const ends = [before, after.roadmap].map((each) => schedule(each, tipOf(each)).end.typical);
      expect(daysBetween(ends[1] ?? '', ends[0] ?? '')).toBe(after.sooner);
      expect(after.sooner).toBeGreaterThanOrEqual(0);
      sooner += after.sooner > 0 ? 1 : 0;
    }
    expect(sooner).toBeGreaterThan(5);
  });

  test('done twice it is done once', () => {
    for (const before of paths) {
      const once = readied(before).roadmap;
      expect(readied(once).roadmap).toBe(once);
    }
  });

  test('no two neighbours are left of which the second is ready and could go first', () => {
    for (const before of paths.filter(({ nodes }) => nodes.every(({ on }) => on === undefined))) {
      const { roadmap } = readied(before);
      const { scenario, binding } = roadmap;
      const { taken, start } = replay(roadmap, tipOf(roadmap));
      const { tasks } = schedule(roadmap, tipOf(roadmap));
      for (let at = 1; at < taken.length; at += 1) {
        const [first, second] = [taken[at - 1], taken[at]];
        const own = tasks[at]?.setBy.some(({ kind }) => kind !== 'turn');
        const kept = tasks[at - 1]?.setBy.some(({ kind }) => kind !== 'turn');
        if (!first || !second || own || !kept) continue;
        const here = taken[at - 2]?.after ?? start;
        const between = play(scenario, here, second.step);
        const free =
          (second.verdict.kind === 'blocked' ||
            isPossible(scenario, here, { step: second.step, binding })) &&
          (first.verdict.kind === 'blocked' ||
            isPossible(scenario, between, { step: first.step, binding })) &&
          keyOf(play(scenario, between, first.step)) === keyOf(second.after);
        if (!free) continue;
        // Then the end would be later.
        expect(endOf(roadmap, at) > (tasks.at(-1)?.finish.typical ?? ''), second.node.id).toBe(
          true,
        );
      }
    }
  });
});
