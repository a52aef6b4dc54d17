// Does the record of the Leap Day deal show one promise that two parties read differently (case A7)?
import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../src/core/duration.ts';
import type { Situation } from '../../src/core/situation.ts';
import { goalsAt } from '../../src/roadmap/goals.ts';
import { readingsAt } from '../../src/roadmap/readings.ts';
import {
  after,
  brokenIn,
  dayOf,
  lineOf,
  milestoneAt,
  nodeFor,
  outOfOrderIn,
  recordOf,
  runAt,
  statusesOf,
  timeOf,
  unrecordedIn,
} from './record.ts';

const roadmap = recordOf('leap-day-2012');
const { scenario } = roadmap;

/** Who regards the promise as kept? */
function kept(situation: Situation): readonly string[] {
  const found = readingsAt(scenario, situation).find(({ subject }) => subject.id === 'kept');
  return found?.met ?? [];
}

const ALL = ['dprk', 'us', 'iaea', 'council'];

test('every step holds where it was taken, and every day is of record', () => {
  expect(brokenIn(roadmap)).toEqual([]);
  expect(unrecordedIn(roadmap)).toEqual([]);
  expect(outOfOrderIn(roadmap)).toEqual([]);
});

test('it begins with the rounds of 2011 and ends with the disavowal, not with the launch', () => {
  expect([dayOf(roadmap, 'round-new-york'), dayOf(roadmap, 'round-geneva')]).toEqual([
    '2011-07-29',
    '2011-10-25',
  ]);
  expect(
    lineOf(roadmap)
      .slice(-4)
      .map(({ node, step }) => [step.id, node.on]),
  ).toEqual([
    ['satellite-launch', '2012-04-13'],
    ['food-cancelled', '2012-04-13'],
    ['council-condemns', '2012-04-16'],
    ['no-longer-bound', '2012-04-17'],
  ]);
  const days = daysBetween(dayOf(roadmap, 'two-statements'), dayOf(roadmap, 'no-longer-bound'));
  expect(days).toBe(48);
});

describe('A7: 16 March 2012', () => {
  const deal = nodeFor(roadmap, 'food-plan');
  const announced = nodeFor(roadmap, 'satellite-announced');

  test('the moratorium has two readings, and so has the day of the two statements', () => {
    for (const step of ['two-statements', 'moratorium']) {
      const { readings } = nodeFor(roadmap, step).step;
      expect(Object.keys(readings)).toEqual(['us', 'dprk']);
      expect(readings['us']).not.toEqual(readings['dprk']);
    }
    expect(deal.after.stages['statements']).toBe('two');
    expect(deal.after.stages['term']).toBe('open');
  });

  test('to announce a satellite launch breaks one reading and not the other', () => {
    expect(timeOf(roadmap, 'satellite-announced').finish.typical).toBe('2012-03-16');
    expect(kept(deal.after)).toEqual(ALL);
    expect(kept(announced.after)).toEqual(['dprk']);
    expect(milestoneAt(roadmap, announced.after, 'readings-part')).toBe(true);
  });

  test('a missile would have broken both', () => {
    expect(kept(after(roadmap, deal.after, 'missile-launch'))).toEqual([]);
  });

  test('with the word defined before the signature, one announcement has one meaning', () => {
    const covered = nodeFor(roadmap, 'moratorium', 'b2').after;
    const exempt = nodeFor(roadmap, 'moratorium', 'b3').after;
    expect(kept(after(roadmap, covered, 'satellite-announced'))).toEqual([]);
    expect(kept(after(roadmap, exempt, 'satellite-announced'))).toEqual(ALL);
  });

  test('the IAEA was invited that day, and the food suspended twelve days later, before any shipment', () => {
    expect(dayOf(roadmap, 'iaea-invited')).toBe(dayOf(roadmap, 'satellite-announced'));
    const suspended = nodeFor(roadmap, 'food-suspended');
    expect(suspended.node.on).toBe('2012-03-28');
    expect(suspended.before.gauges['delivered']).toBe(0);
    expect(lineOf(roadmap).at(-1)?.after.gauges['delivered']).toBe(0);
  });
});

describe('promises not to act', () => {
  test('each side calls the other the first to break them: void by one reading, broken by the other', () => {
    expect(statusesOf(roadmap)).toEqual({
      'no-launch-us': ['broken'],
      'no-launch-dprk': ['void'],
      'no-tests': ['void'],
      'no-enrichment': ['void'],
      'no-hostile-us': ['void'],
      'no-hostile-dprk': ['broken'],
      'food-first': ['void'],
      'inspectors-due': ['void'],
    });
  });

  test('Washington’s falls with the announcement, Pyongyang’s three with “no longer bound”', () => {
    const status = (step: string, id: string) =>
      runAt(roadmap, nodeFor(roadmap, step).node.id, id)?.status;
    expect(status('food-plan', 'no-hostile-us')).toBe('open');
    expect(status('satellite-announced', 'no-hostile-us')).toBe('void');
    expect(status('council-condemns', 'no-tests')).toBe('open');
    expect(status('no-longer-bound', 'no-tests')).toBe('void');
  });
});

test('what inspectors were to see is read differently: the reactor stands in one text only', () => {
  const seen = nodeFor(roadmap, 'inspectors-return', 'b2').after;
  const quiet = readingsAt(scenario, seen).find(({ subject }) => subject.id === 'quiet');
  expect(quiet?.unmet).toEqual(['us']);
});

test('where the text covers satellites, everything is delivered in time and read in one way', () => {
  const end = lineOf(roadmap, 'b2').at(-1);
  expect(goalsAt(scenario, end?.after ?? nodeFor(roadmap, 'moratorium').after)).toHaveLength(3);
  expect(runAt(roadmap, end?.node.id ?? '', 'food-first')?.status).toBe('kept');
});
