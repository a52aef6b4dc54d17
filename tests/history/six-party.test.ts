// Does the record of the six-party talks show what a planner has to see in it (cases A1 to A6)?
import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../src/core/duration.ts';
import { goalsAt } from '../../src/roadmap/goals.ts';
import { readingsAt } from '../../src/roadmap/readings.ts';
import {
  blocks,
  breachesAt,
  brokenIn,
  dayOf,
  lackedBy,
  lacking,
  lineOf,
  milestoneAt,
  nodeFor,
  outOfOrderIn,
  overdueAt,
  recordOf,
  runAt,
  statusesOf,
  timeOf,
} from './record.ts';

const roadmap = recordOf('six-party-2005-2009');
const { scenario } = roadmap;
const tip = lineOf(roadmap).at(-1)?.node.id ?? '';

test('every step holds where it was taken, and no record is out of order', () => {
  expect(brokenIn(roadmap)).toEqual([]);
  expect(outOfOrderIn(roadmap)).toEqual([]);
});

test('both nuclear tests stand on the record, before and after the talks bore fruit', () => {
  const days = ['nuclear-test', 'resolution-1718', 'bda-returned', 'disable-begin', 'second-test'];
  expect(days.map((step) => dayOf(roadmap, step))).toEqual([
    '2006-10-09',
    '2006-10-14',
    '2007-06-25',
    '2007-11-05',
    '2009-05-25',
  ]);
});

test('what was promised not to be done is void from the day the North left', () => {
  const ids = ['no-transfer', 'no-attack', 'inspectors-stay'];
  const at = (step: string) =>
    ids.map((id) => runAt(roadmap, nodeFor(roadmap, step).node.id, id)?.status);
  expect(at('council-statement')).toEqual(['open', 'open', 'open']);
  expect(dayOf(roadmap, 'talks-quit')).toBe('2009-04-14');
  expect(at('talks-quit')).toEqual(['void', 'void', 'void']);
});

test('the dates of July 2008 are missed: disablement never done, the oil of two late', () => {
  expect(statusesOf(roadmap)).toMatchObject({
    'groups-30-days': ['late'],
    'disable-year-end': ['broken'],
    'disable-october': ['broken'],
    'oil-october': ['late'],
    'oil-million': ['broken'],
  });
});

describe('A1: 14 April 2007 passes and the money has not moved', () => {
  // The last thing done by then: Macau unblocks the accounts, on 10 April.
  const april = nodeFor(roadmap, 'bda-unblocked');

  test('the shutdown is overdue, and was late in the end', () => {
    expect(runAt(roadmap, april.node.id, 'shutdown-60-days')).toMatchObject({
      deadline: '2007-04-14',
      status: 'open',
    });
    const june = nodeFor(roadmap, 'bda-returned').node.id;
    expect(runAt(roadmap, june, 'shutdown-60-days')).toMatchObject({ status: 'broken' });
    expect(runAt(roadmap, tip, 'shutdown-60-days')).toMatchObject({ status: 'late' });
  });

  test('the only thing that stands in its way is the money', () => {
    expect(lacking(roadmap, april.after, 'shutdown')).toEqual([{ track: 'bda', is: 'returned' }]);
  });

  test('only outsiders can move the money', () => {
    const roles = new Map(scenario.parties.map(({ id, role }) => [id, role]));
    const movers = scenario.steps.filter(({ moves }) =>
      moves.some(({ track, to }) => track === 'bda' && to === 'returned'),
    );
    const parties = movers.flatMap((step) => step.parties);
    expect(parties).toEqual(['banks']);
    expect(parties.map((id) => roles.get(id))).toEqual(['external']);
  });

  test('no party is in breach: the one thing overdue could not be done', () => {
    const overdue = overdueAt(roadmap, april, '2007-04-14');
    expect(
      overdue.map(({ commitment }) => commitment.id).filter((id) => id !== 'groups-30-days'),
    ).toEqual(['shutdown-60-days', 'oil-initial-due']);
    expect(breachesAt(roadmap, april, '2007-04-14')).toEqual([]);
  });

  test('the United States has done what it owed, in law, a day before the thirty days were over', () => {
    expect(runAt(roadmap, april.node.id, 'bda-30-days')).toMatchObject({
      status: 'kept',
      deadline: '2007-03-15',
      finished: '2007-03-14',
    });
    expect(april.after.stages['bda']).toBe('unblocked');
  });

  test('the first 50,000 t wait for the money, too, and come before the shutdown of that day', () => {
    expect(lacking(roadmap, april.after, 'oil-initial')).toEqual([
      { track: 'bda', is: 'returned' },
    ]);
    expect(dayOf(roadmap, 'oil-initial')).toBe('2007-07-14');
    expect(nodeFor(roadmap, 'oil-initial').before.stages['yongbyon']).toBe('operating');
    expect(nodeFor(roadmap, 'oil-initial').step.parties).toEqual(['rok']);
  });

  test('had a bank moved the money, the sixty days would have been kept', () => {
    const other = lineOf(roadmap, 'b2').at(-1)?.node.id ?? '';
    expect(runAt(roadmap, other, 'shutdown-60-days')).toMatchObject({ status: 'kept' });
  });
});

describe('A2: 26 June 2008', () => {
  const june = nodeFor(roadmap, 'twea-with-order');

  test('the declaration is 178 days late', () => {
    const run = runAt(roadmap, june.node.id, 'declaration-year-end');
    // Ninety days from 3 October would be 1 January: the earlier of the two clocks counts.
    expect(run).toMatchObject({
      status: 'late',
      deadline: '2007-12-31',
      finished: '2008-06-26',
    });
    expect(daysBetween(run?.deadline ?? '', run?.finished ?? '')).toBe(178);
  });

  test('the old act is ended in law and nothing is free in effect, since another layer binds', () => {
    expect(milestoneAt(roadmap, june.after, 'relief-in-law')).toBe(true);
    expect(milestoneAt(roadmap, june.after, 'relief-in-effect')).toBe(false);
    expect(lackedBy(roadmap, june.after, 'relief-in-effect')).toEqual([
      { track: 'property', is: 'free' },
      { track: 'listing', is: 'delisted' },
    ]);
    expect(june.after.stages['property']).toBe('under-order');
  });

  test('once the listing is gone too, the order alone still keeps the relief from being felt', () => {
    const { after } = nodeFor(roadmap, 'delist');
    expect(lackedBy(roadmap, after, 'relief-in-effect')).toEqual([
      { track: 'property', is: 'free' },
    ]);
    const felt = nodeFor(roadmap, 'delist', 'b5').after;
    expect(goalsAt(scenario, felt).map(({ id }) => id)).toContain('relief-felt');
  });
});

describe('A3: day 45 passes in August 2008', () => {
  const agreed = nodeFor(roadmap, 'july-communique');
  const asked = nodeFor(roadmap, 'protocol-asked');

  test('a mechanism was agreed by all six; then a gate was added, four days before the day', () => {
    expect(agreed.step.parties).toHaveLength(6);
    expect(lackedBy(roadmap, agreed.after, 'gate-open')).toEqual([]);
    expect([dayOf(roadmap, 'protocol-asked'), dayOf(roadmap, 'notice-ends')]).toEqual([
      '2008-08-06',
      '2008-08-10',
    ]);
    const over = nodeFor(roadmap, 'notice-ends').after;
    expect(blocks(roadmap, over, 'delist')).not.toEqual([]);
    expect(lackedBy(roadmap, over, 'gate-open')).toEqual([{ track: 'protocol', is: 'not-asked' }]);
    expect(blocks(roadmap, nodeFor(roadmap, 'notice-ends', 'b3').after, 'delist')).toEqual([]);
  });

  test('one party reads a breach, the other a condition that is not met', () => {
    const { readings } = asked.step;
    expect(readings['dprk']).toMatchObject({ en: expect.stringMatching(/^Breach/) });
    expect(readings['us']).toMatchObject({
      en: expect.stringMatching(/^The condition is not met/),
    });
  });

  test('the delisting is overdue and comes 62 days late, after what a broken promise brings', () => {
    const broken = runAt(
      roadmap,
      nodeFor(roadmap, 'disablement-reversed').node.id,
      'delist-day-45',
    );
    expect(broken).toMatchObject({ status: 'broken', deadline: '2008-08-10' });
    expect(broken?.commitment.otherwise).toBe('disablement-reversed');
    const run = runAt(roadmap, tip, 'delist-day-45');
    expect(run?.status).toBe('late');
    expect(daysBetween(run?.deadline ?? '', run?.finished ?? '')).toBe(62);
  });
});

describe('A4: September to November 2008', () => {
  test('eight steps of eleven, partly reversed, restored: progress goes down and up', () => {
    const values = lineOf(roadmap).map(({ after }) => after.gauges['disablement'] ?? 0);
    const changes = values.filter((value, index) => value !== (values[index - 1] ?? 0));
    const [done, reversed, restored, ...later] = changes;
    expect(done).toBe(8);
    expect(reversed).toBeLessThan(8);
    expect(restored).toBe(8);
    expect(later).toHaveLength(1);
  });

  test('the reversal is a setback that bars the monitors, and the repair lets them back', () => {
    const reversal = nodeFor(roadmap, 'disablement-reversed');
    expect(reversal.setback).toBe(true);
    expect(reversal.after.stages['monitors']).toBe('barred');
    const repair = nodeFor(roadmap, 'disable-resumed');
    expect(repair.after.stages['monitors']).toBe('present');
    expect(timeOf(roadmap, 'disable-resumed').finish.typical < '2008-11-15').toBe(true);
  });
});

describe('A5: the oil in November 2008', () => {
  const november = nodeFor(roadmap, 'oil-from-russia');
  const given = (giver: string): number => november.after.gauges[`oil-${giver}`] ?? NaN;

  test('four of five givers have given a part of their 200 kt, and Japan nothing', () => {
    for (const giver of ['us', 'china', 'rok', 'russia']) {
      expect(given(giver)).toBeGreaterThan(0);
      expect(given(giver)).toBeLessThan(200);
    }
    expect(given('japan')).toBe(0);
    const shares = scenario.gauges.filter(({ id }) => /^oil-(?!total|others)/.test(id));
    expect(shares.map(({ max }) => max)).toEqual([200, 200, 200, 200, 200]);
  });

  test('about half of the million tonnes has come', () => {
    expect(given('total') / 1000).toBeCloseTo(0.5, 1);
    expect(timeOf(roadmap, 'oil-from-russia').finish.typical).toBe('2008-11-15');
  });

  test('only Japan’s own position keeps Japan from giving, and somebody else may', () => {
    const because = blocks(roadmap, november.after, 'oil-from-japan');
    expect(
      because.map((reason) => (reason.kind === 'position' ? reason.position.party : reason.kind)),
    ).toEqual(['japan']);
    expect(blocks(roadmap, november.after, 'oil-substitute')).toEqual([]);
  });

  test('Japan’s share stays unfilled at the end; with a substitute it is filled, late', () => {
    expect(runAt(roadmap, tip, 'japan-share-due')).toMatchObject({ status: 'broken' });
    const parallel = lineOf(roadmap, 'b4').at(-1)?.node.id ?? '';
    expect(runAt(roadmap, parallel, 'japan-share-due')).toMatchObject({ status: 'late' });
  });
});

test('by spring 2009: three full shares, most of a fourth, none of the fifth', () => {
  const { gauges } = nodeFor(roadmap, 'oil-china-rest').after;
  const shares = ['us', 'china', 'russia', 'rok', 'japan'].map((giver) => gauges[`oil-${giver}`]);
  expect(shares).toEqual([200, 200, 200, 145, 0]);
  expect(gauges['oil-total']).toBe(745);
  expect(nodeFor(roadmap, 'oil-split').before.gauges['oil-us']).toBe(200);
});

describe('A6: 12 December 2008', () => {
  const failed = nodeFor(roadmap, 'protocol-fails');
  const split = nodeFor(roadmap, 'oil-split');

  test('one promise has two records that contradict each other', () => {
    for (const { step } of [nodeFor(roadmap, 'oral-understanding'), failed]) {
      expect(Object.keys(step.readings)).toEqual(['us', 'dprk']);
      expect(step.readings['us']).not.toEqual(step.readings['dprk']);
    }
    expect(failed.after.stages['protocol']).toBe('disputed');
  });

  test('Washington regards sampling as agreed, and nobody else does', () => {
    const read = readingsAt(scenario, failed.after).find(
      ({ subject }) => subject.id === 'sampling',
    );
    expect(read?.met).toEqual(['us']);
  });

  test('the giving side has three readings, and acts by them', () => {
    expect(dayOf(roadmap, 'oil-split')).toBe('2008-12-12');
    const { readings } = split.step;
    expect(Object.keys(readings)).toEqual(['us', 'china', 'russia']);
    expect(new Set(Object.values(readings).map((text) => JSON.stringify(text))).size).toBe(3);
    expect(blocks(roadmap, split.after, 'oil-russia-rest')).toEqual([]);
    expect(lacking(roadmap, split.after, 'oil-rok-rest')).toEqual([
      { track: 'oil-flow', is: 'open' },
    ]);
  });
});
