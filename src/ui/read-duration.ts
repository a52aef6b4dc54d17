// Which duration does someone mean who types one?
import { spanOf } from '../core/duration.ts';

const UNITS: Readonly<Record<string, string>> = { d: 'D', w: 'W', m: 'M', y: 'Y' };

/** Reads `P2M`, `2 months`, `1 year 6 months`, `10 d`; undefined for nothing typed, null for what is no duration. */
export function readDuration(typed: string): string | undefined | null {
  const text = typed.trim();
  if (text === '') return undefined;
  if (spanOf(text.toUpperCase())) return text.toUpperCase();
  const parts = [...text.toLowerCase().matchAll(/(\d+)\s*(d|w|m|y)[a-z]*[\s,]*/g)];
  if (parts.map(([whole]) => whole).join('') !== text.toLowerCase()) return null;
  const ordered = ['Y', 'M', 'W', 'D'].flatMap((unit) =>
    parts
      .filter(([, , letter]) => UNITS[letter ?? ''] === unit)
      .map(([, count]) => `${count}${unit}`),
  );
  const duration = `P${ordered.join('')}`;
  return spanOf(duration) ? duration : null;
}
