// Is the strategy as good as an exhaustive game on the core says, does it hold against all that may strike, and is a defeat one?
import { describe, expect, test } from 'vitest';
import { type AgainstAnswer, against } from '../../../src/analysis/against/against.ts';
import { answerOf } from '../../../src/analysis/asking.ts';
import type { Scenario } from '../../../src/core/scenario.ts';
import { chanceOf, scenarioOf, scenarioWith } from '../../makers.ts';
import { casesOf } from '../../share.ts';
import { shipped } from '../../shipped.ts';
import { fragile } from './fragile.ts';
import { type Case, longest, solveNaively } from './naive-game.ts';

/** A random scenario with outcomes, one of its goals, and what may strike. */
function caseOf(seed: number): Case | null {
  const chance = chanceOf(seed + 3);
  const found = scenarioOf(seed);
  const members = chance.some([...found.steps, ...found.setbacks], 2).map(({ id }) => id);
  const outcomes =
    members.length === 2 && chance.likely(0.6)
      ? [{ id: 'chance-decides', name: 'Chance', of: members, sources: [] }]
      : found.outcomes;
  const scenario = { ...found, outcomes };
  if (scenario.goals.length === 0) return null;
  return {
    scenario,
    goal: chance.pick(scenario.goals).id,
    strikes: chance.whole(0, 2),
    binding: scenario.positions.filter(() => chance.likely(0.3)).map(({ id }) => id),
    setbacks: scenario.setbacks.filter(() => chance.likely(0.8)).map(({ id }) => id),
  };
}

const ask = ({ scenario, goal, strikes, binding, setbacks }: Case, limit = 100_000) =>
  answerOf(against(scenario, { goal, strikes, binding, setbacks, limit }));

test('random games end as an exhaustive solver says: the same worst case, or no way at all', () => {
  const seen = { found: 0, none: 0, unknown: 0 };
  for (const seed of casesOf(400)) {
    const asked = caseOf(seed);
    if (!asked) continue;
    const answer: AgainstAnswer = ask(asked);
    const worst = solveNaively(asked, asked.setbacks);
    const said = `seed ${seed}, ${asked.goal}, ${asked.strikes}`;
    seen[answer.kind] += 1;
    if (answer.kind === 'found') {
      expect(answer.worst, said).toBe(worst);
      expect(longest(asked, answer.strategy), said).toBe(worst);
    } else expect([answer.kind, worst], said).toEqual(['none', Infinity]);
  }
  expect(seen.unknown).toBe(0);
  expect(Math.min(seen.found, seen.none)).toBeGreaterThan(15);
});

test('where there is too much to look at, what is said is so, if it is not all that is so', () => {
  const seen = { found: 0, none: 0, unknown: 0 };
  for (const seed of casesOf(400)) {
    const asked = seed % 2 === 0 ? fragile(seed) : caseOf(seed);
    if (!asked) continue;
    const answer = ask(asked, 1);
    const worst = solveNaively(asked, asked.setbacks);
    const said = `seed ${seed}, ${asked.goal}, ${asked.strikes}`;
    seen[answer.kind] += 1;
    if (answer.kind === 'none') {
      expect(worst, said).toBe(Infinity);
      expect(solveNaively(asked, answer.defeatedBy), said).toBe(Infinity);
    } else expect(answer.bound, said).toBeLessThanOrEqual(worst);
    if (answer.kind === 'found') {
      expect(answer.worst, said).toBeGreaterThanOrEqual(worst);
      expect(longest(asked, answer.strategy), said).toBe(answer.worst);
    }
  }
  expect(Math.min(seen.found, seen.none)).toBeGreaterThan(5);
});

test('what defeats every strategy does so, and nothing smaller does', () => {
  let defeats = 0;
  for (const seed of casesOf(400)) {
    const asked = fragile(seed);
    const answer = ask(asked);
    const worst = solveNaively(asked, asked.setbacks);
    if (answer.kind === 'found') expect(answer.worst, `seed ${seed}`).toBe(worst);
    if (answer.kind !== 'none') continue;
    const { defeatedBy, smallest } = answer;
    const said = `seed ${seed}: ${defeatedBy.join()}`;
    expect(smallest, said).toBe(true);
    expect(solveNaively(asked, defeatedBy), said).toBe(Infinity);
    for (const less of subsets(asked.setbacks))
      if (less.length < defeatedBy.length)
        expect(solveNaively(asked, less), said).toBeLessThan(Infinity);
    if (defeatedBy.length > 0) defeats += 1;
  }
  expect(defeats).toBeGreaterThan(2);
});

function subsets(all: readonly string[]): readonly (readonly string[])[] {
  return all.reduce<readonly (readonly string[])[]>(
    (some, id) => [...some, ...some.map((set) => [...set, id])],
    [[]],
  );
}

describe('a bridge that a flood may take away', () => {
  const scenario = scenarioWith({
    tracks: [{ id: 'bridge', stages: ['none', 'half', 'whole'] }],
    steps: [
      { id: 'begin', moves: [{ track: 'bridge', from: 'none', to: 'half' }] },
      { id: 'finish', moves: [{ track: 'bridge', from: 'half', to: 'whole' }] },
    ],
    setbacks: [{ id: 'flood', moves: [{ track: 'bridge', from: 'half', to: 'none' }] }],
    goals: [{ id: 'crossed', when: { track: 'bridge', is: 'whole' } }],
  });
  const asked = (strikes: number): Case => ({
    scenario,
    goal: 'crossed',
    strikes,
    binding: [],
    setbacks: ['flood'],
  });

  test('is built again after each flood', () => {
    expect([0, 1, 2, 5].map((strikes) => ask(asked(strikes)))).toMatchObject(
      [2, 3, 4, 7].map((worst) => ({ kind: 'found', worst })),
    );
  });

  test('where looking stops early, an ambush half-way still proves that no strategy is shorter', () => {
    expect(ask(asked(1), 1)).toMatchObject({
      kind: 'found',
      worst: 3,
      bound: 3,
    });
  });
});

test('a vote that may be lost needs another way', () => {
  const scenario = scenarioWith({
    tracks: [
      { id: 'law', stages: ['none', 'passed'] },
      { id: 'vote', stages: ['none', 'won', 'lost'] },
    ],
    steps: [
      { id: 'yes', moves: [{ track: 'vote', from: 'none', to: 'won' }] },
      {
        id: 'enact',
        moves: [{ track: 'law', to: 'passed' }],
        requires: { track: 'vote', is: 'won' },
      },
      {
        id: 'decree',
        moves: [{ track: 'law', to: 'passed' }],
        requires: { track: 'vote', is: 'lost' },
      },
    ],
    setbacks: [{ id: 'no', moves: [{ track: 'vote', from: 'none', to: 'lost' }] }],
    outcomes: [{ id: 'plebiscite', name: 'Plebiscite', of: ['yes', 'no'] }],
    goals: [{ id: 'law', when: { track: 'law', is: 'passed' } }],
  });
  const asked = { scenario, goal: 'law', strikes: 0, binding: [], setbacks: [] };
  const answer = ask(asked);
  expect(answer).toMatchObject({ kind: 'found', worst: 2 });
  if (answer.kind === 'found')
    expect(answer.strategy.places[0]).toMatchObject({ step: null, outcome: 'plebiscite' });
  const steps = scenario.steps.filter(({ id }) => id !== 'decree');
  expect(ask({ ...asked, scenario: { ...scenario, steps } })).toMatchObject({
    kind: 'none',
    defeatedBy: [],
  });
});

test('the goals of the shortest history are decided', () => {
  const history = shipped.find(({ id }) => id === 'leap-day-2012')?.scenario;
  for (const { id } of history?.goals ?? []) {
    const found = answerOf(against(history as Scenario, { goal: id, strikes: 1, limit: 200_000 }));
    expect(found.kind, id).not.toBe('unknown');
  }
});
