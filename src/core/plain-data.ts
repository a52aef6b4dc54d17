// Could this data have come out of a file, or does it hold what only a program's memory can: dates, rings, depths without end?
import type { Problem } from './problem.ts';

/** The most that is read, in characters: some ten times the largest roadmap we know of. */
export const MOST_CHARACTERS = 32 * 1024 * 1024;
/** The deepest nesting that is read. A condition nests by two levels at a time. */
export const DEEPEST = 100;

/** Data that was kept by a browser is not always plain: whoever reads it with a schema asks this first. */
export function isPlainData(value: unknown): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: here, depth } = next;
    if (typeof here === 'bigint' || typeof here === 'symbol' || typeof here === 'function')
      return false;
    if (typeof here !== 'object' || here === null) continue;
    // A ring is as deep as one likes.
    if (depth >= DEEPEST || !(Array.isArray(here) || isRecord(here))) return false;
    for (const inner of Object.values(here)) waiting.push({ value: inner, depth: depth + 1 });
  }
  return true;
}

/** The most values of one scenario, or of one roadmap without it: some ten times the largest that we know of. */
export const MOST_OF_ONE = 500_000;

/** The problem with data that is too much to be read as one scenario or roadmap; null where it is not. */
export function tooManyIn(data: unknown): Problem | null {
  const waiting: unknown[] = [data];
  let count = 0;
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    const inner = typeof here === 'object' && here !== null ? Object.values(here) : [];
    count += inner.length;
    if (count > MOST_OF_ONE)
      return { at: '', code: 'too-many-values', data: { most: MOST_OF_ONE } };
    for (const each of inner) if (typeof each === 'object' && each !== null) waiting.push(each);
  }
  return null;
}

/** Neither a date nor a map nor bytes, whatever window it comes from. */
function isRecord(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Object]';
}
