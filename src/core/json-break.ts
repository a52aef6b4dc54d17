// Where does text stop being JSON? The engines tell it differently or not at all, so we look ourselves.

/** What may come next. A `first` thing may also be the end of an empty list or object. */
type Wanted = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end';

interface Scan {
  readonly text: string;
  /** The lists and objects that are open, outermost first. */
  readonly open: ('[' | '{')[];
  at: number;
  wanted: Wanted;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;

/**
 * Finds where text breaks the grammar of JSON. Depth costs no stack.
 * @returns the offset of the first thing that cannot stand there, the text's length where it ends too early,
 *   or null where the text is JSON
 */
export function breakIn(text: string): number | null {
  const scan: Scan = { text, open: [], at: 0, wanted: 'value' };
  for (;;) {
    skipBlank(scan);
    if (scan.at >= text.length) return scan.wanted === 'end' ? null : text.length;
    const begin = scan.at;
    const broken = stepOver(scan);
    if (broken !== null) return broken;
    if (scan.at === begin) return begin;
  }
}

function skipBlank(scan: Scan): void {
  while (' \t\n\r'.includes(scan.text[scan.at] ?? '-')) scan.at += 1;
}

/** Moves past one sign, word, number or string. Returns where it breaks inside; stays put where it cannot stand. */
function stepOver(scan: Scan): number | null {
  const sign = scan.text[scan.at] ?? '';
  if (sign === ']' && scan.wanted === 'first value') return close(scan);
  if (sign === '}' && scan.wanted === 'first key') return close(scan);
  switch (scan.wanted) {
    case 'value':
    case 'first value':
      return value(scan, sign);
    case 'key':
    case 'first key':
      return sign === '"' ? string(scan, 'colon') : null;
    case 'colon':
      return sign === ':' ? move(scan, 1, 'value') : null;
    case 'comma':
      return sign === ',' ? move(scan, 1, inList(scan) ? 'value' : 'key') : closeAs(scan, sign);
    default:
      return null;
  }
}

function value(scan: Scan, sign: string): number | null {
  if (sign === '[' || sign === '{') {
    scan.open.push(sign);
    return move(scan, 1, sign === '[' ? 'first value' : 'first key');
  }
  if (sign === '"') return string(scan, afterValue(scan));
  const length = matchAt(NUMBER, scan.text, scan.at) || matchAt(WORD, scan.text, scan.at);
  return length === 0 ? null : move(scan, length, afterValue(scan));
}

function string(scan: Scan, next: Wanted): number | null {
  const { text } = scan;
  let end = scan.at + 1;
  while (end < text.length && text[end] !== '"') {
    if (text.charCodeAt(end) < 0x20) return end;
    const escaped = text[end] === '\\' ? matchAt(ESCAPE, text, end + 1) : 0;
    if (text[end] === '\\' && escaped === 0) return end + 1 < text.length ? end : text.length;
    end += 1 + escaped;
  }
  return end < text.length ? move(scan, end + 1 - scan.at, next) : text.length;
}

function closeAs(scan: Scan, sign: string): null {
  return sign === (inList(scan) ? ']' : '}') ? close(scan) : null;
}

function close(scan: Scan): null {
  scan.open.pop();
  return move(scan, 1, afterValue(scan));
}

function move(scan: Scan, by: number, wanted: Wanted): null {
  scan.at += by;
  scan.wanted = wanted;
  return null;
}

function afterValue(scan: Scan): Wanted {
  return scan.open.length === 0 ? 'end' : 'comma';
}

function inList(scan: Scan): boolean {
  return scan.open.at(-1) === '[';
}

/** How many characters a sticky pattern matches at an offset; 0 for none. */
function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
