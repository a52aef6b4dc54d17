// Do files of every older version become the present one, and is a newer one refused in so many words?
import { describe, expect, test } from 'vitest';
import { type Ladder, climb, presentOf, rise, saysFamily } from '../../src/core/climb.ts';

/** A format that has been through two changes: `label` became `name`, then a list of `tags` came. */
const ladder: Ladder = {
  family: 'made-up/thing',
  rungs: [({ label, ...rest }) => ({ ...rest, name: label }), (data) => ({ tags: [], ...data })],
};
const known = { family: 'made-up/thing', rungs: [] };

describe('a ladder', () => {
  test('names the present version', () => {
    expect(presentOf(ladder)).toBe('made-up/thing@3');
    expect(presentOf(known)).toBe('made-up/thing@1');
  });

  test.each([
    ['the first', { format: 'made-up/thing@1', label: 'A', odd: 1 }],
    ['the second', { format: 'made-up/thing@2', name: 'A', odd: 1 }],
    ['the present', { format: 'made-up/thing@3', name: 'A', odd: 1, tags: [] }],
  ])('leads %s version to the present one, and keeps what it does not know', (_, data) => {
    const value = { format: 'made-up/thing@3', name: 'A', odd: 1, tags: [] };
    expect(climb(data, ladder)).toEqual({ ok: true, value });
  });

  test('changes nothing of what it was given', () => {
    const data = Object.freeze({ format: 'made-up/thing@1', label: 'A' });
    climb(data, ladder);
    expect(data).toEqual({ format: 'made-up/thing@1', label: 'A' });
  });

  test('refuses a newer version with the one it knows', () => {
    expect(climb({ format: 'made-up/thing@4' }, ladder)).toEqual({
      ok: false,
      problems: [
        {
          at: 'format',
          code: 'newer',
          data: { got: 'made-up/thing@4', known: 'made-up/thing@3' },
        },
      ],
    });
  });

  test.each([
    'made-up/thing',
    'made-up/thing@0',
    'made-up/thing@-1',
    'made-up/thing@1.5',
    'made-up/thing@x',
    'made-up/things@1',
    7,
    undefined,
  ])('leaves %j to the reader, which knows what is wrong with it', (format) => {
    expect(climb({ format }, ladder)).toEqual({ ok: true, value: { format } });
    expect(saysFamily({ format }, ladder)).toBe(false);
  });

  test('knows its family in any version', () => {
    expect(saysFamily({ format: 'made-up/thing@99' }, ladder)).toBe(true);
    expect(saysFamily(null, ladder)).toBe(false);
  });

  test('lifts what has a bare number too', () => {
    expect(rise({ label: 'A' }, 1, ladder.rungs)).toEqual({ name: 'A', tags: [] });
    expect(rise({ name: 'A' }, 3, ladder.rungs)).toEqual({ name: 'A' });
    for (const none of [4, 0, 1.5]) expect(rise({}, none, ladder.rungs)).toBeNull();
  });
});
