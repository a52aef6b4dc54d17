// Is a planned route, replayed, legal, as good as the planner said, and over on the day it said?
import { expect, test } from 'vitest';
import { answerOf } from '../../../src/analysis/asking.ts';
import type { Criterion, PlanAsked } from '../../../src/analysis/plan/asked.ts';
import { plan } from '../../../src/analysis/plan/plan.ts';
import { addDuration, daysBetween } from '../../../src/core/duration.ts';
import type { Scenario } from '../../../src/core/scenario.ts';
import { scenarioOf } from '../../makers.ts';
import { casesOf, shareOf } from '../../share.ts';
import { shipped } from '../../shipped.ts';
import { faultOf, measuresOf } from './naive.ts';

/** Milliseconds, for every goal and measure on a busy machine. */
const PATIENCE = { timeout: 400_000 };
const CRITERIA: readonly Criterion[] = ['steps', 'time', 'objections', 'balance'];

/** The answer to a question, its route replayed. */
function replayed(scenario: Scenario, asked: PlanAsked) {
  const label = `${scenario.id} ${JSON.stringify(asked)}`;
  const { by = 'steps' } = asked;
  const answer = answerOf(plan(scenario, asked));
  if (answer.kind === 'none') return answer;
  const measures = measuresOf(scenario, asked, answer.steps);
  expect(faultOf(scenario, asked, answer.steps), label).toBeNull();
  expect(measures[by], label).toBeCloseTo(answer.value, 6);
  expect(daysBetween(scenario.start, addDuration(scenario.start, answer.takes)), label).toBe(
    measures.time,
  );
  if (!answer.optimal && by !== 'balance') expect(answer.bound).toBeLessThan(answer.value);
  if (!answer.optimal && by === 'balance') expect(answer.bound).toBeGreaterThan(answer.value);
  return answer;
}

const goals = shipped.flatMap(({ scenario }) =>
  scenario.goals.flatMap(({ id }) => CRITERIA.map((by) => ({ scenario, goal: id, by }))),
);

test('of every goal that ships, by every measure, proven', PATIENCE, () => {
  let found = 0;
  for (const { scenario, goal, by } of shareOf(goals)) {
    const answer = replayed(scenario, { target: { goal }, by, limit: 20_000 });
    const label = `${scenario.id} ${goal} ${by}`;
    if (answer.kind === 'found') expect(answer, label).toMatchObject({ optimal: true });
    else expect(answer, label).toMatchObject({ proven: true });
    found += answer.kind === 'found' ? 1 : 0;
  }
  expect(found).toBeGreaterThan(10);
});

test('of random scenarios, by every measure, also where the limit is low', PATIENCE, () => {
  let found = 0;
  for (const seed of casesOf(160)) {
    const scenario = scenarioOf(seed);
    for (const { id } of scenario.goals)
      for (const by of CRITERIA)
        for (const limit of [5000, 6])
          found += replayed(scenario, { target: { goal: id }, by, limit }).kind === 'found' ? 1 : 0;
  }
  expect(found).toBeGreaterThan(100);
});
