// Which lengths of time can be typed for the room's clock?
import { expect, test } from 'vitest';
import { readMinutes } from '../../src/ui/panels/present/read-minutes.ts';

test.each<readonly [typed: string, minutes: number | null]>([
  ['7', 7],
  [' 2.5 ', 2.5],
  ['2,5', 2.5],
  ['1:30', 1.5],
  ['90:00', 90],
  ['1:15:00', 75],
  ['1440', 1440],
  ['1441', null],
  ['0', null],
  ['0:00', null],
  ['', null],
  ['-5', null],
  ['1:60', null],
  ['five', null],
  ['1:2:3:4', null],
])('%j is %j minutes', (typed, minutes) => {
  expect(readMinutes(typed)).toBe(minutes);
});
