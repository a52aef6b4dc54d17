// What is a place in the tree called?
import type { Place } from './roadmap.ts';

/**
 * The id of a new node. It follows from its parent and its step alone, so that two people who take
 * the same step at the same place get the same id and their files can be compared.
 * @param taken ids that the roadmap already uses: on the rare collision the next hash is tried
 * @returns `n` and a 53-bit hash in base 36
 */
export function nodeIdFor(
  parent: Place,
  step: string,
  taken: { has: (id: string) => boolean },
): string {
  const address = `${parent ?? ''} ${step}`;
  for (let seed = 0; ; seed += 1) {
    const id = `n${hash53(address, seed).toString(36)}`;
    if (!taken.has(id)) return id;
  }
}

/** The id of a new branch: `b` and a number above every other of that form. */
export function branchIdFor(taken: readonly string[]): string {
  const numbers = taken.flatMap((id) => (/^b\d{1,9}$/.test(id) ? [Number(id.slice(1))] : []));
  return `b${Math.max(0, ...numbers) + 1}`;
}

/**
 * A 53-bit hash of a text, spread well and the same everywhere. Not for secrets. Source: cyrb53 by
 * bryc, public domain, https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js
 */
export function hash53(text: string, seed = 0): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
