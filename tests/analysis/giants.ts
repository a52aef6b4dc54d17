// Which scenarios strain the packing: many tracks, many stages, wide gauges, tests too large for masks?
import type { Condition } from '../../src/core/conditions/condition.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { chanceOf, scenarioWith } from '../makers.ts';

interface Giant {
  readonly name: string;
  readonly scenario: Scenario;
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const stages = (count: number) => numbers(count).map((rank) => `s${rank}`);

/** Scenarios at the limits of the packing. */
export const giants: readonly Giant[] = [
  { name: 'seventy tracks of two to six stages', scenario: wide() },
  { name: 'a track of ninety stages', scenario: long() },
  { name: 'large gauges, with bounds far below and above zero', scenario: deep() },
  { name: 'conditions with more alternatives than masks can hold', scenario: tangled() },
  { name: 'exactly sixty-four tracks of two stages', scenario: full() },
  {
    name: 'no track and no gauge',
    scenario: scenarioWith({ tracks: [], steps: [{ id: 'talk' }] }),
  },
];

function wide(): Scenario {
  const chance = chanceOf(1);
  const tracks = numbers(70).map((index) => ({
    id: `t${index}`,
    stages: stages(chance.whole(2, 6)),
  }));
  return scenarioWith({
    tracks,
    steps: numbers(120).map((index) => ({
      id: `go${index}`,
      moves: chance
        .some(tracks, chance.whole(1, 4))
        .map((track) => ({ track: track.id, to: chance.pick(track.stages) })),
      requires: {
        any: chance
          .some(tracks, 3)
          .map((track) => ({ track: track.id, is: chance.pick(track.stages) })),
      },
    })),
  });
}

function long(): Scenario {
  const chance = chanceOf(2);
  return scenarioWith({
    tracks: [
      { id: 'long', stages: stages(90) },
      { id: 'short', stages: ['only'] },
    ],
    steps: numbers(40).map((index) => ({
      id: `go${index}`,
      moves: [{ track: 'long', from: chance.some(stages(45), 9), to: `s${chance.whole(45, 89)}` }],
      requires: {
        any: [
          { track: 'long', is: chance.some(stages(90), 30) },
          { track: 'short', is: 'only' },
        ],
      },
    })),
    setbacks: [{ id: 'back', moves: [{ track: 'long', to: 's0' }] }],
  });
}

function deep(): Scenario {
  return scenarioWith({
    gauges: [
      { id: 'money', min: -4_000_000_000_000, max: 4_000_000_000_000, initial: 5 },
      { id: 'people', min: -40, max: 1000, initial: 0 },
      { id: 'still', min: 3, max: 3, initial: 3 },
      { id: 'just', min: -8, max: 8, initial: -8 },
      { id: 'over', min: 0, max: 17, initial: 17 },
    ],
    steps: [
      {
        id: 'pay',
        effects: { money: -1_999_999_999_999, people: 7 },
        requires: { gauge: 'money', min: 1 },
      },
      {
        id: 'earn',
        effects: { money: 2_147_483_648, just: 20 },
        requires: { gauge: 'money', max: 3_000_000_000_000 },
      },
      {
        id: 'lose',
        effects: { people: -333, still: 1, over: -1 },
        requires: { not: { gauge: 'people', min: -39, max: 5 } },
      },
      {
        id: 'win',
        effects: { people: 100_000, just: -3, over: 30 },
        requires: { gauge: 'over', min: 1, max: 16 },
      },
      {
        id: 'odd',
        effects: { just: 1 },
        requires: {
          all: [
            { gauge: 'still', min: 3 },
            { gauge: 'just', max: 6 },
          ],
        },
      },
    ],
  });
}

function tangled(): Scenario {
  const tracks = numbers(14).map((index) => ({ id: `t${index}`, stages: ['a', 'b', 'c'] }));
  const half: Condition = { atLeast: 7, of: tracks.map(({ id }) => ({ track: id, is: 'b' })) };
  const pairs: Condition = {
    all: numbers(7).map((index) => ({
      any: [
        { track: `t${2 * index}`, is: ['a', 'c'] },
        { track: `t${2 * index + 1}`, reached: 'b' },
      ],
    })),
  };
  return scenarioWith({
    tracks,
    milestones: [{ id: 'half', when: half }],
    steps: [
      ...tracks.map(({ id }) => ({
        id: `go-${id}`,
        moves: [{ track: id, to: 'b' }],
        requires: pairs,
      })),
      {
        id: 'half-way',
        moves: [{ track: 't0', to: 'c' }],
        requires: { not: { milestone: 'half' } },
      },
      { id: 'over-half', moves: [{ track: 't1', to: 'c' }], requires: { all: [half, pairs] } },
    ],
  });
}

function full(): Scenario {
  return scenarioWith({
    tracks: numbers(64).map((index) => ({ id: `t${index}`, stages: ['off', 'on'] })),
    steps: numbers(64).map((index) => ({
      id: `go${index}`,
      moves: [{ track: `t${index}`, to: 'on' }],
    })),
  });
}
