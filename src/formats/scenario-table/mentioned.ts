// Which parties, sources and tracks do the rows mention, where a table has no rows for them?
import { bareName } from './escapes.ts';
import { namePieces } from './lists.ts';
import type { ColumnName } from './kinds.ts';
import { type Known, finderIn, idMaker, keyOf } from './names.ts';
import type { CellPlace } from './places.ts';
import { type SheetRow, plainCell } from './sheet.ts';

/** A name with the place where it stands. */
export interface Mention {
  readonly name: string;
  readonly place: CellPlace;
}

/** A thing that the rows mention: it is called what it was called first. */
export interface Mentioned extends Known {
  readonly first: Mention;
}

/** The names in these columns, row by row. */
export function mentionsIn(
  rows: readonly SheetRow[],
  columns: readonly ColumnName[],
): readonly Mention[] {
  return rows.flatMap((row) =>
    columns.flatMap((column) =>
      namePieces(plainCell(row, column), () => false).map(({ name, from }) => ({
        name,
        place: { row: row.number, column, character: from + 1 },
      })),
    ),
  );
}

/** One thing for each name, in the order in which the names appear. */
export function thingsFrom(mentions: readonly Mention[], space: string): readonly Mentioned[] {
  const make = idMaker(space, []);
  const things = new Map<string, Mentioned>();
  for (const first of mentions) {
    const name = bareName(first.name);
    const key = keyOf(name);
    // What is no name by any measure is left for the reader of scenarios to refuse.
    if (key === '' || things.has(key)) continue;
    const id = make({ name, number: things.size + 1 });
    things.set(key, { id, names: [name], first });
  }
  return [...things.values()];
}

/** Of these things, those that a name means. */
export function indexIn(things: readonly Known[]): (name: string) => number {
  const find = finderIn(things);
  const numbers = new Map(things.map(({ id }, index) => [id, index]));
  return (name) => numbers.get(find(name) ?? '') ?? -1;
}
