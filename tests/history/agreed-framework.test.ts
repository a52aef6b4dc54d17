// Does the record of the Agreed Framework show relief with three dates and duties hung on a building site (case A8)?
import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../src/core/duration.ts';
import { commitments } from '../../src/roadmap/commitments.ts';
import type { Taken } from '../../src/roadmap/replay.ts';
import {
  blocks,
  brokenIn,
  lackedBy,
  lacking,
  lineOf,
  milestoneAt,
  nodeFor,
  recordOf,
  runAt,
  timeOf,
} from './record.ts';

const roadmap = recordOf('agreed-framework-1994');
const line = lineOf(roadmap);
const tip = line.at(-1)?.node.id ?? '';

/** Where a step stands on the line. */
function at({ node }: Taken): number {
  return line.findIndex((taken) => taken.node.id === node.id);
}

test('every step holds where it was taken', () => {
  expect(brokenIn(roadmap)).toEqual([]);
});

describe('A8: from 17 September 1999 to 19 June 2000', () => {
  const announced = nodeFor(roadmap, 'relief-announced');
  const inForce = nodeFor(roadmap, 'relief-in-force');

  test('relief is announced and is in force 276 days later', () => {
    const said = timeOf(roadmap, 'relief-announced').finish;
    const done = timeOf(roadmap, 'relief-in-force').finish;
    expect([said.typical, done.typical]).toEqual(['1999-09-17', '2000-06-19']);
    expect(daysBetween(said.typical, done.typical)).toBe(276);
    // Whatever the days without a source were, these two stand.
    expect([said.low, said.high, done.low, done.high]).toEqual([
      '1999-09-17',
      '1999-09-17',
      '2000-06-19',
      '2000-06-19',
    ]);
  });

  test('in between it is announced and not in force', () => {
    const between = line.slice(at(announced), at(inForce));
    expect(between.map(({ step }) => step.id)).toContain('tie-dropped');
    for (const { after } of between) {
      expect(milestoneAt(roadmap, after, 'relief-announced')).toBe(true);
      expect(milestoneAt(roadmap, after, 'relief-in-force')).toBe(false);
    }
  });

  test('the other side reconfirms its moratorium only then', () => {
    const before = lacking(roadmap, inForce.before, 'moratorium-reconfirmed');
    expect(before).toEqual([{ track: 'twea', reached: 'in-force' }]);
    expect(blocks(roadmap, inForce.after, 'moratorium-reconfirmed')).toEqual([]);
    const { start } = timeOf(roadmap, 'moratorium-reconfirmed');
    expect(start.low >= '2000-06-19').toBe(true);
  });

  test('the United States gave up a condition of its own, and the record says so', () => {
    expect(inForce.objections.map(({ id }) => id)).toEqual(['us-visit-first']);
    expect(nodeFor(roadmap, 'relief-in-force', 'b3').objections).toEqual([]);
  });

  test('the third date, relief felt, is nowhere on the record', () => {
    expect(line.map(({ after }) => after.stages['twea'])).not.toContain('felt');
  });
});

describe('duties that hang on milestones of the other side’s project', () => {
  const last = line.at(-1)?.after ?? nodeFor(roadmap, 'freeze').after;

  test('never fall due where the milestone never comes', () => {
    expect(runAt(roadmap, tip, 'compliance-when-due')).toBeUndefined();
    expect(runAt(roadmap, tip, 'dismantlement-when-due')).toBeUndefined();
    expect(lackedBy(roadmap, last, 'compliance-due')).toEqual([
      { track: 'reactors', reached: 'portion' },
    ]);
  });

  test('run where it comes, and the key components wait for full compliance', () => {
    const end = lineOf(roadmap, 'b2').at(-1)?.node.id ?? '';
    expect(runAt(roadmap, end, 'compliance-when-due')).toMatchObject({ status: 'kept' });
    expect(runAt(roadmap, end, 'dismantlement-when-due')).toMatchObject({ status: 'kept' });
    const built = nodeFor(roadmap, 'significant-portion', 'b2').after;
    expect(lacking(roadmap, built, 'components-delivered')).toEqual([
      { track: 'safeguards', is: 'full' },
    ]);
  });

  test('the date of the first reactor is missed all the same', () => {
    expect(runAt(roadmap, tip, 'reactor-2003')).toMatchObject({
      deadline: '2003-12-31',
      status: 'broken',
    });
  });
});

test('the yearly oil renews its own clock seven times and breaks in the eighth year, which came in part', () => {
  const yearly = commitments(roadmap, tip).filter(({ commitment }) =>
    ['oil-first-year', 'oil-every-year'].includes(commitment.id),
  );
  expect(yearly.map(({ status }) => status)).toEqual([...Array<string>(7).fill('kept'), 'broken']);
  expect(yearly.at(-1)?.deadline).toBe('2002-12-31');
  const oil = line.at(-1)?.after.gauges['oil'] ?? 0;
  expect(oil).toBeGreaterThan(3500);
  expect(oil).toBeLessThan(4000);
});
