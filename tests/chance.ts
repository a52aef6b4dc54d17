// What does chance give, the same for the same seed?

/** A source of chance that gives the same sequence for the same seed. */
export interface Chance {
  /** A number from 0 to below 1. */
  readonly next: () => number;
  /** A whole number between bounds, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** So many different items, or all there are, in random order. */
  readonly some: <T>(list: readonly T[], count: number) => readonly T[];
  readonly likely: (probability: number) => boolean;
}

/** Chance from a seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = (Math.imul(seed, 0x9e3779b1) + 0x85ebca6b) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const some = <T>(list: readonly T[], count: number) =>
    list
      .map((item) => ({ item, rank: next() }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, count)
      .map(({ item }) => item);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[whole(0, list.length - 1)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  return { next, whole, pick, some, likely: (probability) => next() < probability };
}
