// Are the routes that trade one thing for another all those that none betters, on random scenarios against all routes?
import { expect, test } from 'vitest';
import { answerOf } from '../../../src/analysis/asking.ts';
import type { Criterion } from '../../../src/analysis/plan/asked.ts';
import { type TradeoffsAsked, tradeoffs } from '../../../src/analysis/plan/tradeoffs.ts';
import type { Scenario } from '../../../src/core/scenario.ts';
import { type Chance, chanceOf, scenarioOf, scenarioWith } from '../../makers.ts';
import { casesOf } from '../../share.ts';
import { faultOf, measuresOf, routesNaively } from './naive.ts';

const CRITERIA: readonly Criterion[] = ['steps', 'time', 'balance', 'objections'];
type Counted = Readonly<Record<Criterion, number>>;

/** Two measures or more, in any order. */
function someOf(chance: Chance): readonly Criterion[] {
  const shuffled = CRITERIA.map((each) => ({ each, at: chance.whole(0, 1000) })).toSorted(
    (a, b) => a.at - b.at,
  );
  return shuffled.slice(0, chance.whole(2, 4)).map(({ each }) => each);
}

function askedOf(scenario: Scenario, chance: Chance): TradeoffsAsked {
  const stage = chance.pick(
    scenario.tracks.flatMap(({ id, stages }) =>
      stages.map((each) => ({ track: id, stage: each.id })),
    ),
  );
  return {
    target: chance.likely(0.5) ? { goal: chance.pick(scenario.goals).id } : stage,
    by: someOf(chance),
    setbacks: chance.likely(0.5),
    binding: scenario.positions.filter(() => chance.likely(0.3)).map(({ id }) => id),
    maxSteps: 4,
    limit: 100_000,
  };
}

/** What routes come to that none betters, written down and sorted. */
function unbettered(all: readonly Counted[], by: readonly Criterion[]): readonly string[] {
  const worse = (a: Counted, b: Counted) => {
    const gaps = by.map((each) => (each === 'balance' ? -1 : 1) * (a[each] - b[each]));
    return gaps.every((gap) => gap > -1e-6) && gaps.some((gap) => gap > 1e-6);
  };
  const best = all.filter((one) => !all.some((other) => worse(one, other)));
  return written(best, by);
}

function written(all: readonly Counted[], by: readonly Criterion[]): readonly string[] {
  const texts = all.map((one) => by.map((each) => (one[each] + 0).toFixed(4)).join(' '));
  return [...new Set(texts)].toSorted();
}

/** A goal with several ways to it, some long, some dear to somebody, some that offend. */
function rivals(seed: number): Scenario {
  const chance = chanceOf(seed);
  const tracks = ['a', 'b', 'c'];
  const stages = ['none', 'some', 'all'];
  const steps = Array.from({ length: 8 }, (_, index) => {
    const to = chance.pick(['some', 'all']);
    const [track = 'a', other = 'b'] = chance.some(tracks, 2);
    return {
      id: `s${index}`,
      moves: [{ track, from: to === 'some' ? 'none' : ['none', 'some'], to }],
      ...(chance.likely(0.4) ? { requires: { track: other, reached: 'some' } } : {}),
      takes: `P${chance.whole(0, 9)}M`,
      worth: { north: chance.whole(-3, 3), south: chance.whole(-3, 3) },
    };
  });
  return scenarioWith({
    id: `rivals-${seed}`,
    tracks: tracks.map((id) => ({ id, stages })),
    steps,
    positions: steps.slice(0, 4).map(({ id }, index) => ({
      id: `p${index}`,
      party: 'north',
      steps: [id],
      requires: { track: chance.pick(tracks), reached: 'some' },
      weight: chance.pick([1, 2, 0.5]),
    })),
    goals: [{ id: 'there', when: { track: 'a', is: 'all' } }],
  });
}

/** Checks an answer against all routes; how many routes it has. */
function checked(scenario: Scenario, asked: TradeoffsAsked): number {
  const label = `${scenario.id} ${JSON.stringify(asked)}`;
  const { by, ...rules } = asked;
  const all = routesNaively(scenario, rules).map((steps) => measuresOf(scenario, rules, steps));
  const found = answerOf(tradeoffs(scenario, asked));
  if (found.kind === 'none') {
    expect(all, label).toEqual([]);
    expect(found.proven, label).toBe(true);
    return 0;
  }
  expect(found.optimal, label).toBe(true);
  const told = found.routes.map(({ length, days, lowest, objections }) => {
    return { steps: length, time: days, balance: lowest, objections };
  });
  expect(written(told, by), label).toEqual(unbettered(all, by));
  expect(told, label).toHaveLength(written(told, by).length);
  found.routes.forEach(({ steps }, index) => {
    expect(faultOf(scenario, rules, steps), label).toBeNull();
    const own = measuresOf(scenario, rules, steps);
    expect(written([told[index] ?? own], CRITERIA), label).toEqual(written([own], CRITERIA));
  });
  return told.length;
}

test('on random scenarios they are those that none of all routes of up to four steps betters', () => {
  for (const seed of casesOf(300, 3000)) {
    const scenario = scenarioOf(seed);
    checked(scenario, askedOf(scenario, chanceOf(seed)));
  }
});

test('so they are where there are several ways that differ in length, worth and offence', () => {
  let several = 0;
  for (const seed of casesOf(160)) {
    const scenario = rivals(seed);
    const by = someOf(chanceOf(seed + 7));
    const asked = { target: { goal: 'there' }, by, maxSteps: 4, limit: 100_000 };
    several += checked(scenario, asked) > 1 ? 1 : 0;
  }
  expect(several).toBeGreaterThan(10);
});
