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
