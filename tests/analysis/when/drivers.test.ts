// Whose lengths move the end, and by how much?
import { expect, test } from 'vitest';
import { sharesOf } from '../../../src/analysis/when/drivers.ts';

const END = Int32Array.of(10, 10, 20, 20);

test('lengths that go with the end, or against it, share it by how well they do', () => {
  const going = Float64Array.of(0.1, 0.2, 0.3, 0.4);
  expect(sharesOf([going, going.toReversed()], END)).toEqual([0.5, 0.5]);
  const shares = sharesOf([going, Float64Array.of(0.1, 0.3, 0.2, 0.4)], END);
  expect(shares[0]).toBeGreaterThan(shares[1] ?? 1);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
});

test('equal lengths have the same place, so that which was drawn first does not matter', () => {
  const drawn = Float64Array.of(0.25, 0.25, 0.5, 0.5);
  expect(sharesOf([drawn, drawn.toReversed()], END)).toEqual([0.5, 0.5]);
});

test('what never changes moves nothing, and an end that never changes is moved by nothing', () => {
  const drawn = Float64Array.of(0.1, 0.2, 0.3, 0.4);
  expect(sharesOf([drawn, new Float64Array(4)], END)).toEqual([1, 0]);
  expect(sharesOf([drawn], Int32Array.of(5, 5, 5, 5))).toEqual([0]);
});
