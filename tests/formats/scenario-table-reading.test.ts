// What does a table that people write become, and what is said where it is wrong?
import { describe, expect, test } from 'vitest';
import { saysTable } from '../../src/formats/scenario-table/says-table.ts';
import { problemsIn, scenarioIn } from './tables.ts';

const SIMPLE = [
  'name,parties,moves,requires,takes,worth',
  'Ceasefire,North; South,Guns: firing -> silent,,1 month,',
  'The road opens,North,Road: closed -> open,Guns = silent,1 / 2 / 6 months,South +2; North -1',
];

describe('a table of steps alone', () => {
  test('becomes a whole scenario', () => {
    expect(scenarioIn(SIMPLE.join('\n'))).toEqual({
      format: 'stepwise/scenario@2',
      id: 'my-table',
      name: 'My table',
      start: '2026-01-01',
      parties: [
        { id: 'north', name: 'North', role: 'negotiator' },
        { id: 'south', name: 'South', role: 'negotiator' },
      ],
      tracks: [
        {
          id: 'guns',
          name: 'Guns',
          stages: [
            { id: 'firing', name: 'firing' },
            { id: 'silent', name: 'silent' },
          ],
          initial: 'firing',
        },
        {
          id: 'road',
          name: 'Road',
          stages: [
            { id: 'closed', name: 'closed' },
            { id: 'open', name: 'open' },
          ],
          initial: 'closed',
        },
      ],
      steps: [
        {
          id: 'ceasefire',
          name: 'Ceasefire',
          parties: ['north', 'south'],
          moves: [{ track: 'guns', from: 'firing', to: 'silent', worth: {} }],
          takes: 'P1M',
          effects: {},
          worth: {},
          law: [],
          readings: {},
          sources: [],
        },
        {
          id: 'the-road-opens',
          name: 'The road opens',
          parties: ['north'],
          moves: [{ track: 'road', from: 'closed', to: 'open', worth: {} }],
          requires: { track: 'guns', is: 'silent' },
          takes: { low: 'P1M', typical: 'P2M', high: 'P6M' },
          worth: { south: 2, north: -1 },
          effects: {},
          law: [],
          readings: {},
          sources: [],
        },
      ],
      gauges: [],
      milestones: [],
      setbacks: [],
      outcomes: [],
      positions: [],
      commitments: [],
      goals: [],
      phases: [],
      calendar: [],
      sources: [],
    });
  });

  test('says the same with other separators, capitals, blank rows, blank columns and columns in another order', () => {
    const expected = scenarioIn(SIMPLE.join('\n'));
    const rows = SIMPLE.map((row) => row.split(','));
    const swapped = rows.map((cells) => ['', ...cells.toReversed(), '', '']);
    const forms = [
      rows.map((cells) =>
        cells
          .map((cell) => cell.replaceAll(';', '\n'))
          .map(quoted)
          .join(';'),
      ),
      rows.map((cells) => cells.join('\t')),
      ['', ',,,', SIMPLE[0]?.toUpperCase() ?? '', '', ...SIMPLE.slice(1), ',,,,,', ''],
      swapped.map((cells) => cells.map(quoted).join(',')),
      ['# owner,,', ...SIMPLE]
        .slice(1)
        .map((row, index) => `${row},${['# owner', 'me', 'you'][index] ?? ''}`),
    ];
    for (const form of forms) expect(scenarioIn(form.join('\r\n'))).toEqual(expected);
  });

  test('takes what autocorrection makes of its signs', () => {
    const text = SIMPLE.join('\n')
      .replaceAll('->', '→')
      .replace('Guns = silent', 'Guns ≥ “Silent”');
    expect(scenarioIn(text).steps[1]).toMatchObject({
      requires: { track: 'guns', reached: 'silent' },
      moves: [{ to: 'open' }],
    });
  });

  test('in Korean gets numbered ids and keeps its names', () => {
    const text =
      'name,moves,requires\n시범 가동,개성공단: 폐쇄 -> 시범,\n전면 재개,개성공단: 시범 -> 재개,개성공단 >= 시범';
    const { tracks, steps } = scenarioIn(text);
    expect(tracks).toMatchObject([
      {
        id: 'track-1',
        name: '개성공단',
        stages: [{ name: '폐쇄' }, { name: '시범' }, { name: '재개' }],
      },
    ]);
    expect(steps[1]).toMatchObject({
      id: 'step-2',
      name: '전면 재개',
      requires: { track: 'track-1', reached: 'stage-2' },
    });
  });

  test('puts stages in the order of the moves, whatever the order of the rows', () => {
    const text = 'name,moves\nLast,T: b -> c\nFirst,T: a -> b\nThen,T: c -> d';
    const [track] = scenarioIn(text).tracks;
    expect(track?.stages.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(track?.initial).toBe('a');
  });

  test('makes sources of what it names, with the address of what is one', () => {
    const text = 'name,sources\nA,UNSCR 2375; https://example.org/a\nB,UNSCR 2375';
    expect(scenarioIn(text).sources).toEqual([
      { id: 'unscr-2375', title: 'UNSCR 2375', confidence: 'reported' },
      {
        id: 'https-example-org-a',
        title: 'https://example.org/a',
        url: 'https://example.org/a',
        confidence: 'reported',
      },
    ]);
  });
});

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

describe('a table with everything wrong', () => {
  test('tells every problem, each with its row and column', () => {
    const text = [
      'kind,id,name,parties,moves,requires,takes,effects,nonsense,when',
      'party,north,North,,,,,,,',
      'track,road,Road,,,,,,,',
      ',a,A,north; south,Road: closed -> open,,4 moons,,,',
      ',b,B,north,Rood: closed -> open,road >= opne and,,trust,,',
      ',b,C,north,Road closed open,(road = closed,,trust +1,,',
      'goal,,G,,,,,,,road = 7 and gone',
      'party,,East,,Road: closed -> open,,,,,',
      'event,,E,,,,,,,',
      'goal,,,,,,,,,road = closed',
    ].join('\n');
    expect(problemsIn(text).toSorted()).toEqual(
      [
        'row 1/nonsense: there is no column “nonsense”: a column of your own has a heading that begins with #',
        'row 4/parties: no party "south" (character 8)',
        'row 4/takes: "4 moons" is no length of time, written like 4 months, or like 2 months / 4 months / 6 months',
        'row 5/moves: no track "Rood" (character 1)',
        'row 5/requires: there should be the name of a track, gauge or milestone here, and the cell ends (character 17)',
        'row 5/effects: there should be a name and a number, like trust +2 here, and it is “trust” (character 1)',
        'row 6/id: the id "b" stands at row 5 already',
        'row 6/moves: there should be a move like track: stage -> stage here, and it is “Road closed open” (character 1)',
        'row 6/requires: there should be a closing bracket here, and the cell ends (character 15)',
        'row 6/effects: no gauge "trust" (character 1)',
        'row 7/when: no stage "7" on the track "road" (character 8)',
        'row 7/when: no milestone "gone" (character 14)',
        'row 8/moves: a row of the kind party has no moves',
        'row 9/kind: "event" is none of the values that may stand here: scenario, party, track, stage, gauge, milestone, step, setback, outcome, position, commitment, goal, phase, calendar, source',
        'row 10/name: this is missing',
      ].toSorted(),
    );
  });

  const cases: readonly (readonly [story: string, text: string, problems: readonly string[]])[] = [
    ['nothing', '', ['the file: it is empty']],
    ['headings alone', 'name,moves\n', ['the file: it has headings, but no row below them']],
    ['a quotation mark that never closes', 'name,moves\nA,"T: a -> b\nB,\nC,', [
      'row 2: a quotation mark is opened in this row and never closed',
    ]],
    ['a column twice', 'name,moves,Name\nA,T: a -> b,', ['row 1/Name: the column “name” is there twice']],
    ['a cell under no heading', 'name,moves\nA,T: a -> b,extra', [
      'row 2/column C: this cell stands in a column without a heading',
    ]],
    ['moves that lead in a circle', 'name,moves\nA,T: a -> b\nB,T: b -> a', [
      'row 2/moves: the order of the stages of “T” does not follow from its moves: add a row of the kind track for it, with its stages in order',
    ]],
    ['stages in no clear order that a condition asks for', 'name,moves,requires\nA,T: a -> b,\nB,T: a -> c,\nC,,T >= c', [
      'row 2/moves: the order of the stages of “T” does not follow from its moves: add a row of the kind track for it, with its stages in order',
    ]],
    ['a track that stands nowhere else', 'name,moves\nA,T: -> b', [
      'row 2/moves: the track “T” never stands anywhere but at “b”: say where it moves from, like closed -> b',
    ]],
    ['a day that can be read in two ways', 'kind,name,start\nscenario,S,1/3/2026', [
      'row 2/start: "1/3/2026" is no day of the calendar, written like 2019-03-01',
    ]],
    ['two scenarios', 'kind,name,moves\nscenario,S,\nscenario,R,\n,A,T: a -> b', [
      'row 3/kind: “scenario” is there twice',
    ]],
    ['two texts for English', 'name,name.en,name.ko,moves\nA,B,C,T: a -> b', [
      'row 2/name: a column without a language beside others is for “en”, and there is a column for “en” too',
    ]],
    ['a key that names nothing good', 'name,moves,worth\nA,T: a -> b,__proto__ +1', [
      'row 2/worth: the key "__proto__" is not allowed anywhere in a file (character 1)',
    ]],
    ['a condition nested without end', `name,moves,requires\nA,T: a -> b,${'('.repeat(5000)}T = a`, [
      'row 2/requires: this is nested too deep: at most 100 levels are read (character 101)',
    ]],
  ]; // prettier-ignore
  test.each(cases)('%s', (_, text, problems) => {
    expect(problemsIn(text)).toEqual(problems);
  });
});

describe('a table is told from other text', () => {
  test.each([
    'name,moves',
    '\uFEFF"Name";"Moves"',
    'sep=;\nname;moves',
    '\n\n,,\nkind,,name\n',
    'id\tname.ko\trequires',
  ])('%j is one', (text) => {
    expect(saysTable(text)).toBe(true);
  });
  test.each([
    '',
    '{}',
    '{"name": 1, "moves": 2}',
    '[1,2]',
    'name',
    'branch,number,step,party',
    'Dear name, what moves you?',
  ])('%j is none', (text) => {
    expect(saysTable(text)).toBe(false);
  });
});
