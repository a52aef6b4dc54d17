// Is all true that the page about tables says?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/formats/scenario-table/kinds.ts';
import { readTable } from '../../src/formats/scenario-table/read-table.ts';
import { templateTable } from '../../src/formats/scenario-table/template.ts';
import { sayProblem } from '../../src/words/problems.ts';
import { wordsEn } from '../words-en.ts';

const DEFAULTS = { name: 'My table', today: '2026-01-01' };
const DOCS = join(import.meta.dirname, '../../docs');
const page = readFileSync(join(DOCS, 'step-table.md'), 'utf8');
const [, example = ''] = /```csv\n([\s\S]*?)```/.exec(page) ?? [];

function problemsIn(text: string): readonly string[] {
  const read = readTable(text, DEFAULTS);
  return read.ok ? [] : read.problems.map((problem) => sayProblem(wordsEn, problem));
}

function scenarioIn(text: string) {
  const read = readTable(text, DEFAULTS);
  if (!read.ok) throw new Error(problemsIn(text).join('\n'));
  return read.value.scenario;
}

describe('the page that explains tables', () => {
  test('has an example that is a whole scenario', () => {
    const { parties, tracks, steps } = scenarioIn(example);
    expect(parties.map(({ name }) => name)).toEqual(['North', 'South']);
    expect(tracks.map(({ id, initial }) => [id, initial])).toEqual([
      ['guns', 'firing'],
      ['road', 'closed'],
    ]);
    expect(steps).toMatchObject([
      { id: 'ceasefire', takes: 'P1M' },
      { requires: { track: 'guns', is: 'silent' }, worth: { south: 2, north: -1 } },
    ]);
  });

  test('says of each condition what it means', () => {
    const world = [
      'kind,name,stages,min,max,initial,when',
      'party,US,,,,,',
      'track,Guns,firing; silent,,,,',
      'track,Road,closed; damaged; open,,,,',
      'gauge,Trust,,0,10,5,',
      'milestone,Quiet at the border,,,,,guns = silent',
    ];
    const rows = [...page.matchAll(/^\| `(.+?)` +\| `(\{.+\})` +\|$/gm)];
    expect(rows).toHaveLength(14);
    for (const [, cell = '', meaning = ''] of rows) {
      const condition = cell.replaceAll(String.raw`\|`, '|');
      const { goals } = scenarioIn([...world, `goal,G,,,,,"${condition}"`].join('\n'));
      expect(goals[0]?.when, condition).toEqual(JSON.parse(meaning));
    }
  });

  test('lists the columns of every kind', () => {
    for (const [kind, { columns }] of Object.entries(KINDS)) {
      const listed = columns.map((column) => `\`${column}\``).join(', ');
      const row = new RegExp(`^\\| \`${kind}\` +\\| (.+?) +\\|$`, 'm').exec(page)?.[1];
      expect(row, kind).toBe(kind === 'setback' ? 'the same as `step`' : listed);
    }
  });

  test('says what an error looks like', () => {
    const text = example.replace('Guns = silent', 'Gunns = silent');
    for (const problem of problemsIn(text)) expect(page).toContain(problem);
    expect(problemsIn(text)).toHaveLength(1);
  });

  test('comes with the template that the program gives', () => {
    expect(readFileSync(join(DOCS, 'step-table.csv'), 'utf8')).toBe(templateTable());
    expect(scenarioIn(templateTable()).goals).toHaveLength(1);
  });
});
