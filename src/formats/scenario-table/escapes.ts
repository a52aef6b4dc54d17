// How do texts stand in cells, so that any text comes back as it was?
import type { Text } from '../../core/text.ts';

/** A map without languages is a text too, if an idle one. */
export const NO_LANGUAGE = '{}';

/** The cell of a text. A backslash before it says: exactly as it stands from here. */
export function textCell(text: string): string {
  return needsMark(text) ? `\\${text}` : text;
}

/** What reading would otherwise take off or take for something else. */
function needsMark(text: string): boolean {
  return text !== text.trim() || text === '' || text === NO_LANGUAGE || /^[\\']/.test(text);
}

/** The text of a cell; undefined where the cell is blank. */
export function cellText(cell: string): Text | undefined {
  const text = cell.trim();
  if (text === '') return undefined;
  if (text.startsWith('\\')) return cell.slice(cell.indexOf('\\') + 1);
  return text === NO_LANGUAGE ? {} : text;
}

/** A piece of a cell, with the number of characters before it. */
export interface Piece {
  readonly text: string;
  readonly from: number;
}

/** One text of a list in one cell. What separates texts, and space around it, is marked by a backslash. */
export function itemText(text: string, separators: string): string {
  if (text === '') return '\\0';
  if (text === NO_LANGUAGE) return `\\${text}`;
  const marked = text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll(/[;:]/g, (sign) => (separators.includes(sign) ? `\\${sign}` : sign));
  return marked.replace(/(?<=.)\s$/, '\\$&').replace(/^[\s']/, '\\$&');
}

/** The pieces between separators that no backslash stands before, as they stand. */
export function piecesOf(cell: string, separators: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell[at] ?? '';
    if (sign === '\\') at += 1;
    else if (separators.includes(sign)) {
      pieces.push({ text: cell.slice(from, at), from });
      from = at + 1;
    }
  }
  return [...pieces, { text: cell.slice(from), from }];
}

/** The text that a piece stands for; undefined where it is blank. */
export function pieceText(piece: string): Text | undefined {
  const bare = piece.trimStart();
  if (bare === '') return undefined;
  if (bare.trimEnd() === NO_LANGUAGE) return {};
  if (!bare.includes('\\')) return bare.trimEnd();
  let text = '';
  let end = 0;
  for (let at = 0; at < bare.length; at += 1) {
    const marked = bare[at] === '\\';
    if (marked) at += 1;
    const sign = bare[at] ?? '';
    text += marked ? (MEANT[sign] ?? sign) : sign;
    if (marked || sign.trim() !== '') end = text.length;
  }
  return text.slice(0, end);
}

const MEANT: Readonly<Record<string, string>> = { n: '\n', r: '\r', 0: '' };

/** The pieces between separators that stand outside quotation marks, trimmed; blank ones are left out. */
export function namesBetween(cell: string, separator: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const cut = (to: number) => {
    const raw = cell.slice(from, to);
    const text = raw.trim();
    if (text !== '') pieces.push({ text, from: from + raw.indexOf(text) });
  };
  for (const [start, end] of signsIn(cell, separator)) {
    cut(start);
    from = end;
  }
  cut(cell.length);
  return pieces;
}

const patterns = new Map<string, RegExp>();

/** From where to where each sign reaches that stands outside quotation marks. */
export function signsIn(text: string, sign: RegExp): readonly (readonly [number, number])[] {
  const { source } = sign;
  const pattern = patterns.get(source) ?? new RegExp(`"[^"]*"|“[^“”]*”|(${source})`, 'gu');
  patterns.set(source, pattern);
  return Array.from(text.matchAll(pattern)).flatMap(({ 0: whole, 1: found, index }) =>
    found === undefined ? [] : [[index, index + whole.length] as const],
  );
}

/** A name without the quotation marks around it. */
export function bareName(name: string): string {
  return /^(?:"[^"]*"|“[^”]*”)$/.test(name) ? name.slice(1, -1).trim() : name;
}
