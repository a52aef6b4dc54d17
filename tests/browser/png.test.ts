// How many dots does a picture get?
import { expect, test } from 'vitest';
import { scaleFor } from '../../src/browser/png.ts';

test.each([
  ['an ordinary picture gets two for each pixel', { width: 1300, height: 900 }, 2],
  ['a long one as many as a side may have', { width: 16_384, height: 100 }, 1],
  ['a very long one less than one', { width: 32_768, height: 100 }, 0.5],
  ['a large one as many as there may be in all', { width: 8192, height: 8192 }, 1],
])('%s', (_, size, scale) => {
  expect(scaleFor(size)).toBe(scale);
});
