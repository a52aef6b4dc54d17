// How much of something may one address, or everybody together, do in a while?

export interface Brake {
  /** May this be done at all now, in milliseconds of any clock that only goes on? */
  readonly isOpen: (key: string, now: number) => boolean;
  /** The same, and it counts as done where it may. */
  readonly take: (key: string, now: number) => boolean;
}

/** So many at once, and as many again over so long a time, each key for itself. */
export function brakeOf(most: number, over: number): Brake {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  const leftFor = (key: string, now: number): number => {
    const { left, at } = buckets.get(key) ?? { left: most, at: now };
    return Math.min(most, left + ((now - at) * most) / over);
  };
  const isOpen = (key: string, now: number) => leftFor(key, now) >= 1;
  const take = (key: string, now: number): boolean => {
    const left = leftFor(key, now);
    if (left < 1) return false;
    if (buckets.size >= MOST_KEYS) forgetIdle(now);
    buckets.set(key, { left: left - 1, at: now });
    return true;
  };
  /** Who did nothing for so long is as one who never came. */
  const forgetIdle = (now: number): void => {
    for (const [key, { at }] of buckets) if (now - at > over) buckets.delete(key);
  };
  return { isOpen, take };
}

const MOST_KEYS = 10_000;
