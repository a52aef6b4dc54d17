// Which cheapest set of moves has one of each of several sets?
import {
  addAll,
  contains,
  exclude,
  include,
  isWithin,
  meets,
  membersOf,
  sizeOf,
  without,
} from '../bits.ts';

export interface Hitting {
  /** A set that hits all, as bits; cheapest where `lower` is its cost. */
  readonly set: Int32Array;
  readonly cost: number;
  /** No set that hits all is cheaper than this. */
  readonly lower: number;
}

/** How many branches to look into before a merely good set must do. */
const MOST_BRANCHES = 4000;

/** The moves that sets are made of. */
export interface Moves {
  readonly costs: Float64Array;
  readonly width: number;
  /** For each move the set of those that are not chosen beside it, `width` words each. */
  readonly excludes: Int32Array;
}

interface Search extends Moves {
  best: number;
  bestSet: Int32Array | null;
  branches: number;
}

/**
 * The cheapest set of moves that has one of each of the given sets and none beside one it excludes, by branching and
 * bounding. Where there is none, the cost is infinite.
 */
export function cheapestHitting(sets: readonly Int32Array[], moves: Moves): Hitting {
  const { costs, width, excludes } = moves;
  const search: Search = { costs, width, excludes, best: Infinity, bestSet: null, branches: 0 };
  const root = simplified(search, sets, { chosen: new Int32Array(width), cost: 0 });
  const lower = root.cost + packing(search, root.left);
  branch(search, root);
  const cut = search.branches > MOST_BRANCHES;
  return {
    set: search.bestSet ?? root.chosen,
    cost: search.best,
    lower: cut ? lower : search.best,
  };
}

interface PartialHitting {
  readonly chosen: Int32Array;
  readonly cost: number;
  readonly left: readonly Int32Array[];
}

function branch(search: Search, part: PartialHitting): void {
  search.branches += 1;
  if (part.cost >= search.best) return;
  if (part.left.length === 0) {
    search.best = part.cost;
    search.bestSet = part.chosen;
    return;
  }
  if (part.cost + packing(search, part.left) >= search.best) return;
  if (search.branches > MOST_BRANCHES) return;
  const smallest = part.left.reduce((a, b) => (sizeOf(b) < sizeOf(a) ? b : a));
  const members = membersOf(smallest);
  const degree = (move: number) =>
    part.left.reduce((sum, set) => sum + (contains(set, move) ? 1 : 0), 0);
  const ranked = members
    .map((move) => ({ move, worth: degree(move) / (search.costs[move] as number) }))
    .toSorted((a, b) => b.worth - a.worth || a.move - b.move);
  // Each later branch need not choose what an earlier one has chosen: that was looked into already.
  const barred = new Int32Array(search.width);
  for (const { move } of ranked) {
    const chosen = part.chosen.slice();
    include(chosen, move);
    const left = part.left.filter((set) => !contains(set, move)).map((set) => without(set, barred));
    branch(
      search,
      simplified(search, left, { chosen, cost: part.cost + (search.costs[move] as number) }),
    );
    include(barred, move);
  }
}

interface Chosen {
  readonly chosen: Int32Array;
  readonly cost: number;
}

/** Chooses what must be chosen and drops what then is hit, what contains another set, and moves that another outdoes. */
function simplified(
  search: Search,
  sets: readonly Int32Array[],
  { chosen, cost }: Chosen,
): PartialHitting {
  const taken = chosen.slice();
  let sum = cost;
  let left: readonly Int32Array[] = unhit(search, sets, taken);
  for (;;) {
    if (left.some((set) => sizeOf(set) === 0)) return { chosen: taken, cost: Infinity, left };
    const single = left.filter((set) => sizeOf(set) === 1);
    if (single.length > 0) {
      for (const set of single) {
        if (meets(set, taken)) continue;
        for (const move of membersOf(set)) {
          include(taken, move);
          sum += search.costs[move] as number;
        }
      }
      if (excludesItself(search, taken)) return { chosen: taken, cost: Infinity, left };
      left = unhit(search, left, taken);
      continue;
    }
    const minimal = withoutSupersets(left);
    const { sets: reduced, changed } = withoutOutdone(search, minimal);
    left = reduced;
    if (!changed) return { chosen: taken, cost: sum, left };
  }
}

/** The sets that have none of the chosen moves, without what those exclude. */
function unhit(
  search: Search,
  sets: readonly Int32Array[],
  chosen: Int32Array,
): readonly Int32Array[] {
  const excluded = new Int32Array(search.width);
  for (const move of membersOf(chosen)) addAll(excluded, search.excludes, move * search.width);
  const left = sets.filter((set) => !meets(set, chosen));
  return excluded.some((word) => word !== 0) ? left.map((set) => without(set, excluded)) : left;
}

function excludesItself({ excludes, width }: Search, chosen: Int32Array): boolean {
  return membersOf(chosen).some((move) => {
    for (let word = 0; word < width; word += 1)
      if (((excludes[move * width + word] as number) & (chosen[word] as number)) !== 0) return true;
    return false;
  });
}

function withoutSupersets(sets: readonly Int32Array[]): readonly Int32Array[] {
  const sorted = sets.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const kept: Int32Array[] = [];
  for (const set of sorted) if (!kept.some((other) => isWithin(other, set))) kept.push(set);
  return kept;
}

/** A move that hits no more sets than another that is no dearer need not be chosen. */
function withoutOutdone(search: Search, sets: readonly Int32Array[]) {
  const all = new Int32Array(search.width);
  for (const set of sets) addAll(all, set);
  const outdone = new Int32Array(search.width);
  // Of equals the first in the file stays.
  for (const move of membersOf(all).toReversed())
    if (isOutdone(search, sets, { move, all, outdone })) include(outdone, move);
  const changed = outdone.some((word) => word !== 0);
  return { sets: changed ? sets.map((set) => without(set, outdone)) : sets, changed };
}

interface Judged {
  readonly move: number;
  readonly all: Int32Array;
  readonly outdone: Int32Array;
}

/** Whoever outdoes a move is in every set that the move is in. */
function isOutdone(
  search: Search,
  sets: readonly Int32Array[],
  { move, all, outdone }: Judged,
): boolean {
  const { costs, width } = search;
  const rivals = without(all, outdone);
  exclude(rivals, move);
  for (const set of sets)
    if (contains(set, move))
      for (let word = 0; word < width; word += 1)
        rivals[word] = (rivals[word] as number) & (set[word] as number);
  return membersOf(rivals).some(
    (other) =>
      (costs[other] as number) <= (costs[move] as number) &&
      excludesNoMore(search, all, { other, move }),
  );
}

/** Does one move exclude, of those in question, nothing that the other does not, but for that other itself? */
function excludesNoMore(
  { excludes, width }: Search,
  all: Int32Array,
  { other, move }: { readonly other: number; readonly move: number },
): boolean {
  const others = all.slice();
  exclude(others, move);
  for (let word = 0; word < width; word += 1) {
    const more =
      (excludes[other * width + word] as number) & ~(excludes[move * width + word] as number);
    if ((more & (others[word] as number)) !== 0) return false;
  }
  return true;
}

/** A lower bound: sets that share no move must each be paid for; the rest of a move's cost can be paid again. */
function packing({ costs }: Search, sets: readonly Int32Array[]): number {
  if (sets.length === 0) return 0;
  const left = new Map<number, number>();
  let sum = 0;
  for (const set of sets.toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
    const members = membersOf(set);
    const least = Math.min(...members.map((move) => left.get(move) ?? (costs[move] as number)));
    if (least <= 0) continue;
    sum += least;
    for (const move of members) left.set(move, (left.get(move) ?? costs[move] ?? 0) - least);
  }
  return sum;
}
