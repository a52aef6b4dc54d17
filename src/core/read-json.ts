// How does text become data without ever crashing, hanging or smuggling something in?
import { breakIn } from './json-break.ts';
import type { Problem, Read } from './problem.ts';

/** The most that is read, in characters: some ten times the largest roadmap we know of. */
export const MOST_CHARACTERS = 32 * 1024 * 1024;
/** The deepest nesting that is read. A condition nests by two levels at a time. */
export const DEEPEST = 100;

/**
 * Reads JSON text.
 * @returns the data, or one problem with its place: a line and column for broken JSON, a path for the rest
 */
export function readJson(text: string): Read<unknown> {
  if (text.length > MOST_CHARACTERS)
    return refuse({
      at: '',
      code: 'too-large',
      data: { size: text.length, most: MOST_CHARACTERS },
    });
  const body = text.codePointAt(0) === 0xfeff ? text.slice(1) : text;
  if (body.trim() === '') return refuse({ at: '', code: 'empty' });
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return refuse(brokenAt(body));
  }
  const trap = findTrap(value);
  return trap ? refuse(trap) : { ok: true, value };
}

function refuse(problem: Problem): Read<never> {
  return { ok: false, problems: [problem] };
}

function brokenAt(text: string): Problem {
  const position = breakIn(text);
  // Sound JSON that an engine still refuses is nested deeper than its stack.
  if (position === null) return { at: '', code: 'too-deep', data: { most: DEEPEST } };
  const before = text.slice(0, position).split('\n');
  const line = before.length;
  const column = (before.at(-1) ?? '').length + 1;
  return { at: `line ${line}, column ${column}`, code: 'json' };
}

/** The first place that is nested too deep or uses `__proto__` as a key. Walks with its own stack: depth is data. */
function findTrap(value: unknown): Problem | null {
  const waiting: { readonly value: unknown; readonly at: string; readonly depth: number }[] = [
    { value, at: '', depth: 0 },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: here, at, depth } = next;
    if (typeof here !== 'object' || here === null) continue;
    if (depth >= DEEPEST) return { at: shorten(at), code: 'too-deep', data: { most: DEEPEST } };
    for (const [key, inner] of Object.entries(here)) {
      const place = at === '' ? key : `${at}/${key}`;
      if (key === '__proto__') return { at: place, code: 'forbidden-key', data: { key } };
      if (typeof inner === 'object') waiting.push({ value: inner, at: place, depth: depth + 1 });
    }
  }
  return null;
}

function shorten(at: string): string {
  return at.length <= 200 ? at : `${at.slice(0, 200)}…`;
}
