// Does the page come with the first screen of the example, in markup that its own policy lets stand?
import { expect, test } from 'vitest';
import { firstSight } from '../../src/ui/first-sight.tsx';

/** From the head of the page, every panel, and what comes late in them. */
const SAID = [
  'Five roads from Hanoi',
  'What can happen now',
  'Choose a step on the left',
  'United States, DPRK',
  'Korea after Hanoi',
  'nothing changed by the last step',
  'Pin a goal',
];

test('the first screen is whole, the same each time, and holds no inline code', async () => {
  const drawn = await firstSight();
  expect(SAID.filter((said) => !drawn.includes(said))).toEqual([]);
  expect(/<script|<style| style=/.exec(drawn)).toBe(null);
  expect((await firstSight()) === drawn).toBe(true);
});
