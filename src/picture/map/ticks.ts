// Which marks does the axis of the map have?
import { type Day, addDuration, daysBetween } from '../../core/duration.ts';
import type { Words } from '../../words/words.ts';
import type { Tick } from './shapes.ts';

/** Where a day or a number of steps lies on the axis. */
export type Along = (key: number) => number;

interface Axis {
  /** The last key that is marked. */
  readonly end: number;
  /** Pixels a step or a day, on the average. */
  readonly unit: number;
  readonly along: Along;
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;
const MONTHS = [1, 3, 6, 12, 24, 60, 120, 240] as const;
const STEP_ROOM = 34;
const MONTH_ROOM = 46;
const DAYS_A_MONTH = 30.44;

/** Numbers of steps, as many as there is room for. */
export function stepTicks({ end, unit, along }: Axis, words: Words): readonly Tick[] {
  const every = STEPS.find((step) => step * unit >= STEP_ROOM) ?? 1000;
  const ticks: Tick[] = [];
  for (let step = every; step <= end; step += every)
    ticks.push({ x: along(step), label: words.number(step), strong: step % (every * 5) === 0 });
  return ticks;
}

/** Years, and quarters or months where there is room. */
export function dateTicks(
  { end, unit, along }: Axis,
  { start, words }: { readonly start: Day; readonly words: Words },
): readonly Tick[] {
  const months = MONTHS.find((count) => count * DAYS_A_MONTH * unit >= MONTH_ROOM) ?? 240;
  const years = Math.max(1, months / 12);
  const ticks: Tick[] = [{ x: along(0), label: words.month(start), strong: false }];
  let last = along(0) + MONTH_ROOM * 0.4;
  let day: Day = `${Math.floor(Number(start.slice(0, 4)) / years) * years}`.padStart(4, '0');
  day += '-01-01';
  for (; day < '9999' && ticks.length < 2000; day = addDuration(day, `P${months}M`)) {
    const key = daysBetween(start, day);
    if (key > end) break;
    const x = along(key);
    const strong = day.slice(5, 7) === '01';
    if (key < 0 || x - last < MONTH_ROOM * 0.7) continue;
    ticks.push({ x, label: strong ? day.slice(0, 4) : partOf(words, day, months), strong });
    last = x;
  }
  return ticks;
}

/** Quarters by their number, months by their name. */
function partOf(words: Words, day: Day, months: number): string {
  if (months < 3) return words.month(day).replace(/\s?\d{4}.?\s?/, '');
  return words.say('map.quarter', { number: Math.ceil(Number(day.slice(5, 7)) / 3) });
}
