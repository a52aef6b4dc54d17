// Does the table of steps say who gives what as which deal, what is on record, and what each step waits for?
import { parse as parseCsv } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { formats } from '../../src/formats/formats.ts';
import { along } from '../roadmap/makers.ts';
import { wordsEn } from '../words-en.ts';

import { trade } from './trade.ts';

const scenario = {
  ...trade,
  outcomes: [{ id: 'vote', name: 'The vote', of: ['reopen', 'launch'], sources: [] }],
};
const steps = ['meet', 'swap', { step: 'reopen', on: '2020-02-01' }, 'ban', 'oil'];

/** What one step has in the columns with these names. */
function cells(number: number, ...columns: readonly string[]): readonly (string | undefined)[] {
  const text = formats
    .find(({ id }) => id === 'steps-csv')
    ?.write(along(scenario, { steps }), wordsEn);
  const [head = [], ...rows]: string[][] = parseCsv(text ?? '', { bom: true });
  return columns.map((column) => rows[number - 1]?.[head.indexOf(column)]);
}

test('an exchange says who makes which move', () => {
  expect(cells(2, 'by', 'deal', 'in-return')).toEqual([
    'north to us: tests → halted; council to north: un → textiles',
    'exchange',
    '',
  ]);
});

test('a promise says who owes what in return, and what answers it says nothing', () => {
  const [by, deal, answer] = cells(4, 'by', 'deal', 'in-return');
  expect([by, deal]).toEqual(['north: tests → banned', 'promise']);
  expect(answer).toMatch(/^us: oil, by .*: kept$/);
  expect(cells(5, 'deal', 'in-return')).toEqual(['', '']);
});

test('a record, its outcome, what it contradicts, and what a step waits for stand beside', () => {
  expect(cells(3, 'on', 'outcome', 'waits-for', 'contradicts')).toEqual([
    '2020-02-01',
    'The vote',
    '',
    '2',
  ]);
  expect(cells(4, 'on', 'outcome', 'waits-for', 'contradicts')).toEqual(['', '', '2', '']);
});
