// What does a pull at a bar change, and what does it leave?
import { describe, expect, test } from 'vitest';
import { unitAt, unitWidth } from '../../src/picture/timeline/axis.ts';
import { lengthened, pulled, type Pull, shifted } from '../../src/roadmap/pull.ts';
import { timePlanOf } from '../../src/picture/timeline/timeline.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { nodeOf } from '../../src/roadmap/tree-index.ts';
import { along, freeze, tipOf } from './makers.ts';

const shifts: readonly (readonly [string, Parameters<typeof shifted>[1], number, string])[] = [
  ['2019-03-01', 'months', 2, '2019-05-01'],
  ['2019-03-01', 'months', -2, '2019-01-01'],
  ['2019-03-31', 'months', -1, '2019-02-28'],
  ['2020-03-31', 'months', -1, '2020-02-29'],
  ['2019-01-15', 'months', -13, '2017-12-15'],
  ['2019-03-01', 'weeks', 1, '2019-03-08'],
  ['2019-03-01', 'weeks', -1, '2019-02-22'],
  ['2019-03-01', 'days', -1, '2019-02-28'],
  ['2019-03-01', 'days', 0, '2019-03-01'],
  ['0001-02-01', 'months', -5, '0001-01-01'],
  ['2019-03-01', 'months', -Infinity, '0001-01-01'],
  ['2019-03-01', 'days', -Infinity, '0001-01-01'],
];
test.each(shifts)('%s and %s %i give %s', (...[day, unit, count, wanted]) => {
  expect(shifted(day, unit, count)).toBe(wanted);
});

const lengths = [
  ['P2M', 'months', 1, 'P3M'],
  ['P2M', 'months', -5, 'P0D'],
  ['P2M', 'weeks', 1, 'P2M7D'],
  ['P2M', 'days', -1, 'P60D'],
  ['P1Y', 'months', 2, 'P1Y2M'],
  ['P0D', 'days', 3, 'P3D'],
  [
    { low: 'P1M', typical: 'P2M', high: 'P6M' },
    'months',
    1,
    { low: 'P1M', typical: 'P3M', high: 'P6M' },
  ],
  [
    { low: 'P1M', typical: 'P2M', high: 'P3M' },
    'months',
    4,
    { low: 'P1M', typical: 'P6M', high: 'P6M' },
  ],
  [
    { low: 'P2M', typical: 'P3M', high: 'P4M' },
    'months',
    -2,
    { low: 'P1M', typical: 'P1M', high: 'P4M' },
  ],
] as const;
test.each(lengths)('%j longer by %s %i is %j', (...[takes, unit, count, wanted]) => {
  expect(lengthened(takes, unit, count)).toEqual(wanted);
});

test('the nearer one looks, the finer the unit, and each is wide enough to hit', () => {
  expect([0.05, 0.3, 0.8, 2.4, 2.6, 4].map(unitAt)).toEqual([
    'months',
    'months',
    'weeks',
    'weeks',
    'days',
    'days',
  ]);
  for (const perDay of [0.2, 0.8, 2.6])
    expect(unitWidth(unitAt(perDay), perDay)).toBeGreaterThan(2);
});

describe('pulling', () => {
  const line = along(freeze, { steps: ['dual-freeze', 'exemption', 'pilot'] });

  test('a start moves what waits for it, and is one change to one node', () => {
    const after = pull(line, { node: 'dual-freeze', end: 'start', unit: 'months', count: 2 });
    expect(nodeOf(after.roadmap, 'dual-freeze').start).toBe('2019-05-01');
    expect(after.moved).toEqual(['dual-freeze', 'exemption', 'pilot']);
    expect(after.roadmap.nodes.slice(1)).toEqual(line.nodes.slice(1));
  });

  test('a start cannot come before what the step waits for: then it says nothing', () => {
    const after = pull(line, { node: 'exemption', end: 'start', unit: 'months', count: -3 });
    expect(after.roadmap).toBe(line);
    expect(after.moved).toEqual([]);
  });

  test('a start pulled back to where the step would start anyway is taken away', () => {
    const later = pull(line, { node: 'pilot', end: 'start', unit: 'months', count: 2 }).roadmap;
    const back = pull(later, { node: 'pilot', end: 'start', unit: 'months', count: -2 }).roadmap;
    expect(nodeOf(later, 'pilot').start).toBe('2019-08-01');
    expect(back).toEqual(line);
  });

  test('an end changes the typical length and keeps the range around it', () => {
    const after = pull(line, { node: 'exemption', end: 'finish', unit: 'months', count: 1 });
    expect(nodeOf(after.roadmap, 'exemption').takes).toEqual({
      low: 'P1M',
      typical: 'P3M',
      high: 'P6M',
    });
    expect(after.moved).toEqual(['exemption', 'pilot']);
  });

  test('a length that the scenario gives anyway is taken away', () => {
    const longer = pull(line, { node: 'pilot', end: 'finish', unit: 'months', count: 1 }).roadmap;
    const back = pull(longer, { node: 'pilot', end: 'finish', unit: 'months', count: -1 }).roadmap;
    expect(back).toEqual(line);
  });
});

function pull(roadmap: Roadmap, how: Pull) {
  const tip = tipOf(roadmap);
  return pulled(roadmap, tip, { pull: how, steps: timePlanOf(roadmap, tip).steps });
}
