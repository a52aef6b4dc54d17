// How weak does a setback show a branch to be, and which shows it weakest?
import type { StressCell } from './line.ts';

export interface RowWeakness {
  /** Columns after which it leaves no way, and after which none is known. */
  readonly collapses: readonly number[];
  readonly unknown: readonly number[];
  /** What the dearest way back costs against the branch, in steps and in whole months. */
  readonly steps: number;
  readonly months: number;
}

/** What one row of cells says. */
export function weaknessOf(cells: readonly StressCell[]): RowWeakness {
  const columnsOf = (wanted: StressCell['kind']) =>
    cells.flatMap(({ kind }, column) => (kind === wanted ? [column] : []));
  const extras = cells.flatMap((cell) => (cell.kind !== 'impossible' && cell.way?.extra) || []);
  return {
    collapses: columnsOf('collapses'),
    unknown: columnsOf('unknown'),
    steps: Math.max(0, ...extras.map((extra) => extra.steps)),
    months: Math.max(0, ...extras.map((extra) => Math.round(extra.months))),
  };
}

/** Those that most often leave no way, then those of which least is known, then those that cost most; ties by order. */
export function byWeakness(a: RowWeakness, b: RowWeakness): number {
  return (
    b.collapses.length - a.collapses.length ||
    b.unknown.length - a.unknown.length ||
    b.months - a.months ||
    b.steps - a.steps
  );
}
