// On which row of a lane does each piece stand, so that nothing lies on anything else?

/** A piece with its name behind it: the piece itself must be free, its name may be shortened to make room. */
export interface Piece {
  readonly from: number;
  /** Where the piece itself ends. */
  readonly until: number;
  /** Where its name would end, in full. */
  readonly to: number;
}

export interface Packed {
  /** The row of each piece. */
  readonly rows: readonly number[];
  /** Where the name of each piece has to end. */
  readonly ends: readonly number[];
  /** How many rows there are. */
  readonly count: number;
}

/** Pieces on a row keep this far apart. */
const GAP = 8;
const LEAST_NAME = 92;

export interface Tightness {
  /** Rows at most. */
  readonly most?: number;
  /** No name is shortened to less than this; to nothing where it is 0. */
  readonly least?: number;
}

interface StandingPiece {
  readonly index: number;
  readonly piece: Piece;
}

/**
 * Rows for pieces, one piece after the other: each takes the first row where it fits whole, else the first where
 * shortening a name lets it in, else a new one. A later piece never moves an earlier one. Beyond `most` rows pieces
 * are given row -1: they have no room.
 */
export function pack(
  pieces: readonly Piece[],
  { most = Infinity, least = LEAST_NAME }: Tightness = {},
): Packed {
  const rows: StandingPiece[][] = [];
  const found = pieces.map((piece, index) => {
    const whole = rows.findIndex((row) => row.every(({ piece: other }) => areApart(piece, other)));
    const at = whole >= 0 ? whole : rows.findIndex((row) => letsIn(row, piece, least));
    if (at < 0 && rows.length >= most) return -1;
    const row = rows[at] ?? [];
    if (at < 0) rows.push(row);
    row.push({ index, piece });
    return at < 0 ? rows.length - 1 : at;
  });
  const ends = pieces.map(({ to }) => to);
  for (const row of rows) shorten(row, ends);
  return { rows: found, ends, count: rows.length };
}

function areApart(a: Piece, b: Piece): boolean {
  return a.to + GAP <= b.from || b.to + GAP <= a.from;
}

/** Two on one row: the pieces are apart, and the name of the left one keeps room enough. */
function letsIn(row: readonly StandingPiece[], piece: Piece, least: number): boolean {
  return row.every(({ piece: other }) => {
    const [left, right] = other.from <= piece.from ? [other, piece] : [piece, other];
    const room = right.from - GAP - left.until;
    return room >= Math.min(least, left.to - left.until) && room >= 0;
  });
}

function shorten(row: readonly StandingPiece[], ends: number[]): void {
  const inOrder = row.toSorted((a, b) => a.piece.from - b.piece.from);
  inOrder.forEach(({ index, piece }, at) => {
    const next = inOrder[at + 1];
    if (next) ends[index] = Math.min(piece.to, next.piece.from - GAP);
  });
}
