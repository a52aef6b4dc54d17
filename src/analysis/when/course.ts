// When does each step of a path take effect in one draw? The schedule in whole days, made once and run often.
import { type Day, type Duration, addDuration, daysBetween, daysIn } from '../../core/duration.ts';
import type { Passed } from '../../roadmap/replay.ts';
import { type Course, recordsAfter, takesOf, timesBy } from '../../roadmap/times.ts';
import { type Beta, pertOf } from './chance.ts';

/** A path whose days are numbers, counted from its earliest one. */
export interface DayCourse {
  readonly first: Day;
  readonly start: number;
  readonly nodes: readonly DayNode[];
}

interface DayNode {
  readonly waits: readonly number[];
  /** Not before these days; the start of the scenario where nothing else is said. */
  readonly start: number;
  readonly notBefore: number;
  /** The day on record, where there is one. */
  readonly on: number | null;
  /** A day by which it has taken effect, since a later node is on record then. */
  readonly latest: number;
  /** The day of its shortest and of its longest estimate when it starts on a day; the same where its length is certain. */
  readonly shortest: (start: number) => number;
  readonly longest: (start: number) => number;
  /** How draws between the two are spread; null where its length is certain. */
  readonly spread: Beta | null;
}

/** The course in numbers. */
export function dayCourseOf(course: Course): DayCourse {
  const { start, taken, waits } = course;
  const named = taken.flatMap(({ node }) => [node.on ?? start, node.start ?? start]);
  const first = named.reduce((least, day) => (day < least ? day : least), start);
  const numberOf = (day: Day) => daysBetween(first, day);
  const adding = addersFrom(first);
  const latest = recordsAfter(taken, timesBy(course, 'typical'));
  const nodes = taken.map((each, index): DayNode => {
    const { node, step } = each;
    const { shortest, longest, spread } = lengthOf(each);
    const record = latest[index];
    return {
      waits: waits[index] ?? [],
      start: Math.max(numberOf(start), numberOf(node.start ?? start)),
      notBefore: numberOf(step.notBefore ?? start),
      on: node.on === undefined ? null : numberOf(node.on),
      latest: record === undefined ? Infinity : numberOf(record),
      shortest: adding(shortest),
      longest: adding(longest),
      spread: node.on === undefined ? spread : null,
    };
  });
  return { first, start: numberOf(start), nodes };
}

/** The estimates in order of length, and how draws between the outer two are spread. */
function lengthOf(taken: Passed): {
  readonly shortest: Duration;
  readonly longest: Duration;
  readonly spread: Beta | null;
} {
  const typical = takesOf(taken, 'typical');
  const all = [takesOf(taken, 'low'), typical, takesOf(taken, 'high')];
  const sorted = all.toSorted((a, b) => daysIn(a) - daysIn(b));
  const [shortest = typical, , longest = typical] = sorted;
  const range = daysIn(longest) - daysIn(shortest);
  if (range === 0) return { shortest: typical, longest: typical, spread: null };
  return { shortest, longest, spread: pertOf((daysIn(typical) - daysIn(shortest)) / range) };
}

/** Half a century: days beyond that are worked out each time. */
const KEPT = 18_263;

/** Adds durations to numbered days by the calendar; each sum is worked out once. */
function addersFrom(first: Day): (duration: Duration) => (day: number) => number {
  const adders = new Map<Duration, (day: number) => number>();
  const days: Day[] = [];
  const numbers = new Map<Day, number>();
  const numberOf = (day: Day) => {
    const number = numbers.get(day) ?? daysBetween(first, day);
    numbers.set(day, number);
    return number;
  };
  const made = (duration: Duration) => {
    const kept = new Int32Array(KEPT).fill(-1);
    return (day: number): number => {
      const known = kept[day] ?? -1;
      if (known >= 0) return known;
      const sum = numberOf(addDuration((days[day] ??= dayAt(first, day)), duration));
      kept[day] = sum;
      return sum;
    };
  };
  return (duration) => {
    const adder = adders.get(duration) ?? made(duration);
    adders.set(duration, adder);
    return adder;
  };
}

/** The day of a number. */
export function dayAt(first: Day, day: number): Day {
  return addDuration(first, `P${day}D`);
}

/**
 * Works out one draw by the schedule of the model: a step starts when all that it waits for has taken effect, and takes
 * effect when it has taken its time, not before the day that it names and not before any step that stands earlier.
 * @param shares for each node how far between its shortest and longest estimate it was drawn, from 0 to 1
 * @param finishes where the days go on which the nodes take effect
 */
export function run({ start, nodes }: DayCourse, shares: Float64Array, finishes: Int32Array): void {
  let turn = start;
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index] as DayNode;
    let begins = node.start;
    for (const earlier of node.waits) begins = Math.max(begins, finishes[earlier] ?? 0);
    const shortest = node.shortest(begins);
    const range = node.spread === null ? 0 : node.longest(begins) - shortest;
    const worked = shortest + Math.round((shares[index] ?? 0) * range);
    const finish = node.on ?? Math.min(node.latest, Math.max(worked, node.notBefore, turn));
    finishes[index] = finish;
    turn = Math.max(turn, finish);
  }
}
