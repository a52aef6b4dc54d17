// What do a schema's complaints say in our own terms, each with its place?
import type * as z from 'zod/mini';
import { MOST_PROBLEMS } from './most-problems.ts';
import type { Problem, ProblemCode, Read } from './problem.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

type Raw = Readonly<Record<string, unknown>>;

/** The schemas of the items of an object's long lists: each item is read by itself, and they are left off in time. */
export type ItemSchemas = Readonly<Record<string, z.ZodMiniType>>;

/** What was made of data: `value` where all of it has its shape. */
export interface Shape<T> {
  readonly value: T | null;
  /** The items of each long list; null for one that is broken or was not looked at. */
  readonly items: ReadonlyMap<string, readonly unknown[]>;
  readonly problems: readonly Problem[];
}

/** The problem with data that should be an object of keys and values; null where it is one. */
export function notAnObject(data: unknown): Problem | null {
  const got = kindOfValue(data);
  return got === 'object' ? null : { at: '', code: 'type', data: { expected: 'object', got } };
}

/** What a schema makes of data, or what is wrong with its shape. Never throws. */
export function readShape<T>(
  schema: z.ZodMiniType<T>,
  data: Raw,
  lists: ItemSchemas = {},
): Read<T> {
  const { value, problems } = shapeOf(schema, data, lists);
  return value === null ? { ok: false, problems } : { ok: true, value };
}

/** The same, with what could be read of the long lists although other parts are broken. Never throws. */
export function shapeOf<T>(schema: z.ZodMiniType<T>, data: Raw, lists: ItemSchemas): Shape<T> {
  const long = Object.keys(lists).filter((list) => Array.isArray(data[list]));
  const frame = parsed(schema, { ...data, ...Object.fromEntries(long.map((list) => [list, []])) });
  const problems = frame.ok ? [] : [...frame.problems];
  const items = new Map<string, readonly unknown[]>();
  let unread = 0;
  for (const [list, item] of Object.entries(lists)) {
    const raw: unknown = data[list];
    if (!Array.isArray(raw)) continue;
    const read = raw.map((each: unknown, index) => {
      if (problems.length >= MOST_PROBLEMS) {
        unread += 1;
        return null;
      }
      const one = parsed(item, each);
      if (one.ok) return one.value;
      problems.push(...one.problems.map((problem) => within(`${list}/${index}`, problem)));
      return null;
    });
    items.set(list, read);
  }
  if (unread > 0) problems.push({ at: '', code: 'more-unread', data: { count: unread } });
  if (!frame.ok || problems.length > 0) return { value: null, items, problems };
  return { value: { ...frame.value, ...Object.fromEntries(items) }, items, problems };
}

function within(base: string, problem: Problem): Problem {
  return { ...problem, at: problem.at === '' ? base : `${base}/${problem.at}` };
}

/** The most complaints that are made of one thing: where it has more, nothing in it fits. */
export const MOST_COMPLAINTS = 10_000;
const TOO_MANY = new Error('too many complaints');

function parsed<T>(schema: z.ZodMiniType<T>, data: unknown): Read<T> {
  let complaints = 0;
  const error = () => {
    complaints += 1;
    if (complaints > MOST_COMPLAINTS) throw TOO_MANY;
    return undefined;
  };
  try {
    const read = schema.safeParse(data, { error });
    if (read.success) return { ok: true, value: read.data };
    return { ok: false, problems: problemsOf(read.error.issues, data) };
  } catch (thrown) {
    // The library hands complaints on as arguments of a call: a hundred thousand of them overflow the stack.
    if (thrown !== TOO_MANY && !(thrown instanceof RangeError)) throw thrown;
    return { ok: false, problems: [{ at: '', code: 'too-wrong' }] };
  }
}

/** The problems behind a schema's complaints about `data`, in the order of the file. */
function problemsOf(issues: readonly Issue[], data: unknown): readonly Problem[] {
  return issues.flatMap((issue) => problemsBehind(issue, [], data));
}

function problemsBehind(issue: Issue, base: Path, data: unknown): readonly Problem[] {
  const path = [...base, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => at([...path, key], 'unknown-key', { key }));
    case 'invalid_union':
      return throughUnion(issue.errors, path, data);
    case 'invalid_key':
      return [at(path, 'language', { key: String(path.at(-1)) })];
    case 'invalid_value':
      return isAbsent(valueAt(data, path))
        ? [at(path, 'missing')]
        : [
            at(path, 'one-of', {
              got: shown(valueAt(data, path)),
              allowed: issue.values.map(String).join(', '),
            }),
          ];
    case 'invalid_type':
      return [wrongType(issue.expected, path, data)];
    case 'too_small':
      if (issue.message === 'few-members') return [at(path, 'few-members')];
      return [at(path, 'too-small', { least: Number(issue.minimum) })];
    case 'too_big':
      if (typeof valueAt(data, path) === 'number') return [wrongType('int', path, data)];
      return [at(path, 'too-long', { most: Number(issue.maximum) })];
    default:
      return [wrongWording(issue, path, data)];
  }
}

/** Of a union's alternatives, the one that the data comes nearest to speaks. */
function throughUnion(
  alternatives: readonly Issue[][],
  path: Path,
  data: unknown,
): readonly Problem[] {
  const value = valueAt(data, path);
  if (isAbsent(value)) return [at(path, 'missing')];
  const ranked = alternatives
    .map((issues) => ({ issues, distance: distanceOf(issues, value) }))
    .toSorted((a, b) => a.distance - b.distance);
  const [first, second] = ranked;
  if (!first) return [at(path, 'type')];
  if (first.distance === Infinity) {
    const expected = [...new Set(alternatives.map((issues) => expectedBy(issues)))].join(' or ');
    return [at(path, 'type', { expected, got: kindOfValue(value) })];
  }
  if (first.distance === second?.distance && typeof value === 'object')
    return [at(path, 'condition', { got: shown(value) })];
  return first.issues.flatMap((issue) => problemsBehind(issue, path, data));
}

/** How far data is from an alternative: infinitely where its type is another, else by keys too many or too few. */
function distanceOf(issues: readonly Issue[], value: unknown): number {
  let keys = 0;
  let others = 0;
  for (const issue of issues) {
    if (issue.path.length === 0 && issue.code === 'invalid_type') return Infinity;
    if (issue.path.length === 0 && issue.code === 'invalid_value') return Infinity;
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) keys += issue.keys.length;
    else if (issue.path.length === 1 && isAbsent(valueAt(value, issue.path))) keys += 1;
    else others += 1;
  }
  // However much is wrong inside, one key too many or too few weighs more.
  return keys + others / (others + 1);
}

function expectedBy(issues: readonly Issue[]): string {
  const [first] = issues;
  if (first?.code === 'invalid_type') return kindExpected(first.expected);
  return first?.code === 'invalid_value' ? first.values.map(String).join(', ') : 'something else';
}

function wrongType(expected: string, path: Path, data: unknown): Problem {
  const value = valueAt(data, path);
  if (isAbsent(value)) return at(path, 'missing');
  return at(path, 'type', { expected: kindExpected(expected, value), got: kindOfValue(value) });
}

/** What a file calls the kind that the schema expects. JSON has no infinity, but `1e999` reads as one. */
function kindExpected(expected: string, value?: unknown): string {
  if (expected === 'int') return 'whole number';
  if (expected === 'record') return 'object';
  return expected === 'number' && typeof value === 'number' ? 'finite number' : expected;
}

const WORDINGS: readonly ProblemCode[] = ['id', 'day', 'duration', 'url'];

function wrongWording(issue: Issue, path: Path, data: unknown): Problem {
  const code = WORDINGS.find((wording) => wording === issue.message) ?? 'type';
  return at(path, code, { got: shown(valueAt(data, path)) });
}

function at(path: Path, code: ProblemCode, data?: Problem['data']): Problem {
  const place = path.map(String).join('/');
  return data ? { at: place, code, data } : { at: place, code };
}

function valueAt(data: unknown, path: Path): unknown {
  let here = data;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = Reflect.get(here, key);
  }
  return here;
}

function isAbsent(value: unknown): boolean {
  return value === undefined;
}

function kindOfValue(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
