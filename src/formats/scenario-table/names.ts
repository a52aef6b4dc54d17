// Which thing of a table does a name mean: a party, a track, a stage of a track?
import { type Text, wordsOf } from '../../core/text.ts';

/** Kinds of things that a table mentions. Steps and setbacks are one kind: they share their ids. */
export type Space = 'party' | 'track' | 'gauge' | 'milestone' | 'step' | 'source';

/** What is known by name. What is not known is given back as it is, so that the reader of scenarios finds it missing. */
export interface Names {
  readonly has: (space: Space, name: string) => boolean;
  /** The id that a name means. */
  readonly idOf: (space: Space, name: string) => string;
  readonly stageOf: (track: string, name: string) => string;
}

/** A thing with the names by which it may be called. */
export interface Known {
  readonly id: string;
  readonly names: readonly string[];
}

export interface KnownTrack extends Known {
  readonly stages: readonly Known[];
}

type Finder = (name: string) => string | undefined;

/** Names over what a table holds. */
export function namesOver(
  things: Readonly<Record<Space, readonly Known[]>>,
  tracks: readonly KnownTrack[],
): Names {
  const finders = new Map(Object.entries(things).map(([space, list]) => [space, finderIn(list)]));
  const stages = new Map(tracks.map((track) => [track.id, finderIn(track.stages)]));
  return {
    has: (space, name) => finders.get(space)?.(name) !== undefined,
    idOf: (space, name) => finders.get(space)?.(name) ?? name,
    stageOf: (track, name) => stages.get(track)?.(name) ?? name,
  };
}

/** An id means itself; else names are compared without regard to case, hyphens and spaces. */
export function finderIn(things: readonly Known[]): Finder {
  const ids = new Set(things.map(({ id }) => id));
  const keys = new Map<string, string>();
  const note = (name: string, id: string) => {
    const key = keyOf(name);
    if (key !== '' && !keys.has(key)) keys.set(key, id);
  };
  for (const { id } of things) note(id, id);
  for (const { id, names } of things) for (const name of names) note(name, id);
  return (name) => (ids.has(name) ? name : keys.get(keyOf(name)));
}

/** Most names by far: nothing in them is spelt in two ways but for capitals. */
const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/i;

/** What two spellings of one name have in common. */
export function keyOf(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKC')
    .replaceAll(UNSEEN, '')
    .toLowerCase()
    .replaceAll(/[\u2018\u2019\u02bc\u2032\u00b4`]/g, "'")
    .replaceAll(/[\s_\p{Pd}\u2212]+/gu, ' ')
    .trim();
}

/** Signs that nobody sees: soft hyphens, joiners, marks of direction, a byte order mark, controls. Spaces are seen. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|(?!\s)\p{Cc}/gu;

/** What two names have in common that look the same in print, whichever script their letters are of. */
export function lookOf(name: string): string {
  return keyOf(name).replaceAll(/[а-яёіјѕһԁԛԝα-ω]/gu, (letter) => ALIKE[letter] ?? letter);
}

/** Letters of other scripts that are printed as Latin ones are (Unicode Technical Standard 39), in small letters. */
const ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['аеорсухіјѕһԁԛԝвкмнт', 'aeopcyxijshdqwbkmht'],
    ['αεικνορτυχ', 'aeikvoptux'],
  ].flatMap(([theirs = '', ours = '']) =>
    Array.from(theirs, (letter, index): [string, string] => [letter, ours[index] ?? letter]),
  ),
);

/** Every form of a text, in all its languages. */
export function formsOf(text: Text | undefined): readonly string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}

/** Is something called so in any language, as people mean names: without regard to case, hyphens, spaces and unseen signs? */
export function isCalled(text: Text | undefined, name: string): boolean {
  const key = keyOf(name);
  return key !== '' && formsOf(text).some((form) => keyOf(form) === key);
}

/** A thing that needs an id: the how manyth of its kind it is counts where its name gives none. */
export interface Nameless {
  readonly name: Text | undefined;
  readonly number: number;
}

/** Makes ids that are not taken yet; what it has made is taken. */
export function idMaker(space: string, taken: Iterable<string>): (thing: Nameless) => string {
  const used = new Set(taken);
  const next = new Map<string, number>();
  return ({ name, number }) => {
    // Letters of other scripts make no id: the thing is numbered instead.
    const base = slugOf(wordsOf(name)) || `${space}-${number}`;
    let id = base;
    for (let more = next.get(base) ?? 2; used.has(id); more += 1) {
      id = `${base}-${more}`;
      next.set(base, more + 1);
    }
    used.add(id);
    return id;
  };
}

const LONGEST = 60;

/** `Assets checked` → `assets-checked`; '' where nothing is left. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
}
