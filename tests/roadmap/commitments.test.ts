// Which promises ran on a path, and how did each end?
import { describe, expect, test } from 'vitest';
import { type CommitmentRun, commitments } from '../../src/roadmap/commitments.ts';
import { type Told, along, tipOf, world } from './makers.ts';

const LISTS = {
  start: '2019-01-01',
  tracks: [
    { id: 'x', stages: ['x0', 'x1'] },
    { id: 'y', stages: ['y0', 'y1'] },
  ],
  steps: [
    { id: 'vow', moves: [{ track: 'x', to: 'x1' }], takes: 'P1M' },
    { id: 'pay', requires: { track: 'x', is: 'x1' }, takes: 'P2M' },
    { id: 'swap', requires: { track: 'x', is: 'x1' }, takes: 'P1M' },
    { id: 'aside', moves: [{ track: 'y', to: 'y1' }], takes: 'P4M' },
    { id: 'long', takes: 'P2Y' },
    { id: 'renew', takes: 'P1M' },
    { id: 'ship', parties: ['north'], effects: { fuel: 50 }, takes: 'P1M' },
  ],
  setbacks: [{ id: 'back' }],
  gauges: [{ id: 'fuel', min: 0, max: 500, initial: 0 }],
};

type Clause = Readonly<Record<string, unknown>>;

function runs(clause: Clause, steps: readonly Told[]): readonly CommitmentRun[] {
  const owed = { id: 'c', parties: ['north'], owes: 'pay', ...clause };
  const roadmap = along(world({ ...LISTS, commitments: [owed] }), { steps });
  return commitments(roadmap, steps.length === 0 ? null : tipOf(roadmap));
}

const only = (clause: Clause, steps: readonly Told[]): Partial<CommitmentRun> | undefined => {
  const [first, ...others] = runs(clause, steps);
  if (!first) return undefined;
  const { commitment: _, extensions, extendedBy: __, answers: ___, ...run } = first;
  expect(extensions).toBe(0);
  expect(others).toEqual([]);
  return run;
};

describe('a promise that runs from a step', () => {
  const clause = { after: 'vow', within: 'P6M' };

  test('does not run where the step is not taken', () => {
    expect(runs(clause, ['pay', 'long'])).toEqual([]);
  });

  test('is open while the path ends before the deadline', () => {
    expect(only(clause, ['vow'])).toEqual({
      from: 'vow',
      start: '2019-02-01',
      deadline: '2019-08-01',
      status: 'open',
    });
  });

  test('is kept where what is owed is finished in time', () => {
    expect(only(clause, ['vow', 'pay', 'long'])).toMatchObject({
      status: 'kept',
      keptBy: 'pay',
      finished: '2019-04-01',
    });
  });

  test('is kept on the very day of the deadline, and late the day after', () => {
    expect(only(clause, ['vow', { step: 'pay', takes: 'P6M' }])?.status).toBe('kept');
    expect(only(clause, ['vow', { step: 'pay', takes: 'P6M1D' }])).toMatchObject({
      status: 'late',
      keptBy: 'pay',
      finished: '2019-08-02',
    });
  });

  test('is broken where the path goes on past the deadline without it', () => {
    expect(only(clause, ['vow', 'long'])?.status).toBe('broken');
  });

  test('is open still where the path ends on the very day of the deadline', () => {
    expect(only(clause, ['vow', { step: 'long', takes: 'P7M' }])?.status).toBe('open');
    expect(only(clause, ['vow', { step: 'long', takes: 'P7M1D' }])?.status).toBe('broken');
  });

  test('what was done before the clock began does not count', () => {
    expect(only(clause, [{ step: 'pay', assumed: true, takes: 'P1M' }, 'vow'])?.status).toBe(
      'open',
    );
  });

  test('what comes earlier on the path does not count: it has taken effect before', () => {
    const side = { owes: 'aside', after: 'vow', within: 'P6M' };
    expect(only(side, ['aside', 'vow'])?.status).toBe('open');
  });

  test('what comes later on the path takes effect later, however short it is', () => {
    const side = { owes: 'aside', after: 'vow', within: 'P6M' };
    expect(only(side, ['vow', { step: 'aside', takes: 'P1D' }])).toMatchObject({
      status: 'kept',
      finished: '2019-02-01',
    });
  });

  test('runs each time the step is taken', () => {
    const again = runs({ after: 'renew', within: 'P6M' }, ['renew', 'renew']);
    expect(again.map(({ from }) => from)).toEqual(['renew', 'renew 2']);
  });
});

describe('what is owed', () => {
  test('of a list any one will do, and the first counts', () => {
    const list = { after: 'vow', within: 'P6M', owes: ['pay', 'swap'] };
    expect(only(list, ['vow', 'pay', 'swap'])).toMatchObject({
      keptBy: 'pay',
      finished: '2019-04-01',
    });
    expect(only(list, ['vow', 'pay'])).toMatchObject({ keptBy: 'pay' });
  });

  test('a renewal is owed again by each renewal', () => {
    const chain = { after: 'renew', owes: 'renew', within: 'P6M' };
    const steps = [
      'renew',
      { step: 'renew', start: '2019-06-01' },
      { step: 'renew', start: '2020-03-01' },
      { step: 'long', start: '2020-03-01' },
    ];
    expect(runs(chain, steps).map(({ from, status, keptBy }) => [from, status, keptBy])).toEqual([
      ['renew', 'kept', 'renew 2'],
      ['renew 2', 'late', 'renew 3'],
      ['renew 3', 'broken', undefined],
    ]);
  });
});

describe('the deadline', () => {
  test.each<readonly [string, Clause, string]>([
    ['a length from the end of the step', { within: 'P1M' }, '2019-03-01'],
    ['a date', { by: '2020-11-03' }, '2020-11-03'],
    ['the date, where it is earlier', { within: 'P1Y', by: '2019-05-05' }, '2019-05-05'],
    ['the length, where it is earlier', { within: 'P1M', by: '2019-05-05' }, '2019-03-01'],
  ])('is %s', (_, clock, deadline) => {
    expect(only({ after: 'vow', ...clock }, ['vow'])?.deadline).toBe(deadline);
  });

  test('by the calendar, from the last day of a month', () => {
    const steps = [{ step: 'vow', on: '2019-01-31' }];
    expect(only({ after: 'vow', within: 'P1M' }, steps)).toMatchObject({
      start: '2019-01-31',
      deadline: '2019-02-28',
    });
  });
});

describe('a promise that runs from the start', () => {
  test('runs once, on an empty path too', () => {
    expect(only({ within: 'P1Y' }, [])).toEqual({
      start: '2019-01-01',
      deadline: '2020-01-01',
      status: 'open',
    });
  });

  test('is kept by the first step of the path too', () => {
    expect(only({ within: 'P6M', owes: 'vow' }, ['vow'])).toMatchObject({
      status: 'kept',
      keptBy: 'vow',
    });
  });
});
