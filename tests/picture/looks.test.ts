// Does a branch keep its look whatever becomes of the others?
import { expect, test } from 'vitest';
import { looksOf } from '../../src/picture/map/looks.ts';
import type { Branch } from '../../src/roadmap/roadmap.ts';
import { grown } from './map-makers.ts';

test('a branch keeps its colour when others go, come or change places', () => {
  const { branches } = grown({ branches: 12, steps: 3 });
  expect(branches.map(({ id }) => id).toSorted()).toContain('b12');
  expect(distinctLooks(branches)).toBe(12);
  expectLooksKept(branches);
});

test('so does a branch whose id somebody wrote by hand', () => {
  const ids = [
    'walk-away',
    'deal',
    'b0',
    'b007',
    'cap and freeze',
    'Plan B',
    'b2',
    '남북',
    'bx',
    'z',
  ];
  const branches = ids.map((id) => ({ id, name: id, tip: 'n1' }));
  expectLooksKept(branches);
  expect(distinctLooks(branches)).toBeGreaterThan(ids.length / 2);
});

function distinctLooks(branches: readonly Branch[]): number {
  return new Set([...looksOf(branches).values()].map((look) => JSON.stringify(look))).size;
}

function expectLooksKept(branches: readonly Branch[]): void {
  const before = looksOf(branches);
  for (const { id } of branches) {
    const others = branches.filter((branch) => branch.id !== id).toReversed();
    const after = looksOf(others);
    for (const other of others) expect(after.get(other.id)).toEqual(before.get(other.id));
  }
}
