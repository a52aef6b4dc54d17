// Which rows of cells does the text of a spreadsheet hold?
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { Problem, Read } from '../../core/problem.ts';
import { unguarded } from '../csv-text.ts';
import { bodyOf, headLine } from './says-table.ts';

/** The most that is read of a table, in characters: some ten times the largest scenario we know of. */
export const MOST_OF_TABLE = 4 * 1024 * 1024;
/** The most lines that a table may have, blank ones at its end aside: spreadsheets add those by the million. */
export const MOST_LINES = 10_000;
/** The most columns that a table may have. */
export const MOST_COLUMNS = 400;

/** The most characters that a row may have: five texts of the longest. */
export const MOST_OF_ROW = 100_000;

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
  const sheet = body.slice(0, endOf(body));
  if (isBeyond(sheet, MOST_LINES))
    return refuse({ at: `row ${MOST_LINES + 1}`, code: 'too-long', data: { most: MOST_LINES } });
  const by = delimiter ?? delimiterIn(headLine(body));
  if (headLine(body).split(by).length > MOST_COLUMNS)
    return refuse({ at: 'row 1', code: 'too-long', data: { most: MOST_COLUMNS } });
  try {
    return { ok: true, value: parsed(sheet, by).map((row) => row.map(unguarded)) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The row that is not finished is the one after those that are.
    const row = typeof error['records'] === 'number' ? error['records'] + 1 : 1;
    if (error.code === 'CSV_MAX_RECORD_SIZE')
      return refuse({ at: `row ${row}`, code: 'too-long', data: { most: MOST_OF_ROW } });
    return refuse({ at: `row ${row}`, code: 'csv' });
  }
}

/** Where the last row that holds something ends. */
function endOf(body: string): number {
  let last = body.length - 1;
  while (last > 0 && BLANK.includes(body.charAt(last))) last -= 1;
  const end = body.indexOf('\n', last);
  return end < 0 ? body.length : end;
}

const BLANK = '\r\n,;\t ';

/** Has the text more lines than that? */
function isBeyond(text: string, most: number): boolean {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= most; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines > most;
}

/** People type quotation marks wherever they like, and rows end where their last cell is. The parser's own bytes are slow. */
function parsed(body: string, delimiter: string): string[][] {
  return parse(new TextEncoder().encode(body), {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MOST_OF_ROW,
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
