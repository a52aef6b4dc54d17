// Which random paths do the laws of dates, promises and deals hold on?
import { isPossible } from '../../src/core/choices.ts';
import { addDuration } from '../../src/core/duration.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { play, start } from '../../src/core/situation.ts';
import type { Roadmap, RoadmapNode } from '../../src/roadmap/roadmap.ts';
import { type Chance, chanceOf, scenarioOf } from '../makers.ts';
import { empty } from './makers.ts';

/** Rather more of what a path can say than a person would. */
export interface PathOptions {
  readonly most: number;
  /** How likely a node has a day of record. */
  readonly records: number;
}

const LENGTHS = ['P0D', 'P1D', 'P10D', 'P1M', 'P3M', 'P1M10D'] as const;

/** A random path over a random scenario: mostly possible steps, setbacks, assumptions, own lengths, starts and records. */
export function randomPath(seed: number, { most, records }: PathOptions): Roadmap {
  const scenario = withDates(scenarioOf(seed), chanceOf(seed + 2));
  const chance = chanceOf(seed + 1);
  const binding = scenario.positions.filter(() => chance.likely(0.4)).map(({ id }) => id);
  const nodes: RoadmapNode[] = [];
  let situation = start(scenario);
  let day = scenario.start;
  for (let more = chance.whole(0, most); more > 0; more -= 1) {
    const all = [...scenario.steps, ...scenario.setbacks];
    const open = all.filter((step) => isPossible(scenario, situation, { step, binding }));
    const from = chance.likely(0.85) && open.length > 0 ? open : all;
    if (from.length === 0) break;
    const step = chance.pick(from);
    day = addDuration(day, chance.pick(LENGTHS));
    const back = chance.likely(0.15) ? scenario.start : day;
    nodes.push({
      id: `n${nodes.length + 1}`,
      parent: nodes.at(-1)?.id ?? null,
      step: step.id,
      ...(open.includes(step) ? {} : { assumed: true }),
      ...(chance.likely(0.3) ? { takes: takesBy(chance) } : {}),
      ...(chance.likely(0.15) ? { start: addDuration(scenario.start, chance.pick(LENGTHS)) } : {}),
      ...(chance.likely(records) ? { on: back } : {}),
    });
    situation = play(scenario, situation, step);
  }
  const tip = nodes.at(-1)?.id;
  const branches = tip === undefined ? [] : [{ id: 'b1', name: 'Line', tip }];
  return { ...empty(scenario), nodes, binding, branches, ...(tip ? { main: 'b1' } : {}) };
}

/** The same scenario, more of its steps taking time and some not before a day. */
function withDates(scenario: Scenario, chance: Chance): Scenario {
  const steps = scenario.steps.map((step) => ({
    ...step,
    ...(chance.likely(0.6) ? { takes: takesBy(chance) } : {}),
    ...(chance.likely(0.15)
      ? { notBefore: addDuration(scenario.start, chance.pick(LENGTHS)) }
      : {}),
  }));
  return { ...scenario, steps };
}

function takesBy(chance: Chance) {
  if (chance.likely(0.5)) return chance.pick(LENGTHS);
  return { low: chance.pick(LENGTHS), typical: chance.pick(LENGTHS), high: chance.pick(LENGTHS) };
}
