// What holds at the place where a route begins, so that it can be asked to hold all along?
import type { Condition } from '../../../core/conditions/condition.ts';
import { holds } from '../../../core/conditions/holds.ts';
import { lookupOf } from '../../../core/lookup.ts';
import type { Scenario } from '../../../core/scenario.ts';
import type { Situation } from '../../../core/situation.ts';
import { hereOf } from '../../derived.ts';
import { type State, roadmapOf } from '../../document.ts';

const known = new WeakMap<Situation, readonly Condition[]>();

/** Milestones that hold, gauges that need not fall, stages that need not be lost. The same list for the same place. */
export function keepable(state: State): readonly Condition[] {
  const { situation } = hereOf(state);
  const found = known.get(situation) ?? keepableAt(roadmapOf(state).scenario, situation);
  known.set(situation, found);
  return found;
}

function keepableAt(scenario: Scenario, { stages, gauges }: Situation): readonly Condition[] {
  const lookup = lookupOf(scenario);
  const milestones = scenario.milestones.map(({ id }) => ({ milestone: id }));
  const beyond = scenario.tracks.filter(({ id, stages: [first] }) => stages[id] !== first?.id);
  return [
    ...milestones.filter((each) => holds(lookup, { stages, gauges }, each)),
    ...scenario.gauges.map(({ id }) => ({ gauge: id, min: gauges[id] ?? 0 })),
    ...beyond.map(({ id }) => ({ track: id, reached: stages[id] ?? '' })),
    ...scenario.tracks.map(({ id }) => ({ track: id, is: stages[id] ?? '' })),
  ];
}
