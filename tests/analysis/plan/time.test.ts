// Does a route by time, replayed, end on the day that the planner said?
import { expect, test } from 'vitest';
import { answerOf } from '../../../src/analysis/asking.ts';
import { plan } from '../../../src/analysis/plan/plan.ts';
import { addDuration } from '../../../src/core/duration.ts';
import type { Scenario } from '../../../src/core/scenario.ts';
import { roadmapOf } from '../../../src/analysis/plan/takes.ts';
import { schedule } from '../../../src/roadmap/schedule.ts';
import { scenarioOf } from '../../makers.ts';
import { flagshipRoadmap } from '../lines.ts';

/** How many of the routes to the goals of a scenario were found; each is replayed. */
function replayed(scenario: Scenario, limit: number): number {
  let found = 0;
  for (const { id } of scenario.goals) {
    const answer = answerOf(plan(scenario, { target: { goal: id }, by: 'time', limit }));
    if (answer.kind === 'none') continue;
    found += 1;
    const route = roadmapOf(scenario, { steps: answer.steps });
    const { end } = schedule(route, route.nodes.at(-1)?.id ?? null);
    expect(end.typical, `${scenario.id} ${id}`).toBe(
      addDuration(scenario.start, `P${answer.value}D`),
    );
    expect(end.typical).toBe(addDuration(scenario.start, answer.takes));
    if (!answer.optimal) expect(answer.bound).toBeLessThan(answer.value);
  }
  return found;
}

test('on the flagship, to every goal', () => {
  expect(replayed(flagshipRoadmap().scenario, 400)).toBeGreaterThan(3);
});

test('on random scenarios', () => {
  let found = 0;
  for (let seed = 0; seed < 150; seed += 1) found += replayed(scenarioOf(seed), 5000);
  expect(found).toBeGreaterThan(50);
});
