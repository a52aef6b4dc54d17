// What holds at the place where a route begins, so that it can be asked to hold all along?
import type { Condition } from '../../../core/conditions/condition.ts';
import { holds } from '../../../core/conditions/holds.ts';
import { lookupOf } from '../../../core/lookup.ts';
import type { Scenario } from '../../../core/scenario.ts';
import type { Situation } from '../../../core/situation.ts';
import type { MessageId } from '../../../words/words.ts';
import { hereOf } from '../../derived.ts';
import { type State, roadmapOf } from '../../document.ts';

export interface Keepable {
  readonly condition: Condition;
  /** The heading that it is offered under. */
  readonly group: MessageId;
}

const known = new WeakMap<Situation, readonly Keepable[]>();

/** Milestones that hold, stages that need not be lost, gauges that need not fall. The same list for the same place. */
export function keepable(state: State): readonly Keepable[] {
  const { situation } = hereOf(state);
  const found = known.get(situation) ?? keepableAt(roadmapOf(state).scenario, situation);
  known.set(situation, found);
  return found;
}

function keepableAt(scenario: Scenario, { stages, gauges }: Situation): readonly Keepable[] {
  const lookup = lookupOf(scenario);
  const under = (group: MessageId, conditions: readonly Condition[]) =>
    conditions.map((condition) => ({ condition, group }));
  const milestones = scenario.milestones.map(({ id }) => ({ milestone: id }));
  const beyond = scenario.tracks.filter(({ id, stages: [first] }) => stages[id] !== first?.id);
  return [
    ...under(
      'ask.keep-milestones',
      milestones.filter((each) => holds(lookup, { stages, gauges }, each)),
    ),
    ...under(
      'ask.keep-gauges',
      scenario.gauges.map(({ id }) => ({ gauge: id, min: gauges[id] ?? 0 })),
    ),
    ...under(
      'ask.keep-reached',
      beyond.map(({ id }) => ({ track: id, reached: stages[id] ?? '' })),
    ),
    ...under(
      'ask.keep-stages',
      scenario.tracks.map(({ id }) => ({ track: id, is: stages[id] ?? '' })),
    ),
  ];
}
