// Is every wrong roadmap file refused with the place of what is wrong, and every right one read?
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeRoadmap } from '../../src/formats/json.ts';
import { readRoadmap, saysRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { chanceOf, fileOf } from '../makers.ts';
import { damaged } from './damage.ts';
import { drawn, edits, freeze, growth } from './makers.ts';

type File = Record<string, unknown>;

const NODES: readonly File[] = [
  { id: 'n1', parent: null, step: 'dual-freeze' },
  { id: 'n2', parent: 'n1', step: 'exemption' },
  { id: 'n3', parent: 'n1', step: 'launch' },
];

function fileWith(changes: File = {}): File {
  return {
    format: 'stepwise/roadmap@2',
    id: 'plan',
    name: 'Plan',
    scenario: freeze,
    binding: ['us-ban-first'],
    nodes: NODES,
    branches: [{ id: 'b1', name: 'Line', tip: 'n2' }],
    main: 'b1',
    ...changes,
  };
}

const problemsIn = (data: unknown): readonly string[] => {
  const read = readRoadmap(data);
  return read.ok ? [] : read.problems.map(({ at, code }) => `${at}: ${code}`);
};

describe('a file that is right', () => {
  test('is read', () => {
    const read = readRoadmap(fileWith());
    expect(read).toEqual({ ok: true, value: fileWith() });
  });

  test('may leave lists out', () => {
    const read = readRoadmap({
      format: 'stepwise/roadmap@2',
      id: 'p',
      name: 'P',
      scenario: freeze,
    });
    expect(read.ok && read.value).toMatchObject({ binding: [], nodes: [], branches: [] });
  });

  test('may list its nodes in any order: parents come first, children keep theirs', () => {
    const shuffled = ['e a', 'c a', 'b c', 'a', 'd b', 'f c'].map((pair) => {
      const [id = '', parent = null] = pair.split(' ');
      return { id, parent, step: 'visit' };
    });
    const read = readRoadmap(fileWith({ nodes: shuffled, branches: [], main: undefined }));
    expect(read.ok && read.value.nodes.map(({ id }) => id)).toEqual(['a', 'e', 'c', 'b', 'd', 'f']);
  });

  test('may bring along what was resolved, which is not read', () => {
    const read = readRoadmap(fileWith({ resolved: [{ anything: true }] }));
    expect(read.ok && 'resolved' in read.value).toBe(false);
  });

  test('says that it is a roadmap', () => {
    expect([saysRoadmap(fileWith()), saysRoadmap(freeze), saysRoadmap(null)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a file that is wrong', () => {
  const node = (changes: File) => ({ nodes: [...NODES, { id: 'n4', parent: 'n1', ...changes }] });

  test.each<readonly [string, File, readonly string[]]>([
    ['a node id twice', node({ id: 'n2', step: 'visit' }), ['nodes/3/id: duplicate']],
    ['a parent that is none', node({ parent: 'x', step: 'visit' }), ['nodes/3/parent: no-node']],
    ['a step that is none', node({ step: 'x' }), ['nodes/3/step: no-step']],
    ['a step left out', node({}), ['nodes/3/step: missing']],
    [
      'estimates out of order',
      node({ step: 'visit', takes: { low: 'P2M', typical: 'P1M', high: 'P3M' } }),
      ['nodes/3/takes: duration-order'],
    ],
    ['a day that is none', node({ step: 'visit', start: '2019-02-30' }), ['nodes/3/start: day']],
    ['a key that is none', node({ step: 'visit', color: 'red' }), ['nodes/3/color: unknown-key']],
    ['a node that is none', { nodes: [...NODES, 7] }, ['nodes/3: type']],
    [
      'a tip that is none',
      { branches: [{ id: 'b1', name: 'B', tip: 'x' }] },
      ['branches/0/tip: no-node'],
    ],
    [
      'a branch id twice',
      { branches: ['n1', 'n2'].map((tip) => ({ id: 'b1', name: 'B', tip })) },
      ['branches/1/id: duplicate'],
    ],
    ['a main branch that is none', { main: 'b2' }, ['main: no-branch']],
    ['a binding position that is none', { binding: ['x'] }, ['binding/0: no-position']],
    ['no scenario', { scenario: undefined }, ['scenario: type']],
    ['another format', { format: 'other/roadmap@1' }, ['format: one-of']],
    ['a newer format', { format: 'stepwise/roadmap@9', nodes: {} }, ['format: newer']],
    [
      'a record before the scenario starts',
      {
        nodes: [{ id: 'n', parent: null, step: 'dual-freeze', on: '2019-02-28' }],
        branches: [],
        main: undefined,
      },
      ['nodes/0/on: before-start'],
    ],
    [
      'a scenario in a newer format',
      { scenario: { format: 'stepwise/scenario@3' } },
      ['scenario/format: newer'],
    ],
    [
      'lists that are none',
      { nodes: {}, branches: 'b', main: undefined },
      ['nodes: type', 'branches: type'],
    ],
  ])('%s', (_, changes, problems) => {
    expect(problemsIn(fileWith(changes))).toEqual(problems);
  });

  test('a scenario that is left out is missing', () => {
    const { scenario: _, ...rest } = fileWith();
    expect(problemsIn(rest)).toEqual(['scenario: missing']);
  });

  test.each([[null], [[]], ['text'], [7], [undefined]])('%j is no roadmap', (data) => {
    expect(problemsIn(data)).toEqual([': type']);
  });

  test('the problems of the scenario are told below it, beside those of the roadmap', () => {
    const scenario = { ...freeze, start: 'soon', goals: [{ id: 'g', name: 'G' }] };
    expect(problemsIn(fileWith({ scenario, ...node({ step: 'x' }), binding: ['y'] }))).toEqual([
      'scenario/start: day',
      'scenario/goals/0/when: missing',
      'nodes/3/step: no-step',
      'binding/0: no-position',
    ]);
  });

  test('what cannot be looked up without a scenario is passed over', () => {
    const changes = { ...node({ step: 'x', parent: 'y' }), scenario: { steps: 'none' } };
    const found = problemsIn(fileWith(changes));
    expect(found).toContain('nodes/3/parent: no-node');
    expect(found.some((problem) => problem.endsWith('no-step'))).toBe(false);
  });

  test('a ring of nodes is told once, with its nodes', () => {
    const nodes = ['d a', 'a c', 'b a', 'c b', 'e e', 'f d'].map((pair) => {
      const [id = '', parent = ''] = pair.split(' ');
      return { id, parent, step: 'visit' };
    });
    const read = readRoadmap(fileWith({ nodes, branches: [], main: undefined }));
    expect(read).toEqual({
      ok: false,
      problems: [
        { at: 'nodes/1/parent', code: 'cycle', data: { ring: 'a → c → b → a' } },
        { at: 'nodes/4/parent', code: 'cycle', data: { ring: 'e → e' } },
      ],
    });
  });

  test('a ring of thousands is told in short', () => {
    const nodes = Array.from({ length: 5000 }, (_, index) => ({
      id: `n${index}`,
      parent: `n${(index + 1) % 5000}`,
      step: 'visit',
    }));
    const read = readRoadmap(fileWith({ nodes, branches: [], main: undefined }));
    expect(read.ok ? [] : read.problems).toHaveLength(1);
    expect(JSON.stringify(read).length).toBeLessThan(300);
  });

  test('so long and so wide that no situation of it could be made is one problem', () => {
    const tracks = Array.from({ length: 1000 }, (_, index) => ({ id: `t${index}`, stages: ['a'] }));
    const scenario = fileOf({ tracks, steps: [{ id: 's' }] });
    const takenTimes = (times: number) => {
      const nodes = Array.from({ length: times }, (_, index) => ({
        id: `n${index}`,
        parent: index === 0 ? null : `n${index - 1}`,
        step: 's',
      }));
      return readRoadmap(fileWith({ scenario, nodes, branches: [], main: undefined, binding: [] }));
    };
    expect(takenTimes(5000)).toMatchObject({ ok: true });
    expect(takenTimes(5001)).toEqual({
      ok: false,
      problems: [
        {
          at: 'nodes',
          code: 'too-much-taken',
          data: { nodes: 5001, fields: 1000, most: 5_000_000 },
        },
      ],
    });
  });

  test('never makes the reader throw, and what is read can be written', () => {
    const file: unknown = JSON.parse(writeRoadmap(drawn('dual-freeze\n  exemption *b1\n  a *b2')));
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const read = readRoadmap(damaged(file, chanceOf(seed)));
        if (read.ok) expect(readRoadmap(JSON.parse(writeRoadmap(read.value))).ok).toBe(true);
        else expect(read.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});

test('whatever grows is read again as it was', () => {
  fc.assert(
    fc.property(edits(), (list) => {
      for (const roadmap of growth(list).slice(-1))
        expect(readRoadmap(JSON.parse(JSON.stringify(roadmap)))).toEqual({
          ok: true,
          value: roadmap,
        });
    }),
    { numRuns: 100 },
  );
});
