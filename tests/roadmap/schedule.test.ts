// When does each step begin and end, and for what does it wait?
import { describe, expect, test } from 'vitest';
import { schedule } from '../../src/roadmap/schedule.ts';
import { type Told, along, empty, freeze, tipOf, world } from './makers.ts';

const TRACKS = [
  { id: 'x', stages: ['x0', 'x1', 'x2'] },
  { id: 'y', stages: ['y0', 'y1', 'y2'] },
  { id: 'z', stages: ['z0', 'z1', 'z2'] },
];

/** Lists of a scenario beside the tracks and steps that all cases have. */
type Sketch = Readonly<Record<string, readonly object[]>>;

interface Case {
  readonly steps: readonly Told[];
  readonly sketch?: Sketch;
  readonly binding?: readonly string[];
}

const to = (stage: string) => [{ track: stage.charAt(0), to: stage }];

/** Steps that move one track each and take as many months as their names say. */
const STEPS = [
  { id: 'x1', moves: to('x1'), takes: 'P1M' },
  { id: 'x2', moves: to('x2'), takes: 'P2M' },
  { id: 'x0', moves: to('x0'), takes: 'P1M' },
  { id: 'y1', moves: to('y1'), takes: 'P3M' },
  { id: 'y2', moves: to('y2'), takes: 'P1M' },
];

function plan({ steps, sketch = {}, binding = [] }: Case) {
  const { steps: more = [], ...rest } = sketch;
  const scenario = world({
    start: '2019-01-01',
    tracks: TRACKS,
    gauges: [{ id: 'g', min: 0, max: 10, initial: 5 }],
    steps: [...STEPS, ...more],
    ...rest,
  });
  const roadmap = along(scenario, { steps, binding });
  return schedule(roadmap, tipOf(roadmap));
}

const waitsIn = (planned: Case): Record<string, readonly string[]> =>
  Object.fromEntries(plan(planned).tasks.map(({ node, waitsFor }) => [node, waitsFor]));

const typicalIn = (planned: Case): readonly string[] =>
  plan(planned).tasks.map(
    ({ node, start, finish }) => `${node} ${start.typical}/${finish.typical}`,
  );

describe('dates', () => {
  test('a chain on one track goes step by step', () => {
    expect(typicalIn({ steps: ['x1', 'x2', 'x0'] })).toEqual([
      'x1 2019-01-01/2019-02-01',
      'x2 2019-02-01/2019-04-01',
      'x0 2019-04-01/2019-05-01',
    ]);
  });

  test('tracks run in parallel', () => {
    expect(typicalIn({ steps: ['x1', 'y1', 'x2'] })).toEqual([
      'x1 2019-01-01/2019-02-01',
      'y1 2019-01-01/2019-04-01',
      'x2 2019-02-01/2019-04-01',
    ]);
  });

  test('an exchange waits for both of its tracks', () => {
    const sketch = { steps: [{ id: 'swap', moves: [...to('x2'), ...to('y2')] }] };
    expect(typicalIn({ steps: ['x1', 'y1', 'swap'], sketch }).at(-1)).toBe(
      'swap 2019-04-01/2019-04-01',
    );
  });

  test('no step starts before its own start', () => {
    const late = { step: 'x1', start: '2019-06-15' };
    expect(typicalIn({ steps: [late, 'x2', 'y1'] })).toEqual([
      'x1 2019-06-15/2019-07-15',
      'x2 2019-07-15/2019-09-15',
      'y1 2019-01-01/2019-04-01',
    ]);
    expect(typicalIn({ steps: ['x1', { step: 'x2', start: '2019-01-10' }] }).at(-1)).toBe(
      'x2 2019-02-01/2019-04-01',
    );
  });

  test('a start before that of the scenario is what the user said', () => {
    expect(typicalIn({ steps: [{ step: 'x1', start: '2018-11-01' }] })).toEqual([
      'x1 2018-11-01/2018-12-01',
    ]);
  });

  test('what a node takes counts before what its step takes', () => {
    expect(typicalIn({ steps: [{ step: 'x1', takes: 'P10D' }] })).toEqual([
      'x1 2019-01-01/2019-01-11',
    ]);
  });

  test('what takes no time finishes as it starts', () => {
    const sketch = { steps: [{ id: 'now', moves: to('x1') }] };
    expect(typicalIn({ steps: ['now', 'x2'], sketch })).toEqual([
      'now 2019-01-01/2019-01-01',
      'x2 2019-01-01/2019-03-01',
    ]);
  });

  test('months are those of the calendar, held to the last day of a shorter one', () => {
    const steps = [{ step: 'x1', start: '2019-01-31' }, 'x2'];
    expect(typicalIn({ steps })).toEqual(['x1 2019-01-31/2019-02-28', 'x2 2019-02-28/2019-04-28']);
  });

  test('three estimates are three schedules', () => {
    const takes = { low: 'P1M', typical: 'P2M', high: 'P6M' };
    const { start, end, tasks } = plan({ steps: [{ step: 'x1', takes }, 'y1', 'x2'] });
    expect(start).toBe('2019-01-01');
    expect(tasks[2]?.start).toEqual({
      low: '2019-02-01',
      typical: '2019-03-01',
      high: '2019-07-01',
    });
    expect(end).toEqual({ low: '2019-04-01', typical: '2019-05-01', high: '2019-09-01' });
  });

  test('without a step it ends as it starts', () => {
    const day = freeze.start;
    expect(schedule(empty(), null)).toEqual({
      start: day,
      end: { low: day, typical: day, high: day },
      tasks: [],
    });
  });
});

describe('waiting for a clause', () => {
  const needs = (requires: object, moves: object[] = []): Sketch => ({
    steps: [{ id: 'j', moves, requires }],
  });

  test.each<readonly [string, object, readonly string[], readonly string[]]>([
    ['the step that made it true', { track: 'x', is: 'x1' }, ['x1', 'y1'], ['x1']],
    ['the step that reached the stage first', { track: 'x', reached: 'x1' }, ['x1', 'x2'], ['x1']],
    [
      'the last of the steps that made it true',
      { track: 'x', is: 'x1' },
      ['x1', 'x2', 'x0', 'x1'],
      ['x1 2'],
    ],
    ['nothing, where it was true from the start', { track: 'x', is: 'x0' }, ['y1'], []],
    ['the step that made it true again', { track: 'x', is: 'x0' }, ['x1', 'x0', 'y1'], ['x0']],
    [
      'each clause of `all`',
      {
        all: [
          { track: 'x', is: 'x1' },
          { track: 'y', is: 'y1' },
        ],
      },
      ['x1', 'y1'],
      ['x1', 'y1'],
    ],
    [
      'the alternative of `any` that holds',
      {
        any: [
          { track: 'x', is: 'x1' },
          { track: 'y', is: 'y2' },
        ],
      },
      ['x1', 'y1'],
      ['x1'],
    ],
    [
      'every alternative of `any` that holds',
      {
        any: [
          { track: 'x', is: 'x1' },
          { track: 'y', is: 'y1' },
        ],
      },
      ['x1', 'y1'],
      ['x1', 'y1'],
    ],
    [
      'nothing inside an alternative that fails',
      {
        any: [
          {
            all: [
              { track: 'x', is: 'x1' },
              { track: 'y', is: 'y2' },
            ],
          },
          { all: [] },
        ],
      },
      ['x1', 'y1'],
      [],
    ],
    [
      'the parts that hold of `atLeast`',
      {
        atLeast: 1,
        of: [
          { track: 'x', is: 'x1' },
          { track: 'y', is: 'y2' },
          { track: 'z', is: 'z1' },
        ],
      },
      ['x1', 'y1'],
      ['x1'],
    ],
    [
      'under `not`, the step that made the clause false',
      { not: { track: 'x', is: 'x0' } },
      ['x1', 'x2'],
      ['x1'],
    ],
    [
      'nothing, where a clause under `not` was never true',
      { not: { track: 'x', is: 'x2' } },
      ['x1'],
      [],
    ],
    [
      'under `not` of `all`, the clause that fails',
      {
        not: {
          all: [
            { track: 'x', is: 'x0' },
            { track: 'y', is: 'y1' },
          ],
        },
      },
      ['y1', 'x1'],
      ['x1'],
    ],
    [
      'under `not` of `any`, each clause',
      {
        not: {
          any: [
            { track: 'x', is: 'x0' },
            { track: 'y', is: 'y0' },
          ],
        },
      },
      ['y1', 'x1'],
      ['y1', 'x1'],
    ],
    [
      'under `not` twice, as if there were none',
      { not: { not: { track: 'x', is: 'x1' } } },
      ['x1'],
      ['x1'],
    ],
  ])('%s', (_, requires, before, waits) => {
    expect(waitsIn({ steps: [...before, 'j'], sketch: needs(requires) })['j']).toEqual(waits);
  });

  test('a milestone is entered', () => {
    const sketch = {
      milestones: [
        { id: 'inner', when: { track: 'x', is: 'x1' } },
        { id: 'outer', when: { all: [{ milestone: 'inner' }, { track: 'y', is: 'y1' }] } },
      ],
      ...needs({ milestone: 'outer' }),
    };
    expect(waitsIn({ steps: ['x1', 'y1', 'j'], sketch })['j']).toEqual(['x1', 'y1']);
  });

  test('a position counts where it is binding and names the step', () => {
    const sketch = {
      ...needs({ all: [] }),
      positions: [
        { id: 'p', party: 'north', steps: ['j'], requires: { track: 'x', is: 'x1' } },
        { id: 'q', party: 'north', steps: ['y1'], requires: { track: 'x', is: 'x1' } },
      ],
    };
    expect(waitsIn({ steps: ['x1', 'j'], sketch })['j']).toEqual([]);
    expect(waitsIn({ steps: ['x1', 'j'], sketch, binding: ['p'] })['j']).toEqual(['x1']);
    expect(waitsIn({ steps: ['x1', 'j'], sketch, binding: ['q'] })['j']).toEqual([]);
  });

  test('a blocked step waits for what holds of its condition, not for what fails', () => {
    const requires = {
      all: [
        { track: 'x', is: 'x1' },
        { track: 'y', is: 'y2' },
      ],
    };
    const steps = ['x1', 'y1', { step: 'j', assumed: true }];
    expect(waitsIn({ steps, sketch: needs(requires) })['j']).toEqual(['x1']);
  });

  test('a step waits for one that both moved its track and made its clause true only once', () => {
    const sketch = needs({ track: 'x', is: 'x1' }, to('x2'));
    expect(waitsIn({ steps: ['x1', 'j'], sketch })['j']).toEqual(['x1']);
  });

  test('setbacks are waited for like steps', () => {
    const sketch = {
      ...needs({ track: 'x', is: 'x0' }),
      setbacks: [{ id: 'back', moves: to('x0') }],
    };
    expect(waitsIn({ steps: ['x1', 'back', 'j'], sketch })['j']).toEqual(['back']);
  });
});

describe('waiting for a gauge', () => {
  const push = { id: 'push', effects: { g: 2 }, takes: 'P2M' };
  const pull = { id: 'pull', effects: { g: -1 }, takes: 'P1M' };
  const nudge = { id: 'nudge', effects: { g: 0 } };
  const reads = (requires: object): Sketch => ({
    steps: [push, pull, nudge, { id: 'j', requires }],
  });

  test.each<readonly [string, object]>([
    ['a clause that holds', { gauge: 'g', min: 6 }],
    ['a clause that was true from the start', { gauge: 'g', min: 1 }],
    ['a clause that fails', { gauge: 'g', min: 9 }],
    ['an alternative that is not needed', { any: [{ all: [] }, { gauge: 'g', min: 6 }] }],
    ['a clause under `not`', { not: { gauge: 'g', max: 5 } }],
  ])('every step that pushed it is waited for, through %s', (_, requires) => {
    const steps = ['push', 'nudge', 'pull', 'j', 'push'];
    const waits = waitsIn({ steps, sketch: reads(requires) });
    expect(waits['j']).toEqual(['push', 'pull']);
    expect(waits['push 2']).toEqual([]);
  });

  test('those that push it do not wait for each other', () => {
    const sketch = reads({ gauge: 'g', min: 6 });
    expect(typicalIn({ steps: ['push', 'pull', 'j'], sketch })).toEqual([
      'push 2019-01-01/2019-03-01',
      'pull 2019-01-01/2019-02-01',
      'j 2019-03-01/2019-03-01',
    ]);
  });

  test('a milestone that reads it is entered', () => {
    const milestones = [{ id: 'm', when: { gauge: 'g', min: 6 } }];
    const sketch = { ...reads({ milestone: 'm' }), milestones };
    expect(waitsIn({ steps: ['push', 'j'], sketch })['j']).toEqual(['push']);
  });
});

describe('the critical chain', () => {
  const criticalIn = (planned: Case): readonly string[] =>
    plan(planned).tasks.flatMap(({ node, critical }) => (critical ? [node] : []));

  test('is the longest one', () => {
    expect(criticalIn({ steps: ['x1', 'y1', 'y2', 'x2'] })).toEqual(['y1', 'y2']);
  });

  test('is every chain of the same length', () => {
    expect(criticalIn({ steps: ['x1', 'y1', 'x2'] })).toEqual(['x1', 'y1', 'x2']);
  });

  test('begins where a step waits for its own date', () => {
    const steps = ['x1', { step: 'x2', start: '2019-03-01' }];
    expect(criticalIn({ steps })).toEqual(['x2']);
  });

  test('goes back through a step that ends on the very date that the next one is set to', () => {
    const steps = ['x1', { step: 'x2', start: '2019-02-01' }];
    expect(criticalIn({ steps })).toEqual(['x1', 'x2']);
  });

  test('is that of the typical estimates', () => {
    const takes = { low: 'P1M', typical: 'P1M', high: 'P1Y' };
    expect(criticalIn({ steps: [{ step: 'x1', takes }, 'y1'] })).toEqual(['y1']);
  });
});
