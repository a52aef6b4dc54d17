// Do new nodes and branches get ids that two people share?
import { expect, test } from 'vitest';
import { branchIdFor, hash53, nodeIdFor } from '../../src/roadmap/path.ts';

test('the same step at the same place has the same id everywhere', () => {
  expect(nodeIdFor(null, 'dual-freeze', new Set())).toBe('n28t902z2xs3');
  expect(nodeIdFor('n1', 'visit', new Set())).toBe(nodeIdFor('n1', 'visit', new Set(['other'])));
});

test('another place or another step has another id', () => {
  const ids = [
    nodeIdFor(null, 'visit', new Set()),
    nodeIdFor('n1', 'visit', new Set()),
    nodeIdFor('n1', 'launch', new Set()),
    nodeIdFor('n', '1 visit', new Set()),
  ];
  expect(new Set(ids).size).toBe(4);
});

test('an id that is taken is passed over', () => {
  const first = nodeIdFor('n1', 'visit', new Set());
  const second = nodeIdFor('n1', 'visit', new Set([first]));
  expect(second).not.toBe(first);
  expect(nodeIdFor('n1', 'visit', new Set([first, second]))).not.toBe(second);
});

test('a hash is a whole number of at most 53 bits, and hashes rarely meet', () => {
  const hashes = Array.from({ length: 200_000 }, (_, index) =>
    hash53(`${index % 450} step-${Math.floor(index / 450)}`),
  );
  expect(hashes.every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true);
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('a new branch gets a number above all others of its form', () => {
  expect(branchIdFor([])).toBe('b1');
  expect(branchIdFor(['b1', 'b7', 'main', 'b07x', 'b3'])).toBe('b8');
});
