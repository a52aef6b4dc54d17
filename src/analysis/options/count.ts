// How many situations can still be reached from one?
import { type Wide, endsOf, widthOf } from './reach.ts';
import { type Item, type Jumble, after } from '../orders/items.ts';
import { type Spans, residualHolds } from '../orders/residual.ts';
import { newTies } from '../ties.ts';

/** A number between two bounds, as decimal texts: such numbers can have more than twenty digits. */
export interface Between {
  readonly atLeast: string;
  readonly atMost: string;
  readonly exact: boolean;
}

export interface Counting {
  /** All steps of the scenario under its binding positions. */
  readonly all: Jumble;
  /** What may be reached from there at all. */
  readonly wide: Wide;
  /** The most situations to look at. */
  readonly limit: number;
}

/**
 * The situations that steps can lead to, the first one included. Fields fall into parts that no step ties together any
 * more: their numbers multiply. A part is counted one by one as far as the limit allows; what is more lies between
 * what was found and all the values that its fields may have.
 */
export function situationsFrom(values: Float64Array, counting: Counting): Between {
  const { wide, limit } = counting;
  const parts = partsOf(counting);
  let atLeast = 1n;
  let atMost = 1n;
  let left = limit;
  for (const part of parts.toSorted((a, b) => a.fields.length - b.fields.length)) {
    const most = part.fields.reduce((all, field) => all * widthIn(wide, field), 1n);
    const isHopeless = most > BigInt(left) * HOPELESS;
    const share = isHopeless ? Math.ceil(left / GLANCE) : left;
    const { found, complete } = countPart(counting.all, part, { values, limit: share });
    left = Math.max(1, left - found);
    atLeast *= BigInt(found);
    atMost *= complete ? BigInt(found) : most;
  }
  return { atLeast: String(atLeast), atMost: String(atMost), exact: atLeast === atMost };
}

/** A part with so many times more values than may be looked at will not be counted out: only a share is looked at. */
const HOPELESS = 1_000_000n;
const GLANCE = 8;

/** Fields that steps tie together, and the steps that change them. */
interface TiedFields {
  readonly fields: readonly number[];
  readonly items: readonly Item[];
}

function partsOf({ all, wide }: Counting): readonly TiedFields[] {
  const spans = spansOf(wide);
  const changing = wide.values.map((values) => widthOf(values) > 1);
  const { root, tie } = newTies(wide.values.length);
  const kept: { readonly item: Item; readonly field: number }[] = [];
  for (const item of wide.items) {
    const possible = all.residuals.settle(item.possible, spans);
    const writes = item.writes.filter(({ field }) => changing[field]);
    const [first] = writes;
    if (possible === all.residuals.never || !first) continue;
    for (const field of [...possible.fields, ...writes.map((write) => write.field)])
      tie(field, first.field);
    kept.push({ item: { ...item, possible, writes }, field: first.field });
  }
  const members = new Map<number, { fields: number[]; items: Item[] }>();
  changing.forEach((changes, field) => {
    if (!changes) return;
    const part = members.get(root(field)) ?? { fields: [], items: [] };
    part.fields.push(field);
    members.set(root(field), part);
  });
  for (const { item, field } of kept) members.get(root(field))?.items.push(item);
  return [...members.values()];
}

interface Counted {
  readonly found: number;
  readonly complete: boolean;
}

function countPart(
  all: Jumble,
  { fields, items }: TiedFields,
  { values, limit }: { readonly values: Float64Array; readonly limit: number },
): Counted {
  const keyOf = (at: Float64Array): string => {
    const key: number[] = [];
    for (const field of fields) key.push(at[field] ?? 0);
    return all.wide ? key.join() : String.fromCharCode(...key);
  };
  const seen = new Set([keyOf(values)]);
  const waiting = [values];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const item of items) {
      if (!residualHolds(item.possible, at)) continue;
      const next = after(at, item);
      const key = keyOf(next);
      if (seen.has(key)) continue;
      if (seen.size >= limit) return { found: seen.size, complete: false };
      seen.add(key);
      waiting.push(next);
    }
  return { found: seen.size, complete: true };
}

function spansOf({ values }: Wide): Spans {
  const ends = values.map(endsOf);
  return {
    low: Float64Array.from(ends, ([low]) => low),
    high: Float64Array.from(ends, ([, high]) => high),
  };
}

function widthIn({ values }: Wide, field: number): bigint {
  const at = values[field];
  return at ? BigInt(widthOf(at)) : 1n;
}
