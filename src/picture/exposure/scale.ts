// Which round numbers mark an axis, and where does a value lie on it?
import { type Day, addDuration, daysBetween } from '../../core/duration.ts';
import type { Words } from '../../words/words.ts';

export interface AxisTick {
  readonly at: number;
  readonly label: string;
}

/** From values to pixels, in a straight line. */
export type Scale = (value: number) => number;

export interface Span {
  readonly low: number;
  readonly high: number;
}

/** A scale from one span to another; all of a span without length lies at its beginning. */
export function scaleOf(from: Span, to: Span): Scale {
  const length = from.high - from.low;
  const unit = length === 0 ? 0 : (to.high - to.low) / length;
  return (value) => to.low + (value - from.low) * unit;
}

/** The next step of 1, 2, 5, 10, 20, 50 … that is at least as large. */
export function roundStep(least: number): number {
  if (!(least > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** A span widened to whole steps, with what is marked on it, zero among them. */
export function roundSpan({ low, high }: Span, marks: number): Span & { readonly step: number } {
  const step = roundStep((high - low) / marks);
  return {
    low: Math.floor(low / step + 1e-9) * step + 0,
    high: Math.ceil(high / step - 1e-9) * step + 0,
    step,
  };
}

const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;
const MONTHS = [1, 3, 6] as const;
const DAYS_A_YEAR = 365.25;

interface DateAxis {
  readonly start: Day;
  /** Days from the start to the end of the axis. */
  readonly days: number;
  /** Most marks that there is room for. */
  readonly most: number;
}

/** Marks of a time axis, in days from its start: turns of the year, or of the month where it is short. */
export function dateTicks({ start, days, most }: DateAxis, words: Words): readonly AxisTick[] {
  const months =
    MONTHS.find((count) => (days / DAYS_A_YEAR) * (12 / count) <= most) ??
    12 * (YEARS.find((years) => days / DAYS_A_YEAR / years <= most) ?? 1000);
  const years = Math.max(1, months / 12);
  const ticks: AxisTick[] = [];
  const first = Math.floor(Number(start.slice(0, 4)) / years) * years;
  let day: Day = `${String(first).padStart(4, '0')}-01-01`;
  while (day < '9999' && daysBetween(start, day) <= days) {
    const at = daysBetween(start, day);
    if (at >= 0) ticks.push({ at, label: months < 12 ? words.month(day) : day.slice(0, 4) });
    day = addDuration(day, `P${months}M`);
  }
  return ticks;
}

/** Marks of an axis that counts, from zero. */
export function countTicks(length: number, most: number, words: Words): readonly AxisTick[] {
  const step = Math.max(1, roundStep(length / Math.max(1, most)));
  const ticks: AxisTick[] = [];
  for (let at = 0; at <= length; at += step) ticks.push({ at, label: words.number(at) });
  return ticks;
}
