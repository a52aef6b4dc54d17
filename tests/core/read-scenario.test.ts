// Is a file that is no scenario refused, with the exact place and code of everything that is wrong?
import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/core/read-json.ts';
import { readScenario, saysScenario } from '../../src/core/read-scenario.ts';
import { fileOf, randomFile, type Sketch } from '../makers.ts';
import { commitment, move, needs, position, problemsIn, refuses, step } from './refusals.ts';

describe('a sound file is a scenario', () => {
  // prettier-ignore
  const fine: readonly [story: string, sketch: Sketch][] = [
    ['that says no more than it must', {}],
    ['without tracks', { tracks: [] }],
    ['with an empty text', { name: '', summary: {} }],
    ['with ids such as constructor', { tracks: [{ id: 'constructor', stages: ['1', 'to-string'] }] }],
    ['with one id in two lists', { gauges: [{ id: 'talks' }], goals: [{ id: 'talks', when: { all: [] } }] }],
    ['with one stage id in two tracks', { tracks: [{ id: 'a', stages: ['x'] }, { id: 'b', stages: ['x'] }] }],
    ['with a gauge that cannot move', { gauges: [{ id: 'g', min: -3, max: -3, initial: -3 }] }],
    ['with a commitment to do a setback', { ...commitment({ owes: 'b' }), setbacks: [{ id: 'b' }] }],
    ['with calendar entries without ids', { calendar: [{ date: '2020-11-03', name: 'a' }, { date: '2020-11-03', name: 'b' }] }],
  ];
  test.each(fine)('%s', (_, sketch) => {
    expect(problemsIn(fileOf(sketch))).toEqual([]);
  });

  const parts = [
    ['all', { all: [] }],
    ['any', { any: [] }],
    ['atLeast', { atLeast: 0, of: [] }],
    ['is', { track: 'talks', is: 'none' }],
    ['reached', { track: 'talks', reached: 'none' }],
    ['gauge', { gauge: 'g', min: 0 }],
    ['milestone', { milestone: 'm' }],
    ['not', { not: { all: [] } }],
  ] as const;
  test.each(parts)('with a condition of 4,000 parts: %s', (_, part) => {
    const gauges = [{ id: 'g', min: -3, max: 3, initial: 0 }];
    const milestones = [{ id: 'm', when: { all: [] } }];
    const of = Array.from({ length: 4000 }, () => part);
    const goals = [{ id: 'x', when: { atLeast: 2000, of } }];
    expect(
      problemsIn(
        fileOf({ tracks: [{ id: 'talks', stages: ['none'] }], gauges, milestones, goals }),
      ),
    ).toEqual([]);
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
    expect(problemsIn(fileOf({ format: 'other/scenario@1' }))).toEqual(['one-of format']);
    expect(saysScenario(fileOf())).toBe(true);
    expect(saysScenario(fileOf({ format: 'stepwise/roadmap@2' }))).toBe(false);
  });

  test('a newer format says so, and nothing else', () => {
    const newer = { format: 'stepwise/scenario@3', steps: 'in another way' };
    expect(problemsIn(newer)).toEqual(['newer format']);
    expect(saysScenario(newer)).toBe(true);
  });
});

describe('keys and types', () => {
  // prettier-ignore
  refuses([
    ['an unknown key at the top', { hello: [] }, ['unknown-key hello']],
    ['an unknown key in a step', step({ effect: {} }), ['unknown-key steps/0/effect']],
    ['an unknown key in a move', move({ form: 'none' }), ['unknown-key steps/0/moves/0/form']],
    ['an unknown key in a stage', { tracks: [{ id: 't', stages: [{ id: 'a', name: 'a', colour: 1 }] }] }, ['unknown-key tracks/0/stages/0/colour']],
    ['an unknown key in estimates', step({ takes: { low: 'P1M', typical: 'P1M', high: 'P1M', most: 'P2M' } }), ['unknown-key steps/0/takes/most']],
    ['a missing key', { tracks: [{ id: 't', stages: ['a'], name: undefined }] }, ['missing tracks/0/name']],
    ['a missing id', { steps: [{ name: 's' }] }, ['missing steps/0/id']],
    ['a move without track and end', step({ moves: [{}] }), ['missing steps/0/moves/0/track', 'missing steps/0/moves/0/to']],
    ['a milestone without condition', { milestones: [{ id: 'm' }] }, ['missing milestones/0/when']],
    ['a position without condition', position({ requires: undefined }), ['missing positions/0/requires']],
    ['a commitment that owes nothing', commitment({ owes: undefined }), ['owes-nothing commitments/0']],
    ['a list that is an object', { steps: {} }, ['type steps']],
    ['a list that is null', { gauges: null }, ['type gauges']],
    ['a step that is null', { steps: [null] }, ['type steps/0']],
    ['a step that is a list', { steps: [[]] }, ['type steps/0']],
    ['an unknown role', { parties: [{ id: 'x', role: 'boss' }] }, ['one-of parties/0/role']],
    ['an unknown confidence', { sources: [{ id: 'x', confidence: 'sure' }] }, ['one-of sources/0/confidence']],
    ['half a unit', { gauges: [{ id: 'g', min: 0.5 }] }, ['type gauges/0/min']],
    ['a number beyond all bounds', { gauges: [{ id: 'g', max: 1e21 }] }, ['type gauges/0/max']],
    ['an infinite worth', step({ worth: { north: Infinity } }), ['type steps/0/worth/north']],
    ['a number written as text', { gauges: [{ id: 'g' }], ...step({ effects: { g: '1' } }) }, ['type steps/0/effects/g']],
    ['effects in a list', step({ effects: [1] }), ['type steps/0/effects']],
    ['a track without stages', { tracks: [{ id: 't', stages: [], initial: 'a' }] }, ['too-small tracks/0/stages']],
    ['a position on no step', position({ steps: [] }), ['too-small positions/0/steps']],
    ['a negative weight', position({ weight: -1 }), ['too-small positions/0/weight']],
  ]);
});

describe('texts, ids, days, durations and addresses', () => {
  // prettier-ignore
  refuses([
    ['a name that is a number', step({ name: 5 }), ['type steps/0/name']],
    ['a name that is a list', step({ name: ['a'] }), ['type steps/0/name']],
    ['words that are no text', step({ name: { en: 5 } }), ['type steps/0/name/en']],
    ['a key that is no language', step({ name: { english_: 'x' } }), ['language steps/0/name/english_']],
    ['a text without end', step({ note: 'x'.repeat(20_001) }), ['too-long steps/0/note']],
    ['capitals in an id', step({ id: 'Dual-Freeze' }), ['id steps/0/id']],
    ['a dot in an id', step({ id: 'a.b' }), ['id steps/0/id']],
    ['an empty id', step({ id: '' }), ['id steps/0/id']],
    ['an id that begins with a dash', { tracks: [{ id: '-a', stages: ['x'] }] }, ['id tracks/0/id']],
    ['an id without end', step({ id: 'a'.repeat(201) }), ['too-long steps/0/id']],
    ['a stage id with a space', { tracks: [{ id: 't', stages: ['a b'] }] }, ['id tracks/0/stages/0/id']],
    ['a day that does not exist', { start: '2019-02-29' }, ['day start']],
    ['a day in words', { start: '1 March 2019' }, ['day start']],
    ['a day with a time', { calendar: [{ date: '2020-11-03T00:00', name: 'a' }] }, ['day calendar/0/date']],
    ['a day that is a number', { start: 2019 }, ['type start']],
    ['a malformed duration', step({ takes: '2 months' }), ['duration steps/0/takes']],
    ['a duration with hours', step({ takes: { low: 'P1M', typical: 'PT5H', high: 'P2M' } }), ['duration steps/0/takes/typical']],
    ['an estimate left out', step({ takes: { low: 'P1M' } }), ['missing steps/0/takes/typical', 'missing steps/0/takes/high']],
    ['estimates out of order', step({ takes: { low: 'P3M', typical: 'P1M', high: 'P4M' } }), ['duration-order steps/0/takes']],
    ['estimates out of order by a day', step({ takes: { low: 'P31D', typical: 'P1M', high: 'P4M' } }), ['duration-order steps/0/takes']],
    ['estimates that are a number', step({ takes: 5 }), ['type steps/0/takes']],
    ['undoing that is true', step({ undo: true }), ['type steps/0/undo']],
    ['undoing in words', step({ undo: 'never' }), ['duration steps/0/undo']],
    ['an address of another kind', { sources: [{ id: 'x', url: 'ftp://x' }] }, ['url sources/0/url']],
    ['an address that runs code', { sources: [{ id: 'x', url: 'javascript:alert(1)' }] }, ['url sources/0/url']],
    ['a malformed clock', commitment({ within: 'P1' }), ['duration commitments/0/within']],
    ['a malformed deadline', commitment({ by: '2020-13-01' }), ['day commitments/0/by']],
  ]);
});

describe('conditions', () => {
  const at = 'steps/0/requires';
  // prettier-ignore
  refuses([
    ['a text', needs('x'), [`type ${at}`]],
    ['null', needs(null), [`type ${at}`]],
    ['a list', needs([]), [`type ${at}`]],
    ['nothing in it', needs({}), [`condition ${at}`]],
    ['a track alone', needs({ track: 'talks' }), [`condition ${at}`]],
    ['is and reached at once', needs({ track: 'talks', is: 'done', reached: 'done' }), [`condition ${at}`]],
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
    ['a wrong kind deep inside', needs({ all: [{ not: { any: [{ track: 'talks', is: 5 }] } }] }), [`type ${at}/all/0/not/any/0/is`]],
    ['a misspelt key deep inside', needs({ atLeast: 1, of: [{ not: { trak: 'talks', is: 'done' } }] }), [`missing ${at}/of/0/not/track`, `unknown-key ${at}/of/0/not/trak`]],
    ['no condition deep inside', needs({ any: [{ all: [] }, { all: [{}] }] }), [`condition ${at}/any/1/all/0`]],
    ['a wrong one in a milestone', { milestones: [{ id: 'm', when: { all: [5] } }] }, ['type milestones/0/when/all/0']],
    ['a wrong one in a goal', { goals: [{ id: 'g', when: { not: {} } }] }, ['condition goals/0/when/not']],
    ['a wrong one in a position', position({ requires: { any: [null] } }), ['type positions/0/requires/any/0']],
  ]);

  test('are told one by one, however many are wrong', () => {
    const problems = problemsIn(fileOf(needs({ all: Array<number>(300).fill(5) })));
    expect(problems).toHaveLength(300);
    expect(problems[299]).toBe(`type ${at}/all/299`);
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
