// In how many orders can some steps be taken?
import type { Progress } from './asking.ts';
import { type Jumble, after } from './orders-items.ts';
import { residualHolds } from './orders-residual.ts';
import { type Group, type Left, type Rest, partsOf } from './orders-split.ts';

/** A group of steps with what is known of its orders. */
export interface Entry {
  /** How many steps it has, repeated ones counted. */
  readonly size: number;
  /** How many orders there are; at least so many, where the limit was met. */
  readonly orders: bigint;
}

export interface Count {
  readonly jumble: Jumble;
  readonly known: Map<string, Entry>;
  readonly limit: number;
  /** The limit was met: counts are lower bounds. */
  cut: boolean;
}

const STRIDE = 256;

/** Counts the orders of a rest, group by group: groups with one key are counted once. */
export function* counting(count: Count, rest: Rest): Generator<Progress, bigint, void> {
  const parts = partsOf(count.jumble, rest);
  if (!parts) return 0n;
  let orders = 1n;
  let size = 0;
  const interleave = (more: number): void => {
    size += more;
    orders *= choose(size, more);
  };
  for (const { times } of parts.loose) interleave(times);
  for (const group of parts.groups) {
    const entry = count.known.get(group.key) ?? (yield* countingGroup(count, group));
    interleave(entry.size);
    orders *= entry.orders;
    if (orders === 0n) return 0n;
  }
  return orders;
}

function* countingGroup(count: Count, group: Group): Generator<Progress, Entry, void> {
  const { jumble, known, limit } = count;
  const size = group.slots.flat().reduce((sum, { times }) => sum + times, 0);
  if (known.size >= limit) {
    count.cut = true;
    return { orders: asInLine(jumble, group), size };
  }
  let orders = 0n;
  for (const slot of group.slots) {
    const [first] = slot;
    const item = first && jumble.items[first.item];
    if (!item || !residualHolds(first.possible, group.values)) continue;
    const rest = { left: without(group, first), values: after(jumble, group.values, item) };
    orders += BigInt(slot.length) * (yield* counting(count, rest));
  }
  const entry = { orders, size };
  known.set(group.key, entry);
  if (known.size % STRIDE === 0) yield { looked: known.size };
  return entry;
}

/** What is left of a group when one of its steps is taken. */
function without({ slots }: Group, taken: Left): readonly Left[] {
  const others = slots.flat().filter((one) => one !== taken);
  return taken.times > 1 ? [...others, { ...taken, times: taken.times - 1 }] : others;
}

/** One where the group can be taken in the order of the branch, else none that is known. */
function asInLine(jumble: Jumble, { slots, values }: Group): bigint {
  const left = new Map(slots.flat().map((one) => [one.item, { ...one }]));
  const order: Left[] = [];
  for (const index of jumble.line.toReversed()) {
    const one = left.get(index);
    if (!one || one.times === 0) continue;
    order.push(one);
    one.times -= 1;
  }
  let now = values;
  for (const { item, possible } of order.reverse()) {
    const step = jumble.items[item];
    if (!step || !residualHolds(possible, now)) return 0n;
    now = after(jumble, now, step);
  }
  return 1n;
}

const rows: bigint[][] = [[1n]];

/** How many ways there are to choose `k` of `n`. */
export function choose(n: number, k: number): bigint {
  for (let row = rows.length; row <= n; row += 1) {
    const above = rows[row - 1] ?? [];
    rows.push(Array.from({ length: row + 1 }, (_, at) => (above[at - 1] ?? 0n) + (above[at] ?? 0n)));
  }
  return rows[n]?.[k] ?? 0n;
}
