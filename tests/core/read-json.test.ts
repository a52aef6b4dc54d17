// Is text read as data without crashing, hanging or letting anything slip in?
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultIn } from '../../src/core/json-fault.ts';
import { DEEPEST, MOST_CHARACTERS } from '../../src/core/plain-data.ts';
import { MOST_ITEMS, MOST_VALUES, readJson } from '../../src/core/read-json.ts';

// Other work may share the machine: the limits that count are those in the tests.
/** The one problem in short: `json line 1, column 1`. */
function problemIn(text: string): string {
  const read = readJson(text);
  if (read.ok) return 'none';
  return read.problems.map(({ code, at }) => `${code} ${at}`.trim()).join('; ');
}

describe('text', () => {
  test.each([
    ['{"a":[1,-2.5e3,true,null,"x"]}', { a: [1, -2500, true, null, 'x'] }],
    ['\ufeff{"a":1}', { a: 1 }],
    [' \r\n\t0 ', 0],
    ['{"constructor":{"prototype":1}}', { constructor: { prototype: 1 } }],
  ])('%j is read', (text, value) => {
    expect(readJson(text)).toEqual({ ok: true, value });
  });

  test.each(['', ' ', '\n\t', '\ufeff', '\ufeff \n'])('%j is empty', (text) => {
    expect(problemIn(text)).toBe('empty');
  });
});

describe('broken JSON is told with line and column', () => {
  const cases: readonly [text: string, line: number, column: number][] = [
    ['abc', 1, 1],
    ['<html>', 1, 1],
    ['{', 1, 2],
    ['[1,2', 1, 5],
    ['{"a":1,}', 1, 8],
    ['[1,]', 1, 4],
    ['[,1]', 1, 2],
    ['{"a" 1}', 1, 6],
    ['{a:1}', 1, 2],
    ["{'a':1}", 1, 2],
    ['{"a":1 "b":2}', 1, 8],
    ['{"a":1}}', 1, 8],
    ['{"a":1]', 1, 7],
    ['[1}', 1, 3],
    ['1 2', 1, 3],
    ['01', 1, 2],
    ['+1', 1, 1],
    ['.5', 1, 1],
    ['1.', 1, 2],
    ['NaN', 1, 1],
    ['undefined', 1, 1],
    ['{"a": tru}', 1, 7],
    ['{\n  "a": 1,\n  "b": oops\n}', 3, 8],
    ['{\r\n  "a": 1\r\n  "b": 2\r\n}', 3, 3],
    ['{"a":\n"x\ny"}', 2, 3],
    ['"tab\tinside"', 1, 5],
    ['"\\x"', 1, 2],
    ['"\\u12"', 1, 2],
    ['"open', 1, 6],
    ['"open\\', 1, 7],
    ['\ufeff{"a":}', 1, 6],
    ['// note\n{}', 1, 1],
    ['{"a":1}\n\n,', 3, 1],
  ];
  test.each(cases)('%j breaks in line %i, column %i', (text, line, column) => {
    expect(problemIn(text)).toBe(`json line ${line}, column ${column}`);
  });

  test('wherever the engine finds it broken, and only there', () => {
    const whole = fc.json();
    const broken = fc
      .tuple(
        whole,
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', '[', ':', '0', ' ', '\\', 'e', '-', '\u0001'),
      )
      .map(([text, where, sign]) => {
        const at = where % (text.length + 1);
        return text.slice(0, at) + sign + text.slice(at + 1);
      });
    fc.assert(
      fc.property(fc.oneof(whole, broken, fc.string()), (text) => {
        const fault = faultIn(text, BOUNDLESS);
        if (parses(text)) expect(fault?.code).not.toBe('json');
        // What is refused sooner may be broken further on.
        else expect(fault).not.toBeNull();
      }),
      { numRuns: 5000 },
    );
  });
});

const BOUNDLESS = { depth: Infinity, values: Infinity, items: Infinity };

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('hostile text is refused', () => {
  test('of 50 million characters', () => {
    expect(problemIn(' '.repeat(50 * 1024 * 1024))).toBe('too-large');
  });

  test('broken at the very end of the most that is read', () => {
    const list = `[${'"a long string of ordinary words",'.repeat(90_000)}0]`;
    const text = `[${`${list},`.repeat(10)}`;
    expect(text.length).toBeLessThan(MOST_CHARACTERS);
    expect(problemIn(text)).toBe(`json line 1, column ${text.length + 1}`);
  });

  test.each([
    ['[', ']'],
    ['{"a":', '}'],
    ['[{"all":', '}]'],
  ])('nested a hundred thousand levels deep with %s', (open, close) => {
    const text = `${open.repeat(100_000)}0${close.repeat(100_000)}`;
    expect(problemIn(text)).toMatch(/^too-deep/);
    expect(problemIn(text).length).toBeLessThan(300);
    // Told before anybody knows whether it ends.
    expect(problemIn(open.repeat(100_000))).toMatch(/^too-deep/);
  });

  test('one level deeper than is read', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(problemIn(nested(DEEPEST))).toBe('none');
    expect(problemIn(nested(DEEPEST + 1))).toMatch(/^too-deep 0/);
  });

  test('with __proto__ as a key, at any depth', () => {
    expect(problemIn('{"__proto__":{"x":1}}')).toBe('forbidden-key __proto__');
    expect(problemIn('{"a":[0,{"\\u005f_proto__":null}]}')).toBe('forbidden-key a/1/__proto__');
  });

  test('with more values, or a longer list or object, than is read', () => {
    const list = `[${'0,'.repeat(MOST_ITEMS - 1)}0]`;
    const lists = Math.floor(MOST_VALUES / (MOST_ITEMS + 1));
    expect(problemIn(`[${`${list},`.repeat(lists - 1)}${list}]`)).toBe('none');
    expect(problemIn(`[${`${list},`.repeat(lists)}${list}]`)).toBe('too-many-values');
    expect(problemIn(`{"a":[[1],[0,${list.slice(1)}]}`)).toBe('too-many-items a/1');
    const keys = Array.from({ length: MOST_ITEMS + 1 }, (_, index) => `"${index}":0`).join(',');
    expect(problemIn(`[{${keys}}]`)).toBe('too-many-items 0');
  });
});

describe('what JSON leaves open is refused, with its place', () => {
  test.each([
    ['{"a":1,"b":{"a":2},"a":3}', 'key-twice line 1, column 20'],
    ['{\n "steps": [],\n "\\u0073teps": []\n}', 'key-twice line 3, column 2'],
    ['[{"":1,"":2}]', 'key-twice line 1, column 8'],
    ['[1e308,\n-1e400]', 'number-size line 2, column 1'],
    [`[${'9'.repeat(400)}]`, 'number-size line 1, column 2'],
    ['["a",\n "x\\ud83d"]', 'surrogate line 2, column 2'],
    ['{"\\udd4a": 1}', 'surrogate line 1, column 2'],
    ['["a\ud83d"]', 'surrogate line 1, column 4'],
  ])('%j', (text, problem) => {
    expect(problemIn(text)).toBe(problem);
  });

  test('the same key in two objects, and a whole sign in two halves, are read', () => {
    expect(problemIn('[{"a":1},{"a":{"a":2}},{"b":"\\ud83d\\udd4a"}]')).toBe('none');
  });
});
