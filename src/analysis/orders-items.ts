// Which steps does a branch take, how often, and what does each read and change?
import { lookupOf, rankOf, stepOf } from '../core/lookup.ts';
import type { Scenario, Step } from '../core/scenario.ts';
import { type Situation, start } from '../core/situation.ts';
import type { Formula } from './formula.ts';
import { type Field, type Layout, layoutOf } from './layout.ts';
import { possibilityOf } from './packed.ts';

/** A step or setback that is put in order, with what its possibility reads and what it changes. */
export interface Item {
  readonly id: string;
  /** How often it is taken. */
  readonly times: number;
  /** When it is possible, over the values of the fields. */
  readonly formula: Formula;
  readonly moves: readonly Write[];
  readonly pushes: readonly Write[];
  /** The fields that it changes. */
  readonly writes: readonly number[];
}

/** A field and the value that it gets, or by how much it is pushed. */
export interface Write {
  readonly field: number;
  readonly value: number;
}

/** The steps to be ordered. */
export interface Jumble {
  readonly fields: readonly Field[];
  readonly items: readonly Item[];
  /** The values of the fields in the first situation. */
  readonly values: readonly number[];
  /** The order of the branch, as indexes of items. */
  readonly line: readonly number[];
}

/** The steps of a line as a jumble, possible as they are under the binding positions. */
export function jumbleOf(
  scenario: Scenario,
  line: readonly string[],
  binding: readonly string[],
): Jumble {
  const layout = layoutOf(scenario);
  const ids = [...new Set(line)];
  const times = new Map<string, number>();
  for (const id of line) times.set(id, (times.get(id) ?? 0) + 1);
  const items = ids.map((id) => {
    const step = stepOf(scenario, id);
    return itemOf(layout, step, { times: times.get(id) ?? 0, binding });
  });
  const first = start(scenario);
  return {
    fields: layout.fields,
    items,
    values: layout.fields.map((field) => valueIn(scenario, first, field)),
    line: line.map((id) => ids.indexOf(id)),
  };
}

function itemOf(
  layout: Layout,
  step: Step,
  { times, binding }: { readonly times: number; readonly binding: readonly string[] },
): Item {
  const lookup = lookupOf(layout.scenario);
  const moves = step.moves.map(({ track, to }) => ({
    field: layout.tracks.get(track) ?? -1,
    value: rankOf(lookup, track, to),
  }));
  const pushes = Object.entries(step.effects)
    .filter(([, push]) => push !== 0)
    .map(([gauge, value]) => ({ field: layout.gauges.get(gauge) ?? -1, value }));
  return {
    id: step.id,
    times,
    formula: possibilityOf(layout, step, binding),
    moves,
    pushes,
    writes: [...moves, ...pushes].map(({ field }) => field),
  };
}

function valueIn(scenario: Scenario, situation: Situation, { kind, id, low }: Field): number {
  if (kind === 'gauge') return (situation.gauges[id] ?? 0) - low;
  return rankOf(lookupOf(scenario), id, situation.stages[id] ?? '');
}

/** The values after an item is taken. */
export function after(
  { fields }: Jumble,
  values: readonly number[],
  { moves, pushes }: Item,
): readonly number[] {
  const next = [...values];
  for (const { field, value } of moves) next[field] = value;
  for (const { field, value } of pushes) {
    const pushed = (next[field] ?? 0) + value;
    next[field] = Math.min((fields[field]?.size ?? 1) - 1, Math.max(0, pushed));
  }
  return next;
}

/** Does a formula hold for these values? */
export function holdsFor(formula: Formula, values: readonly number[]): boolean {
  const holds = (part: Formula): boolean => holdsFor(part, values);
  switch (formula.kind) {
    case 'in': {
      const value = values[formula.field] ?? 0;
      return formula.ranges.some(({ low, high }) => value >= low && value <= high);
    }
    case 'all':
      return formula.parts.every(holds);
    case 'any':
      return formula.parts.some(holds);
    case 'atLeast':
      return formula.parts.filter(holds).length >= formula.count;
  }
}
