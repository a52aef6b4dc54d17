// Does the set of visited situations keep every one once, with what its owner keeps about it?
import { expect, test } from 'vitest';
import {
  PAGE_MASK,
  PAGE_SHIFT,
  add,
  bytesOf,
  has,
  newVisited,
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
      const at = add(visited, state);
      expect(at < 0).toBe(known.has(key));
      if (at < 0) continue;
      const page = visited.pages[(visited.count - 1) >>> PAGE_SHIFT];
      if (page) page[at + words] = round;
      known.set(key, round);
    }
    expect(visited.count).toBe(known.size);
    for (let index = 0; index < visited.count; index += 1) {
      const at = (index & PAGE_MASK) * visited.record;
      const record = visited.pages[index >>> PAGE_SHIFT]?.subarray(at, at + words + 1) ?? [];
      expect(known.get([...record].slice(0, words).join())).toBe([...record].at(-1));
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
    add(visited, zeros),
    has(visited, zeros),
    add(visited, zeros),
  ]).toEqual([false, 0, true, -1]);
});
