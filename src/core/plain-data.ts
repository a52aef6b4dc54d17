// Could this data have come out of a file, or does it hold what only a program's memory can: dates, rings, depths without end?
import { DEEPEST } from './read-json.ts';

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

/** Neither a date nor a map nor bytes, whatever window it comes from. */
function isRecord(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Object]';
}
