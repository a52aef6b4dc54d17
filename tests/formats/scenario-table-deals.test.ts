// Do makers of moves, ends of pushes, readings, outcomes and promises come from a table that people write?
import { describe, expect, test } from 'vitest';
import { problemsIn, scenarioIn } from './tables.ts';

describe('what deals and promises are made of', () => {
  const ROWS: readonly Readonly<Record<string, string>>[] = [
    { kind: 'gauge', id: 'trust', min: '0', max: '10', initial: '1' },
    {
      id: 'swap',
      parties: 'North; South',
      moves: 'guns: firing -> silent; road: closed -> open',
      maker: 'Guns: North; Road: South',
      'move-worth': 'guns: north -3, south +2; road: north +4',
      'move-undo': 'guns: 1 month\nroad: never',
      effects: 'trust +2 (to 5)',
      'not-before': '2026-03-01',
    },
    { id: 'stall', parties: 'South', moves: 'road: open -> mined' },
    { kind: 'outcome', id: 'vote', steps: 'swap; stall' },
    { kind: 'milestone', id: 'quiet', when: 'guns = silent', 'read-by': 'north: road = open' },
    { kind: 'goal', id: 'calm', when: 'Quiet read by North or quiet' },
    {
      kind: 'commitment',
      id: 'all-of-it',
      parties: 'North; South',
      after: 'swap | stall',
      'owes-all': 'swap; stall',
      within: '3 months',
      'extended-by': 'stall: 90 days; swap: 1 month',
      while: 'trust >= 2',
    },
    { kind: 'commitment', id: 'level', party: 'North', reach: 'road = open', within: '1 year' },
    { kind: 'commitment', id: 'no-fire', parties: 'North', forbids: 'stall' },
  ];
  const tableOf = (rows: typeof ROWS) => {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const lines = rows.map((row) => columns.map((column) => `"${row[column] ?? ''}"`).join());
    return [columns.join(), ...lines].join('\n');
  };

  test('is read from columns of its own', () => {
    expect(scenarioIn(tableOf(ROWS))).toMatchObject({
      steps: [
        {
          moves: [
            { track: 'guns', by: 'north', worth: { north: -3, south: 2 }, undo: 'P1M' },
            { track: 'road', by: 'south', worth: { north: 4 }, undo: false },
          ],
          effects: { trust: { add: 2, to: 5 } },
          notBefore: '2026-03-01',
        },
        { id: 'stall' },
      ],
      outcomes: [{ id: 'vote', of: ['swap', 'stall'] }],
      milestones: [{ readBy: { north: { track: 'road', is: 'open' } } }],
      goals: [{ when: { any: [{ milestone: 'quiet', as: 'north' }, { milestone: 'quiet' }] } }],
      commitments: [
        {
          parties: ['north', 'south'],
          after: ['swap', 'stall'],
          owes: { all: ['swap', 'stall'] },
          extendedBy: [
            { step: 'stall', by: 'P90D' },
            { step: 'swap', by: 'P1M' },
          ],
          while: { gauge: 'trust', min: 2 },
        },
        { parties: ['north'], owes: { reach: { track: 'road', is: 'open' } } },
        { forbids: ['stall'] },
      ],
    });
  });

  // prettier-ignore
  const cases: readonly (readonly [story: string, row: number, change: Readonly<Record<string, string>>, problem: string])[] = [
    ['a maker of no move', 1, { maker: 'trains: North' }, 'row 3/maker: this step does not move “trains”'],
    ['a maker without a track', 1, { maker: 'North' }, 'row 3/maker: there should be the track of a move, a colon and what is said about the move here, and it is “North” (character 1)'],
    ['a maker that is not of the step', 2, { maker: 'road: North' }, 'row 4/maker: no party "north" in this step (character 1)'],
    ['an end outside the gauge', 1, { effects: 'trust +2 (to 11)' }, 'row 3/effects: the effect ends at 11, outside the bounds of the gauge, 0 and 10 (character 1)'],
    ['a length that is none', 6, { 'extended-by': 'stall: long' }, 'row 8/extended-by: "long" is no length of time, written like 4 months, or like 2 months / 4 months / 6 months (character 8)'],
    ['a reading without a condition', 4, { 'read-by': 'north' }, 'row 6/read-by: there should be a party, a colon and a condition here, and it is “north” (character 1)'],
    ['a milestone read by nobody', 5, { when: 'quiet read by' }, 'row 7/when: there should be the name of a party here, and the cell ends (character 14)'],
  ];
  test.each(cases.map(([story, ...wrong]) => [story, wrong] as const))(
    'says where it is wrong: %s',
    (_, [row, change, problem]) => {
      const rows = ROWS.map((each, index) => (index === row ? { ...each, ...change } : each));
      expect(problemsIn(tableOf(rows))).toEqual([problem]);
    },
  );
});
