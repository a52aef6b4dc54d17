// Does a scenario come back from a table as the very scenario that it was?
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScenario } from '../../src/core/read-scenario.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { readTable } from '../../src/formats/scenario-table/read-table.ts';
import { writeTable } from '../../src/formats/scenario-table/write-table.ts';
import { writeScenario } from '../../src/formats/json.ts';
import { fileOf, randomFile, scenarioOf, scenarioWith } from '../makers.ts';
import { shipped } from '../shipped.ts';
import { casesOf } from '../share.ts';

const DEFAULTS = { name: 'Table', today: '2026-01-01' };

function roundTrip(scenario: Scenario): unknown {
  const read = readTable(writeTable(scenario), DEFAULTS);
  return read.ok ? read.value.scenario : read.problems;
}

describe('a table read is the scenario written', () => {
  test.each(shipped.map(({ id, scenario }) => [id, scenario] as const))(
    '%s, to the letter of its file',
    (_, scenario) => {
      const back = roundTrip(scenario) as Scenario;
      expect(back).toEqual(scenario);
      expect(writeScenario(back)).toBe(writeScenario(scenario));
    },
  );

  test('for four hundred random scenarios that use the whole model', () => {
    for (const seed of casesOf(400)) {
      const scenario = scenarioOf(seed);
      expect(roundTrip(scenario), `seed ${seed}`).toEqual(scenario);
    }
  });

  test('whatever its texts are', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.array(hostileText(), { minLength: 1 }), (seed, texts) => {
        let next = 0;
        const spoilt = withTexts(randomFile(seed), () => texts[next++ % texts.length] ?? '');
        const read = readScenario(spoilt);
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        expect(roundTrip(read.value)).toEqual(read.value);
      }),
      { numRuns: 200 },
    );
  });

  const step = (rest: object) => fileOf({ steps: [{ id: 's', ...rest }, { id: 't' }] });
  const fine: readonly (readonly [story: string, file: unknown])[] = [
    ['a list of one stage to move from', step({ moves: [{ track: 'talks', from: ['none'], to: 'done' }] })],
    ['a verification of which nothing is said', step({ verification: {} })],
    ['a verification with an idle text', step({ verification: { text: '{}' } })],
    ['texts without languages', step({ law: [{}, '', '{}', { en: '' }], readings: { north: {} } })],
    ['estimates that are all the same', step({ takes: { low: 'P1M', typical: 'P1M', high: 'P1M' } })],
    ['lengths with weeks and noughts', step({ takes: 'P0Y02M3W0D', undo: 'P0D' })],
    ['amounts small, large and none', step({ worth: { north: -1e-7, south: 1e21 } })],
    ['a list of one owed step', { ...step({}), commitments: [{ id: 'c', parties: ['north'], owes: ['s'], by: '2020-02-29' }] }],
    ['pushes with and without an end', { ...step({ effects: { a: { add: 1, to: 1 }, b: { add: -2 }, c: { add: 0, to: -3 } } }), gauges: ['a', 'b', 'c'].map((id) => ({ id, name: id, min: -5, max: 5, initial: 0 })) }],
    ['lists of one trigger and of one that is owed', { ...step({}), commitments: [{ id: 'c', parties: ['north', 'south'], after: ['s'], owes: { all: ['t'] }, by: '2020-02-29', extendedBy: [{ step: 's', by: 'P1D' }, { step: 's', by: 'P2W' }] }] }],
    ['conditions within conditions', step({
      requires: {
        all: [
          { all: [] }, { any: [{ not: { not: { track: 'talks', is: ['done'] } } }] },
          { atLeast: 1, of: [{ any: [{ track: 'talks', reached: 'done' }, { all: [{ any: [] }] }] }] },
        ],
      },
    })],
    ['things with the names of words that mean something', fileOf({
      tracks: [{ id: 'and', stages: ['or', 'not', '1', 'is'] }],
      gauges: [{ id: 'and' }],
      milestones: [{ id: 'reached', when: { track: 'and', is: ['1', 'or'] } }],
      steps: [{ id: 's', requires: { any: [
        { track: 'and', reached: '1' }, { gauge: 'and', min: 1, max: 1 }, { gauge: 'and' },
        { gauge: 'and', max: -3 }, { gauge: 'and', min: 5, max: 2 }, { not: { milestone: 'reached' } },
      ] } }],
    })],
  ]; // prettier-ignore
  test.each(fine)('with %s', (_, file) => {
    const read = readScenario(file);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(roundTrip(read.value)).toEqual(read.value);
  });

  test('whatever a spreadsheet makes of its separators, quotation marks and ends of lines', () => {
    const scenario = scenarioOf(7);
    const text = writeTable(scenario);
    const forms = [text.replaceAll('\r\n', '\n'), text.slice(1), `sep=,\r\n${text.slice(1)}`];
    for (const form of forms)
      expect(readTable(form, DEFAULTS)).toMatchObject({ ok: true, value: { scenario } });
  });
});

/** Texts that a table could take for something else. */
function hostileText(): fc.Arbitrary<string> {
  const signs = [
    '\\',
    "'",
    '"',
    ';',
    '\n',
    '\r\n',
    ',',
    '\t',
    ' ',
    '=',
    '+',
    '-',
    '@',
    '{}',
    ':',
    '#',
    '\uFEFF',
    '->',
    '|',
    'a',
  ];
  return fc.oneof(
    fc.array(fc.constantFrom(...signs), { maxLength: 6 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  ); // prettier-ignore
}

/** The same file with other texts: names, summaries, laws and so on. */
function withTexts(value: unknown, text: () => string, key = ''): unknown {
  const isText = TEXTS.includes(key);
  if (typeof value === 'string') return isText ? text() : value;
  if (Array.isArray(value)) return value.map((item) => withTexts(item, text, key));
  if (typeof value !== 'object' || value === null) return value;
  // Below `readBy` stand conditions, one for each party, whatever that is called.
  const inner = (name: string) =>
    isText || key === 'readings' ? 'name' : key === 'readBy' ? '' : name;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, withTexts(item, text, inner(name))]),
  );
}

const TEXTS = ['name', 'title', 'summary', 'note', 'rationale', 'text', 'unit', 'law'];

test('a table gives a spreadsheet nothing to run, whatever the texts are', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.array(hostileText(), { minLength: 1 }), (seed, texts) => {
      let next = 0;
      const spoilt = withTexts(randomFile(seed), () => texts[next++ % texts.length] ?? '');
      const read = readScenario(spoilt);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const cells = parse(writeTable(read.value), { bom: true }).flat();
      const run = cells.filter((cell) => /^\s*[=+\-@\t\r]/.test(cell) && !/^-?\d+$/.test(cell));
      expect(run).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('a table has only the columns that its scenario uses', () => {
  expect(writeTable(scenarioWith({}))).not.toContain('moves');
});
