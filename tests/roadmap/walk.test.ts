// Where do the keys lead: on, back, to forks and to other choices?
import { describe, expect, test } from 'vitest';
import * as walk from '../../src/roadmap/walk.ts';
import { branchesThrough } from '../../src/roadmap/branch-lines.ts';
import { leaves, lineTo } from '../../src/roadmap/tree-index.ts';
import { along, drawn, empty, freeze } from './makers.ts';

const roadmap = drawn(`
  a
    b
      c
        d *b1
        e *b2
    f
      g *b3
        h *b4
`);
const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);

describe('to the end', () => {
  test('the end of a line is the tip of the branch, else where first children end', () => {
    expect(walk.lineEnd(roadmap, null)).toBe('d');
    expect(walk.lineEnd(roadmap, 'f')).toBe('h');
    expect(walk.lineEnd(roadmap, 'a', { branch: 'b3' })).toBe('g');
    expect(walk.lineEnd(roadmap, 'g', { branch: 'b3' })).toBe('g');
    expect(walk.lineEnd(roadmap, 'f', { branch: 'b1' })).toBe('h');
  });

  test('an empty roadmap has its root alone', () => {
    expect(walk.lineEnd(empty(), null)).toBe(null);
    expect(walk.nextSibling(empty(), null)).toBe(null);
  });
});

describe('forks', () => {
  test.each([
    ['e', 'c'],
    ['c', 'a'],
    ['a', null],
    ['h', 'a'],
    [null, null],
  ])('the fork before %s is at %s', (place, fork) => {
    expect(walk.forkBefore(roadmap, place)).toBe(fork);
  });

  test('the choices at one point follow each other in a ring', () => {
    const three = drawn('a *b1\nb *b2\nc *b3');
    expect(walk.nextSibling(three, 'a')).toBe('b');
    expect(walk.nextSibling(three, 'c')).toBe('a');
    expect(walk.previousSibling(three, 'a')).toBe('c');
    expect(walk.nextSibling(roadmap, 'g')).toBe(null);
    expect(walk.nextSibling(roadmap, null)).toBe(null);
  });
});

describe('lines', () => {
  test('a line leads from the first step to its place', () => {
    expect(ids(lineTo(roadmap, 'e'))).toEqual(['a', 'b', 'c', 'e']);
    expect(lineTo(roadmap, null)).toEqual([]);
    expect(() => lineTo(roadmap, 'x')).toThrow('"x"');
  });

  test('leaves stand in the order of the tree', () => {
    expect(ids(leaves(roadmap))).toEqual(['d', 'e', 'h']);
  });

  test.each([
    [null, ['b1', 'b2', 'b3', 'b4']],
    ['a', ['b1', 'b2', 'b3', 'b4']],
    ['c', ['b1', 'b2']],
    ['g', ['b3', 'b4']],
    ['h', ['b4']],
    ['x', []],
  ])('through %s lead %j', (place, branches) => {
    expect(ids(branchesThrough(roadmap, place))).toEqual(branches);
  });

  test('branches come in their own order, whatever that of their lines', () => {
    const crossed = drawn('a\n  b *b3 *b1\n  c *b2');
    expect(ids(branchesThrough(crossed, 'a'))).toEqual(['b1', 'b2', 'b3']);
  });

  test('phases begin where the line says so', () => {
    const line = along(freeze, {
      steps: [
        { step: 'dual-freeze', phase: 'Halt' },
        'visit',
        { step: 'exemption', phase: 'Open' },
      ],
    });
    expect(ids(walk.phaseStarts(line, 'exemption'))).toEqual(['dual-freeze', 'exemption']);
  });
});
