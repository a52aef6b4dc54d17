// Where does a step lead?
import { describe, expect, test } from 'vitest';
import { stepOf } from '../../src/core/lookup.ts';
import { keyOf, play, start } from '../../src/core/situation.ts';
import { chanceOf, scenarioOf, scenarioWith, situationIn } from '../makers.ts';

const scenario = scenarioWith({
  tracks: [
    { id: 'tests', stages: ['running', 'halted'] },
    { id: 'drills', stages: ['full', 'reduced'] },
    { id: 'talks', stages: ['none', 'begun'], initial: 'begun' },
  ],
  gauges: [
    { id: 'trust', min: -10, max: 10, initial: 0 },
    { id: 'fuel', min: 5, max: 5, initial: 5 },
  ],
  steps: [
    {
      id: 'freeze',
      moves: [
        { track: 'tests', to: 'halted' },
        { track: 'drills', from: 'full', to: 'reduced' },
      ],
    },
    { id: 'cheer', effects: { trust: 7 } },
    { id: 'cheer-much', effects: { trust: 1000, fuel: 1 } },
    { id: 'sulk', effects: { trust: -1000, fuel: -1 } },
  ],
});
const first = start(scenario);

describe('the first situation', () => {
  test('has every track and gauge at its initial place', () => {
    expect(first).toEqual({
      stages: { tests: 'running', drills: 'full', talks: 'begun' },
      gauges: { trust: 0, fuel: 5 },
    });
  });
});

describe('playing a step', () => {
  const after = (...ids: readonly string[]) =>
    ids.reduce((situation, id) => play(scenario, situation, stepOf(scenario, id)), first);

  test('moves all its tracks and no other', () => {
    expect(after('freeze').stages).toEqual({ tests: 'halted', drills: 'reduced', talks: 'begun' });
  });

  test('moves a track to where the step leads, wherever it stood', () => {
    const at = {
      stages: { tests: 'halted', drills: 'reduced', talks: 'none' },
      gauges: { trust: 1, fuel: 5 },
    };
    expect(play(scenario, at, stepOf(scenario, 'freeze'))).toEqual(at);
  });

  const gauges: readonly [steps: readonly string[], trust: number][] = [
    [['cheer'], 7],
    [['cheer', 'cheer'], 10],
    [['cheer-much'], 10],
    [['sulk'], -10],
    [['sulk', 'cheer'], -3],
    [['cheer-much', 'sulk', 'cheer', 'cheer', 'cheer'], 10],
  ];
  test.each(gauges)('after %j holds the gauge to its bounds: %i', (steps, trust) => {
    expect(after(...steps).gauges).toEqual({ trust, fuel: 5 });
  });

  test('changes nothing in the situation before', () => {
    const before = structuredClone(first);
    after('freeze', 'cheer', 'sulk');
    expect(first).toEqual(before);
  });

  test('with an unknown gauge is our own mistake', () => {
    const step = { ...stepOf(scenario, 'cheer'), effects: { nothing: 1 } };
    expect(() => play(scenario, first, step)).toThrow('nothing');
  });

  test('an unknown step is our own mistake, told with both ids', () => {
    expect(() => stepOf(scenario, 'toString')).toThrow(/toString.*sketch/);
  });
});

describe('the key of a situation', () => {
  test('is equal for equal situations only', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const scenario = scenarioOf(seed);
      const chance = chanceOf(seed);
      const found = new Map<string, string>();
      for (let round = 0; round < 100; round += 1) {
        const situation = situationIn(scenario, chance);
        const whole = JSON.stringify(situation);
        expect(found.get(keyOf(situation)) ?? whole).toBe(whole);
        found.set(keyOf(situation), whole);
      }
      expect(new Set(found.values()).size).toBe(found.size);
    }
  });

  test('does not change with the way that led there', () => {
    const freeze = stepOf(scenario, 'freeze');
    const cheer = stepOf(scenario, 'cheer');
    const one = play(scenario, play(scenario, first, freeze), cheer);
    const other = play(scenario, play(scenario, first, cheer), freeze);
    expect(keyOf(one)).toBe(keyOf(other));
    expect(keyOf(one)).not.toBe(keyOf(first));
  });
});
