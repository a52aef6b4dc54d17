// What do the cells of one thing of a scenario say, and what is it once they say otherwise?
import type { ListName } from '../../core/draft.ts';
import type { Problem } from '../../core/problem.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Text } from '../../core/text.ts';
import { type ColumnName, type KindName, KINDS, isTextColumn } from './kinds.ts';
import { type WrittenRow, linesOf } from './lines.ts';
import { moved } from './places.ts';
import { rawFrom } from './raw.ts';
import type { Given, SheetRow } from './sheet.ts';
import { textCells } from './texts.ts';

/** Things of these kinds are changed one by one; of the scenario itself there is one. A stage is changed as a part of its track. */
export type ItemKind = Exclude<KindName, 'scenario'>;
export const ITEM_KINDS = Object.keys(KINDS).filter(
  (kind): kind is ItemKind => kind !== 'scenario',
);

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

/** An item as it would be, ready to be put into its list: `at` is its index there. It is not read yet. */
export interface ItemData {
  readonly list: ListName;
  readonly item: unknown;
  readonly at: number;
  /** At which cell something is wrong that only the reader of scenarios finds. */
  readonly placed: (problem: Problem) => ItemProblem;
}

/** A scenario with nothing in it. */
const NOTHING = {
  parties: [],
  tracks: [],
  gauges: [],
  milestones: [],
  steps: [],
  setbacks: [],
  outcomes: [],
  positions: [],
  commitments: [],
  goals: [],
  phases: [],
  calendar: [],
  sources: [],
} as const satisfies Pick<Scenario, ListName>;

/** The row of one thing, written as if nothing else were there; undefined of one that is new. */
function rowOf(scenario: Scenario, { kind, index }: ItemAt): WrittenRow | undefined {
  const { list } = KINDS[kind];
  const alone = (items: Partial<Scenario>) =>
    linesOf({ ...scenario, ...NOTHING, ...items }).filter((row) => row.kind === kind);
  if (list === 'stages') return alone({ tracks: scenario.tracks })[index];
  return alone({ [list]: scenario[list].slice(index, index + 1) })[0];
}

/**
 * Every cell that a thing of this kind can have, in the order of the table, blank ones too. A text has a cell for each
 * language that it is in; where it is blank, for each that the thing's name is in.
 */
export function cellsOfItem(scenario: Scenario, at: ItemAt): readonly ItemCell[] {
  const { kind } = at;
  const row = rowOf(scenario, at);
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
 * What a thing is with other cells in its row, as a table says it; of everything else only the names are looked at. Never throws.
 * @returns the thing as data that has yet to be read with its scenario, or what is wrong in its cells
 */
export function itemFrom(
  scenario: Scenario,
  at: ItemAt,
  cells: readonly ItemCell[],
):
  | { readonly ok: true; readonly value: ItemData }
  | { readonly ok: false; readonly problems: readonly ItemProblem[] } {
  const before = namesOf(scenario);
  const own = before.flatMap(({ kind, number }) => (kind === at.kind ? [number] : []))[at.index];
  const number = own ?? before.length + FIRST_ROW;
  const given = new Map<ColumnName, Map<string, string>>();
  for (const { column, language, text } of cells) {
    if (text.trim() === '') continue;
    given.set(column, (given.get(column) ?? new Map<string, string>()).set(language, text));
  }
  const row: SheetRow = { number, kind: at.kind, cells: given };
  const rows = own === undefined ? [...before, row] : before.with(own - FIRST_ROW, row);
  const raw = rawFrom(rows, { name: 'scenario', today: scenario.start });
  const told = (problem: Problem) => placed(problem, number);
  if (raw.problems.length > 0) return { ok: false, problems: raw.problems.map(told) };
  const place = placeOf(scenario, at, given);
  const item = listIn(raw.data, place.list)[place.at];
  return {
    ok: true,
    value: { ...place, item, placed: (problem) => told(moved(raw.places, problem)) },
  };
}

const named = new WeakMap<Scenario, readonly SheetRow[]>();

/**
 * The rows of a scenario with no more than what others need to mention what they are about. A track is made of its rows,
 * whichever of them is changed.
 */
function namesOf(scenario: Scenario): readonly SheetRow[] {
  const known = named.get(scenario);
  if (known) return known;
  const { tracks } = scenario;
  const made = [
    ...linesOf({ ...scenario, ...NOTHING, tracks }).filter(({ kind }) => kind !== 'scenario'),
    ...ITEM_KINDS.flatMap((kind) => {
      const { list } = KINDS[kind];
      if (list === 'stages' || list === 'tracks') return [];
      const items: readonly Mentioned[] = scenario[list];
      return items.map(({ id, name, title }) => ({
        kind,
        cells: { id, name: textCells(name ?? title) },
      }));
    }),
  ].map(({ kind, cells }, row) => sheetRow(kind, row + FIRST_ROW, cells));
  named.set(scenario, made);
  return made;
}

interface Mentioned {
  readonly id?: string | undefined;
  readonly name?: Text | undefined;
  readonly title?: Text;
}

function listIn(data: unknown, list: ListName): readonly unknown[] {
  const found: unknown = Reflect.get(Object(data), list);
  return Array.isArray(found) ? found : [];
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

/** A stage is changed with its track. */
function placeOf(
  { tracks }: Scenario,
  { kind, index }: ItemAt,
  given: ReadonlyMap<ColumnName, Given>,
): { readonly list: ListName; readonly at: number } {
  if (kind !== 'stage') return { list: KINDS[kind].list, at: index };
  const track = given.get('track')?.get('');
  return { list: 'tracks', at: tracks.findIndex(({ id }) => id === track) };
}

/** `row 7/requires` is a cell of row 7; anything else is elsewhere. */
function placed(problem: Problem, own: number): ItemProblem {
  const [, row, column = '', language = ''] =
    /^row (\d+)\/([\w-]+)(?:\.([\w-]+))?$/.exec(problem.at) ?? [];
  const isOwn = Number(row) === own;
  return { cell: isOwn ? { column: column as ColumnName, language } : null, problem };
}
