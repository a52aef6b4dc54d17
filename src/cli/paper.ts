// What is the command line's output written on: how wide is it, and does it have colours?
import type { Io } from './io.ts';

export interface Paper {
  /** Columns; Infinity where nothing needs to be broken. */
  readonly columns: number;
  readonly style: (look: Look, text: string) => string;
}

export type Look = 'strong' | 'quiet' | 'good' | 'bad';

const CODES: Readonly<Record<Look, readonly [on: number, off: number]>> = {
  strong: [1, 22],
  quiet: [2, 22],
  good: [32, 39],
  bad: [31, 39],
};

export function paperOf({ columns, color }: Pick<Io, 'columns' | 'color'>): Paper {
  const style = (look: Look, text: string): string => {
    const [on, off] = CODES[look];
    return color && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  };
  return { columns, style };
}

/** A text from a file in one line. Blanks that may not be broken stay that. */
export function oneLine(text: string): string {
  return text.replaceAll(/[^\S\u00a0]+/g, ' ').trim();
}

/**
 * A page that a terminal can be given: of control characters only line ends and our own looks are obeyed, others are
 * shown. A file's text could otherwise move the cursor, or turn the direction of writing. A name set apart in one cell
 * stays so (`isolated` in src/words); of isolates without their other half nothing is left.
 */
export function harmless(page: string): string {
  return page.replaceAll(FORBIDDEN, (found) => {
    if (found.length > 1 && found.startsWith('\u2068')) return found;
    if (/^[\u2068\u2069]$/.test(found)) return '';
    return OBEYED.has(found) ? found : '\u{fffd}';
  });
}

const FORBIDDEN =
  /\u2068(?:(?! {2})[^\p{Control}\u202a-\u202e\u2066-\u2069])*\u2069|\p{Control}(?:\[\d+m)?|[\u202a-\u202e\u2066-\u2069]/gu;
const OBEYED = new Set([
  '\n',
  ...Object.values(CODES)
    .flat()
    .map((code) => `\u001b[${code}m`),
]);
