// Does the brief hold what a ministry circulates: every section, every step, and on what it rests?
import { describe, expect, test } from 'vitest';
import { stress } from '../../src/analysis/stress/stress.ts';
import type { Block, Brief, Table } from '../../src/formats/brief/blocks.ts';
import { type BriefOptions, briefOf } from '../../src/formats/brief/brief.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { wordsEn } from '../words-en.ts';
import { shippedExample } from '../picture/map-makers.ts';
import { branching } from '../roadmap/branching.ts';
import { along, empty, freeze } from '../roadmap/makers.ts';

const two = branching([
  ['dual-freeze', 'exemption', 'pilot'],
  ['dual-freeze', 'visit', 'test-ban'],
]);

const told = (roadmap: Roadmap, options: Omit<BriefOptions, 'words'> = {}) =>
  briefOf(roadmap, { words: wordsEn, ...options });

function blocksOf({ parts }: Brief): readonly Block[] {
  return parts.flatMap(({ blocks }) => blocks);
}

function headings(brief: Brief): readonly string[] {
  return blocksOf(brief).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
}

function tables(brief: Brief): readonly Table[] {
  return blocksOf(brief).filter((block) => block.kind === 'table');
}

/** The table whose caption says this, as rows of plain text. */
function rowsOf(brief: Brief, caption: string): readonly (readonly string[])[] {
  const found = tables(brief).find((table) => table.caption.includes(caption));
  return (found?.groups ?? []).flatMap(({ rows }) =>
    rows.map((cells) => cells.map((lines) => lines.map(sayLine).join(' / '))),
  );
}

function sayLine(line: Table['groups'][number]['rows'][number][number][number]): string {
  return line.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}

function everything(brief: Brief): string {
  return JSON.stringify(blocksOf(brief));
}

describe('the brief of one branch', () => {
  test('has its sections in order, and numbers them', () => {
    expect(headings(told(two))).toEqual([
      '1. The map',
      '2. At a glance',
      '3. Steps, phase by phase',
      '4. Who gives and who gets',
      '5. Would it hold by itself?',
      '6. Deadlines',
      '7. Objections',
      '8. Risks: the stress test',
      '9. Assumptions',
    ]);
  });

  test('numbers tables and pictures through, and puts the map on a page across', () => {
    const brief = told(two);
    expect(tables(brief).map(({ caption }) => caption.slice(0, 8))).toEqual(
      tables(brief).map((_, index) => `Table ${index + 1}.`),
    );
    expect(brief.parts.map(({ kind }) => kind)).toEqual(['first', 'landscape', 'portrait']);
  });

  test('tells each step: who, when with the range, what changes, who objects', () => {
    expect(rowsOf(told(two), 'The steps of')).toEqual([
      [
        '1',
        'dual-freeze',
        'north, us',
        'Mar 2019 – Apr 2019',
        'tests → halted / drills → reduced / trust +2',
      ],
      [
        '2',
        'exemption',
        'council',
        'Apr 2019 – Jun 2019 / finished May 2019 – Oct 2019',
        'un → exempt',
      ],
      [
        '3',
        'pilot',
        'north, south',
        'Jun 2019 – Sept 2019 / finished Aug 2019 – Jan 2020',
        'park → pilot',
      ],
    ]);
  });

  test('groups the steps by phase, with the months of each', () => {
    const roadmap = along(freeze, {
      steps: [
        { step: 'dual-freeze', phase: 'Halt' },
        'exemption',
        { step: 'pilot', phase: 'Build' },
      ],
    });
    const steps = tables(told(roadmap)).find(({ look }) => look === 'steps');
    expect(steps?.groups.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Halt · Mar 2019 – Jun 2019', 2],
      ['Build · Jun 2019 – Sept 2019', 1],
    ]);
  });

  test('tells who gives and who gets, what is owed by when, and who objects', () => {
    const brief = told(two, { branches: ['b2'] });
    expect(rowsOf(brief, 'Given and received')).toEqual([
      ['north', '−6', '0', '−6', '−4', '−6', '3'],
      ['south', '0', '+3', '+3', '0', '0', '–'],
      ['us', '0', '+4', '+4', '0', '0', '–'],
    ]);
    expect(rowsOf(brief, 'Commitments')).toEqual([
      ['us', 'exemption', 'step 1', '1 October 2019', 'open', '–'],
    ]);
    expect(rowsOf(told(two), 'Positions')).toEqual([['us', 'us-ban-first', '2']]);
  });

  test('lists as assumed what was taken although blocked, and says why it was blocked', () => {
    const brief = told(along(freeze, { steps: [{ step: 'exemption', assumed: true }, 'pilot'] }));
    expect(everything(brief)).toContain('Taken although blocked: ');
    const [first] = rowsOf(brief, 'The steps of');
    expect(first?.[1]).toContain('Assumed although blocked: ');
  });

  test('counts in the stress test where it was run, and says so where it was not', () => {
    const asking = stress(two, { branches: ['b1'], limit: 100 });
    let step = asking.next();
    while (!step.done) step = asking.next();
    const brief = told(two, { stress: step.value });
    const rows = rowsOf(brief, 'each setback can happen');
    expect(rows.map(([setback]) => setback)).toEqual(['launch', 'full-drills']);
    expect(everything(brief)).not.toContain('was not run');
    expect(everything(told(two))).toContain('The stress test was not run');
  });

  test('never names a source in the steps that its list does not have', () => {
    const brief = told(shippedExample());
    const listed = rowsOf(brief, 'Sources, with').map(([number]) => number);
    const named = rowsOf(brief, 'The steps of').flatMap(([, step = '']) =>
      (/Sources: (.*)$/.exec(step)?.[1] ?? '').split(', '),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((number) => !listed.includes(number))).toEqual([]);
  });
});

describe('which branches it tells', () => {
  const five = shippedExample();
  const cases: readonly [asked: readonly string[] | undefined, subtitle: string][] = [
    [undefined, 'Gradual steps'],
    [[], 'Gradual steps'],
    [['b2'], 'Everything first'],
    [['b9'], 'Gradual steps'],
    [['b2', 'b2'], 'Everything first'],
    [['b2', 'b1'], 'Everything first (A) and Gradual steps (B)'],
  ];
  test.each(cases)('asked for %j: %s', (branches, subtitle) => {
    expect(told(five, branches ? { branches } : {}).subtitle).toBe(subtitle);
  });

  test('at most four are set side by side', () => {
    const { subtitle } = told(five, { branches: five.branches.map(({ id }) => id) });
    expect(subtitle).toContain('(D)');
    expect(subtitle).not.toContain('(E)');
  });

  test('steps without any branch are told all the same', () => {
    const brief = told({ ...two, branches: [] });
    expect(rowsOf(brief, 'The steps of')).toHaveLength(3);
  });
});

test('a comparison says where the branches part, when they end, and what each leaves open', () => {
  const brief = told(two, { branches: ['b1', 'b2'] });
  expect(headings(brief)).toEqual([
    '1. In short',
    '2. The map',
    '3. Deals',
    '4. Who is exposed when',
    '5. Step by step',
    '6. Where they end, and what each leaves open',
    '7. Deadlines',
    '8. Objections',
    '9. Assumptions',
  ]);
  expect(everything(brief)).toContain('share the first step and part after “dual-freeze”');
  expect(rowsOf(brief, 'When they end')).toHaveLength(2);
  expect(rowsOf(brief, 'Goals')).toEqual([
    ['park-open', 'reached', 'open'],
    ['Steps possible at the end', '2', '3'],
  ]);
});

test('a roadmap without a step is one page that says so', () => {
  const brief = told(empty());
  expect(brief.parts).toHaveLength(1);
  expect(everything(brief)).toContain('No step has been taken yet');
});
