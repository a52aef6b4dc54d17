// Which roadmap of a given size do the benches and browser tests open?
import { choices } from '../../src/core/choices.ts';
import { stepOf } from '../../src/core/lookup.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { type Situation, play } from '../../src/core/situation.ts';
import { replay } from '../../src/roadmap/replay.ts';
import type { Place, Roadmap } from '../../src/roadmap/roadmap.ts';
import { newRoadmap } from '../../src/roadmap/edit.ts';
import { take } from '../../src/roadmap/take.ts';
import type { Chance } from '../chance.ts';

export interface Length {
  /** Steps on the main branch. */
  readonly steps: number;
  /** Nodes in all: what is more than the main branch grows as side branches that leave it somewhere. */
  readonly nodes?: number;
}

/** A roadmap of possible steps taken at random, setbacks included. The same for the same scenario and chance. */
export function longRoadmap(
  scenario: Scenario,
  { steps, nodes = steps }: Length,
  chance: Chance,
): Roadmap {
  const name = nodes === steps ? `Long: ${steps} steps` : `Wide: ${nodes} steps`;
  const empty = newRoadmap(scenario, { id: `long-${nodes}`, name });
  let roadmap = walk(empty, { from: null, steps }, chance);
  const trunk = roadmap.nodes.map(({ id }) => id);
  while (roadmap.nodes.length < nodes) {
    const from = chance.pick(trunk);
    const room = nodes - roadmap.nodes.length;
    roadmap = walk(roadmap, { from, steps: Math.min(room, steps - trunk.indexOf(from)) }, chance);
  }
  return roadmap;
}

interface Walk {
  readonly from: Place;
  readonly steps: number;
}

function walk(roadmap: Roadmap, { from, steps }: Walk, chance: Chance): Roadmap {
  const { start, taken } = replay(roadmap, from);
  let situation = taken.at(-1)?.after ?? start;
  let grown = roadmap;
  let at = from;
  for (let count = 0; count < steps; count += 1) {
    const possible = possibleIn(grown, situation);
    if (possible.length === 0) break;
    const step = chance.pick(possible);
    const took = take(grown, { at, step, name: `From ${from ?? 'the start'}` });
    grown = took.roadmap;
    at = took.at;
    situation = play(grown.scenario, situation, stepOf(grown.scenario, step));
  }
  return grown;
}

function possibleIn({ scenario, binding }: Roadmap, situation: Situation): readonly string[] {
  return choices(scenario, situation, binding)
    .filter(({ verdict }) => verdict.kind === 'possible')
    .map(({ step }) => step.id);
}
