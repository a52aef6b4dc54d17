// Does the list of steps that ship, by which our own are known, say what the scenarios do?
import { expect, test } from 'vitest';
import listed from '../machines/shipped-steps.json';
import { shipped } from './shipped.ts';

test('every step and setback of every scenario that ships is listed, in order, and no other', () => {
  const steps = shipped.map(({ scenario }) => [
    scenario.id,
    [...scenario.steps, ...scenario.setbacks].map(({ id }) => id),
  ]);
  expect(listed).toEqual(Object.fromEntries(steps));
});
