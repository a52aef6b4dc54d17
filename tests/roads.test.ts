// Do the five roads from Hanoi tell deals, and do setbacks bite and heal on each of them?
import { describe, expect, test } from 'vitest';
import { answerOf } from '../src/analysis/asking.ts';
import { existing } from '../src/analysis/plan/exists.ts';
import { plan } from '../src/analysis/plan/plan.ts';
import { isPossible } from '../src/core/choices.ts';
import { holds } from '../src/core/conditions/holds.ts';
import { isExchange, makerOf } from '../src/core/deal.ts';
import { daysBetween } from '../src/core/duration.ts';
import { lookupOf, stepOf } from '../src/core/lookup.ts';
import type { Commitment, Step } from '../src/core/scenario.ts';
import { type Situation, play } from '../src/core/situation.ts';
import { commitments } from '../src/roadmap/commitments.ts';
import { goalsAt } from '../src/roadmap/goals.ts';
import { readingsAt } from '../src/roadmap/readings.ts';
import { replay } from '../src/roadmap/replay.ts';
import { schedule } from '../src/roadmap/schedule.ts';
import { exampleRoadmap as roadmap } from './example.ts';

const LIMIT = 20_000;
const { scenario } = roadmap;
const roads = roadmap.branches.map(({ id, tip }) => ({
  id,
  tip,
  path: replay(roadmap, tip).taken,
}));
const main = roads.find(({ id }) => id === roadmap.main) ?? lost();

function lost(): never {
  throw new Error('the example has no main branch');
}

function road(id: string) {
  return roads.find((one) => one.id === id) ?? lost();
}

function can(situation: Situation, id: string): boolean {
  return isPossible(scenario, situation, { step: stepOf(scenario, id) });
}

function movesTo(step: Step, track: string, stage: string): boolean {
  return step.moves.some((move) => move.track === track && move.to === stage);
}

describe('deals', () => {
  const exchanges = scenario.steps.filter(isExchange);

  test('there are twenty exchanges or more, and each side of each is priced', () => {
    expect(exchanges.length).toBeGreaterThanOrEqual(20);
    for (const step of exchanges) {
      expect(step.worth, step.id).toEqual({});
      for (const move of step.moves) {
        const { [makerOf(step, move) ?? '']: own, ...others } = move.worth;
        const gains = Object.values(others).filter((worth) => worth > 0);
        expect(gains.length, `${step.id} ${move.track}`).toBeGreaterThan(0);
        expect(own ?? 0, `${step.id} ${move.track}`).toBeLessThanOrEqual(0);
      }
    }
  });

  test('what a party gives in an exchange is worth what it is worth when given alone', () => {
    const alone = scenario.steps.filter(({ moves }) => moves.length === 1);
    let compared = 0;
    for (const step of exchanges)
      for (const move of step.moves)
        for (const other of alone) {
          const [single] = other.moves;
          if (!single || !movesTo(other, move.track, move.to)) continue;
          if (makerOf(other, single) !== makerOf(step, move)) continue;
          if (String(single.from) !== String(move.from)) continue;
          expect(move.worth, `${step.id} and ${other.id}`).toEqual(single.worth);
          compared += 1;
        }
    expect(compared).toBeGreaterThan(15);
  });

  test('there are fifteen promises or more, of every kind', () => {
    const kinds = scenario.commitments.flatMap(kindsOf);
    expect(scenario.commitments.length).toBeGreaterThanOrEqual(15);
    const named =
      'all any by debtors extended forbids none-before reach several-before single while';
    expect([...new Set(kinds)].toSorted()).toEqual(named.split(' '));
  });

  test('elections, votes and findings are outcomes that nobody chooses', () => {
    const ids = scenario.outcomes.map(({ id }) => id);
    for (const id of ['us-election-2020', 'rok-election-2022', 'council-vote'])
      expect(ids).toContain(id);
  });
});

function kindsOf({ owes, forbids, ...clock }: Commitment): readonly string[] {
  const what = forbids ? 'forbids' : wayOf(owes);
  const { parties, after, by, extendedBy, while: held } = clock;
  return [
    what,
    ...(parties.length > 1 ? ['debtors'] : []),
    ...(after === undefined ? ['none-before'] : []),
    ...(Array.isArray(after) ? ['several-before'] : []),
    ...(by === undefined ? [] : ['by']),
    ...(extendedBy.length > 0 ? ['extended'] : []),
    ...(held === undefined ? [] : ['while']),
  ];
}

function wayOf(owes: Commitment['owes']): string {
  if (typeof owes === 'string') return 'single';
  if (owes && 'all' in owes) return 'all';
  return owes && 'reach' in owes ? 'reach' : 'any';
}

describe('gradual steps', () => {
  test('are told as deals, in phases, and every promise on the way is kept in time', () => {
    expect(main.path.filter(({ step }) => isExchange(step)).length).toBeGreaterThanOrEqual(10);
    const phases = main.path.flatMap(({ node }) => (node.phase ? [node.phase] : []));
    expect(phases).toEqual(scenario.phases.map(({ name }) => name));
    for (const { commitment, status } of commitments(roadmap, main.tip))
      expect(['kept', 'open'], commitment.id).toContain(status);
  });

  test('leave no gauge at its bound for more than a third of the way', () => {
    for (const { id, min, max } of scenario.gauges) {
      const bound = main.path.filter(({ after }) => [min, max].includes(after.gauges[id] ?? NaN));
      expect(bound.length / main.path.length, id).toBeLessThanOrEqual(1 / 3);
    }
  });

  test('reach a point at which Pyongyang, Seoul, Beijing and Washington part over "denuclearised"', () => {
    const goal = scenario.goals.find(({ id }) => id === 'full-denuclearisation');
    expect(Object.keys(goal?.readBy ?? {}).toSorted()).toEqual(['china', 'dprk', 'rok', 'us']);
    const parted = main.path.filter(({ after }) =>
      readingsAt(scenario, after).some(
        ({ subject, met, unmet }) =>
          subject.id === 'denuclearised' && met.length > 0 && unmet.length > 0,
      ),
    );
    expect(parted.length).toBeGreaterThan(0);
  });
});

describe('everything first', () => {
  test('pays nothing before the arsenal goes, and everything after', () => {
    const { path } = road('b2');
    const gone = path.findIndex(({ step }) => movesTo(step, 'arsenal', 'eliminated'));
    const relief = { milestone: 'any-relief' };
    for (const { step, before } of path.slice(0, gone + 1)) {
      expect(holds(lookupOf(scenario), before, relief), step.id).toBe(false);
      expect(isExchange(step), step.id).toBe(false);
    }
    const end = path.at(-1)?.after;
    expect(end && holds(lookupOf(scenario), end, { track: 'un-exports', is: 'lifted' })).toBe(true);
    expect(path.slice(gone).some(({ step }) => step.id === 'kaesong-pilot')).toBe(true);
  });
});

describe('the offer of Hanoi', () => {
  test('can be taken in both orders: relief first, or Yongbyon first', () => {
    const both = stepOf(scenario, 'yongbyon-for-five');
    expect(movesTo(both, 'yongbyon', 'dismantled') && movesTo(both, 'un-exports', 'lifted')).toBe(
      true,
    );
    const { path, tip } = road('b3');
    const { tasks } = schedule(roadmap, tip);
    const endOf = (id: string) =>
      tasks[path.findIndex(({ step }) => step.id === id)]?.finish.typical ?? '';
    const waits = daysBetween(endOf('five-suspended-first'), endOf('yongbyon-dismantle'));
    expect(waits).toBeGreaterThan(365);
    const gone = commitments(roadmap, tip).find(
      ({ commitment }) => commitment.id === 'yongbyon-gone-later',
    );
    expect(gone?.status).toBe('kept');
  });
});

const FLOOR: readonly (readonly string[])[] = [
  ['short-range-launch'],
  ['long-range-launch'],
  ['nuclear-test'],
  ['inspection-denied'],
  ['summit-collapses', 'summit-collapses-six-party'],
  ['un-relief-vetoed'],
  ['banks-stay-away'],
  ['us-policy-reverses'],
  ['support-collapses'],
  ['snapback'],
  ['tourist-incident', 'border-incident'],
  ['missile-defence-quarrel'],
  ['border-shut'],
  ['military-faction-blocks'],
  ['six-party-walkout'],
  ['kaesong-workers-leave', 'kaesong-halted'],
];

describe.each(roads)('on branch $id', ({ path, tip }) => {
  test.each(FLOOR)(
    'after %s, wherever it first hits, what the branch reached can still be reached',
    (...ids) => {
      const hit = path.find(({ after }) => ids.some((id) => can(after, id)))?.after ?? lost();
      const from = play(scenario, hit, stepOf(scenario, ids.find((id) => can(hit, id)) ?? ''));
      const reached = goalsAt(scenario, path.at(-1)?.after ?? lost());
      expect(reached.length).toBeGreaterThan(0);
      for (const { id: goal } of reached) {
        const asked = { target: { goal }, from, limit: LIMIT };
        expect(answerOf(existing(scenario, asked)).answer, goal).toBe('yes');
      }
    },
  );

  test.each(FLOOR)('%s can happen somewhere', (...ids) => {
    expect(path.some(({ after }) => ids.some((id) => can(after, id)))).toBe(true);
  });

  test('no date is out of order, and nothing is impossible that is not said to be assumed', () => {
    expect(schedule(roadmap, tip).outOfOrder).toEqual([]);
    for (const { node, verdict } of path)
      expect(verdict.kind === 'blocked', node.id).toBe(node.assumed === true);
  });

  const PROJECTS = ['kaesong', 'railways', 'kumgang', 'regional', 'un-rail', 'un-kaesong'];
  const projects = scenario.steps.filter(({ moves }) =>
    moves.some(({ track, to }) => PROJECTS.includes(track) && to !== 'council'),
  );

  test.each(['nuclear-test', 'long-range-launch'])(
    'after a %s no project goes on before a new halt, and relief begins to end',
    (id) => {
      for (const { after } of path.filter((taken) => can(taken.after, id))) {
        const tested = play(scenario, after, stepOf(scenario, id));
        for (const project of projects) expect(can(tested, project.id), project.id).toBe(false);
        const relieved = { any: [SUSPENDED.exports, SUSPENDED.imports, SUSPENDED.us] };
        if (holds(lookupOf(scenario), tested, relieved))
          expect(ENDS.some((end) => can(tested, end))).toBe(true);
      }
    },
  );
});

const SUSPENDED = {
  exports: { track: 'un-exports', is: ['textiles-seafood', 'coal-minerals'] },
  imports: { track: 'un-imports', is: ['civil-goods', 'suspended'] },
  us: { track: 'us-measures', is: ['licences', 'suspended', 'standing'] },
} as const;
const ENDS = ['exports-banned-after-test', 'fuel-cut-after-test', 'us-relief-ends-after-test'];

describe('setbacks heal', () => {
  test('Kaesong, halted by a test, runs again only after a new halt', () => {
    const running = main.path.find(({ step }) => step.id === 'kaesong-pilot')?.after ?? lost();
    const hit = ['nuclear-test', 'kaesong-halted'].reduce(
      (situation, id) => play(scenario, situation, stepOf(scenario, id)),
      running,
    );
    const target = { track: 'kaesong', stage: 'pilot' };
    const asked = { target, from: hit, limit: LIMIT };
    const active = { track: 'testing', is: 'active' };
    expect(answerOf(plan(scenario, { ...asked, keep: [active] }))).toMatchObject({
      kind: 'none',
      proven: true,
    });
    expect(answerOf(plan(scenario, asked)).kind).toBe('found');
  });

  test('after a reversal Yongbyon can be frozen again, inspectors on site, without another setback', () => {
    const disabled = main.path.find(({ step }) => step.id === 'yongbyon-disable')?.after ?? lost();
    const restarted = play(scenario, disabled, stepOf(scenario, 'disabling-reversed'));
    const target = { track: 'yongbyon', stage: 'frozen' };
    expect(answerOf(plan(scenario, { target, from: restarted, limit: LIMIT }))).toMatchObject({
      kind: 'found',
      steps: ['yongbyon-refrozen'],
    });
  });
});
