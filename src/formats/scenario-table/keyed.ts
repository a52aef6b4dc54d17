// What does a cell say that has a name and a colon before each thing: `tests: north; un: council`?
import { type Piece, bareName, namesBetween } from './escapes.ts';
import type { Names, Space } from './names.ts';
import { type Spot, type Value, type Wanted, spotsBelow, unexpected } from './value.ts';

/** How the things of a cell are read. */
export interface Keyed {
  readonly space: Space;
  readonly names: Names;
  /** What stands between two things. */
  readonly between: RegExp;
  /** What should have stood where there is no colon. */
  readonly wanted: Wanted;
  readonly read: (text: string) => Value;
}

/** The things of a cell by the ids before their colons, in order. */
export function readKeyed(cell: string, keyed: Keyed): Value & { readonly entries: Entries } {
  const { space, names, between, wanted, read } = keyed;
  const found = namesBetween(cell, between).map((piece) => {
    const cut = cutAtColon(piece);
    const character = piece.from + 1;
    if (!cut) return { faults: [unexpected(wanted, piece.text, character)] };
    const id = names.idOf(space, bareName(cut.name));
    // Such a key would not become an entry of its own.
    if (id === '__proto__')
      return { faults: [{ code: 'forbidden-key' as const, data: { key: id }, character }] };
    const { data, faults = [], spots = [] } = read(cut.text);
    const begin = cut.text.length - cut.text.trimStart().length + 1;
    const moved = <T extends { readonly character?: number }>(part: T) => ({
      ...part,
      character: (part.character ?? begin) + cut.from,
    });
    return {
      entry: [id, data] as const,
      faults: faults.map(moved),
      spots: spots.map(moved),
      character,
    };
  });
  const entries = found.flatMap(({ entry }) => (entry ? [entry] : []));
  const spots = found.flatMap(({ entry, spots = [], character = 1 }): readonly Spot[] =>
    entry ? [{ at: entry[0], character }, ...spotsBelow(entry[0], spots)] : [],
  );
  return {
    entries,
    data: Object.fromEntries(entries),
    spots,
    faults: found.flatMap(({ faults }) => faults),
  };
}

type Entries = readonly (readonly [id: string, data: unknown])[];

interface Cut {
  readonly name: string;
  readonly text: string;
  /** Characters of the cell before the text. */
  readonly from: number;
}

function cutAtColon({ text, from }: Piece): Cut | null {
  const [, name, colon] = /^("[^"]*"|“[^”]*”|[^:]*)(:)/.exec(text) ?? [];
  if (name === undefined || colon === undefined || name.trim() === '') return null;
  const length = name.length + 1;
  return { name: name.trim(), text: text.slice(length), from: from + length };
}

/** The cell of such things; '' where there are none. */
export function keyedText(entries: readonly (readonly [string, string])[], between = '; '): string {
  return entries.map(([id, text]) => `${id}: ${text}`).join(between);
}
