// Are the limits that SECURITY.md names those that the program keeps?
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MOST_CONNECTIONS, PATIENCE } from '../scripts/serve.mjs';
import { MOST_MOVES, MOST_PARTS, MOST_STAGES, MOST_TIME, WIDEST } from '../src/analysis/wide.ts';
import { MOST_IN_LINK, MOST_UNFOLDED, MOST_WITH_BREAKS } from '../src/browser/link.ts';
import { MOST_AT_ONCE } from '../src/browser/read-long.ts';
import { DEEPEST_CONDITION } from '../src/core/check-depth.ts';
import { MOST_CLAUSES } from '../src/core/check-milestones.ts';
import { MOST_PROBLEMS } from '../src/core/most-problems.ts';
import { DEEPEST, MOST_CHARACTERS, MOST_OF_ONE } from '../src/core/plain-data.ts';
import { MOST_TAKEN } from '../src/roadmap/read-roadmap.ts';
import { MOST_ITEMS, MOST_VALUES, readJson } from '../src/core/read-json.ts';
import { MOST_COMPLAINTS } from '../src/core/read-shape.ts';
import { MOST_PASTED } from '../src/formats/pasted-table/columns.ts';
import {
  MOST_COLUMNS,
  MOST_LINES,
  MOST_OF_ROW,
  MOST_OF_TABLE,
} from '../src/formats/scenario-table/cells.ts';

const text = readFileSync('SECURITY.md', 'utf8');

/** The rows below a heading, but for the head of the table. */
function rowsBelow(heading: string): readonly (readonly [what: string, most: string])[] {
  const [, part = ''] = text.split(`## ${heading}\n`);
  const [table = ''] = part.split('\n## ');
  return table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => {
      const [, what = '', most = ''] = line.split('|').map((cell) => cell.trim());
      return [what, most];
    });
}

const ki = (value: number) => `${value / 1024} Ki`;
const mi = (value: number) => `${value / 1024 ** 2} Mi`;
const seconds = (value: number) => `${value / 1000} s`;
const n = (value: number) => value.toLocaleString('en');

test('every limit has the number of the code', () => {
  const { head, request, answer, silence } = PATIENCE;
  expect(rowsBelow('Limits')).toEqual([
    ['characters of a file of JSON; of a table', `${mi(MOST_CHARACTERS)}; ${mi(MOST_OF_TABLE)}`],
    [
      'values of a file; of one scenario, or of one roadmap',
      `${n(MOST_VALUES)}; ${n(MOST_OF_ONE)}`,
    ],
    ['items of a list, keys of an object', n(MOST_ITEMS)],
    ['steps taken, times tracks and gauges', n(MOST_TAKEN)],
    ['levels of nesting; of a condition', `${DEEPEST}; ${DEEPEST_CONDITION}`],
    ['clauses of a condition with all its milestones', n(MOST_CLAUSES)],
    [
      'lines and columns of a table; characters of a row',
      `${n(MOST_LINES)} and ${MOST_COLUMNS}; ${n(MOST_OF_ROW)}`,
    ],
    [
      'rows and columns of a table that is pasted; its characters',
      `${MOST_PASTED.rows} and ${MOST_PASTED.columns}; ${ki(MOST_PASTED.plain)}, or ${mi(MOST_PASTED.html)} as HTML`,
    ],
    [
      'problems that are told of one file',
      `${n(MOST_PROBLEMS)}, and how many more there are or were not looked at`,
    ],
    ['complaints about one item before it is refused whole', n(MOST_COMPLAINTS)],
    [
      'characters of a link that is made; of one that is read',
      `${n(MOST_IN_LINK)}; ${n(MOST_WITH_BREAKS)}, and ${mi(MOST_UNFOLDED)} unfolded`,
    ],
    ['what the page reads without a worker', `${ki(MOST_AT_ONCE)} characters`],
    [
      'how wide a scenario may be for questions on routes',
      `${n(MOST_MOVES)} moves, ${n(MOST_STAGES)} stages, ${n(WIDEST)} moves times fields or times an eighth of the stages, ${n(MOST_PARTS)} parts of conditions`,
    ],
    [
      'what a question about a wide scenario may take',
      `${seconds(MOST_TIME)}; on the command line where nobody says how far to look`,
    ],
    [
      'what a client of the local server may take',
      `${seconds(head)} for the head of a request, ${seconds(request)} for all of it, ${seconds(answer)} for the answer, ${seconds(silence)} without a word; ${MOST_CONNECTIONS} connections at a time`,
    ],
    ['a number', 'what a 64-bit number of IEEE 754 holds: `1e400` is refused'],
    ['a text', 'whole signs: half of a surrogate pair is refused'],
  ]);
});

test('what no number says is refused as it is said', () => {
  const codeOf = (json: string) => {
    const read = readJson(json);
    return read.ok ? null : read.problems[0]?.code;
  };
  expect(codeOf('[1e400]')).toBe('number-size');
  expect(codeOf('[1e308]')).toBe(null);
  expect(codeOf('["\\ud800"]')).toBe('surrogate');
  expect(codeOf('["\\ud83d\\ude00"]')).toBe(null);
});
