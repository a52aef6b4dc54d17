// How does text become data without ever crashing, hanging, losing or smuggling something in?
import { type Bounds, type Fault, faultIn } from './json-fault.ts';
import { DEEPEST, MOST_CHARACTERS } from './plain-data.ts';
import type { Problem, Read } from './problem.ts';

/** The most values that are read. Files of this program that are as long as is read have half of that. */
export const MOST_VALUES = 2_000_000;
/** The most items of one list, and keys of one object. */
export const MOST_ITEMS = 100_000;

const BOUNDS: Bounds = { depth: DEEPEST, values: MOST_VALUES, items: MOST_ITEMS };

/**
 * Reads JSON text, wherever JSON is read. What the grammar leaves open is refused: keys that stand twice in one object
 * (RFC 8259, 4), numbers beyond what a number holds (6), halves of signs (8.2).
 * @returns the data, or one problem with its place: a line and column of the text, or a path where a part is too much
 */
export function readJson(text: string): Read<unknown> {
  if (text.length > MOST_CHARACTERS)
    return refuse({
      at: '',
      code: 'too-large',
      data: { size: text.length, most: MOST_CHARACTERS },
    });
  const body = text.codePointAt(0) === 0xfeff ? text.slice(1) : text;
  if (!/\S/.test(body)) return refuse({ at: '', code: 'empty' });
  const half = body.search(/\p{Surrogate}/u);
  if (half >= 0) return refuse({ at: lineAt(body, half), code: 'surrogate' });
  const fault = faultIn(body, BOUNDS);
  return fault ? refuse(told(fault, body)) : { ok: true, value: JSON.parse(body) };
}

function refuse(problem: Problem): Read<never> {
  return { ok: false, problems: [problem] };
}

function told({ code, offset, path, key = '' }: Fault, text: string): Problem {
  const bound = MOST[code];
  if (bound !== undefined)
    return {
      at: code === 'too-many-values' ? '' : shorten(path),
      code,
      data: { most: BOUNDS[bound] },
    };
  if (code === 'forbidden-key') return { at: shorten(path), code, data: { key: '__proto__' } };
  const at = lineAt(text, offset);
  return code === 'key-twice' ? { at, code, data: { key: shorten(key) } } : { at, code };
}

/** The bound that a fault is beyond. */
const MOST: Readonly<Partial<Record<Fault['code'], keyof Bounds>>> = {
  'too-deep': 'depth',
  'too-many-values': 'values',
  'too-many-items': 'items',
};

function lineAt(text: string, offset: number): string {
  let line = 1;
  let begin = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', begin)) {
    line += 1;
    begin = end + 1;
  }
  return `line ${line}, column ${offset - begin + 1}`;
}

function shorten(at: string): string {
  return at.length <= 200 ? at : `${at.slice(0, 200)}…`;
}
