// What do the headings of a table say about its columns?
import type { Problem } from '../../core/problem.ts';
import { COLUMNS, type ColumnName, isTextColumn } from './kinds.ts';

export interface Heading {
  readonly column: ColumnName;
  readonly language: string;
}

/** What stands in a column: of a heading, of nobody's, or of the person's own. */
export type ColumnHead = Heading | 'blank' | 'own';

export function headingOf(cell: string): ColumnHead | null {
  const text = cell.trim();
  if (text === '') return 'blank';
  if (text.startsWith('#')) return 'own';
  const [name = '', ...rest] = text.split('.');
  const column = COLUMNS.find((each) => each === name.trim().toLowerCase());
  const language = rest.join('.').trim();
  if (column === undefined) return null;
  if (rest.length > 0 && !(TAG.test(language) && isTextColumn(column))) return null;
  // A heading all in capitals says nothing about how its language is written.
  const loud = name !== name.toLowerCase() && name === name.toUpperCase();
  return { column, language: loud ? tagOf(language) : language };
}

const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** A language tag as tags are written: `ko`, `pt-BR`. */
function tagOf(language: string): string {
  const [base = '', ...rest] = language.split('-');
  return [base.toLowerCase(), ...rest].join('-');
}

export function headProblems(
  cells: readonly string[],
  columns: readonly (ColumnHead | null)[],
  row: number,
): readonly Problem[] {
  const seen = new Set<string>();
  return columns.flatMap((column, index): readonly Problem[] => {
    const shown = (cells[index] ?? '').trim();
    const at = `row ${row}/${shown}`;
    if (column === null) return [{ at, code: 'no-column', data: { column: shown } }];
    if (typeof column === 'string') return [];
    const name = titleOf(column);
    if (seen.has(name)) return [{ at, code: 'column-twice', data: { column: name } }];
    seen.add(name);
    return [];
  });
}

/** `name.ko` */
export function titleOf({ column, language }: Heading): string {
  return language === '' ? column : `${column}.${language}`;
}

/** A cell to the right of the last heading has none. */
export function columnBeyond(
  columns: readonly (ColumnHead | null)[],
  index: number,
): ColumnHead | null {
  return index < columns.length ? null : 'blank';
}

export function isHeading(column: ColumnHead | null): column is Heading {
  return typeof column === 'object' && column !== null;
}

/** The column as spreadsheets call it: A, B, … Z, AA. */
export function lettersOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : `${lettersOf(Math.floor(index / 26) - 1)}${last}`;
}
