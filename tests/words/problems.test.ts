// Does every problem of a file get a sentence with its place?
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { readJson } from '../../src/core/read-json.ts';
import { readScenario } from '../../src/core/read-scenario.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { sayProblem } from '../../src/words/problems.ts';
import { wordsEn } from '../words-en.ts';
import { fileOf } from '../makers.ts';

const say = (problem: Problem): string => sayProblem(wordsEn, problem);

describe('problems with their data', () => {
  const said: readonly [problem: Problem, sentence: string][] = [
    [
      { at: 'steps/3/requires/all/0/track', code: 'no-track', data: { id: 'kaesongg' } },
      'steps/3/requires/all/0/track: no track "kaesongg"',
    ],
    [{ at: '', code: 'empty' }, 'the file: it is empty'],
    [
      { at: 'x', code: 'type', data: { expected: 'object or string', got: 'array' } },
      'x: this should be an object or a text, and it is a list',
    ],
    [{ at: 'x', code: 'type', data: { got: '3' } }, 'x: this does not have the right form'],
    [
      { at: 'format', code: 'format' },
      'format: this is missing: it should be "stepwise/scenario@2" or "stepwise/roadmap@2"',
    ],
    [
      { at: 'format', code: 'format', data: { got: '"x"' } },
      'format: this should be "stepwise/scenario@2" or "stepwise/roadmap@2", and it is "x"',
    ],
    [
      { at: 'x', code: 'too-small', data: { least: 1 } },
      'x: this is too small or too short: at least 1 is needed',
    ],
    [
      { at: '', code: 'too-large', data: { size: 40_000_000, most: 33_554_432 } },
      'the file: it has 40,000,000 characters, and at most 33,554,432 are read',
    ],
    [
      { at: 'milestones/12/when', code: 'too-large', data: { size: 16_381, most: 10_000 } },
      'milestones/12/when: with all its milestones this has 16,381 clauses, and at most 10,000 are read',
    ],
  ];
  test.each(said)('%j', (problem, sentence) => {
    expect(say(problem)).toBe(sentence);
  });
});

describe('what the readers find', () => {
  const track = { id: 'talks', stages: ['none', 'begun'] };
  const broken: readonly [what: string, data: unknown, sentence: string][] = [
    ['an unknown key', { ...fileOf(), colour: 1 }, 'colour: there is no key "colour" here'],
    ['a wrong type', { ...fileOf(), steps: 3 }, 'steps: this should be a list, and it is a number'],
    ['something missing', { ...fileOf(), start: undefined }, 'start: this is missing'],
    [
      'a dangling id',
      fileOf({ steps: [{ id: 'a', moves: [{ track: 'tracks', to: 'x' }] }] }),
      'steps/0/moves/0/track: no track "tracks"',
    ],
    [
      'a duplicate id',
      fileOf({ steps: [{ id: 'a' }, { id: 'a' }] }),
      'steps/1/id: the id "a" stands at steps/0 already',
    ],
    [
      'milestones in a circle',
      fileOf({
        milestones: [
          { id: 'a', when: { milestone: 'b' } },
          { id: 'b', when: { milestone: 'a' } },
        ],
      }),
      'milestones/0/when: this leads back to itself: a → b → a',
    ],
    [
      'a gauge outside its bounds',
      fileOf({ gauges: [{ id: 'g', min: 0, max: 5, initial: 9 }] }),
      'gauges/0/initial: the gauge begins at 9, outside its bounds 0 and 5',
    ],
    [
      'a missing initial stage',
      fileOf({ tracks: [{ ...track, initial: 'over' }] }),
      'tracks/0/initial: the track "talks" begins at "over", which is none of its stages',
    ],
    [
      'a day that does not exist',
      { ...fileOf(), start: '2019-02-30' },
      'start: "2019-02-30" is no day of the calendar, written like 2019-03-01',
    ],
    ['a list instead of a file', [], 'the file: this should be an object, and it is a list'],
  ];
  test.each(broken)('%s', (_, data, sentence) => {
    const read = readScenario(data);
    expect(read.ok ? [] : read.problems.map(say)).toContain(sentence);
  });

  test('broken JSON is told by line and column', () => {
    const read = readJson('{\n  "a": }');
    expect(read.ok ? [] : read.problems.map(say)).toEqual([
      'line 2, column 8: this is not valid JSON from here on',
    ]);
  });

  test('a roadmap whose nodes make no tree is told by node', () => {
    const read = readRoadmap({
      format: 'stepwise/roadmap@2',
      id: 'r',
      name: 'R',
      scenario: fileOf({ steps: [{ id: 'a' }] }),
      nodes: [
        { id: 'n1', parent: 'n2', step: 'a' },
        { id: 'n2', parent: 'n1', step: 'a' },
        { id: 'n3', parent: 'n9', step: 'b' },
      ],
      branches: [{ id: 'b1', name: 'B', tip: 'n7' }],
    });
    expect(read.ok ? [] : read.problems.map(say)).toEqual([
      'nodes/2/parent: no node "n9"',
      'nodes/0/parent: this leads back to itself: n1 → n2 → n1',
      'nodes/2/step: no step or setback "b"',
      'branches/0/tip: no node "n7"',
    ]);
  });
});
