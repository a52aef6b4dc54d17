// What forbids that text is read as JSON, and where: broken grammar, a key that stands twice, or more than is taken in?

/** How much is taken in at the most. A condition nests by two levels at a time. */
export interface Bounds {
  readonly depth: number;
  /** Values of all kinds, lists and objects among them. */
  readonly values: number;
  /** Items of one list, keys of one object. */
  readonly items: number;
}

/** The first thing that forbids it. `offset` is where it stands, `path` what it stands in. */
export interface Fault {
  readonly code:
    | 'json'
    | 'key-twice'
    | 'number-size'
    | 'surrogate'
    | 'forbidden-key'
    | 'too-deep'
    | 'too-many-values'
    | 'too-many-items';
  readonly offset: number;
  readonly path: string;
  readonly key?: string;
}

/** What may come next. A `first` thing may also be the end of an empty list or object. */
type Wanted = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end';

/** A list or object that is open. There is one for each depth, used again and again. */
interface Frame {
  isList: boolean;
  count: number;
  key: string;
  readonly keys: Set<string>;
}

interface Scan {
  readonly text: string;
  readonly bounds: Bounds;
  readonly frames: Frame[];
  depth: number;
  values: number;
  at: number;
  wanted: Wanted;
  fault: Fault | null;
}

const BLANK = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y; // eslint-disable-line no-control-regex
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
/** Half of a sign: no text has it, and no file can hold it. */
const HALF = /\p{Surrogate}/u;
/** No number of so few characters is beyond what a number holds. */
const SHORT = 4;

/**
 * Looks through text once, from the left. It costs no stack, and no more than the bounds allow.
 * @returns null where the text is JSON, `JSON.parse` takes it, and nothing in it is lost or more than the bounds
 */
export function faultIn(text: string, bounds: Bounds): Fault | null {
  const scan: Scan = {
    text,
    bounds,
    frames: [],
    depth: 0,
    values: 0,
    at: 0,
    wanted: 'value',
    fault: null,
  };
  while (scan.fault === null) {
    scan.at += lengthOf(BLANK, text, scan.at);
    if (scan.at >= text.length)
      return scan.wanted === 'end' ? null : faultAt(scan, 'json', text.length);
    stepOver(scan);
  }
  return scan.fault;
}

/** Moves past one sign, word, number or string, or notes what forbids it. */
function stepOver(scan: Scan): void {
  const sign = scan.text.charAt(scan.at);
  switch (scan.wanted) {
    case 'first value':
      return sign === ']' ? close(scan) : value(scan, sign);
    case 'value':
      return value(scan, sign);
    case 'first key':
      return sign === '}' ? close(scan) : key(scan, sign);
    case 'key':
      return key(scan, sign);
    case 'colon':
      return sign === ':' ? move(scan, 1, 'value') : broken(scan);
    case 'comma':
      return afterItem(scan, sign);
    default:
      return broken(scan);
  }
}

function value(scan: Scan, sign: string): void {
  scan.values += 1;
  if (scan.values > scan.bounds.values) return refuse(scan, 'too-many-values');
  const frame = scan.frames[scan.depth - 1];
  if (frame?.isList === true && !counted(scan, frame)) return;
  if (sign === '[' || sign === '{') return open(scan, sign === '[');
  if (sign === '"') return string(scan);
  const word = lengthOf(WORD, scan.text, scan.at);
  return word > 0 ? move(scan, word, afterValue(scan)) : number(scan);
}

function counted(scan: Scan, frame: Frame): boolean {
  frame.count += 1;
  if (frame.count > scan.bounds.items) refuse(scan, 'too-many-items');
  return scan.fault === null;
}

function number(scan: Scan): void {
  const length = lengthOf(NUMBER, scan.text, scan.at);
  if (length === 0) return broken(scan);
  if (length > SHORT && !Number.isFinite(Number(scan.text.slice(scan.at, scan.at + length))))
    return refuse(scan, 'number-size');
  return move(scan, length, afterValue(scan));
}

function string(scan: Scan): void {
  const begin = scan.at;
  const hasEscapes = pastString(scan);
  if (scan.fault !== null) return;
  if (hasEscapes && HALF.test(JSON.parse(scan.text.slice(begin, scan.at))))
    scan.fault = faultAt(scan, 'surrogate', begin);
  scan.wanted = afterValue(scan);
}

function key(scan: Scan, sign: string): void {
  const frame = scan.frames[scan.depth - 1];
  if (sign !== '"' || frame === undefined) return broken(scan);
  const begin = scan.at;
  const hasEscapes = pastString(scan);
  if (scan.fault !== null) return;
  const quoted = scan.text.slice(begin, scan.at);
  const name = hasEscapes ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
  scan.wanted = 'colon';
  if (frame.keys.has(name)) scan.fault = { ...faultAt(scan, 'key-twice', begin), key: name };
  frame.key = name;
  if (!counted(scan, frame)) return;
  frame.keys.add(name);
  if (HALF.test(name)) scan.fault = faultAt(scan, 'surrogate', begin);
  if (name === '__proto__') scan.fault = faultAt(scan, 'forbidden-key', begin);
}

/** Moves past a string. Returns whether it has escapes. */
function pastString(scan: Scan): boolean {
  const { text } = scan;
  let end = scan.at + 1;
  let hasEscapes = false;
  for (;;) {
    end += lengthOf(PLAIN, text, end);
    const sign = text.charAt(end);
    if (sign !== '\\') break;
    hasEscapes = true;
    const escaped = lengthOf(ESCAPE, text, end + 1);
    if (escaped === 0) {
      scan.fault = faultAt(scan, 'json', end + 1 < text.length ? end : text.length);
      return true;
    }
    end += 1 + escaped;
  }
  if (text.charAt(end) === '"') scan.at = end + 1;
  else scan.fault = faultAt(scan, 'json', end);
  return hasEscapes;
}

function open(scan: Scan, isList: boolean): void {
  if (scan.depth >= scan.bounds.depth) return refuse(scan, 'too-deep');
  const frame = (scan.frames[scan.depth] ??= { isList, count: 0, key: '', keys: new Set() });
  frame.isList = isList;
  frame.count = 0;
  if (frame.keys.size > 0) frame.keys.clear();
  scan.depth += 1;
  return move(scan, 1, isList ? 'first value' : 'first key');
}

function afterItem(scan: Scan, sign: string): void {
  const isList = scan.frames[scan.depth - 1]?.isList === true;
  if (sign === ',') return move(scan, 1, isList ? 'value' : 'key');
  return sign === (isList ? ']' : '}') ? close(scan) : broken(scan);
}

function close(scan: Scan): void {
  scan.depth -= 1;
  return move(scan, 1, afterValue(scan));
}

function move(scan: Scan, by: number, wanted: Wanted): void {
  scan.at += by;
  scan.wanted = wanted;
}

function afterValue(scan: Scan): Wanted {
  return scan.depth === 0 ? 'end' : 'comma';
}

function broken(scan: Scan): void {
  return refuse(scan, 'json');
}

function refuse(scan: Scan, code: Fault['code']): void {
  scan.fault = faultAt(scan, code, scan.at);
}

function faultAt({ frames, depth }: Scan, code: Fault['code'], offset: number): Fault {
  const steps = frames
    .slice(0, depth)
    .map(({ isList, count, key }) => (isList ? String(count - 1) : key));
  // In a list that is too long nothing but the list is meant.
  const path = (code === 'too-many-items' ? steps.slice(0, -1) : steps).join('/');
  return { code, offset, path };
}

/** How many characters a sticky pattern matches at an offset; 0 for none. */
function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}
