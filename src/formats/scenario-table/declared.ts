// Which parties, tracks, steps and so on does a table have, by which ids and names?
import type { Text } from '../../core/text.ts';
import type { KindName } from './kinds.ts';
import { type Known, formsOf, idMaker } from './names.ts';
import { type SheetRow, plainCell } from './sheet.ts';
import { readText } from './texts.ts';

/** A row with the id that its thing has, and the names by which others call it. */
export interface Declared extends Known {
  readonly row: SheetRow;
}

/** Kinds that share their ids, in the order in which they stand in a scenario. */
const TOGETHER: readonly (readonly KindName[])[] = [
  ['party'],
  ['track'],
  ['gauge'],
  ['milestone'],
  ['step', 'setback'],
  ['outcome'],
  ['position'],
  ['commitment'],
  ['goal'],
  ['phase'],
  ['source'],
];

/** The things of each kind that have rows, in the order of the rows. */
export type DeclaredByKind = (kind: KindName) => readonly Declared[];

/** What has rows. Stages, which belong to their tracks, and calendar entries, which need no id, are not among them. */
export function declaredIn(rows: readonly SheetRow[]): DeclaredByKind {
  const all = TOGETHER.flatMap((kinds) => {
    const own = rows.filter(({ kind }) => kinds.includes(kind));
    return withIds(own, kinds[0] ?? 'step');
  });
  return (kind) => all.filter(({ row }) => row.kind === kind);
}

/** Each row with its own id, or with one made from its name that no other has. */
export function withIds(rows: readonly SheetRow[], kind: KindName): readonly Declared[] {
  const given = rows.map((row) => plainCell(row, 'id').trim());
  const make = idMaker(kind, given);
  return rows.map((row, index) => {
    const name = nameOf(row);
    return { id: given[index] || make({ name, number: index + 1 }), names: formsOf(name), row };
  });
}

/** The name of a row, in all its languages; a fault in it is told elsewhere. */
export function nameOf(row: SheetRow): Text | undefined {
  const { data } = readText(row.cells.get('name') ?? new Map());
  // What the reader of texts gives is a text.
  return data as Text | undefined;
}
