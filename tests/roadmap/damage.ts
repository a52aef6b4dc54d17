// How do files get damaged: by hand, by other programs, by half a download?
import type { Chance } from '../makers.ts';

const JUNK: readonly unknown[] = [
  null,
  '',
  'x',
  'n1',
  0,
  -1.5,
  1e99,
  true,
  [],
  {},
  [null],
  { id: 7 },
  'P1X',
  '2019-02-30',
  { en: '' },
  { constructor: 1 },
];

/** The same data with one to three places changed, taken away, doubled or swapped for others. */
export function damaged(data: unknown, chance: Chance): unknown {
  const copy: unknown = structuredClone(data);
  for (let count = chance.whole(1, 3); count > 0; count -= 1) damage(copy, chance);
  return copy;
}

function damage(data: unknown, chance: Chance): void {
  const places = placesIn(data);
  if (places.length === 0) return;
  const [owner, key] = chance.pick(places);
  const [other, otherKey] = chance.pick(places);
  switch (chance.whole(0, 4)) {
    case 0:
      if (Array.isArray(owner)) owner.splice(Number(key), 1);
      else Reflect.deleteProperty(owner, key);
      return;
    case 1:
      Reflect.set(owner, key, structuredClone(Reflect.get(other, otherKey)));
      return;
    case 2:
      if (!Array.isArray(owner)) Reflect.set(owner, `${key}x`, chance.pick(JUNK));
      return;
    case 3:
      if (Array.isArray(owner)) owner.push(structuredClone(chance.pick<unknown>(owner)));
      return;
    default:
      Reflect.set(owner, key, chance.pick(JUNK));
  }
}

function placesIn(data: unknown): readonly (readonly [object, string])[] {
  const places: (readonly [object, string])[] = [];
  const waiting = [data];
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop())
    if (typeof here === 'object' && here !== null)
      for (const [key, inner] of Object.entries(here)) {
        places.push([here, key]);
        if (inner !== undefined) waiting.push(inner);
      }
  return places;
}
