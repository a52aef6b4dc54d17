// Which rows of which kinds does a table have, cell by cell?
import type { Problem } from '../../core/problem.ts';
import type { Cells } from './cells.ts';
import {
  type ColumnHead,
  columnBeyond,
  headProblems,
  headingOf,
  isHeading,
  lettersOf,
  titleOf,
} from './headings.ts';
import { type ColumnName, type KindName, KINDS, hasColumn, isKind } from './kinds.ts';

/** The cells of one column of a row, by language; '' for the column without one. Blank cells are left out. */
export type Given = ReadonlyMap<string, string>;

export interface SheetRow {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  readonly kind: KindName;
  readonly cells: ReadonlyMap<ColumnName, Given>;
}

export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly problems: readonly Problem[];
}

/** The rows below the first that is not blank, which has the headings. */
export function sheetOf(cells: Cells): Sheet {
  const head = cells.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const columns = (cells[head] ?? []).map(headingOf);
  const below = cells.slice(head + 1);
  const read = below.map((row, index) => rowOf(row, columns, head + index + 2));
  const rows = read.flatMap(({ row }) => (row ? [row] : []));
  const problems = [
    ...headProblems(cells[head] ?? [], columns, head + 1),
    ...read.flatMap((each) => each.problems),
  ];
  const none = rows.length === 0 && problems.length === 0;
  return { rows, problems: none ? [{ at: '', code: 'no-rows' }] : problems };
}

function rowOf(
  cells: readonly string[],
  columns: readonly (ColumnHead | null)[],
  number: number,
): { readonly row?: SheetRow; readonly problems: readonly Problem[] } {
  const filled = cells.flatMap((cell, index) =>
    cell.trim() === ''
      ? []
      : [{ cell, column: columns[index] ?? columnBeyond(columns, index), index }],
  );
  const first = filled.find(({ column }) => isHeading(column) && column.column === 'kind');
  const word = first?.cell.trim() ?? '';
  // Remarks of the person's own, and rows that are prepared but not filled.
  const idle = filled.every(({ column }) => column === 'own' || column === first?.column);
  if (word.startsWith('#') || idle) return { problems: [] };
  const kind = word.toLowerCase() || 'step';
  if (!isKind(kind)) {
    const allowed = Object.keys(KINDS).join(', ');
    return {
      problems: [{ at: `row ${number}/kind`, code: 'one-of', data: { got: `"${word}"`, allowed } }],
    };
  }
  const problems = filled.flatMap(({ column, index }): readonly Problem[] => {
    if (column === 'blank')
      return [{ at: `row ${number}/column ${lettersOf(index)}`, code: 'no-heading' }];
    if (!isHeading(column) || hasColumn(kind, column.column)) return [];
    const data = { kind, column: column.column };
    return [{ at: `row ${number}/${titleOf(column)}`, code: 'not-for-kind', data }];
  });
  return { row: { number, kind, cells: byColumn(filled) }, problems };
}

function byColumn(
  filled: readonly { readonly cell: string; readonly column: ColumnHead | null }[],
): SheetRow['cells'] {
  const cells = new Map<ColumnName, Map<string, string>>();
  for (const { cell, column } of filled) {
    if (!isHeading(column)) continue;
    const given = cells.get(column.column) ?? new Map<string, string>();
    if (!given.has(column.language)) given.set(column.language, cell);
    cells.set(column.column, given);
  }
  return cells;
}

/** The cell of a column without a language; '' where it is blank. */
export function plainCell(row: SheetRow, column: ColumnName): string {
  return row.cells.get(column)?.get('') ?? '';
}
