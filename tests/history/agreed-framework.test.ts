// Does the record of the Agreed Framework show relief with three dates and duties hung on a building site (case A8)?
import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../src/core/duration.ts';
import type { Taken } from '../../src/roadmap/replay.ts';
import {
  blocks,
  brokenIn,
  dayOf,
  lackedBy,
  lacking,
  lineOf,
  milestoneAt,
  nodeFor,
  outOfOrderIn,
  recordOf,
  runAt,
  statusesOf,
  timeOf,
} from './record.ts';

const roadmap = recordOf('agreed-framework-1994');
const line = lineOf(roadmap);
const tip = line.at(-1)?.node.id ?? '';

/** Where a step stands on the line. */
function at({ node }: Taken): number {
  return line.findIndex((taken) => taken.node.id === node.id);
}

test('every step holds where it was taken, and no record is out of order', () => {
  expect(brokenIn(roadmap)).toEqual([]);
  expect(outOfOrderIn(roadmap)).toEqual([]);
});

test('days of record', () => {
  const days = ['framework-signed', 'trade-eased', 'missile-moratorium', 'senior-visit'];
  expect(days.map((step) => dayOf(roadmap, step))).toEqual([
    '1994-10-21',
    '1995-01-20',
    '1999-09-24',
    '2000-10-12',
  ]);
  const end = ['certification-declined', 'enrichment-accusation', 'oil-stopped', 'freeze-lifted'];
  expect(end.map((step) => dayOf(roadmap, step))).toEqual([
    '2002-03-20',
    '2002-10-16',
    '2002-11-14',
    '2002-12-12',
  ]);
  expect(dayOf(roadmap, 'work-halted')).toBe('2003-12-01');
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
    const asked = timeOf(roadmap, 'missile-moratorium').finish.typical;
    expect(daysBetween(dayOf(roadmap, 'relief-announced'), asked)).toBe(7);
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

  test('the frozen plants are to be gone before the second reactor stands', () => {
    const first = nodeFor(roadmap, 'first-reactor', 'b2').after;
    expect(lacking(roadmap, first, 'second-reactor')).toEqual([
      { track: 'plants', is: 'dismantled' },
    ]);
    expect(blocks(roadmap, first, 'dismantlement')).toEqual([]);
  });

  test('the date of the reactors, owed by four together, is missed', () => {
    const run = runAt(roadmap, tip, 'reactor-2003');
    expect(run?.commitment.parties).toEqual(['kedo', 'us', 'rok', 'japan']);
    expect(runAt(roadmap, tip, 'reactor-2003')).toMatchObject({
      deadline: '2003-12-31',
      status: 'broken',
    });
  });
});

describe('the oil and the freeze', () => {
  const oilAt = (step: string) => nodeFor(roadmap, step).after.gauges['oil'];

  test('1.9 million tonnes by 31 July 1999, and near 3.55 million in all', () => {
    expect(dayOf(roadmap, 'oil-half')).toBe('1999-07-31');
    expect(oilAt('oil-half')).toBe(1900);
    expect(oilAt('project-ended')).toBe(3550);
  });

  test('hold each other: what one owes is void once the other is gone', () => {
    const at = (step: string, id: string) => statusesUpTo(step)[id]?.at(-1);
    expect(at('enrichment-accusation', 'no-restart')).toBe('open');
    expect(at('oil-stopped', 'no-restart')).toBe('void');
    expect(at('oil-stopped', 'oil-every-year')).toBe('open');
    expect(at('freeze-lifted', 'oil-every-year')).toBe('void');
  });

  test('no year was missed before, once each year’s oil is taken as one delivery', () => {
    expect(statusesOf(roadmap)['oil-every-year']).toEqual([
      ...Array<string>(6).fill('kept'),
      'void',
    ]);
  });

  function statusesUpTo(step: string) {
    const upTo = { id: 'up-to', name: step, tip: nodeFor(roadmap, step).node.id };
    return statusesOf({ ...roadmap, branches: [...roadmap.branches, upTo] }, 'up-to');
  }
});

test('the halt is renewed once, and the decision comes late', () => {
  expect(runAt(roadmap, tip, 'halt-decided')).toMatchObject({
    deadline: '2005-12-01',
    finished: '2006-05-31',
    status: 'late',
  });
  expect(runAt(roadmap, tip, 'halt-decided')?.extensions).toBe(1);
});

test('the election of 2000 is an outcome that nobody chooses, after the visit that had happened', () => {
  const [outcome] = roadmap.scenario.outcomes;
  expect(outcome?.of).toEqual(['bush-elected', 'gore-elected']);
  expect(at(nodeFor(roadmap, 'bush-elected'))).toBeGreaterThan(
    at(nodeFor(roadmap, 'senior-visit')),
  );
});

test('no long-range test came while the project lived', () => {
  expect(runAt(roadmap, tip, 'no-missile-test')?.status).toBe('open');
});
