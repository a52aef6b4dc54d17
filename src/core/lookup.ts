// What stands behind each name of a scenario?
import type { Gauge, Milestone, Outcome, Position, Scenario, Step, Track } from './scenario.ts';

/** The names of a scenario, ready to be looked up. Made once per scenario and kept as long as it is. */
export interface Lookup {
  readonly scenario: Scenario;
  readonly tracks: ReadonlyMap<string, Track>;
  readonly ranks: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly gauges: ReadonlyMap<string, Gauge>;
  readonly milestones: ReadonlyMap<string, Milestone>;
  /** Steps and setbacks: they share one id space. */
  readonly steps: ReadonlyMap<string, Step>;
  readonly setbacks: ReadonlySet<string>;
  /** The outcome that a step or setback is one of, by its id: it happens, and nobody chooses it. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** The positions that name a step or setback, by its id. */
  readonly positions: ReadonlyMap<string, readonly Position[]>;
}

const kept = new WeakMap<Scenario, Lookup>();

/** The lookup of a scenario, made on first use. */
export function lookupOf(scenario: Scenario): Lookup {
  const known = kept.get(scenario);
  if (known) return known;
  const made = makeLookup(scenario);
  kept.set(scenario, made);
  return made;
}

/** The place of a stage in its track's order, from 0; -1 where the track has no such stage. */
export function rankOf(lookup: Lookup, track: string, stage: string): number {
  return lookup.ranks.get(track)?.get(stage) ?? -1;
}

/** The step or setback of an id. Throws where the scenario has none. */
export function stepOf(scenario: Scenario, id: string): Step {
  const step = lookupOf(scenario).steps.get(id);
  if (!step) throw new Error(`no step or setback "${id}" in scenario "${scenario.id}"`);
  return step;
}

function makeLookup(scenario: Scenario): Lookup {
  const { setbacks } = scenario;
  const positions = new Map<string, Position[]>();
  for (const position of scenario.positions)
    for (const step of new Set(position.steps)) {
      const naming = positions.get(step);
      if (naming) naming.push(position);
      else positions.set(step, [position]);
    }
  return {
    scenario,
    tracks: byId(scenario.tracks),
    ranks: new Map(
      scenario.tracks.map((track) => [
        track.id,
        new Map(track.stages.map((stage, rank) => [stage.id, rank])),
      ]),
    ),
    gauges: byId(scenario.gauges),
    milestones: byId(scenario.milestones),
    steps: byId([...scenario.steps, ...setbacks]),
    setbacks: new Set(setbacks.map((setback) => setback.id)),
    outcomes: new Map(
      scenario.outcomes.flatMap((outcome) => outcome.of.map((step) => [step, outcome] as const)),
    ),
    positions,
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]));
}
