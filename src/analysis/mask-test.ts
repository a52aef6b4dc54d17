// Does a formula hold in a packed situation, asked as a few mask tests?
import { type Box, type FieldRange, boxesOf, eachBound, meet } from './boxes.ts';
import { type Formula, formulaHolds, NEVER } from './formula.ts';
import { type Layout, bitOf } from './layout.ts';

/**
 * A formula as mask tests. It passes where for one alternative `(word & mask) === value` in every word, and `rest`
 * holds too. Alternative k has its masks in `masks` and its values in `values` from k * words on.
 */
export interface Test {
  readonly layout: Layout;
  readonly boxes: readonly Box[];
  readonly masks: Int32Array;
  readonly values: Int32Array;
  /** What was too large to be alternatives; null for most. */
  readonly rest: Formula | null;
}

/** More alternatives than this are slower than asking the formula itself. */
const MOST = 32;

/** Makes the test of a formula. */
export function testOf(layout: Layout, formula: Formula): Test {
  const { boxes, rest } = split(formula, layout);
  const { words } = layout;
  const masks = new Int32Array(boxes.length * words);
  const values = new Int32Array(boxes.length * words);
  const ask = (at: number, bit: number, value: number) => {
    const word = at + (bit >>> 5);
    masks[word] = (masks[word] ?? 0) | (1 << (bit & 31));
    values[word] = (values[word] ?? 0) | (value << (bit & 31));
  };
  boxes.forEach((box, index) => {
    for (const { field: at, low, high } of box) {
      const field = layout.fields[at];
      if (!field) continue;
      if (low > 0) ask(index * words, bitOf(field, low), 1);
      if (high < field.size - 1) ask(index * words, bitOf(field, high + 1), 0);
    }
  });
  return { layout, boxes, masks, values, rest };
}

/** Does the packed situation pass the test? */
export function passes(test: Test, words: Int32Array, offset: number): boolean {
  const { masks, values, rest, layout } = test;
  const width = layout.words;
  for (let at = 0; at < masks.length; at += width) {
    let word = 0;
    while (
      word < width &&
      ((words[offset + word] ?? 0) & (masks[at + word] ?? 0)) === values[at + word]
    )
      word += 1;
    if (word === width) return rest === null || formulaHolds(rest, layout, { words, offset });
  }
  return false;
}

/** Tells every bound that a test asks about, one range of one field after another. */
export function eachAsked({ boxes, rest }: Test, tell: (bound: FieldRange) => void): void {
  for (const box of boxes) box.forEach(tell);
  if (rest) eachBound(rest, tell);
}

interface Split {
  readonly boxes: readonly Box[];
  readonly rest: Formula | null;
}

/** As much of a formula as fits into a few alternatives, and what is left. */
function split(formula: Formula, layout: Layout): Split {
  const parts = formula.kind === 'all' ? formula.parts : [formula];
  const sized = parts
    .map((part) => ({ part, boxes: hasMarks(part, layout) ? boxesOf(part, MOST) : null }))
    .sort((a, b) => (a.boxes?.length ?? Infinity) - (b.boxes?.length ?? Infinity));
  let boxes: readonly Box[] = [[]];
  const left: Formula[] = [];
  for (const { part, boxes: own } of sized) {
    const both = own && meet(boxes, own, MOST);
    if (both) boxes = both;
    else left.push(part);
  }
  if (boxes.length === 0 || left.some((part) => part === NEVER)) return { boxes: [], rest: null };
  return { boxes, rest: left.length > 0 ? { kind: 'all', parts: left } : null };
}

/** A large gauge has bits only for the values that conditions were known to ask about. */
function hasMarks(formula: Formula, layout: Layout): boolean {
  if (formula.kind !== 'in') return formula.parts.every((part) => hasMarks(part, layout));
  const field = layout.fields[formula.field];
  if (!field || field.stores.length === 0) return true;
  return formula.ranges.every(
    ({ low, high }) =>
      (low === 0 || bitOf(field, low) >= 0) &&
      (high === field.size - 1 || bitOf(field, high + 1) >= 0),
  );
}
