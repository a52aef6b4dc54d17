// Are the deals of branches set side by side, with who waits longest on each and how their ends are read?
import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/roadmap/compare/compare.ts';
import { tablesOf } from '../../../src/roadmap/compare/tables.ts';
import { readRoadmap } from '../../../src/roadmap/read-roadmap.ts';
import { comparedTables, type ComparedTable } from '../../../src/formats/compare/tables.ts';
import { compareCsv } from '../../../src/formats/compare/csv.ts';
import { traded } from '../../e2e/trade.ts';
import { wordsEn } from '../../words-en.ts';

/** Another branch has a vote after the halt; one stops at the ban. */
const read = readRoadmap({
  ...traded,
  nodes: [...traded.nodes, { id: 'n9', parent: 'n1', step: 'vote-no' }],
  branches: [
    ...traded.branches,
    { id: 'b3', name: 'A vote', tip: 'n9' },
    { id: 'b4', name: 'A ban', tip: 'n3' },
  ],
});
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const roadmap = read.value;
const tables = (...ids: readonly string[]) => tablesOf(roadmap, compare(roadmap, ids));

describe('in the data', () => {
  test('a step that makes a deal on any branch has a row, and so has what nobody chooses', () => {
    const { deals } = tables('b1', 'b3');
    expect(
      deals.map(({ row, deals: made }) => [
        row.step.id,
        ...made.map((list) => list?.map(({ kind }) => kind) ?? null),
      ]),
    ).toEqual([
      ['halt', ['promise'], ['promise']],
      ['ban-for-textiles', ['exchange', 'promise', 'promise'], null],
      ['close', ['promise'], null],
      ['vote-no', null, []],
    ]);
  });

  test('each party has its longest wait, with how far it falls before the answer', () => {
    const { waits } = tables('b1', 'b3');
    const told = waits.map(({ party, waits: longest }) => [
      party.id,
      ...longest.map(
        (wait) => wait && [wait.taken.step.id, wait.number, wait.since, wait.until, wait.depth],
      ),
    ]);
    // The seafood takes as long, but the fuel was first, and never comes. North has 1 more after the ban
    // than before it, and 1 less once the site is closed.
    expect(told).toEqual([
      ['north', ['ban-for-textiles', 3, '2019-06-01', null, -1], null],
      ['council', ['ban-for-textiles', 3, '2019-06-01', null, 0], null],
    ]);
  });

  test('nobody waits for what is promised not to be done, while it is not', () => {
    const commitments = traded.scenario.commitments.filter(({ id }) => id === 'no-test');
    const made = readRoadmap({ ...traded, scenario: { ...traded.scenario, commitments } });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const { promises, waits } = tablesOf(made.value, compare(made.value, ['b1', 'b2']));
    expect(promises.map(({ commitment }) => commitment.id)).toEqual(['no-test']);
    expect(waits).toEqual([]);
  });

  test('what is read differently at the end of one branch is told of all', () => {
    const { readings } = tables('b1', 'b3', 'b4');
    expect(
      readings.map(({ subject, readings: ends }) => [
        subject.id,
        ...ends.map(({ met }) => met.includes('us')),
        ...ends.map(({ holds }) => holds),
      ]),
    ).toEqual([['quiet', true, false, false, true, false, true]]);
    expect(tables('b1', 'b3').readings).toEqual([]);
  });
});

describe('in words', () => {
  const table = (id: ComparedTable['id'], ...ids: readonly string[]) =>
    comparedTables({ comparison: tables(...ids), words: wordsEn }).find((each) => each.id === id)
      ?.rows;

  test('a deal is told with its line, and how it stands on each branch', () => {
    expect(table('deals', 'b1', 'b3')).toMatchInlineSnapshot(`
      [
        [
          "Tests are halted. North: Tests → Halted ⇢ South: Food aid",
          "1 · Feb 2019; Food for the halt: kept Feb 2019",
          "1 · Feb 2019; Food for the halt: open until May 2019",
        ],
        [
          "Test ban for textiles. North: Tests → Banned ⇄ Council: UN sanctions → Textiles ⇢ South: Fuel aid",
          "3 · Jun 2019; both sides at once; Fuel for the ban: broken, due Jul 2019; No test while relief lasts: open until Jun 2020",
          "–",
        ],
        [
          "Test site is closed. North: Test site → Closed ⇢ Council and Washington: Seafood is freed",
          "4 · Jun 2019; Seafood for the site: late Nov 2019; extended once",
          "–",
        ],
        [
          "The vote says no. Vote → No (not chosen: The vote)",
          "–",
          "2 · Feb 2019",
        ],
      ]
    `);
  });

  test('a wait is told with its length and depth', () => {
    expect(table('waits', 'b1', 'b3')).toMatchInlineSnapshot(`
      [
        [
          "North",
          "5 months for Fuel for the ban, since Jun 2019, with no answer at the end; −1 at the deepest",
          "does not wait",
        ],
        [
          "Council",
          "5 months for Fuel for the ban, since Jun 2019, with no answer at the end",
          "does not wait",
        ],
      ]
    `);
  });

  test('an end is told as each party reads it', () => {
    expect(table('readings', 'b1', 'b3', 'b4')).toMatchInlineSnapshot(`
      [
        [
          "Quiet",
          "reached",
          "open",
          "met, but not as Washington reads it",
        ],
      ]
    `);
  });

  test('a step that nobody chooses is marked among the steps', () => {
    expect(table('steps', 'b1', 'b3')?.map(([head]) => head)).toContain(
      'The vote says no (not chosen: The vote)',
    );
  });

  test('a spreadsheet gets the same, days and depth as numbers', () => {
    const parts = /^(Deals|Who waits longest|Read differently),/;
    const rows = compareCsv(tables('b1', 'b3', 'b4'), wordsEn).split(/\r?\n/);
    expect(rows.filter((line) => parts.test(line))).toMatchInlineSnapshot(`
      [
        "Deals,Tests are halted,North: Tests → Halted ⇢ South: Food aid,Food for the halt: kept Feb 2019,Food for the halt: open until May 2019,Food for the halt: kept Feb 2019",
        "Deals,Test ban for textiles,North: Tests → Banned ⇄ Council: UN sanctions → Textiles ⇢ South: Fuel aid,"both sides at once; Fuel for the ban: broken, due Jul 2019; No test while relief lasts: open until Jun 2020",,both sides at once; Fuel for the ban: open until Jul 2019; No test while relief lasts: open until Jun 2020",
        "Deals,Test site is closed,North: Test site → Closed ⇢ Council and Washington: Seafood is freed,Seafood for the site: late Nov 2019; extended once,,",
        "Deals,The vote says no,Vote → No (not chosen: The vote),,taken,",
        "Who waits longest,North,Start,2019-06-01,,",
        "Who waits longest,North,Finish,,,",
        "Who waits longest,North,days,153,,",
        "Who waits longest,North,deepest meanwhile,-1,,",
        "Who waits longest,Council,Start,2019-06-01,,",
        "Who waits longest,Council,Finish,,,",
        "Who waits longest,Council,days,153,,",
        "Who waits longest,Council,deepest meanwhile,0,,",
        "Read differently,Quiet,,reached,open,"met, but not as Washington reads it"",
      ]
    `);
  });
});
