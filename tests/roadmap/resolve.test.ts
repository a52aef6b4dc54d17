// What does a reader without the program get?
import { expect, test } from 'vitest';
import { resolve } from '../../src/roadmap/resolve.ts';
import { addBranch, along, freeze } from './makers.ts';

const roadmap = along(freeze, {
  steps: [
    { step: 'dual-freeze', phase: 'Halt' },
    'exemption',
    { step: 'suspend', assumed: true },
    'launch',
  ],
});

test('each branch is told in full, in order', () => {
  const both = resolve(addBranch(roadmap, { tip: 'exemption', name: 'Short' }));
  expect(both.map(({ branch, name, steps }) => [branch, name, steps.length])).toEqual([
    ['b1', 'Line', 4],
    ['b2', 'Short', 2],
  ]);
  expect(both[1]).toMatchObject({
    start: '2019-03-01',
    end: { low: '2019-05-01', typical: '2019-06-01', high: '2019-10-01' },
    commitments: [
      {
        commitment: 'relief',
        from: 'dual-freeze',
        start: '2019-04-01',
        deadline: '2019-10-01',
        status: 'kept',
        keptBy: 'exemption',
        finished: '2019-06-01',
      },
    ],
    goals: [],
  });
});

test('a step is told with its phase, dates, parties, situation, ledger and objections', () => {
  const [line] = resolve(roadmap);
  expect(line?.steps[1]).toEqual({
    node: 'exemption',
    step: 'exemption',
    name: 'exemption',
    holds: true,
    phase: 'Halt',
    start: { low: '2019-04-01', typical: '2019-04-01', high: '2019-04-01' },
    finish: { low: '2019-05-01', typical: '2019-06-01', high: '2019-10-01' },
    parties: ['council'],
    situation: {
      stages: { tests: 'halted', drills: 'reduced', un: 'exempt', park: 'closed' },
      gauges: { trust: 6 },
    },
    waitsFor: ['dual-freeze'],
    critical: true,
    setBy: [{ kind: 'waits', nodes: ['dual-freeze'] }],
    deal: {
      sides: [
        {
          party: 'council',
          gives: [{ track: 'un', from: 'full', to: 'exempt', worth: {} }],
          gets: 0,
        },
      ],
      together: [],
      worth: { north: 1, us: -1 },
    },
    readings: [],
    ledger: {
      council: { given: 0, received: 0, balance: 0 },
      north: { given: -2, received: 1, balance: -1 },
      south: { given: 0, received: 3, balance: 3 },
      us: { given: -1, received: 1, balance: 0 },
    },
    objections: ['us-ban-first'],
  });
});

test('assumptions and setbacks are marked, and only they', () => {
  const [line] = resolve(roadmap);
  expect(line?.steps.map(({ assumed, setback }) => [assumed, setback])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
    [true, undefined],
    [undefined, true],
  ]);
});

test('all of it is plain JSON', () => {
  const told = resolve(roadmap);
  expect(JSON.parse(JSON.stringify(told))).toEqual(told);
});

test('a roadmap without branches has nothing to tell', () => {
  expect(resolve({ ...roadmap, branches: [] })).toEqual([]);
});
