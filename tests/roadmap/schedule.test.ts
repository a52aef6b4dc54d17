// When does each step begin and end, and which chain of steps sets the end?
import { describe, expect, test } from 'vitest';
import { schedule } from '../../src/roadmap/schedule.ts';
import { empty, freeze } from './makers.ts';
import { type Case, plan, to, typicalIn } from './plans.ts';

describe('dates', () => {
  test('a chain on one track goes step by step', () => {
    expect(typicalIn({ steps: ['x1', 'x2', 'x0'] })).toEqual([
      'x1 2019-01-01/2019-02-01',
      'x2 2019-02-01/2019-04-01',
      'x0 2019-04-01/2019-05-01',
    ]);
  });

  test('steps are prepared side by side, and take effect in their order', () => {
    expect(typicalIn({ steps: ['y1', 'x1', 'x2'] })).toEqual([
      'y1 2019-01-01/2019-04-01',
      'x1 2019-01-01/2019-04-01',
      'x2 2019-04-01/2019-06-01',
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
      'y1 2019-01-01/2019-09-15',
    ]);
    expect(typicalIn({ steps: ['x1', { step: 'x2', start: '2019-01-10' }] }).at(-1)).toBe(
      'x2 2019-02-01/2019-04-01',
    );
  });

  test('nothing starts before the scenario', () => {
    expect(typicalIn({ steps: [{ step: 'x1', start: '2018-11-01' }] })).toEqual([
      'x1 2019-01-01/2019-02-01',
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
      outOfOrder: [],
    });
  });
});

describe('the critical chain', () => {
  const criticalIn = (planned: Case): readonly string[] =>
    plan(planned).tasks.flatMap(({ node, critical }) => (critical ? [node] : []));

  test('is the longest one', () => {
    expect(criticalIn({ steps: ['x1', 'y1', 'y2'] })).toEqual(['y1', 'y2']);
  });

  test('goes over the step just before, where a step only waits its turn', () => {
    const { tasks } = plan({
      steps: ['x1', 'y1', 'y2', 'z1'],
      sketch: { steps: [{ id: 'z1', moves: to('z1') }] },
    });
    expect(tasks.map(({ node, critical, setBy }) => [node, critical, setBy])).toEqual([
      ['x1', false, [{ kind: 'start', nodes: [] }]],
      ['y1', true, [{ kind: 'start', nodes: [] }]],
      ['y2', true, [{ kind: 'waits', nodes: ['y1'] }]],
      ['z1', true, [{ kind: 'turn', nodes: ['y2'] }]],
    ]);
  });

  test('ends at a record, and at a day before which a step does not take effect', () => {
    const steps = ['x1', { step: 'y1', on: '2019-07-01' }, 'x2'];
    expect(criticalIn({ steps })).toEqual(['y1', 'x2']);
    const sketch = { steps: [{ id: 'vote', moves: to('z1'), notBefore: '2019-11-03' }] };
    expect(criticalIn({ steps: ['x1', 'vote'], sketch })).toEqual(['vote']);
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

describe('days that somebody set', () => {
  const vote = { steps: [{ id: 'vote', moves: to('z1'), takes: 'P1M', notBefore: '2019-11-03' }] };

  test('a step does not take effect before its day, and does where it takes longer', () => {
    expect(typicalIn({ steps: ['vote'], sketch: vote })).toEqual(['vote 2019-01-01/2019-11-03']);
    const long = { step: 'vote', takes: 'P1Y' };
    expect(typicalIn({ steps: [long], sketch: vote })).toEqual(['vote 2019-01-01/2020-01-01']);
  });

  test('a record counts whatever was worked out, and later steps wait for it', () => {
    const steps = [{ step: 'x1', on: '2019-06-10' }, 'x2'];
    expect(typicalIn({ steps })).toEqual(['x1 2019-01-01/2019-06-10', 'x2 2019-06-10/2019-08-10']);
    expect(plan({ steps }).outOfOrder).toEqual([]);
  });

  test('a record before an earlier step is finished is out of order, and the step is named', () => {
    const { outOfOrder, tasks } = plan({ steps: ['y1', { step: 'x1', on: '2019-02-10' }, 'y2'] });
    expect(outOfOrder).toEqual([{ node: 'x1', with: 'y1' }]);
    expect(tasks.map(({ finish }) => finish.typical)).toEqual([
      '2019-04-01',
      '2019-02-10',
      '2019-05-01',
    ]);
  });

  test('a record before the start that was set for the same step is out of order with itself', () => {
    const steps = [{ step: 'x1', start: '2019-05-01', on: '2019-03-01' }];
    const { outOfOrder, tasks } = plan({ steps });
    expect(outOfOrder).toEqual([{ node: 'x1', with: null }]);
    expect(tasks[0]?.start.typical).toBe('2019-03-01');
  });

  test('by a later record a step has finished, whatever the high estimate says', () => {
    const takes = { low: 'P1M', typical: 'P2M', high: 'P9M' };
    const steps = [{ step: 'x1', takes }, { step: 'y1', on: '2019-04-15' }, 'x2'];
    const [x1, y1, x2] = plan({ steps }).tasks;
    expect(x1?.finish).toEqual({ low: '2019-02-01', typical: '2019-03-01', high: '2019-04-15' });
    expect(y1?.finish.high).toBe('2019-04-15');
    expect(x2?.finish).toEqual({ low: '2019-04-15', typical: '2019-05-01', high: '2019-06-15' });
  });

  test('a later record from before the typical finish cuts nothing', () => {
    const takes = { low: 'P1M', typical: 'P2M', high: 'P9M' };
    const { tasks, outOfOrder } = plan({
      steps: [
        { step: 'x1', takes },
        { step: 'y1', on: '2019-02-15' },
      ],
    });
    expect(tasks[0]?.finish.high).toBe('2019-10-01');
    expect(outOfOrder).toEqual([{ node: 'y1', with: 'x1' }]);
  });

  test('a setback without a length happens when the step before it finishes', () => {
    const sketch = { setbacks: [{ id: 'back', moves: to('z1') }] };
    expect(typicalIn({ steps: ['y1', 'back'], sketch })).toEqual([
      'y1 2019-01-01/2019-04-01',
      'back 2019-01-01/2019-04-01',
    ]);
  });
});
