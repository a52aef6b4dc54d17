// How do branches differ?
import { describe, expect, test } from 'vitest';
import { type ComparedLine, compare } from '../../../src/roadmap/compare/compare.ts';
import { factsOf } from '../../../src/roadmap/compare/facts.ts';
import { tablesOf } from '../../../src/roadmap/compare/tables.ts';
import { branching } from '../branching.ts';

const stepsOf = (list: readonly { readonly step: { readonly id: string } }[]) =>
  list.map(({ step }) => step.id);

function lines(...all: readonly (readonly string[])[]): readonly ComparedLine[] {
  return compare(
    branching(all),
    all.map((_, index) => `b${index + 1}`),
  ).lines;
}

const FREEZE = ['dual-freeze', 'exemption', 'pilot'];

describe('where they part', () => {
  test('what all have from the first step on is common', () => {
    const roadmap = branching([
      FREEZE,
      ['dual-freeze', 'exemption', 'visit'],
      ['dual-freeze', 'visit'],
    ]);
    const { common } = compare(roadmap, ['b1', 'b2', 'b3']);
    expect(common.map(({ step }) => step)).toEqual(['dual-freeze']);
  });

  test('branches that part at once have nothing in common', () => {
    const { common } = compare(branching([FREEZE, ['visit']]), ['b1', 'b2']);
    expect(common).toEqual([]);
  });

  test('a branch that goes on where another ends parts there', () => {
    const { common } = compare(branching([FREEZE, FREEZE.slice(0, 2)]), ['b1', 'b2']);
    expect(common).toHaveLength(2);
  });
});

describe('what differs', () => {
  test('what only one has', () => {
    const [first, second, third] = lines(
      ['dual-freeze', 'visit'],
      ['dual-freeze', 'visit', 'exemption'],
      ['dual-freeze', 'test-ban'],
    );
    expect(stepsOf(first?.only ?? [])).toEqual([]);
    expect(stepsOf(second?.only ?? [])).toEqual(['exemption']);
    expect(stepsOf(third?.only ?? [])).toEqual(['test-ban']);
  });

  test('the same step for the second time is another thing', () => {
    const [, second] = lines(['visit'], ['visit', 'visit']);
    expect(stepsOf(second?.only ?? [])).toEqual(['visit']);
  });

  test('a branch alone differs from nothing', () => {
    const [alone] = lines(FREEZE);
    expect(alone).toMatchObject({ only: [] });
  });
});

test('branches that end together stand in the order in which they were chosen', () => {
  const roadmap = branching([
    ['visit'],
    ['dual-freeze', 'visit'],
    ['dual-freeze', 'exemption'],
    ['dual-freeze'],
  ]);
  const order = (ids: readonly string[]) =>
    factsOf(tablesOf(roadmap, compare(roadmap, ids))).flatMap((fact) =>
      fact.kind === 'ends' ? fact.order.map(({ line }) => ids[line]) : [],
    );
  expect(order(['b3', 'b2', 'b4', 'b1'])).toEqual(['b1', 'b2', 'b4', 'b3']);
  expect(order(['b4', 'b3', 'b1', 'b2'])).toEqual(['b1', 'b4', 'b2', 'b3']);
});

test('each line tells its end: dates, accounts, promises and goals', () => {
  const [first, second] = lines(FREEZE, ['dual-freeze']);
  expect(first?.schedule.end.typical).toBe('2019-09-01');
  expect(first?.ledger.map(({ balance }) => balance)).toEqual([1, 5, 0, 0]);
  expect(first?.commitments.map(({ status }) => status)).toEqual(['kept']);
  expect(second?.commitments.map(({ status }) => status)).toEqual(['open']);
  expect(first?.goals.map(({ id }) => id)).toEqual(['park-open']);
  expect(second?.goals).toEqual([]);
});

test('a branch that does not exist is our own mistake', () => {
  expect(() => compare(branching([FREEZE]), ['b9'])).toThrow('"b9"');
});
