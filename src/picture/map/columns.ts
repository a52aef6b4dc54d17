// In which column of the map does each step stand, by its number or by its date?
import { daysBetween } from '../../core/duration.ts';
import type { Place } from '../../roadmap/roadmap.ts';
import type { Dated } from './dates.ts';
import type { Network } from './lines.ts';

/** Steps that stand above each other. */
export interface Column {
  /** Steps, or days since the beginning. */
  readonly key: number;
  readonly places: readonly Place[];
}

/** Columns by the number of steps from the beginning. */
export function columnsByStep({ depthOf }: Network): readonly Column[] {
  const columns: { key: number; places: Place[] }[] = [];
  for (const [place, depth] of depthOf) {
    const column = (columns[depth] ??= { key: depth, places: [] });
    column.places.push(place);
  }
  return columns;
}

/**
 * Columns by the day on which all up to a step is finished. Steps of one line that fall on one day follow each other in
 * columns of their own, so that no line ever runs backwards.
 */
export function columnsByDate(
  { roadmap, depthOf }: Network,
  dates: ReadonlyMap<string, Dated>,
): readonly Column[] {
  const parents = new Map<Place, Place>(roadmap.nodes.map(({ id, parent }) => [id, parent]));
  const days = new Map<Place, number>([[null, 0]]);
  const turns = new Map<Place, number>([[null, 0]]);
  const columns = new Map<string, { key: number; turn: number; places: Place[] }>();
  for (const place of depthOf.keys()) {
    const parent = parents.get(place) ?? null;
    const reached = place === null ? undefined : dates.get(place)?.reached;
    const day = reached === undefined ? 0 : daysBetween(roadmap.scenario.start, reached);
    const turn = place !== null && days.get(parent) === day ? (turns.get(parent) ?? 0) + 1 : 0;
    days.set(place, day);
    turns.set(place, turn);
    const column = columns.get(`${day} ${turn}`) ?? { key: day, turn, places: [] };
    columns.set(`${day} ${turn}`, column);
    column.places.push(place);
  }
  return [...columns.values()].toSorted((a, b) => a.key - b.key || a.turn - b.turn);
}

/** From the first key to the last. */
export function spanOf(columns: readonly Column[]): number {
  return (columns.at(-1)?.key ?? 0) - (columns[0]?.key ?? 0);
}
