// Are the steps that every route takes, and their forced order, those that a plain search confirms?
import { describe, expect, test } from 'vitest';
import { answerOf } from '../../src/analysis/asking.ts';
import { landmarks } from '../../src/analysis/landmarks.ts';
import type { PlanAsked } from '../../src/analysis/plan/asked.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { scenarioOf, scenarioWith } from '../makers.ts';
import { shortestNaively } from './plan/naive.ts';

/** Everything that follows from pairs: a before c where a before b and b before c. */
function closureOf(pairs: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const all = new Set(pairs.map(([a, b]) => `${a} ${b}`));
  for (let before = -1; before !== all.size;) {
    before = all.size;
    const known = [...all].map((pair) => pair.split(' '));
    for (const [a, b] of known) for (const [c, d] of known) if (b === c) all.add(`${a} ${d}`);
  }
  return all;
}

test('on random scenarios a step is listed exactly where no route avoids it, a pair exactly where no route turns it round', () => {
  let steps = 0;
  let pairs = 0;
  for (let seed = 0; seed < 300; seed += 1) {
    const scenario = scenarioOf(seed);
    const goals = scenario.goals.map(({ id }) => ({ goal: id }));
    const blocked = scenario.steps.map(({ id }) => ({ step: id }));
    for (const target of [...goals, ...blocked]) {
      const binding = seed % 2 === 0 ? [] : scenario.positions.map(({ id }) => id);
      const asked: PlanAsked = { target, binding, limit: 100_000 };
      const label = `${scenario.id} ${JSON.stringify(target)}`;
      const answer = answerOf(landmarks(scenario, asked));
      const length = shortestNaively(scenario, asked);
      if (length === null) {
        expect(answer, label).toMatchObject({ kind: 'none', proven: true });
        continue;
      }
      if (answer.kind === 'none') throw new Error(`${label}: a route exists`);
      const avoiding = (id: string) =>
        shortestNaively(scenario, { ...asked, avoid: { steps: [id] } });
      const wanted =
        length === 0
          ? []
          : scenario.steps.map(({ id }) => id).filter((id) => avoiding(id) === null);
      expect(answer.steps.toSorted(), label).toEqual(wanted.toSorted());
      const forced = wanted.flatMap((a) =>
        wanted
          .filter(
            (b) =>
              a !== b && shortestNaively(scenario, { ...asked, neverBefore: [[b, a]] }) === null,
          )
          .map((b) => `${a} ${b}`),
      );
      expect([...closureOf(answer.before)].toSorted(), label).toEqual(forced.toSorted());
      expect(answer.proven, label).toBe(true);
      steps += wanted.length;
      pairs += forced.length;
    }
  }
  expect(steps).toBeGreaterThan(150);
  expect(pairs).toBeGreaterThan(20);
});

/** All sets of at most three, smaller ones first. */
function smallSets(ids: readonly string[]): readonly (readonly string[])[] {
  const pairs = ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b]));
  const after = (id: string | undefined) => ids.slice(ids.indexOf(id ?? '') + 1);
  const triples = pairs.flatMap((pair) => after(pair[1]).map((c) => [...pair, c]));
  return [...ids.map((id) => [id]), ...pairs, ...triples];
}

/** The smallest sets for which a test holds. */
function smallest(
  sets: readonly (readonly string[])[],
  holds: (set: readonly string[]) => boolean,
): readonly string[] {
  const found: (readonly string[])[] = [];
  for (const set of sets)
    if (!found.some((each) => each.every((id) => set.includes(id))) && holds(set)) found.push(set);
  return found.map((set) => set.toSorted().join(' ')).toSorted();
}

/** The same with each step taken by one of four parties, or two of them. */
function shared(scenario: Scenario): Scenario {
  const parties = ['n', 'e', 's', 'w'].map((id) => ({ id, name: id, role: 'negotiator' as const }));
  const partyAt = (place: number) => parties[place % parties.length]?.id ?? '';
  const steps = scenario.steps.map((step, index) => ({
    ...step,
    parties: index % 3 === 0 ? [partyAt(index), partyAt(index + 1)] : [partyAt(index)],
  }));
  return { ...scenario, parties, steps };
}

/** One of each group, in every way. */
function pickings(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first, ...rest] = groups;
  if (!first) return [[]];
  return pickings(rest).flatMap((more) => first.map((id) => [id, ...more]));
}

test('on random scenarios the sets that every route needs one of are those without which a plain search finds none', () => {
  const seen = { sets: 0, groups: 0, parties: 0 };
  for (let seed = 0; seed < 200; seed += 1) {
    const scenario = shared(scenarioOf(seed));
    const ids = scenario.steps.map(({ id }) => id);
    for (const { id: goal } of scenario.goals) {
      const binding = seed % 2 === 0 ? [] : scenario.positions.map(({ id }) => id);
      const asked: PlanAsked = { target: { goal }, binding, limit: 100_000 };
      const label = `${scenario.id} ${goal}`;
      const answer = answerOf(landmarks(scenario, asked));
      if (answer.kind === 'none') continue;
      const isNeeded = (steps: readonly string[]) =>
        shortestNaively(scenario, { ...asked, avoid: { steps } }) === null;
      const wanted = smallest(smallSets(ids), isNeeded);
      const { steps, parties, proven } = answer.either;
      const told = [...answer.steps.map((id) => [id]), ...steps.flatMap(pickings)];
      expect(told.map((set) => set.toSorted().join(' ')).toSorted(), label).toEqual(wanted);
      const stepsWith = (set: readonly string[]) =>
        scenario.steps
          .filter((step) => step.parties.some((id) => set.includes(id)))
          .map(({ id }) => id);
      const partyIds = scenario.parties.map(({ id }) => id);
      const needed = smallest(smallSets(partyIds), (set) => isNeeded(stepsWith(set)));
      expect(parties.map((set) => set.toSorted().join(' ')).toSorted(), label).toEqual(needed);
      expect(proven, label).toBe(true);
      seen.sets += steps.length;
      seen.groups += steps.flat().filter((group) => group.length > 1).length;
      seen.parties += parties.filter((set) => set.length > 1).length;
    }
  }
  expect(seen.sets).toBeGreaterThan(10);
  expect(seen.groups).toBeGreaterThan(2);
  expect(seen.parties).toBeGreaterThan(5);
});

describe('two doors, one of two steps', () => {
  const scenario = scenarioWith({
    tracks: [
      { id: 'council', stages: ['closed', 'heard', 'open'] },
      { id: 'washington', stages: ['closed', 'open'] },
      { id: 'trade', stages: ['none', 'some'] },
    ],
    parties: ['council', 'washington', 'seoul'].map((id) => ({ id, name: id })),
    steps: [
      {
        id: 'hear',
        parties: ['council'],
        moves: [{ track: 'council', from: 'closed', to: 'heard' }],
      },
      {
        id: 'relief',
        parties: ['council'],
        moves: [{ track: 'council', from: 'heard', to: 'open' }],
      },
      {
        id: 'waiver',
        parties: ['washington'],
        moves: [{ track: 'washington', from: 'closed', to: 'open' }],
      },
      {
        id: 'begin',
        parties: ['seoul'],
        moves: [{ track: 'trade', from: 'none', to: 'some' }],
        requires: {
          any: [
            { track: 'council', is: 'open' },
            { track: 'washington', is: 'open' },
          ],
        },
      },
    ],
    goals: [{ id: 'trading', when: { track: 'trade', is: 'some' } }],
  });
  const asked = { target: { goal: 'trading' }, limit: 1000 };

  test('are told as a choice of parties, and of all steps behind one door or all behind the other', () => {
    expect(answerOf(landmarks(scenario, asked))).toMatchObject({
      steps: ['begin'],
      either: {
        steps: [[['hear', 'relief'], ['waiver']]],
        parties: [['seoul'], ['council', 'washington']],
        proven: true,
      },
    });
  });

  test('leave no choice where one of them stays shut', () => {
    const avoid = { steps: ['waiver'] };
    expect(answerOf(landmarks(scenario, { ...asked, avoid }))).toMatchObject({
      steps: ['hear', 'relief', 'begin'],
      either: { steps: [], parties: [['council'], ['seoul']], proven: true },
    });
  });
});

test('a party holds the key where it alone takes part in a step that every route takes', () => {
  const scenario = scenarioWith({
    tracks: [{ id: 'talks', stages: ['none', 'begun', 'done'] }],
    steps: [
      { id: 'begin', parties: ['north'], moves: [{ track: 'talks', from: 'none', to: 'begun' }] },
      {
        id: 'end',
        parties: ['north', 'south'],
        moves: [{ track: 'talks', from: 'begun', to: 'done' }],
      },
    ],
    goals: [{ id: 'done', when: { track: 'talks', is: 'done' } }],
  });
  const answer = answerOf(landmarks(scenario, { target: { goal: 'done' }, limit: 1000 }));
  expect(answer).toMatchObject({
    steps: ['begin', 'end'],
    before: [['begin', 'end']],
    keys: [{ party: 'north', steps: ['begin'] }],
    proven: true,
  });
});
