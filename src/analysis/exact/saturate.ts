// Which situations can be reached, worked out for whole sets of them at once?
import { EMPTY, type Nodes, atHand, keep, kidOf, made } from './nodes.ts';
import { FIRST_MOVE, union } from './sets.ts';

/** A move as diagrams know it: where it is possible, and what it makes of the values of each variable. */
export interface Shift {
  /** The situations in which it is possible. */
  readonly guard: number;
  /** The highest and the lowest level that it asks about or changes. */
  readonly top: number;
  readonly bottom: number;
  /** For each level the value that each value becomes; null where it stays. */
  readonly becomes: readonly (Int32Array | null)[];
}

/** A move at its highest level, its guard cut down to it. */
interface Cast extends Shift {
  readonly operation: number;
}

/**
 * Saturation (Ciardo, Lüttgen and Siminiceanu, "Saturation: an efficient iteration strategy for symbolic state-space
 * generation", 2001): a node is closed under the moves whose highest level is its own as soon as it is made, so that
 * what is deep in the diagram is finished before anything above it is looked at. Told as a recursion:
 *
 *     close(node)            close all kids, then finish
 *     take(move, set, guard) for each value: its kid, and that of the guard, taken one level lower, joined to the kids
 *                            of a new node where the value becomes what the move makes of it; then finish
 *     finish                 take each move of this level from each kid and join what comes back, until nothing is new
 *
 * Work on one level only ever waits for work on the level below it. So a frame a level is all the stack there is, and
 * the work can be laid down anywhere and taken up again.
 */
export interface Saturation {
  readonly nodes: Nodes;
  /** The moves by their highest level. */
  readonly byTop: readonly (readonly Cast[])[];
  readonly frames: readonly Frame[];
  /** The level that is worked on; above the highest when all is done. */
  level: number;
  /** What the level above waits for. */
  result: number;
}

interface Frame {
  /** The kids of the node that is made. */
  readonly own: Int32Array;
  doing: 'close' | 'take' | 'finish';
  /** The move that is taken and from what; null where a node is closed. */
  cast: Cast | null;
  set: number;
  guard: number;
  /** Where the work is: a value, and in finishing which of the level's moves. */
  value: number;
  which: number;
  changed: boolean;
  /** For each move of the level and each value, from which kid it was taken last. */
  readonly done: Int32Array;
}

/** Sets out to close a set under all moves. */
export function newSaturation(nodes: Nodes, shifts: readonly Shift[], set: number): Saturation {
  const byTop: Cast[][] = Array.from(nodes.sizes, () => []);
  shifts.forEach((shift, index) => {
    if (shift.guard === EMPTY || shift.top === 0) return;
    let { guard } = shift;
    while ((nodes.level[guard] as number) > shift.top)
      guard = nodes.kids[nodes.first[guard] as number] as number;
    byTop[shift.top]?.push({ ...shift, guard, operation: FIRST_MOVE + index });
  });
  const frames = byTop.map((casts, level): Frame => {
    const own = nodes.making[level] as Int32Array;
    const done = new Int32Array(casts.length * own.length);
    return {
      own,
      doing: 'close',
      cast: null,
      set,
      guard: 0,
      value: 0,
      which: 0,
      changed: false,
      done,
    };
  });
  const top = frames.length - 1;
  const saturation = { nodes, byTop, frames, level: top, result: top > 0 ? -1 : set };
  if (top > 0) begin(saturation, top, { doing: 'close', cast: null, set, guard: EMPTY });
  else saturation.level = 1;
  return saturation;
}

export function isDone({ level, frames }: Saturation): boolean {
  return level >= frames.length;
}

/** What a level has to do for a node before the node counts for two. */
const LARGE = 1 << 14;

/** Works on, for so many nodes at most; where there are very many moves and values, for fewer. */
export function work(saturation: Saturation, most: number): void {
  for (let left = most; left > 0 && !isDone(saturation);) {
    const frame = saturation.frames[saturation.level] as Frame;
    workers[frame.doing](saturation, frame);
    left -= 1 + Math.floor(frame.done.length / LARGE);
  }
}

/** What is reached so far: never too much, and all of it when the work is done. It cannot go on from here. */
export function reached(saturation: Saturation): number {
  const { nodes, frames, byTop } = saturation;
  let { result } = saturation;
  for (; !isDone(saturation); saturation.level += 1) {
    const { level } = saturation;
    const frame = frames[level] as Frame;
    if (result >= 0) {
      const cast = frame.doing === 'finish' ? byTop[level]?.[frame.which] : frame.cast;
      join(nodes, frame, { cast, level, found: result });
    }
    result = made(nodes, level);
  }
  return result;
}

const workers: Readonly<Record<Frame['doing'], (saturation: Saturation, frame: Frame) => void>> = {
  close: closeOn,
  take: takeOn,
  finish: finishOn,
};

type Task = Pick<Frame, 'doing' | 'cast' | 'set' | 'guard'>;

function begin(saturation: Saturation, level: number, { doing, cast, set, guard }: Task): void {
  const { nodes, frames } = saturation;
  const frame = frames[level] as Frame;
  frame.doing = doing;
  frame.cast = cast;
  frame.set = set;
  frame.guard = guard;
  frame.value = 0;
  for (let value = 0; value < frame.own.length; value += 1)
    frame.own[value] = doing === 'take' ? EMPTY : kidOf(nodes, set, value);
  saturation.level = level;
  saturation.result = -1;
}

function closeOn(saturation: Saturation, frame: Frame): void {
  const { nodes, level, result } = saturation;
  const { own } = frame;
  if (result >= 0) own[frame.value] = result;
  while (frame.value < own.length && nodes.closed[own[frame.value] as number] === 1)
    frame.value += 1;
  if (frame.value === own.length) return finishing(saturation, frame);
  const set = own[frame.value] as number;
  begin(saturation, level - 1, { doing: 'close', cast: null, set, guard: EMPTY });
}

function takeOn(saturation: Saturation, frame: Frame): void {
  const { nodes, level } = saturation;
  const cast = frame.cast as Cast;
  for (; frame.value < frame.own.length; frame.value += 1) {
    const kid = kidOf(nodes, frame.set, frame.value);
    const asked = kidOf(nodes, frame.guard, frame.value);
    if (kid === EMPTY || asked === EMPTY) continue;
    const found = taken(saturation, cast, { set: kid, guard: asked });
    if (found < 0) return;
    join(nodes, frame, { cast, level, found });
  }
  finishing(saturation, frame);
}

function finishing(saturation: Saturation, frame: Frame): void {
  frame.doing = 'finish';
  frame.value = 0;
  frame.which = 0;
  frame.changed = false;
  frame.done.fill(EMPTY);
  saturation.result = -1;
}

function finishOn(saturation: Saturation, frame: Frame): void {
  const casts = saturation.byTop[saturation.level] as readonly Cast[];
  do {
    if (frame.which === casts.length) frame.which = 0;
    if (frame.which === 0 && frame.value === 0 && saturation.result < 0) frame.changed = false;
    for (; frame.which < casts.length; frame.which += 1) {
      if (!isCast(saturation, frame, casts[frame.which] as Cast)) return;
      frame.value = 0;
    }
  } while (frame.changed);
  finish(saturation, frame);
}

/** Takes a move from every kid from which it has not been taken yet; false where that has to wait. */
function isCast(saturation: Saturation, frame: Frame, cast: Cast): boolean {
  const { nodes, level } = saturation;
  const { own, done } = frame;
  const marks = frame.which * own.length;
  for (; frame.value < own.length; frame.value += 1) {
    const kid = own[frame.value] as number;
    if (kid === EMPTY) continue;
    if (saturation.result < 0) {
      if (done[marks + frame.value] === kid) continue;
      done[marks + frame.value] = kid;
    }
    const asked = kidOf(nodes, cast.guard, frame.value);
    if (asked === EMPTY) continue;
    const found = taken(saturation, cast, { set: kid, guard: asked });
    if (found < 0) return false;
    if (join(nodes, frame, { cast, level, found })) frame.changed = true;
  }
  return true;
}

function finish(saturation: Saturation, frame: Frame): void {
  const { nodes, level } = saturation;
  const node = made(nodes, level);
  nodes.closed[node] = 1;
  const { cast, set, guard } = frame;
  if (cast) keep(nodes, { operation: cast.operation, a: set, b: guard }, node);
  saturation.result = node;
  saturation.level = level + 1;
}

/** Where a move leads from a closed set, closed again, where that is at hand; else the work on it begins, and -1. */
function taken(
  saturation: Saturation,
  cast: Cast,
  { set, guard }: Pick<Frame, 'set' | 'guard'>,
): number {
  const { nodes, result } = saturation;
  if (result >= 0) {
    saturation.result = -1;
    return result;
  }
  const level = nodes.level[set] as number;
  if (level < cast.bottom) return set;
  const known = atHand(nodes, { operation: cast.operation, a: set, b: guard });
  if (known < 0) begin(saturation, level, { doing: 'take', cast, set, guard });
  return known;
}

interface Found {
  readonly cast: Cast | null | undefined;
  readonly level: number;
  readonly found: number;
}

/** Joins what a move led to from a value to where it makes of that value; says whether that was anything new. */
function join(nodes: Nodes, { own, value }: Frame, { cast, level, found }: Found): boolean {
  const to = cast?.becomes[level]?.[value] ?? value;
  const before = own[to] as number;
  const after = union(nodes, before, found);
  own[to] = after;
  return after !== before;
}
