// When at the earliest can the goal be reached, each move waiting only for what it needs?
import type { FieldRange, Box } from '../boxes.ts';
import { formulaOf } from '../formula.ts';
import { valueAt } from '../layout.ts';
import { type Test, passes, testOf } from '../mask-test.ts';
import { type Clock, type Pace, type Times, beginOf, endOf } from '../plan/clock.ts';
import type { Problem } from '../plan/problem.ts';
import type { Relaxed } from './relax.ts';
import type { SituationAt } from './closure.ts';

/** What is worked out once per search. Alternatives are lists of leaves, of which all must hold. */
export interface Early {
  readonly relaxed: Relaxed;
  readonly clock: Clock;
  readonly paces: readonly (Pace | undefined)[];
  readonly leaves: readonly FieldRange[];
  /** What each move must find, the rules of the question included, and the goal after the last. */
  readonly alternatives: readonly Alternatives[];
  /** The conjuncts that steps rest on: a step begins after what made them hold. */
  readonly conjuncts: readonly { readonly test: Test; readonly alternatives: Alternatives }[];
  /** Leaves that a slot fulfils, that read a gauge; moves that ask for a leaf. */
  readonly leavesOfSlot: readonly (readonly number[])[];
  readonly leavesOfGauge: readonly (readonly number[])[];
  readonly movesOfLeaf: readonly (readonly number[])[];
  /** Gauges that no move or goal asks for directly: how far they are pushed is not known. */
  readonly unfollowed: ReadonlySet<number>;
}

type Alternatives = readonly (readonly number[])[];

export function earlyOf(relaxed: Relaxed, problem: Problem, clock: Clock): Early {
  const { layout } = problem;
  const leaves: FieldRange[] = [];
  const known = new Map<string, number>();
  const leafOf = (bound: FieldRange): number => {
    const key = `${bound.field} ${bound.low} ${bound.high}`;
    const leaf = known.get(key) ?? leaves.push(bound) - 1;
    known.set(key, leaf);
    return leaf;
  };
  const listed = (boxes: readonly Box[]): Alternatives => boxes.map((box) => box.map(leafOf));
  const paces = problem.moves.map(({ id }) => clock.paces.get(id));
  const alternatives = [...relaxed.tests, relaxed.goalTest].map(({ boxes }) => listed(boxes));
  const conjuncts = clock.conjuncts.map(({ condition }) => {
    const test = testOf(layout, formulaOf(layout, condition));
    return { test, alternatives: listed(test.boxes) };
  });
  const movesOfLeaf: number[][] = leaves.map(() => []);
  paces.forEach((pace, move) => {
    const asked = [
      alternatives[move],
      ...(pace?.rests ?? []).map((at) => conjuncts[at]?.alternatives),
    ];
    for (const leaf of new Set(asked.flatMap((each) => (each ?? []).flat())))
      movesOfLeaf[leaf]?.push(move);
  });
  const leavesIn = (fits: (bound: FieldRange) => boolean) =>
    leaves.flatMap((bound, leaf) => (fits(bound) ? [leaf] : []));
  return {
    relaxed,
    clock,
    paces,
    leaves,
    alternatives,
    conjuncts,
    movesOfLeaf,
    unfollowed: new Set(
      relaxed.gauges.flatMap((gauge) => (gauge.leaves.length === 0 ? [gauge.field] : [])),
    ),
    leavesOfSlot: layout.fields.flatMap((field, index) =>
      field.kind === 'gauge'
        ? []
        : Array.from({ length: field.size }, (_, value) =>
            leavesIn((leaf) => leaf.field === index && value >= leaf.low && value <= leaf.high),
          ),
    ),
    leavesOfGauge: relaxed.gauges.map(({ field }) => leavesIn((leaf) => leaf.field === field)),
  };
}

/**
 * The earliest end of any route that goes on from a situation with the given times, in days from the start; infinite
 * where there is none. Moves are taken in the order in which they end, as in Dijkstra's algorithm.
 */
export function earliestEnd(early: Early, at: SituationAt, times: Times): number {
  const { relaxed, clock, alternatives } = early;
  const run = newRun(early, at, times);
  const now = endOf(clock, times);
  for (;;) {
    for (const move of run.stale) update(early, run, move);
    run.stale.clear();
    const goal = readyAt(run, alternatives[relaxed.moves] ?? []);
    const move = nextToEnd(run);
    const ends = move < 0 ? Infinity : (run.ends[move] as number);
    if (goal <= ends) return Math.max(goal, now);
    settle(early, run, move);
  }
}

interface Run {
  /** When each leaf can hold at the earliest; 0 where it does. */
  readonly leafTimes: Float64Array;
  /** When each move can end at the earliest; infinite while it cannot be taken, and once it has been. */
  readonly ends: Float64Array;
  readonly done: Uint8Array;
  /** Before this no move can begin: what it rests on came to hold then, or its tracks were moved then. */
  readonly floors: Float64Array;
  /** The conjuncts that hold now. */
  readonly held: readonly boolean[];
  /** The end of the last step: nothing ends before it. */
  readonly now: number;
  /** Moves that may end sooner than was thought. */
  readonly stale: Set<number>;
  readonly groups: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

function newRun(early: Early, at: SituationAt, times: Times): Run {
  const { relaxed, clock, paces, leaves, conjuncts } = early;
  const values = relaxed.layout.fields.map((field) => valueAt(field, at.words, at.offset));
  const gaugeValues = Float64Array.from(relaxed.gauges, ({ field }) => values[field] ?? 0);
  return {
    leafTimes: Float64Array.from(leaves, ({ field, low, high }) => {
      const value = values[field] ?? 0;
      return early.unfollowed.has(field) || (value >= low && value <= high) ? 0 : Infinity;
    }),
    ends: new Float64Array(relaxed.moves).fill(Infinity),
    done: new Uint8Array(relaxed.moves),
    // What fails now has the time 0.
    floors: Float64Array.from(paces, (pace) => (pace ? beginOf(times, pace) : 0)),
    held: conjuncts.map(({ test }) => passes(test, at.words, at.offset)),
    now: endOf(clock, times),
    stale: new Set(paces.keys()),
    groups: new Int32Array(relaxed.pushes.groups.length),
    low: gaugeValues.slice(),
    high: gaugeValues,
  };
}

function update(early: Early, run: Run, move: number): void {
  const { clock, paces, alternatives, conjuncts } = early;
  const pace = paces[move];
  if (run.done[move] === 1 || !pace) return;
  const open = readyAt(run, alternatives[move] ?? []);
  if (open === Infinity) return;
  let begin = run.floors[move] as number;
  for (const at of pace.rests)
    if (!run.held[at]) begin = Math.max(begin, readyAt(run, conjuncts[at]?.alternatives ?? []));
  if (begin === Infinity) return;
  const ends = Math.max(clock.after(begin, pace.takes), pace.notBefore, open, run.now);
  run.ends[move] = Math.min(run.ends[move] as number, ends);
}

/** When all that some alternative needs has come about. */
function readyAt({ leafTimes }: Run, alternatives: Alternatives): number {
  let ready = Infinity;
  for (const leaves of alternatives) {
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
    for (const leaf of early.leavesOfSlot[relaxed.to[at] as number] ?? [])
      note(early, run, { leaf, now });
  pushGauges(early, run, { move, now });
}

function pushGauges(
  early: Early,
  run: Run,
  { move, now }: { readonly move: number; readonly now: number },
): void {
  const { pushes } = early.relaxed;
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
    for (const leaf of early.leavesOfGauge[gauge] ?? []) {
      const { low = 0, high = 0 } = early.leaves[leaf] ?? {};
      if ((run.high[gauge] as number) >= low && (run.low[gauge] as number) <= high)
        note(early, run, { leaf, now });
    }
  }
}

/** A leaf can hold from now on: the moves that ask for it may end sooner. */
function note(
  { movesOfLeaf }: Early,
  { leafTimes, stale }: Run,
  { leaf, now }: { readonly leaf: number; readonly now: number },
): void {
  if (now >= (leafTimes[leaf] as number)) return;
  leafTimes[leaf] = now;
  for (const move of movesOfLeaf[leaf] ?? []) stale.add(move);
}
