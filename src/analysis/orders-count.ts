// In how many orders can some steps be taken?
import type { Progress } from './asking.ts';
import { type Jumble, after, holdsFor } from './orders-items.ts';
import { type Group, type Rest, groupsOf, sizeOf, without } from './orders-split.ts';

/** A group of steps with what is known of its orders. */
export interface Entry {
  readonly group: Group;
  /** The ways to begin: an item that is possible, and the groups that are left then. */
  readonly ways: readonly Way[];
  /** How many orders there are; at least so many, where the limit was met. */
  readonly orders: bigint;
  readonly size: number;
}

export interface Way {
  readonly item: number;
  readonly rest: Split;
}

/** Groups that are ordered apart and interleaved at will. */
export interface Split {
  readonly entries: readonly Entry[];
  readonly orders: bigint;
}

export interface Count {
  readonly jumble: Jumble;
  readonly known: Map<string, Entry>;
  readonly limit: number;
  /** The limit was met: counts are lower bounds. */
  cut: boolean;
}

const NOTHING: Split = { entries: [], orders: 0n };
const STRIDE = 256;

/** Counts the orders of a rest, group by group: the same group of steps in the same standing is counted once. */
export function* counting(count: Count, rest: Rest): Generator<Progress, Split, void> {
  const groups = groupsOf(count.jumble, rest);
  if (!groups) return NOTHING;
  const entries: Entry[] = [];
  let orders = 1n;
  let size = 0;
  for (const group of groups) {
    const entry: Entry = count.known.get(group.key) ?? (yield* countingGroup(count, group));
    if (entry.orders === 0n && !count.cut) return NOTHING;
    entries.push(entry);
    size += entry.size;
    orders *= entry.orders * choose(size, entry.size);
  }
  return { entries, orders };
}

function* countingGroup(count: Count, group: Group): Generator<Progress, Entry, void> {
  const { jumble, known, limit } = count;
  const size = sizeOf(group);
  if (known.size >= limit) {
    count.cut = true;
    return { group, ways: [], orders: asInLine(jumble, group), size };
  }
  const ways: Way[] = [];
  let orders = 0n;
  for (const [place, index] of group.items.entries()) {
    const item = jumble.items[index];
    if (!item || !holdsFor(item.formula, group.values)) continue;
    const values = after(jumble, group.values, item);
    const rest = yield* counting(count, without(group, place, values));
    if (rest.orders === 0n) continue;
    orders += rest.orders;
    ways.push({ item: index, rest });
  }
  const entry = { group, ways, orders, size };
  known.set(group.key, entry);
  if (known.size % STRIDE === 0) yield { looked: known.size };
  return entry;
}

/** One where the group can be taken in the order of the branch, else none that is known. */
function asInLine(jumble: Jumble, { items, times, values }: Group): bigint {
  const left = new Map(items.map((index, place) => [index, times[place] ?? 0]));
  const order: number[] = [];
  for (const index of jumble.line.toReversed()) {
    const more = left.get(index) ?? 0;
    if (more > 0) order.push(index);
    left.set(index, more - 1);
  }
  let now = values;
  for (const index of order.reverse()) {
    const item = jumble.items[index];
    if (!item || !holdsFor(item.formula, now)) return 0n;
    now = after(jumble, now, item);
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
