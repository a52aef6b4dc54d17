// How do the steps of branches stand beside each other?
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/roadmap/compare/compare.ts';
import { comparedRows } from '../../../src/roadmap/compare/rows.ts';
import { outOfRun } from '../../../src/roadmap/compare/longest-run.ts';
import { branching } from '../branching.ts';

/** Each row as it is drawn: the step, then for each branch its number and where it has moved. */
function drawn(...lines: readonly (readonly string[])[]): readonly string[] {
  const ids = lines.map((_, index) => `b${index + 1}`);
  return comparedRows(compare(branching(lines), ids)).map(({ step, common, cells }) =>
    [
      common ? `= ${step.id}` : step.id,
      ...cells.map((cell) => (cell ? `${cell.number}${SIGNS[cell.moved ?? 'stays']}` : '-')),
    ].join(' '),
  );
}

const SIGNS = { earlier: '↑', later: '↓', stays: '' } as const;

describe('rows', () => {
  test('what all begin with comes first and is marked', () => {
    expect(drawn(['dual-freeze', 'visit'], ['dual-freeze', 'exemption'])).toEqual([
      '= dual-freeze 1 1',
      'visit 2 -',
      'exemption - 2',
    ]);
  });

  test('a step that both take after they part has one row', () => {
    expect(
      drawn(['visit', 'dual-freeze', 'exemption'], ['dual-freeze', 'test-ban', 'exemption']),
    ).toEqual(['visit 1 -', 'dual-freeze 2 1', 'test-ban - 2', 'exemption 3 3']);
  });

  test('a step that comes earlier or later than the rows have it says so', () => {
    expect(
      drawn(
        ['dual-freeze', 'exemption', 'test-ban', 'visit'],
        ['visit', 'dual-freeze', 'exemption', 'test-ban'],
      ),
    ).toEqual(['dual-freeze 1 2', 'exemption 2 3', 'test-ban 3 4', 'visit 4 1↑']);
    expect(
      drawn(['visit', 'dual-freeze', 'exemption'], ['dual-freeze', 'exemption', 'visit']),
    ).toEqual(['visit 1 3↓', 'dual-freeze 2 1', 'exemption 3 2']);
  });

  test('the same step for the second time has a row of its own', () => {
    expect(drawn(['visit', 'dual-freeze'], ['visit', 'visit'])).toEqual([
      '= visit 1 1',
      'dual-freeze 2 -',
      'visit - 2',
    ]);
  });

  test('three branches share the rows that two of them have', () => {
    expect(drawn(['dual-freeze'], ['visit', 'dual-freeze'], ['visit'])).toEqual([
      'visit - 1 1',
      'dual-freeze 1 2 -',
    ]);
  });

  test('without a branch there are no rows', () => {
    expect(drawn()).toEqual([]);
  });
});

const STEPS = ['dual-freeze', 'exemption', 'pilot', 'test-ban', 'visit'] as const;
const someLines = fc.array(fc.array(fc.constantFrom(...STEPS), { minLength: 1, maxLength: 8 }), {
  minLength: 2,
  maxLength: 4,
});

test('every step of every branch stands in one row, and what has not moved stands in order', () => {
  fc.assert(
    fc.property(someLines, (lines) => {
      const ids = lines.map((_, index) => `b${index + 1}`);
      const comparison = compare(branching(lines), ids);
      const rows = comparedRows(comparison);
      comparison.lines.forEach(({ replay }, line) => {
        const cells = rows.flatMap(({ cells }) => cells[line] ?? []);
        expect(cells.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
          replay.taken.map((_, index) => index + 1),
        );
        const kept = cells.filter(({ moved }) => moved === undefined).map(({ number }) => number);
        expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      });
      expect(rows.every(({ cells }) => cells[0]?.moved === undefined)).toBe(true);
    }),
  );
});

test.each([
  [[], []],
  [[1, 2, 3], []],
  [[3, 1, 2], [0]],
  [[2, 3, 1], [2]],
  [
    [3, 2, 1],
    [1, 2],
  ],
])('of the numbers %j, those at %j have to move', (numbers, places) => {
  expect([...outOfRun(numbers)]).toEqual(places);
});
