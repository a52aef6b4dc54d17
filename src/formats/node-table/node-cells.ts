// How does what is said of a taken step stand in the cells of a row, and how is it read again?
import { estimatesOutOfOrder } from '../../core/check-rules.ts';
import { isDay } from '../../core/duration.ts';
import type { Problem } from '../../core/problem.ts';
import type { Takes } from '../../core/shapes.ts';
import { beginningOf, inLanguage, wordsOf } from '../../core/text.ts';
import type { Said } from '../../roadmap/relaid.ts';
import { cellText, textCell } from '../scenario-table/escapes.ts';
import { readDay, readTakes, takesText } from '../scenario-table/lengths.ts';

/** The columns about a step that are written and read, after those that say which step it is. */
export const SAID_COLUMNS = ['on', 'start', 'takes', 'phase', 'note', 'assumed'] as const;
export type SaidColumn = (typeof SAID_COLUMNS)[number];

/** Texts are those in this language, as near as there are; what is read is written into it. */
export interface Spoken {
  readonly language: string;
}

/** The cell of a column; '' where nothing is said. */
export function cellOf(said: Said, column: SaidColumn, { language }: Spoken): string {
  if (column === 'on' || column === 'start') return said[column] ?? '';
  if (column === 'takes') return said.takes === undefined ? '' : takesText(said.takes);
  if (column === 'assumed') return said.assumed ? 'yes' : '';
  const text = said[column];
  return text === undefined ? '' : textCell(wordsOf(text, language));
}

/** A value for a column, undefined where the cell takes it away; or what is wrong with the cell. */
export type CellRead =
  | { readonly ok: true; readonly said: Partial<Said> }
  | { readonly ok: false; readonly problem: Problem };

interface CellGiven extends Spoken {
  readonly column: SaidColumn;
  /** `row 4/on` */
  readonly at: string;
  /** The day on which the scenario begins: no record is earlier. */
  readonly begins: string;
}

/** What a cell says of a step. One that says what would be written there changes nothing, in any language. */
export function readCell(cell: string, before: Said, given: CellGiven): CellRead {
  const { column } = given;
  if (cell === cellOf(before, column, given)) return { ok: true, said: {} };
  if (cell.trim() === '') return { ok: true, said: { [column]: undefined } };
  if (column === 'on' || column === 'start') return readDate(cell, column, given);
  if (column === 'takes') return readLength(cell, given);
  if (column === 'assumed') return readAssumed(cell, given);
  const words = wordsOf(cellText(cell), given.language);
  const text = before[column];
  const now = typeof text === 'object' ? inLanguage(text, given.language, words) : words;
  return { ok: true, said: { [column]: now } };
}

function readDate(cell: string, column: 'on' | 'start', { at, begins }: CellGiven): CellRead {
  const day = String(readDay(cell).data);
  if (!isDay(day)) return wrong({ at, code: 'day', data: { got: `"${beginningOf(cell)}"` } });
  if (column === 'on' && day < begins)
    return wrong({ at, code: 'before-start', data: { got: day, start: begins } });
  return { ok: true, said: { [column]: day } };
}

function readLength(cell: string, { at }: CellGiven): CellRead {
  const { data, faults = [] } = readTakes(cell);
  if (data === undefined) return wrong({ at, code: 'length', data: faults[0]?.data ?? {} });
  const takes = data as Takes;
  const [order] = estimatesOutOfOrder(takes, at);
  return order ? wrong(order) : { ok: true, said: { takes } };
}

function readAssumed(cell: string, { at }: CellGiven): CellRead {
  const word = cell.trim().toLowerCase();
  if (word === 'yes' || word === 'true' || word === '1')
    return { ok: true, said: { assumed: true } };
  if (word === 'no' || word === 'false' || word === '0')
    return { ok: true, said: { assumed: undefined } };
  return wrong({ at, code: 'one-of', data: { got: `"${beginningOf(cell)}"`, allowed: 'yes, no' } });
}

function wrong(problem: Problem): CellRead {
  return { ok: false, problem };
}
