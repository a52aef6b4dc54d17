// What becomes of promises of every kind, of their extensions and of what they hold under?
import { describe, expect, test } from 'vitest';
import { type CommitmentRun, commitments, runsAlong } from '../../src/roadmap/commitments.ts';
import { passedOver } from '../../src/roadmap/passed-over.ts';
import { replay } from '../../src/roadmap/replay.ts';
import { scheduleOf } from '../../src/roadmap/schedule.ts';
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

describe('all of several', () => {
  const clause = { after: 'vow', within: 'P6M', owes: { all: ['pay', 'swap'] } };

  test('is kept with the last of them, in time or late', () => {
    expect(only(clause, ['vow', 'swap'])?.status).toBe('open');
    expect(only(clause, ['vow', 'swap', 'pay'])).toMatchObject({ status: 'kept', keptBy: 'pay' });
    const late = ['vow', 'swap', { step: 'pay', on: '2020-01-01' }];
    expect(only(clause, late)).toMatchObject({ status: 'late', finished: '2020-01-01' });
  });

  test('names every step that did something of it', () => {
    const [run] = runs(clause, ['vow', 'swap', 'swap', 'pay', 'pay']);
    expect(run?.answers).toEqual(['swap', 'pay']);
  });
});

describe('a level to be reached', () => {
  const clause = { after: 'vow', within: 'P1Y', owes: { reach: { gauge: 'fuel', min: 100 } } };

  test('is kept by the step that reaches it, whoever takes it', () => {
    expect(only(clause, ['vow', 'ship'])?.status).toBe('open');
    expect(only(clause, ['vow', 'ship', 'ship', 'ship'])).toMatchObject({
      status: 'kept',
      keptBy: 'ship 2',
    });
    expect(only(clause, ['vow', 'ship', 'long'])?.status).toBe('broken');
  });

  test('is kept at once where it stands already', () => {
    expect(only(clause, ['ship', 'ship', 'vow'])).toMatchObject({ status: 'kept', keptBy: 'vow' });
  });

  test('counts what a debtor does towards it as an answer, and nothing else', () => {
    const [run] = runs(clause, ['vow', 'ship', 'aside', 'ship', 'ship']);
    expect(run?.answers).toEqual(['ship', 'ship 2']);
    const [other] = runs({ ...clause, parties: ['south'] }, ['vow', 'ship', 'ship']);
    expect(other).toMatchObject({ status: 'kept', answers: [] });
  });
});

describe('a promise not to act', () => {
  const clause = { owes: undefined, after: 'vow', forbids: ['aside'], within: 'P6M' };

  test('is open while it runs, kept once it has lasted its time', () => {
    expect(only(clause, ['vow', 'pay'])?.status).toBe('open');
    expect(only(clause, ['vow', 'long'])).toMatchObject({ status: 'kept', finished: '2019-08-01' });
  });

  test('is broken by what it forbids, to its last day and not after', () => {
    expect(only(clause, ['vow', { step: 'aside', on: '2019-08-01' }])).toMatchObject({
      status: 'broken',
      ended: '2019-08-01',
      endedBy: 'aside',
    });
    expect(only(clause, ['vow', { step: 'aside', on: '2019-08-02' }])?.status).toBe('kept');
    expect(only(clause, [{ step: 'aside', takes: 'P1D' }, 'vow'])?.status).toBe('open');
  });

  test('without a time it lasts', () => {
    const lasting = { owes: undefined, after: 'vow', forbids: ['aside'] };
    const run = only(lasting, ['vow', 'long']);
    expect(run).toMatchObject({ status: 'open' });
    expect(run).not.toHaveProperty('deadline');
    expect(only(lasting, ['vow', 'long', 'aside'])?.status).toBe('broken');
  });
});

describe('extensions', () => {
  const clause = {
    after: 'vow',
    within: 'P6M',
    extendedBy: [{ step: 'renew', by: 'P3M' }],
  };

  test('each moves the deadline from where it stands, and is counted', () => {
    const steps = [
      'vow',
      'renew',
      { step: 'renew', on: '2019-10-01' },
      { step: 'pay', on: '2020-01-15' },
    ];
    const [run] = runs(clause, steps);
    expect(run).toMatchObject({
      deadline: '2020-02-01',
      status: 'kept',
      extensions: 2,
      extendedBy: ['renew', 'renew 2'],
    });
  });

  test('one that comes after the deadline moves nothing', () => {
    const [run] = runs(clause, ['vow', { step: 'renew', on: '2019-08-02' }, 'long']);
    expect(run).toMatchObject({ status: 'broken', deadline: '2019-08-01', extensions: 0 });
  });

  test('none counts as keeping, even where the step is owed too', () => {
    const [run] = runs({ ...clause, owes: ['renew', 'pay'] }, ['vow', 'renew']);
    expect(run).toMatchObject({ status: 'open', extensions: 1, answers: [] });
  });

  test('none counts once the promise is kept', () => {
    const [run] = runs(clause, ['vow', 'pay', 'renew']);
    expect(run).toMatchObject({ status: 'kept', extensions: 0 });
  });
});

describe('a promise that holds under a condition', () => {
  const clause = { after: 'vow', within: 'P6M', while: { track: 'y', is: 'y0' } };

  test('is void where the condition fails first', () => {
    const steps = ['vow', { step: 'aside', takes: 'P1M' }, 'long', 'pay'];
    expect(only(clause, steps)).toMatchObject({
      status: 'void',
      ended: '2019-02-01',
      endedBy: 'aside',
    });
  });

  test('is void from the start where the condition does not hold', () => {
    expect(only(clause, [{ step: 'aside', takes: 'P1D' }, 'vow'])).toMatchObject({
      status: 'void',
      endedBy: 'vow',
    });
  });

  test('is kept or broken where that comes first', () => {
    expect(only(clause, ['vow', 'pay', 'aside'])?.status).toBe('kept');
    const late = ['vow', { step: 'aside', on: '2019-08-02' }];
    expect(only(clause, late)?.status).toBe('broken');
  });
});

describe('who and when', () => {
  test('several debtors share one run', () => {
    const both = runs({ parties: ['north', 'south'], after: 'vow', within: 'P6M' }, ['vow']);
    expect(both).toHaveLength(1);
  });

  test('each taking of any of several triggers starts a run', () => {
    const clause = { after: ['vow', 'renew'], within: 'P6M' };
    expect(runs(clause, ['renew', 'vow', 'renew']).map(({ from }) => from)).toEqual([
      'renew',
      'vow',
      'renew 2',
    ]);
  });
});

describe('going on as if the setback of a broken promise had not followed', () => {
  const over = (clause: Clause, steps: readonly Told[]) => {
    const scenario = world({
      ...LISTS,
      commitments: [{ id: 'c', parties: ['north'], owes: 'pay', otherwise: 'back', ...clause }],
    });
    const roadmap = along(scenario, { steps });
    const path = replay(roadmap, tipOf(roadmap));
    const planned = scheduleOf(path, []);
    return [...passedOver(path, planned, runsAlong(path, planned)).keys()];
  };
  const clause = { after: 'vow', within: 'P1M' };
  const later = (step: string, on: string) => ({ step, on });

  test('marks every step that finishes after the deadline', () => {
    const steps = ['vow', later('swap', '2019-03-01'), later('renew', '2019-03-02'), 'aside'];
    expect(over(clause, steps)).toEqual(['renew', 'aside']);
  });

  test('ends where the setback is taken', () => {
    const steps = ['vow', later('renew', '2019-03-02'), later('back', '2019-03-02'), 'aside'];
    expect(over(clause, steps)).toEqual(['renew']);
    expect(over(clause, ['vow', later('back', '2019-03-01'), 'aside'])).toEqual([]);
  });

  test('does not end with a setback that came before the deadline', () => {
    expect(over(clause, ['vow', later('back', '2019-02-20'), 'aside'])).toEqual(['aside']);
  });

  test('marks nothing for a late promise, nor for one without a setback', () => {
    expect(over(clause, ['vow', later('pay', '2019-05-01'), 'aside'])).toEqual([]);
    expect(over({ ...clause, otherwise: undefined }, ['vow', 'aside'])).toEqual([]);
  });

  test('marks all that stands after the breach of a promise not to act', () => {
    const silent = { owes: undefined, forbids: ['swap'], after: 'vow', within: 'P1Y' };
    expect(over(silent, ['vow', 'swap', 'renew'])).toEqual(['renew']);
  });
});
