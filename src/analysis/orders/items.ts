// Which steps does a branch take, how often, and what does each read and change?
import { pushedTo, pushesBy } from '../../core/effect.ts';
import { lookupOf, rankOf, stepOf } from '../../core/lookup.ts';
import type { Scenario, Step } from '../../core/scenario.ts';
import { type Situation, start } from '../../core/situation.ts';
import { type Field, type Layout, encode, layoutOf, valueAt } from '../layout.ts';
import { possibilityOf } from '../packed.ts';
import { type Residual, type Residuals, residuals } from './residual.ts';

/** A step or setback that is put in order, with what its possibility reads and what it changes. */
export interface Item {
  readonly id: string;
  /** How often it is taken. */
  readonly times: number;
  /** When it is possible. */
  readonly possible: Residual;
  /** The fields that it changes, each once. */
  readonly writes: readonly Write[];
}

/** A move brings a field to a value, a push adds to it and goes no further than its end. */
export type Write =
  | { readonly kind: 'move'; readonly field: number; readonly value: number }
  | { readonly kind: 'push'; readonly field: number; readonly value: number; readonly end: number };

/** A step that remains to be put in order. */
export interface Left {
  readonly item: number;
  readonly times: number;
  /** What must still come about before it is possible. */
  readonly possible: Residual;
}

/**
 * A number for a step that remains: equal for steps that wait for the same, remain as often and change the same of the
 * fields that are still read.
 */
export type Signs = (left: Left, read: ReadonlyMap<number, number>) => number;

/** The steps to be ordered. */
export interface Jumble {
  readonly layout: Layout;
  readonly fields: readonly Field[];
  readonly items: readonly Item[];
  readonly residuals: Residuals;
  readonly signs: Signs;
  /** The values of the fields in the first situation. */
  readonly values: Float64Array;
  /** Some field has values that are no character code. */
  readonly wide: boolean;
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
  const made = residuals();
  const times = new Map<string, number>();
  for (const id of line) times.set(id, (times.get(id) ?? 0) + 1);
  const items = [...times].map(([id, count]) => {
    const step = stepOf(scenario, id);
    const possible = made.of(possibilityOf(layout, step, binding));
    return { id, times: count, possible, writes: writesOf(layout, step) };
  });
  const ids = [...times.keys()];
  return {
    layout,
    fields: layout.fields,
    items,
    residuals: made,
    signs: signsOf(items),
    values: valuesIn(layout, start(scenario)),
    wide: layout.fields.some(({ size }) => size > 65_536),
    line: line.map((id) => ids.indexOf(id)),
  };
}

/** A jumble in which the last time of one item comes after the first time of another. */
export function withOneBefore(
  jumble: Jumble,
  { first, last }: { readonly first: number; readonly last: number },
): Jumble {
  const flag = jumble.fields.length;
  const done = jumble.residuals.of({ kind: 'in', field: flag, ranges: [{ low: 1, high: 1 }] });
  const held = jumble.items[last];
  if (!held) throw new Error(`no item ${last} to be put in order`);
  const items = jumble.items.flatMap((item, index): readonly Item[] => {
    if (index === first)
      return [{ ...item, writes: [...item.writes, { kind: 'move', field: flag, value: 1 }] }];
    return index === last ? [{ ...item, times: item.times - 1 }] : [item];
  });
  const waiting = { ...held, times: 1, possible: jumble.residuals.both(held.possible, done) };
  return {
    ...jumble,
    fields: [...jumble.fields, FLAG],
    items: [...items, waiting],
    signs: signsOf([...items, waiting]),
    values: Float64Array.of(...jumble.values, 0),
  };
}

/** What a jumble says about one field: the items that read or change it, and nothing else. */
export function about(
  jumble: Jumble,
  field: number,
): { readonly jumble: Jumble; readonly indexes: readonly number[] } {
  const { items, residuals } = jumble;
  const indexes = [...items.keys()].filter((index) => {
    const { possible, writes } = items[index] ?? {};
    return possible?.fields.includes(field) || writes?.some((write) => write.field === field);
  });
  const kept = indexes.flatMap((index) => {
    const item = items[index];
    if (!item) return [];
    const writes = item.writes.filter((write) => write.field === field);
    return [{ ...item, possible: residuals.only(item.possible, field), writes }];
  });
  return { jumble: { ...jumble, items: kept, signs: signsOf(kept), line: [] }, indexes };
}

const FLAG: Field = {
  kind: 'track',
  id: '',
  size: 2,
  low: 0,
  initial: 0,
  marks: [],
  bits: [],
  stores: [],
};

/** The values after an item is taken. */
export function after(values: Float64Array, { writes }: Item): Float64Array {
  const next = values.slice();
  for (const write of writes) {
    const { field, value } = write;
    next[field] =
      write.kind === 'move' ? value : pushedTo(next[field] ?? 0, { add: value, to: write.end });
  }
  return next;
}

function writesOf(layout: Layout, step: Step): readonly Write[] {
  const lookup = lookupOf(layout.scenario);
  return [
    ...step.moves.map(({ track, to }): Write => ({
      kind: 'move',
      field: layout.tracks.get(track) ?? -1,
      value: rankOf(lookup, track, to),
    })),
    ...pushesBy(step, lookup.gauges).map(({ gauge, add, to }): Write => ({
      kind: 'push',
      field: layout.gauges.get(gauge.id) ?? -1,
      value: add,
      end: to - gauge.min,
    })),
  ];
}

/** The values of all fields in a situation. */
export function valuesIn(layout: Layout, situation: Situation): Float64Array {
  const words = new Int32Array(layout.words);
  encode(layout, situation, { words, offset: 0 });
  return Float64Array.from(layout.fields, (field) => valueAt(field, words, 0));
}

/** The situation in which fields have these values. */
export function situationIn(layout: Layout, values: Float64Array): Situation {
  const { scenario, tracks, gauges, fields } = layout;
  const at = (field: number | undefined): number => values[field ?? -1] ?? 0;
  return {
    stages: Object.fromEntries(
      scenario.tracks.map(({ id, stages }) => [id, stages[at(tracks.get(id))]?.id ?? '']),
    ),
    gauges: Object.fromEntries(
      scenario.gauges.map(({ id }) => {
        const field = gauges.get(id);
        return [id, (fields[field ?? -1]?.low ?? 0) + at(field)];
      }),
    ),
  };
}

/** Numbers signs as they come. */
function signsOf(items: readonly Item[]): Signs {
  const bySteps = new Map<number, number>();
  const byText = new Map<string, number>();
  return (left, read) => {
    const writes = items[left.item]?.writes ?? [];
    let live = 0;
    for (let at = 0; at < writes.length; at += 1)
      if (read.has(writes[at]?.field ?? -1)) live += 2 ** at;
    // Exact below 2 ** 53: the text is what counts, the number only saves making it.
    const short = ((left.possible.id * 512 + left.item) * 256 + left.times) * 2048 + live;
    const known = short < Number.MAX_SAFE_INTEGER ? bySteps.get(short) : undefined;
    if (known !== undefined) return known;
    const text = textOf(
      left,
      writes.filter(({ field }) => read.has(field)),
    );
    const sign = byText.get(text) ?? byText.size;
    byText.set(text, sign);
    if (left.item < 512 && left.times < 256 && writes.length < 11) bySteps.set(short, sign);
    return sign;
  };
}

function textOf({ possible, times }: Left, writes: Item['writes']): string {
  const changes = writes.map((write) => Object.values(write).join(' ')).sort();
  return `${possible.id} ${times} ${changes.join()}`;
}
