// Which scenario of a given size do the benches run on?
import { readScenario } from '../../src/core/read-scenario.ts';
import type { Condition } from '../../src/core/conditions/condition.ts';
import { SCENARIO_FORMAT, type Scenario } from '../../src/core/scenario.ts';
import { type Chance, chanceOf } from '../chance.ts';

export interface Size {
  readonly tracks: number;
  readonly steps: number;
  readonly seed: number;
}

/**
 * A scenario like a negotiation: tracks of three or four stages that mostly go forward, steps that wait for other
 * tracks, exchanges that move two at once, a few steps back, and two gauges that some steps need. Always the same
 * for the same size and seed.
 */
export function generate({ tracks, steps, seed }: Size): Scenario {
  const chance = chanceOf(seed);
  const world = Array.from({ length: tracks }, (_, index) => ({
    id: `t${index}`,
    name: `Track ${index}`,
    stages: Array.from({ length: chance.whole(3, 4) }, (_stage, rank) => ({
      id: `s${rank}`,
      name: `Stage ${rank}`,
    })),
    initial: 's0',
  }));
  const forward = world.flatMap((track, index) =>
    track.stages.slice(1).map((_stage, rank) => forwardStep(chance, { index, rank })),
  );
  const more = Array.from({ length: Math.max(0, steps - forward.length) }, (_, index) =>
    exchange(chance, world, index),
  );
  const read = readScenario({
    format: SCENARIO_FORMAT,
    id: `generated-${tracks}-${steps}-${seed}`,
    name: `Generated: ${tracks} tracks, ${steps} steps`,
    start: '2019-03-01',
    parties: [{ id: 'a', name: 'A', role: 'negotiator' }],
    tracks: world,
    gauges: [
      { id: 'trust', name: 'Trust', min: 0, max: 4, initial: 1 },
      { id: 'support', name: 'Support', min: 0, max: 3, initial: 2 },
    ],
    steps: [...forward, ...more].slice(0, steps),
    goals: [
      {
        id: 'far',
        name: 'Far',
        when: { all: world.slice(-5).map(({ id }) => ({ track: id, reached: 's2' })) },
      },
    ],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

interface Place {
  readonly index: number;
  readonly rank: number;
}

/** One stage forward. It waits for earlier tracks, so that nothing is locked for ever. */
function forwardStep(chance: Chance, { index, rank }: Place) {
  const waits: Condition[] = Array.from(
    { length: Math.min(index, chance.pick([0, 1, 1, 2])) },
    () => {
      const track = `t${chance.whole(Math.max(0, index - 6), index - 1)}`;
      const stage = `s${chance.whole(1, 2)}`;
      return chance.likely(0.85)
        ? { track, reached: stage }
        : {
            any: [
              { track, is: stage },
              { track, reached: 's2' },
            ],
          };
    },
  );
  const gauge: Condition[] = chance.likely(0.12)
    ? [{ gauge: 'trust', min: chance.whole(1, 2) }]
    : [];
  return {
    id: `t${index}-${rank}`,
    name: `Track ${index} to ${rank + 1}`,
    moves: [{ track: `t${index}`, from: `s${rank}`, to: `s${rank + 1}` }],
    requires: { all: [...waits, ...gauge] },
    effects: chance.likely(0.12) ? { [chance.pick(['trust', 'support'])]: 1 } : {},
  };
}

function exchange(chance: Chance, world: readonly { readonly id: string }[], index: number) {
  const pair = chance.some(world, 2);
  return {
    id: `exchange-${index}`,
    name: `Exchange ${index}`,
    moves: pair.map(({ id }) => ({ track: id, from: 's0', to: 's1' })),
    requires: { gauge: 'trust', min: 1 },
    effects: { trust: 1 },
  };
}
