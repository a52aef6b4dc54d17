// Do texts fit the width they are set to, and do turned boxes know when they meet?
import { describe, expect, test } from 'vitest';
import { createRoom, overlap } from '../../src/picture/label-room.ts';
import { shortened, widthOf, wrapped } from '../../src/picture/text-width.ts';

const TYPE = { family: 'sans', size: 12 } as const;

describe('a text that is too long', () => {
  const text = 'Committee exempts the railway works';

  test.each([30, 50, 80, 120, 200, 400])('is cut to %i pixels', (width) => {
    expect(widthOf(shortened(text, width, TYPE), TYPE)).toBeLessThanOrEqual(width);
  });

  test.each([40, 60, 90, 120])('is set in lines of at most %i pixels', (width) => {
    const lines = wrapped(text, { width, most: 3 }, TYPE);
    expect(lines.length).toBeLessThanOrEqual(3);
    for (const line of lines) expect(widthOf(line, TYPE)).toBeLessThanOrEqual(width);
  });

  test('loses nothing where three lines are enough', () => {
    expect(wrapped(text, { width: 90, most: 3 }, TYPE).join(' ')).toBe(text);
  });

  test('is left out rather than cut to a few letters', () => {
    expect(shortened(text, 12, TYPE)).toBe('');
    expect(wrapped(text, { width: 12, most: 2 }, TYPE)).toEqual([]);
  });

  test('of another script is counted wide', () => {
    expect(widthOf('개성공단', TYPE)).toBeGreaterThan(widthOf('abcd', TYPE));
  });
});

describe('boxes', () => {
  const box = (x: number, y: number, angle = 0) => ({ x, y, width: 100, height: 12, angle });

  test.each([
    ['one on the other', box(0, 0), box(50, 5), true],
    ['side by side', box(0, 0), box(100, 0), false],
    ['one below the other', box(0, 0), box(0, 12), false],
    ['turned alike and near', box(0, 0, -42), box(12, 0, -42), true],
    ['turned alike and apart', box(0, 0, -42), box(20, 0, -42), false],
    ['a turned one over a flat one', box(0, 0, -42), box(20, -30), true],
    ['a turned one that rises past a flat one', box(0, 0, -42), box(90, 0), false],
  ] as const)('%s', (...[, a, b, expected]) => {
    expect(overlap(a, b)).toBe(expected);
    expect(overlap(b, a)).toBe(expected);
  });

  test('room that is taken is not free', () => {
    const room = createRoom();
    room.add(box(0, 0));
    expect(room.isFree(box(300, 0))).toBe(true);
    expect(room.isFree(box(90, 3, -42))).toBe(false);
    expect(room.inWay(box(20, 0))).toHaveLength(1);
  });
});
