// How do branches differ?
import { describe, expect, test } from 'vitest';
import { type ComparedLine, compare } from '../../src/roadmap/compare.ts';
import { branching } from './branching.ts';

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
    const { common, partAt, lines } = compare(roadmap, ['b1', 'b2', 'b3']);
    expect(common.map(({ step }) => step)).toEqual(['dual-freeze']);
    expect(partAt).toBe(common[0]?.id);
    const shared = lines.map(({ partsFromFirst }) =>
      roadmap.nodes.find(({ id }) => id === partsFromFirst),
    );
    expect(shared.map((node) => node?.step)).toEqual(['pilot', 'exemption', 'dual-freeze']);
  });

  test('branches that part at once have nothing in common', () => {
    const { common, partAt } = compare(branching([FREEZE, ['visit']]), ['b1', 'b2']);
    expect([common, partAt]).toEqual([[], null]);
  });

  test('a branch that goes on where another ends parts there', () => {
    const { common } = compare(branching([FREEZE, FREEZE.slice(0, 2)]), ['b1', 'b2']);
    expect(common).toHaveLength(2);
  });
});

describe('what differs', () => {
  test('what only one has, and what only one lacks', () => {
    const [first, second, third] = lines(
      ['dual-freeze', 'visit'],
      ['dual-freeze', 'visit', 'exemption'],
      ['dual-freeze', 'test-ban'],
    );
    expect(stepsOf(first?.only ?? [])).toEqual([]);
    expect(stepsOf(second?.only ?? [])).toEqual(['exemption']);
    expect(stepsOf(third?.only ?? [])).toEqual(['test-ban']);
    expect(third?.lacks).toEqual(['visit']);
  });

  test('the same step for the second time is another thing', () => {
    const [first, second] = lines(['visit'], ['visit', 'visit']);
    expect(stepsOf(second?.only ?? [])).toEqual(['visit']);
    expect(first?.lacks).toEqual(['visit']);
  });

  test('the fewest steps that explain another order are the ones that moved', () => {
    const order = ['dual-freeze', 'exemption', 'test-ban', 'visit'];
    const [first, second] = lines(order, ['visit', 'dual-freeze', 'exemption', 'test-ban']);
    expect(first?.moved).toEqual([]);
    expect(stepsOf(second?.moved ?? [])).toEqual(['visit']);
  });

  test('what only one has does not count as moved', () => {
    const [, second] = lines(['dual-freeze', 'exemption'], ['visit', 'dual-freeze', 'exemption']);
    expect(second?.moved).toEqual([]);
  });

  test('a branch alone differs from nothing', () => {
    const [alone] = lines(FREEZE);
    expect(alone).toMatchObject({ only: [], lacks: [], moved: [] });
  });
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
