// Does a table that was not made for us become steps, with each problem at the cell that it is about?
import { describe, expect, test } from 'vitest';
import { MOST_PASTED, guessColumns, hasHeadings } from '../../src/formats/pasted-table/columns.ts';
import {
  type Found,
  evened,
  pastedCells,
  readPasted,
} from '../../src/formats/pasted-table/pasted.ts';

const defaults = { name: 'Pasted', today: '2026-01-01' };
const TEXT = [
  'No.\tAction\tWho\tHow long\tRemarks\tChange\t',
  '1\tCeasefire\tNorth; South\t1 month\t"Signed, at ""noon"""\tGuns: firing -> silent\t',
  '2\tThe road opens\tNorth\tsoon\t\tRoad: closed -> open\t',
  '\t\t\t\t\t\t',
].join('\r\n');

const cellsOf = (found: Found) => (typeof found === 'string' ? [] : found);

describe('the text of a table with tabs', () => {
  test('is cells of one width, without what is blank', () => {
    expect(pastedCells(TEXT)).toEqual([
      ['No.', 'Action', 'Who', 'How long', 'Remarks', 'Change'],
      ['1', 'Ceasefire', 'North; South', '1 month', 'Signed, at "noon"', 'Guns: firing -> silent'],
      ['2', 'The road opens', 'North', 'soon', '', 'Road: closed -> open'],
    ]);
  });

  test.each([['minutes of a meeting'], ['one\ttwo'], ['"open\tquote\nof\tno end']])(
    'is none: %j',
    (text) => {
      expect(pastedCells(text)).toBe('none');
    },
  );

  const wide = (columns: number) => `${'a\t'.repeat(columns - 1)}a\n`.repeat(2);
  const long = (length: number) => `a\tb\nc\t${'d'.repeat(length - 6)}`;
  test.each([
    ['rows', 'a\tb\n'.repeat(MOST_PASTED.rows), 'a\tb\n'.repeat(MOST_PASTED.rows + 1)],
    ['columns', wide(MOST_PASTED.columns), wide(MOST_PASTED.columns + 1)],
    ['characters', long(90_000), `a\tb\n${'c\td\n'.repeat(MOST_PASTED.plain)}`],
  ])('is too large by its %s', (_what, most, more) => {
    expect(cellsOf(pastedCells(most)).length).toBeGreaterThan(1);
    expect(pastedCells(more)).toBe('large');
  });
});

test('columns are guessed from their headings, each meaning once; without headings the first text is the name', () => {
  const [head = []] = cellsOf(pastedCells(TEXT));
  expect(hasHeadings(head)).toBe(true);
  expect(guessColumns(head)).toEqual([null, 'name', 'parties', 'takes', 'note', 'moves']);
  expect(guessColumns(['Step', 'Action', 'Date'])).toEqual(['name', null, 'not-before']);
  const bare = ['1', 'Ceasefire', 'North'];
  expect([hasHeadings(bare), guessColumns(bare)]).toEqual([false, [null, 'name', null]]);
});

describe('a pasted table', () => {
  const cells = cellsOf(pastedCells(TEXT));
  const columns = guessColumns(cells[0] ?? []);

  test('tells each problem at its cell, and is a scenario once that is mended', () => {
    const broken = readPasted({ cells, columns, headed: true }, defaults);
    expect(broken).toMatchObject({
      ok: false,
      problems: [{ row: 2, column: 3, problem: { code: 'length' } }],
    });
    const mended = cells.map((row) => row.map((cell) => (cell === 'soon' ? '2 months' : cell)));
    const read = readPasted({ cells: mended, columns, headed: true }, defaults);
    expect(read).toMatchObject({
      ok: true,
      scenario: {
        parties: [{ name: 'North' }, { name: 'South' }],
        steps: [
          { name: 'Ceasefire', takes: 'P1M', note: 'Signed, at "noon"' },
          { name: 'The road opens', takes: 'P2M', moves: [{ to: 'open' }] },
        ],
      },
    });
  });

  test('without headings its first row is a step, and a problem is at the row that is seen', () => {
    const bare = { cells: cells.slice(1), columns, headed: false };
    expect(readPasted(bare, defaults)).toMatchObject({
      ok: false,
      problems: [{ row: 1, column: 3 }],
    });
  });

  test('columns that are left aside are not read; without a name the rows say so', () => {
    const aside = columns.map((each) => (each === 'takes' ? null : each));
    expect(readPasted({ cells, columns: aside, headed: true }, defaults).ok).toBe(true);
    const nameless = columns.map(() => null);
    expect(readPasted({ cells, columns: nameless, headed: true }, defaults).ok).toBe(false);
  });

  test('a cell that a spreadsheet might run stays what it says', () => {
    const risky = evened([
      ['name', 'note'],
      ['=1+1', "'quoted"],
    ]);
    const read = readPasted(
      { cells: cellsOf(risky), columns: ['name', 'note'], headed: true },
      defaults,
    );
    expect(read).toMatchObject({ ok: true, scenario: { steps: [{ name: '=1+1' }] } });
  });
});
