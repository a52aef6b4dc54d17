// Does the timeline show who has given and waits for the answer, and for how long?
import { expect, test } from 'vitest';
import { tellFlag } from '../../src/picture/timeline/told.ts';
import type { Drawing } from '../../src/picture/timeline/timeline.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { traded } from '../e2e/trade.ts';
import { wordsEn } from '../words-en.ts';
import { drawnOf } from './timeline-makers.ts';

const read = readRoadmap(traded);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const flags = (folded: Drawing['folded'] = []) =>
  drawnOf(read.value, 'n6', { perDay: 1, folded }).flags;
const bandOf = (name: string) => flags().find((flag) => flag.name === name)?.exposure;

test('who gave waits from that day until it is answered, in a band as long as that', () => {
  expect(bandOf('Seafood for the site')).toMatchObject({
    parties: 'North',
    since: '2019-06-01',
    until: '2019-11-01',
    width: 153,
  });
});

test('where no answer comes the band runs to the end of the branch', () => {
  expect(bandOf('Fuel for the ban')).toMatchObject({
    parties: 'North and Council',
    until: null,
    width: 153,
  });
});

test('what is promised not to be done, and is not, leaves nobody waiting', () => {
  expect(flags().map(({ name }) => name)).toContain('No test while relief lasts');
  expect(bandOf('No test while relief lasts')).toBeNull();
});

test('a lane that is folded has no bands', () => {
  expect(flags(['commitments']).map(({ exposure }) => exposure)).toEqual([null, null, null, null]);
});

test('it is told with the promise', () => {
  const flag = flags().find(({ name }) => name === 'Fuel for the ban');
  expect(flag && tellFlag(flag, wordsEn)).toMatch(
    /; exposed, with no answer: North and Council, since 1 June 2019$/,
  );
});

test('a deadline that was moved says how often on its flag', () => {
  const flag = flags().find(({ name }) => name === 'Seafood for the site');
  expect(flag?.label?.text).toBe('Late: Seafood for the site; extended once');
  expect(flag && tellFlag(flag, wordsEn)).toMatch(
    /^Late: Seafood for the site; extended once \(Council and Washington, due /,
  );
});
