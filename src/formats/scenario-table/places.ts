// In which row and column of the person's own sheet does a place of the scenario stand?
import type { Problem } from '../../core/problem.ts';
import { COLUMNS } from './kinds.ts';
import type { Fault, Spot } from './value.ts';

/** A place in a sheet; without a column it is the whole row. `character` counts from 1 inside the cell. */
export interface CellPlace {
  readonly row: number;
  readonly column?: string;
  readonly character?: number;
}

/** Places of the scenario (`steps/3/requires`) and where they stand in the sheet, each with the spots of its parts. */
export type Places = Map<string, CellPlace & { readonly spots?: readonly Spot[] }>;

/** `row 7/requires` */
export function placeText({ row, column }: CellPlace): string {
  return column === undefined ? `row ${row}` : `row ${row}/${column}`;
}

/** Notes where the parts of a cell's data stand, `at` being the place of the whole. */
export function noteSpots(
  places: Places,
  { at, place }: { readonly at: string; readonly place: CellPlace },
  spots: readonly Spot[] = [],
): void {
  // Few of a table's many spots are ever asked for.
  places.set(at, spots.length === 0 ? place : { ...place, spots });
}

/** Something wrong in a cell, as a problem with its place. */
export function problemAt(place: CellPlace, { code, data, character }: Fault): Problem {
  const more = character === undefined ? {} : { character };
  return { at: placeText(place), code, data: { ...data, ...more } };
}

/** Keys of a scenario whose column has another name. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  title: 'name',
  by: 'verifier',
  of: 'steps',
  notBefore: 'not-before',
  extendedBy: 'extended-by',
  readBy: 'read-by',
};

/** The place in the sheet, as near as it is known; undefined where nothing is. */
export function placeFor(places: Places, at: string): CellPlace | undefined {
  const keys = at.split('/');
  for (let count = keys.length; count > 0; count -= 1) {
    const known = places.get(keys.slice(0, count).join('/'));
    if (!known) continue;
    const { spots = [], ...found } = known;
    const spot = spotFor(spots, keys.slice(count));
    if (spot) return { ...found, character: spot.character };
    const key = keys[count] ?? '';
    const column = COLUMNS.find((each) => each === key) ?? COLUMN_OF[key];
    return found.column === undefined && column !== undefined ? { ...found, column } : found;
  }
  return undefined;
}

/** The spot of a part, or of the nearest that holds it. Of two at one place the later counts. */
function spotFor(spots: readonly Spot[], keys: readonly string[]): Spot | undefined {
  for (let count = keys.length; count > 0; count -= 1) {
    const at = keys.slice(0, count).join('/');
    const found = spots.findLast((spot) => spot.at === at);
    if (found) return found;
  }
  return undefined;
}

/** The same problem where the person finds it: in a row and column. */
export function moved(places: Places, problem: Problem): Problem {
  const place = placeFor(places, problem.at);
  const first = problem.data?.['first'];
  const data = {
    ...problem.data,
    ...(typeof first === 'string' ? { first: textFor(places, first) } : {}),
    ...(place?.character === undefined ? {} : { character: place.character }),
  };
  const at = place ? placeText(place) : problem.at;
  return Object.keys(data).length === 0 ? { at, code: problem.code } : { ...problem, at, data };
}

/** The place in the sheet as text; what stands nowhere in it is given back. */
export function textFor(places: Places, at: string): string {
  const place = placeFor(places, at);
  return place ? placeText(place) : at;
}
