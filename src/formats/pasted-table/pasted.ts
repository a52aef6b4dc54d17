// Which scenario does a table from a spreadsheet, a document or a web page say, once its columns are known?
import type { Problem, Read } from '../../core/problem.ts';
import type { Scenario } from '../../core/scenario.ts';
import { csvText } from '../csv-text.ts';
import { type Cells, cellsOf } from '../scenario-table/cells.ts';
import type { TableDefaults } from '../scenario-table/raw.ts';
import { readTable } from '../scenario-table/read-table.ts';
import { type Columns, MOST_PASTED } from './columns.ts';

/** What a pasted text has for a table; `large` where it is beyond what is pasted. */
export type Found = Cells | 'none' | 'large';

/** A pasted table as a person works on it. */
export interface Pasted {
  /** Rows of cells, all of one length. */
  readonly cells: Cells;
  readonly columns: Columns;
  /** The first row names the columns. */
  readonly headed: boolean;
}

/** The cells of a text that is a table with tabs, as spreadsheets and documents put it on the clipboard. */
export function pastedCells(text: string): Found {
  if (text.length > MOST_PASTED.plain) return 'large';
  if (!text.includes('\t')) return 'none';
  const read = cellsOf(text);
  return read.ok ? evened(read.value) : 'none';
}

/** Rows of one length, without blank ones and without columns that are all blank. */
export function evened(cells: Cells): Found {
  const filled = cells.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  const used = Array.from({ length: Math.min(width, MOST_PASTED.columns + 1) }, (_, at) => at);
  const columns = used.filter((at) => filled.some((row) => (row[at] ?? '').trim() !== ''));
  if (filled.length < 2 || columns.length < 2) return 'none';
  if (filled.length > MOST_PASTED.rows || columns.length > MOST_PASTED.columns) return 'large';
  return filled.map((row) => columns.map((at) => (row[at] ?? '').trim()));
}

/** A problem of the table with the cell that it is about; -1 where it is about no row, or no column that is there. */
export interface PastedProblem {
  readonly row: number;
  readonly column: number;
  readonly problem: Problem;
}

export type PastedRead =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly PastedProblem[] };

/** Reads the table as `readTable` does, each problem at its cell. Columns that are left aside are not read. */
export function readPasted(pasted: Pasted, defaults: TableDefaults): PastedRead {
  const { cells, columns, headed } = pasted;
  const used = columns.flatMap((column, at) => (column === null ? [] : [{ column, at }]));
  const rows = (headed ? cells.slice(1) : cells).map((row) => used.map(({ at }) => row[at] ?? ''));
  const read: Read<{ readonly scenario: Scenario }> = readTable(
    csvText([used.map(({ column }) => column), ...rows]),
    defaults,
  );
  if (read.ok) return { ok: true, scenario: read.value.scenario };
  return { ok: false, problems: read.problems.map((problem) => placed(problem, pasted)) };
}

/** The table's row 2 is the first below the headings that it was given. */
function placed(problem: Problem, { columns, headed }: Pasted): PastedProblem {
  const [, number, heading] = /^row (\d+)(?:\/(.*))?$/.exec(problem.at) ?? [];
  const row = number === undefined ? -1 : Number(number) - (headed ? 1 : 2);
  return { row, column: columns.findIndex((each) => each === heading), problem };
}
