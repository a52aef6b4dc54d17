// What is left of a formula when some of its clauses are settled for good?
import { type Formula, type Range, isAlways, isNever } from '../formula.ts';

/**
 * A formula whose settled clauses are gone. Equal ones of one maker are the same object, told apart by `id`: 0 holds
 * whatever happens, 1 never does.
 */
export interface Residual {
  readonly id: number;
  readonly shape: Shape;
  /** The fields that it still reads, each once. */
  readonly fields: readonly number[];
}

type Shape =
  | { readonly kind: 'in'; readonly field: number; readonly ranges: readonly Range[] }
  | { readonly kind: 'atLeast'; readonly count: number; readonly parts: readonly Residual[] };

/** Between which values each field stays. */
export interface Spans {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Makes residuals, each once. */
export interface Residuals {
  readonly always: Residual;
  readonly never: Residual;
  readonly of: (formula: Formula) => Residual;
  readonly both: (one: Residual, other: Residual) => Residual;
  /** What it says about one field: it holds where the others can be as is needed. */
  readonly only: (residual: Residual, field: number) => Residual;
  /** What is left where fields stay within their spans. */
  readonly settle: (residual: Residual, spans: Spans) => Residual;
}

/** A maker of residuals. */
export function residuals(): Residuals {
  const known = new Map<string, Residual>();
  const always = make(known, 'always', { kind: 'atLeast', count: 0, parts: [] });
  const never = make(known, 'never', { kind: 'atLeast', count: 1, parts: [] });
  const pool = { known, always, never };
  return {
    always,
    never,
    of: (formula) => ofFormula(pool, formula),
    both: (one, other) => atLeast(pool, 2, [one, other]),
    only: (residual, field) => only(pool, residual, field),
    settle: (residual, spans) => settle(pool, residual, spans),
  };
}

/** The residuals made so far, by what they say. */
interface Pool {
  readonly known: Map<string, Residual>;
  readonly always: Residual;
  readonly never: Residual;
}

function make(known: Map<string, Residual>, key: string, shape: Shape): Residual {
  const old = known.get(key);
  if (old) return old;
  const fields =
    shape.kind === 'in' ? [shape.field] : [...new Set(shape.parts.flatMap((part) => part.fields))];
  const made = { id: known.size, shape, fields };
  known.set(key, made);
  return made;
}

function atLeast(pool: Pool, count: number, parts: readonly Residual[]): Residual {
  const { known, always, never } = pool;
  const open = parts.filter((part) => part !== always && part !== never);
  const needed = count - parts.filter((part) => part === always).length;
  if (needed <= 0) return always;
  if (needed > open.length) return never;
  const [single] = open;
  if (open.length === 1 && single) return single;
  const ordered = open.toSorted((a, b) => a.id - b.id);
  const key = `${needed}:${ordered.map(({ id }) => id).join()}`;
  return make(known, key, { kind: 'atLeast', count: needed, parts: ordered });
}

function ofFormula(pool: Pool, formula: Formula): Residual {
  if (isAlways(formula)) return pool.always;
  if (isNever(formula)) return pool.never;
  if (formula.kind === 'in') {
    const ranges = formula.ranges.map(({ low, high }) => `${low}-${high}`).join();
    return make(pool.known, `in ${formula.field} ${ranges}`, formula);
  }
  const parts = formula.parts.map((part) => ofFormula(pool, part));
  return atLeast(pool, countOf(formula), parts);
}

function settle(pool: Pool, residual: Residual, spans: Spans): Residual {
  const { shape } = residual;
  if (shape.kind === 'in') {
    const { field, ranges } = shape;
    const answer = within(ranges, spans.low[field] ?? 0, spans.high[field] ?? 0);
    return answer === 'open' ? residual : pool[answer];
  }
  // Most formulas stay as they are: then nothing is made.
  if (shape.parts.every((part) => settle(pool, part, spans) === part)) return residual;
  return atLeast(
    pool,
    shape.count,
    shape.parts.map((part) => settle(pool, part, spans)),
  );
}

function only(pool: Pool, residual: Residual, field: number): Residual {
  const { shape } = residual;
  if (shape.kind === 'in') return shape.field === field ? residual : pool.always;
  return atLeast(
    pool,
    shape.count,
    shape.parts.map((part) => only(pool, part, field)),
  );
}

/** Does what is left hold for these values? */
export function residualHolds({ shape }: Residual, values: Float64Array): boolean {
  if (shape.kind === 'in') {
    const value = values[shape.field] ?? 0;
    return shape.ranges.some(({ low, high }) => value >= low && value <= high);
  }
  let lacking = shape.count;
  for (const part of shape.parts) if (residualHolds(part, values)) lacking -= 1;
  return lacking <= 0;
}

function countOf(formula: Exclude<Formula, { kind: 'in' }>): number {
  if (formula.kind === 'atLeast') return formula.count;
  return formula.kind === 'all' ? formula.parts.length : 1;
}

function within(ranges: readonly Range[], from: number, to: number): 'always' | 'never' | 'open' {
  let answer: 'never' | 'open' = 'never';
  for (const { low, high } of ranges) {
    if (from >= low && to <= high) return 'always';
    if (from <= high && to >= low) answer = 'open';
  }
  return answer;
}
