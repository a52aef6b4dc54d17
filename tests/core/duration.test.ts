// Are durations read, added and measured by the calendar?
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDuration,
  daysBetween,
  daysIn,
  durationBetween,
  isDay,
  later,
  spanOf,
  writeDuration,
} from '../../src/core/duration.ts';

describe('a duration', () => {
  const read: readonly [text: string, months: number, days: number][] = [
    ['P0D', 0, 0],
    ['P2M', 2, 0],
    ['P1Y', 12, 0],
    ['P1Y6M', 18, 0],
    ['P2W', 0, 14],
    ['P1Y2M3W4D', 14, 25],
    ['P90D', 0, 90],
    ['P9999Y', 119_988, 0],
  ];
  test.each(read)('%s is %i months and %i days', (text, months, days) => {
    expect(spanOf(text)).toEqual({ months, days });
  });

  const malformed = [
    '',
    'P',
    'P1',
    '1M',
    'p1m',
    'P1H',
    'PT1H',
    'P1DT1H',
    'P1.5M',
    'P-1M',
    '-P1M',
    '+P1M',
    'P1M1Y',
    'P1D1W',
    'P1M2M',
    ' P1M',
    'P1M ',
    'P 1M',
    'P1M\n',
    'P10000Y',
    'P１M',
    'constructor',
  ];
  test.each(malformed)('%j is none', (text) => {
    expect(spanOf(text)).toBeNull();
    expect(() => daysIn(text)).toThrow('no duration');
    expect(() => addDuration('2019-01-01', text)).toThrow('no duration');
  });

  test('counts a month as 30.4375 days where no date is known', () => {
    expect(daysIn('P1M')).toBe(30.4375);
    expect(daysIn('P1Y')).toBe(365.25);
    expect(daysIn('P1M1W1D')).toBe(38.4375);
  });

  test.each([
    [{ months: 0, days: 0 }, 'P0D'],
    [{ months: 12, days: 0 }, 'P1Y'],
    [{ months: 14, days: 25 }, 'P1Y2M25D'],
    [{ months: 0, days: 14 }, 'P14D'],
  ])('%j is written %s', (span, text) => {
    expect(writeDuration(span)).toBe(text);
    expect(spanOf(text)).toEqual(span);
  });
});

describe('adding a duration to a day', () => {
  const cases: readonly [day: string, duration: string, result: string][] = [
    ['2019-01-31', 'P1M', '2019-02-28'],
    ['2020-01-31', 'P1M', '2020-02-29'],
    ['2019-01-31', 'P2M', '2019-03-31'],
    ['2019-01-31', 'P3M', '2019-04-30'],
    ['2019-01-31', 'P1M1D', '2019-03-01'],
    ['2020-02-29', 'P1Y', '2021-02-28'],
    ['2020-02-29', 'P4Y', '2024-02-29'],
    ['2096-02-29', 'P4Y', '2100-02-28'],
    ['2019-12-31', 'P1D', '2020-01-01'],
    ['2020-02-28', 'P1D', '2020-02-29'],
    ['2019-11-30', 'P3M', '2020-02-29'],
    ['2019-08-31', 'P1Y6M', '2021-02-28'],
    ['2019-03-01', 'P0D', '2019-03-01'],
    ['2019-03-30', 'P1W', '2019-04-06'],
    ['2019-03-01', 'P365D', '2020-02-29'],
    ['0001-01-01', 'P1M', '0001-02-01'],
    ['9999-12-01', 'P1M', '9999-12-31'],
    ['2019-03-01', 'P9999Y', '9999-12-31'],
    ['2019-03-01', 'P999999D', '4757-01-25'],
  ];
  test.each(cases)('%s + %s = %s', (day, duration, result) => {
    expect(addDuration(day, duration)).toBe(result);
  });
});

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the time between two days', () => {
  const cases: readonly [from: string, to: string, duration: string, days: number][] = [
    ['2019-03-01', '2019-03-01', 'P0D', 0],
    ['2019-03-01', '2019-03-31', 'P30D', 30],
    ['2019-03-01', '2019-04-01', 'P1M', 31],
    ['2019-01-31', '2019-02-28', 'P1M', 28],
    ['2019-01-31', '2019-03-01', 'P1M1D', 29],
    ['2019-02-28', '2019-03-31', 'P1M3D', 31],
    ['2019-03-01', '2021-05-04', 'P2Y2M3D', 795],
    ['2020-02-29', '2021-02-28', 'P1Y', 365],
  ];
  test.each(cases)('from %s to %s is %s, or %i days', (from, to, ...[duration, days]) => {
    expect(durationBetween(from, to)).toBe(duration);
    expect(daysBetween(from, to)).toBe(days);
    expect(daysBetween(to, from)).toBe(days === 0 ? 0 : -days);
  });

  test('added to the first day gives the second', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        expect(addDuration(from, durationBetween(from, to))).toBe(to);
        expect(addDuration(from, `P${daysBetween(from, to)}D`)).toBe(to);
      }),
      { numRuns: 2000 },
    );
  });

  test('is refused where the second is earlier', () => {
    expect(() => durationBetween('2019-03-02', '2019-03-01')).toThrow('before');
    expect(() => durationBetween('2019-03-02', '2018-01-01')).toThrow('before');
  });
});

describe('a day', () => {
  test.each(['2019-03-01', '2020-02-29', '2000-02-29', '0000-01-01', '9999-12-31'])(
    '%s is one',
    (text) => {
      expect(isDay(text)).toBe(true);
    },
  );

  test.each([
    '2019-02-29',
    '1900-02-29',
    '2019-04-31',
    '2019-00-10',
    '2019-13-01',
    '2019-01-00',
    '2019-1-1',
    '19-01-01',
    '2019-01-01T00:00',
    ' 2019-01-01',
    '2019-01-01\n',
    '',
    'today',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test('is later than another by the calendar', () => {
    expect(later('2019-12-31', '2020-01-01')).toBe('2020-01-01');
    expect(later('2020-01-01', '2019-12-31')).toBe('2020-01-01');
  });
});

test('ten thousand years are reckoned like any other span', () => {
  expect(durationBetween('0001-01-01', '9999-12-31')).toBe('P9998Y11M30D');
  expect(addDuration('0001-01-01', 'P3652058D')).toBe('9999-12-31');
  expect(daysBetween('0001-01-01', '9999-12-31')).toBe(3_652_058);
});
