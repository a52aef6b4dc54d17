// How is a set of numbers kept as bits, and what can be asked of it?

/**
 * A set of numbers from 0 on: number i is bit `i & 31` of word `i >>> 5`. Where several sets lie in one array, `from`
 * is the word at which the one that is meant begins.
 */
export type Bits = Int32Array;

/** How many words a set of numbers below `size` takes; never none. */
export function wordsFor(size: number): number {
  return Math.max(1, Math.ceil(size / 32));
}

/** The set of all numbers below `size`. */
export function allBelow(size: number): Bits {
  const set = new Int32Array(wordsFor(size)).fill(-1);
  const over = size & 31;
  if (over !== 0 || size === 0) set[size >>> 5] = (1 << over) - 1;
  return set;
}

export function contains(set: Bits, item: number, from = 0): boolean {
  return ((set[from + (item >>> 5)] as number) & (1 << (item & 31))) !== 0;
}

export function include(set: Bits, item: number, from = 0): void {
  const word = from + (item >>> 5);
  set[word] = (set[word] as number) | (1 << (item & 31));
}

export function exclude(set: Bits, item: number, from = 0): void {
  const word = from + (item >>> 5);
  set[word] = (set[word] as number) & ~(1 << (item & 31));
}

export function isEmpty(set: Bits): boolean {
  return set.every((word) => word === 0);
}

export function sizeOf(set: Bits): number {
  let size = 0;
  for (let word = 0; word < set.length; word += 1) size += bitsIn(set[word] as number);
  return size;
}

export function membersOf(set: Bits): readonly number[] {
  const members: number[] = [];
  for (let word = 0; word < set.length; word += 1)
    for (let left = set[word] as number; left !== 0; left &= left - 1)
      members.push(word * 32 + lowestIn(left));
  return members;
}

export function meets(a: Bits, b: Bits): boolean {
  for (let word = 0; word < a.length; word += 1)
    if (((a[word] as number) & (b[word] as number)) !== 0) return true;
  return false;
}

export function isWithin(inner: Bits, outer: Bits): boolean {
  for (let word = 0; word < inner.length; word += 1)
    if (((inner[word] as number) & ~(outer[word] as number)) !== 0) return false;
  return true;
}

/** Adds the members of a set that begins at word `from`. */
export function addAll(set: Bits, more: Bits, from = 0): void {
  for (let word = 0; word < set.length; word += 1)
    set[word] = (set[word] as number) | (more[from + word] as number);
}

/** The set without the members of another. */
export function without(set: Bits, less: Bits): Bits {
  return set.map((word, index) => word & ~(less[index] as number));
}

/** How many bits of a word are set, added up in pairs, fours, eights ... */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The place of the lowest bit of a word that is not 0. */
export function lowestIn(word: number): number {
  return 31 - Math.clz32(word & -word);
}
