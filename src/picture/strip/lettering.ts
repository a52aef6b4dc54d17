// How is a name set in lines of a width, so that it can be read in full, or at least well enough to be told from others?
import { type Type, shortened, widthOf } from '../text-width.ts';

/** A name in lines, and how wide the widest of them is. */
export interface Lettered {
  readonly lines: readonly string[];
  readonly width: number;
  /** Nothing was cut. */
  readonly whole: boolean;
}

interface Frame {
  readonly width: number;
  /** Lines, unless more are needed to show the fewest letters. */
  readonly most: number;
}

/** A name is never cut to fewer letters than this. */
export const FEWEST_LETTERS = 24;

/**
 * A name in lines of at most a width, in pixels. It is broken between words, and inside one only where that alone is
 * wider than a line. What needs more lines than it may have is cut, but never below the fewest letters.
 */
export function lettered(name: string, { width, most }: Frame, type: Type): Lettered {
  const all = linesOf(name, width, type);
  let count = Math.max(1, most);
  let lines = cutTo(all, count, { width, type });
  while (count < all.length && lettersIn(lines) < FEWEST_LETTERS) {
    count += 1;
    lines = cutTo(all, count, { width, type });
  }
  const widest = lines.reduce((wide, line) => Math.max(wide, widthOf(line, type)), 0);
  return { lines, width: widest, whole: all.length <= count };
}

/** The same in as few lines, these as even as they can be. */
export function balanced(name: string, frame: Frame, type: Type): Lettered {
  const first = lettered(name, frame, type);
  if (first.lines.length < 2 || !first.whole) return first;
  const widestWord = Math.max(...name.split(/\s+/).map((word) => widthOf(word, type)));
  let [low, high] = [Math.min(widestWord, first.width), first.width];
  let best = first;
  for (let turns = 0; turns < 5; turns += 1) {
    const width = (low + high) / 2;
    const next = lettered(name, { width, most: first.lines.length }, type);
    const fits = next.whole && next.lines.length === first.lines.length && next.width <= width;
    if (fits) [best, high] = [next, width];
    else low = width;
  }
  return best;
}

function linesOf(name: string, width: number, type: Type): readonly string[] {
  const space = widthOf(' ', type);
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const word of name.split(/\s+/).flatMap((each) => piecesOf(each, width, type))) {
    const own = widthOf(word, type);
    if (line !== '' && used + space + own <= width) {
      line += ` ${word}`;
      used += space + own;
    } else {
      if (line !== '') lines.push(line);
      [line, used] = [word, own];
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A word, in pieces where it is wider than a line. */
function piecesOf(word: string, width: number, type: Type): readonly string[] {
  if (widthOf(word, type) <= width) return word === '' ? [] : [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter, type) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

interface Cut {
  readonly width: number;
  readonly type: Type;
}

function cutTo(lines: readonly string[], count: number, { width, type }: Cut): readonly string[] {
  if (lines.length <= count) return lines;
  const [kept, last = ''] = [lines.slice(0, count - 1), lines[count - 1]];
  const cut = shortened(`${last} ${lines[count] ?? ''}`, width, type);
  return [...kept, cut === '' || !cut.endsWith('…') ? `${last.slice(0, -1)}…` : cut];
}

function lettersIn(lines: readonly string[]): number {
  return Array.from(lines.join(' ').replace('…', '')).length;
}
