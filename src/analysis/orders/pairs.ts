// Which of two steps comes first in every legal order, and which pairs are free?
import type { Progress } from '../asking.ts';
import { countingAll, newCount } from './count.ts';
import { type Ahead, close, forcing } from './forced.ts';
import { type Jumble, after, withOneBefore } from './items.ts';
import { residualHolds } from './residual.ts';

/** For each item, the items that it comes before at some time in some legal order, and those of which that is open. */
export interface Before {
  readonly known: readonly Set<number>[];
  readonly open: readonly Set<number>[];
}

/** The most groups to look into for one pair. */
const MOST = 300;

/**
 * Finds out for every pair of items whether some time of the one comes before some time of the other in a legal
 * order. Bounds rule out most pairs and orders that are at hand show most others; for the rest an order is looked for,
 * first by a plain try, then by search.
 */
export function* comparing(jumble: Jumble, limit: number): Generator<Progress, Before, void> {
  const ahead = yield* forcing(jumble);
  const known = jumble.items.map(() => new Set<number>());
  const open = jumble.items.map(() => new Set<number>());
  note(known, tried(jumble, ahead, null));
  let looked = 0;
  for (const pair of pairsOf(jumble)) {
    const { first, last } = pair;
    if (known[first]?.has(last) || ahead[first]?.has(last)) continue;
    looked += 1;
    yield { looked };
    const order = tried(jumble, ahead, pair);
    note(known, order);
    if (order) continue;
    const count = newCount(withOneBefore(jumble, pair), {
      limit: Math.min(limit, MOST),
      any: true,
    });
    const found = yield* countingAll(count);
    if (found > 0n) known[first]?.add(last);
    else if (count.cut) open[first]?.add(last);
    else {
      ahead[first]?.add(last);
      close(ahead);
    }
  }
  for (const [item, before] of ahead.entries())
    for (const forced of before) open[item]?.delete(forced);
  return { known, open };
}

interface Pair {
  readonly first: number;
  readonly last: number;
}

/** All pairs, those first that stand near each other in the branch: what they show settles others. */
function pairsOf({ items }: Jumble): readonly Pair[] {
  const indexes = [...items.keys()];
  return indexes
    .flatMap((first) => indexes.filter((last) => last !== first).map((last) => ({ first, last })))
    .sort((a, b) => Math.abs(a.first - a.last) - Math.abs(b.first - b.last));
}

/**
 * A legal order, made by taking whatever is possible in the order of the branch and goes against nothing that is known
 * to be forced; the last time of one item waits for the first time of another. Null where that comes to a dead end,
 * which proves nothing.
 */
function tried(jumble: Jumble, ahead: Ahead, wanted: Pair | null): readonly number[] | null {
  const left = jumble.items.map(({ times }) => times);
  const order: number[] = [];
  let { values } = jumble;
  let waiting = wanted;
  const mayTake = (index: number): boolean => {
    const item = jumble.items[index];
    if (!item || left[index] === 0 || !residualHolds(item.possible, values)) return false;
    if (index === waiting?.last && left[index] === 1) return false;
    return [...(ahead[index] ?? [])].every((other) => left[other] === 0);
  };
  while (order.length < jumble.line.length) {
    const sooner = waiting && mayTake(waiting.first) ? waiting.first : undefined;
    const next = sooner ?? jumble.line.find(mayTake);
    const item = next === undefined ? undefined : jumble.items[next];
    if (next === undefined || !item) return null;
    if (next === waiting?.first) waiting = null;
    left[next] = (left[next] ?? 0) - 1;
    values = after(values, item);
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
