// Which of many tests does a packed situation pass, asked all at once?
import { include, lowestIn, wordsFor } from './bits.ts';
import { formulaHolds } from './formula.ts';
import type { Layout } from './layout.ts';
import type { Test } from './mask-test.ts';

/**
 * All alternatives of all tests in one table, so that a situation is asked byte by byte instead of test by test:
 * for every byte of it the table has a set of the alternatives that this byte does not rule out, and those that no
 * byte rules out hold. About 16 loads answer 32 tests, however large their masks.
 *
 * Bit t of the answer is test t. The first alternative of test t is bit t of a set; second and later ones follow in
 * `rows` beyond the tests' own, and `testOfExtra` says whose they are. Row r of byte b with value v stands at
 * `table[(r * bytes + b) * 256 + v]`.
 */
export interface Matcher {
  readonly layout: Layout;
  /** Words of an answer: a bit for each test. */
  readonly width: number;
  readonly rows: number;
  readonly table: Int32Array;
  readonly testOfExtra: Int32Array;
  /** A bit for each test that has a rest to be asked one by one, and the tests themselves. */
  readonly withRest: Int32Array;
  readonly hasRest: boolean;
  readonly tests: readonly (Test | null)[];
}

/** Makes the matcher of some tests. A test that is null never passes: it keeps a bit free. */
export function matcherOf(layout: Layout, tests: readonly (Test | null)[]): Matcher {
  const width = wordsFor(tests.length);
  const extras = tests.flatMap((test, index) =>
    (test?.boxes ?? []).slice(1).map((_box, more) => ({ test: index, alternative: more + 1 })),
  );
  const rows = width + Math.ceil(extras.length / 32);
  const table = new Int32Array(rows * layout.words * 1024);
  tests.forEach((test, index) => {
    if (test && test.boxes.length > 0) enter(table, index, { test, alternative: 0 });
  });
  extras.forEach(({ test: owner, alternative }, index) => {
    const test = tests[owner];
    if (test) enter(table, width * 32 + index, { test, alternative });
  });
  const withRest = new Int32Array(width);
  tests.forEach((test, index) => {
    if (test?.rest) include(withRest, index);
  });
  return {
    layout,
    width,
    rows,
    table,
    testOfExtra: Int32Array.from(extras, ({ test }) => test),
    withRest,
    hasRest: withRest.some((word) => word !== 0),
    tests,
  };
}

/**
 * The tests that a packed situation passes, as bits into `answer`.
 * The inner sum is written out for the four bytes of a word: it runs for every situation of a search.
 */
export function match(matcher: Matcher, { words, offset }: At, answer: Int32Array): void {
  const { table, rows, width, layout } = matcher;
  const bytes = layout.words * 4;
  for (let row = 0; row < rows; row += 1) {
    let open = -1;
    let at = row * bytes * 256;
    for (let word = 0; word < layout.words; word += 1, at += 1024) {
      const value = words[offset + word] as number;
      open &=
        (table[at + (value & 255)] as number) &
        (table[at + 256 + ((value >>> 8) & 255)] as number) &
        (table[at + 512 + ((value >>> 16) & 255)] as number) &
        (table[at + 768 + (value >>> 24)] as number);
    }
    if (row < width) answer[row] = open;
    else if (open !== 0) addExtras(matcher, { row, open }, answer);
  }
  if (matcher.hasRest) askRest(matcher, { words, offset }, answer);
}

interface At {
  readonly words: Int32Array;
  readonly offset: number;
}

interface Extras {
  readonly row: number;
  readonly open: number;
}

function addExtras(
  { testOfExtra, width }: Matcher,
  { row, open }: Extras,
  answer: Int32Array,
): void {
  for (let left = open; left !== 0; left &= left - 1) {
    const extra = (row - width) * 32 + lowestIn(left);
    include(answer, testOfExtra[extra] ?? 0);
  }
}

function askRest({ withRest, tests, layout }: Matcher, at: At, answer: Int32Array): void {
  for (const [word, mask] of withRest.entries())
    for (let left = mask & (answer[word] ?? 0); left !== 0; left &= left - 1) {
      const bit = left & -left;
      const rest = tests[word * 32 + lowestIn(bit)]?.rest;
      if (rest && !formulaHolds(rest, layout, at)) answer[word] = (answer[word] ?? 0) & ~bit;
    }
}

interface Alternative {
  readonly test: Test;
  readonly alternative: number;
}

/** Sets the bit of an alternative for each value of each byte that does not rule it out. */
function enter(table: Int32Array, bit: number, { test, alternative }: Alternative): void {
  const { words } = test.layout;
  const row = (bit >>> 5) * words * 1024;
  const flag = 1 << (bit & 31);
  for (let byte = 0; byte < words * 4; byte += 1) {
    const word = alternative * words + (byte >>> 2);
    const shift = (byte & 3) * 8;
    const mask = ((test.masks[word] ?? 0) >>> shift) & 255;
    const value = ((test.values[word] ?? 0) >>> shift) & 255;
    for (let candidate = 0; candidate < 256; candidate += 1) {
      const at = row + byte * 256 + candidate;
      if ((candidate & mask) === value) table[at] = (table[at] ?? 0) | flag;
    }
  }
}
