// Does an independent model checker count the same situations and transitions?
import { describe, expect, test } from 'vitest';
import { explore } from '../../src/analysis/explore.ts';
import { writePromela } from '../../src/formats/promela.ts';
import type { Scenario, Step } from '../../src/core/scenario.ts';
import { generate } from '../bench/generate.ts';
import { chanceOf, scenarioOf } from '../makers.ts';
import { casesOf } from '../share.ts';
import { shipped } from '../shipped.ts';
import { countWithSpin, spinLacks } from '../spin.ts';

const SCENARIOS = 50;
const lacks = spinLacks();
if (lacks !== null) console.log(`The comparison with spin is left out: ${lacks}.`);

describe.skipIf(lacks !== null)('spin counts what explore counts', () => {
  test('on random scenarios, with setbacks and random binding positions', async () => {
    for (const seed of casesOf(SCENARIOS)) {
      const scenario = scenarioOf(seed);
      const chance = chanceOf(seed);
      const binding = scenario.positions.filter(() => chance.likely(0.5)).map(({ id }) => id);
      const options = { binding, setbacks: chance.likely(0.7) };
      const { situations, transitions } = explore(scenario, options);
      const { seconds: _seconds, ...counted } = await countWithSpin(
        writePromela(scenario, options),
        {
          optimize: '-O0',
        },
      );
      expect(counted, `seed ${seed}`).toEqual({ situations, transitions });
    }
  });

  test.each(shipped)('on a part of $id, with setbacks', async ({ scenario }) => {
    const part = partOf(scenario, 24, 32);
    const { situations, transitions, complete } = explore(part, { setbacks: true });
    expect(complete).toBe(true);
    const model = writePromela(part, { setbacks: true });
    expect(await countWithSpin(model)).toMatchObject({ situations, transitions });
  });

  test('on a generated negotiation of thirteen tracks', async () => {
    const scenario = generate({ tracks: 13, steps: 41, seed: 1 });
    const { situations, transitions } = explore(scenario);
    expect(await countWithSpin(writePromela(scenario))).toMatchObject({ situations, transitions });
  });
});

/** A scenario with only the steps and setbacks that keep to some of its tracks. */
function partOf(scenario: Scenario, from: number, to: number): Scenario {
  const tracks = scenario.tracks.slice(from, to).map(({ id }) => id);
  const keeps = ({ moves }: Step) => moves.every(({ track }) => tracks.includes(track));
  const { steps, setbacks } = scenario;
  return { ...scenario, steps: steps.filter(keeps), setbacks: setbacks.filter(keeps) };
}
