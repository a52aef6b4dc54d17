// Does the set of visited situations keep every one once, with what its owner keeps about it?
import { expect, test } from 'vitest';
import {
  bytesOf,
  has,
  newVisited,
  numberOf,
  placeOf,
  reserve,
} from '../../src/analysis/visited.ts';
import { chanceOf } from '../chance.ts';

test.each([2, 3, 5])(
  'situations of %i words are found again after the table has grown',
  (words) => {
    const chance = chanceOf(words);
    const visited = newVisited(words, { extra: 1, limit: 40_000 });
    const known = new Map<string, number>();
    const state = new Int32Array(words);
    for (let round = 0; round < 30_000; round += 1) {
      for (let word = 0; word < words; word += 1)
        state[word] = chance.whole(-90, 90) << chance.whole(0, 1);
      const key = state.join();
      expect(has(visited, state)).toBe(known.has(key));
      reserve(visited, 1);
      const number = numberOf(visited, state);
      expect(number).toBe(known.get(key) ?? known.size);
      if (known.has(key)) continue;
      const record = placeOf(visited, number);
      record.words[record.offset + words] = number;
      known.set(key, number);
    }
    expect(visited.count).toBe(known.size);
    for (let index = 0; index < visited.count; index += 1) {
      const at = placeOf(visited, index);
      const record = [...at.words.subarray(at.offset, at.offset + words + 1)];
      expect(known.get(record.slice(0, words).join())).toBe(index);
      expect(record.at(-1)).toBe(index);
    }
    expect(bytesOf(visited)).toBeGreaterThan(0);
  },
);

test('the situation of all zeros is one like any other', () => {
  const visited = newVisited(2, { extra: 0, limit: 10 });
  reserve(visited, 2);
  const zeros = new Int32Array(2);
  expect([
    has(visited, zeros),
    numberOf(visited, zeros),
    has(visited, zeros),
    numberOf(visited, zeros),
  ]).toEqual([false, 0, true, 0]);
});
