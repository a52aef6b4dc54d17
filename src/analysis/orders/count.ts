// In how many orders can some steps be taken?
import type { Progress } from '../asking.ts';
import { type Jumble, after } from './items.ts';
import { residualHolds } from './residual.ts';
import type { Left } from './items.ts';
import { type Group, type Rest, partsOf, textOf } from './split.ts';

/** What is known so far of the orders of some steps. */
export interface Count {
  readonly jumble: Jumble;
  /** How many orders groups have, by their keys, and rests, by how they stand. */
  readonly groups: Map<string, bigint>;
  readonly rests: Map<string, bigint>;
  /** The most groups to look into. */
  readonly limit: number;
  /** Whether it is enough to know that there is an order. */
  readonly any: boolean;
  /** The limit was met: counts are lower bounds. */
  cut: boolean;
}

/** A count that knows nothing yet. */
export function newCount(
  jumble: Jumble,
  { limit, any = false }: { readonly limit: number; readonly any?: boolean },
): Count {
  return { jumble, groups: new Map(), rests: new Map(), limit, any, cut: false };
}

/** Counts the orders of all steps of the jumble. */
export function* countingAll(count: Count): Generator<Progress, bigint, void> {
  const { items, values } = count.jumble;
  const left = items.flatMap(({ times, possible }, item) =>
    times > 0 ? [{ item, times, possible }] : [],
  );
  return yield* counting(count, { left, values });
}

const STRIDE = 64;

/** Counts part by part: what is known of a group or of a rest is not counted again. */
function* counting(count: Count, rest: Rest): Generator<Progress, bigint, void> {
  const key = keyOf(rest, count.jumble);
  const known = count.rests.get(key);
  if (known !== undefined) return known;
  const orders = yield* countingParts(count, rest);
  if (!count.cut) count.rests.set(key, orders);
  return orders;
}

function* countingParts(count: Count, rest: Rest): Generator<Progress, bigint, void> {
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
    interleave(sizeOf(group));
    orders *= count.groups.get(group.key) ?? (yield* countingGroup(count, group));
    if (orders === 0n) return 0n;
  }
  return orders;
}

function* countingGroup(count: Count, group: Group): Generator<Progress, bigint, void> {
  const { jumble, groups, limit, any } = count;
  if (groups.size >= limit) {
    count.cut = true;
    return asInLine(jumble, group);
  }
  let orders = 0n;
  for (const slot of group.slots) {
    const [first] = slot;
    const item = first && jumble.items[first.item];
    if (!item || !residualHolds(first.possible, group.values)) continue;
    const rest = { left: without(group, first), values: after(group.values, item) };
    orders += BigInt(slot.length) * (yield* counting(count, rest));
    if (any && orders > 0n) break;
  }
  groups.set(group.key, orders);
  if (groups.size % STRIDE === 0) yield { looked: groups.size };
  return orders;
}

function keyOf({ left, values }: Rest, { wide }: Jumble): string {
  const key: number[] = [];
  for (const { item, times, possible } of left) key.push(item, times, possible.id);
  return textOf([...key, ...values], wide);
}

function sizeOf({ slots }: Group): number {
  let size = 0;
  for (const slot of slots) for (const { times } of slot) size += times;
  return size;
}

/** What is left of a group when one of its steps is taken, in the order of the items. */
function without({ slots }: Group, taken: Left): readonly Left[] {
  const left: Left[] = [];
  for (const slot of slots)
    for (const one of slot) {
      if (one !== taken) left.push(one);
      else if (one.times > 1) left.push({ ...one, times: one.times - 1 });
    }
  return left.sort((a, b) => a.item - b.item);
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
  // A jumble may hold steps that its line does not name: nothing is known of those.
  if ([...left.values()].some(({ times }) => times > 0)) return 0n;
  let now = values;
  for (const { item, possible } of order.toReversed()) {
    const step = jumble.items[item];
    if (!step || !residualHolds(possible, now)) return 0n;
    now = after(now, step);
  }
  return 1n;
}

/** How many ways there are to choose `k` of `n`. Every division comes out even. */
function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let at = 1; at <= Math.min(k, n - k); at += 1)
    ways = (ways * BigInt(n - at + 1)) / BigInt(at);
  return ways;
}
