// Do two names of a table look the same although they are not: a letter of another script in one of them?
import type { Problem } from '../../core/problem.ts';
import { type Known, lookOf } from './names.ts';
import { type CellPlace, placeText, problemAt } from './places.ts';

/** A thing with the place of its name. */
export interface Placed extends Known {
  readonly place: CellPlace;
}

/** The second of two such names in a list, with the place of the first. */
export function lookAlikes(things: readonly Placed[]): readonly Problem[] {
  const first = new Map<string, Placed>();
  return things.flatMap((thing) => {
    const [name = ''] = thing.names;
    const look = lookOf(name);
    const earlier = first.get(look);
    if (earlier === undefined || look === '') {
      first.set(look, thing);
      return [];
    }
    const [other = ''] = earlier.names;
    // The same letters twice are one name twice, and told as that.
    if (hasOnlyLatin(name) === hasOnlyLatin(other)) return [];
    const data = { name, first: placeText(earlier.place) };
    return [problemAt(thing.place, { code: 'look-alike', data })];
  });
}

function hasOnlyLatin(name: string): boolean {
  return !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name);
}
