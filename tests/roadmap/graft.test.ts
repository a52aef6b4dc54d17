// Does a route become a branch, without doubling what stands there already?
import { expect, test } from 'vitest';
import { graft } from '../../src/roadmap/graft.ts';
import { drawingOf, drawn, empty } from './makers.ts';

const before = drawn('dual-freeze\n  exemption\n    pilot *b1');

test('a route of new steps is a branch of its own, with the given name', () => {
  const { roadmap, at, branch } = graft(before, {
    at: 'dual-freeze',
    steps: ['visit', 'visit', 'test-ban'],
    name: 'Route',
  });
  expect(roadmap.branches.at(-1)).toEqual({ id: branch, name: 'Route', tip: at });
  expect(roadmap.nodes.map(({ step }) => step)).toEqual([
    'dual-freeze',
    'exemption',
    'pilot',
    'visit',
    'visit',
    'test-ban',
  ]);
  expect(roadmap.branches[0]).toBe(before.branches[0]);
});

test('steps that stand there already are followed', () => {
  const { roadmap } = graft(before, {
    at: null,
    steps: ['dual-freeze', 'exemption', 'visit'],
    name: 'Route',
  });
  expect(roadmap.nodes).toHaveLength(4);
  expect(roadmap.nodes.at(-1)).toMatchObject({ parent: 'exemption', step: 'visit' });
});

test('a route that stands there whole gives the branch that ends there, or names it', () => {
  const whole = { at: null, steps: ['dual-freeze', 'exemption', 'pilot'], name: 'Route' };
  expect(graft(before, whole)).toEqual({ roadmap: before, at: 'pilot', branch: 'b1' });
  const { roadmap } = graft(before, { ...whole, steps: ['dual-freeze'] });
  expect(drawingOf(roadmap)).toBe('dual-freeze *b2\n  exemption\n    pilot *b1');
});

test('an empty route at the root of an empty roadmap is nothing', () => {
  const nothing = empty();
  expect(graft(nothing, { at: null, steps: [], name: 'Route' })).toEqual({
    roadmap: nothing,
    at: null,
    branch: null,
  });
});
