// What does each move wait for in a relaxed problem, laid out so that it can be counted down as time goes on?
import type { Box, FieldRange } from '../boxes.ts';
import type { Clock } from '../plan/clock.ts';
import type { Relaxed } from './relax.ts';

/** Lists of numbers, one after another: list i is `items[first[i]]` up to before `items[first[i + 1]]`. */
export interface Lists {
  readonly first: Int32Array;
  readonly items: Int32Array;
}

/**
 * A *condition* is met once all leaves of one of its alternatives have come about. What a move must find, the rules of
 * the question included, is a condition before which it does not end; each conjunct that it rests on, and that a track
 * stands where it finds it, is one before which it does not begin. Condition m is what move m must find; the goal's is
 * the one after the last move's.
 */
export interface Awaits {
  readonly leaves: readonly FieldRange[];
  /** For each leaf the alternatives that ask for it; for each alternative its condition and how many leaves it asks for. */
  readonly alternativesOf: Lists;
  readonly conditionOf: Int32Array;
  readonly asks: Int32Array;
  /** For each condition the moves that wait for it: twice the number, and one more where they begin only then. */
  readonly waitersOf: Lists;
  /** For each move how many conditions it waits for. */
  readonly waits: Int32Array;
  /** The leaves that a slot fulfils, and those that read a gauge. */
  readonly leavesOfSlot: Lists;
  readonly leavesOfGauge: Lists;
  /** Gauges that no move or goal asks for directly: how far they are pushed is not known. */
  readonly unfollowed: ReadonlySet<number>;
}

/** Lays out what the moves of a problem wait for. */
export function awaitsOf(relaxed: Relaxed, clock: Clock): Awaits {
  const { conditions, waiters } = conditionsOf(relaxed, clock);
  const leaves: FieldRange[] = [];
  const known = new Map<string, number>();
  const leafOf = (bound: FieldRange): number => {
    const key = `${bound.field} ${bound.low} ${bound.high}`;
    const leaf = known.get(key) ?? leaves.push(bound) - 1;
    known.set(key, leaf);
    return leaf;
  };
  const alternatives = conditions.flatMap((boxes, condition) =>
    boxes.map((box) => ({ condition, leaves: box.map(leafOf) })),
  );
  const waits = new Int32Array(relaxed.moves);
  for (const waiter of waiters.flat()) waits[waiter >> 1] = (waits[waiter >> 1] ?? 0) + 1;
  return {
    leaves,
    alternativesOf: turned(
      leaves.length,
      alternatives.map((each) => each.leaves),
    ),
    conditionOf: Int32Array.from(alternatives, ({ condition }) => condition),
    asks: Int32Array.from(alternatives, (each) => each.leaves.length),
    waitersOf: listsOf(waiters),
    waits,
    ...readersOf(relaxed, leaves),
    unfollowed: new Set(
      relaxed.gauges.flatMap((gauge) => (gauge.leaves.length === 0 ? [gauge.field] : [])),
    ),
  };
}

/** All conditions, equal ones that hold up a beginning once, and who waits for each. */
function conditionsOf({ tests, goalTest, moves }: Relaxed, { paces, conjuncts }: Clock) {
  const conditions: (readonly Box[])[] = [...tests, goalTest].map(({ boxes }) => boxes);
  const waiters: number[][] = conditions.map((_, move) => (move < moves ? [2 * move] : []));
  const known = new Map<string, number>();
  paces.forEach(({ rests, finds }, move) => {
    const begin = new Set<number>();
    for (const { boxes } of [...finds, ...rests.flatMap((at) => conjuncts[at] ?? [])]) {
      const key = JSON.stringify(boxes);
      const condition = known.get(key) ?? conditions.push(boxes) - 1;
      known.set(key, condition);
      begin.add(condition);
    }
    for (const condition of begin)
      waiters[condition] = [...(waiters[condition] ?? []), 2 * move + 1];
  });
  return { conditions, waiters };
}

function readersOf({ layout, firstSlot, gauges }: Relaxed, leaves: readonly FieldRange[]) {
  const slots: number[][] = [];
  layout.fields.forEach((field, index) => {
    if (field.kind === 'gauge') return;
    const first = firstSlot[index] ?? 0;
    for (let value = 0; value < field.size; value += 1)
      slots[first + value] = leavesIn(
        leaves,
        (leaf) => leaf.field === index && value >= leaf.low && value <= leaf.high,
      );
  });
  return {
    leavesOfSlot: listsOf(slots),
    leavesOfGauge: listsOf(
      gauges.map(({ field }) => leavesIn(leaves, (leaf) => leaf.field === field)),
    ),
  };
}

function leavesIn(leaves: readonly FieldRange[], fits: (leaf: FieldRange) => boolean): number[] {
  return leaves.flatMap((each, leaf) => (fits(each) ? [leaf] : []));
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const first = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => (first[index + 1] = (first[index] ?? 0) + list.length));
  return { first, items: Int32Array.from(lists.flat()) };
}

/** For each of so many things the lists that it is in. */
function turned(count: number, lists: readonly (readonly number[])[]): Lists {
  const holders: number[][] = Array.from({ length: count }, () => []);
  lists.forEach((list, index) => {
    for (const item of list) holders[item]?.push(index);
  });
  return listsOf(holders);
}
