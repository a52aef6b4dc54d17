// Are planned routes legal, shortest or best, and is "none" true, on random scenarios against a plain search?
import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../src/analysis/asking.ts';
import type { Criterion, PlanAsked, Target } from '../../../src/analysis/plan/asked.ts';
import { plan } from '../../../src/analysis/plan/plan.ts';
import type { Condition } from '../../../src/core/conditions/condition.ts';
import { addDuration, daysBetween } from '../../../src/core/duration.ts';
import type { Scenario } from '../../../src/core/scenario.ts';
import { type Chance, chanceOf, scenarioOf, situationIn } from '../../makers.ts';
import { generate } from '../../bench/generate.ts';
import { faultOf, measuresOf, routesNaively, shortestNaively } from './naive.ts';
import { casesOf } from '../../share.ts';

const LIMIT = 100_000;
/** Milliseconds for thousands of questions and as many plain searches, on a busy machine. */

function targetsOf(scenario: Scenario): readonly Target[] {
  return [
    ...scenario.goals.map(({ id }) => ({ goal: id })),
    ...[...scenario.steps, ...scenario.setbacks].map(({ id }) => ({ step: id })),
    ...scenario.tracks.flatMap(({ id, stages }) =>
      stages.map((stage) => ({ track: id, stage: stage.id })),
    ),
  ];
}

/** Some rules, each likely to matter. */
function rulesFor(scenario: Scenario, chance: Chance): Omit<PlanAsked, 'target' | 'limit'> {
  const ids = [...scenario.steps, ...scenario.setbacks].map(({ id }) => id);
  const maybe = <T>(probability: number, value: () => T): T | undefined =>
    chance.likely(probability) ? value() : undefined;
  const track = chance.pick(scenario.tracks);
  return {
    from: maybe(0.2, () => situationIn(scenario, chance)),
    binding: maybe(0.5, () =>
      scenario.positions.filter(() => chance.likely(0.6)).map(({ id }) => id),
    ),
    setbacks: chance.likely(0.4),
    avoid: maybe(0.4, () => ({
      steps: chance.some(ids, chance.whole(0, 2)),
      stages: chance.likely(0.5) ? [{ track: track.id, stage: chance.pick(track.stages).id }] : [],
    })),
    keep: maybe(0.4, () => keptIn(scenario, chance)),
    neverBefore: maybe(0.4, () => [[chance.pick(ids), chance.pick(ids)] as const]),
    maxSteps: maybe(0.2, () => chance.whole(0, 4)),
  };
}

function keptIn(scenario: Scenario, chance: Chance): readonly Condition[] {
  const track = chance.pick(scenario.tracks);
  const floors = scenario.gauges
    .slice(0, 1)
    .map(({ id, min, max }) => ({ gauge: id, min, max: max - 1 }));
  const stage: Condition = { not: { track: track.id, is: chance.pick(track.stages).id } };
  return [chance.likely(0.5) ? { not: chance.pick(scenario.goals).when } : stage, ...floors];
}

function checkShortest(scenario: Scenario, asked: PlanAsked): void {
  const label = `${scenario.id} ${JSON.stringify(asked)}`;
  const wanted = shortestNaively(scenario, asked);
  const found = answerOf(plan(scenario, asked));
  if (wanted === null) expect(found, label).toMatchObject({ kind: 'none', proven: true });
  else {
    expect(found, label).toMatchObject({
      kind: 'found',
      length: wanted,
      value: wanted,
      optimal: true,
    });
    if (found.kind === 'found') expect(faultOf(scenario, asked, found.steps), label).toBeNull();
  }
}

describe('on random scenarios a plan by steps is as short as the shortest of a plain search, or there is none', () => {
  test('to every goal, step and stage without any rules', () => {
    for (const seed of casesOf(500)) {
      const scenario = scenarioOf(seed);
      for (const target of targetsOf(scenario)) checkShortest(scenario, { target, limit: LIMIT });
    }
  });

  test('from anywhere, with positions binding, setbacks as moves, steps and stages avoided, conditions kept, an order and a limit', () => {
    for (const seed of casesOf(500)) {
      const scenario = scenarioOf(seed);
      const chance = chanceOf(seed + 77);
      for (const target of targetsOf(scenario))
        checkShortest(scenario, { target, limit: LIMIT, ...rulesFor(scenario, chance) });
    }
  });
});

describe.each(['steps', 'time', 'objections', 'balance'] as const)(
  'on random scenarios a plan by %s',
  (by) => {
    test('is the best of all routes of up to four steps, and of those that end in time where months are limited', () => {
      for (const seed of casesOf(250, 1000)) {
        const scenario = scenarioOf(seed);
        const chance = chanceOf(seed);
        const rules = rulesFor(scenario, chance);
        const target = chance.pick(targetsOf(scenario));
        const maxMonths = chance.likely(0.4) ? chance.whole(0, 9) : undefined;
        const asked = { target, ...rules, by, limit: LIMIT, maxSteps: 4, maxMonths };
        checkBest(scenario, asked);
      }
    });
  },
);

function checkBest(scenario: Scenario, asked: PlanAsked): void {
  const { by = 'steps', maxMonths } = asked;
  const label = `${scenario.id} ${JSON.stringify(asked)}`;
  const latest =
    maxMonths === undefined
      ? Infinity
      : daysBetween(scenario.start, addDuration(scenario.start, `P${maxMonths}M`));
  const [first, ...others] = routesNaively(scenario, asked)
    .map((steps) => measuresOf(scenario, asked, steps))
    .filter(({ time }) => time <= latest);
  const found = answerOf(plan(scenario, asked));
  if (!first) {
    expect(found, label).toMatchObject({ kind: 'none', proven: true });
    return;
  }
  const best = others.reduce((a, b) => (better(by, b, a) ? b : a), first);
  expect(found, label).toMatchObject({ kind: 'found', optimal: true, length: best.steps });
  if (found.kind !== 'found') return;
  expect(found.value, label).toBeCloseTo(best[by], 6);
  expect(measuresOf(scenario, asked, found.steps)[by], label).toBeCloseTo(best[by], 6);
  expect(faultOf(scenario, asked, found.steps), label).toBeNull();
}

test('where the limit is low, what is said to be proven still is, and a bound never says too much', () => {
  let unsure = 0;
  for (const seed of casesOf(400, 2000)) {
    const scenario = scenarioOf(seed);
    const chance = chanceOf(seed);
    for (const target of targetsOf(scenario)) {
      const asked: PlanAsked = { target, setbacks: true, limit: chance.whole(1, 4) };
      const label = `${scenario.id} ${JSON.stringify(asked)}`;
      const wanted = shortestNaively(scenario, asked);
      const found = answerOf(plan(scenario, asked));
      if (found.kind === 'none') {
        if (found.proven) expect(wanted, label).toBeNull();
        else unsure += 1;
        continue;
      }
      expect(faultOf(scenario, asked, found.steps), label).toBeNull();
      if (found.optimal) expect(found.length, label).toBe(wanted);
      else expect(found.bound, label).toBeLessThanOrEqual(wanted ?? -1);
    }
  }
  expect(unsure).toBeGreaterThan(0);
});

test('the same question has the same answer, and whoever pulls it sees how far it has come', () => {
  const scenario = generate({ tracks: 30, steps: 120, seed: 1 });
  const every = { all: scenario.tracks.map(({ id }) => ({ track: id, reached: 's2' })) };
  const asked: PlanAsked = { target: { condition: every }, limit: 3000 };
  const asking = plan(scenario, asked);
  const looked: number[] = [];
  for (;;) {
    const { done, value } = asking.next();
    if (done) {
      expect(value).toEqual(answerOf(plan(scenario, asked)));
      break;
    }
    looked.push(value.looked);
  }
  expect(looked.length).toBeGreaterThan(0);
  expect(looked).toEqual(looked.toSorted((a, b) => a - b));
});

test('a question about something that is not there is refused', () => {
  const scenario = scenarioOf(1);
  for (const target of [{ goal: 'nowhere' }, { step: 'nothing' }, { track: 'none', stage: 'none' }])
    expect(() => answerOf(plan(scenario, { target, limit: 10 }))).toThrow(/no /);
});

/** Is a better than b: by the measure first, then by steps? */
function better(by: Criterion, a: Measures, b: Measures): boolean {
  const worth = (of: Measures) => (by === 'balance' ? -of.balance : of[by]);
  const gap = worth(a) - worth(b);
  return Math.abs(gap) > 1e-6 ? gap < 0 : a.steps < b.steps;
}
type Measures = ReturnType<typeof measuresOf>;
