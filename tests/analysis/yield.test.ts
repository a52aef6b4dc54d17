// Are the sets of positions that must yield all of the smallest ones, on random scenarios against a plain search?
import { describe, expect, test } from 'vitest';
import { answerOf } from '../../src/analysis/asking.ts';
import type { PlanAsked } from '../../src/analysis/plan/asked.ts';
import { yielding } from '../../src/analysis/yield.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { scenarioOf, scenarioWith } from '../makers.ts';
import { faultOf, shortestNaively } from './plan/naive.ts';
import { ONE_IN, casesOf } from '../share.ts';

/** All smallest sets by trying every set, the smaller ones first. */
function smallestNaively(scenario: Scenario, asked: PlanAsked, binding: readonly string[]) {
  const found: { readonly set: readonly string[]; readonly length: number }[] = [];
  const sets = binding
    .reduce<readonly (readonly string[])[]>(
      (all, id) => [...all, ...all.map((set) => [...set, id])],
      [[]],
    )
    .toSorted((a, b) => a.length - b.length);
  for (const set of sets) {
    if (found.some((known) => known.set.every((id) => set.includes(id)))) continue;
    const rest = binding.filter((id) => !set.includes(id));
    const length = shortestNaively(scenario, { ...asked, binding: rest });
    if (length !== null) found.push({ set, length });
  }
  return found;
}

test('on random scenarios with all positions binding the sets are those found by trying every set', () => {
  let sets = 0;
  for (const seed of casesOf(400)) {
    const scenario = scenarioOf(seed);
    const binding = scenario.positions.map(({ id }) => id);
    const goals = scenario.goals.map(({ id }) => ({ goal: id }));
    for (const target of [...goals, ...scenario.steps.map(({ id }) => ({ step: id }))]) {
      const asked: PlanAsked = { target, limit: 100_000 };
      const naive = smallestNaively(scenario, asked, binding);
      const answer = answerOf(yielding(scenario, { ...asked, binding }));
      const label = `${scenario.id} ${JSON.stringify(target)}`;
      expect(answer.proven, label).toBe(true);
      if (naive[0]?.set.length === 0)
        expect(answer, label).toMatchObject({ sets: [], reason: 'none-needed' });
      else if (naive.length === 0)
        expect(answer, label).toMatchObject({ sets: [], reason: 'none-helps' });
      else {
        sets += naive.length;
        const wanted = naive.map(({ set, length }) => `${set.toSorted().join(' ')}: ${length}`);
        const got = answer.sets.map(
          ({ positions, length }) => `${positions.toSorted().join(' ')}: ${length}`,
        );
        expect(got.toSorted(), label).toEqual(wanted.toSorted());
        const weights = answer.sets.map(({ weight }) => weight);
        expect(weights, label).toEqual(weights.toSorted((a, b) => a - b));
        for (const { positions, steps } of answer.sets) {
          const rest = binding.filter((position) => !positions.includes(position));
          expect(faultOf(scenario, { ...asked, binding: rest }, steps), label).toBeNull();
        }
      }
    }
  }
  expect(sets).toBeGreaterThan(10 / ONE_IN);
});

describe('two ways out of one impasse', () => {
  const scenario = scenarioWith({
    tracks: [
      { id: 'arms', stages: ['kept', 'gone'] },
      { id: 'relief', stages: ['none', 'given'] },
      { id: 'peace', stages: ['no', 'yes'] },
    ],
    steps: [
      { id: 'disarm', moves: [{ track: 'arms', from: 'kept', to: 'gone' }] },
      { id: 'relieve', moves: [{ track: 'relief', from: 'none', to: 'given' }] },
      {
        id: 'settle',
        moves: [{ track: 'peace', from: 'no', to: 'yes' }],
        requires: {
          all: [
            { track: 'arms', is: 'gone' },
            { track: 'relief', is: 'given' },
          ],
        },
      },
    ],
    positions: [
      {
        id: 'arms-first',
        party: 'south',
        steps: ['relieve'],
        requires: { track: 'arms', is: 'gone' },
        weight: 3,
      },
      {
        id: 'relief-first',
        party: 'north',
        steps: ['disarm'],
        requires: { track: 'relief', is: 'given' },
        weight: 2,
      },
    ],
    goals: [{ id: 'peace', when: { track: 'peace', is: 'yes' } }],
  });

  test('each position alone would be enough to yield, the lighter one first, each with its route', () => {
    const binding = ['arms-first', 'relief-first'];
    const answer = answerOf(
      yielding(scenario, { target: { goal: 'peace' }, binding, limit: 1000 }),
    );
    expect(answer.sets).toEqual([
      {
        positions: ['relief-first'],
        weight: 2,
        steps: ['disarm', 'relieve', 'settle'],
        length: 3,
        optimal: true,
      },
      {
        positions: ['arms-first'],
        weight: 3,
        steps: ['relieve', 'disarm', 'settle'],
        length: 3,
        optimal: true,
      },
    ]);
  });

  test('where only one is binding, none need yield', () => {
    const answer = answerOf(
      yielding(scenario, { target: { goal: 'peace' }, binding: ['arms-first'], limit: 1000 }),
    );
    expect(answer).toMatchObject({ sets: [], reason: 'none-needed', proven: true });
  });
});
