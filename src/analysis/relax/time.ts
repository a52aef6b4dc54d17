// When at the earliest can the goal be reached, each move waiting only for what it needs?
import { allBelow, contains } from '../bits.ts';
import { type WordsAt, valueAt } from '../layout.ts';
import { type Clock, type Times, beginOf, endOf } from '../plan/clock.ts';
import { type Awaits, awaitsOf } from './awaits.ts';
import type { Relaxed } from './relax.ts';

/** What is worked out once per search, and what it is worked with. */
export interface Early {
  readonly relaxed: Relaxed;
  readonly clock: Clock;
  readonly awaits: Awaits;
  /** How a route has come so far, nothing more taken; and how it goes on from there. */
  readonly begun: Run;
  readonly going: Run;
}

/** How far things have come by some time. */
interface Run {
  /** For each alternative how many leaves it lacks. */
  readonly lacks: Int32Array;
  readonly reached: Uint8Array;
  readonly met: Uint8Array;
  /** For each move how many conditions it waits for, when it can begin at the earliest, and when it ends then. */
  readonly waits: Int32Array;
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  /** The moves that wait only for their time, and how many those are. */
  readonly open: Int32Array;
  opened: number;
  /** Others are never taken. */
  allowed: Int32Array;
  readonly groups: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  time: number;
  /** Nothing ends before this. */
  least: number;
}

export function earlyOf(relaxed: Relaxed, clock: Clock): Early {
  const awaits = awaitsOf(relaxed, clock);
  return { relaxed, clock, awaits, begun: newRun(relaxed, awaits), going: newRun(relaxed, awaits) };
}

function newRun({ moves, pushes, gauges }: Relaxed, { asks, leaves, waitersOf }: Awaits): Run {
  return {
    lacks: new Int32Array(asks.length),
    reached: new Uint8Array(leaves.length),
    met: new Uint8Array(waitersOf.first.length - 1),
    waits: new Int32Array(moves),
    begins: new Int32Array(moves),
    ends: new Int32Array(moves),
    open: new Int32Array(moves),
    opened: 0,
    allowed: allBelow(moves),
    groups: new Int32Array(pushes.groups.length),
    low: new Float64Array(gauges.length),
    high: new Float64Array(gauges.length),
    time: 0,
    least: 0,
  };
}

/** A situation and how a route has come to it. */
export interface Come {
  readonly at: WordsAt;
  readonly times: Times;
}

/** Sets out from a situation with given times: what holds, and what can be taken first. */
export function setOut(early: Early, { at, times }: Come): void {
  const { relaxed, clock, awaits, begun } = early;
  const values = relaxed.layout.fields.map((field) => valueAt(field, at.words, at.offset));
  begun.lacks.set(awaits.asks);
  begun.reached.fill(0);
  begun.met.fill(0);
  begun.waits.set(awaits.waits);
  begun.groups.fill(0);
  begun.opened = 0;
  begun.least = endOf(clock, times);
  // What fails now has the time 0.
  for (let move = 0; move < relaxed.moves; move += 1)
    begun.begins[move] = beginOf(times, clock.paces[move] as Clock['paces'][number]);
  relaxed.gauges.forEach(({ field }, gauge) => {
    begun.low[gauge] = values[field] as number;
    begun.high[gauge] = values[field] as number;
  });
  for (let each = 0; each < awaits.asks.length; each += 1)
    if (awaits.asks[each] === 0) meet(early, begun, awaits.conditionOf[each] as number);
  for (let leaf = 0; leaf < awaits.leaves.length; leaf += 1) {
    const { field, low, high } = awaits.leaves[leaf] as Awaits['leaves'][number];
    const value = values[field] as number;
    if (awaits.unfollowed.has(field) || (value >= low && value <= high)) reach(early, begun, leaf);
  }
}

/** Which moves are taken, and until when. */
export interface Within {
  readonly allowed: Int32Array;
  readonly latest: number;
}

/**
 * The earliest end of any route that goes on from where it was set out with allowed moves alone, in days from the start;
 * infinite where there is none that ends by the latest day. Moves are taken in the order in which they end, as in
 * Dijkstra's algorithm.
 */
export function earliestEnd(early: Early, { allowed, latest }: Within): number {
  const { going, relaxed } = early;
  goOn(early, allowed);
  while (going.met[relaxed.moves] === 0) {
    const index = nextToEnd(going);
    if (index < 0) return Infinity;
    const move = going.open[index] as number;
    going.time = going.ends[move] as number;
    if (going.time > latest) return Infinity;
    going.opened -= 1;
    going.open[index] = going.open[going.opened] as number;
    settle(early, move);
  }
  const end = Math.max(going.time, going.least);
  return end <= latest ? end : Infinity;
}

function goOn({ begun, going }: Early, allowed: Int32Array): void {
  going.lacks.set(begun.lacks);
  going.reached.set(begun.reached);
  going.met.set(begun.met);
  going.waits.set(begun.waits);
  going.begins.set(begun.begins);
  going.ends.set(begun.ends);
  going.groups.set(begun.groups);
  going.low.set(begun.low);
  going.high.set(begun.high);
  going.time = 0;
  going.least = begun.least;
  going.allowed = allowed;
  going.opened = 0;
  for (let index = 0; index < begun.opened; index += 1) {
    const move = begun.open[index] as number;
    if (!contains(allowed, move)) continue;
    going.open[going.opened] = move;
    going.opened += 1;
  }
}

/** The place among the open moves of one that ends first; -1 where none is open. */
function nextToEnd({ open, opened, ends }: Run): number {
  let next = -1;
  let least = Infinity;
  for (let index = 0; index < opened; index += 1) {
    const end = ends[open[index] as number] as number;
    if (end >= least) continue;
    next = index;
    least = end;
  }
  return next;
}

/** Takes a move: what it brings about has come about now. */
function settle(early: Early, move: number): void {
  const { relaxed, awaits, going } = early;
  const { to, firstTo, pushes } = relaxed;
  const { first, items } = awaits.leavesOfSlot;
  for (let at = firstTo[move] as number; at < (firstTo[move + 1] as number); at += 1) {
    const slot = to[at] as number;
    for (let leaf = first[slot] as number; leaf < (first[slot + 1] as number); leaf += 1)
      reach(early, going, items[leaf] as number);
  }
  for (let at = pushes.first[move] as number; at < (pushes.first[move + 1] as number); at += 2)
    push(early, pushes.list[at] as number, pushes.list[at + 1] as number);
}

function push(early: Early, index: number, bit: number): void {
  const { relaxed, awaits, going } = early;
  const group = relaxed.pushes.groups[index];
  if (!group) return;
  const before = going.groups[index] as number;
  const after = before | (1 << bit);
  const more = (group.table[after] as number) - (group.table[before] as number);
  going.groups[index] = after;
  if (more === 0) return;
  const { gauge, up } = group;
  if (up) going.high[gauge] = (going.high[gauge] as number) + more;
  else going.low[gauge] = (going.low[gauge] as number) - more;
  const { first, items } = awaits.leavesOfGauge;
  for (let at = first[gauge] as number; at < (first[gauge + 1] as number); at += 1) {
    const leaf = items[at] as number;
    const { low, high } = awaits.leaves[leaf] as Awaits['leaves'][number];
    if ((going.high[gauge] as number) >= low && (going.low[gauge] as number) <= high)
      reach(early, going, leaf);
  }
}

/** A leaf can hold from now on. */
function reach(early: Early, run: Run, leaf: number): void {
  if (run.reached[leaf] === 1) return;
  run.reached[leaf] = 1;
  const { conditionOf, alternativesOf } = early.awaits;
  const end = alternativesOf.first[leaf + 1] as number;
  for (let at = alternativesOf.first[leaf] as number; at < end; at += 1) {
    const alternative = alternativesOf.items[at] as number;
    const lacks = (run.lacks[alternative] as number) - 1;
    run.lacks[alternative] = lacks;
    if (lacks === 0) meet(early, run, conditionOf[alternative] as number);
  }
}

/** A condition can be met from now on: the moves that wait for it may begin, or end. */
function meet(early: Early, run: Run, condition: number): void {
  if (run.met[condition] === 1) return;
  run.met[condition] = 1;
  const { first, items } = early.awaits.waitersOf;
  for (let at = first[condition] as number; at < (first[condition + 1] as number); at += 1) {
    const waiter = items[at] as number;
    const move = waiter >> 1;
    if ((waiter & 1) === 1 && run.time > (run.begins[move] as number)) run.begins[move] = run.time;
    run.waits[move] = (run.waits[move] as number) - 1;
    if (run.waits[move] === 0 && contains(run.allowed, move)) openUp(early, run, move);
  }
}

function openUp({ clock }: Early, run: Run, move: number): void {
  const { ends, notBefore } = clock.paces[move] as Clock['paces'][number];
  run.ends[move] = Math.max(ends(run.begins[move] as number), notBefore, run.time, run.least);
  run.open[run.opened] = move;
  run.opened += 1;
}
