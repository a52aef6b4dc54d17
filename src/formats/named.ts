// What do readers of a file see of things that have no name?
import type { Scenario } from '../core/scenario.ts';
import { type Text, wordsOf } from '../core/text.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';

const known = new WeakMap<Scenario, Scenario>();

/** The same roadmap in which everything that has an id and no words for a name is called by its id. */
export function named(roadmap: Roadmap): Roadmap {
  const { scenario } = roadmap;
  const named = known.get(scenario) ?? namedScenario(scenario);
  known.set(scenario, named);
  const branches = roadmap.branches.every(hasName) ? roadmap.branches : roadmap.branches.map(byId);
  if (named === scenario && branches === roadmap.branches && hasName(roadmap)) return roadmap;
  return { ...byId(roadmap), scenario: named, branches };
}

function namedScenario(scenario: Scenario): Scenario {
  const { parties, tracks, gauges, milestones, steps, setbacks, positions, goals, phases } =
    scenario;
  const lists = { parties, gauges, milestones, steps, setbacks, positions, goals, phases };
  const stages = tracks.flatMap((track) => track.stages);
  const all: readonly Named[] = [scenario, ...Object.values(lists).flat(), ...tracks, ...stages];
  if (all.every(hasName)) return scenario;
  return {
    ...byId(scenario),
    parties: parties.map(byId),
    gauges: gauges.map(byId),
    milestones: milestones.map(byId),
    steps: steps.map(byId),
    setbacks: setbacks.map(byId),
    positions: positions.map(byId),
    goals: goals.map(byId),
    phases: phases.map(byId),
    tracks: tracks.map((track) => ({ ...byId(track), stages: track.stages.map(byId) })),
  };
}

interface Named {
  readonly id: string;
  readonly name: Text;
}

function hasName({ name }: Named): boolean {
  return wordsOf(name).trim() !== '';
}

function byId<T extends Named>(item: T): T {
  return hasName(item) ? item : { ...item, name: item.id };
}
