// Which earlier states are kept, and which go with time?
import { describe, expect, test } from 'vitest';
import { isDue, thinned } from '../../src/browser/sittings.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = '2025-06-15T12:00:00.000Z';
const before = (milliseconds: number) => new Date(Date.parse(NOW) - milliseconds).toISOString();

describe('what stands is worth a snapshot', () => {
  // Minutes ago.
  test.each([
    { when: 'not while a sitting is young', saved: 1, since: 14, due: false },
    { when: 'after a quarter of an hour of work', saved: 1, since: 15, due: true },
    { when: 'not after a pause that is short', saved: 14, since: 14, due: false },
    { when: 'when the sitting is over for half an hour', saved: 30, since: 0, due: true },
    { when: 'when the clock was set back', saved: -600, since: -600, due: true },
  ])('$when', ({ saved, since, due }) => {
    const standing = { at: before(saved * MINUTE), since: before(since * MINUTE) };
    expect(isDue(standing, NOW)).toBe(due);
  });
});

describe('of the snapshots stay', () => {
  /** One every so often, for as long. */
  const every = (step: number, length: number) =>
    Array.from({ length: Math.floor(length / step) }, (_, index) => before(index * step));

  test('all of the last day', () => {
    const times = every(15 * MINUTE, DAY);
    expect(thinned(times, NOW)).toEqual(times.toReversed());
  });

  test('the last of each day of the month before', () => {
    const times = [
      '2025-06-10T09:00:00.000Z',
      '2025-06-10T17:00:00.000Z',
      '2025-06-11T08:00:00.000Z',
      '2025-06-11T23:59:59.000Z',
    ];
    const first = '2025-06-09T12:00:00.000Z';
    expect(thinned([first, ...times], NOW)).toEqual([first, times[1], times[3]]);
  });

  test('the last of each week of the year before, weeks beginning on Monday', () => {
    // A Monday, a Sunday and the Monday after it.
    const times = [
      '2025-03-03T12:00:00.000Z',
      '2025-03-09T12:00:00.000Z',
      '2025-03-10T12:00:00.000Z',
    ];
    const first = '2025-02-20T12:00:00.000Z';
    expect(thinned([first, ...times], NOW)).toEqual([first, times[1], times[2]]);
  });

  test('the last of each month of the years before, and the first of all', () => {
    const times = [
      '2023-01-02T12:00:00.000Z',
      '2023-01-05T12:00:00.000Z',
      '2023-01-30T12:00:00.000Z',
      '2023-02-01T12:00:00.000Z',
    ];
    expect(thinned(times, NOW)).toEqual([times[0], times[2], times[3]]);
  });

  test('few of years of work: some 96 of the last day, then 30, 48 and 12 a year', () => {
    expect(thinned(every(15 * MINUTE, 3 * 365 * DAY), NOW).length).toBeLessThan(96 + 31 + 49 + 26);
  });

  test('without a hole, however often they are thinned on the way', () => {
    const times = every(5 * 60 * MINUTE, 500 * DAY).toReversed();
    let daily: readonly string[] = [];
    for (const at of times) daily = thinned([...daily, at], at);
    expect(daily[0]).toBe(times[0]);
    expect(daily.at(-1)).toBe(NOW);
    const holes = daily.slice(1).map((at, index) => ({
      age: Date.parse(NOW) - Date.parse(at),
      hole: Date.parse(at) - Date.parse(daily[index] ?? at),
    }));
    const allowed = (age: number) => {
      if (age < 30 * DAY) return 2 * DAY;
      return age < 365 * DAY ? 14 * DAY : 62 * DAY;
    };
    expect(holes.filter(({ age, hole }) => hole > allowed(age))).toEqual([]);
    expect(daily.length).toBeLessThan(5 + 31 + 50 + 7);
  });

  test('those whose time cannot be read', () => {
    expect(thinned(['a', 'b'], NOW)).toEqual(['a', 'b']);
  });
});
