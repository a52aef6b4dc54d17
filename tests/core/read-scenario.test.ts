// Is a file that is no scenario refused, with the exact place and code of everything that is wrong?
import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/core/read-json.ts';
import { readScenario, saysScenario } from '../../src/core/read-scenario.ts';
import { fileOf, randomFile, type Sketch } from '../makers.ts';

/** The problems in short, in order: `no-track steps/0/moves/0/track`. */
function problemsIn(file: unknown): readonly string[] {
  const read = readScenario(file);
  return read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at}`);
}

const step = (rest: Sketch): Sketch => ({ steps: [{ id: 's', ...rest }] });
const move = (rest: Sketch): Sketch => step({ moves: [{ track: 'talks', to: 'done', ...rest }] });
const needs = (requires: unknown): Sketch => step({ requires });
const commitment = (rest: Sketch): Sketch => ({
  steps: [{ id: 's' }],
  commitments: [{ id: 'c', party: 'north', owes: 's', within: 'P1M', ...rest }],
});
const position = (rest: Sketch): Sketch => ({
  steps: [{ id: 's' }],
  positions: [{ id: 'p', party: 'north', steps: ['s'], requires: { all: [] }, ...rest }],
});

type Case = readonly [story: string, sketch: Sketch, problems: readonly string[]];

function refuses(cases: readonly Case[]): void {
  test.each(cases)('%s', (_, sketch, problems) => {
    expect(problemsIn(fileOf(sketch))).toEqual(problems);
  });
}

describe('a sound file is a scenario', () => {
  const fine: readonly [story: string, sketch: Sketch][] = [
    ['that says no more than it must', {}],
    ['without tracks', { tracks: [] }],
    ['with an empty text', { name: '', summary: {} }],
    [
      'with ids such as constructor',
      { tracks: [{ id: 'constructor', stages: ['1', 'to-string'] }] },
    ],
    [
      'with one id in two lists',
      { gauges: [{ id: 'talks' }], goals: [{ id: 'talks', when: { all: [] } }] },
    ],
    [
      'with one stage id in two tracks',
      {
        tracks: [
          { id: 'a', stages: ['x'] },
          { id: 'b', stages: ['x'] },
        ],
      },
    ],
    ['with a gauge that cannot move', { gauges: [{ id: 'g', min: -3, max: -3, initial: -3 }] }],
    [
      'with a commitment to do a setback',
      { ...commitment({ owes: 'b' }), setbacks: [{ id: 'b' }] },
    ],
    [
      'with calendar entries without ids',
      {
        calendar: [
          { date: '2020-11-03', name: 'a' },
          { date: '2020-11-03', name: 'b' },
        ],
      },
    ],
  ];
  test.each(fine)('%s', (_, sketch) => {
    expect(problemsIn(fileOf(sketch))).toEqual([]);
  });

  test('with every list there, also those that the file leaves out', () => {
    const read = readScenario(fileOf(step({})));
    if (!read.ok) throw new Error('refused');
    expect(read.value.steps[0]).toMatchObject({
      parties: [],
      moves: [],
      effects: {},
      worth: {},
      law: [],
      readings: {},
      sources: [],
    });
    expect(read.value).toMatchObject({
      gauges: [],
      milestones: [],
      setbacks: [],
      commitments: [],
      calendar: [],
    });
  });

  test('and a random one is read as it is written', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const file = randomFile(seed);
      const read = readScenario(file);
      expect(read).toMatchObject({ ok: true, value: JSON.parse(JSON.stringify(file)) });
    }
  });
});

describe('what is no scenario at all', () => {
  test.each([
    [null, 'null'],
    [[], 'array'],
    ['text', 'string'],
    [5, 'number'],
    [undefined, 'undefined'],
  ])('%j is refused as a whole', (data, got) => {
    expect(readScenario(data)).toEqual({
      ok: false,
      problems: [{ at: '', code: 'type', data: { expected: 'object', got } }],
    });
    expect(saysScenario(data)).toBe(false);
  });

  test('an empty object lacks all that a scenario must have', () => {
    expect(problemsIn({})).toEqual([
      'missing format',
      'missing id',
      'missing name',
      'missing start',
      'missing tracks',
      'missing steps',
    ]);
  });

  test('another format says so', () => {
    expect(problemsIn(fileOf({ format: 'stepwise/scenario@2' }))).toEqual(['one-of format']);
    expect(saysScenario(fileOf())).toBe(true);
    expect(saysScenario(fileOf({ format: 'stepwise/roadmap@1' }))).toBe(false);
  });
});

describe('keys and types', () => {
  refuses([
    ['an unknown key at the top', { hello: [] }, ['unknown-key hello']],
    ['an unknown key in a step', step({ effect: {} }), ['unknown-key steps/0/effect']],
    ['an unknown key in a move', move({ form: 'none' }), ['unknown-key steps/0/moves/0/form']],
    [
      'an unknown key in a stage',
      { tracks: [{ id: 't', stages: [{ id: 'a', name: 'a', colour: 1 }] }] },
      ['unknown-key tracks/0/stages/0/colour'],
    ],
    [
      'an unknown key in estimates',
      step({ takes: { low: 'P1M', typical: 'P1M', high: 'P1M', most: 'P2M' } }),
      ['unknown-key steps/0/takes/most'],
    ],
    [
      'a missing key',
      { tracks: [{ id: 't', stages: ['a'], name: undefined }] },
      ['missing tracks/0/name'],
    ],
    ['a missing id', { steps: [{ name: 's' }] }, ['missing steps/0/id']],
    [
      'a move without track and end',
      step({ moves: [{}] }),
      ['missing steps/0/moves/0/track', 'missing steps/0/moves/0/to'],
    ],
    ['a milestone without condition', { milestones: [{ id: 'm' }] }, ['missing milestones/0/when']],
    [
      'a position without condition',
      position({ requires: undefined }),
      ['missing positions/0/requires'],
    ],
    [
      'a commitment that owes nothing',
      commitment({ owes: undefined }),
      ['missing commitments/0/owes'],
    ],
    ['a list that is an object', { steps: {} }, ['type steps']],
    ['a list that is null', { gauges: null }, ['type gauges']],
    ['a step that is null', { steps: [null] }, ['type steps/0']],
    ['a step that is a list', { steps: [[]] }, ['type steps/0']],
    ['an unknown role', { parties: [{ id: 'x', role: 'boss' }] }, ['one-of parties/0/role']],
    [
      'an unknown confidence',
      { sources: [{ id: 'x', confidence: 'sure' }] },
      ['one-of sources/0/confidence'],
    ],
    ['half a unit', { gauges: [{ id: 'g', min: 0.5 }] }, ['type gauges/0/min']],
    ['a number beyond all bounds', { gauges: [{ id: 'g', max: 1e21 }] }, ['type gauges/0/max']],
    ['an infinite worth', step({ worth: { north: Infinity } }), ['type steps/0/worth/north']],
    [
      'a number written as text',
      { gauges: [{ id: 'g' }], ...step({ effects: { g: '1' } }) },
      ['type steps/0/effects/g'],
    ],
    ['effects in a list', step({ effects: [1] }), ['type steps/0/effects']],
    [
      'a track without stages',
      { tracks: [{ id: 't', stages: [], initial: 'a' }] },
      ['too-small tracks/0/stages'],
    ],
    ['a position on no step', position({ steps: [] }), ['too-small positions/0/steps']],
    ['a negative weight', position({ weight: -1 }), ['too-small positions/0/weight']],
  ]);
});

describe('texts, ids, days, durations and addresses', () => {
  refuses([
    ['a name that is a number', step({ name: 5 }), ['type steps/0/name']],
    ['a name that is a list', step({ name: ['a'] }), ['type steps/0/name']],
    ['words that are no text', step({ name: { en: 5 } }), ['type steps/0/name/en']],
    [
      'a key that is no language',
      step({ name: { english_: 'x' } }),
      ['language steps/0/name/english_'],
    ],
    ['a text without end', step({ note: 'x'.repeat(20_001) }), ['too-long steps/0/note']],
    ['capitals in an id', step({ id: 'Dual-Freeze' }), ['id steps/0/id']],
    ['a dot in an id', step({ id: 'a.b' }), ['id steps/0/id']],
    ['an empty id', step({ id: '' }), ['id steps/0/id']],
    [
      'an id that begins with a dash',
      { tracks: [{ id: '-a', stages: ['x'] }] },
      ['id tracks/0/id'],
    ],
    ['an id without end', step({ id: 'a'.repeat(201) }), ['too-long steps/0/id']],
    [
      'a stage id with a space',
      { tracks: [{ id: 't', stages: ['a b'] }] },
      ['id tracks/0/stages/0/id'],
    ],
    ['a day that does not exist', { start: '2019-02-29' }, ['day start']],
    ['a day in words', { start: '1 March 2019' }, ['day start']],
    [
      'a day with a time',
      { calendar: [{ date: '2020-11-03T00:00', name: 'a' }] },
      ['day calendar/0/date'],
    ],
    ['a day that is a number', { start: 2019 }, ['type start']],
    ['a malformed duration', step({ takes: '2 months' }), ['duration steps/0/takes']],
    [
      'a duration with hours',
      step({ takes: { low: 'P1M', typical: 'PT5H', high: 'P2M' } }),
      ['duration steps/0/takes/typical'],
    ],
    [
      'an estimate left out',
      step({ takes: { low: 'P1M' } }),
      ['missing steps/0/takes/typical', 'missing steps/0/takes/high'],
    ],
    [
      'estimates out of order',
      step({ takes: { low: 'P3M', typical: 'P1M', high: 'P4M' } }),
      ['duration-order steps/0/takes'],
    ],
    [
      'estimates out of order by a day',
      step({ takes: { low: 'P31D', typical: 'P1M', high: 'P4M' } }),
      ['duration-order steps/0/takes'],
    ],
    ['estimates that are a number', step({ takes: 5 }), ['type steps/0/takes']],
    ['undoing that is true', step({ undo: true }), ['type steps/0/undo']],
    ['undoing in words', step({ undo: 'never' }), ['duration steps/0/undo']],
    [
      'an address of another kind',
      { sources: [{ id: 'x', url: 'ftp://x' }] },
      ['url sources/0/url'],
    ],
    [
      'an address that runs code',
      { sources: [{ id: 'x', url: 'javascript:alert(1)' }] },
      ['url sources/0/url'],
    ],
    ['a malformed clock', commitment({ within: 'P1' }), ['duration commitments/0/within']],
    ['a malformed deadline', commitment({ by: '2020-13-01' }), ['day commitments/0/by']],
  ]);
});

describe('conditions', () => {
  const at = 'steps/0/requires';
  refuses([
    ['a text', needs('x'), [`type ${at}`]],
    ['null', needs(null), [`type ${at}`]],
    ['a list', needs([]), [`type ${at}`]],
    ['nothing in it', needs({}), [`condition ${at}`]],
    ['a track alone', needs({ track: 'talks' }), [`condition ${at}`]],
    [
      'is and reached at once',
      needs({ track: 'talks', is: 'done', reached: 'done' }),
      [`condition ${at}`],
    ],
    ['all and any at once', needs({ all: [], any: [] }), [`condition ${at}`]],
    ['all with a note', needs({ all: [], note: 'x' }), [`unknown-key ${at}/note`]],
    ['at least without parts', needs({ atLeast: 1 }), [`missing ${at}/of`]],
    ['parts without at least', needs({ of: [] }), [`missing ${at}/atLeast`]],
    ['at least less than none', needs({ atLeast: -1, of: [] }), [`too-small ${at}/atLeast`]],
    ['at least half', needs({ atLeast: 0.5, of: [] }), [`type ${at}/atLeast`]],
    ['all that is no list', needs({ all: { track: 'talks', is: 'done' } }), [`type ${at}/all`]],
    ['not of a list', needs({ not: [] }), [`type ${at}/not`]],
    ['no stage to stand at', needs({ track: 'talks', is: [] }), [`too-small ${at}/is`]],
    ['a stage that is a number', needs({ track: 'talks', reached: 5 }), [`type ${at}/reached`]],
    ['a bound in words', needs({ gauge: 'g', min: 'much' }), [`type ${at}/min`]],
    ['a misspelt key', needs({ gauge: 'g', minimum: 5 }), [`unknown-key ${at}/minimum`]],
    [
      'a wrong kind deep inside',
      needs({ all: [{ not: { any: [{ track: 'talks', is: 5 }] } }] }),
      [`type ${at}/all/0/not/any/0/is`],
    ],
    [
      'a misspelt key deep inside',
      needs({ atLeast: 1, of: [{ not: { trak: 'talks', is: 'done' } }] }),
      [`missing ${at}/of/0/not/track`, `unknown-key ${at}/of/0/not/trak`],
    ],
    [
      'no condition deep inside',
      needs({ any: [{ all: [] }, { all: [{}] }] }),
      [`condition ${at}/any/1/all/0`],
    ],
    [
      'a wrong one in a milestone',
      { milestones: [{ id: 'm', when: { all: [5] } }] },
      ['type milestones/0/when/all/0'],
    ],
    [
      'a wrong one in a goal',
      { goals: [{ id: 'g', when: { not: {} } }] },
      ['condition goals/0/when/not'],
    ],
    [
      'a wrong one in a position',
      position({ requires: { any: [null] } }),
      ['type positions/0/requires/any/0'],
    ],
  ]);

  test('are told one by one, however many are wrong', () => {
    const problems = problemsIn(fileOf(needs({ all: Array<number>(300).fill(5) })));
    expect(problems).toHaveLength(300);
    expect(problems[299]).toBe(`type ${at}/all/299`);
  });
});

describe('names that nothing stands for', () => {
  refuses([
    [
      'a track in a condition',
      needs({ all: [{ track: 'kaesongg', reached: 'done' }] }),
      ['no-track steps/0/requires/all/0/track'],
    ],
    [
      'a stage in a condition',
      needs({ any: [{ not: { track: 'talks', is: 'over' } }] }),
      ['no-stage steps/0/requires/any/0/not/is'],
    ],
    [
      'one of several stages',
      needs({ track: 'talks', is: ['done', 'over'] }),
      ['no-stage steps/0/requires/is/1'],
    ],
    [
      'a stage to reach',
      needs({ track: 'talks', reached: 'over' }),
      ['no-stage steps/0/requires/reached'],
    ],
    [
      'a gauge in a condition',
      needs({ atLeast: 1, of: [{ gauge: 'trust' }] }),
      ['no-gauge steps/0/requires/of/0/gauge'],
    ],
    [
      'a milestone in a condition',
      needs({ milestone: 'free' }),
      ['no-milestone steps/0/requires/milestone'],
    ],
    [
      'a milestone in a milestone',
      { milestones: [{ id: 'm', when: { not: { milestone: 'free' } } }] },
      ['no-milestone milestones/0/when/not/milestone'],
    ],
    [
      'a track in a goal',
      { goals: [{ id: 'g', when: { track: 'x', is: 'y' } }] },
      ['no-track goals/0/when/track'],
    ],
    [
      'a gauge in a position',
      position({ requires: { gauge: 'x' } }),
      ['no-gauge positions/0/requires/gauge'],
    ],
    ['a track in a move', move({ track: 'tlaks' }), ['no-track steps/0/moves/0/track']],
    ['where a move begins', move({ from: 'nowhere' }), ['no-stage steps/0/moves/0/from']],
    [
      'one of where a move begins',
      move({ from: ['none', 'nowhere'] }),
      ['no-stage steps/0/moves/0/from/1'],
    ],
    ['where a move ends', move({ to: 'nowhere' }), ['no-stage steps/0/moves/0/to']],
    [
      'a stage of another track',
      {
        tracks: [
          { id: 'a', stages: ['x'] },
          { id: 'b', stages: ['y'] },
        ],
        ...step({ moves: [{ track: 'a', to: 'y' }] }),
      },
      ['no-stage steps/0/moves/0/to'],
    ],
    ['a party to a step', step({ parties: ['north', 'east'] }), ['no-party steps/0/parties/1']],
    [
      'a gauge that is pushed',
      step({ effects: { constructor: 1 } }),
      ['no-gauge steps/0/effects/constructor'],
    ],
    [
      'a party that something is worth to',
      step({ worth: { east: 1 } }),
      ['no-party steps/0/worth/east'],
    ],
    [
      'a party that reads otherwise',
      step({ readings: { east: 'x' } }),
      ['no-party steps/0/readings/east'],
    ],
    ['a verifier', step({ verification: { by: 'iaea' } }), ['no-party steps/0/verification/by']],
    ['a source of a step', step({ sources: ['paper'] }), ['no-source steps/0/sources/0']],
    [
      'a source of a calendar entry',
      { calendar: [{ date: '2020-11-03', name: 'a', sources: ['paper'] }] },
      ['no-source calendar/0/sources/0'],
    ],
    [
      'a source of a goal',
      { goals: [{ id: 'g', when: { all: [] }, sources: ['x'] }] },
      ['no-source goals/0/sources/0'],
    ],
    [
      'a source of a milestone',
      { milestones: [{ id: 'm', when: { all: [] }, sources: ['x'] }] },
      ['no-source milestones/0/sources/0'],
    ],
    ['a source of a position', position({ sources: ['x'] }), ['no-source positions/0/sources/0']],
    [
      'a source of a commitment',
      commitment({ sources: ['x'] }),
      ['no-source commitments/0/sources/0'],
    ],
    ['a party with a position', position({ party: 'east' }), ['no-party positions/0/party']],
    ['a step in a position', position({ steps: ['s', 'x'] }), ['no-step positions/0/steps/1']],
    ['a party that owes', commitment({ party: 'east' }), ['no-party commitments/0/party']],
    [
      'the step after which something is owed',
      commitment({ after: 'x' }),
      ['no-step commitments/0/after'],
    ],
    ['the step that is owed', commitment({ owes: 'x' }), ['no-step commitments/0/owes']],
    [
      'one of the steps that are owed',
      commitment({ owes: ['s', 'x'] }),
      ['no-step commitments/0/owes/1'],
    ],
    [
      'a setback that follows',
      commitment({ otherwise: 's' }),
      ['no-setback commitments/0/otherwise'],
    ],
    [
      'the first stage',
      { tracks: [{ id: 't', stages: ['a'], initial: 'b' }] },
      ['initial tracks/0/initial'],
    ],
    [
      'everything in a setback',
      { setbacks: [{ id: 'b', moves: [{ track: 'x', to: 'y' }], requires: { gauge: 'z' } }] },
      ['no-gauge setbacks/0/requires/gauge', 'no-track setbacks/0/moves/0/track'],
    ],
  ]);
});

describe('ids that are taken', () => {
  const twice = (list: string, rest: Sketch): Case => [
    `twice in ${list}`,
    {
      [list]: [
        { id: 'x', ...rest },
        { id: 'x', ...rest },
      ],
    },
    [`duplicate ${list}/1/id`],
  ];
  refuses([
    twice('parties', {}),
    twice('tracks', { stages: ['a'] }),
    twice('gauges', {}),
    twice('steps', {}),
    twice('setbacks', {}),
    twice('phases', {}),
    twice('sources', {}),
    twice('goals', { when: { all: [] } }),
    twice('milestones', { when: { all: [] } }),
    twice('calendar', { date: '2020-11-03' }),
    [
      'by a step and a setback',
      { steps: [{ id: 'a' }], setbacks: [{ id: 'b' }, { id: 'a' }] },
      ['duplicate setbacks/1/id'],
    ],
    [
      'by two stages of a track',
      { tracks: [{ id: 't', stages: ['a', 'b', 'a'] }] },
      ['duplicate tracks/0/stages/2/id'],
    ],
    [
      'twice more',
      { phases: [{ id: 'a' }, { id: 'a' }, { id: 'a' }] },
      ['duplicate phases/1/id', 'duplicate phases/2/id'],
    ],
  ]);
});

describe('parts that do not make sense together', () => {
  refuses([
    [
      'bounds the wrong way round',
      { gauges: [{ id: 'g', min: 5, max: 4, initial: 5 }] },
      ['bounds gauges/0/max'],
    ],
    [
      'a gauge that begins too high',
      { gauges: [{ id: 'g', initial: 101 }] },
      ['outside gauges/0/initial'],
    ],
    [
      'a gauge that begins too low',
      { gauges: [{ id: 'g', min: 3, initial: 2 }] },
      ['outside gauges/0/initial'],
    ],
    [
      'a track moved twice',
      step({
        moves: [
          { track: 'talks', to: 'done' },
          { track: 'talks', to: 'begun' },
        ],
      }),
      ['moved-twice steps/0/moves/1/track'],
    ],
    ['a move to where it begins', move({ from: 'done' }), ['stays steps/0/moves/0/from']],
    [
      'a move to one of where it begins',
      move({ from: ['none', 'done'] }),
      ['stays steps/0/moves/0/from'],
    ],
    ['a commitment without a clock', commitment({ within: undefined }), ['no-clock commitments/0']],
  ]);
});

describe('milestones that rest on themselves', () => {
  const milestones = (uses: Readonly<Record<string, readonly string[]>>): Sketch => ({
    milestones: Object.entries(uses).map(([id, used]) => ({
      id,
      when: { all: used.map((milestone) => ({ not: { milestone } })) },
    })),
  });
  refuses([
    ['directly', milestones({ a: ['a'] }), ['cycle milestones/0/when']],
    ['by way of another', milestones({ a: ['b'], b: ['a'] }), ['cycle milestones/0/when']],
    [
      'the ring, not what leads to it',
      milestones({ a: ['b'], b: ['c'], c: ['b'], d: ['a'] }),
      ['cycle milestones/1/when'],
    ],
    [
      'two rings',
      milestones({ a: ['b'], b: ['a'], c: ['c'], d: [] }),
      ['cycle milestones/0/when', 'cycle milestones/2/when'],
    ],
    [
      'not where one is used twice',
      milestones({ a: ['b', 'c'], b: ['d'], c: ['d', 'd'], d: [] }),
      [],
    ],
  ]);

  test('are told with the whole ring, from the one listed first', () => {
    const read = readScenario(fileOf(milestones({ x: ['c'], a: ['b'], b: ['c'], c: ['a'] })));
    expect(read).toMatchObject({
      problems: [{ at: 'milestones/1/when', code: 'cycle', data: { ring: 'a → b → c → a' } }],
    });
  });

  test('twenty thousand in a row, or in a ring, are answered in time', () => {
    const row = (last: readonly string[]) =>
      milestones(
        Object.fromEntries(
          Array.from({ length: 20_000 }, (_, i) => [`m${i}`, i < 19_999 ? [`m${i + 1}`] : last]),
        ),
      );
    for (const file of [fileOf(row([])), fileOf(row(['m0']))]) {
      const begin = performance.now();
      expect(problemsIn(file).length).toBeGreaterThan(0);
      expect(performance.now() - begin).toBeLessThan(4000);
    }
  });

  test('a few that stand for a million clauses are refused, where it comes to too much', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`m${i}`, i > 0 ? [`m${i - 1}`, `m${i - 1}`] : []]),
    );
    expect(problemsIn(fileOf(milestones(doubling)))[0]).toMatch(/^too-large milestones\/1\d\/when/);
  });
});

describe('several problems', () => {
  test('in different lists are all reported, shape first, each at its own place', () => {
    const file = fileOf({
      nmae: 'x',
      start: 'soon',
      tracks: [{ id: 'talks', stages: ['none', 'done'], initial: 'over' }],
      gauges: [
        { id: 'trust', min: 1, max: 0 },
        { id: 'fuel', initial: 'much' },
      ],
      steps: [
        { id: 'a', moves: [{ track: 'tlaks', to: 'done' }], worth: { east: 1 } },
        { id: 'b', takes: 'long' },
        { id: 'b', requires: { all: [{ gauge: 'fuel' }, { gauge: 'trsut' }] } },
      ],
      positions: [{ id: 'p', party: 'north', steps: ['b', 'z'], requires: { any: [{}] } }],
      commitments: [{ id: 'c', party: 'west', owes: 'a' }],
      milestones: [{ id: 'm', when: { milestone: 'm' } }],
    });
    expect(problemsIn(file).toSorted()).toEqual(
      [
        'unknown-key nmae',
        'day start',
        'type gauges/1/initial',
        'duration steps/1/takes',
        'condition positions/0/requires/any/0',
        'duplicate steps/2/id',
        'no-gauge steps/2/requires/all/1/gauge',
        'no-track steps/0/moves/0/track',
        'no-party steps/0/worth/east',
        'no-party commitments/0/party',
        'no-clock commitments/0',
        'initial tracks/0/initial',
        'bounds gauges/0/max',
        'cycle milestones/0/when',
      ].sort(),
    );
  });

  test('a broken item keeps its id, so that those who mention it are not blamed', () => {
    const file = fileOf({
      gauges: [{ id: 'trust', min: 'low' }],
      steps: [
        { id: 'a', undo: 5 },
        { id: 'b', effects: { trust: 1 } },
      ],
      ...{ positions: [{ id: 'p', party: 'north', steps: ['a'], requires: { gauge: 'trust' } }] },
    });
    expect(problemsIn(file)).toEqual(['type gauges/0/min', 'type steps/0/undo']);
  });

  test('say in data what a sentence needs', () => {
    const dataOf = (sketch: Sketch) => {
      const read = readScenario(fileOf(sketch));
      return read.ok ? [] : read.problems.map(({ data }) => data);
    };
    expect(dataOf(needs({ track: 'kaesongg', is: 'x' }))).toEqual([{ id: 'kaesongg' }]);
    expect(dataOf(needs({ track: 'talks', is: 'x' }))).toEqual([{ id: 'x', track: 'talks' }]);
    expect(dataOf(step({ name: 5 }))).toEqual([{ expected: 'string or object', got: 'number' }]);
    expect(dataOf(step({ undo: true }))).toEqual([{ expected: 'string or false', got: 'boolean' }]);
    expect(dataOf({ gauges: [{ id: 'g', min: 0.5 }] })).toEqual([
      { expected: 'whole number', got: 'number' },
    ]);
    expect(dataOf(needs({ track: 'talks', reachd: 'done' }))).toEqual([
      { got: '{"track":"talks","reachd":"done"}' },
    ]);
    expect(dataOf(step({ worth: { north: Infinity } }))).toEqual([
      { expected: 'finite number', got: 'number' },
    ]);
  });
});

test('a file with __proto__ never gets as far as the reader, and does no harm if it does', () => {
  const text = JSON.stringify(fileOf()).replace(
    '"steps":[]',
    '"steps":[],"__proto__":{"polluted":1}',
  );
  expect(readJson(text).ok).toBe(false);
  expect(problemsIn(JSON.parse(text))).not.toBeNull();
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
