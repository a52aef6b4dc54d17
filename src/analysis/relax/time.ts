// When at the earliest can the goal be reached, each move waiting only for what it needs?
import { valueAt } from '../layout.ts';
import { type Clock, type Pace, type Times, endOf, lastMoved } from '../plan/clock.ts';
import type { Problem } from '../plan/problem.ts';
import type { Relaxed } from './relax.ts';
import type { SituationAt } from './closure.ts';

/** What is worked out once per search. */
export interface Early {
  readonly relaxed: Relaxed;
  readonly clock: Clock;
  readonly paces: readonly (Pace | undefined)[];
  /** For each leaf where its field's times begin, which of its values it takes, and whether it is a gauge's. */
  readonly leaves: readonly EarlyLeaf[];
  /** The leaves that each alternative of each move needs, the goal after the last; the leaves that each slot fulfils. */
  readonly alternatives: readonly (readonly (readonly number[])[])[];
  readonly leavesOfSlot: readonly (readonly number[])[];
}

interface EarlyLeaf {
  readonly field: number;
  readonly gauge: boolean;
  readonly first: number;
  readonly low: number;
  readonly high: number;
  readonly size: number;
}

export function earlyOf(relaxed: Relaxed, problem: Problem, clock: Clock): Early {
  return {
    relaxed,
    clock,
    paces: problem.moves.map(({ id }) => clock.paces.get(id)),
    leaves: relaxed.leaves.map(({ field, low, high }) => {
      const known = relaxed.layout.fields[field];
      const gauge = known?.kind === 'gauge';
      // A hidden gauge has no times of its own: it never makes anything wait.
      const first = (gauge ? clock.gauges : clock.firstStage).get(known?.id ?? '') ?? -1;
      return { field, gauge, first, low, high, size: known?.size ?? 0 };
    }),
    alternatives: [...relaxed.tests, relaxed.goalTest].map(({ boxes }) =>
      boxes.map((box) => box.map(relaxed.indexOf)),
    ),
    leavesOfSlot: relaxed.layout.fields.flatMap((field, index) =>
      field.kind === 'gauge'
        ? []
        : Array.from({ length: field.size }, (_, value) =>
            relaxed.leaves.flatMap((leaf, which) =>
              leaf.field === index && value >= leaf.low && value <= leaf.high ? [which] : [],
            ),
          ),
    ),
  };
}

/**
 * The earliest end of any route that goes on from a situation with the given times, in days from the start; infinite
 * where there is none. Moves are taken in the order in which they end, as in Dijkstra's algorithm.
 */
export function earliestEnd(early: Early, at: SituationAt, times: Times): number {
  const { relaxed, clock } = early;
  const run = newRun(early, at, times);
  for (;;) {
    const goal = readyAt(early, run, relaxed.moves);
    const move = nextToEnd(run);
    const ends = move < 0 ? Infinity : (run.ends[move] as number);
    if (goal <= ends) return Math.max(goal, endOf(clock, times));
    settle(early, run, move);
  }
}

interface Run {
  readonly leafTimes: Float64Array;
  /** When each move can end at the earliest; infinite while it cannot be taken, and once it has been. */
  readonly ends: Float64Array;
  readonly done: Uint8Array;
  /** Before this no move can begin that moves the same tracks or reads the same gauges. */
  readonly floors: Float64Array;
  readonly groups: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

function newRun(early: Early, at: SituationAt, times: Times): Run {
  const { relaxed, clock, paces, leaves } = early;
  const values = relaxed.layout.fields.map((field) => valueAt(field, at.words, at.offset));
  const gaugeValues = Float64Array.from(relaxed.gauges, ({ field }) => values[field] ?? 0);
  const run: Run = {
    leafTimes: Float64Array.from(leaves, (leaf) => leafTime(leaf, values[leaf.field] ?? 0, times)),
    ends: new Float64Array(relaxed.moves).fill(Infinity),
    done: new Uint8Array(relaxed.moves),
    floors: Float64Array.from(paces, (pace) => floorOf(clock, pace, times)),
    groups: new Int32Array(relaxed.pushes.groups.length),
    low: gaugeValues.slice(),
    high: gaugeValues,
  };
  for (let move = 0; move < relaxed.moves; move += 1) update(early, run, move);
  return run;
}

/** A leaf that holds has held since its track last left a stage where it did not, or since its gauge was pushed last. */
function leafTime(
  { gauge, first, low, high, size }: EarlyLeaf,
  value: number,
  times: Times,
): number {
  if (value < low || value > high) return Infinity;
  if (first < 0) return 0;
  if (gauge) return times[first] ?? 0;
  let since = 0;
  for (let rank = 0; rank < size; rank += 1)
    if (rank < low || rank > high) since = Math.max(since, times[first + rank] ?? 0);
  return since;
}

function floorOf(clock: Clock, pace: Pace | undefined, times: Times): number {
  let floor = 0;
  for (const { track } of pace?.step.moves ?? [])
    floor = Math.max(floor, lastMoved(clock, times, track));
  for (const gauge of pace?.reads ?? []) floor = Math.max(floor, times[gauge] ?? 0);
  return floor;
}

function update(early: Early, run: Run, move: number): void {
  const { clock, paces } = early;
  const pace = paces[move];
  if (run.done[move] === 1 || !pace) return;
  const ready = Math.max(run.floors[move] as number, readyAt(early, run, move));
  if (ready < Infinity)
    run.ends[move] = Math.min(run.ends[move] as number, clock.after(ready, pace.takes));
}

/** When all that some alternative of a move needs has come about. */
function readyAt({ alternatives }: Early, { leafTimes }: Run, move: number): number {
  let ready = Infinity;
  for (const leaves of alternatives[move] ?? []) {
    let all = 0;
    for (const leaf of leaves) all = Math.max(all, leafTimes[leaf] as number);
    ready = Math.min(ready, all);
  }
  return ready;
}

function nextToEnd({ ends }: Run): number {
  let next = -1;
  for (let move = 0; move < ends.length; move += 1)
    if ((ends[move] as number) < (next < 0 ? Infinity : (ends[next] as number))) next = move;
  return next;
}

function settle(early: Early, run: Run, move: number): void {
  const { relaxed } = early;
  const now = run.ends[move] as number;
  run.done[move] = 1;
  run.ends[move] = Infinity;
  for (
    let at = relaxed.firstTo[move] as number;
    at < (relaxed.firstTo[move + 1] as number);
    at += 1
  )
    for (const leaf of early.leavesOfSlot[relaxed.to[at] as number] ?? []) note(run, leaf, now);
  pushGauges(early, run, { move, now });
  for (let other = 0; other < relaxed.moves; other += 1) update(early, run, other);
}

function pushGauges(
  { relaxed }: Early,
  run: Run,
  { move, now }: { readonly move: number; readonly now: number },
): void {
  const { pushes, gauges } = relaxed;
  for (let at = pushes.first[move] as number; at < (pushes.first[move + 1] as number); at += 2) {
    const index = pushes.list[at] as number;
    const group = pushes.groups[index];
    if (!group) continue;
    const before = run.groups[index] as number;
    const after = before | (1 << (pushes.list[at + 1] as number));
    const more = (group.table[after] as number) - (group.table[before] as number);
    run.groups[index] = after;
    const { gauge, up } = group;
    if (up) run.high[gauge] = (run.high[gauge] as number) + more;
    else run.low[gauge] = (run.low[gauge] as number) - more;
    for (const { leaf, low, high } of gauges[gauge]?.leaves ?? [])
      if ((run.high[gauge] as number) >= low && (run.low[gauge] as number) <= high)
        note(run, leaf, now);
  }
}

function note({ leafTimes }: Run, leaf: number, now: number): void {
  if (now < (leafTimes[leaf] as number)) leafTimes[leaf] = now;
}
