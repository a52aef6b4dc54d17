// Where does the process stand, and where does it stand after a step?
import { pushOf, pushedTo } from './effect.ts';
import { lookupOf } from './lookup.ts';
import type { Scenario, Step } from './scenario.ts';

/** The stage of every track and the value of every gauge at one moment, in the scenario's order. */
export interface Situation {
  readonly stages: Readonly<Record<string, string>>;
  readonly gauges: Readonly<Record<string, number>>;
}

/** The first situation of a scenario. */
export function start(scenario: Scenario): Situation {
  return {
    stages: Object.fromEntries(scenario.tracks.map((track) => [track.id, track.initial])),
    gauges: Object.fromEntries(scenario.gauges.map((gauge) => [gauge.id, gauge.initial])),
  };
}

/**
 * The situation after a step or setback: its tracks stand at `to` wherever they stood, its gauges are pushed, each
 * within its bounds, no further than the push goes and never the wrong way. Whether the step is possible is not asked here: that is `verdictOn`'s business.
 */
export function play(scenario: Scenario, situation: Situation, step: Step): Situation {
  const stages = { ...situation.stages };
  for (const move of step.moves) stages[move.track] = move.to;
  const pushes = Object.entries(step.effects);
  if (pushes.length === 0) return { stages, gauges: situation.gauges };
  const gauges = { ...situation.gauges };
  const { gauges: known } = lookupOf(scenario);
  for (const [id, effect] of pushes) {
    const gauge = known.get(id);
    if (!gauge) throw new Error(`step "${step.id}" pushes the unknown gauge "${id}"`);
    gauges[id] = pushedTo(gauges[id] ?? gauge.initial, pushOf(effect, gauge));
  }
  return { stages, gauges };
}

/** A text that is equal for equal situations of one scenario, and only for those. */
export function keyOf(situation: Situation): string {
  return `${Object.values(situation.stages).join(' ')}|${Object.values(situation.gauges).join(' ')}`;
}
