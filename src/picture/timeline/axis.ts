// Where does a day lie on the timeline, and which days does its axis name?
import { type Day, DAYS_PER_MONTH, addDuration, daysBetween, later } from '../../core/duration.ts';
import type { Unit } from '../../roadmap/pull.ts';
import type { TimelineTick } from './shapes.ts';

/** Room before the first day. */
export const LEFT = 12;
/** Room after the last day, for the names of what ends there. */
export const RIGHT = 230;
/** The narrowest and the widest a day can be, in pixels. */
const PER_DAY = { least: 0.01, most: 4 } as const;
/** What lies later than this many days after the first is drawn at the edge. */
const MOST_DAYS = 73_050;
/** Room for the name of a month or a quarter, and for a year before it. */
const PART_ROOM = 38;
const YEAR_ROOM = 34;
/** A day and a week that a hand can hit are this wide. */
const LEAST_DAY = 2.5;
const LEAST_WEEK = 5;
const YEARS = [1, 2, 5, 10, 20, 50, 100] as const;

export interface Axis {
  readonly origin: Day;
  readonly perDay: number;
  /** Days that are drawn. */
  readonly days: number;
  /** Where a day lies, held to the ends of the axis. */
  readonly xOf: (day: Day) => number;
}

/** The axis over some days, from the first of the earliest month to the latest. At least a year long. */
export function axisOver(days: readonly Day[], perDay: number): Axis {
  const [first = '2000-01-01'] = days;
  const earliest = days.reduce((a, b) => (a < b ? a : b), first);
  const origin = `${earliest.slice(0, 8)}01`;
  const last = days.reduce(later, addDuration(origin, 'P1Y'));
  const length = Math.min(MOST_DAYS, daysBetween(origin, last));
  const xOf = (day: Day) => LEFT + perDay * Math.max(0, Math.min(length, daysBetween(origin, day)));
  return { origin, perDay, days: length, xOf };
}

/** Where a day lies on a timeline that is drawn already, even beyond its ends. */
export function xOn({ origin, perDay }: Pick<Axis, 'origin' | 'perDay'>, day: Day): number {
  return LEFT + perDay * daysBetween(origin, day);
}

/** How wide a day must be for so many days to fill a width. */
export function fitting(days: number, width: number): number {
  return held((width - LEFT) / Math.max(1, days));
}

/** A zoom within what can be drawn. */
export function held(perDay: number): number {
  return Math.min(PER_DAY.most, Math.max(PER_DAY.least, perDay));
}

/** Years, and within them quarters or months where there is room. */
export function timelineTicks(
  { origin, perDay }: Pick<Axis, 'origin' | 'perDay'>,
  { width, language }: { readonly width: number; readonly language: string },
): readonly TimelineTick[] {
  const month = perDay * DAYS_PER_MONTH;
  const months = [1, 3].find((count) => month * count >= PART_ROOM) ?? 12;
  const years = months < 12 ? 1 : (YEARS.find((count) => month * 12 * count >= YEAR_ROOM) ?? 100);
  const first = Math.floor(Number(origin.slice(0, 4)) / years) * years;
  const step = months < 12 ? `P${months}M` : `P${years}Y`;
  const end = addDuration(origin, `P${Math.ceil((width - LEFT) / perDay)}D`);
  const ticks: TimelineTick[] = [];
  let day: Day = `${String(first).padStart(4, '0')}-01-01`;
  while (day <= end && ticks.length < 3000) {
    const rank = day.slice(5, 7) === '01' ? 'year' : 'part';
    // Beyond the last day the axis runs on, empty, to where the names end.
    const x = LEFT + perDay * daysBetween(origin, day);
    const isCrowded = rank === 'part' && x - (ticks.at(-1)?.x ?? -PART_ROOM) < PART_ROOM - 1;
    if (day >= origin)
      ticks.push({ x, label: isCrowded ? '' : labelOf(day, { months, language }), rank });
    else if (rank === 'year' && day.slice(0, 4) === origin.slice(0, 4))
      ticks.push({ x: LEFT, label: day.slice(0, 4), rank });
    if (day >= '9900') break;
    day = addDuration(day, step);
  }
  return ticks;
}

function labelOf(
  day: Day,
  { months, language }: { readonly months: number; readonly language: string },
): string {
  if (day.slice(5, 7) === '01') return day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  return months === 3 ? `Q${Math.ceil(month / 3)}` : monthName(month, language);
}

const names = new Map<string, Intl.DateTimeFormat>();

function monthName(month: number, language: string): string {
  const format =
    names.get(language) ?? new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  names.set(language, format);
  return format.format(Date.UTC(2001, month - 1, 1));
}

/** The unit that a hand can hit at a zoom: days or weeks where they are wide enough. */
export function unitAt(perDay: number): Unit {
  if (perDay >= LEAST_DAY) return 'days';
  return perDay * 7 >= LEAST_WEEK ? 'weeks' : 'months';
}

/** Pixels of a unit at a zoom. */
export function unitWidth(unit: Unit, perDay: number): number {
  return perDay * { months: DAYS_PER_MONTH, weeks: 7, days: 1 }[unit];
}
