// How is a rule about the way there, not about situations, turned into gauges that only the planner sees?
import type { Condition } from '../../core/conditions/condition.ts';
import type { Scenario, Step } from '../../core/scenario.ts';

/** A gauge that only the planner sees. It begins at 0. */
export interface Hidden {
  readonly min: number;
  readonly max: number;
  /** By how much a step pushes it. */
  readonly pushedBy: (step: Step) => number;
  /** Within which bounds it must stand for a step to be taken; nothing where the step does not care. */
  readonly neededBy: (step: Step) => { readonly min?: number; readonly max?: number } | null;
}

/** The scenario with hidden gauges added, for its steps and setbacks to push and to need. */
export function withHidden(scenario: Scenario, hidden: readonly Hidden[]): Scenario {
  if (hidden.length === 0) return scenario;
  const named = namesFor(scenario, hidden);
  const changed = (step: Step): Step => {
    const needs = named.flatMap(({ id, gauge }): readonly Condition[] => {
      const bounds = gauge.neededBy(step);
      return bounds ? [{ gauge: id, ...bounds }] : [];
    });
    const pushes = named.flatMap(({ id, gauge }) => {
      const by = gauge.pushedBy(step);
      return by === 0 ? [] : [[id, by] as const];
    });
    if (needs.length === 0 && pushes.length === 0) return step;
    return {
      ...step,
      requires: { all: [...(step.requires ? [step.requires] : []), ...needs] },
      effects: { ...step.effects, ...Object.fromEntries(pushes) },
    };
  };
  const gauges = named.map(({ id, gauge: { min, max } }) => ({
    id,
    name: id,
    min,
    max,
    initial: 0,
  }));
  return {
    ...scenario,
    gauges: [...scenario.gauges, ...gauges],
    steps: scenario.steps.map(changed),
    setbacks: scenario.setbacks.map(changed),
  };
}

/** For each pair [x, y], y waits until x has been taken. A gauge is clamped, so x may be taken again. */
export function orderGauges(pairs: readonly (readonly [string, string])[]): readonly Hidden[] {
  return [...new Set(pairs.map(([first]) => first))].map((first) => {
    const later = new Set(pairs.filter((pair) => pair[0] === first).map((pair) => pair[1]));
    return {
      min: 0,
      max: 1,
      pushedBy: ({ id }) => (id === first ? 1 : 0),
      neededBy: ({ id }) => (later.has(id) ? { min: 1 } : null),
    };
  });
}

/** Counts steps, so that no more than so many are taken. */
export function countGauge(most: number): Hidden {
  return { min: 0, max: most, pushedBy: () => 1, neededBy: () => ({ max: most - 1 }) };
}

function namesFor(scenario: Scenario, hidden: readonly Hidden[]) {
  const taken = new Set(scenario.gauges.map(({ id }) => id));
  return hidden.map((gauge, index) => {
    let id = `hidden-${index}`;
    while (taken.has(id)) id = `${id}-`;
    taken.add(id);
    return { id, gauge };
  });
}
