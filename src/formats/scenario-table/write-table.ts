// How does a scenario stand in a table, so that reading gives the very same one?
import type { Scenario } from '../../core/scenario.ts';
import { csvText } from '../csv-text.ts';
import { COLUMNS, type ColumnName, isTextColumn } from './kinds.ts';
import { type WrittenCell, type WrittenRow, linesOf } from './lines.ts';
import type { Given } from './sheet.ts';

/** A scenario as a table that `readTable` reads: a row for each thing, and only the columns that are used. */
export function writeTable(scenario: Scenario): string {
  const lines = linesOf(scenario);
  const headings = headingsOf(lines);
  return csvText([
    headings.map(({ column, language }) => (language === '' ? column : `${column}.${language}`)),
    ...lines.map((line) => headings.map((heading) => cellOf(line, heading))),
  ]);
}

interface Heading {
  readonly column: ColumnName;
  readonly language: string;
}

function headingsOf(lines: readonly WrittenRow[]): readonly Heading[] {
  return COLUMNS.flatMap((column): readonly Heading[] => {
    if (column === 'kind') return [{ column, language: '' }];
    const used = lines.flatMap(({ cells }) => languagesIn(cells[column]));
    const languages = [...new Set(used)];
    // The column without a language leads.
    return languages
      .toSorted((a, b) => Number(a !== '') - Number(b !== ''))
      .map((language) => ({ column, language }));
  });
}

function languagesIn(cell: WrittenCell | Given | undefined): readonly string[] {
  if (cell === undefined || cell === '') return [];
  return typeof cell === 'object' ? [...cell.keys()] : [''];
}

function cellOf({ kind, cells }: WrittenRow, { column, language }: Heading): WrittenCell {
  if (column === 'kind') return kind;
  const cell = cells[column] ?? '';
  if (typeof cell === 'object') return cell.get(language) ?? '';
  return isTextColumn(column) && language !== '' ? '' : cell;
}
