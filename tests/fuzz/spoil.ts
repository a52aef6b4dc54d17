// How are good files spoilt: bytes flipped, keys renamed, values swapped, cut off, nested, blown up?
import type { Chance } from '../makers.ts';

const LONG = 'x'.repeat(25_000);

/** Values that do not belong anywhere, or only just. */
const JUNK: readonly unknown[] = [
  null, true, false, 0, -0, -1, 1.5, 1e308, -1e308, Infinity, NaN, 2 ** 53, 1e-320, '', ' ', 'x', 'constructor', '__proto__',
  'toString', 'n1', 'P1M', 'P99999999Y', '2019-02-30', '9999-12-31', '\uD800', '\uDC00\uD800', '\u0000', '\uFEFF', LONG, [], {},
  [[]], [null], { id: 7 }, { en: '' }, { '': '' }, { constructor: 1 }, { all: [{ any: [{ not: {} }] }] }, { not: null },
  { atLeast: -1, of: [] }, { track: 'x', is: [] }, { gauge: 'x', min: 'x' }, { from: [], to: '' },
]; // prettier-ignore

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  '',
  'id',
  'format',
  'nodes',
  'parent',
  'when',
  'toJSON',
  'then',
  '0',
];

/** One to four places changed in a copy of data: the same for the same chance. */
export function spoilt(data: unknown, chance: Chance): unknown {
  // The data as a member of a holder, so that the whole can be swapped too.
  const holder = { data: structuredClone(data) };
  for (let change = chance.whole(1, 4); change > 0; change -= 1) spoil(holder, chance);
  return holder.data;
}

function spoil(holder: object, chance: Chance): void {
  const [owner, key] = placeIn(holder, chance);
  const inner: unknown = Reflect.get(owner, key);
  const [other, otherKey] = placeIn(holder, chance);
  switch (chance.whole(0, 8)) {
    case 0:
      if (Array.isArray(owner)) owner.splice(Number(key), 1);
      else if (owner !== holder) Reflect.deleteProperty(owner, key);
      return;
    case 1:
      return put(owner, key, structuredClone(Reflect.get(other, otherKey)));
    case 2:
      if (owner !== holder && !Array.isArray(owner)) {
        Reflect.deleteProperty(owner, key);
        put(owner, chance.pick([...KEYS, `${key}x`]), inner);
      }
      return;
    case 3:
      if (Array.isArray(owner)) owner.push(structuredClone(inner));
      return;
    case 4:
      return put(owner, key, nested(inner, chance));
    case 5:
      return put(owner, key, typeof inner === 'string' ? textSpoilt(inner, chance) : String(inner));
    case 6:
      return put(
        owner,
        key,
        typeof inner === 'number' ? inner * chance.pick([-1, 1e6, 1e300]) : [inner],
      );
    default:
      return put(owner, key, structuredClone(chance.pick(JUNK)));
  }
}

/** A place somewhere inside, deep ones and shallow ones alike. */
function placeIn(holder: object, chance: Chance): readonly [object, string] {
  let owner = holder;
  let key = 'data';
  for (;;) {
    const inner: unknown = Reflect.get(owner, key);
    if (typeof inner !== 'object' || inner === null || chance.likely(0.12)) return [owner, key];
    const keys = Object.keys(inner);
    if (keys.length === 0) return [owner, key];
    owner = inner;
    key = chance.pick(keys);
  }
}

/** Sets a key of its own, whatever it is called. */
function put(owner: object, key: string, value: unknown): void {
  Object.defineProperty(owner, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

function nested(inner: unknown, chance: Chance): unknown {
  const levels = chance.pick([1, 3, 40, 90]);
  const wrap = chance.pick<(value: unknown) => unknown>([
    (value) => [value],
    (value) => ({ not: value }),
    (value) => ({ all: [value] }),
    (value) => ({ en: value }),
  ]);
  let value = inner;
  for (let level = 0; level < levels; level += 1) value = wrap(value);
  return value;
}

const TOKENS = [
  '{', '}', '[', ']', '"', ',', ':', ';', '\t', '\n', '\r\n', '\\', "'", '(', ')', '->', '>=', '|', '=', '..', 'null', '1e999', '-',
  '\u0000', '\uFEFF', '\uD800', '“', '__proto__', ' and ', ' or ', ' not ', 'at least 2 of (', '{"a":', '[[', '#', '{}', '\\0',
]; // prettier-ignore

/** A text with one to three places changed: characters flipped, lost, doubled, put in; or the end cut off. */
export function textSpoilt(text: string, chance: Chance): string {
  let spoilt = text;
  for (let change = chance.whole(1, 3); change > 0; change -= 1) {
    const at = chance.whole(0, spoilt.length);
    const length = chance.pick([1, 1, 2, 10, 300]);
    const [before, after] = [spoilt.slice(0, at), spoilt.slice(at)];
    const ways: readonly (() => string)[] = [
      () => before + after.slice(length),
      () => before + after.slice(0, length) + after,
      () => before + chance.pick(TOKENS).repeat(chance.pick([1, 1, 1, 200])) + after,
      () =>
        before +
        String.fromCodePoint(after.charCodeAt(0) ^ (1 << chance.whole(0, 7)) || 1) +
        after.slice(1),
      () => before + chance.pick(TOKENS) + after.slice(length),
      () =>
        chance.likely(0.3)
          ? before
          : before + after.slice(0, length).toUpperCase() + after.slice(length),
    ];
    spoilt = chance.pick(ways)();
  }
  return spoilt;
}

/** Text of tokens that mean something somewhere, in no order. */
export function babble(words: readonly string[], chance: Chance): string {
  return Array.from({ length: chance.whole(0, 14) }, () =>
    chance.likely(0.5) ? chance.pick(words) : chance.pick(TOKENS),
  ).join(chance.pick(['', ' ', ' ', '\n']));
}
