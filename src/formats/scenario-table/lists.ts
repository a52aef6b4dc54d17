// Which names do the lists in cells say: parties, steps, sources?
import { bareName, namesBetween } from './escapes.ts';
import type { Names, Space } from './names.ts';
import type { Value } from './value.ts';

/** Semicolons, and what stands for them in other scripts; ends of lines. */
export const BETWEEN = /[;\n；؛]/;
/** Commas, and what stands for them in other scripts. */
const COMMA = /[,，、،﹑]/;

/** One name. */
export function readName(cell: string, space: Space, names: Names): Value {
  return { data: names.idOf(space, bareName(cell.trim())) };
}

/** Names with semicolons or lines between them, or with commas where there are none of these. */
export function readNames(cell: string, space: Space, names: Names): Value {
  const pieces = namePieces(cell, (name) => names.has(space, name));
  return {
    data: pieces.map(({ name }) => names.idOf(space, name)),
    spots: pieces.map(({ from }, index) => ({ at: String(index), character: from + 1 })),
  };
}

interface NamePiece {
  readonly name: string;
  readonly from: number;
}

/** @param isKnown a cell that is one known name is that name, whatever signs it has */
export function namePieces(cell: string, isKnown: (name: string) => boolean): readonly NamePiece[] {
  const whole = bareName(cell.trim());
  if (isKnown(whole)) return [{ name: whole, from: cell.search(/\S/) }];
  const separator = BETWEEN.test(cell) ? BETWEEN : COMMA;
  return namesBetween(cell, separator).map(({ text, from }) => ({ name: bareName(text), from }));
}

export function namesText(ids: readonly string[]): string {
  return ids.join('; ');
}

/** Steps of which any one will do: `renew | replace`, `renew or replace`. In brackets one is a list too. */
export function readOwed(cell: string, names: Names): Value {
  const text = cell.trim();
  const bracketed = /^\[.*\]$/s.test(text);
  const bare = bracketed ? text.slice(1, -1).trim() : text;
  if (!bracketed && names.has('step', bareName(bare))) return readName(bare, 'step', names);
  const separator = /[|;\n]/.test(bare) ? /[|;\n]/ : /\sor\s/;
  const pieces = namesBetween(bare, separator);
  const before = cell.indexOf(bare);
  const data = pieces.map((piece) => names.idOf('step', bareName(piece.text)));
  const [only] = data;
  if (!bracketed && only !== undefined && data.length === 1) return { data: only };
  return {
    data,
    spots: pieces.map(({ from }, index) => ({
      at: String(index),
      character: before + from + 1,
    })),
  };
}

export function owedText(owes: string | readonly string[]): string {
  if (typeof owes === 'string') return owes;
  return owes.length === 1 ? `[${owes.join('')}]` : owes.join(' | ');
}
