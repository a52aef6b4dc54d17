// Which rows of cells does the text of a spreadsheet hold?
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { Problem, Read } from '../../core/problem.ts';
import { unguarded } from '../csv-text.ts';
import { bodyOf, headLine } from './says-table.ts';

/** The most that is read of a table, in characters: some ten times the largest scenario we know of. */
export const MOST_OF_TABLE = 4 * 1024 * 1024;
/** The most columns that a table may have. */
const MOST_COLUMNS = 400;

/** Rows of cells, as the spreadsheet shows them: the first is its row 1. */
export type Cells = readonly (readonly string[])[];

/**
 * The cells of a table that Excel, LibreOffice, Numbers or Google Sheets saved: with or without byte order mark, with
 * commas, semicolons or tabs, with any ends of lines.
 */
export function cellsOf(text: string): Read<Cells> {
  if (text.length > MOST_OF_TABLE)
    return refuse({ at: '', code: 'too-large', data: { size: text.length, most: MOST_OF_TABLE } });
  const { body, delimiter } = bodyOf(text);
  if (body.trim() === '') return refuse({ at: '', code: 'empty' });
  const by = delimiter ?? delimiterIn(headLine(body));
  if (headLine(body).split(by).length > MOST_COLUMNS)
    return refuse({ at: 'row 1', code: 'too-long', data: { most: MOST_COLUMNS } });
  try {
    return { ok: true, value: parsed(body, by).map((row) => row.map(unguarded)) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The row that is not finished is the one after those that are.
    const row = typeof error['records'] === 'number' ? error['records'] + 1 : 1;
    return refuse({ at: `row ${row}`, code: 'csv' });
  }
}

/** People type quotation marks wherever they like, and rows end where their last cell is. */
function parsed(body: string, delimiter: string): string[][] {
  return parse(body, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  });
}

function refuse(problem: Problem): Read<never> {
  return { ok: false, problems: [problem] };
}

/** The separator that stands most often between the headings. */
function delimiterIn(head: string): string {
  const bare = head.replaceAll(/"[^"]*"/g, '');
  const [most = ','] = [',', ';', '\t']
    .map((sign) => ({ sign, count: bare.split(sign).length }))
    .toSorted((a, b) => b.count - a.count)
    .map(({ sign }) => sign);
  return most;
}
