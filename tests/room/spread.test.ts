// Does a count show how the votes lie, and no more of who gave them than was said before?
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ballot, Terms } from '../../src/room/commands.ts';
import { type Cast, fits, spreadOf } from '../../src/room/spread.ts';

const ONE = { about: ['p1'], by: 'head' } as const;
const TWO = { about: ['p1', 'p2'], by: 'head' } as const;

function casts(ballots: readonly (readonly [party: string, ballot: Ballot])[]): readonly Cast[] {
  return ballots.map(([party, ballot], index) => ({ name: `N${index}`, party, ballot }));
}

const sense = (value: number): Ballot => ({ kind: 'sense', value });
const ABSTAIN: Ballot = { kind: 'abstain' };

test('a sense check keeps its extremes: nothing is averaged', () => {
  const terms = { kind: 'sense', attribution: 'party', ...ONE } as const;
  const given = casts([
    ['north', sense(1)],
    ['north', ABSTAIN],
    ['south', sense(5)],
    ['south', sense(5)],
  ]);
  expect(spreadOf(terms, given, 2)).toEqual({
    voters: 4,
    abstained: 1,
    missing: 2,
    withheld: false,
    rows: [{ proposal: 'p1', cells: [1, 0, 0, 0, 2] }],
    parties: [
      {
        party: 'north',
        voters: 2,
        abstained: 1,
        rows: [{ proposal: 'p1', cells: [1, 0, 0, 0, 0] }],
      },
      {
        party: 'south',
        voters: 2,
        abstained: 0,
        rows: [{ proposal: 'p1', cells: [0, 0, 0, 0, 2] }],
      },
    ],
    names: [],
  });
});

test('yes and no, dots and ranks are counted where they were given, in the order of the question', () => {
  const rowsOf = (terms: Terms, ballots: readonly Ballot[]) =>
    spreadOf(terms, casts(ballots.map((ballot) => ['north', ballot])), 0).rows.map(
      ({ cells }) => cells,
    );
  const said = { attribution: 'name' } as const;
  expect(
    rowsOf({ kind: 'choice', ...said, ...ONE }, [
      { kind: 'choice', value: 'no' },
      { kind: 'choice', value: 'no' },
      { kind: 'choice', value: 'yes' },
    ]),
  ).toEqual([[1, 2]]);
  expect(
    rowsOf({ kind: 'dots', dots: 3, ...said, ...TWO }, [
      { kind: 'dots', on: { p2: 3 } },
      { kind: 'dots', on: { p1: 1, p2: 1 } },
    ]),
  ).toEqual([
    [1, 1, 0, 0],
    [0, 1, 0, 1],
  ]);
  expect(
    rowsOf({ kind: 'ranking', ...said, ...TWO }, [
      { kind: 'ranking', order: ['p2', 'p1'] },
      { kind: 'ranking', order: ['p2'] },
    ]),
  ).toEqual([
    [0, 1],
    [2, 0],
  ]);
});

const partyOf = fc.constantFrom('north', 'south', 'us', 'council');

test('anonymous votes carry no name, and neither a group of fewer than three nor what is left of one', () => {
  const terms = { kind: 'sense', attribution: 'anonymous', ...ONE } as const;
  const cast = fc.tuple(
    partyOf,
    fc.integer({ min: 1, max: 5 }).map((value) => sense(value)),
  );
  fc.assert(
    fc.property(fc.array(cast, { maxLength: 14 }), (given) => {
      const { voters, rows, parties, names, withheld } = spreadOf(terms, casts(given), 0);
      expect(names).toEqual([]);
      expect(withheld).toBe(given.length < 3);
      if (withheld) expect([rows, parties]).toEqual([[], []]);
      const shown = parties.map((each) => each.voters);
      expect(shown.every((each) => each >= 3)).toBe(true);
      const left = voters - shown.reduce((sum, each) => sum + each, 0);
      expect(shown.length === 0 || left === 0 || left >= 3).toBe(true);
    }),
  );
  const nine = casts(Array.from({ length: 9 }, (_, at) => [at < 4 ? 'us' : 'north', sense(1)]));
  expect(spreadOf(terms, nine, 0).parties.map(({ party }) => party)).toEqual(['north', 'us']);
});

test('a ballot that says something else than is asked does not fit', () => {
  const said = { attribution: 'name' } as const;
  const dots = { kind: 'dots', dots: 3, ...said, ...TWO } as const;
  const ranking = { kind: 'ranking', ...said, ...TWO } as const;
  const cases: readonly [terms: Terms, ballot: Ballot, fits: boolean][] = [
    [dots, { kind: 'dots', on: { p1: 2, p2: 1 } }, true],
    [dots, { kind: 'dots', on: { p1: 2, p2: 2 } }, false],
    [dots, { kind: 'dots', on: { p3: 1 } }, false],
    [dots, sense(3), false],
    [dots, ABSTAIN, true],
    [ranking, { kind: 'ranking', order: ['p2', 'p1'] }, true],
    [ranking, { kind: 'ranking', order: ['p2', 'p2'] }, false],
    [ranking, { kind: 'ranking', order: ['p4'] }, false],
  ];
  for (const [terms, ballot, fit] of cases)
    expect([ballot, fits(terms, ballot)]).toEqual([ballot, fit]);
});
