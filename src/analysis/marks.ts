// Which values of a gauge does any condition tell apart?
import type { Condition } from '../core/conditions/condition.ts';
import { mentionsIn } from '../core/conditions/kinds.ts';
import type { Scenario } from '../core/scenario.ts';

/** For each gauge the values at which a condition of the scenario, or one of `asking`, turns. */
export function marksOf(
  scenario: Scenario,
  asking: readonly Condition[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const marks = new Map(scenario.gauges.map(({ id }) => [id, new Set<number>()]));
  for (const condition of [...conditionsOf(scenario), ...asking])
    for (const { id, min, max } of mentionsIn(condition, '')) {
      if (min !== undefined) marks.get(id)?.add(min);
      if (max !== undefined) marks.get(id)?.add(max + 1);
    }
  return marks;
}

function conditionsOf({
  steps,
  setbacks,
  positions,
  milestones,
  goals,
}: Scenario): readonly Condition[] {
  return [
    ...[...steps, ...setbacks, ...positions].flatMap(({ requires }) =>
      requires ? [requires] : [],
    ),
    ...[...milestones, ...goals].flatMap(({ when, readBy }) => [when, ...Object.values(readBy)]),
  ];
}
