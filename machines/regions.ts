// Which regions and arrows does the machine of a scenario have?
import type { Scenario } from '../src/core/scenario.ts';
import { type Chart, chartOf } from './chart.ts';

/** A region with its stages in their order. */
export interface ChartRegion {
  readonly id: string;
  readonly stages: readonly string[];
  readonly arrows: readonly ChartArrow[];
}

/** A step that moves a region from one stage to another. */
export interface ChartArrow {
  readonly step: string;
  readonly from: string;
  readonly to: string;
}

const kept = new WeakMap<Scenario, readonly ChartRegion[]>();

/** Read off the chart itself, so that a picture shows what the machine does. */
export function regionsOf(scenario: Scenario): readonly ChartRegion[] {
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

function arrowsFrom(from: string, on: Chart['on']): readonly ChartArrow[] {
  return Object.values(on).flatMap(({ target, guard }) =>
    target === undefined || guard === undefined
      ? []
      : [{ from, to: target.replace(/^\./, ''), step: guard.params.step }],
  );
}
