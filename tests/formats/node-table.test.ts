// Does a table of nodes come back as the very same roadmap, and is what a person changes in it what changes?
import { describe, expect, test } from 'vitest';
import { readNodes } from '../../src/formats/node-table/read-nodes.ts';
import { writeNodes } from '../../src/formats/node-table/write-nodes.ts';
import { annotate, newRoadmap } from '../../src/roadmap/edit.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { saidOf } from '../../src/roadmap/relaid.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { branchOff, take } from '../../src/roadmap/take.ts';
import { lineTo } from '../../src/roadmap/tree-index.ts';
import { chanceOf, scenarioOf } from '../makers.ts';
import { casesOf } from '../share.ts';
import { ROADMAP } from '../cli/captured.ts';

const english = { language: 'en' };
const found = readRoadmap(ROADMAP);
if (!found.ok) throw new Error(JSON.stringify(found.problems));
const two = found.value;

/** A roadmap over a random scenario, with forks, shared starts, and all that can be said of a step. */
function randomRoadmap(seed: number): Roadmap {
  const chance = chanceOf(seed);
  const scenario = scenarioOf(seed);
  let made = newRoadmap(scenario, { id: 'r', name: 'R' });
  for (let count = 0; count < 14; count += 1) {
    const at = chance.likely(0.7) ? (made.nodes.at(-1)?.id ?? null) : (made.nodes[0]?.id ?? null);
    const step = chance.pick([...scenario.steps, ...scenario.setbacks]).id;
    const name = chance.pick(['Same', '=1+1', ` b${count}`, `Way ${count}`, '']);
    const took = take(made, { at, step, name });
    made = annotate(took.roadmap, took.at, {
      note: chance.likely(0.4)
        ? undefined
        : chance.pick(['', "'quoted", ' two\nlines, "so"', { ko: '쪽지', en: '=x' }]),
      phase: chance.likely(0.4) ? undefined : chance.pick(['Halt', { ko: '단계' }]),
      takes: chance.likely(0.4)
        ? undefined
        : chance.pick(['P1Y2M3D', { low: 'P1M', typical: 'P2M', high: 'P9M' }]),
      on: chance.likely(0.4) ? undefined : chance.pick([scenario.start]),
      start: chance.likely(0.4) ? undefined : chance.pick(['2031-02-28']),
      assumed: chance.likely(0.4) ? undefined : chance.pick([true]),
    });
  }
  const first = made.nodes[0]?.id;
  return first === undefined ? made : branchOff(made, { tip: first, name: 'Short' }).roadmap;
}

describe('the table of a random roadmap', () => {
  test('is read as the same roadmap', () => {
    for (const seed of casesOf(60)) {
      const roadmap = randomRoadmap(seed);
      expect(readNodes(writeNodes(roadmap, english), roadmap, english)).toEqual({
        ok: true,
        value: roadmap,
      });
    }
  });

  test('makes the same lines where there is nothing yet', () => {
    for (const seed of casesOf(60)) {
      const roadmap = randomRoadmap(seed);
      const empty = newRoadmap(roadmap.scenario, { id: 'r', name: 'R' });
      const read = readNodes(writeNodes(roadmap, english), empty, english);
      const table = read.ok ? writeNodes(read.value, english).split('\r\n') : [];
      const stepsOf = (lines: readonly string[]) =>
        lines.map((line) => line.replace(/^[^,]*,/, ''));
      const wanted = writeNodes(roadmap, english).split('\r\n');
      // A name that several branches have, or none, is their id here: these get names of their own there.
      expect(stepsOf(table)).toEqual(stepsOf(wanted));
    }
  });
});

function read(rows: readonly string[]) {
  return readNodes(rows.join('\n'), two, english);
}

describe('a table that a person wrote', () => {
  test('changes the branches that it names, makes new ones, and leaves the others', () => {
    const made = read([
      'Branch;Step;On;Takes;Note;#mine',
      'too early;freeze;5.6.2019;;As agreed;x',
      ';Survey;;4 months;;',
      'Short way;freeze;;;;',
    ]);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const lines = made.value.branches.map(({ name, tip }) => [
      name,
      lineTo(made.value, tip).map(saidOf),
    ]);
    const freeze = { step: 'freeze', phase: 'Halt', on: '2019-06-05', note: 'As agreed' };
    expect(lines).toEqual([
      [
        two.branches[0]?.name,
        [freeze, { step: 'survey', takes: 'P4M' }, { step: 'pilot', phase: 'Open' }],
      ],
      ['Too early', [freeze, { step: 'survey', takes: 'P4M' }]],
      ['Short way', [freeze]],
    ]);
    expect(made.value.nodes).toHaveLength(3);
  });

  const cases: readonly [story: string, rows: readonly string[], problems: readonly string[]][] = [
    ['headings that are not there', ['branch,note', 'a,b'], ['row 1/step missing']],
    ['a heading nobody knows', ['branch,step,notes', 'a,b,c'], ['row 1/notes no-column']],
    ['a heading twice', ['branch,step,step', 'a,b,c'], ['row 1/step column-twice']],
    ['no rows', ['branch,step', ' , '], [' no-rows']],
    ['a step nobody knows', ['branch,step', 'In order,ban'], ['row 2/step no-step']],
    ['no branch', ['branch,step', ',freeze'], ['row 2/branch missing']],
    [
      'cells that say nothing sound',
      [
        'branch,step,on,takes,assumed',
        'a,freeze,2019-02-30,soon,maybe',
        'a,survey,1999-01-01,3/2/1 months,',
      ],
      [
        'row 2/on day',
        'row 2/takes length',
        'row 2/assumed one-of',
        'row 3/on before-start',
        'row 3/takes duration-order',
      ],
    ],
    [
      'two rows that say otherwise of one step',
      ['branch,step,note', 'a,freeze,one', 'b,freeze,two', 'c,freeze,'],
      ['row 3/note said-otherwise'],
    ],
    ['a quotation mark that stays open', ['branch,step', '"a,freeze'], ['row 2 csv']],
  ];
  test.each(cases)('%s: told with row and column', (_, rows, problems) => {
    const refused = read(rows);
    expect(refused.ok ? [] : refused.problems.map(({ at, code }) => `${at} ${code}`)).toEqual(
      problems,
    );
  });
});
