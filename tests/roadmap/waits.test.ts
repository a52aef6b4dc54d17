// For which earlier steps does a step wait?
import { describe, expect, test } from 'vitest';
import { type Case, type Sketch, plan, to, typicalIn } from './plans.ts';

const waitsIn = (planned: Case): Record<string, readonly string[]> =>
  Object.fromEntries(plan(planned).tasks.map(({ node, waitsFor }) => [node, waitsFor]));

describe('waiting for a clause', () => {
  const needs = (requires: object, moves: object[] = []): Sketch => ({
    steps: [{ id: 'j', moves, requires }],
  });

  const x1 = { track: 'x', is: 'x1' };
  const y1 = { track: 'y', is: 'y1' };
  const never = { track: 'y', is: 'y2' };

  test.each<{
    readonly what: string;
    readonly requires: object;
    readonly before: readonly string[];
    readonly waits: readonly string[];
  }>([
    { what: 'the step that made it true', requires: x1, before: ['x1', 'y1'], waits: ['x1'] },
    {
      what: 'the step that reached the stage first',
      requires: { track: 'x', reached: 'x1' },
      before: ['x1', 'x2'],
      waits: ['x1'],
    },
    {
      what: 'the last of the steps that made it true',
      requires: x1,
      before: ['x1', 'x2', 'x0', 'x1'],
      waits: ['x1 2'],
    },
    {
      what: 'nothing, where it was true from the start',
      requires: { track: 'x', is: 'x0' },
      before: ['y1'],
      waits: [],
    },
    {
      what: 'the step that made it true again',
      requires: { track: 'x', is: 'x0' },
      before: ['x1', 'x0', 'y1'],
      waits: ['x0'],
    },
    {
      what: 'each clause of `all`',
      requires: { all: [x1, y1] },
      before: ['x1', 'y1'],
      waits: ['x1', 'y1'],
    },
    {
      what: 'the alternative of `any` that holds',
      requires: { any: [x1, never] },
      before: ['x1', 'y1'],
      waits: ['x1'],
    },
    {
      what: 'the step that made the whole `any` true, not what made it true once more',
      requires: { any: [x1, y1] },
      before: ['x1', 'y1'],
      waits: ['x1'],
    },
    {
      what: 'what made the `any` true first, where another alternative has carried it since',
      requires: { any: [x1, y1] },
      before: ['x1', 'y1', 'x2'],
      waits: ['x1'],
    },
    {
      what: 'the last step that made the `any` true again',
      requires: { any: [x1, { track: 'z', is: 'z1' }] },
      before: ['x1', 'x2', 'x0', 'x1'],
      waits: ['x1 2'],
    },
    {
      what: 'nothing inside an alternative that fails',
      requires: { any: [{ all: [x1, never] }, { all: [] }] },
      before: ['x1', 'y1'],
      waits: [],
    },
    {
      what: 'the parts that hold of `atLeast`',
      requires: { atLeast: 1, of: [x1, never, { track: 'z', is: 'z1' }] },
      before: ['x1', 'y1'],
      waits: ['x1'],
    },
    {
      what: 'under `not`, the step that made the clause false',
      requires: { not: { track: 'x', is: 'x0' } },
      before: ['x1', 'x2'],
      waits: ['x1'],
    },
    {
      what: 'nothing, where a clause under `not` was never true',
      requires: { not: { track: 'x', is: 'x2' } },
      before: ['x1'],
      waits: [],
    },
    {
      what: 'under `not` of `all`, the clause that fails',
      requires: { not: { all: [{ track: 'x', is: 'x0' }, y1] } },
      before: ['y1', 'x1'],
      waits: ['x1'],
    },
    {
      what: 'under `not` of `any`, the step that made the last of it fail',
      requires: {
        not: {
          any: [
            { track: 'x', is: 'x0' },
            { track: 'y', is: 'y0' },
          ],
        },
      },
      before: ['y1', 'x1'],
      waits: ['x1'],
    },
    {
      what: 'under `not` twice, as if there were none',
      requires: { not: { not: x1 } },
      before: ['x1'],
      waits: ['x1'],
    },
  ])('$what', ({ requires, before, waits }) => {
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

describe('waiting for what a step moves', () => {
  test('the last step that moves the track is waited for, also where the track stood there already', () => {
    const sketch: Sketch = { steps: [{ id: 'j', moves: to('x2') }] };
    const steps = ['x1', { step: 'x1', assumed: true }, 'j'];
    expect(waitsIn({ steps, sketch })['j']).toEqual(['x1 2']);
  });

  test('what brought the track to where it may leave from is waited for beside the last mover', () => {
    const sketch: Sketch = {
      steps: [{ id: 'j', moves: [{ track: 'x', from: ['x1', 'x2'], to: 'x0' }] }],
    };
    expect(waitsIn({ steps: ['y1', 'x1', 'x2', 'j'], sketch })['j']).toEqual(['x1', 'x2']);
  });

  test('the last taking of the same step is waited for, though it moves nothing', () => {
    const sketch: Sketch = { steps: [{ id: 'talk', takes: 'P1M' }] };
    expect(waitsIn({ steps: ['talk', 'x1', 'talk', 'talk'], sketch })).toMatchObject({
      'talk 2': ['talk'],
      'talk 3': ['talk 2'],
    });
  });
});

describe('waiting for a gauge', () => {
  const push = { id: 'push', effects: { g: 2 }, takes: 'P2M' };
  const pull = { id: 'pull', effects: { g: -1 }, takes: 'P1M' };
  const reads = (requires: object): Sketch => ({ steps: [push, pull, { id: 'j', requires }] });

  test.each<readonly [string, object, readonly string[]]>([
    ['the step that pushed it far enough', { gauge: 'g', min: 8 }, ['push 2']],
    ['nothing, where it was high enough from the start', { gauge: 'g', min: 1 }, []],
    ['nothing, where it is not high enough', { gauge: 'g', min: 10 }, []],
    [
      'nothing, through an alternative that is not needed',
      { any: [{ all: [] }, { gauge: 'g', min: 6 }] },
      [],
    ],
    ['the step that pushed it out of a range', { not: { gauge: 'g', max: 6 } }, ['push']],
    [
      'each of two bounds for itself',
      {
        all: [
          { gauge: 'g', min: 6 },
          { gauge: 'g', min: 8 },
        ],
      },
      ['push', 'push 2'],
    ],
  ])('%s', (_, requires, waits) => {
    // From 5 the gauge goes to 7, 9 and 8.
    const steps = ['push', 'push', 'pull', { step: 'j', assumed: true }];
    expect(waitsIn({ steps, sketch: reads(requires) })['j']).toEqual(waits);
  });

  test('a bound that was lost and won again waits for the step that won it again', () => {
    const sketch = reads({ gauge: 'g', min: 7 });
    expect(waitsIn({ steps: ['push', 'pull', 'push', 'j'], sketch })['j']).toEqual(['push 2']);
  });

  test('those that push it do not wait for each other, but take effect in their order', () => {
    const sketch = reads({ gauge: 'g', min: 6 });
    expect(typicalIn({ steps: ['push', 'pull', 'j'], sketch })).toEqual([
      'push 2019-01-01/2019-03-01',
      'pull 2019-01-01/2019-03-01',
      'j 2019-03-01/2019-03-01',
    ]);
  });

  test('a milestone that reads it is entered', () => {
    const milestones = [{ id: 'm', when: { gauge: 'g', min: 6 } }];
    const sketch = { ...reads({ milestone: 'm' }), milestones };
    expect(waitsIn({ steps: ['push', 'j'], sketch })['j']).toEqual(['push']);
  });

  test('a milestone counts as the party reads it that is named', () => {
    const milestones = [
      { id: 'm', when: { gauge: 'g', min: 6 }, readBy: { south: { track: 'x', is: 'x1' } } },
    ];
    const sketch = { ...reads({ milestone: 'm', as: 'south' }), milestones };
    expect(waitsIn({ steps: ['x1', 'push', 'j'], sketch })['j']).toEqual(['x1']);
  });
});
