// Does the exploration find what a plain search over the core finds?
import { describe, expect, test, vi } from 'vitest';
import { explore } from '../../src/analysis/explore.ts';
import { chanceOf, scenarioOf } from '../makers.ts';
import { exploreNaively } from './naive.ts';

vi.setConfig({ testTimeout: 60_000 });

const SEEDS = Array.from({ length: 400 }, (_, seed) => seed);

function compared(
  scenario: Parameters<typeof explore>[0],
  options: Parameters<typeof exploreNaively>[1],
) {
  const { ms: _ms, bytes: _bytes, ...fast } = explore(scenario, options);
  const { all: _all, possibleEver: _ever, ...slow } = exploreNaively(scenario, options);
  return { fast, slow };
}

describe('on random scenarios the counts are those of a plain search over the core', () => {
  test('with steps alone, with setbacks, and with random binding positions', () => {
    for (const seed of SEEDS) {
      const scenario = scenarioOf(seed);
      const chance = chanceOf(seed);
      const binding = scenario.positions.filter(() => chance.likely(0.5)).map(({ id }) => id);
      for (const options of [{}, { setbacks: true }, { binding }, { setbacks: true, binding }]) {
        const { fast, slow } = compared(scenario, options);
        expect(fast, `seed ${seed} ${JSON.stringify(options)}`).toEqual(slow);
      }
    }
  });
});
