// Which alternatives does a formula have, each a range of values for some of the fields?
import { type Formula, isAlways } from './formula.ts';
import type { Range } from './ranges.ts';

/** A range of values for one field. */
export interface FieldRange extends Range {
  readonly field: number;
}

/** One alternative: every bound holds. At most one bound for a field, in the order of the fields. */
export type Box = readonly FieldRange[];

/** Tells every bound that a formula speaks of, one range of one field after another. */
export function eachBound(formula: Formula, tell: (bound: FieldRange) => void): void {
  if (formula.kind === 'in') {
    for (const range of formula.ranges) tell({ field: formula.field, ...range });
  } else for (const part of formula.parts) eachBound(part, tell);
}

/**
 * The alternatives of a formula: it holds where one of them does.
 * @returns no more than `most` boxes, none of them inside another, or null where it takes more
 */
export function boxesOf(formula: Formula, most: number): readonly Box[] | null {
  if (formula.kind === 'in')
    return capped(
      formula.ranges.map((range) => [{ field: formula.field, ...range }]),
      most,
    );
  if (formula.kind === 'any') return someOf(formula.parts, most);
  if (formula.kind === 'atLeast') return countOf(formula.parts, { count: formula.count, most });
  return isAlways(formula) ? [[]] : eachOf(formula.parts, most);
}

/** What lies in both of two sets of alternatives; null where that takes more than `most`. */
export function meet(a: readonly Box[], b: readonly Box[], most: number): readonly Box[] | null {
  const both = a.flatMap((one) => b.map((two) => overlap(one, two)).filter((box) => box !== null));
  return capped(tidy(both), most);
}

function eachOf(parts: readonly Formula[], most: number): readonly Box[] | null {
  let found: readonly Box[] | null = [[]];
  for (const part of parts) {
    const next = boxesOf(part, most);
    found = found && next && meet(found, next, most);
  }
  return found;
}

function someOf(parts: readonly Formula[], most: number): readonly Box[] | null {
  const found: Box[] = [];
  for (const part of parts) {
    const next = boxesOf(part, most);
    if (!next) return null;
    found.push(...next);
  }
  return capped(tidy(found), most);
}

interface Counted {
  readonly count: number;
  readonly most: number;
}

/** Parts times how many of them are to hold, beyond which counting takes too long. */
const MOST_COUNTED = 2000;

/** At least so many parts: by how many the parts seen so far can have brought, from all but none to enough. */
function countOf(parts: readonly Formula[], { count, most }: Counted): readonly Box[] | null {
  if (parts.length * count > MOST_COUNTED) return null;
  let reached: readonly (readonly Box[])[] = [[[]], ...Array.from({ length: count }, () => [])];
  for (const part of parts) {
    const boxes = boxesOf(part, most);
    if (!boxes) return null;
    const next = reached.map((stay, index) => {
      const before = reached[index - 1];
      const more = before ? meet(before, boxes, most) : [];
      return more && capped(tidy([...stay, ...more]), most);
    });
    if (!next.every((set) => set !== null)) return null;
    reached = next;
  }
  return reached[count] ?? [];
}

function capped(boxes: readonly Box[], most: number): readonly Box[] | null {
  return boxes.length > most ? null : boxes;
}

function overlap(a: Box, b: Box): Box | null {
  const bounds = new Map(a.map((bound) => [bound.field, bound]));
  for (const bound of b) {
    const known = bounds.get(bound.field) ?? bound;
    const low = Math.max(known.low, bound.low);
    const high = Math.min(known.high, bound.high);
    if (low > high) return null;
    bounds.set(bound.field, { field: bound.field, low, high });
  }
  return [...bounds.values()].sort((x, y) => x.field - y.field);
}

/** Drops what lies inside another and joins boxes that differ in one range only, as long as that shortens the list. */
function tidy(boxes: readonly Box[]): readonly Box[] {
  const kept: Box[] = [];
  const waiting = boxes.toReversed();
  for (let box = waiting.pop(); box !== undefined; box = waiting.pop()) {
    const next = box;
    if (kept.some((other) => isInside(next, other))) continue;
    const partner = kept.findIndex(
      (other) => isInside(other, next) || joined(other, next) !== null,
    );
    if (partner < 0) {
      kept.push(next);
      continue;
    }
    const [other] = kept.splice(partner, 1);
    waiting.push((other && joined(other, next)) ?? next);
  }
  return kept;
}

function isInside(inner: Box, outer: Box): boolean {
  return outer.every(({ field, low, high }) => {
    const bound = inner.find((candidate) => candidate.field === field);
    return bound !== undefined && bound.low >= low && bound.high <= high;
  });
}

/** One box for two that bound the same fields and differ in one, where the two ranges touch or overlap. */
function joined(a: Box, b: Box): Box | null {
  if (a.length !== b.length) return null;
  let differing: number | null = null;
  for (const [index, one] of a.entries()) {
    const two = b[index];
    if (!two || one.field !== two.field) return null;
    if (one.low === two.low && one.high === two.high) continue;
    if (differing !== null || one.low > two.high + 1 || two.low > one.high + 1) return null;
    differing = index;
  }
  return a.map((one, index) => {
    const two = b[index] ?? one;
    return {
      field: one.field,
      low: Math.min(one.low, two.low),
      high: Math.max(one.high, two.high),
    };
  });
}
