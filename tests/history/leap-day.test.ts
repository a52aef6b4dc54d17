// Does the record of the Leap Day deal show one promise that two parties read differently (case A7)?
import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../src/core/duration.ts';
import { commitments } from '../../src/roadmap/commitments.ts';
import { goalsAt } from '../../src/roadmap/goals.ts';
import {
  after,
  brokenIn,
  lineOf,
  milestoneAt,
  nodeFor,
  recordOf,
  runAt,
  timeOf,
} from './record.ts';

const roadmap = recordOf('leap-day-2012');
const { scenario } = roadmap;

/** Is the promise kept, as each of the two reads it? */
function kept(situation: Parameters<typeof milestoneAt>[1]): readonly [us: boolean, dprk: boolean] {
  return [milestoneAt(roadmap, situation, 'kept-us'), milestoneAt(roadmap, situation, 'kept-dprk')];
}

test('every step holds where it was taken', () => {
  expect(brokenIn(roadmap)).toEqual([]);
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
    expect(timeOf(roadmap, 'satellite-announced').start.typical).toBe('2012-03-16');
    expect(kept(deal.after)).toEqual([true, true]);
    expect(kept(announced.after)).toEqual([false, true]);
    expect(milestoneAt(roadmap, announced.after, 'readings-part')).toBe(true);
  });

  test('a missile would have broken both', () => {
    expect(kept(after(roadmap, deal.after, 'missile-launch'))).toEqual([false, false]);
  });

  test('with the word defined before the signature, one announcement has one meaning', () => {
    const covered = nodeFor(roadmap, 'moratorium', 'b2').after;
    const exempt = nodeFor(roadmap, 'moratorium', 'b3').after;
    expect(kept(after(roadmap, covered, 'satellite-announced'))).toEqual([false, false]);
    expect(kept(after(roadmap, exempt, 'satellite-announced'))).toEqual([true, true]);
  });

  test('the food stopped before the first shipment', () => {
    const suspended = nodeFor(roadmap, 'food-suspended');
    expect(suspended.before.gauges['delivered']).toBe(0);
    expect(lineOf(roadmap).at(-1)?.after.gauges['delivered']).toBe(0);
    expect(suspended.after.stages['food']).toBe('suspended');
  });
});

test('from the deal to the launch it took about six weeks', () => {
  const signed = timeOf(roadmap, 'two-statements').finish;
  const launch = timeOf(roadmap, 'satellite-launch');
  expect(signed.low).toBe(signed.high);
  expect(daysBetween(signed.typical, launch.start.low)).toBe(43);
  expect(daysBetween(signed.typical, launch.finish.high)).toBeLessThan(49);
});

test('no clock had run out when the deal was over', () => {
  const tip = lineOf(roadmap).at(-1)?.node.id ?? '';
  expect(commitments(roadmap, tip).map(({ status }) => status)).toEqual(['open', 'open']);
});

test('where the text covers satellites, everything is delivered in time and read in one way', () => {
  const end = lineOf(roadmap, 'b2').at(-1);
  expect(goalsAt(scenario, end?.after ?? nodeFor(roadmap, 'moratorium').after)).toHaveLength(3);
  expect(runAt(roadmap, end?.node.id ?? '', 'food-first')?.status).toBe('kept');
});
