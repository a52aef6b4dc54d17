// Are tables aligned, also where letters are wide and where the terminal is narrow?
import { describe, expect, test } from 'vitest';
import { displayWidth, padded, wrapped } from '../../src/cli/display-width.ts';
import { harmless, oneLine, paperOf } from '../../src/cli/paper.ts';
import { table } from '../../src/cli/table.ts';

const widths: readonly [text: string, width: number][] = [
  ['', 0],
  ['abc', 3],
  ['개성공단', 8],
  ['開城', 4],
  ['e\u0301', 1],
  ['→ – “”', 6],
  ['가a', 3],
  ['👩‍👩‍👧', 2],
  ['✔️', 2],
  ['ﾊﾝ', 2],
  ['ＡＢ', 4],
];
test.each(widths)('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('a text is padded by columns, not by letters', () => {
  expect(padded('개성', 6)).toBe('개성  ');
  expect(padded('12', 4, 'right')).toBe('  12');
  expect(padded('too long', 3)).toBe('too long');
});

describe('a text is broken at blanks, and inside a word where it must be', () => {
  const cases: readonly [text: string, width: number, lines: readonly string[]][] = [
    ['one two three', 7, ['one two', 'three']],
    ['one two', 20, ['one two']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['a abcdef b', 3, ['a', 'abc', 'def', 'b']],
    ['개성공단 재가동', 8, ['개성공단', '재가동']],
    ['개성공단', 5, ['개성', '공단']],
    ['', 5, ['']],
  ];
  test.each(cases)('%j in %i', (text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines);
  });
});

const COLUMNS = [{ title: 'Name' }, { title: 'Sum', align: 'right' as const }, { title: 'Note' }];

test('columns stand one below the other, and an empty one is left out', () => {
  const paper = paperOf({ columns: Infinity, color: false });
  const rows = [{ cells: ['개성', '+1', ''] }, { cells: ['Kaesong', '+10', ''] }];
  expect(table(paper, COLUMNS, rows)).toEqual(['Name     Sum', '개성      +1', 'Kaesong  +10']);
});

test('a narrow terminal breaks the widest column and is never passed', () => {
  const paper = paperOf({ columns: 40, color: false });
  const rows = [
    { cells: ['Kaesong', '+1', 'a note that is much too long for a line of forty columns'] },
  ];
  const lines = table(paper, COLUMNS, rows);
  expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(40);
  expect(lines.join(' ').replaceAll(/\s+/g, ' ')).toContain(
    'a note that is much too long for a line of forty columns',
  );
});

test('a table of very many rows is set', () => {
  const paper = paperOf({ columns: 80, color: false });
  const rows = Array.from({ length: 200_000 }, (_, index) => ({ cells: [`${index}`, 'x', 'y'] }));
  expect(table(paper, COLUMNS, rows)).toHaveLength(200_001);
});

describe('colours', () => {
  test('are there only where they are wanted', () => {
    expect(paperOf({ columns: 80, color: false }).style('bad', 'no')).toBe('no');
    expect(paperOf({ columns: 80, color: true }).style('bad', 'no')).toBe('\u001b[31mno\u001b[39m');
  });

  test('pass the terminal, and whatever else a file has does not', () => {
    const styled = paperOf({ columns: 80, color: true }).style('strong', 'a');
    expect(harmless(`${styled}\n`)).toBe(`${styled}\n`);
    expect(harmless('\u001b[2Ja\u001b]0;b\u0007')).toBe('\u{fffd}[2Ja\u{fffd}]0;b\u{fffd}');
  });
});

test('a text in one line keeps blanks that may not be broken', () => {
  expect(oneLine(' a\n b\t\tc\u00a0d ')).toBe('a b c\u00a0d');
});
