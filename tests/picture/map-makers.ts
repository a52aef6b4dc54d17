// Which roadmaps do the tests of the map draw?
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import type { Roadmap, RoadmapNode } from '../../src/roadmap/roadmap.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import example from '../../machines/scenarios/korea-after-hanoi.roadmap.json' with { type: 'json' };
import { type Chance, chanceOf } from '../chance.ts';
import { scenarioWith } from '../makers.ts';

/** Steps of every kind that can be taken again and again, with names of many lengths. */
export const busy: Scenario = scenarioWith({
  parties: [{ id: 'north' }, { id: 'south' }, { id: 'us' }],
  tracks: Array.from({ length: 10 }, (_, index) => ({
    id: `t${index}`,
    stages: ['one', 'two', 'three'],
  })),
  steps: Array.from({ length: 60 }, (_, index) => ({
    id: `s${index}`,
    name: [
      'Talks',
      'Seal the reactor',
      'Committee exempts the railway works',
      'Open a liaison office',
    ][index % 4],
    parties: index % 3 === 0 ? ['north'] : ['north', 'us'],
    moves: [{ track: `t${index % 10}`, to: ['one', 'two', 'three'][index % 3] }],
    requires: { track: `t${(index + 1) % 10}`, reached: 'one' },
    ...(index % 2 === 0 ? { takes: `P${(index % 7) + 1}M` } : {}),
  })),
  setbacks: [{ id: 'launch', moves: [{ track: 't0', to: 'one' }] }],
  commitments: [{ id: 'relief', parties: ['us'], after: 's3', owes: 's9', within: 'P6M' }],
});

export interface Shape {
  readonly branches: number;
  readonly steps: number;
  readonly seed?: number;
}

/** A tree of many branches, each of so many steps counted from the beginning. Each forks off an earlier one. */
export function grown({ branches, steps, seed = 1 }: Shape): Roadmap {
  const chance = chanceOf(seed);
  const lines: (readonly RoadmapNode[])[] = [];
  const nodes: RoadmapNode[] = [];
  for (let index = 0; index < branches; index += 1) {
    const from = index === 0 ? [] : chance.pick(lines);
    const shared = from.slice(0, index === 0 ? 0 : chance.whole(1, Math.max(1, from.length >> 1)));
    const own = ownSteps(
      { index, steps: steps - shared.length, chance },
      shared.at(-1)?.id ?? null,
    );
    nodes.push(...own);
    lines.push([...shared, ...own]);
  }
  return {
    format: 'stepwise/roadmap@2',
    id: 'grown',
    name: 'Grown',
    scenario: busy,
    binding: [],
    nodes,
    branches: lines.flatMap((line, index) => {
      const tip = line.at(-1)?.id;
      const name = ['Gradual', 'Everything first', 'Suspension with a clock'][index % 3];
      return tip === undefined ? [] : [{ id: `b${index + 1}`, name: `${name} ${index + 1}`, tip }];
    }),
    main: 'b1',
  };
}

interface Own {
  readonly index: number;
  readonly steps: number;
  readonly chance: Chance;
}

function ownSteps({ index, steps, chance }: Own, parent: string | null): readonly RoadmapNode[] {
  const own: RoadmapNode[] = [];
  for (let at = 0; at < steps; at += 1) {
    const phase =
      at % 12 === 0 ? { phase: ['Halt', 'First benefits', 'Roll back'][(at / 12) % 3] } : {};
    const step = chance.likely(0.04) ? 'launch' : `s${chance.whole(0, 59)}`;
    own.push({ id: `n${index}-${at}`, parent: own.at(-1)?.id ?? parent, step, ...phase });
  }
  return own;
}

/** The example that ships, read through the door that a user's file takes. */
export function shippedExample(): Roadmap {
  const read = readRoadmap(example);
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
  return read.value;
}

/** The same with a name of its own for every step, phase and branch: the name given, and a number. */
export function named(roadmap: Roadmap, name: string): Roadmap {
  const { scenario, nodes, branches } = roadmap;
  return {
    ...roadmap,
    scenario: {
      ...scenario,
      steps: scenario.steps.map((step, at) => ({ ...step, name: `${name} ${at}` })),
    },
    nodes: nodes.map(({ phase, ...node }, at) =>
      phase === undefined ? node : { ...node, phase: `${name} ${at}` },
    ),
    branches: branches.map((branch, at) => ({ ...branch, name: `${name} ${at}` })),
  };
}
