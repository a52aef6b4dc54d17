// How many orders of a branch's steps are legal, and which pairs of steps are free to change places?
import { replay } from '../../roadmap/replay.ts';
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import { lineTo } from '../../roadmap/tree-index.ts';
import type { Asking } from '../asking.ts';
import { countingAll, newCount } from './count.ts';
import { type Jumble, jumbleOf } from './items.ts';
import { type Before, comparing } from './pairs.ts';

export interface OrdersAsked {
  /** Where the branch ends. */
  readonly place: Place;
  /** The most groups of steps to look into, for the count and again for each pair. */
  readonly limit: number;
}

/**
 * The legal orders of the same steps: every step possible when its turn comes, under the binding positions of the
 * roadmap. Steps taken several times are not told apart, and what a node assumes does not count.
 */
export interface Orders {
  /** How many there are, as a decimal number; at least so many, where the limit was met. */
  readonly count: OrderCount;
  /** The branch itself is one of them: nothing in it is assumed or broken. */
  readonly holds: boolean;
  /** In every legal order, each time of the first step comes before each time of the second. */
  readonly forced: readonly Pair[];
  /** In some legal order the first comes before the second at some time, in some legal order after it. */
  readonly free: readonly Pair[];
  /** Pairs of which that was not found out within the limit. */
  readonly undecided: readonly Pair[];
  readonly looked: number;
}

export type OrderCount =
  | { readonly kind: 'exact'; readonly orders: string }
  | { readonly kind: 'limit'; readonly atLeast: string };

/** Ids of two different steps. */
export type Pair = readonly [string, string];

/** Counts the orders of the steps on the line to a place, and compares its steps two by two. */
export function* orders(roadmap: Roadmap, { place, limit }: OrdersAsked): Asking<Orders> {
  const { scenario, binding } = roadmap;
  const line = lineTo(roadmap, place).map(({ step }) => step);
  const jumble = jumbleOf(scenario, line, binding);
  const count = newCount(jumble, { limit });
  const found = yield* countingAll(count);
  const some = found > 0n || count.cut;
  const before = some ? yield* comparing(jumble, limit) : null;
  return {
    count: count.cut
      ? { kind: 'limit', atLeast: String(found) }
      : { kind: 'exact', orders: String(found) },
    holds: replay(roadmap, place).taken.every(({ verdict }) => verdict.kind === 'possible'),
    ...pairsOf(jumble, before),
    looked: count.groups.size,
  };
}

type Pairs = Pick<Orders, 'forced' | 'free' | 'undecided'>;

function pairsOf({ items }: Jumble, before: Before | null): Pairs {
  const pairs = { forced: [] as Pair[], free: [] as Pair[], undecided: [] as Pair[] };
  if (!before) return pairs;
  const known = (a: number, b: number) => before.known[a]?.has(b) ?? false;
  const unsure = (a: number, b: number) => before.open[a]?.has(b) ?? false;
  items.forEach((one, a) => {
    items.slice(a + 1).forEach((other, after) => {
      const b = a + 1 + after;
      const pair: Pair = known(a, b) ? [one.id, other.id] : [other.id, one.id];
      const both = known(a, b) && known(b, a);
      // Where neither is known, no legal order is known at all.
      const open = unsure(a, b) || unsure(b, a) || !(known(a, b) || known(b, a));
      if (both) pairs.free.push(pair);
      else if (open) pairs.undecided.push(pair);
      else pairs.forced.push(pair);
    });
  });
  return pairs;
}
