// What is left of a formula when some of its clauses are settled for good?
import { type Formula, type Range, isAlways, isNever } from './formula.ts';

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
  const make = (key: string, shape: Shape): Residual => {
    const old = known.get(key);
    if (old) return old;
    const fields =
      shape.kind === 'in'
        ? [shape.field]
        : [...new Set(shape.parts.flatMap((part) => part.fields))];
    const made = { id: known.size, shape, fields };
    known.set(key, made);
    return made;
  };
  const always = make('always', { kind: 'atLeast', count: 0, parts: [] });
  const never = make('never', { kind: 'atLeast', count: 1, parts: [] });

  const atLeast = (count: number, parts: readonly Residual[]): Residual => {
    const open = parts.filter((part) => part !== always && part !== never);
    const needed = count - parts.filter((part) => part === always).length;
    if (needed <= 0) return always;
    if (needed > open.length) return never;
    const [only] = open;
    if (open.length === 1 && only) return only;
    const ordered = open.toSorted((a, b) => a.id - b.id);
    const key = `${needed}:${ordered.map(({ id }) => id).join()}`;
    return make(key, { kind: 'atLeast', count: needed, parts: ordered });
  };

  const of = (formula: Formula): Residual => {
    if (isAlways(formula)) return always;
    if (isNever(formula)) return never;
    if (formula.kind === 'in') {
      const ranges = formula.ranges.map(({ low, high }) => `${low}-${high}`).join();
      return make(`in ${formula.field} ${ranges}`, formula);
    }
    return atLeast(countOf(formula), formula.parts.map(of));
  };

  const settle = (residual: Residual, spans: Spans): Residual => {
    const { shape } = residual;
    if (shape.kind === 'in') {
      const answer = within(
        shape.ranges,
        spans.low[shape.field] ?? 0,
        spans.high[shape.field] ?? 0,
      );
      return answer === 'always' ? always : answer === 'never' ? never : residual;
    }
    const { parts } = shape;
    const first = parts.findIndex((part) => settle(part, spans) !== part);
    if (first < 0) return residual;
    return atLeast(
      shape.count,
      parts.map((part) => settle(part, spans)),
    );
  };

  const only = ({ shape }: Residual, field: number): Residual => {
    if (shape.kind === 'atLeast')
      return atLeast(
        shape.count,
        shape.parts.map((part) => only(part, field)),
      );
    return shape.field === field ? of(shape) : always;
  };

  const both = (one: Residual, other: Residual) => atLeast(2, [one, other]);
  return { always, never, of, both, only, settle };
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
