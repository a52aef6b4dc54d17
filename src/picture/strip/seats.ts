// On which row and in which column of a strip does each step stand, and on which side of the line its name?
import type { StripStop } from './stops.ts';

/** What decides about the seat of a step: a phase that begins, and ways that leave, for which the room below is kept. */
type Stop = Pick<StripStop, 'phase' | 'forks'>;

export interface Seat {
  readonly column: number;
  readonly above: boolean;
}

/** Steps on one row, from the first on. */
export interface SeatRow {
  readonly first: number;
  readonly seats: readonly Seat[];
}

/** A row of seats with the steps that have them. */
export interface Seated {
  readonly stops: readonly StripStop[];
  readonly seats: readonly Seat[];
  /** The phase that goes on from the row above, and how many phases there were until then. */
  readonly goesOn: { readonly phase: string | null; readonly count: number };
  readonly first: boolean;
  readonly last: boolean;
}

interface Setting {
  /** Columns of a row. */
  readonly columns: number;
  /** Columns that the title of a phase takes. */
  readonly titleSpan: (phase: string) => number;
}

interface Filling {
  readonly first: number;
  readonly seats: Seat[];
  /** The first columns at which a name above, a name below and a title find room. */
  above: number;
  below: number;
  title: number;
}

/** A name is as wide as two columns. */
const SPAN = 2;

/**
 * The rows from top to bottom. Names stand above and below by turns; a phase begins a row of its own unless the one
 * before has left half of it free and all of the phase goes into that. What comes after a step never moves it.
 */
export function seatRows(stops: readonly Stop[], setting: Setting): readonly SeatRow[] {
  const rows: Filling[] = [];
  stops.forEach((stop, at) => {
    const row = rows.at(-1);
    const seat = row && !breaks(row, stops, { at, ...setting }) ? seatIn(row, stop, setting) : null;
    if (row && seat) return take(row, { seat, stop }, setting);
    const fresh: Filling = { first: at, seats: [], above: 0, below: 0, title: 0 };
    rows.push(fresh);
    take(
      fresh,
      { seat: seatIn(fresh, stop, setting) ?? { column: 0, above: true }, stop },
      setting,
    );
  });
  return rows;
}

function breaks(
  { seats }: Filling,
  stops: readonly Stop[],
  { at, columns }: Setting & { readonly at: number },
): boolean {
  if (stops[at]?.phase === null) return false;
  const used = (seats.at(-1)?.column ?? -1) + 1;
  return used >= columns / 2 || runFrom(stops, at) > columns - used;
}

/** How many steps a phase has. */
function runFrom(stops: readonly Stop[], at: number): number {
  const next = stops.findIndex(({ phase }, index) => index > at && phase !== null);
  return (next < 0 ? stops.length : next) - at;
}

function seatIn(row: Filling, { phase, forks }: Stop, { columns }: Setting): Seat | null {
  const last = row.seats.at(-1);
  const next = Math.max((last?.column ?? -1) + 1, phase === null ? 0 : row.title);
  const [above, below] = [Math.max(next, row.above), Math.max(next, row.below)];
  const goesUp = forks || above < below || (above === below && last?.above !== true);
  const column = goesUp ? above : below;
  return column < columns ? { column, above: goesUp } : null;
}

function take(
  row: Filling,
  { seat, stop }: { readonly seat: Seat; readonly stop: Stop },
  { titleSpan }: Setting,
): void {
  row.seats.push(seat);
  row[seat.above ? 'above' : 'below'] = seat.column + SPAN;
  if (stop.phase !== null) row.title = seat.column + titleSpan(stop.phase);
}
