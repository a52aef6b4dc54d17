// Which earlier states of a roadmap are worth keeping: when is one made, and which go with time?

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Milliseconds without a save after which a sitting is over. */
const SITTING_GAP = 30 * MINUTE;
/** Milliseconds between two snapshots of one sitting. */
const SITTING_PART = 15 * MINUTE;

/** What stands in the browser's storage and is about to be overwritten. Times are ISO 8601. */
export interface Overwritten {
  /** When it was saved. */
  readonly at: string;
  /** The last snapshot, or the beginning of the sitting. */
  readonly since: string;
}

/**
 * Is what stands worth a snapshot before it is overwritten? Yes at the end of a sitting, and now and then in a long
 * one. A clock that was set back counts as time gone by: rather one snapshot too many.
 */
export function isDue({ at, since }: Overwritten, now: string): boolean {
  return between(at, now) >= SITTING_GAP || between(since, now) >= SITTING_PART;
}

/**
 * Of the times of snapshots, those to keep: all of the last day, the last of each day for a month, of each week for a
 * year, of each month from then on, and always the first of all. Days, weeks and months are those of the calendar
 * (UTC), so that thinning again and again leaves no hole.
 */
export function thinned(times: readonly string[], now: string): readonly string[] {
  const oldestFirst = times.toSorted();
  const lastOf = new Map<string, string>();
  for (const at of oldestFirst) lastOf.set(stretchOf(at, now), at);
  const kept = new Set([...oldestFirst.slice(0, 1), ...lastOf.values()]);
  return oldestFirst.filter((at) => kept.has(at));
}

/** The stretch of time of which one snapshot is kept. */
function stretchOf(at: string, now: string): string {
  const age = between(at, now);
  if (Number.isNaN(age) || age < DAY) return at;
  if (age < 30 * DAY) return `day ${at.slice(0, 10)}`;
  // The first day of the epoch was a Thursday: three days on, weeks begin on Mondays.
  if (age < 365 * DAY) return `week ${Math.floor((Date.parse(at) / DAY + 3) / 7)}`;
  return `month ${at.slice(0, 7)}`;
}

function between(one: string, other: string): number {
  return Math.abs(Date.parse(other) - Date.parse(one));
}
