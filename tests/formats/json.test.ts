// Is the same roadmap always the same file, and does the file hold all of it?
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScenario } from '../../src/core/read-scenario.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { writeRoadmap, writeScenario } from '../../src/formats/json.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { type Chance, chanceOf, scenarioOf, scenarioWith } from '../makers.ts';
import { drawn, edits, freeze, growth } from '../roadmap/makers.ts';
import { casesOf } from '../share.ts';

function opened(text: string): Roadmap {
  const read = readRoadmap(JSON.parse(text));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function openedScenario(text: string): Scenario {
  const read = readScenario(JSON.parse(text));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** What holds maps, or texts that may be maps: their keys are names, and their order is their own. */
const MAPS =
  /^(effects|worth|readings|readBy|name|summary|note|text|phase|rationale|law|title|unit)$/;

/** The same data with the keys of its objects in any order; maps keep theirs. */
function shuffled(data: unknown, chance: Chance, isMap = false): unknown {
  if (Array.isArray(data)) return data.map((item) => shuffled(item, chance, isMap));
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(
    ([key, inner]) => [key, shuffled(inner, chance, isMap || MAPS.test(key))] as const,
  );
  return Object.fromEntries(isMap ? entries : chance.some(entries, entries.length));
}

const small = drawn('dual-freeze\n  exemption *b1', 'b1');

describe('the file of a roadmap', () => {
  test('is laid out for people: two spaces, one line for each entry, a line end at the end', () => {
    const lines = writeRoadmap({ ...small, scenario: scenarioWith() }).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '{',
      '  "format": "stepwise/roadmap@2",',
      '  "id": "plan",',
    ]);
    expect(lines.slice(-25)).toEqual(
      [
        '  "binding": [],',
        '  "nodes": [',
        '    {',
        '      "id": "dual-freeze",',
        '      "parent": null,',
        '      "step": "dual-freeze"',
        '    },',
        '    {',
        '      "id": "exemption",',
        '      "parent": "dual-freeze",',
        '      "step": "exemption"',
        '    }',
        '  ],',
        '  "branches": [',
        '    {',
        '      "id": "b1",',
        '      "name": "b1",',
        '      "tip": "exemption"',
        '    }',
        '  ],',
        '  "main": "b1"',
        '}',
        '',
      ].toSpliced(0, 0, '    "steps": []', '  },'),
    );
  });

  test('has its keys in the order of the format', () => {
    const full: Roadmap = {
      main: 'b1',
      branches: [{ note: 'N', tip: 'n', name: 'B', id: 'b1' }],
      nodes: [
        {
          assumed: true,
          phase: 'P',
          start: '2019-06-01',
          takes: { high: 'P3M', typical: 'P2M', low: 'P1M' },
          note: 'N',
          step: 'visit',
          parent: null,
          id: 'n',
        },
      ],
      binding: [],
      scenario: freeze,
      modified: '2025-03-02',
      created: '2025-03-01',
      summary: 'S',
      name: 'N',
      id: 'i',
      format: 'stepwise/roadmap@2',
    };
    const { scenario: _, ...rest } = JSON.parse(writeRoadmap(full)) as Record<string, unknown>;
    expect(JSON.stringify(rest)).toBe(
      '{"format":"stepwise/roadmap@2","id":"i","name":"N","summary":"S","created":"2025-03-01",' +
        '"modified":"2025-03-02","binding":[],"nodes":[{"id":"n","parent":null,"step":"visit",' +
        '"note":"N","takes":{"low":"P1M","typical":"P2M","high":"P3M"},"start":"2019-06-01",' +
        '"phase":"P","assumed":true}],"branches":[{"id":"b1","name":"B","tip":"n","note":"N"}],' +
        '"main":"b1"}',
    );
  });

  test('lists nodes in preorder, whatever order they have in memory', () => {
    const { nodes } = drawn('a\n  b\n  c\nd *b1');
    const mixed = ['a', 'd', 'b', 'c'].map((id) => nodes.find((node) => node.id === id));
    const file = writeRoadmap({ ...drawn(''), nodes: mixed as Roadmap['nodes'] });
    expect(opened(file).nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('holds all of the roadmap, and is the same file when it is saved again', () => {
    fc.assert(
      fc.property(edits(), fc.nat(), (list, seed) => {
        const roadmap = growth(list, scenarioOf(seed)).at(-1) ?? small;
        const text = writeRoadmap(roadmap);
        expect(opened(text)).toEqual(roadmap);
        expect(writeRoadmap(opened(text))).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  test('is the same whatever order the keys had in the file that was opened', () => {
    fc.assert(
      fc.property(edits(10), fc.nat(), (list, seed) => {
        const text = writeRoadmap(growth(list, scenarioOf(seed)).at(-1) ?? small);
        const mixed = shuffled(JSON.parse(text), chanceOf(seed));
        expect(writeRoadmap(opened(JSON.stringify(mixed)))).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the file of a scenario', () => {
  test('holds all of the scenario, and is the same file when it is saved again', () => {
    for (const seed of casesOf(200)) {
      const scenario = scenarioOf(seed);
      const text = writeScenario(scenario);
      expect(openedScenario(text)).toEqual(scenario);
      expect(writeScenario(openedScenario(text))).toBe(text);
    }
  });

  test('leaves out what a reader fills in, but not what is always there', () => {
    const scenario = scenarioWith({
      parties: [{ id: 'north' }],
      tracks: [],
      steps: [{ id: 'visit' }],
      positions: [{ id: 'p', party: 'north', steps: ['visit'], requires: { all: [] } }],
    });
    expect(JSON.parse(writeScenario(scenario))).toEqual({
      format: 'stepwise/scenario@2',
      id: 'sketch',
      name: 'Sketch',
      start: '2019-03-01',
      parties: [{ id: 'north', name: 'north', role: 'negotiator' }],
      tracks: [],
      steps: [{ id: 'visit', name: 'visit' }],
      positions: [{ id: 'p', name: 'p', party: 'north', steps: ['visit'], requires: { all: [] } }],
    });
  });

  test('has the keys of conditions in their order, however deep, and of maps in their own', () => {
    const scenario = scenarioWith({
      tracks: [{ id: 'x', stages: ['a', 'b'] }],
      gauges: [{ id: 'g' }, { id: 'a' }],
      steps: [
        {
          requires: {
            of: [{ not: { max: 3, min: 1, gauge: 'g' } }, { reached: 'b', track: 'x' }],
            atLeast: 1,
          },
          effects: { g: 1, a: 2 },
          id: 's',
        },
      ],
    });
    const { steps } = JSON.parse(writeScenario(scenario)) as { readonly steps: unknown };
    expect(JSON.stringify(steps)).toBe(
      '[{"id":"s","name":"s","requires":{"atLeast":1,"of":[{"not":{"gauge":"g","min":1,"max":3}},' +
        '{"track":"x","reached":"b"}]},"effects":{"g":1,"a":2}}]',
    );
  });
});
