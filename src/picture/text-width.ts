// How wide is a text when it is set, without a screen to measure it on?

export interface Type {
  readonly family: 'sans' | 'serif';
  readonly size: number;
  readonly bold?: boolean;
}

/** Advance widths of the characters from space to tilde in hundredths of the size, as measured in a browser. */
const SANS =
  '20 29 43 50 50 82 61 25 30 30 42 50 25 31 25 35 50 50 50 50 50 50 50 50 50 50 25 25 50 50 50 43 85 54 59 57 62 53 49 62 65 26 48 58 49 73 65 66 57 66 57 53 54 65 52 79 51 48 54 30 35 30 50 50 54 50 55 46 56 50 29 50 54 25 25 50 26 83 55 54 56 56 35 42 34 54 47 72 45 47 43 30 24 30 50';
const SANS_BOLD =
  '20 33 50 52 52 85 65 29 33 33 45 52 29 33 29 34 52 52 52 52 52 52 52 52 52 52 29 29 52 52 52 45 89 56 60 58 63 54 52 63 67 29 50 60 51 75 66 68 59 68 60 55 55 66 54 81 55 51 54 33 34 33 52 50 55 52 57 46 57 51 33 53 56 27 27 53 28 85 57 55 57 57 38 44 37 56 51 76 49 51 45 33 26 33 52';
const SERIF_BOLD =
  '23 31 42 54 54 95 74 21 38 38 46 55 31 34 31 36 55 55 55 55 55 55 55 55 55 55 31 31 55 55 55 43 87 71 67 66 75 64 61 73 81 39 39 73 62 93 76 74 64 74 71 56 65 76 71 102 68 67 59 36 36 36 55 53 40 56 63 53 62 54 38 57 65 34 31 62 34 96 65 59 63 61 48 48 37 64 58 85 59 59 50 37 30 37 55';

const read = (widths: string): readonly number[] => widths.split(' ').map(Number);
const TABLES = { sans: read(SANS), sansBold: read(SANS_BOLD), serif: read(SERIF_BOLD) };

/** Other fonts stand in where ours has not come yet: a little room is kept for them. */
const RESERVE = 1.03;
const LATIN = 56;
const WIDE = 100;
const FIRST_WIDE = 0x1100;
const ELLIPSIS = '…';
const FEWEST_LETTERS = 4;

/** The width of a text in pixels. Scripts that the tables lack are counted as wide as they may get. */
export function widthOf(text: string, { family, size, bold = false }: Type): number {
  const table = family === 'serif' ? TABLES.serif : bold ? TABLES.sansBold : TABLES.sans;
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    sum +=
      table[code - 32] ?? (code >= FIRST_WIDE && code < 0xfb00 && !isDash(code) ? WIDE : LATIN);
  }
  return (sum * size * RESERVE) / 100;
}

/** A text cut at its end to fit a width; '' where fewer than four letters would be left. */
export function shortened(text: string, width: number, type: Type): string {
  if (widthOf(text, type) <= width) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(cut(text, middle), type) <= width) low = middle;
    else high = middle - 1;
  }
  return low < FEWEST_LETTERS ? '' : cut(text, low);
}

/**
 * A text in a few lines of a width, broken between words, the last one shortened; none where not even its beginning fits.
 * A word that is too long for a line makes it one shortened line.
 */
export function wrapped(
  text: string,
  { width, most }: { readonly width: number; readonly most: number },
  type: Type,
): readonly string[] {
  const lines: string[] = [];
  let rest = text.split(' ');
  while (rest.length > 0) {
    const count = lines.length + 1 < most ? wordsThatFit(rest, width, type) : rest.length;
    if (count === 0) return filled(shortened(text, width, type));
    lines.push(rest.slice(0, count).join(' '));
    rest = rest.slice(count);
  }
  const last = shortened(lines.at(-1) ?? '', width, type);
  return last === '' ? filled(shortened(text, width, type)) : [...lines.slice(0, -1), last];
}

function wordsThatFit(words: readonly string[], width: number, type: Type): number {
  let count = 0;
  while (count < words.length && widthOf(words.slice(0, count + 1).join(' '), type) <= width)
    count += 1;
  return count;
}

function filled(line: string): readonly string[] {
  return line === '' ? [] : [line];
}

function cut(text: string, length: number): string {
  return `${text.slice(0, length).trimEnd()}${ELLIPSIS}`;
}

function isDash(code: number): boolean {
  return code >= 0x2000 && code <= 0x206f;
}
