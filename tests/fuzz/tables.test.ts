// Do the readers of tables and of conditions survive whatever people and spreadsheets write?
import { expect, test } from 'vitest';
import { cellsOf } from '../../src/formats/scenario-table/cells.ts';
import { readCondition } from '../../src/formats/scenario-table/condition.ts';
import { namesOver } from '../../src/formats/scenario-table/names.ts';
import { placeText, problemAt } from '../../src/formats/scenario-table/places.ts';
import { readTable } from '../../src/formats/scenario-table/read-table.ts';
import { templateTable } from '../../src/formats/scenario-table/template.ts';
import { writeTable } from '../../src/formats/scenario-table/write-table.ts';
import { csvText } from '../../src/formats/csv-text.ts';
import { readAnyFile } from '../../src/ui/read-any-file.ts';
import { type Chance, chanceOf, scenarioOf } from '../makers.ts';
import { wordsEn } from '../words-en.ts';
import { samples } from './samples.ts';
import { babble, textSpoilt } from './spoil.ts';
import { testReaders } from './test-readers.ts';
import { type Reader, type Told, MOST_MILLISECONDS } from './trial.ts';

const DEFAULTS = { name: 'Table', today: '2026-01-01' };
const tables = samples((seed) => (seed === 0 ? templateTable() : writeTable(scenarioOf(seed))));
const cells = samples((seed) => {
  const read = cellsOf(tables(seed));
  if (!read.ok) throw new Error('a table that was written is read');
  return read.value;
});

/** Every refusal of a table names a row of it, or the table as a whole. */
function told(text: string): Told {
  const read = readTable(text, DEFAULTS);
  if (read.ok) return { problems: null };
  const lost = read.problems.filter(({ at }) => !/^(row \d+(\/.*)?)?$/s.test(at));
  expect(lost).toEqual([]);
  return { problems: read.problems };
}

const WORDS = [
  'guns', 'Guns', 'silent', 'firing', 'trust', 'quiet', 'and', 'or', 'not', 'is', 'reached', 'at', 'least', 'all of (', '5', '-3', '3..5',
  '..', '>=', '=', '!=', '<', '>', '(', ')', '"', '“', 'guns = silent', 'trust >= 5', '개성', '', 'guns: firing -> silent', 'P1M', '4 months',
]; // prettier-ignore
const guns = {
  id: 'guns',
  names: ['Guns'],
  stages: ['firing', 'silent'].map((id) => ({ id, names: [] })),
};
const names = namesOver(
  {
    party: [],
    track: [guns],
    gauge: [{ id: 'trust', names: [] }],
    milestone: [{ id: 'quiet', names: [] }],
    step: [],
    source: [],
  },
  [guns],
);

function toldOfCondition(text: string): Told {
  const { data, faults = [] } = readCondition(text, names);
  const place = { row: 1, column: 'requires' };
  expect(data === undefined).toBe(faults.length > 0);
  for (const { character = 0 } of faults) expect(character).toBeGreaterThan(0);
  expect(placeText(place)).toBe('row 1/requires');
  return { problems: faults.length === 0 ? null : faults.map((fault) => problemAt(place, fault)) };
}

/** Some cells with other texts in them, saved again as a spreadsheet does. */
function withOtherCells(number: number): string {
  const chance = chanceOf(number);
  const rows = cells(number).map((row) => [...row]);
  for (let change = chance.whole(1, 4); change > 0; change -= 1) {
    const row = chance.pick(rows);
    row[chance.whole(0, row.length)] = cellFor(chance, row);
  }
  const separator = chance.pick([',', ';', '\t']);
  return separator === ','
    ? csvText(rows)
    : rows.map((row) => row.map(quoted).join(separator)).join('\n');
}

function cellFor(chance: Chance, row: readonly string[]): string {
  const own = chance.pick([...row, '']);
  return chance.pick([() => babble(WORDS, chance), () => textSpoilt(own, chance), () => own])();
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

const readers: readonly Reader<unknown>[] = [
  {
    name: 'table: characters flipped, lost, doubled or put in',
    count: 1500,
    input: (number) => textSpoilt(tables(number), chanceOf(number)),
    read: (text) => told(String(text)),
  },
  {
    name: 'table: other texts in its cells, other separators',
    count: 2000,
    input: withOtherCells,
    read: (text) => told(String(text)),
  },
  {
    name: 'table: babble below headings',
    count: 1000,
    input: (number) =>
      `kind,name,moves,requires,worth\n${babble([...WORDS, ',', '\n', 'step'], chanceOf(number))}`,
    read: (text) => told(String(text)),
    refusedAtLeast: 0.2,
  },
  {
    name: 'table: through the door',
    count: 300,
    input: (number) => textSpoilt(tables(number), chanceOf(number + 5000)),
    read: async (text) => {
      const naming = { now: () => new Date(0), freshId: () => 'fresh', words: () => wordsEn };
      const read = await readAnyFile(String(text), naming);
      return { problems: read.ok ? null : read.problems };
    },
  },
  {
    name: 'condition: babble',
    count: 3000,
    input: (number) => babble(WORDS, chanceOf(number)),
    read: (text) => toldOfCondition(String(text)),
  },
  {
    name: 'condition: sound ones with characters changed',
    count: 2000,
    input: (number) =>
      textSpoilt(
        'guns = silent and (at least 1 of (trust >= 5, not quiet) or guns >= firing)',
        chanceOf(number),
      ),
    read: (text) => toldOfCondition(String(text)),
  },
];

testReaders(readers);

test.each([
  ['commas alone', `name,moves\n${','.repeat(1_000_000)}`],
  ['quotation marks alone', `name,moves\n${'"'.repeat(1_000_001)}`],
  ['curly ones alone', `name,moves,requires\nA,T: a -> b,${'“'.repeat(300_000)}`],
  ['rows alone', `name,moves\n${'\n'.repeat(500_000)}A,T: a -> b${'\n,,'.repeat(500_000)}`],
  ['one long word', `name,moves,takes,worth\n${Array.from({ length: 4 }, () => 'a1 '.repeat(40_000)).join(',')}`],
  ['one long condition', `name,moves,requires\nA,T: a -> b,${'T = a and '.repeat(10_000)}T = a`],
  ['a condition that opens and opens', `name,moves,requires\nA,T: a -> b,${'not ('.repeat(100_000)}`],
  ['steps of one name', `name,moves\n${'Again,T: a -> b\n'.repeat(10_000)}`],
  ['stages without end', `name,moves\n${Array.from({ length: 10_000 }, (_, index) => `S,T: s${index} -> s${index + 1}`).join('\n')}`],
  ['tracks and parties without end', `name,moves,parties\n${Array.from({ length: 5000 }, (_, index) => `S${index},T${index}: a -> b,P${index}`).join('\n')}`],
])('a table of %s is read or refused in time', (_, text) => {
  const begin = process.cpuUsage();
  readTable(text, DEFAULTS);
  const { user, system } = process.cpuUsage(begin);
  expect((user + system) / 1000).toBeLessThan(2 * MOST_MILLISECONDS);
}); // prettier-ignore
