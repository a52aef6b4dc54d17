// Does the planner tell of an edited scenario what the core tells, branch by branch?
import { expect, test } from 'vitest';
import { answerOf } from '../../src/analysis/asking.ts';
import { consequences } from '../../src/analysis/consequences.ts';
import { consequencesOf } from '../../src/roadmap/consequences.ts';
import { exampleRoadmap } from '../example.ts';

test('what an edit does is told of each branch, and can be stopped between two', () => {
  const before = exampleRoadmap;
  const [first, ...steps] = before.scenario.steps;
  if (!first) throw new Error('no step');
  const edited = { ...first, takes: 'P3Y', requires: { not: { all: [] } } };
  const now = { ...before, scenario: { ...before.scenario, steps: [edited, ...steps] } };
  const told = answerOf(consequences(now, { before }));
  expect(told).toEqual(consequencesOf(before, now));
  expect(told.some(({ broken }) => broken.length > 0)).toBe(true);
  expect([...consequences(now, { before })]).toHaveLength(before.branches.length);
});
