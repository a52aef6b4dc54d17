// Does the record of Iran from 2013 to 2025 show renewals, one package, an exit and a default (cases A9 to A12)?
import { describe, expect, test } from 'vitest';
import { objectionsTo } from '../../src/core/choices.ts';
import { daysBetween } from '../../src/core/duration.ts';
import { stepOf } from '../../src/core/lookup.ts';
import type { Situation } from '../../src/core/situation.ts';
import { commitments } from '../../src/roadmap/commitments.ts';
import { goalsAt } from '../../src/roadmap/goals.ts';
import type { Taken } from '../../src/roadmap/replay.ts';
import {
  after,
  blocks,
  brokenIn,
  dayOf,
  lacking,
  lineOf,
  milestoneAt,
  nodeFor,
  outOfOrderIn,
  recordOf,
  runAt,
  timeOf,
} from './record.ts';

const roadmap = recordOf('jpoa-jcpoa-2013-2025');
const { scenario } = roadmap;
const tip = endOf(roadmap.main ?? '');

/** The last node of a branch. */
function endOf(branch: string): Taken {
  const end = lineOf(roadmap, branch).at(-1);
  if (!end) throw new Error(`branch "${branch}" is empty`);
  return end;
}

/** The tracks that a node moved, each with its stage before and after. */
function moved({ before, after: left }: Taken): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    Object.entries(left.stages)
      .filter(([track, stage]) => before.stages[track] !== stage)
      .map(([track, stage]) => [track, [before.stages[track], stage]]),
  );
}

/** Ids of the commitments whose clocks run, or have run, at a node. */
function clocksAt({ node }: Taken): readonly string[] {
  return commitments(roadmap, node.id).map(({ commitment }) => commitment.id);
}

const stage = ({ stages }: Situation, track: string): string => stages[track] ?? '';

test('every step holds where it was taken, and no record is out of order', () => {
  expect(brokenIn(roadmap)).toEqual([]);
  expect(outOfOrderIn(roadmap)).toEqual([]);
});

test('days of record', () => {
  const of = (...steps: string[]) => steps.map((step) => dayOf(roadmap, step));
  expect(of('lausanne', 'iran-reduces', 'limits-discarded', 'dispute-brought')).toEqual([
    '2015-04-02',
    '2019-05-08',
    '2020-01-05',
    '2020-01-14',
  ]);
  expect(of('iran-stops', 'eu-refuses-transition', 'eu-restores')).toEqual([
    '2021-02-23',
    '2023-10-17',
    '2025-09-29',
  ]);
});

test('votes are outcomes that nobody at the table chooses', () => {
  expect(scenario.outcomes.map(({ of }) => of)).toEqual([
    ['review-passes', 'review-blocks'],
    ['arms-extension-fails', 'arms-extended'],
    ['keep-vote-fails', 'relief-continued'],
    ['delay-bid-fails', 'six-months-pass'],
  ]);
});

describe('A12: the interim plan, July and November 2014', () => {
  const started = nodeFor(roadmap, 'interim-relief');
  const july = nodeFor(roadmap, 'renewal-july');
  const november = nodeFor(roadmap, 'renewal-november');

  test('six extensions, by consent of all, move the end of the term; the text comes in time', () => {
    const run = runAt(roadmap, tip.node.id, 'interim-term');
    expect(run).toMatchObject({ status: 'kept', extensions: 6, finished: '2015-07-14' });
    expect(run?.keptBy).toBe(nodeFor(roadmap, 'finalisation-day').node.id);
    const deadlines = [
      'interim-relief',
      'renewal-july',
      'renewal-november',
      'extension-7-july',
    ].map((step) => runAt(roadmap, nodeFor(roadmap, step).node.id, 'interim-term')?.deadline);
    expect(deadlines).toEqual(['2014-07-20', '2014-11-24', '2015-06-30', '2015-07-07']);
    for (const { step } of [july, november, nodeFor(roadmap, 'extension-last')])
      expect(step.parties).toEqual(nodeFor(roadmap, 'joint-plan-agreed').step.parties);
  });

  test('the interim relief runs on until Implementation Day', () => {
    expect(stage(nodeFor(roadmap, 'adoption-day').after, 'jpoa')).toBe('third-term');
    expect(stage(nodeFor(roadmap, 'implementation-day').after, 'jpoa')).toBe('superseded');
    expect(runAt(roadmap, tip.node.id, 'interim-term')?.deadline).toBe('2016-01-16');
  });

  test('and appends commitments that did not run before', () => {
    expect(clocksAt(started)).not.toContain('extra-july-by');
    expect(clocksAt(july)).toContain('extra-july-by');
    expect(clocksAt(july)).not.toContain('extra-november-by');
    expect(clocksAt(november)).toContain('extra-november-by');
    expect(runAt(roadmap, july.node.id, 'extra-july-by')?.deadline).toBe('2014-11-24');
    expect(runAt(roadmap, november.node.id, 'extra-november-by')?.deadline).toBe('2015-06-30');
  });

  test('without one, all that was suspended returns, and what was paid and diluted stays', () => {
    const lapsed = endOf('b6');
    expect(runAt(roadmap, lapsed.node.id, 'interim-term')?.status).toBe('broken');
    expect(stage(lapsed.after, 'us-measures')).toBe('in-force');
    expect(stage(lapsed.after, 'enrichment')).toBe('near-20');
    expect(stage(lapsed.after, 'stock')).toBe('gone');
    expect(lapsed.after.gauges['funds']).toBe(4200);
  });

  test('the money came in instalments, the first of 550 million on 1 February', () => {
    const first = nodeFor(roadmap, 'first-instalment');
    expect(first.after.gauges['funds']).toBe(550);
    expect(timeOf(roadmap, 'first-instalment').finish.typical).toBe('2014-02-01');
    expect(first.step.undo).toBe(false);
  });

  test('not to sanction anew is a promise that lasted its time', () => {
    const run = runAt(roadmap, tip.node.id, 'no-new-sanctions');
    expect(run).toMatchObject({ status: 'kept', extensions: 6 });
  });

  test('not to sanction anew is a position, too: the act offends a position while the term runs', () => {
    const act = stepOf(scenario, 'new-nuclear-sanctions');
    const offended = (situation: Situation) =>
      objectionsTo(scenario, situation, act).map(({ id }) => id);
    expect(offended(started.after)).toEqual(['iran-no-new-sanctions']);
    expect(offended(nodeFor(roadmap, 'implementation-day').after)).toEqual([]);
  });
});

describe('A9: 16 January 2016', () => {
  const report = nodeFor(roadmap, 'iaea-report');
  const day = nodeFor(roadmap, 'implementation-day');

  test('one step moves the limits, the UN, the EU and the United States at one moment', () => {
    expect(moved(day)).toEqual({
      jpoa: ['third-term', 'superseded'],
      jcpoa: ['adopted', 'implemented'],
      enrichment: ['prepared', 'limits'],
      'un-e3': ['in-force', 'lifted'],
      'un-iran': ['in-force', 'lifted'],
      'eu-measures': ['armed', 'lifted'],
      'us-measures': ['armed', 'lifted'],
    });
    expect(day.step.parties).toEqual(['iran', 'council', 'eu', 'us']);
    const { start, finish } = timeOf(roadmap, 'implementation-day');
    expect([start.low, finish.high]).toEqual(['2016-01-16', '2016-01-16']);
  });

  test('the report of the IAEA is what fires it: nothing else was missing', () => {
    expect(lacking(roadmap, report.before, 'implementation-day')).toEqual([
      { track: 'verification', reached: 'confirmed' },
    ]);
    expect(blocks(roadmap, report.before, 'implementation-day')).toHaveLength(1);
    expect(blocks(roadmap, report.after, 'implementation-day')).toEqual([]);
    expect(timeOf(roadmap, 'implementation-day').waitsFor).toContain(report.node.id);
  });

  test('both sides had armed on Adoption Day, 90 days after the endorsement', () => {
    const armed = nodeFor(roadmap, 'adoption-day');
    expect(stage(armed.after, 'us-measures')).toBe('armed');
    expect(stage(armed.after, 'eu-measures')).toBe('armed');
    const run = runAt(roadmap, armed.node.id, 'adoption-90-days');
    expect(run).toMatchObject({ deadline: '2015-10-18', finished: '2015-10-18', status: 'kept' });
  });

  test('complete in law, and not in effect', () => {
    const felt = nodeFor(roadmap, 'trade-halting').after;
    expect(milestoneAt(roadmap, felt, 'lifted-in-law')).toBe(true);
    expect(goalsAt(scenario, felt).map(({ id }) => id)).toEqual(['package']);
  });
});

describe('A10: 8 May 2018', () => {
  const exit = nodeFor(roadmap, 'us-exit');

  test('one leaves, and the agreement goes on for the rest', () => {
    expect(dayOf(roadmap, 'us-exit')).toBe('2018-05-08');
    expect(moved(exit)).toEqual({
      'us-seat': ['in', 'out'],
      'us-measures': ['lifted', 'winding-down'],
    });
    for (const { after: left } of [exit, nodeFor(roadmap, 'us-180-days')]) {
      expect(milestoneAt(roadmap, left, 'one-left')).toBe(true);
      expect(stage(left, 'jcpoa')).toBe('implemented');
      expect(stage(left, 'enrichment')).toBe('limits');
    }
  });

  test('outside the dispute procedure', () => {
    expect(exit.objections.map(({ id }) => id)).toEqual(['procedure-before-exit']);
  });

  test('two clocks run, of exactly 90 and 180 days', () => {
    for (const [id, days, back] of [
      ['wind-down-90', 90, '2018-08-06'],
      ['wind-down-180', 180, '2018-11-04'],
    ] as const) {
      const open = runAt(roadmap, exit.node.id, id);
      expect(open).toMatchObject({ start: '2018-05-08', deadline: back, status: 'open' });
      expect(daysBetween('2018-05-08', open?.deadline ?? '')).toBe(days);
      const closed = runAt(roadmap, tip.node.id, id);
      expect(closed).toMatchObject({ status: 'kept', finished: back });
    }
  });
});

describe('A11: 28 August 2025 and 30 days', () => {
  const notice = nodeFor(roadmap, 'snapback-notice');
  const back = nodeFor(roadmap, 'snapback-in-effect');

  test('the measures return on the thirtieth day', () => {
    const run = runAt(roadmap, notice.node.id, 'thirty-days');
    expect(run).toMatchObject({ start: '2025-08-28', deadline: '2025-09-27', status: 'open' });
    expect(daysBetween('2025-08-28', run?.deadline ?? '')).toBe(30);
    expect(run?.commitment.otherwise).toBe(back.step.id);
    expect(timeOf(roadmap, 'snapback-in-effect').finish.typical).toBe(run?.deadline);
    expect(runAt(roadmap, tip.node.id, 'thirty-days')?.status).toBe('broken');
  });

  test('by default: it waits for no vote, and failed votes change nothing about it', () => {
    for (const step of ['snapback-notice', 'keep-vote-fails', 'delay-bid-fails'])
      expect(blocks(roadmap, nodeFor(roadmap, step).after, 'snapback-in-effect')).toEqual([]);
    expect(
      lineOf(roadmap)
        .slice(-7)
        .map(({ step }) => step.id),
    ).toEqual([
      'snapback-notice',
      'cairo-modalities',
      'keep-vote-fails',
      'delay-bid-fails',
      'snapback-in-effect',
      'eu-restores',
      'file-closed-by-some',
    ]);
    const silent = after(roadmap, notice.after, 'snapback-in-effect');
    const { snapback: _, ...before } = notice.after.stages;
    expect(silent.stages).toMatchObject({ ...before, 'un-e3': 'in-force' });
  });

  test('in 2014 silence ended the plan, in 2025 it ended the relief', () => {
    const lapse = (id: string) => scenario.commitments.find((one) => one.id === id)?.otherwise;
    expect([lapse('interim-term'), lapse('thirty-days')]).toEqual([
      'jpoa-lapses',
      'snapback-in-effect',
    ]);
  });

  test('before it there is one situation, afterwards one for each camp', () => {
    const camps = ({ stages }: Situation) => [stages['un-e3'], stages['un-iran']];
    for (const { after: left } of lineOf(roadmap).slice(0, -3)) {
      const [ours, theirs] = camps(left);
      expect(ours).toBe(theirs);
    }
    expect(camps(back.after)).toEqual(['in-force', 'lifted']);
    expect(camps(tip.after)).toEqual(['in-force', 'closed']);
    for (const situation of [back.after, tip.after])
      expect(milestoneAt(roadmap, situation, 'two-realities')).toBe(true);
    expect(milestoneAt(roadmap, notice.after, 'two-realities')).toBe(false);
    expect(Object.keys(back.step.readings).toSorted()).toEqual(['china', 'e3', 'iran', 'russia']);
  });

  test('each of the three ways out would have kept one law', () => {
    for (const branch of ['b2', 'b3', 'b4']) {
      const end = endOf(branch);
      expect(milestoneAt(roadmap, end.after, 'two-realities')).toBe(false);
      expect(runAt(roadmap, end.node.id, 'thirty-days')?.status).toBe('kept');
    }
    expect(nodeFor(roadmap, 'six-months-pass', 'b2').objections.map(({ party }) => party)).toEqual([
      'e3',
    ]);
    expect(nodeFor(roadmap, 'e3-postpone', 'b4').objections).toEqual([]);
  });
});
