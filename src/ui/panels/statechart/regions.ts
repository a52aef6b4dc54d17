// Which regions and arrows does the machine of a scenario have?
import { type Chart, chartOf } from '../../../../machines/chart.ts';
import type { Scenario } from '../../../core/scenario.ts';
import type { ArrowPlan, RegionPlan } from '../../../picture/statechart.ts';

const kept = new WeakMap<Scenario, readonly RegionPlan[]>();

/** Read off the chart itself, so that the picture shows what the machine does. */
export function regionsOf(scenario: Scenario): readonly RegionPlan[] {
  const known = kept.get(scenario);
  if (known) return known;
  const chart: Chart = chartOf(scenario);
  const regions = Object.entries(chart.states).map(([id, { states }]) => ({
    id,
    stages: Object.keys(states),
    arrows: Object.entries(states).flatMap(([from, { on }]) => arrowsFrom(from, on)),
  }));
  kept.set(scenario, regions);
  return regions;
}

function arrowsFrom(from: string, on: Chart['on']): readonly ArrowPlan[] {
  return Object.values(on).flatMap(({ target, guard }) =>
    target === undefined || guard === undefined
      ? []
      : [{ from, to: target.replace(/^\./, ''), step: guard.params.step }],
  );
}
