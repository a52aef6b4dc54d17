// Which of two steps comes first in every legal order, and which pairs are free?
import type { Progress } from './asking.ts';
import { countingAll, newCount } from './orders-count.ts';
import { type Jumble, after, withOneBefore } from './orders-items.ts';
import { residualHolds } from './orders-residual.ts';

/** For each item, the items that it is known to come before in some legal order, and what is not known. */
export interface Before {
  readonly known: readonly Set<number>[];
  readonly unknown: readonly Set<number>[];
}

/**
 * Finds out for every pair of items whether some time of the one comes before some time of the other in a legal
 * order. Orders that are at hand answer most pairs; others are looked for, one pair after another, first by a plain
 * try, then, where no bound rules the pair out, by search.
 */
export function* comparing(jumble: Jumble, limit: number): Generator<Progress, Before, void> {
  const known = jumble.items.map(() => new Set<number>());
  const unknown = jumble.items.map(() => new Set<number>());
  const indexes = [...jumble.items.keys()];
  note(known, tried(jumble, null));
  let looked = 0;
  for (const last of indexes) {
    const early = possibleWithout(jumble, last);
    for (const first of indexes) {
      if (first === last || known[first]?.has(last) || !early.has(first)) continue;
      looked += 1;
      yield { looked };
      const order = tried(jumble, { first, last });
      if (order) note(known, order);
      else {
        const count = newCount(withOneBefore(jumble, { first, last }), { limit, any: true });
        const found = yield* countingAll(count);
        if (found > 0n) known[first]?.add(last);
        else if (count.cut) unknown[first]?.add(last);
      }
    }
  }
  return { known, unknown };
}

interface Wanted {
  readonly first: number;
  readonly last: number;
}

/**
 * A legal order, made by taking whatever is possible in the order of the branch; the last time of one item waits for
 * the first time of another. Null where that comes to a dead end, which proves nothing.
 */
function tried(jumble: Jumble, wanted: Wanted | null): readonly number[] | null {
  const left = jumble.items.map(({ times }) => times);
  const order: number[] = [];
  let { values } = jumble;
  let open = wanted !== null;
  const mayTake = (index: number): boolean => {
    const item = jumble.items[index];
    if (!item || left[index] === 0) return false;
    if (open && index === wanted?.last && left[index] === 1) return false;
    return residualHolds(item.possible, values);
  };
  while (order.length < jumble.line.length) {
    const first = open && wanted && mayTake(wanted.first) ? wanted.first : undefined;
    const next = first ?? jumble.line.find(mayTake);
    const item = next === undefined ? undefined : jumble.items[next];
    if (next === undefined || !item) return null;
    if (next === wanted?.first) open = false;
    left[next] = (left[next] ?? 0) - 1;
    values = after(jumble, values, item);
    order.push(next);
  }
  return order;
}

function note(known: readonly Set<number>[], order: readonly number[] | null): void {
  const later = new Set<number>();
  for (const index of (order ?? []).toReversed()) {
    for (const other of later) if (other !== index) known[index]?.add(other);
    later.add(index);
  }
}

/** The items that may be possible before the last time of another, taken too widely rather than too narrowly. */
function possibleWithout(jumble: Jumble, without: number): ReadonlySet<number> {
  const { fields, items, values, residuals } = jumble;
  const spans = { low: values.slice(), high: values.slice() };
  const taken = new Set<number>();
  for (let before = -1; before !== taken.size;) {
    before = taken.size;
    items.forEach(({ times, possible, writes }, index) => {
      const most = index === without ? times - 1 : times;
      if (most === 0 || taken.has(index)) return;
      if (residuals.settle(possible, spans) === residuals.never) return;
      taken.add(index);
      for (const { kind, field, value } of writes) {
        const size = fields[field]?.size ?? 1;
        const low = spans.low[field] ?? 0;
        const high = spans.high[field] ?? 0;
        const [down, up] =
          kind === 'move'
            ? [value, value]
            : [low + most * Math.min(0, value), high + most * Math.max(0, value)];
        spans.low[field] = Math.max(0, Math.min(low, down));
        spans.high[field] = Math.min(size - 1, Math.max(high, up));
      }
    });
  }
  return taken;
}
