// Are the steps that every route takes, and their forced order, those that a plain search confirms?
import { expect, test } from 'vitest';
import { answerOf } from '../../src/analysis/asking.ts';
import { landmarks } from '../../src/analysis/landmarks.ts';
import type { PlanAsked } from '../../src/analysis/plan/asked.ts';
import { scenarioOf, scenarioWith } from '../makers.ts';
import { shortestNaively } from './plan/naive.ts';

const PATIENCE = 120_000;

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

test(
  'on random scenarios a step is listed exactly where no route avoids it, a pair exactly where no route turns it round',
  () => {
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
  },
  PATIENCE,
);

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
