// Does the military agreement of 2018 outlive Hanoi and come apart step by step (case A16), and does the flagship begin there?
import { describe, expect, test } from 'vitest';
import { lookupOf } from '../../src/core/lookup.ts';
import { type Situation, start } from '../../src/core/situation.ts';
import { commitments } from '../../src/roadmap/commitments.ts';
import { goalsAt } from '../../src/roadmap/goals.ts';
import { schedule } from '../../src/roadmap/schedule.ts';
import { blocks, brokenIn, lineOf, nodeFor, recordOf, runAt, timeOf } from './record.ts';

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

test('every step holds where it was taken', () => {
  expect(brokenIn(roadmap)).toEqual([]);
});

describe('A16: the military agreement, from November 2018 to August 2025', () => {
  const kept = ['in-force', 'checked', 'in-force', 'in-force', 'checked'];

  test('its mutual steps are all done in time, the trilateral check among them', () => {
    const runs = commitments(roadmap, tip).filter(
      ({ commitment }) => commitment.after !== 'panmunjom-declaration',
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
    expect(timeOf(roadmap, 'jsa-checked')).toMatchObject({
      start: { typical: '2018-10-26' },
      finish: { typical: '2018-10-27' },
    });
    expect(timeOf(roadmap, 'agreement-in-force').start.typical).toBe('2018-11-01');
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
    const days = steps.map((step) => timeOf(roadmap, step).start.typical);
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
    expect(situationOn('2024-06-04').stages['guard-posts']).toBe('rebuilt');
  });

  test('it may come back when there is trust again, and a pledge alone is not enough', () => {
    const pledged = nodeFor(roadmap, 'restoration-pledged').after;
    expect(blocks(roadmap, pledged, 'agreement-restored')).not.toEqual([]);
    expect(blocks(roadmap, pledged, 'zones-restored')).toEqual([]);
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
    const statuses = commitments(roadmap, tip).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 'kept')).toEqual(['broken']);
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
