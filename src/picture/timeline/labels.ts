// Where does the name of a piece stand: within it, or right of it, and how much of it?
import { shortened, type Type, widthOf } from '../text-width.ts';
import type { Piece } from './pack.ts';
import type { TimelineLabel } from './shapes.ts';

export const NAME: Type = { family: 'sans', size: 12 };
export const STRONG: Type = { family: 'sans', size: 12, bold: true };
export const SMALL: Type = { family: 'sans', size: 11 };
const WITHIN = 6;
const BEHIND = 9;
const MOST = 240;
/** Sums of fractions come out a hair short of their parts. */
const ROUNDING = 0.01;

interface Named {
  readonly name: string;
  readonly type: Type;
  readonly from: number;
  readonly until: number;
}

/** The piece with the room that its name asks for. */
export function pieceFor({ name, type, from, until }: Named): Piece {
  const width = widthOf(name, type);
  if (width + 2 * WITHIN <= until - from || name === '') return { from, until, to: until };
  return { from, until, to: until + BEHIND + Math.min(MOST, width) };
}

/** The name as far as the room goes that it was given; null where that is too little for any of it. */
export function labelFor(
  { name, type, from, until }: Named,
  { end, y }: { readonly end: number; readonly y: number },
): TimelineLabel | null {
  const width = widthOf(name, type);
  if (width + 2 * WITHIN <= until - from)
    return { text: name, x: from + WITHIN, y, width, inside: true };
  const text = shortened(name, Math.max(0, end - until - BEHIND + ROUNDING), type);
  if (text === '') return null;
  return { text, x: until + BEHIND, y, width: widthOf(text, type), inside: false };
}
