// Does every reader answer files of many megabytes of small values soon, in little memory, and with few problems?
import { expect, test } from 'vitest';
import type { Problem, Read } from '../../src/core/problem.ts';
import { MOST_PROBLEMS } from '../../src/core/most-problems.ts';
import { type Document, readDocument } from '../../src/formats/read-document.ts';
import { readBackup } from '../../src/formats/backup.ts';
import { fileText } from '../../src/formats/json.ts';
import { sayProblem } from '../../src/words/problems.ts';
import { fileOf } from '../makers.ts';
import { wordsEn } from '../words-en.ts';

/** Of this process's own time, in milliseconds: five times what is promised, for machines that are slow. */
const MOST_TIME = 10_000;
/** By which the process may grow, the text itself included: in bytes. */
const MOST_MEMORY = 600_000_000;
const MEGABYTE = 1_000_000;

const DEFAULTS = { name: 'T', today: '2026-01-01' };

/** The beginning and the end of a file of so many characters, with small values again and again between them. */
type Shape = readonly [before: string, value: string, after: string];

/** A list of a file of ours that has nothing else wrong. */
function within(file: unknown, list: string): readonly [before: string, after: string] {
  const [before = '', after = ''] = fileText(file).split(`"@${list}"`);
  return [before, after];
}

const ROADMAP = { format: 'stepwise/roadmap@2', id: 'r', name: 'R', scenario: fileOf() };
const [beforeSteps, afterSteps] = within(fileOf({ steps: '@steps' }), 'steps');
const [beforeNodes, afterNodes] = within({ ...ROADMAP, nodes: '@nodes', branches: [] }, 'nodes');
const BACKUP = { format: 'stepwise/backup@1', made: '2026-01-01', roadmaps: '@roadmaps' };
const [beforeItems, afterItems] = within(BACKUP, 'roadmaps');
const HUNDRED = (value: string) => `[${`${value},`.repeat(50_000)}${value}]`;

const shapes: Readonly<Record<string, Shape>> = {
  numbers: ['[', '1,', '1]'],
  'empty lists': ['[', '[],', '1]'],
  'lists of numbers': ['[', `${HUNDRED('1')},`, '1]'],
  'objects of one key': ['[', `${HUNDRED('{"a":1}')},`, '1]'],
  brackets: ['', '[', ''],
  braces: ['', '{"a":', ''],
  'escaped signs': ['["', '\\n\\u00e9', '"]'],
  blanks: ['', ' \n', '1'],
  'a word without end': ['"', 'ab', ''],
  'empty steps': [`${beforeSteps}[`, '{},', `{}]${afterSteps}`],
  'steps that are numbers': [`${beforeSteps}[`, '7,', `7]${afterSteps}`],
  'steps with moves of nothing': [`${beforeSteps}[`, '{"moves":[{},{}]},', `7]${afterSteps}`],
  'one step of broken conditions': [
    `${beforeSteps}[{"id":"a","requires":{"all":[`,
    '{},',
    `{}]}}]${afterSteps}`,
  ],
  'empty nodes': [`${beforeNodes}[`, '{},', `{}]${afterNodes}`],
  'nodes of one name': [
    `${beforeNodes}[`,
    '{"id":"n","parent":"n","step":"s"},',
    `7]${afterNodes}`,
  ],
  'a backup of nothing': [`${beforeItems}[`, '{},', `{}]${afterItems}`],
  'a table of short rows': ['name,moves\n', 'a,b\n', ''],
  'a table of one row': ['name,moves\n', 'a;', ''],
  'a table of commas': ['name,moves\n', ',', 'a'],
  'a table of quotation marks': ['name,moves\n', '"",', 'a'],
};

const cases = Object.keys(shapes).flatMap((name) =>
  [1, 10, 30].map((size): [string, number] => [name, size]),
);

test.each(cases)('%s: %i MB', (name, size) => {
  const [before, value, after] = shapes[name] ?? ['', '', ''];
  const text =
    before + value.repeat(Math.floor((size * MEGABYTE) / value.length)) + (after || value);
  const grown = process.resourceUsage().maxRSS;
  const begin = process.cpuUsage();
  const problems = problemsIn(readDocument(text, DEFAULTS));
  const { user, system } = process.cpuUsage(begin);
  expect((user + system) / 1000).toBeLessThan(MOST_TIME);
  expect((process.resourceUsage().maxRSS - grown) * 1024).toBeLessThan(MOST_MEMORY);
  expect(problems.length).toBeGreaterThan(0);
  // Those that say how many more there are come on top.
  expect(problems.length).toBeLessThanOrEqual(MOST_PROBLEMS + 2);
  const [first] = problems;
  expect(first && sayProblem(wordsEn, first).length).toBeLessThan(400);
});

function problemsIn(read: Read<Document>) {
  if (!read.ok) return read.problems;
  if (read.value.kind !== 'backup') return [];
  const backup = readBackup(read.value.data);
  const items = backup.ok ? backup.value.roadmaps : [];
  return items
    .flatMap((item): readonly Problem[] => (item.kind === 'unreadable' ? item.problems : []))
    .slice(0, MOST_PROBLEMS);
}
