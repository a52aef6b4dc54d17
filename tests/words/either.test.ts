// Are the choices that every route has told in few sentences, and their number where there are many?
import { expect, test } from 'vitest';
import { sayEither } from '../../src/words/either.ts';
import { scenarioWith } from '../makers.ts';
import { wordsEn } from '../words-en.ts';

const scenario = scenarioWith({
  parties: ['A', 'B', 'C'].map((name) => ({ id: name.toLowerCase(), name })),
  steps: ['One', 'Two', 'Three', 'Four'].map((name) => ({
    id: name.toLowerCase(),
    name,
    moves: [{ track: 'talks', from: 'none', to: 'begun' }],
  })),
});
const NONE = { parties: [], steps: [], proven: true };

test('nothing is told where there is no choice', () => {
  expect(sayEither(wordsEn, scenario, NONE)).toEqual([]);
});

test('parties that are each needed share a sentence; steps that go together are told together', () => {
  const needed = {
    parties: [['a'], ['b'], ['a', 'b', 'c']],
    steps: [[['one', 'two', 'three'], ['four']]],
    proven: false,
  };
  expect(sayEither(wordsEn, scenario, needed)).toEqual([
    'Every route needs A and B.',
    'Every route needs A, B or C.',
    'Every route takes all of One, Two and Three or Four.',
    'There may be more choices: the search for them stopped at its limit.',
  ]);
});

test('of many choices the first are told and the others counted', () => {
  const steps = Array.from({ length: 9 }, () => [['one'], ['two']]);
  const told = sayEither(wordsEn, scenario, { ...NONE, steps });
  expect(told).toHaveLength(7);
  expect(told.at(-1)).toBe('3 more choices of this kind.');
});
