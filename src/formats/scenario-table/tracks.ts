// Which tracks with which stages does a table have, from its own rows or from the moves of its steps?
import type { Problem } from '../../core/problem.ts';
import type { Declared } from './declared.ts';
import { bareName } from './escapes.ts';
import { thingsFrom } from './mentioned.ts';
import { saidMoves } from './moves.ts';
import { finderIn } from './names.ts';
import { problemAt } from './places.ts';
import { type SheetRow, plainCell } from './sheet.ts';
import {
  type Base,
  type TableTrack,
  isStep,
  mention,
  stagesGiven,
  withStagesFrom,
} from './stages.ts';

export interface Tracks {
  readonly tracks: readonly TableTrack[];
  readonly problems: readonly Problem[];
}

/** The tracks that have rows, or, where none has, those that the steps move. */
export function tracksOf(rows: readonly SheetRow[], declared: readonly Declared[]): Tracks {
  // What goes wrong says nothing about the order of the stages: setbacks come last.
  const moving = [...rows.filter(isStep), ...rows.filter(({ kind }) => kind === 'setback')];
  const moves = moving.flatMap((row) => {
    const given = row.cells.get('moves');
    return given ? saidMoves(given).moves.map((move) => ({ move, row })) : [];
  });
  const own = declared.map(({ row, ...known }) => ({ ...known, row, place: { row: row.number } }));
  const made = thingsFrom(
    moves.map(({ move, row }) => mention(row, move.track)),
    'track',
  ).map(({ first, ...known }) => ({ ...known, place: first.place }));
  const bases: readonly Base[] = own.length > 0 ? own : made;
  const find = finderIn(bases);
  const stageRows = rows.filter(({ kind }) => kind === 'stage');
  const rowsOf = groupsOf(stageRows, (row) => find(trackCell(row)));
  const movesOf = groupsOf(moves, ({ move }) => find(move.track.name));
  const found = bases.map((base) => {
    const given = stagesGiven(base, rowsOf.get(base.id) ?? []);
    if (given.length > 0) return { track: { ...base, stages: given, unsure: false }, problems: [] };
    return withStagesFrom(base, movesOf.get(base.id) ?? []);
  });
  const lost = rowsOf.get(undefined) ?? [];
  return {
    tracks: found.map(({ track }) => track),
    problems: [...lost.map(lostStage), ...found.flatMap(({ problems }) => problems)],
  };
}

function groupsOf<T, K>(items: readonly T[], keyFor: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyFor(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function trackCell(row: SheetRow): string {
  return bareName(plainCell(row, 'track').trim());
}

function lostStage(row: SheetRow): Problem {
  const place = { row: row.number, column: 'track' };
  const id = trackCell(row);
  return problemAt(place, id === '' ? { code: 'missing' } : { code: 'no-track', data: { id } });
}
