// What is left when a node is removed?
import { describe, expect, test } from 'vitest';
import { remove, whatRemovalTakes } from '../../src/roadmap/remove.ts';
import { removeBranch } from '../../src/roadmap/edit.ts';
import { drawingOf, drawn } from './makers.ts';

const TABLE = [
  {
    what: 'a last node: its branch ends one step earlier',
    before: 'a\n  b *b1',
    node: 'b',
    after: 'a *b1',
  },
  { what: 'the first node: everything goes', before: 'a\n  b *b1\n  c *b2', node: 'a', after: '' },
  {
    what: 'a side line: its branch goes with it',
    before: 'a\n  b\n    c *b1\n  d\n    e *b2',
    node: 'd',
    after: 'a\n  b\n    c *b1',
  },
  {
    what: 'the whole subtree goes, of several branches the first one stays',
    before: 'a\n  b\n    c *b2\n    d *b1',
    node: 'b',
    after: 'a *b1',
  },
  {
    what: 'another branch ends at the parent: none has to stay',
    before: 'a *b2\n  b *b1',
    node: 'b',
    after: 'a *b2',
  },
  { what: 'a first step beside another', before: 'a *b1\nb\n  c *b2', node: 'b', after: 'a *b1' },
  {
    what: 'a node that no branch needs',
    before: 'a\n  b *b1\n  c',
    node: 'c',
    after: 'a\n  b *b1',
  },
];

describe('removing', () => {
  test.each(TABLE)('$what', ({ before, node, after }) => {
    expect(drawingOf(remove(drawn(before), node))).toBe(after);
  });

  test('the main branch is the one that stays', () => {
    const left = remove(drawn('a\n  b\n    c *b1\n    d *b2', 'b2'), 'b');
    expect(drawingOf(left)).toBe('a *b2');
    expect(left.main).toBe('b2');
  });

  test('when the main branch goes, the branch along the first line becomes the main one', () => {
    const left = remove(drawn('a\n  b *b3\n    c *b2\n  d *b1', 'b1'), 'd');
    expect(left.main).toBe('b2');
  });

  test('when no branch is left, no branch is the main one', () => {
    expect(remove(drawn('a *b1', 'b1'), 'a')).not.toHaveProperty('main');
  });

  test('what would go is known before', () => {
    const roadmap = drawn('a\n  b\n    c *b1\n    d *b2\n    e *b3');
    const { nodes, branches } = whatRemovalTakes(roadmap, 'b');
    expect([nodes, branches.map(({ id }) => id)]).toEqual([4, ['b2', 'b3']]);
  });

  test('a node that does not exist is our own mistake', () => {
    expect(() => remove(drawn('a *b1'), 'x')).toThrow('"x"');
  });
});

describe('removing a branch', () => {
  test.each([
    [
      'its own nodes go, shared ones stay',
      'a\n  b\n    c *b1\n  d\n    e *b2',
      'a\n  d\n    e *b2',
    ],
    ['a branch inside another takes no node along', 'a\n  b *b1\n    c *b2', 'a\n  b\n    c *b2'],
    ['the nodes after the end of another branch go', 'a\n  b *b2\n    c *b1', 'a\n  b *b2'],
    ['a side line without a branch is not its own', 'a\n  b\n    c *b1\n    d', 'a\n  b\n    d'],
    ['the only branch takes its line along', 'a\n  b *b1', ''],
  ])('%s', (_, before, after) => {
    expect(drawingOf(removeBranch(drawn(before), 'b1'))).toBe(after);
  });

  test('the main branch is followed by the one along the first line', () => {
    const roadmap = drawn('a\n  b *b1\n  c *b2\n  d *b3', 'b1');
    expect(removeBranch(roadmap, 'b1').main).toBe('b2');
  });
});
