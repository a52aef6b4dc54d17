// When does each step of a path begin and take effect by one of the three estimates?
import { type Day, type Duration, addDuration, later } from '../core/duration.ts';
import type { Takes } from '../core/shapes.ts';
import type { Passed } from './replay.ts';

/** One day by each of the three estimates. */
export interface Days {
  readonly low: Day;
  readonly typical: Day;
  readonly high: Day;
}

/** A path with what its dates follow from. */
export interface Course {
  /** The day on which the scenario begins. */
  readonly start: Day;
  readonly taken: readonly Passed[];
  /** For each step the indexes of the earlier ones that it waits for. */
  readonly waits: readonly (readonly number[])[];
}

/** A path by one estimate, step by step. */
export interface Times {
  readonly starts: readonly Day[];
  readonly finishes: readonly Day[];
  /** Of the steps before each the one that finishes last, the later of several; -1 for the first step. */
  readonly turns: readonly number[];
}

/** How long a step of the path takes by one estimate; nothing said, it happens at once. */
export function takesOf({ node, step }: Pick<Passed, 'node' | 'step'>, by: keyof Days): Duration {
  const takes: Takes = node.takes ?? step.takes ?? 'P0D';
  return typeof takes === 'string' ? takes : takes[by];
}

/**
 * The times of a path. A step starts with the scenario, on the day set for it or when all that it waits for are
 * finished, whichever comes last. It finishes when it has taken its time, not before the day its step names and not
 * before any step that stands earlier. A day on record counts whatever was worked out.
 * @param latest for each step a day that it has finished by; undefined where nothing says so
 */
export function timesBy(
  { start, taken, waits }: Course,
  by: keyof Days,
  latest: readonly (Day | undefined)[] = [],
): Times {
  const starts: Day[] = [];
  const finishes: Day[] = [];
  const turns: number[] = [];
  let turn = -1;
  taken.forEach((each, index) => {
    const { node, step } = each;
    const begins = (waits[index] ?? [])
      .map((earlier) => finishes[earlier] ?? start)
      .reduce(later, later(start, node.start ?? start));
    const done = [step.notBefore ?? start, finishes[turn] ?? start].reduce(
      later,
      addDuration(begins, takesOf(each, by)),
    );
    const finish = node.on ?? earlier(done, latest[index]);
    starts.push(begins);
    finishes.push(finish);
    turns.push(turn);
    if (finish >= (finishes[turn] ?? start)) turn = index;
  });
  return { starts, finishes, turns };
}

/**
 * For each step the earliest record of a later one that is no earlier than its own typical finish: by then it has
 * finished, whatever the high estimate says.
 */
export function recordsAfter(
  taken: readonly Passed[],
  { finishes }: Pick<Times, 'finishes'>,
): readonly (Day | undefined)[] {
  const records: Day[] = [];
  const after: (Day | undefined)[] = taken.map(() => undefined);
  for (let index = taken.length - 1; index >= 0; index -= 1) {
    after[index] = records[placeOf(records, finishes[index] ?? '')];
    const on = taken[index]?.node.on;
    if (on !== undefined) records.splice(placeOf(records, on), 0, on);
  }
  return after;
}

/** The place of the first day in a sorted list that is no earlier than another. */
function placeOf(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The earlier of two days, where there is another. */
export function earlier(day: Day, other: Day | undefined): Day {
  return other !== undefined && other < day ? other : day;
}
