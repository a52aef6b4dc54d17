// Which roadmaps do the tests of questions about a branch run on?
import { isPossible } from '../../src/core/choices.ts';
import type { Scenario, Step } from '../../src/core/scenario.ts';
import { play, start } from '../../src/core/situation.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { ROADMAP_FORMAT, type Roadmap } from '../../src/roadmap/roadmap.ts';
import flagship from '../../machines/scenarios/korea-after-hanoi.roadmap.json' with { type: 'json' };
import { type Chance, chanceOf, scenarioOf } from '../makers.ts';

/** The roadmap that ships with the flagship. */
export function flagshipRoadmap(): Roadmap {
  const read = readRoadmap(flagship);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

export interface LineOptions {
  readonly binding?: readonly string[];
  /** Ids of steps that the line assumes where they are blocked. */
  readonly assumed?: readonly string[];
}

/** A roadmap of one branch `b`, whose nodes are n1, n2 and so on. */
export function lineOf(
  scenario: Scenario,
  steps: readonly string[],
  { binding = [], assumed = [] }: LineOptions = {},
): Roadmap {
  return {
    format: ROADMAP_FORMAT,
    id: 'line',
    name: 'Line',
    scenario,
    binding,
    nodes: steps.map((step, index) => ({
      id: `n${index + 1}`,
      parent: index === 0 ? null : `n${index}`,
      step,
      ...(assumed.includes(step) ? { assumed: true } : {}),
    })),
    branches: steps.length === 0 ? [] : [{ id: 'b', name: 'B', tip: `n${steps.length}` }],
    ...(steps.length === 0 ? {} : { main: 'b' }),
  };
}

/** A random roadmap of one branch: mostly possible steps, some setbacks, now and then a blocked step. */
export function randomLine(seed: number, most: number): Roadmap {
  const scenario = scenarioOf(seed);
  const chance = chanceOf(seed + 1);
  const binding = scenario.positions.filter(() => chance.likely(0.3)).map(({ id }) => id);
  const steps: string[] = [];
  let situation = start(scenario);
  for (let more = chance.whole(0, most); more > 0; more -= 1) {
    const step = pickStep(scenario, chance, (each) =>
      isPossible(scenario, situation, { step: each, binding }),
    );
    if (!step) break;
    steps.push(step.id);
    situation = play(scenario, situation, step);
  }
  const assumed = chance.likely(0.5) ? steps : [];
  return lineOf(scenario, steps, { binding, assumed });
}

function pickStep(
  { steps, setbacks }: Scenario,
  chance: Chance,
  isOpen: (step: Step) => boolean,
): Step | undefined {
  const any = chance.likely(0.1) ? [...steps, ...setbacks] : steps;
  const open = any.filter(isOpen);
  const among = chance.likely(0.92) && open.length > 0 ? open : any;
  return among.length === 0 ? undefined : chance.pick(among);
}
