// How are days, lengths, lists and a scenario's own texts said?
import { describe, expect, test, vi } from 'vitest';
import { wordsFor } from '../../src/words/words.ts';
import { wordsEn } from '../words-en.ts';

describe('days', () => {
  test('a day is written out, whatever the time zone of the reader', () => {
    expect(wordsEn.day('2019-03-01')).toBe('1 March 2019');
    expect(wordsEn.day('2019-12-31')).toBe('31 December 2019');
    expect(wordsEn.month('2019-03-01')).toBe('Mar 2019');
  });

  test('a moment is the time of day where the reader is', () => {
    expect(wordsEn.time('2026-11-24T14:05:00')).toBe('14:05');
  });
});

describe('lengths', () => {
  const said: readonly [duration: string, words: string][] = [
    ['P2M', '2 months'],
    ['P1Y6M', '1 year 6 months'],
    ['P18M', '18 months'],
    ['P6W', '6 weeks'],
    ['P1D', '1 day'],
    ['P1Y2M3W4D', '1 year 2 months 3 weeks 4 days'],
    ['P0D', 'at once'],
    ['P0M', 'at once'],
    ['two months', 'two months'],
  ];
  test.each(said)('%s is %s', (duration, words) => {
    expect(wordsEn.duration(duration)).toBe(words);
  });

  test('three estimates are the typical one with its range, or one where they are equal', () => {
    expect(wordsEn.takes('P2M')).toBe('2 months');
    expect(wordsEn.takes({ low: 'P2M', typical: 'P4M', high: 'P6M' })).toBe(
      '4 months (2 months to 6 months)',
    );
    expect(wordsEn.takes({ low: 'P2M', typical: 'P2M', high: 'P2M' })).toBe('2 months');
  });
});

test('lists end with and, or with or', () => {
  expect(wordsEn.list(['a', 'b', 'c'])).toBe('a, b and c');
  expect(wordsEn.or(['a', 'b', 'c'])).toBe('a, b or c');
  expect(wordsEn.or(['a'])).toBe('a');
  expect(wordsEn.list([])).toBe('');
});

describe('a value in a sentence', () => {
  const say = (key: string) => wordsEn.say('problem.forbidden-key', { key });

  test('is never read as a message, whatever it contains', () => {
    expect(say("{count, plural, one {#} other {'#}}")).toContain(
      "{count, plural, one {#} other {'#}}",
    );
    expect(say('# {#}')).toContain('# {#}');
  });

  test('keeps its backslashes: six characters never become one', () => {
    expect(say('\\u001b[31m \\x41 \\')).toContain('"\\u001b[31m \\x41 \\"');
  });

  test('may be called like what every object has', () => {
    for (const key of ['constructor', '__proto__', 'toString'])
      expect(say(key)).toContain(`"${key}"`);
  });
});

test('nothing is made into code: a page that forbids it can speak', async () => {
  const forbidden = (): never => {
    throw new Error('code was made from text');
  };
  vi.stubGlobal('Function', new Proxy(Function, { construct: forbidden, apply: forbidden }));
  vi.stubGlobal('eval', forbidden);
  expect((await wordsFor('en')).say('time.months', { count: 2 })).toBe('2 months');
  vi.unstubAllGlobals();
});
