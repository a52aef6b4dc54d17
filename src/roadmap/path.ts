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
 * A 53-bit hash of a text, spread well and the same everywhere. Not for secrets. Two lanes in the
 * manner of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), each with its own multiplier:
 * texts that meet in one lane do not meet in the other.
 */
export function hash53(text: string, seed = 0): number {
  let low = 0x811c9dc5 ^ seed;
  let high = 0x9e3779b9 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995);
  }
  return (stirred(high) & 0x1fffff) * 2 ** 32 + (stirred(low) >>> 0);
}

/** The last step of MurmurHash3: every bit that went in moves about half of those that come out. */
function stirred(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
