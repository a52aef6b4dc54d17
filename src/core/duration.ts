// How long is an ISO 8601 duration, and which day is it when one has passed?

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** An ISO 8601 duration of whole years, months, weeks and days, such as `P2M` or `P1Y6M`. */
export type Duration = string;

/** A duration taken apart. Years count as twelve months and weeks as seven days, exactly. */
export interface Span {
  readonly months: number;
  readonly days: number;
}

/** Days in a month where lengths are compared before dates are known: 365.25 / 12. */
export const DAYS_PER_MONTH = 30.4375;

const PATTERN = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?$/;
/** What comes out of reckoning between two days of the calendar, which may be ten thousand years apart. */
const RECKONED = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,7})D)?$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Takes a duration apart.
 * @returns months and days, or null where the text is no duration of whole years, months, weeks and days
 */
export function spanOf(duration: Duration): Span | null {
  return spanBy(PATTERN, duration);
}

function spanBy(pattern: RegExp, duration: Duration): Span | null {
  const found = pattern.exec(duration);
  if (!found) return null;
  const [years, months, weeks, days] = found.slice(1).map((part) => Number(part ?? 0));
  return {
    months: 12 * (years ?? 0) + (months ?? 0),
    days: 7 * (weeks ?? 0) + (days ?? 0),
  };
}

/** Length in days, a month counting 30.4375. Throws where the duration is malformed (readers refuse those). */
export function daysIn(duration: Duration): number {
  const { months, days } = known(duration);
  return months * DAYS_PER_MONTH + days;
}

/**
 * The day when a duration has passed, by the calendar: years and months first, held to the last day of a shorter
 * month (31 January + P1M = 28 February), then weeks and days.
 */
export function addDuration(day: Day, duration: Duration): Day {
  const { months, days } = known(duration);
  if (months === 0 && days === 0) return day;
  const [year, month, date] = partsOf(day);
  const all = 12 * year + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(all / 12), all % 12];
  const held = writeDay(inYear, inMonth + 1, Math.min(date, lastDayOf(inYear, inMonth)));
  return days === 0 ? held : dayOf(timeOf(held) + days * MILLISECONDS_PER_DAY);
}

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (timeOf(to) - timeOf(from)) / MILLISECONDS_PER_DAY;
}

/**
 * The calendar length from one day to a later or equal one, as a duration: `P1Y2M`, `P3M12D`, `P0D`. Added to the
 * first day it gives the second. Throws where the second is earlier.
 */
export function durationBetween(from: Day, to: Day): Duration {
  if (to < from) throw new Error(`${to} is before ${from}`);
  const [fromYear, fromMonth] = partsOf(from);
  const [toYear, toMonth] = partsOf(to);
  let months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  while (months > 0 && addDuration(from, `P${months}M`) > to) months -= 1;
  const days = daysBetween(addDuration(from, `P${months}M`), to);
  return writeDuration({ months, days });
}

/** Writes a span as a duration, years first, without empty parts. */
export function writeDuration({ months, days }: Span): Duration {
  const years = Math.floor(months / 12);
  const parts = [
    years > 0 ? `${years}Y` : '',
    months % 12 > 0 ? `${months % 12}M` : '',
    days > 0 ? `${days}D` : '',
  ].join('');
  return parts === '' ? 'P0D' : `P${parts}`;
}

/** Is the text a day that exists in the calendar, written `YYYY-MM-DD`? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, date] = partsOf(text);
  return month >= 1 && month <= 12 && date >= 1 && date <= lastDayOf(year, month - 1);
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

// Measured: dates of whole roadmaps are asked by the thousand, and taking durations apart was a quarter of the work.
const spans = new Map<Duration, Span>();
const MOST_SPANS = 1000;

function known(duration: Duration): Span {
  const old = spans.get(duration);
  if (old) return old;
  const span = spanBy(RECKONED, duration);
  if (!span) throw new Error(`no duration: "${duration}"`);
  if (spans.size < MOST_SPANS) spans.set(duration, span);
  return span;
}

function partsOf(day: Day): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lastDayOf(year: number, monthFromZero: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (LENGTHS[monthFromZero] ?? 31) + (leap && monthFromZero === 1 ? 1 : 0);
}

/** The last day that can be written stands for all after it. */
function writeDay(year: number, month: number, date: number): Day {
  if (year > 9999) return '9999-12-31';
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

function timeOf(day: Day): number {
  const [year, month, date] = partsOf(day);
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, date);
  return time.getTime();
}

function dayOf(time: number): Day {
  const iso = new Date(time).toISOString();
  return iso.startsWith('+') || iso.startsWith('-') ? '9999-12-31' : iso.slice(0, 10);
}
