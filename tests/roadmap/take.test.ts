// What happens when a step is taken?
import { describe, expect, test } from 'vitest';
import { nodeIdFor } from '../../src/roadmap/path.ts';
import { take } from '../../src/roadmap/take.ts';
import { drawingOf, drawn, empty } from './makers.ts';

describe('a step that was not taken here before', () => {
  test('the first one makes a branch with the given name, which is the main one', () => {
    const { roadmap, at, branch, added } = take(empty(), {
      at: null,
      step: 'dual-freeze',
      name: 'Main line',
    });
    expect(roadmap.nodes).toEqual([{ id: at, parent: null, step: 'dual-freeze' }]);
    expect(roadmap.branches).toEqual([{ id: branch, name: 'Main line', tip: at }]);
    expect([branch, roadmap.main, added]).toEqual(['b1', 'b1', true]);
  });

  test('at the end of the branch that is followed, the branch moves on', () => {
    const before = drawn('a\n  b *b1\n  c *b2', 'b1');
    const { roadmap, at, branch } = take(before, { at: 'c', step: 'launch', branch: 'b2' });
    expect(drawingOf(roadmap)).toBe(`a\n  b *b1\n  c\n    ${at} *b2`);
    expect(branch).toBe('b2');
    expect(at).toBe(nodeIdFor('c', 'launch', new Set()));
  });

  test('with no branch named, the only one that ends here moves on', () => {
    const { roadmap, at } = take(drawn('a\n  b *b1\n  c *b2'), { at: 'b', step: 'launch' });
    expect(drawingOf(roadmap)).toBe(`a\n  b\n    ${at} *b1\n  c *b2`);
  });

  test('where two branches end and none is named, both stay and a third is made', () => {
    const { roadmap, at } = take(drawn('a *b1 *b2'), { at: 'a', step: 'launch' });
    expect(drawingOf(roadmap)).toBe(`a *b1 *b2\n  ${at} *b3`);
  });

  test('inside a line it is the last of the choices, on a branch of its own', () => {
    const before = drawn('a\n  b\n    d\n  c *b2\ne *b1');
    const { roadmap, at, branch } = take(before, { at: 'a', step: 'launch', branch: 'b1' });
    expect(drawingOf(roadmap)).toBe(`a\n  b\n    d\n  c *b2\n  ${at} *b3\ne *b1`);
    expect(roadmap.branches.at(-1)).toEqual({ id: branch, name: 'launch', tip: at });
  });

  test('at the end of another branch than the one that is followed, that one stays', () => {
    const before = drawn('a\n  b *b1\n    c *b2');
    const { roadmap, at } = take(before, { at: 'b', step: 'launch', branch: 'b2' });
    expect(drawingOf(roadmap)).toBe(`a\n  b *b1\n    c *b2\n    ${at} *b3`);
  });

  test('on a new branch, the old one stays where it ends', () => {
    const { roadmap, at, branch } = take(drawn('a *b1'), {
      at: 'a',
      step: 'launch',
      branch: 'b1',
      newBranch: true,
      name: { en: 'Other' },
    });
    expect(drawingOf(roadmap)).toBe(`a *b1\n  ${at} *b2`);
    expect(roadmap.branches.at(-1)).toEqual({ id: branch, name: { en: 'Other' }, tip: at });
  });

  test('a blocked step can be marked as assumed', () => {
    const { roadmap } = take(empty(), { at: null, step: 'exemption', assumed: true });
    expect(roadmap.nodes[0]).toMatchObject({ step: 'exemption', assumed: true });
  });
});

describe('a step that was taken here before', () => {
  const before = drawn('dual-freeze\n  exemption *b2\n  suspend *b1', 'b1');

  test('its node is found again and the very same roadmap comes back', () => {
    const again = take(before, { at: 'dual-freeze', step: 'exemption', branch: 'b1' });
    expect(again.roadmap).toBe(before);
    expect(again).toMatchObject({ at: 'exemption', branch: 'b2', added: false });
  });

  test('the branch that is followed stays the one where it leads there', () => {
    expect(take(before, { at: null, step: 'dual-freeze', branch: 'b2' }).branch).toBe('b2');
    expect(take(before, { at: null, step: 'dual-freeze' }).branch).toBe('b1');
  });

  test('where no branch leads, none is named', () => {
    const bare = drawn('dual-freeze\n  exemption');
    expect(take(bare, { at: null, step: 'dual-freeze' })).toMatchObject({
      roadmap: bare,
      branch: null,
    });
  });

  test('on a new branch, only the branch is made', () => {
    const { roadmap, added } = take(before, { at: null, step: 'dual-freeze', newBranch: true });
    expect(drawingOf(roadmap)).toBe('dual-freeze *b3\n  exemption *b2\n  suspend *b1');
    expect(roadmap.nodes).toBe(before.nodes);
    expect(added).toBe(false);
  });
});

test('a place or step that does not exist is our own mistake', () => {
  expect(() => take(empty(), { at: 'nowhere', step: 'visit' })).toThrow('"nowhere"');
  expect(() => take(empty(), { at: null, step: 'nothing' })).toThrow('"nothing"');
});
