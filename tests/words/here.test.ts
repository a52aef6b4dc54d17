// Is the reader's day the day of their own clock, and does a moment stay the same one for readers elsewhere?
import { afterEach, expect, test, vi } from 'vitest';
import { dayHere, momentHere } from '../../src/words/here.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['UTC', '2026-03-01T00:30:00Z', '2026-03-01T00:30:00+00:00'],
  ['Asia/Seoul', '2026-02-28T23:30:09Z', '2026-03-01T08:30:09+09:00'],
  ['Pacific/Kiritimati', '2028-02-28T10:00:00Z', '2028-02-29T00:00:00+14:00'],
  ['Pacific/Pago_Pago', '2031-01-01T10:59:59Z', '2030-12-31T23:59:59-11:00'],
  ['America/St_Johns', '2026-01-01T03:29:00Z', '2025-12-31T23:59:00-03:30'],
])('in %s, %s is %s', (zone, moment, here) => {
  vi.stubEnv('TZ', zone);
  expect(momentHere(new Date(moment))).toBe(here);
  expect(Date.parse(here)).toBe(Date.parse(moment));
  expect(dayHere(moment)).toBe(here.slice(0, 10));
  expect(dayHere(new Date(moment))).toBe(here.slice(0, 10));
});
