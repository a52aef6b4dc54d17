// Does the military agreement of 2018 outlive Hanoi and come apart step by step (case A16), and does the flagship begin there?
import { describe, expect, test } from 'vitest';
import { lookupOf } from '../../src/core/lookup.ts';
import { type Situation, start } from '../../src/core/situation.ts';
import { commitments } from '../../src/roadmap/commitments.ts';
import { goalsAt } from '../../src/roadmap/goals.ts';
import { schedule } from '../../src/roadmap/schedule.ts';
import { readingsAt } from '../../src/roadmap/readings.ts';
import {
  blocks,
  brokenIn,
  dayOf,
  lineOf,
  nodeFor,
  outOfOrderIn,
  recordOf,
  runAt,
  statusesOf,
  timeOf,
} from './record.ts';

const roadmap = recordOf('korea-2018-2024');
const { scenario } = roadmap;
const tip = lineOf(roadmap).at(-1)?.node.id ?? '';

/** The tracks of the military agreement, in one line each. */
const MILITARY = ['military-agreement', 'jsa', 'buffer-zones', 'no-fly', 'guard-posts'];

function militaryAt({ stages }: Situation): readonly (string | undefined)[] {
  return MILITARY.map((track) => stages[track]);
}

/** Where the main branch stands at the end of a day. */
function situationOn(day: string): Situation {
  const { tasks } = schedule(roadmap, tip);
  const done = lineOf(roadmap).filter((_, at) => (tasks[at]?.finish.typical ?? '') <= day);
  return done.at(-1)?.after ?? start(scenario);
}

test('every step holds where it was taken, and no record is out of order', () => {
  expect(brokenIn(roadmap)).toEqual([]);
  expect(outOfOrderIn(roadmap)).toEqual([]);
});

test('elections are outcomes that nobody at the table chooses', () => {
  expect(scenario.outcomes.map(({ of }) => of)).toEqual([
    ['biden-elected', 'trump-2020'],
    ['yoon-elected', 'lee-2022'],
    ['lee-elected', 'conservatives-stay'],
  ]);
});

describe('A16: the military agreement, from November 2018 to August 2025', () => {
  const kept = ['in-force', 'checked', 'in-force', 'in-force', 'checked'];

  test('its mutual steps are all done in time, the trilateral check among them', () => {
    const dated = ['agreement-signed', 'guard-posts-removed'];
    const runs = commitments(roadmap, tip).filter(({ commitment }) =>
      dated.includes(String(commitment.after)),
    );
    expect(runs.map(({ deadline }) => deadline)).toEqual([
      '2018-10-20',
      '2018-10-25',
      '2018-10-27',
      '2018-11-01',
      '2018-11-30',
      '2018-12-31',
    ]);
    expect(runs.every(({ status }) => status === 'kept')).toBe(true);
    const check = nodeFor(roadmap, 'jsa-checked').step;
    expect(check.parties).toEqual(['rok', 'dprk', 'un-command']);
    for (const { commitment } of runs.slice(0, 3))
      expect(commitment.parties).toEqual(['rok', 'dprk', 'un-command']);
    expect(dayOf(roadmap, 'jsa-checked')).toBe('2018-10-27');
    expect(dayOf(roadmap, 'agreement-in-force')).toBe('2018-11-01');
    expect(dayOf(roadmap, 'guard-posts-checked')).toBe('2018-12-12');
  });

  test('Hanoi fails and not one of its tracks moves: nothing ties them together', () => {
    const hanoi = nodeFor(roadmap, 'hanoi-no-deal');
    expect(hanoi.after.stages['talks']).toBe('broken-off');
    expect(militaryAt(hanoi.before)).toEqual(kept);
    expect(militaryAt(hanoi.after)).toEqual(kept);
    for (const { moves, requires } of scenario.steps.filter(({ moves: own }) =>
      own.some(({ track }) => MILITARY.includes(track)),
    )) {
      expect(moves.map(({ track }) => track)).not.toContain('talks');
      expect(JSON.stringify(requires ?? {})).not.toContain('"talks"');
    }
  });

  test('nor in the years after, through Stockholm and the end of the halt', () => {
    for (const step of ['stockholm-fails', 'tests-resume', 'satellite-launch'])
      expect(militaryAt(nodeFor(roadmap, step).after)).toEqual(kept);
    expect(militaryAt(situationOn('2023-11-21'))).toEqual(kept);
  });

  test('then partial suspension, exit, full suspension and pledge, in this order', () => {
    const steps = [
      'partial-suspension',
      'dprk-renounces',
      'full-suspension',
      'restoration-pledged',
    ];
    const nodes = steps.map((step) => nodeFor(roadmap, step));
    expect(nodes.map(({ after }) => after.stages['military-agreement'])).toEqual([
      'partly-suspended',
      'renounced',
      'suspended',
      'restoring',
    ]);
    const days = steps.map((step) => timeOf(roadmap, step).finish.typical);
    expect(days).toEqual(days.toSorted());
    expect([days[0], days[2], days[3]]).toEqual(['2023-11-22', '2024-06-04', '2025-08-15']);
    const order = lineOf(roadmap).map(({ step }) => step.id);
    const places = steps.map((step) => order.indexOf(step));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('each step takes away a part: the air first, the land and the sea last', () => {
    const [partial, full] = ['partial-suspension', 'full-suspension'].map((step) =>
      militaryAt(nodeFor(roadmap, step).after),
    );
    expect(partial?.slice(2, 4)).toEqual(['in-force', 'off']);
    expect(full?.slice(2, 4)).toEqual(['off', 'off']);
    expect(nodeFor(roadmap, 'guard-posts-rebuilt').before.stages['guard-posts']).toBe('checked');
  });

  test('before the South suspends the whole, posts, arms and zones are gone already', () => {
    expect(militaryAt(nodeFor(roadmap, 'full-suspension').before)).toEqual([
      'renounced',
      'rearmed',
      'gone',
      'off',
      'rebuilt',
    ]);
    expect(dayOf(roadmap, 'zones-gone')).toBe('2024-01-08');
    expect(situationOn('2019-03-02').stages['sohae']).toBe('rebuilt');
  });

  test('it may come back when there is trust again, and a pledge alone is not enough', () => {
    const pledged = nodeFor(roadmap, 'restoration-pledged').after;
    expect(blocks(roadmap, pledged, 'agreement-restored')).not.toEqual([]);
    expect(blocks(roadmap, pledged, 'no-fly-restored')).toEqual([]);
    const order = ['no-fly-restored', 'zones-restored', 'agreement-restored'];
    expect(
      lineOf(roadmap, 'b2')
        .slice(-3)
        .map(({ step }) => step.id),
    ).toEqual(order);
    const restored = nodeFor(roadmap, 'agreement-restored', 'b2').after;
    expect(restored.stages['military-agreement']).toBe('in-force');
    expect(restored.gauges['trust']).toBeGreaterThanOrEqual(2);
  });

  test('the promise that needed a third is the one that was missed', () => {
    expect(runAt(roadmap, tip, 'end-of-war-this-year')).toMatchObject({
      start: '2018-04-27',
      deadline: '2018-12-31',
      status: 'broken',
    });
  });

  test('what was promised not to be done is void; two deadlines of 2018 and 2019 lapsed', () => {
    expect(statusesOf(roadmap)).toMatchObject({
      'zones-kept': ['void'],
      'test-halt-kept': ['void'],
      'exercises-kept': ['void'],
      'end-of-war-this-year': ['broken'],
      'new-calculation': ['broken'],
    });
    const at = (step: string) => runAt(roadmap, nodeFor(roadmap, step).node.id, 'zones-kept');
    expect(at('satellite-launch')?.status).toBe('open');
    expect(at('partial-suspension')?.status).toBe('void');
    expect(
      runAt(roadmap, nodeFor(roadmap, 'no-longer-bound').node.id, 'test-halt-kept')?.status,
    ).toBe('void');
  });
});

test('at Hanoi one step had three readings, and the answers end in different goals', () => {
  const offer = nodeFor(roadmap, 'yongbyon-for-five', 'b5');
  expect(Object.keys(offer.step.readings)).toEqual(['dprk', 'us', 'rok']);
  expect(offer.objections.map(({ id }) => id)).toEqual([
    'us-all-before-relief',
    'us-one-more-step',
  ]);
  expect(nodeFor(roadmap, 'declaration-given', 'b7').objections.map(({ id }) => id)).toEqual([
    'dprk-corresponding-measures',
  ]);
  const goals = ['b1', 'b5', 'b7', 'b8'].map((branch) =>
    goalsAt(scenario, lineOf(roadmap, branch).at(-1)?.after ?? start(scenario)).map(({ id }) => id),
  );
  expect(goals).toEqual([
    [],
    ['agreement-kept', 'yongbyon-for-relief', 'kaesong-open'],
    ['agreement-kept', 'yongbyon-for-relief', 'all-for-all'],
    ['agreement-kept', 'war-ended', 'treaty'],
  ]);
});

test('enough relief for Yongbyon is read differently in Pyongyang and Washington', () => {
  const met = (branch: string) => {
    const end = lineOf(roadmap, branch).at(-1)?.after ?? start(scenario);
    return readingsAt(scenario, end).find(({ subject }) => subject.id === 'yongbyon-for-relief')
      ?.met;
  };
  expect(met('b5')).toContain('dprk');
  expect(met('b5')).not.toContain('us');
  expect(met('b4')).toContain('us');
  expect(met('b4')).not.toContain('dprk');
});

describe('on 1 March 2019 the flagship begins where this record stands', () => {
  const flagship = recordOf('korea-after-hanoi').scenario;
  const [here, there] = [situationOn(flagship.start), start(flagship)];

  /** Tracks that both scenarios have under the same name, with stages of the same name. */
  const shared = [
    'testing',
    'punggye-ri',
    'sohae',
    'yongbyon',
    'enrichment',
    'arsenal',
    'verification',
    'talks',
    'peace',
    'security',
    'military-agreement',
    'kaesong',
  ];
  /** Here one track stands for all that the flagship tells apart. */
  const unMeasures = {
    'un-exports': 'full-ban',
    'un-imports': 'capped',
    'un-finance': 'blocked',
    'un-labour': 'banned',
  };

  test.each(shared)('%s stands at the same stage', (track) => {
    expect(here.stages[track]).toBe(there.stages[track]);
  });

  test('the measures of the Council are in force on each of its tracks', () => {
    expect(here.stages['un-measures']).toBe('in-force');
    expect(there.stages).toMatchObject(unMeasures);
  });

  test('no other track is shared, and names mean the same in both', () => {
    const [ours, theirs] = [lookupOf(scenario).tracks, lookupOf(flagship).tracks];
    expect([...ours.keys()].filter((id) => theirs.has(id)).toSorted()).toEqual(shared.toSorted());
    for (const id of shared) {
      const [mine, its] = [ours.get(id), theirs.get(id)];
      expect(mine?.name).toEqual(its?.name);
      expect(mine?.stages.find((stage) => stage.id === here.stages[id])).toEqual(
        its?.stages.find((stage) => stage.id === there.stages[id]),
      );
    }
  });
});
