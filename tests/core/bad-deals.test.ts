// Which sentence, with its place, does each fault of a deal in a file get?
import { expect, test } from 'vitest';
import { readScenario } from '../../src/core/read-scenario.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { sayProblem } from '../../src/words/problems.ts';
import { fileOf } from '../makers.ts';
import { wordsEn } from '../words-en.ts';
import { type Case, commitment, move, step } from './refusals.ts';

const outcomes = (...all: (readonly string[])[]): Case[1] => ({
  steps: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  outcomes: all.map((of, index) => ({ id: `o${index}`, of })),
});
const south = { milestone: 'm', as: 'south' };
const asked = { when: { all: [] }, readBy: { south: { any: [south] } } };

const cases: readonly Case[] = [
  [
    'a move by a party that is not in the step',
    step({ parties: ['north'], moves: [{ track: 'talks', to: 'done', by: 'south' }] }),
    ['steps/0/moves/0/by: no party "south" in this step'],
  ],
  [
    'a move that is worth something to nobody known',
    move({ worth: { east: 1 } }),
    ['steps/0/moves/0/worth/east: no party "east"'],
  ],
  [
    'a step that is worth something to nobody known',
    step({ worth: { east: 1 } }),
    ['steps/0/worth/east: no party "east"'],
  ],
  [
    'a ceiling outside the gauge',
    {
      gauges: [{ id: 'trust', min: 0, max: 10, initial: 3 }],
      ...step({ effects: { trust: { add: 1, to: 11 } } }),
    },
    ['steps/0/effects/trust/to: the effect ends at 11, outside the bounds of the gauge, 0 and 10'],
  ],
  [
    'an outcome with one member',
    outcomes(['a']),
    ['outcomes/0/of: an outcome has two members or more: exactly one of them happens'],
  ],
  [
    'a member of two outcomes',
    outcomes(['a', 'b'], ['c', 'a']),
    [
      'outcomes/1/of/1: "a" stands at outcomes/0/of/0 already: a step or setback belongs to one outcome, and once',
    ],
  ],
  [
    'a goal read by an unknown party',
    { goals: [{ id: 'g', when: { all: [] }, readBy: { east: { all: [] } } }] },
    ['goals/0/readBy/east: no party "east"'],
  ],
  [
    'a milestone that reads itself by way of a party',
    { milestones: [{ id: 'm', ...asked }] },
    ['milestones/0/readBy/south: this leads back to itself: m as south → m as south'],
  ],
  [
    'a commitment that owes and forbids',
    commitment({ forbids: ['s'] }),
    ['commitments/0/forbids: a commitment owes something or forbids something, and not both'],
  ],
  [
    'a commitment that does neither',
    commitment({ owes: undefined }),
    ['commitments/0: a commitment owes something or forbids something, and this one does neither'],
  ],
  [
    'an extension without a deadline',
    commitment({
      within: undefined,
      owes: undefined,
      forbids: ['s'],
      extendedBy: [{ step: 's', by: 'P1M' }],
    }),
    [
      'commitments/0/extendedBy: there is no deadline to be extended: within, by, or both are needed',
    ],
  ],
];
test.each(cases)('%s', (_, sketch, said) => {
  const read = readScenario(fileOf(sketch));
  const problems = read.ok ? [] : read.problems;
  expect(problems.map((problem) => sayProblem(wordsEn, problem))).toEqual(said);
});

const roadmap = (rest: object) => ({
  format: 'stepwise/roadmap@2',
  id: 'plan',
  name: 'Plan',
  scenario: fileOf({ start: '2020-03-01', steps: [{ id: 's' }] }),
  binding: [],
  nodes: [{ id: 'n1', parent: null, step: 's', on: '2020-02-29' }],
  branches: [{ id: 'b1', name: 'Line', tip: 'n1' }],
  ...rest,
});
test.each([
  [
    'a record before the scenario starts',
    roadmap({}),
    ['nodes/0/on: 2020-02-29 is before the start of the scenario, 2020-03-01'],
  ],
  [
    'a roadmap of version 3',
    roadmap({ format: 'stepwise/roadmap@3' }),
    [
      'format: this was made by a newer Stepwise: it is "stepwise/roadmap@3", and this one reads up to "stepwise/roadmap@2". Update Stepwise to open it',
    ],
  ],
])('%s', (_, file, said) => {
  const read = readRoadmap(file);
  const problems = read.ok ? [] : read.problems;
  expect(problems.map((problem) => sayProblem(wordsEn, problem))).toEqual(said);
});
