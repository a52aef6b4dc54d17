// Which length of time or which day does a cell say?
import { type Day, isDay, spanOf } from '../../core/duration.ts';
import type { Takes } from '../../core/shapes.ts';
import type { Value } from './value.ts';
import { beginningOf } from '../../core/text.ts';

const UNITS = [
  { letter: 'Y', word: 'year', pattern: /^(?:years?|yrs?|y)$/ },
  { letter: 'M', word: 'month', pattern: /^(?:months?|mos?|m)$/ },
  { letter: 'W', word: 'week', pattern: /^(?:weeks?|wks?|w)$/ },
  { letter: 'D', word: 'day', pattern: /^(?:days?|d)$/ },
] as const;

/** `P1Y6M` → `1 year 6 months`. Reading gives the very same duration. */
export function lengthText(duration: string): string {
  return [...duration.matchAll(/(\d+)([YMWD])/g)]
    .map(([, count = '', letter]) => {
      const word = UNITS.find((unit) => unit.letter === letter)?.word ?? '';
      return `${count} ${word}${count === '1' ? '' : 's'}`;
    })
    .join(' ');
}

/** One length, or three with strokes between them. */
export function takesText(takes: Takes): string {
  if (typeof takes === 'string') return lengthText(takes);
  return [takes.low, takes.typical, takes.high].map(lengthText).join(' / ');
}

/** `4 months`, `1 year 6 months`, `at once`, or as files have it: `P4M`. */
export function readLength(cell: string): Value {
  const text = cell.trim();
  const data = durationOf(text);
  return data === null ? noLength(text) : { data };
}

function noLength(text: string): Value {
  return { faults: [{ code: 'length', data: { got: `"${beginningOf(text)}"` } }] };
}

/** One length, or low, typical and high: `2 months / 4 months / 6 months`, `2 / 4 / 6 months`. */
export function readTakes(cell: string): Value {
  const parts = cell.split('/').map((part) => part.trim());
  if (parts.length === 1 || cell.length > 4 * MOST_CHARACTERS) return readLength(cell);
  const unit = /[a-z]+$/i.exec(parts[2] ?? '')?.[0] ?? '';
  const [low, typical, high] = parts.map((part) =>
    durationOf(/^\d+$/.test(part) ? `${part} ${unit}` : part),
  );
  if (parts.length !== 3 || !low || !typical || !high) return noLength(cell.trim());
  return { data: { low, typical, high } };
}

/** The duration that a text says, in the words of a table's cell; null where it is none: minutes are no months. */
export function durationOf(text: string): string | null {
  const capital = text.toUpperCase();
  if (spanOf(capital)) return capital;
  if (text.toLowerCase() === 'at once') return 'P0D';
  if (text.length > MOST_CHARACTERS || !/^(?:\d+\s*[a-z]+[\s,]*)+$/i.test(text)) return null;
  const parts = [...text.toLowerCase().matchAll(/(\d+)\s*([a-z]+)/g)].map(
    ([, count, word = '']) => ({
      count,
      order: UNITS.findIndex(({ pattern }) => pattern.test(word)),
    }),
  );
  if (parts.some(({ order }) => order < 0)) return null;
  const sorted = parts.toSorted((a, b) => a.order - b.order);
  const duration = `P${sorted.map(({ count, order }) => `${count}${UNITS[order]?.letter}`).join('')}`;
  return spanOf(duration) ? duration : null;
}

/** No length of time is longer, however it is written. */
const MOST_CHARACTERS = 100;

/**
 * A day, as `2019-03-01` or as spreadsheets show it where the order is plain: `2019/3/1`, `1.3.2019`. What can be read in
 * two ways (`1/3/2019`) is handed on as it is, and refused.
 */
export function readDay(cell: string): Value {
  const text = cell.trim();
  const [, year, month, day] = /^(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})\.?$/.exec(text) ?? [];
  const [, lastDay, lastMonth, lastYear] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  return { data: dayFrom(year, month, day) ?? dayFrom(lastYear, lastMonth, lastDay) ?? text };
}

function dayFrom(year?: string, month?: string, day?: string): Day | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}
