// Does the shipped scenario of Korea after Hanoi say what its sources say, as far as only a search can tell?
import { describe, expect, test } from 'vitest';
import { answerOf } from '../src/analysis/asking.ts';
import type { PlanAsked, RouteFound } from '../src/analysis/plan/asked.ts';
import { existing } from '../src/analysis/plan/exists.ts';
import { roadmapOf } from '../src/analysis/plan/takes.ts';
import { plan } from '../src/analysis/plan/plan.ts';
import { unblock } from '../src/analysis/unblock.ts';
import { yielding } from '../src/analysis/yield.ts';
import { isPossible } from '../src/core/choices.ts';
import type { Condition } from '../src/core/conditions/condition.ts';
import { holds } from '../src/core/conditions/holds.ts';
import { daysBetween } from '../src/core/duration.ts';
import { lookupOf, stepOf } from '../src/core/lookup.ts';
import { type Situation, play, start } from '../src/core/situation.ts';
import { ledger } from '../src/roadmap/ledger.ts';
import { replay } from '../src/roadmap/replay.ts';
import { schedule } from '../src/roadmap/schedule.ts';
import { shipped } from './shipped.ts';

const LIMIT = 20_000;
const scenario = shipped.find(({ id }) => id === 'korea-after-hanoi')?.scenario ?? missing();

function missing(): never {
  throw new Error('the scenario of Korea after Hanoi does not ship');
}

function ask(asked: Omit<PlanAsked, 'limit'>) {
  return answerOf(plan(scenario, { ...asked, limit: LIMIT }));
}

function routeFor(asked: Omit<PlanAsked, 'limit'>): RouteFound {
  const answer = ask(asked);
  if (answer.kind === 'none') throw new Error(`no route: ${JSON.stringify(asked)}`);
  return answer;
}

/** The situation after steps and setbacks, each of which must be possible. */
function after(ids: readonly string[], from: Situation = start(scenario)): Situation {
  return ids.reduce((situation, id) => {
    const step = stepOf(scenario, id);
    expect(isPossible(scenario, situation, { step }), id).toBe(true);
    return play(scenario, situation, step);
  }, from);
}

function stands(situation: Situation, condition: Condition): boolean {
  return holds(lookupOf(scenario), situation, condition);
}

describe('the impasse of Hanoi', () => {
  const binding = ['us-everything-first', 'dprk-relief-first'];
  const relief: Condition = { milestone: 'any-relief' };

  test('no relief of any kind can be reached while both insist', () => {
    expect(ask({ target: { condition: relief }, binding })).toMatchObject({
      kind: 'none',
      proven: true,
    });
    for (const condition of partsOf('any-relief'))
      expect(ask({ target: { condition }, binding })).toMatchObject({ kind: 'none', proven: true });
  });

  test('either of the two would be enough to yield, and nothing smaller is', () => {
    const answer = answerOf(
      yielding(scenario, { target: { condition: relief }, binding, limit: LIMIT }),
    );
    expect(answer.proven).toBe(true);
    const sets = answer.sets.map(({ positions }) => positions.join(' '));
    expect(sets.toSorted()).toEqual(['dprk-relief-first', 'us-everything-first']);
  });
});

/** The steps that bring a track to a stage, exchanges among them. */
function movesTo(track: string, stage: string): readonly string[] {
  const found = scenario.steps.filter(({ moves }) =>
    moves.some((move) => move.track === track && move.to === stage),
  );
  return found.map(({ id }) => id);
}

function partsOf(milestone: string): readonly Condition[] {
  const when = lookupOf(scenario).milestones.get(milestone)?.when;
  return when && 'any' in when ? when.any : [];
}

describe('gradual steps with early benefits', () => {
  const ARSENAL = movesTo('arsenal', 'reduced');
  const EARLY = ['kaesong-reopen', 'rail-works'];
  const order = EARLY.flatMap((early) => ARSENAL.map((late) => [early, late] as const));
  const testBan = ARSENAL.map((late) => ['test-ban', late] as const);
  const gradual = {
    target: { goal: 'full-denuclearisation' },
    neverBefore: [...order, ...testBan],
  };
  const bigDeal = { target: { goal: 'full-denuclearisation' }, binding: ['us-everything-first'] };

  test('a test ban, partial relief and the first projects can come before the arsenal is reduced', () => {
    expect(routeFor(gradual)).toMatchObject({ optimal: true });
  });

  test('on such a route no party falls below its lowest point in the big deal, and the DPRK stays far above', () => {
    const route = routeFor({ ...gradual, by: 'balance' });
    const lowest = lowestOf(route.steps);
    const big = lowestOf(routeFor(bigDeal).steps, bigDeal.binding);
    for (const [party, low] of lowest)
      expect(low, party).toBeGreaterThanOrEqual(big.get(party) ?? 0);
    expect(lowest.get('dprk')).toBeGreaterThan(big.get('dprk') ?? 0);
  });

  test('on such a route the benefits come years before the arsenal goes', () => {
    const { steps } = routeFor({ ...gradual, by: 'balance' });
    const roadmap = roadmapOf(scenario, { steps });
    const { tasks } = schedule(roadmap, roadmap.nodes.at(-1)?.id ?? null);
    const endOf = (ids: readonly string[]) =>
      tasks[steps.findIndex((id) => ids.includes(id))]?.finish.typical ?? '';
    const gone = endOf(movesTo('arsenal', 'eliminated'));
    for (const early of [movesTo('testing', 'test-ban'), ...EARLY.map((id) => [id])])
      expect(daysBetween(endOf(early), gone), early.join(' ')).toBeGreaterThan(2 * 365);
  });
});

function lowestOf(
  steps: readonly string[],
  binding: readonly string[] = [],
): ReadonlyMap<string, number> {
  const roadmap = roadmapOf(scenario, { steps, binding });
  const accounts = ledger(replay(roadmap, roadmap.nodes.at(-1)?.id ?? null));
  return new Map(accounts.map(({ party, lowest }) => [party.id, lowest]));
}

describe('two separate paths', () => {
  const goesOn: Condition = {
    all: [
      { track: 'peace', reached: 'in-force' },
      { track: 'military-agreement', reached: 'extended' },
      { track: 'people', reached: 'regular' },
    ],
  };
  const stalled: readonly Condition[] = [
    { track: 'talks', is: 'broken-off' },
    { track: 'yongbyon', is: 'operating' },
    { track: 'enrichment', is: 'undeclared' },
    { track: 'arsenal', is: 'growing' },
  ];

  test('while the nuclear talks are broken off, peace, military and humanitarian steps can all go on', () => {
    expect(routeFor({ target: { condition: goesOn }, keep: stalled })).toMatchObject({
      optimal: true,
    });
  });

  test('a stall on the way does not end them either', () => {
    const from = after(['talks-resume', 'dual-freeze', 'nuclear-stall']);
    expect(ask({ target: { condition: goesOn }, from, keep: stalled }).kind).toBe('found');
  });
});

describe('many at the table', () => {
  const summit = ['talks-resume', 'koreas-summit', 'summit'];

  test('a summit that collapses does less damage once the six-party format stands', () => {
    const alone = after([...summit, 'summit-collapses']);
    const six = after([
      'talks-resume',
      'koreas-summit',
      'six-party',
      'summit',
      'summit-collapses-six-party',
    ]);
    expect(stands(alone, { milestone: 'table-open' })).toBe(false);
    expect(stands(six, { milestone: 'table-open' })).toBe(true);
    for (const id of ['trust', 'rok-support'])
      expect(lost(six, id, ['talks-resume', 'koreas-summit', 'six-party', 'summit'])).toBeLessThan(
        lost(alone, id, summit),
      );
  });

  test('and every goal is no farther away after it than after the one that hits a bilateral table', () => {
    const bilateral = after([...summit, 'summit-collapses']);
    const six = after([
      'talks-resume',
      'koreas-summit',
      'six-party',
      'summit',
      'summit-collapses-six-party',
    ]);
    for (const { id } of scenario.goals) {
      const target = { goal: id };
      expect(routeFor({ target, from: six }).length, id).toBeLessThanOrEqual(
        routeFor({ target, from: bilateral }).length,
      );
    }
  });
});

function lost(situation: Situation, gauge: string, before: readonly string[]): number {
  return (after(before).gauges[gauge] ?? 0) - (situation.gauges[gauge] ?? 0);
}

describe('goodwill is perishable', () => {
  const begun = ['talks-resume', 'kaesong-inspect', 'rail-design', 'rok-ease'];
  const halted: Condition = { gauge: 'rok-support', max: 4 };

  test('a stall lowers support in the South, and below the threshold Kaesong and the railway stop', () => {
    const low = after([...begun, 'nuclear-stall']);
    expect(stands(low, halted)).toBe(true);
    for (const id of ['kaesong-pilot', 'rail-works', 'rok-lift']) {
      const { clauses } = answerOf(unblock(scenario, { step: id, from: low, limit: LIMIT }));
      expect(
        clauses.map(({ condition }) => condition),
        id,
      ).toContainEqual({ gauge: 'rok-support', min: 5 });
    }
    expect(
      ask({ target: { track: 'kaesong', stage: 'pilot' }, from: low, keep: [halted] }),
    ).toMatchObject({ kind: 'none', proven: true });
  });

  test('at its lowest a second stall halts what was built, a setback that is not possible before', () => {
    const steps = {
      kaesong: stepOf(scenario, 'kaesong-halted'),
      rail: stepOf(scenario, 'rail-halted'),
    };
    const before = after(begun);
    const worse = after(['short-range-launch'], after([...begun, 'nuclear-stall']));
    expect(isPossible(scenario, before, { step: steps.rail })).toBe(false);
    expect(isPossible(scenario, worse, { step: steps.rail })).toBe(true);
    expect(stands(worse, steps.kaesong.requires ?? { any: [] })).toBe(true);
  });

  test('early benefits raise it again', () => {
    const low = after([...begun, 'nuclear-stall']);
    const route = routeFor({ target: { condition: { gauge: 'rok-support', min: 6 } }, from: low });
    expect(
      route.steps.some((id) =>
        ['reunions', 'koreas-summit', 'people-regular', 'kumgang-visits'].includes(id),
      ),
    ).toBe(true);
  });
});

describe('the gradual order is a position, not a rule', () => {
  const full = { goal: 'full-denuclearisation' };
  const turned = [
    {
      binding: 'china-test-ban-first',
      first: 'yongbyon-dismantle',
      later: ['test-ban', 'test-ban-for-textiles'],
    },
    {
      binding: 'china-plants-before-arms',
      first: 'arsenal-reduce',
      later: ['yongbyon-dismantle', 'enrichment-dismantle'],
    },
  ];

  const asked = ({ first, later }: (typeof turned)[number]) => ({
    target: full,
    limit: LIMIT,
    neverBefore: later.map((id) => [first, id] as const),
  });

  test.each(turned)(
    'without $binding the goal can be reached with $first before $later',
    (turn) => {
      expect(answerOf(existing(scenario, asked(turn))).answer).toBe('yes');
    },
  );

  test.each(turned)('with $binding it cannot', (turn) => {
    // The exchanges that dismantle or reduce would be another order: they are left out.
    const dismantled = ['yongbyon', 'enrichment'].flatMap((track) => movesTo(track, 'dismantled'));
    const ends = [...dismantled, ...movesTo('arsenal', 'reduced')];
    const avoid = { steps: ends.filter((id) => stepOf(scenario, id).moves.length > 1) };
    const binding = [turn.binding];
    expect(answerOf(existing(scenario, { ...asked(turn), avoid, binding })).answer).toBe('no');
  });
});

describe('several end states are goals', () => {
  test.each(scenario.goals)(
    '$id can be reached, by a shortest route that is legal',
    ({ id, when }) => {
      const route = routeFor({ target: { goal: id } });
      expect(route.optimal).toBe(true);
      expect(stands(after(route.steps), when)).toBe(true);
    },
  );

  test('among them are the projects, Yongbyon for relief, peace, a stable region, a freeze, and the whole', () => {
    const named = 'first-projects yongbyon-for-relief peace-in-force stable-region freeze-and-cap';
    const ids = [...named.split(' '), 'full-denuclearisation'];
    expect(scenario.goals.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });
});
