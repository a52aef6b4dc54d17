// How long does a route take by the rules of the schedule?
import { type Day, type Duration, durationBetween } from '../../core/duration.ts';
import type { Scenario } from '../../core/scenario.ts';
import { type Situation, start } from '../../core/situation.ts';
import { pass } from '../../roadmap/replay.ts';
import { ROADMAP_FORMAT, type Roadmap, type RoadmapNode } from '../../roadmap/roadmap.ts';
import { typicalEnd } from '../../roadmap/schedule.ts';

/** A route and where it begins. */
export interface Begun {
  readonly steps: readonly string[];
  readonly from?: Situation | undefined;
  readonly binding?: readonly string[] | undefined;
}

/** The time from the scenario's start to the end of the last step, by typical durations. */
export function takesOf(scenario: Scenario, route: Begun): Duration {
  return durationBetween(scenario.start, endOf(scenario, route));
}

/** The day on which the last step ends. */
export function endOf(scenario: Scenario, { steps, from, binding = [] }: Begun): Day {
  return typicalEnd(pass(scenario, from ?? start(scenario), nodesOf(steps)), binding);
}

/** The route as a roadmap with one branch; where it begins elsewhere, so does its scenario. */
export function roadmapOf(scenario: Scenario, { steps, from, binding = [] }: Begun): Roadmap {
  return {
    format: ROADMAP_FORMAT,
    id: 'route',
    name: '',
    scenario: from ? begunAt(scenario, from) : scenario,
    binding,
    nodes: nodesOf(steps),
    branches: [],
  };
}

function nodesOf(steps: readonly string[]): readonly RoadmapNode[] {
  return steps.map((step, index) => ({
    id: `n${index}`,
    parent: index > 0 ? `n${index - 1}` : null,
    step,
  }));
}

function begunAt(scenario: Scenario, { stages, gauges }: Situation): Scenario {
  return {
    ...scenario,
    tracks: scenario.tracks.map((track) => ({
      ...track,
      initial: stages[track.id] ?? track.initial,
    })),
    gauges: scenario.gauges.map((gauge) => ({
      ...gauge,
      initial: gauges[gauge.id] ?? gauge.initial,
    })),
  };
}
