// Do random walks keep to the rules, and are they the same every time?
import { expect, test } from 'vitest';
import { pack } from '../../src/analysis/packed.ts';
import { wander } from '../../src/analysis/wander.ts';
import { keyOf } from '../../src/core/situation.ts';
import { generate } from '../bench/generate.ts';
import { scenarioOf } from '../makers.ts';
import { exploreNaively } from './naive.ts';

test('they come only by situations that can be reached', () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const scenario = scenarioOf(seed);
    const { all, complete } = exploreNaively(scenario, { setbacks: true, limit: 5000 });
    if (!complete) continue;
    const reached = new Set(all.map(keyOf));
    const packed = pack(scenario, { setbacks: true });
    const strange: string[] = [];
    const visit = (words: Int32Array) => {
      const key = keyOf(packed.decode(words));
      if (!reached.has(key)) strange.push(key);
    };
    wander(packed, { walks: 10, length: 20, visit });
    expect(strange, `seed ${seed}`).toEqual([]);
  }
});

test('they are the same every time', () => {
  const packed = pack(generate({ tracks: 15, steps: 47, seed: 1 }));
  const walk = () => {
    const places: string[] = [];
    wander(packed, { walks: 3, length: 40, visit: (words) => places.push(words.join()) });
    return places;
  };
  expect(walk()).toEqual(walk());
  expect(new Set(walk()).size).toBeGreaterThan(40);
});
