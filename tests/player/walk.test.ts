// Do the keys of the one-file page lead where they lead in the app, and does its address find the place again?
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeFor } from '../../src/player/keys.ts';
import { lanesOf, nearest, pointOf } from '../../src/player/lanes.ts';
import type { Page } from '../../src/player/page.ts';
import {
  type Atlas,
  START,
  type Spot,
  addressOf,
  parting,
  roadsAt,
  spotAt,
  spotFrom,
} from '../../src/player/walk.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { lineTo } from '../../src/roadmap/tree-index.ts';
import { forkBefore, lineEnd } from '../../src/roadmap/walk.ts';
import { scenarioOf } from '../makers.ts';
import { drawn, edits, growth } from '../roadmap/makers.ts';
import { atlasFor } from './makers.ts';

const page = (atlas: Atlas, spot: Spot): Page => ({ atlas, spot, go: () => undefined });

/** A fork at the root's first step, another one on the side line; one end is on no branch. */
const forked = drawn(
  `
  a
    b
      c *b1
    d
      e *b2
      f
  g *b3
`,
  'b1',
);
const atlas = atlasFor(forked);
const at = (id: string) => forked.nodes.findIndex((node) => node.id === id);
const road = (id: string) => atlas.data.roads.findIndex((each) => each.id === id);
const idAt = (place: number | undefined) =>
  place === undefined ? undefined : (forked.nodes[place]?.id ?? 'start');
/** `Shift+←` as `⇧ArrowLeft`. */
const press = (id: string | null, on: string, key: string) => {
  const spot = { at: id === null ? START : at(id), road: road(on) };
  return idAt(placeFor(page(atlas, spot), key.replace('⇧', ''), key.startsWith('⇧')));
};

test('→ and ← follow the road, Home and End go to its ends', () => {
  expect(press(null, 'b2', 'ArrowRight')).toBe('a');
  expect(press('a', 'b2', 'ArrowRight')).toBe('d');
  expect(press('a', 'b1', 'ArrowRight')).toBe('b');
  expect(press('c', 'b1', 'ArrowRight')).toBeUndefined();
  expect(press('d', 'b2', 'ArrowLeft')).toBe('a');
  expect(press(null, 'b1', 'ArrowLeft')).toBeUndefined();
  expect(press('d', 'b2', 'Home')).toBe('start');
  expect(press(null, 'b2', 'End')).toBe('e');
});

test('Shift and ← go back to where the roads part; a number chooses among the ways there', () => {
  expect(press('c', 'b1', '⇧ArrowLeft')).toBe('a');
  expect(press('e', 'b2', '⇧ArrowLeft')).toBe('d');
  expect(press('d', 'b2', '⇧ArrowLeft')).toBe('a');
  expect(press('a', 'b1', '⇧ArrowLeft')).toBe('start');
  expect(press('a', 'b1', '2')).toBe('d');
  expect(press('a', 'b1', '3')).toBeUndefined();
  expect(press(null, 'b1', '2')).toBe('g');
  expect(press('b', 'b1', '1')).toBeUndefined();
  expect(press('a', 'b1', 'x')).toBeUndefined();
});

test('an end that no branch has is a road of its own', () => {
  expect(atlas.data.roads.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3', '~f']);
  expect(roadsAt(atlas, at('f'))).toEqual([road('~f')]);
});

test('another road begins where it leaves the one that is followed', () => {
  const from = (id: string, on: string, other: string) =>
    idAt(parting(atlas, { at: at(id), road: road(on) }, road(other)));
  expect(from('c', 'b1', 'b2')).toBe('d');
  expect(from('a', 'b1', 'b3')).toBe('g');
  expect(from('c', 'b1', 'b1')).toBe('c');
});

test('an address finds its place and road again, and one that names nothing is the start', () => {
  expect(addressOf(atlas, { at: at('d'), road: road('b2') })).toBe('d');
  expect(addressOf(atlas, { at: at('a'), road: road('b2') })).toBe('a/b2');
  for (const address of ['', 'nowhere', '%', 'nowhere/b2', '/'])
    expect(spotFrom(atlas, address).at).toBe(START);
});

const trees = () =>
  fc.tuple(edits(40), fc.nat()).map(([list, seed]): Roadmap => {
    const grown = growth(list, scenarioOf(seed)).at(-1);
    if (!grown) throw new Error('nothing grew');
    return grown;
  });

test('on any roadmap the walk is that of the app, and every address leads back', () => {
  fc.assert(
    fc.property(trees(), (roadmap) => {
      const atlas = atlasFor(roadmap);
      const ids = roadmap.nodes.map(({ id }) => id);
      const idOf = (place: number) => ids[place] ?? null;
      for (let at = START; at < ids.length; at += 1)
        for (const road of roadsAt(atlas, at)) {
          const spot = spotAt(atlas, at, road);
          expect(spotFrom(atlas, addressOf(atlas, spot))).toEqual(spot);
          const here = page(atlas, spot);
          const place = idOf(at);
          const branch = atlas.data.roads[road]?.id ?? '';
          if (branch.startsWith('~')) continue;
          const to = (key: string, shift = false) => {
            const found = placeFor(here, key, shift);
            return found === undefined ? place : idOf(found);
          };
          const line = [null, ...lineTo(roadmap, lineEnd(roadmap, place, { branch }))];
          const index = line.findIndex((node) => (node?.id ?? null) === place);
          expect(to('ArrowRight')).toBe(line[index + 1]?.id ?? place);
          expect(to('ArrowLeft')).toBe(line[index]?.parent ?? null);
          expect(to('ArrowLeft', true)).toBe(forkBefore(roadmap, place));
          expect(to('End')).toBe(lineEnd(roadmap, null, { branch }));
        }
    }),
    { numRuns: 60 },
  );
});

test('on the small map no two steps share a point, and each is the nearest to its own', () => {
  fc.assert(
    fc.property(trees(), (roadmap) => {
      const lanes = lanesOf(atlasFor(roadmap));
      const points = roadmap.nodes.map((_, node) => pointOf(lanes, node));
      expect(new Set(points.map(({ along, lane }) => `${along} ${lane}`)).size).toBe(points.length);
      points.forEach((point, node) => expect(nearest(lanes, point)).toBe(node));
      expect(lanes.stretches.flatMap(({ nodes }) => nodes).length).toBe(points.length);
    }),
    { numRuns: 60 },
  );
});
