// Does a blocked step say what it lacks, what would make it possible and who has to move?
import { expect, test } from 'vitest';
import { answerOf } from '../../src/analysis/asking.ts';
import type { PlanAsked } from '../../src/analysis/plan/asked.ts';
import { unblock } from '../../src/analysis/unblock.ts';
import { verdictOn } from '../../src/core/choices.ts';
import { chanceOf, scenarioOf, scenarioWith, situationIn } from '../makers.ts';
import { faultOf, shortestNaively } from './plan/naive.ts';
import { casesOf } from '../share.ts';

test('on random scenarios, from anywhere, the reasons are the verdict and the route is a shortest one', () => {
  for (const seed of casesOf(300)) {
    const scenario = scenarioOf(seed);
    const binding = scenario.positions.map(({ id }) => id);
    const from = situationIn(scenario, chanceOf(seed));
    for (const step of [...scenario.steps, ...scenario.setbacks]) {
      const asked: PlanAsked = { target: { step: step.id }, from, binding, limit: 50_000 };
      const answer = answerOf(unblock(scenario, { ...asked, step: step.id }));
      const label = `${scenario.id} ${step.id}`;
      const verdict = verdictOn(scenario, from, { step, binding });
      expect(answer.missing, label).toEqual(verdict.kind === 'blocked' ? verdict.because : []);
      const length = shortestNaively(scenario, asked);
      if (length === null) {
        expect(answer.route, label).toMatchObject({ kind: 'none', proven: true });
        continue;
      }
      expect(answer.route, label).toMatchObject({ kind: 'found', length, optimal: true });
      if (answer.route.kind !== 'found') continue;
      expect(faultOf(scenario, asked, answer.route.steps), label).toBeNull();
      const moving = answer.route.steps.flatMap(
        (id) =>
          [...scenario.steps, ...scenario.setbacks].find((other) => other.id === id)?.parties ?? [],
      );
      const wanted = scenario.parties.map(({ id }) => id).filter((id) => moving.includes(id));
      expect(answer.who, label).toEqual(wanted);
    }
  }
});

test('the clauses that lack are named once each', () => {
  const scenario = scenarioWith({
    tracks: [
      { id: 'talks', stages: ['none', 'begun'] },
      { id: 'relief', stages: ['none', 'given'] },
    ],
    steps: [
      { id: 'begin', parties: ['south'], moves: [{ track: 'talks', from: 'none', to: 'begun' }] },
      {
        id: 'relieve',
        parties: ['north'],
        moves: [{ track: 'relief', from: 'none', to: 'given' }],
        requires: { track: 'talks', is: 'begun' },
      },
    ],
    positions: [
      {
        id: 'talks-first',
        party: 'north',
        steps: ['relieve'],
        requires: { track: 'talks', is: 'begun' },
      },
    ],
  });
  const answer = answerOf(
    unblock(scenario, { step: 'relieve', binding: ['talks-first'], limit: 100 }),
  );
  expect(answer.missing.map(({ kind }) => kind)).toEqual(['requires', 'position']);
  expect(answer.clauses.map(({ condition, at }) => ({ condition, at }))).toEqual([
    { condition: { track: 'talks', is: 'begun' }, at: 'none' },
  ]);
  expect(answer.route).toMatchObject({ kind: 'found', steps: ['begin'] });
  expect(answer.who).toEqual(['south']);
});
