// What do the cells of one thing of a scenario say, and what is it once they say otherwise?
import type { ListName } from '../../core/draft.ts';
import type { Problem } from '../../core/problem.ts';
import type { Scenario } from '../../core/scenario.ts';
import { type ColumnName, type KindName, KINDS, isTextColumn } from './kinds.ts';
import { type WrittenRow, linesOf } from './lines.ts';
import { readSheet } from './read-table.ts';
import type { Given, SheetRow } from './sheet.ts';

/** Things of these kinds are changed one by one. A stage is changed as a part of its track. */
export const ITEM_KINDS = [
  'party',
  'track',
  'stage',
  'gauge',
  'milestone',
  'step',
  'setback',
  'outcome',
  'position',
  'commitment',
  'goal',
  'phase',
  'calendar',
  'source',
] as const satisfies readonly KindName[];
export type ItemKind = (typeof ITEM_KINDS)[number];

/** `index` counts among the things of that kind; as many as there are stands for a new one. */
export interface ItemAt {
  readonly kind: ItemKind;
  readonly index: number;
}

/** A cell of the row of one thing. `language` is '' for the column without one. */
export interface ItemCell {
  readonly column: ColumnName;
  readonly language: string;
  readonly text: string;
}

/** What is wrong, at the cell that it is about; null where it is elsewhere. */
export interface ItemProblem {
  readonly cell: Pick<ItemCell, 'column' | 'language'> | null;
  readonly problem: Problem;
}

/** An item as it would be, ready to be put into its list: `at` is its index there. */
export interface ItemRead {
  readonly list: ListName;
  readonly item: unknown;
  readonly at: number;
}

const kept = new WeakMap<Scenario, readonly WrittenRow[]>();

function rowsOf(scenario: Scenario): readonly WrittenRow[] {
  const rows = kept.get(scenario) ?? linesOf(scenario);
  kept.set(scenario, rows);
  return rows;
}

/**
 * Every cell that a thing of this kind can have, in the order of the table, blank ones too. A text has a cell for each
 * language that it is in; where it is blank, for each that the thing's name is in.
 */
export function cellsOfItem(scenario: Scenario, { kind, index }: ItemAt): readonly ItemCell[] {
  const row = rowsOf(scenario).filter((each) => each.kind === kind)[index];
  const named = languagesIn(row, 'name', ['']);
  const columns: readonly ColumnName[] = KINDS[kind].columns;
  return columns.flatMap((column) => {
    if (kind === 'track' && column === 'stages' && row) return [];
    const cell = row?.cells[column];
    if (!isTextColumn(column))
      return [{ column, language: '', text: typeof cell === 'object' ? '' : String(cell ?? '') }];
    return languagesIn(row, column, named).map((language) => ({
      column,
      language,
      text: typeof cell === 'object' ? (cell.get(language) ?? '') : '',
    }));
  });
}

function languagesIn(
  row: WrittenRow | undefined,
  column: ColumnName,
  otherwise: readonly string[],
): readonly string[] {
  const cell = row?.cells[column];
  return typeof cell === 'object' && cell.size > 0 ? [...cell.keys()] : otherwise;
}

/**
 * Reads the scenario with other cells in the row of one thing, as `readTable` reads a table. Never throws.
 * @returns the thing as it is then, or every problem at its cell
 */
export function itemFrom(
  scenario: Scenario,
  at: ItemAt,
  cells: readonly ItemCell[],
):
  | { readonly ok: true; readonly value: ItemRead }
  | { readonly ok: false; readonly problems: readonly ItemProblem[] } {
  const before = rowsOf(scenario).map(({ kind, cells: written }, row) =>
    sheetRow(kind, row + FIRST_ROW, written),
  );
  const own = before.flatMap(({ kind, number }) => (kind === at.kind ? [number] : []))[at.index];
  const number = own ?? before.length + FIRST_ROW;
  const given = new Map<ColumnName, Map<string, string>>();
  for (const { column, language, text } of cells) {
    if (text.trim() === '') continue;
    given.set(column, (given.get(column) ?? new Map<string, string>()).set(language, text));
  }
  const row: SheetRow = { number, kind: at.kind, cells: given };
  const rows = own === undefined ? [...before, row] : before.with(own - FIRST_ROW, row);
  const defaults = { name: 'scenario', today: scenario.start };
  const read = readSheet({ rows, problems: [] }, defaults);
  if (read.ok) return { ok: true, value: itemAt(read.value.scenario, at, given) };
  return { ok: false, problems: read.problems.map((problem) => placed(problem, number)) };
}

/** The row below the headings. */
const FIRST_ROW = 2;

function sheetRow(kind: KindName, number: number, written: WrittenRow['cells']): SheetRow {
  const cells = Object.entries(written).flatMap(([column, cell]): [ColumnName, Given][] => {
    if (cell === undefined || cell === '') return [];
    const forms = typeof cell === 'object' ? cell : new Map([['', String(cell)]]);
    const filled = [...forms].filter(([, text]) => text.trim() !== '');
    return filled.length === 0 ? [] : [[column as ColumnName, new Map(filled)]];
  });
  return { number, kind, cells: new Map(cells) };
}

function itemAt(
  scenario: Scenario,
  { kind, index }: ItemAt,
  given: ReadonlyMap<ColumnName, Given>,
): ItemRead {
  if (kind !== 'stage') {
    const { list } = KINDS[kind];
    return { list, item: scenario[list][index], at: index };
  }
  const track = scenario.tracks.findIndex(({ id }) => id === given.get('track')?.get(''));
  return { list: 'tracks', item: scenario.tracks[track], at: track };
}

/** `row 7/requires` is a cell of row 7; anything else is elsewhere. */
function placed(problem: Problem, own: number): ItemProblem {
  const [, row, column = '', language = ''] =
    /^row (\d+)\/([\w-]+)(?:\.([\w-]+))?$/.exec(problem.at) ?? [];
  const isOwn = Number(row) === own;
  return { cell: isOwn ? { column: column as ColumnName, language } : null, problem };
}
