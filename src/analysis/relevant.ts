// Which part of a scenario can matter to a question at all?
import { requirementsOf } from '../core/choices.ts';
import { addOf } from '../core/effect.ts';
import type { Condition } from '../core/conditions/condition.ts';
import { mentionsIn } from '../core/conditions/kinds.ts';
import { lookupOf } from '../core/lookup.ts';
import { readingOf } from '../core/reading.ts';
import type { Scenario, Step } from '../core/scenario.ts';
import type { Slice } from './packed.ts';

export interface SliceOptions {
  readonly binding?: readonly string[] | undefined;
  readonly setbacks?: boolean | undefined;
}

/**
 * The tracks, gauges and steps that can matter to whether the conditions are met: a track or gauge that a condition
 * reads matters; a step that moves or pushes what matters matters; and so does all that such a step needs.
 * Every route in the slice is a route in the scenario, and a shortest route takes no step outside it.
 */
export function sliceFor(
  scenario: Scenario,
  conditions: readonly Condition[],
  { binding = [], setbacks = false }: SliceOptions = {},
): Slice {
  const slice = { tracks: new Set<string>(), gauges: new Set<string>(), steps: new Set<string>() };
  const moves = [...scenario.steps, ...(setbacks ? scenario.setbacks : [])];
  for (const condition of conditions) enter(scenario, condition, slice);
  for (let before = -1; before !== slice.steps.size;) {
    before = slice.steps.size;
    for (const step of moves) {
      if (slice.steps.has(step.id) || !touches(step, slice)) continue;
      slice.steps.add(step.id);
      for (const { track } of step.moves) slice.tracks.add(track);
      for (const needed of requirementsOf(lookupOf(scenario), step, binding))
        enter(scenario, needed, slice);
    }
  }
  return slice;
}

interface Growing {
  readonly tracks: Set<string>;
  readonly gauges: Set<string>;
  readonly steps: Set<string>;
}

function touches(step: Step, { tracks, gauges }: Growing): boolean {
  return (
    step.moves.some(({ track }) => tracks.has(track)) ||
    Object.entries(step.effects).some(([gauge, push]) => addOf(push) !== 0 && gauges.has(gauge))
  );
}

function enter(scenario: Scenario, condition: Condition, slice: Growing): void {
  const { milestones } = lookupOf(scenario);
  for (const { kind, id, as } of mentionsIn(condition, '')) {
    if (kind === 'track') slice.tracks.add(id);
    if (kind === 'gauge') slice.gauges.add(id);
    const named = kind === 'milestone' ? milestones.get(id) : undefined;
    if (named) enter(scenario, readingOf(named, as), slice);
  }
}
