// Which moves can be taken in either order with the same result, wherever both are possible?
import { pushesBy } from '../core/effect.ts';
import { lookupOf } from '../core/lookup.ts';
import { include, wordsFor } from './bits.ts';
import { eachBound } from './boxes.ts';
import { type Field, type Layout, rankIn } from './layout.ts';
import type { Packed, PackedMove } from './packed.ts';

/**
 * For each move a set of the moves that are independent of it, `width` words each: bit b of set a says that wherever
 * a and b are possible, neither makes the other impossible and both orders lead to the same situation.
 */
export interface Independence {
  readonly width: number;
  readonly sets: Int32Array;
}

/** More moves than this are not compared, each with each: none counts as independent then, and more is made twice. */
const MOST = 2000;

/** Works out independence from bits: what a move can set or clear against what another needs set or clear. */
export function independenceOf(packed: Packed): Independence {
  const { length } = packed.moves;
  if (length > MOST)
    return { width: wordsFor(length), sets: new Int32Array(wordsFor(length) * length) };
  const footprints = packed.moves.map((move) => footprintOf(packed.layout, move));
  const width = wordsFor(length);
  const sets = new Int32Array(width * length);
  footprints.forEach((a, index) => {
    footprints.forEach((b, other) => {
      if (index === other || disturbs(a, b) || disturbs(b, a) || !commute(a, b)) return;
      include(sets, other, index * width);
    });
  });
  return { width, sets };
}

interface Footprint {
  /** Bits that the move may need set or clear: over all its alternatives, so rather too many than too few. */
  readonly needsSet: ReadonlySet<string>;
  readonly needsClear: ReadonlySet<string>;
  readonly sets: ReadonlySet<string>;
  readonly clears: ReadonlySet<string>;
  readonly moved: ReadonlySet<string>;
  /** For each gauge that it pushes, which way and how far at most. */
  readonly pushed: ReadonlyMap<string, string>;
}

function footprintOf(layout: Layout, move: PackedMove): Footprint {
  const needsSet = new Set<string>();
  const needsClear = new Set<string>();
  eachBound(move.formula, ({ field: at, low, high }) => {
    const field = layout.fields[at];
    if (!field) return;
    if (low > 0) needsSet.add(nameOf(field, low));
    if (high < field.size - 1) needsClear.add(nameOf(field, high + 1));
  });
  return { needsSet, needsClear, ...writesOf(layout, move) };
}

function writesOf(
  layout: Layout,
  { step }: PackedMove,
): Omit<Footprint, 'needsSet' | 'needsClear'> {
  const sets = new Set<string>();
  const clears = new Set<string>();
  const pushed = new Map<string, string>();
  for (const { track, from, to } of step.moves) {
    const field = layout.fields[layout.tracks.get(track) ?? -1];
    if (!field) continue;
    const end = rankIn(layout, track, to);
    const sources = [from ?? []].flat().map((stage) => rankIn(layout, track, stage));
    // What it writes from the lowest and from the highest, it writes from all between.
    const [lowest, highest] = from === undefined ? [0, field.size - 1] : extremes(sources);
    for (let value = lowest + 1; value <= end; value += 1) sets.add(nameOf(field, value));
    for (let value = end + 1; value <= highest; value += 1) clears.add(nameOf(field, value));
  }
  for (const { gauge, add, to } of pushesBy(step, lookupOf(layout.scenario).gauges)) {
    const field = layout.fields[layout.gauges.get(gauge.id) ?? -1];
    if (!field) continue;
    pushed.set(gauge.id, `${Math.sign(add)} ${to}`);
    for (const value of field.marks) (add > 0 ? sets : clears).add(nameOf(field, value));
  }
  return { sets, clears, pushed, moved: new Set(step.moves.map(({ track }) => track)) };
}

/** The lowest and the highest of some ranks. */
function extremes(ranks: readonly number[]): readonly [lowest: number, highest: number] {
  return ranks.reduce(
    ([lowest, highest], rank) => [Math.min(lowest, rank), Math.max(highest, rank)],
    [Infinity, -Infinity],
  );
}

/** Can a make b impossible? */
function disturbs(a: Footprint, b: Footprint): boolean {
  return meets(a.sets, b.needsClear) || meets(a.clears, b.needsSet);
}

/** Pushes of one gauge in one direction to one end commute; others do not where one of them is cut off. */
function commute(a: Footprint, b: Footprint): boolean {
  if (meets(a.moved, b.moved)) return false;
  return [...a.pushed].every(([gauge, way]) => (b.pushed.get(gauge) ?? way) === way);
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}

function nameOf(field: Field, value: number): string {
  return `${field.kind} ${field.id} ${value}`;
}
