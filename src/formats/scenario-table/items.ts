// What do the cells of one row say, as an item of a scenario's file?
import type { Problem } from '../../core/problem.ts';
import type { Declared } from './declared.ts';
import { fieldsOf } from './fields.ts';
import { type KindName, NOBODY } from './kinds.ts';
import type { Names } from './names.ts';
import { type CellPlace, type Places, noteSpots, problemAt } from './places.ts';
import { type SheetRow, plainCell } from './sheet.ts';
import type { Value } from './value.ts';

/** Where items are made: what names mean, and what is noted on the way. */
export interface ItemMaking {
  readonly names: Names;
  readonly places: Places;
  readonly problems: Problem[];
}

export type Data = Record<string, unknown>;

/** The item of a row: its id, its name where it needs one, and all that its cells say. */
export function itemOf(
  making: ItemMaking,
  { id, row }: Pick<Declared, 'id' | 'row'>,
  at: string,
): Data {
  making.places.set(at, { row: row.number });
  const named = row.kind === 'source' ? 'title' : 'name';
  const called = plainCell(row, 'id').trim();
  const needsName = row.kind !== 'commitment' && row.kind !== 'calendar' && called !== '';
  return {
    ...(id === '' ? {} : { id }),
    ...(needsName ? { [named]: called } : {}),
    ...DEFAULTS[row.kind],
    ...fieldsInto(making, row, at),
  };
}

const DEFAULTS: Readonly<Partial<Record<KindName, Data>>> = {
  party: { role: 'negotiator' },
  source: { confidence: 'reported' },
};

/** Reads the cells of a row; notes where they stand and what is wrong with them. */
export function fieldsInto(making: ItemMaking, row: SheetRow, at: string): Data {
  const { names, places, problems } = making;
  const data: Data = {};
  for (const { column, key, value } of fieldsOf(row, names)) {
    const place: CellPlace = { row: row.number, column };
    if (!key.startsWith(OF_MOVES))
      noteSpots(places, { at: at === '' ? key : `${at}/${key}`, place }, value.spots);
    problems.push(...(value.faults ?? []).map((fault) => problemAt(place, fault)));
    if (key.startsWith(OF_MOVES)) {
      const of = { ...making, place, at, key: key.slice(OF_MOVES.length) };
      data['moves'] = movesWith(data['moves'], value, of);
    } else if (value.data !== undefined) put(data, key, value.data);
  }
  return data;
}

/** Before a key of each of the moves. */
const OF_MOVES = 'moves/*/';

interface OfMoves extends Pick<ItemMaking, 'places' | 'problems'> {
  readonly place: CellPlace;
  readonly at: string;
  readonly key: string;
}

/** The moves with what a cell says about them by their tracks. A track that the step does not move is a fault. */
function movesWith(moves: unknown, { data, spots = [] }: Value, of: OfMoves): readonly Data[] {
  const made: Data[] = Array.isArray(moves)
    ? moves.map((move: unknown) => ({ ...Object(move) }))
    : [];
  for (const [track, said] of Object.entries(Object(data))) {
    const index = made.findIndex((move) => move['track'] === track);
    const move = made[index];
    if (move) {
      if (said !== undefined) move[of.key] = said;
      const own = spots.filter(({ at }) => at === track || at.startsWith(`${track}/`));
      const inside = own.map((spot) => ({ ...spot, at: spot.at.slice(track.length + 1) }));
      const [first] = inside;
      const place = first ? { ...of.place, character: first.character } : of.place;
      const at = `${of.at}/moves/${index}/${of.key}`;
      noteSpots(
        of.places,
        { at, place },
        inside.filter((spot) => spot.at !== ''),
      );
    } else of.problems.push(problemAt(of.place, { code: 'no-move', data: { id: track } }));
  }
  return made;
}

/** A key with a stroke in it stands in an object of its own. */
function put(data: Data, key: string, value: unknown): void {
  const [outer = '', inner] = key.split('/');
  if (inner === undefined) data[outer] = value;
  else {
    const more = inner === 'by' && value === NOBODY ? {} : { [inner]: value };
    data[outer] = { ...Object(data[outer]), ...more };
  }
}
