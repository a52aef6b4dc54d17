// Does the exploration find what a plain search over the core finds, and does it say where it stopped?
import { describe, expect, test } from 'vitest';
import { type ExploreOptions, explore, exploring } from '../../src/analysis/explore.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { generate } from '../bench/generate.ts';
import { chanceOf, scenarioOf, scenarioWith } from '../makers.ts';
import { giants } from './giants.ts';
import { type NaiveOptions, exploreNaively } from './naive.ts';
import { casesOf } from '../share.ts';

/** What both searches find, without what only one of them knows. */
function both(scenario: Scenario, options: NaiveOptions & ExploreOptions = {}) {
  const { ms: _ms, bytes: _bytes, ...fast } = explore(scenario, options);
  const { all: _all, possibleEver: _ever, ...slow } = exploreNaively(scenario, options);
  return { fast, slow };
}

describe('the counts are those of a plain search over the core', () => {
  test('on random scenarios, with and without setbacks and binding positions', () => {
    for (const seed of casesOf(400)) {
      const scenario = scenarioOf(seed);
      const chance = chanceOf(seed);
      const binding = scenario.positions.filter(() => chance.likely(0.5)).map(({ id }) => id);
      for (const options of [{}, { setbacks: true }, { binding }, { setbacks: true, binding }]) {
        const { fast, slow } = both(scenario, options);
        expect(fast, `seed ${seed} ${JSON.stringify(options)}`).toEqual(slow);
      }
    }
  });

  test('on generated negotiations of many parallel tracks, up to some thousand situations', () => {
    for (let seed = 0; seed < 12; seed += 1) {
      const scenario = generate({ tracks: 7, steps: 24, seed });
      const { fast, slow } = both(scenario);
      expect(fast, `seed ${seed}`).toEqual(slow);
    }
  });

  test.each(giants)('on a scenario with $name, as far as a plain search gets', ({ scenario }) => {
    const { fast, slow } = both(scenario, { setbacks: true, limit: 1500 });
    expect(fast).toEqual(slow);
  });

  test('wherever the limit or the depth cuts the search short', () => {
    for (let seed = 0; seed < 120; seed += 1) {
      const scenario = scenarioOf(seed);
      for (const options of [
        { limit: 1 },
        { limit: 7 },
        { limit: 40, setbacks: true },
        { depth: 2 },
      ]) {
        const { fast, slow } = both(scenario, options);
        expect(fast, `seed ${seed} ${JSON.stringify(options)}`).toEqual(slow);
      }
    }
  });
});

const LADDER = scenarioWith({
  tracks: [{ id: 'talks', stages: ['none', 'begun', 'done'] }],
  steps: [
    { id: 'begin', moves: [{ track: 'talks', from: 'none', to: 'begun' }] },
    { id: 'end', moves: [{ track: 'talks', from: 'begun', to: 'done' }] },
    { id: 'wait', requires: { track: 'talks', is: 'none' } },
    {
      id: 'dream',
      requires: {
        all: [
          { track: 'talks', is: 'none' },
          { track: 'talks', is: 'done' },
        ],
      },
    },
  ],
  setbacks: [{ id: 'break', moves: [{ track: 'talks', from: 'done', to: 'none' }] }],
  goals: [
    { id: 'start', when: { track: 'talks', reached: 'none' } },
    { id: 'agreement', when: { track: 'talks', is: 'done' } },
    { id: 'miracle', when: { any: [] } },
  ],
});

describe('on a ladder of three stages', () => {
  test('a step that changes nothing is a transition, and the end is a dead end', () => {
    expect(explore(LADDER)).toMatchObject({
      situations: 3,
      transitions: 3,
      deadEnds: 1,
      complete: true,
      neverPossible: ['dream'],
      goals: { start: 0, agreement: 2, miracle: null },
      byDepth: [1, 1, 1],
    });
  });

  test('with setbacks nothing is a dead end', () => {
    expect(explore(LADDER, { setbacks: true })).toMatchObject({ transitions: 4, deadEnds: 0 });
  });

  test('a limit of just as many situations as there are leaves it complete, one less does not', () => {
    expect(explore(LADDER, { limit: 3 })).toMatchObject({ situations: 3, complete: true });
    expect(explore(LADDER, { limit: 2 })).toMatchObject({ situations: 2, complete: false });
  });
});

test('it reports progress, and can be left alone in the middle', () => {
  const asking = exploring(generate({ tracks: 13, steps: 41, seed: 1 }), { limit: 60_000 });
  const first = asking.next();
  const second = asking.next();
  expect([first.done, second.done]).toEqual([false, false]);
  expect(first.value).toMatchObject({ looked: expect.any(Number) });
});

test('it keeps less than 64 bytes for a situation', () => {
  for (const tracks of [13, 25]) {
    const scenario = generate({ tracks, steps: 4 * tracks, seed: 3 });
    const { situations, bytes } = explore(scenario, { limit: 300_000 });
    expect(situations).toBeGreaterThan(100_000);
    expect(bytes / situations).toBeLessThan(64);
  }
});

test('it takes its time by the clock that it is given, and has none of its own', () => {
  let time = 0;
  expect(explore(LADDER, { now: () => (time += 5) }).ms).toBe(5);
  expect(explore(LADDER).ms).toBe(0);
});
