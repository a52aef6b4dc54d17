// What does a condition say about the packed values, with every `not` and milestone resolved?
import { type Condition, type Reading, readBy } from '../core/conditions/condition.ts';
import { lookupOf, rankOf } from '../core/lookup.ts';
import { readingOf } from '../core/reading.ts';
import { type Field, type Layout, valueAt } from './layout.ts';
import { type Range, gapsIn, includes, intersection, tidied, union } from './ranges.ts';

export type { Range } from './ranges.ts';

/**
 * A condition without `not`, milestones and names. An `all` without parts always holds, an `any` without parts never.
 * Ranges are in order and do not touch.
 */
export type Formula =
  | { readonly kind: 'in'; readonly field: number; readonly ranges: readonly Range[] }
  | { readonly kind: 'all'; readonly parts: readonly Formula[] }
  | { readonly kind: 'any'; readonly parts: readonly Formula[] }
  | { readonly kind: 'atLeast'; readonly count: number; readonly parts: readonly Formula[] };

export const ALWAYS: Formula = { kind: 'all', parts: [] };
export const NEVER: Formula = { kind: 'any', parts: [] };

/** The formula of a condition, or with `wanted: false` that of its opposite. */
export function formulaOf(layout: Layout, condition: Condition, wanted = true): Formula {
  return readBy(readers, condition, layout, wanted);
}

/** Does a formula hold in a packed situation? For the few that are too large to be mask tests. */
export function formulaHolds(formula: Formula, layout: Layout, state: PackedSituation): boolean {
  if (formula.kind === 'in') {
    const value = valueAt(fieldOf(layout, formula.field), state.words, state.offset);
    return includes(formula.ranges, value);
  }
  const holds = (part: Formula) => formulaHolds(part, layout, state);
  if (formula.kind === 'all') return formula.parts.every(holds);
  if (formula.kind === 'any') return formula.parts.some(holds);
  return formula.parts.filter(holds).length >= formula.count;
}

export interface PackedSituation {
  readonly words: Int32Array;
  readonly offset: number;
}

/** All parts hold: nested ones are flattened, and what is said twice about one field is said once. */
export function allOf(parts: readonly Formula[]): Formula {
  const flat = parts.flatMap((part) => (part.kind === 'all' ? part.parts : [part]));
  if (flat.some(isNever)) return NEVER;
  const merged = mergeRanges(flat, intersection);
  if (merged.some(isNever)) return NEVER;
  const [only] = merged;
  return merged.length === 1 && only ? only : { kind: 'all', parts: merged };
}

/** At least one part holds. */
export function anyOf(layout: Layout, parts: readonly Formula[]): Formula {
  const flat = parts.flatMap((part) => (part.kind === 'any' ? part.parts : [part]));
  const merged = mergeRanges(flat, union).map((part) =>
    part.kind === 'in' ? within(layout, part.field, part.ranges) : part,
  );
  if (merged.some(isAlways)) return ALWAYS;
  const [only] = merged;
  return merged.length === 1 && only ? only : { kind: 'any', parts: merged };
}

/** The field's value lies in one of the ranges, which may overlap and reach beyond the field. */
export function within(layout: Layout, field: number, ranges: readonly Range[]): Formula {
  const { size } = fieldOf(layout, field);
  const tidy = tidied(
    ranges.map(({ low, high }) => ({ low: Math.max(0, low), high: Math.min(size - 1, high) })),
  );
  const [first] = tidy;
  if (!first) return NEVER;
  if (first.low === 0 && first.high === size - 1) return ALWAYS;
  return { kind: 'in', field, ranges: tidy };
}

/** The field's value lies in none of the ranges. */
export function without(layout: Layout, field: number, ranges: readonly Range[]): Formula {
  const { size } = fieldOf(layout, field);
  return within(layout, field, gapsIn(ranges, size));
}

export function isAlways(formula: Formula): boolean {
  return formula.kind === 'all' && formula.parts.length === 0;
}

export function isNever(formula: Formula): boolean {
  return formula.kind === 'any' && formula.parts.length === 0;
}

const readers: Reading<[layout: Layout, wanted: boolean], Formula> = {
  all: ({ all }, layout, wanted) => joined(layout, { parts: all, wanted, every: wanted }),
  any: ({ any }, layout, wanted) => joined(layout, { parts: any, wanted, every: !wanted }),
  not: (condition, layout, wanted) => formulaOf(layout, condition.not, !wanted),
  atLeast: ({ atLeast, of }, layout, wanted) =>
    // Not at least n of m: at least m - n + 1 fail.
    atLeastOf(layout, wanted ? atLeast : of.length - atLeast + 1, partsOf(layout, of, wanted)),
  is: ({ track, is }, layout, wanted) => {
    const ranks = (typeof is === 'string' ? [is] : is).map((stage) => rank(layout, track, stage));
    return leaf(layout, trackIndex(layout, track), {
      ranges: ranks.map((at) => ({ low: at, high: at })),
      wanted,
    });
  },
  reached: ({ track, reached }, layout, wanted) =>
    leaf(layout, trackIndex(layout, track), {
      ranges: [{ low: rank(layout, track, reached), high: Infinity }],
      wanted,
    }),
  gauge: ({ gauge, min = -Infinity, max = Infinity }, layout, wanted) => {
    const field = gaugeIndex(layout, gauge);
    const { low } = fieldOf(layout, field);
    return leaf(layout, field, { ranges: [{ low: min - low, high: max - low }], wanted });
  },
  milestone: ({ milestone, as }, layout, wanted) => {
    const found = lookupOf(layout.scenario).milestones.get(milestone);
    if (!found) throw new Error(`no milestone "${milestone}"`);
    return formulaOf(layout, readingOf(found, as), wanted);
  },
};

function partsOf(layout: Layout, parts: readonly Condition[], wanted: boolean): readonly Formula[] {
  return parts.map((part) => formulaOf(layout, part, wanted));
}

interface Joined {
  readonly parts: readonly Condition[];
  readonly wanted: boolean;
  readonly every: boolean;
}

function joined(layout: Layout, { parts, wanted, every }: Joined): Formula {
  const formulas = partsOf(layout, parts, wanted);
  return every ? allOf(formulas) : anyOf(layout, formulas);
}

/** At least so many parts hold; those that are settled are taken out. */
export function atLeastOf(layout: Layout, count: number, parts: readonly Formula[]): Formula {
  const open = parts.filter((part) => !isAlways(part) && !isNever(part));
  const lacking = count - parts.filter(isAlways).length;
  if (lacking <= 0) return ALWAYS;
  if (lacking > open.length) return NEVER;
  if (lacking === open.length) return allOf(open);
  return lacking === 1 ? anyOf(layout, open) : { kind: 'atLeast', count: lacking, parts: open };
}

interface Leaf {
  readonly ranges: readonly Range[];
  readonly wanted: boolean;
}

function leaf(layout: Layout, field: number, { ranges, wanted }: Leaf): Formula {
  return wanted ? within(layout, field, ranges) : without(layout, field, ranges);
}

/** Makes one leaf of all the leaves about one field, where the first of them stood. */
function mergeRanges(
  parts: readonly Formula[],
  merge: (a: readonly Range[], b: readonly Range[]) => readonly Range[],
): readonly Formula[] {
  const merged = new Map<number, readonly Range[]>();
  for (const part of parts) {
    if (part.kind !== 'in') continue;
    const known = merged.get(part.field);
    merged.set(part.field, known ? merge(known, part.ranges) : part.ranges);
  }
  const told = new Set<number>();
  return parts.flatMap((part): readonly Formula[] => {
    if (part.kind !== 'in') return [part];
    if (told.has(part.field)) return [];
    told.add(part.field);
    const ranges = merged.get(part.field) ?? [];
    return ranges.length === 0 ? [NEVER] : [{ ...part, ranges }];
  });
}

function rank(layout: Layout, track: string, stage: string): number {
  return rankOf(lookupOf(layout.scenario), track, stage);
}

function trackIndex(layout: Layout, track: string): number {
  const index = layout.tracks.get(track);
  if (index === undefined)
    throw new Error(`track "${track}" is not in the packed part of the scenario`);
  return index;
}

function gaugeIndex(layout: Layout, gauge: string): number {
  const index = layout.gauges.get(gauge);
  if (index === undefined)
    throw new Error(`gauge "${gauge}" is not in the packed part of the scenario`);
  return index;
}

function fieldOf(layout: Layout, index: number): Field {
  const field = layout.fields[index];
  if (!field) throw new Error(`no packed field ${index}`);
  return field;
}
