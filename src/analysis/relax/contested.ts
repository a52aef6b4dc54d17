// Does a gauge that some steps push the wrong way still allow what is reached in the relaxed problem?
import { contains, exclude, include, membersOf } from '../bits.ts';
import { valueAt } from '../layout.ts';
import type { Relaxed } from './relax.ts';
import {
  type Closure,
  type SituationAt,
  begin,
  canTake,
  newClosure,
  spread,
  spreadAll,
} from './closure.ts';

/**
 * The relaxed problem forgets that what is pushed up has come down meanwhile. Some of that can be told all the same.
 * When a move is taken for the first time, the moves that it cannot do without have been taken, and those that cannot
 * do without it have not. So a gauge is then at least as high as the former push it up, less all that the rest can
 * push it down; and the other way round. Where no alternative of the move allows that, the move is never taken.
 */
export interface Contested {
  readonly relaxed: Relaxed;
  /** What some move or the goal asks of a gauge that some moves push the other way. */
  readonly asked: readonly Asked[];
  /** The moves that push such a gauge the other way. */
  readonly against: readonly number[];
  /** By how much each move pushes each gauge: `by[move * gauges + gauge]`. */
  readonly by: Float64Array;
  /** The value at which that push ends. */
  readonly ends: Float64Array;
  /** So much is contested that it is worth asking about only once, at the beginning of a search. */
  readonly much: boolean;
  readonly whole: Closure;
  readonly part: Closure;
}

/** Each thing asked and each move against it costs a look at all moves. */
const MUCH = 60;

interface Asked {
  /** The move; the goal is the one after the last. */
  readonly move: number;
  readonly gauge: number;
  /** A value in one of these ranges will do: one for each alternative. */
  readonly ranges: readonly { readonly low: number; readonly high: number }[];
}

/** What is contested in a problem; null where nothing is. */
export function contestedIn(relaxed: Relaxed): Contested | null {
  const { gauges, moves } = relaxed;
  const { by, ends } = pushesIn(relaxed);
  const asked: Asked[] = [];
  const against = new Set<number>();
  gauges.forEach((gauge, index) => {
    const pushing = (sign: number) =>
      Array.from({ length: moves }, (_, move) => move).filter(
        (move) => Math.sign(by[move * gauges.length + index] ?? 0) === sign,
      );
    const [up, down] = [pushing(1), pushing(-1)];
    for (let move = 0; move <= moves; move += 1) {
      const ranges = rangesFor(relaxed, move, gauge.field);
      const lows = ranges.length > 0 && ranges.every(({ low }) => low > 0) && down.length > 0;
      const highs =
        ranges.length > 0 && ranges.every(({ high }) => high < gauge.max) && up.length > 0;
      if (!lows && !highs) continue;
      asked.push({ move, gauge: index, ranges });
      for (const other of [...(lows ? down : []), ...(highs ? up : [])]) against.add(other);
    }
  });
  if (asked.length === 0) return null;
  return {
    relaxed,
    asked,
    much: asked.length + against.size > MUCH,
    against: [...against],
    by,
    ends,
    whole: newClosure(relaxed),
    part: newClosure(relaxed),
  };
}

/** Can the goal be reached by the allowed moves, as far as can be told? They reach it in the relaxed problem. */
export function reachesContested(
  contested: Contested,
  at: SituationAt,
  allowed: Int32Array,
): boolean {
  const { relaxed, whole } = contested;
  const left = allowed.slice();
  for (;;) {
    begin(relaxed, whole, at);
    if (!spread(relaxed, whole, left)) return false;
    spreadAll(relaxed, whole, left);
    const never = neverTaken(contested, at, left);
    if (never.length === 0) return true;
    if (never.includes(relaxed.moves)) return false;
    for (const move of never) exclude(left, move);
  }
}

/** The moves among those reached whose gauges can never stand as they need. */
function neverTaken(contested: Contested, at: SituationAt, left: Int32Array): readonly number[] {
  const { relaxed, whole, asked } = contested;
  const needing = needingOf(contested, at, left);
  const never = new Set<number>();
  for (const { move, gauge, ranges } of asked) {
    if (move < relaxed.moves && !contains(whole.taken, move)) continue;
    if (never.has(move)) continue;
    const [low, high] = endsBefore(contested, at, { move, gauge, left, needing });
    if (ranges.every((range) => high < range.low || low > range.high)) never.add(move);
  }
  return [...never];
}

/** For each move that pushes the wrong way, the moves that cannot be taken without it; the goal may be one. */
function needingOf(
  { relaxed, whole, part, against }: Contested,
  at: SituationAt,
  left: Int32Array,
): ReadonlyMap<number, Int32Array> {
  const needing = new Map<number, Int32Array>();
  for (const move of against) {
    if (!contains(whole.taken, move)) continue;
    exclude(left, move);
    begin(relaxed, part, at);
    spreadAll(relaxed, part, left);
    include(left, move);
    const without = new Int32Array(Math.ceil((relaxed.moves + 1) / 32));
    for (const other of membersOf(whole.taken))
      if (!contains(part.taken, other)) include(without, other);
    if (!canTake(relaxed, part, relaxed.moves)) include(without, relaxed.moves);
    needing.set(move, without);
  }
  return needing;
}

interface Before {
  readonly move: number;
  readonly gauge: number;
  readonly left: Int32Array;
  readonly needing: ReadonlyMap<number, Int32Array>;
}

/** The lowest and the highest at which a gauge can stand when a move is taken for the first time. */
function endsBefore(
  { relaxed, part, whole, by, ends }: Contested,
  at: SituationAt,
  { move, gauge, left, needing }: Before,
): readonly [number, number] {
  const { field, max } = relaxed.gauges[gauge] ?? { field: 0, max: 0 };
  const known = relaxed.layout.fields[field];
  const first = known ? valueAt(known, at.words, at.offset) : 0;
  let reached = whole;
  if (move < relaxed.moves) {
    exclude(left, move);
    begin(relaxed, part, at);
    spreadAll(relaxed, part, left);
    include(left, move);
    reached = part;
  }
  const up = (reached.high[gauge] as number) - first;
  const down = first - (reached.low[gauge] as number);
  let forcedUp = 0;
  let forcedDown = 0;
  let [top, bottom] = [max, 0];
  for (const [other, without] of needing) {
    if (other === move || !contains(without, move)) continue;
    const push = by[other * relaxed.gauges.length + gauge] as number;
    const end = ends[other * relaxed.gauges.length + gauge] as number;
    if (push > 0) [forcedUp, top] = [forcedUp + push, Math.min(top, end)];
    if (push < 0) [forcedDown, bottom] = [forcedDown - push, Math.max(bottom, end)];
  }
  // Where the end of a push has cut it off, the gauge stood there or beyond, and only what came later counts.
  const low = Math.max(first, Math.min(first + forcedUp, top)) - down;
  const high = Math.min(first, Math.max(first - forcedDown, bottom)) + up;
  return [Math.max(0, low), Math.min(max, high)];
}

function rangesFor({ tests, goalTest, moves }: Relaxed, move: number, field: number) {
  const test = move === moves ? goalTest : tests[move];
  return (test?.boxes ?? []).map((box) => {
    const bound = box.find((candidate) => candidate.field === field);
    return { low: bound?.low ?? 0, high: bound?.high ?? Infinity };
  });
}

/** How far each move pushes each gauge by itself, and where that ends. */
function pushesIn({ pushes, gauges, moves }: Relaxed): Pick<Contested, 'by' | 'ends'> {
  const by = new Float64Array(moves * gauges.length);
  const ends = new Float64Array(moves * gauges.length);
  for (let move = 0; move < moves; move += 1)
    for (let at = pushes.first[move] as number; at < (pushes.first[move + 1] as number); at += 2) {
      const group = pushes.groups[pushes.list[at] as number];
      if (!group) continue;
      const bit = pushes.list[at + 1] as number;
      const size = group.sizes[bit] ?? 0;
      by[move * gauges.length + group.gauge] = group.up ? size : -size;
      ends[move * gauges.length + group.gauge] = group.ends[bit] ?? 0;
    }
  return { by, ends };
}
