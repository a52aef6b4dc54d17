// Which line comes first after one is promoted?
import { describe, expect, test } from 'vitest';
import { makeMain, promote } from '../../src/roadmap/promote.ts';
import { drawingOf, drawn } from './makers.ts';

const TREE = 'a\n  b *b1\n  c\n    d *b2\n    e\n      f *b3';

describe('promoting', () => {
  test('puts the line first at the nearest fork where it is not', () => {
    expect(drawingOf(promote(drawn(TREE), 'f'))).toBe(
      'a\n  b *b1\n  c\n    e\n      f *b3\n    d *b2',
    );
  });

  test('of three choices the last becomes the first, the others keep their order', () => {
    expect(drawingOf(promote(drawn('a *b1\nb *b2\nc *b3'), 'c'))).toBe('c *b3\na *b1\nb *b2');
  });

  test('goes on to the root where the line is to be the main one', () => {
    expect(drawingOf(promote(drawn(TREE), 'f', { toMain: true }))).toBe(
      'a\n  c\n    e\n      f *b3\n    d *b2\n  b *b1',
    );
  });

  test('a line that comes first already gives the very same roadmap back', () => {
    const roadmap = drawn(TREE);
    expect(promote(roadmap, 'b')).toBe(roadmap);
    expect(promote(roadmap, 'b', { toMain: true })).toBe(roadmap);
  });
});

describe('making a branch the main one', () => {
  test('promotes its line and names it', () => {
    const roadmap = makeMain(drawn(TREE, 'b1'), 'b3');
    expect(roadmap.nodes.map(({ id }) => id)).toEqual(['a', 'c', 'e', 'f', 'd', 'b']);
    expect(roadmap.main).toBe('b3');
    expect(roadmap.branches.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3']);
  });

  test('the main branch on the first line gives the very same roadmap back', () => {
    const roadmap = drawn(TREE, 'b1');
    expect(makeMain(roadmap, 'b1')).toBe(roadmap);
  });
});
