// How far do some moves lead in a relaxed problem?
import { addAll, include, lowestIn } from '../bits.ts';
import { valueAt } from '../layout.ts';
import type { Relaxed } from './relax.ts';

/** What has been reached so far. Made once and used again: bounds ask thousands of times. */
export interface Closure {
  /** Leaves that can hold, as bits. */
  readonly leaves: Int32Array;
  /** Moves that can be taken, as bits. */
  readonly taken: Int32Array;
  /** For each group of pushes the moves of it that are taken, as bits. */
  readonly groups: Int32Array;
  /** How low and how high each gauge can be, before its ends cut it off. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export function newClosure(relaxed: Relaxed): Closure {
  return {
    leaves: new Int32Array(relaxed.leafWords),
    taken: new Int32Array(relaxed.width),
    groups: new Int32Array(relaxed.pushes.groups.length),
    low: new Float64Array(relaxed.gauges.length),
    high: new Float64Array(relaxed.gauges.length),
  };
}

/** Sets a closure back to one situation with nothing taken. */
export function begin(relaxed: Relaxed, closure: Closure, at: SituationAt): void {
  const { layout, firstSlot, gauges } = relaxed;
  closure.leaves.fill(0);
  closure.taken.fill(0);
  closure.groups.fill(0);
  layout.fields.forEach((field, index) => {
    const first = firstSlot[index] as number;
    if (first >= 0) reach(relaxed, closure, first + valueAt(field, at.words, at.offset));
  });
  gauges.forEach(({ field: index, leaves }, gauge) => {
    const field = layout.fields[index];
    if (!field || leaves.length === 0) return;
    const value = valueAt(field, at.words, at.offset);
    closure.low[gauge] = value;
    closure.high[gauge] = value;
    readGauge(relaxed, closure, gauge);
  });
}

export interface SituationAt {
  readonly words: Int32Array;
  readonly offset: number;
}

export function copyClosure(from: Closure, to: Closure): void {
  to.leaves.set(from.leaves);
  to.taken.set(from.taken);
  to.groups.set(from.groups);
  to.low.set(from.low);
  to.high.set(from.high);
}

/**
 * Takes every allowed move that can be taken, until no more can or the goal is reached.
 * @returns whether the goal is reached
 */
export function spread(relaxed: Relaxed, closure: Closure, allowed: Int32Array): boolean {
  do if (canTake(relaxed, closure, relaxed.moves)) return true;
  while (sweep(relaxed, closure, allowed));
  return false;
}

/** Takes every allowed move that can be taken, whether or not the goal is reached. */
export function spreadAll(relaxed: Relaxed, closure: Closure, allowed: Int32Array): void {
  while (sweep(relaxed, closure, allowed));
}

/** Takes what can be taken now and on the way; the loop that bounds spend their time in. */
function sweep(relaxed: Relaxed, closure: Closure, allowed: Int32Array): boolean {
  const { taken } = closure;
  let changed = false;
  for (let word = 0; word < taken.length; word += 1) {
    let left = (allowed[word] as number) & ~(taken[word] as number);
    for (; left !== 0; left &= left - 1) {
      const move = word * 32 + lowestIn(left);
      if (!canTake(relaxed, closure, move)) continue;
      take(relaxed, closure, move);
      changed = true;
    }
  }
  return changed;
}

/** Can the move be taken, as far as is reached? The goal is the move after the last. */
export function canTake(
  { rows, firstRow, leafWords }: Relaxed,
  { leaves }: Closure,
  move: number,
): boolean {
  const end = (firstRow[move + 1] as number) * leafWords;
  for (let row = (firstRow[move] as number) * leafWords; row < end; row += leafWords) {
    let word = 0;
    while (word < leafWords && ((rows[row + word] as number) & ~(leaves[word] as number)) === 0)
      word += 1;
    if (word === leafWords) return true;
  }
  return false;
}

/** Adds what a move brings about. */
export function take(relaxed: Relaxed, closure: Closure, move: number): void {
  const { to, firstTo, pushes } = relaxed;
  include(closure.taken, move);
  for (let at = firstTo[move] as number; at < (firstTo[move + 1] as number); at += 1)
    reach(relaxed, closure, to[at] as number);
  for (let at = pushes.first[move] as number; at < (pushes.first[move + 1] as number); at += 2)
    push(relaxed, closure, at);
}

function reach({ leafWords, slotLeaves }: Relaxed, { leaves }: Closure, slot: number): void {
  addAll(leaves, slotLeaves, slot * leafWords);
}

function push(relaxed: Relaxed, closure: Closure, at: number): void {
  const { list, groups } = relaxed.pushes;
  const index = list[at] as number;
  const group = groups[index];
  if (!group) return;
  const before = closure.groups[index] as number;
  const after = before | (1 << (list[at + 1] as number));
  const more = (group.table[after] as number) - (group.table[before] as number);
  closure.groups[index] = after;
  if (more === 0) return;
  const { gauge, up } = group;
  if (up) closure.high[gauge] = (closure.high[gauge] as number) + more;
  else closure.low[gauge] = (closure.low[gauge] as number) - more;
  readGauge(relaxed, closure, gauge);
}

function readGauge({ gauges }: Relaxed, closure: Closure, index: number): void {
  const gauge = gauges[index];
  if (!gauge) return;
  const low = Math.max(0, closure.low[index] as number);
  const high = Math.min(gauge.max, closure.high[index] as number);
  for (const leaf of gauge.leaves) {
    if (high < leaf.low || low > leaf.high) continue;
    include(closure.leaves, leaf.leaf);
  }
}
