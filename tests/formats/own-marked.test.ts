// Does a step of our own say so in every file that people read, and in none that programs do?
import { expect, test } from 'vitest';
import { formats } from '../../src/formats/formats.ts';
import { ownMarked } from '../../src/formats/own-marked.ts';
import { newRoadmap } from '../../src/roadmap/edit.ts';
import { putItems } from '../../src/roadmap/scenario/put.ts';
import { take } from '../../src/roadmap/take.ts';
import { shipped } from '../shipped.ts';
import { wordsEn } from '../words-en.ts';

const [first] = shipped;
if (!first) throw new Error('nothing ships');
const bare = newRoadmap(first.scenario, { id: 'own', name: 'Own', created: '2026-01-01' });
const name = { en: 'Ferry runs', ko: '나룻배' };
const put = putItems(bare, [
  { list: 'steps', item: { id: 'ferry', name, parties: [first.scenario.parties[0]?.id] } },
]);
if (!put.ok) throw new Error(JSON.stringify(put.problems));
const taken = take(put.value, { at: null, step: 'ferry' }).roadmap;
const roadmap = {
  ...taken,
  branches: taken.branches.map((branch) => ({ ...branch, name: 'Main' })),
};

const told = formats.filter(({ id }) => !/schema|scenario|pddl|promela/.test(id));
test.each(told)('$id', ({ id, group, write }) => {
  const text = write(roadmap, wordsEn);
  const isForPeople = group !== 'programs' && group !== 'open';
  if (/Ferry runs/.test(text) && isForPeople) expect(text).toContain('Ferry runs (ours)');
  if (!isForPeople) expect(text, id).not.toContain('(ours)');
});

test('enough of them name the step', () => {
  const named = told.filter(({ write }) => write(roadmap, wordsEn).includes('Ferry runs (ours)'));
  expect(named.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['brief', 'markdown', 'html', 'steps-csv', 'map-svg', 'timeline-svg']),
  );
});

test('what is marked is not marked again', () => {
  const once = ownMarked(roadmap, wordsEn);
  expect(once).not.toBe(roadmap);
  expect(ownMarked(once, wordsEn)).toBe(once);
});

test('of a scenario that does not ship nothing is marked', () => {
  const own = { ...roadmap, scenario: { ...roadmap.scenario, id: 'mine' } };
  const markdown = formats.find(({ id }) => id === 'markdown');
  expect(markdown?.write(own, wordsEn)).not.toContain('(ours)');
});
