// Is the map readable whatever the roadmap: nothing on top of anything else, nothing moving without need?
import { describe, expect, test } from 'vitest';
import { overlap } from '../../src/picture/label-room.ts';
import { type MapOptions, mapOf, paceToFit } from '../../src/picture/map/map.ts';
import type { MapPicture, Station } from '../../src/picture/map/shapes.ts';
import type { Place, Roadmap } from '../../src/roadmap/roadmap.ts';
import { take } from '../../src/roadmap/take.ts';
import { annotate } from '../../src/roadmap/edit.ts';
import { lineTo } from '../../src/roadmap/tree-index.ts';
import { wordsEn } from '../words-en.ts';
import { drawn, empty, freeze, along } from '../roadmap/makers.ts';
import { grown, shippedExample } from './map-makers.ts';

const PACES = [4, 9, 17, 30, 62, 110];
const NORMAL: MapOptions = { words: wordsEn, by: 'step', pace: 30, height: 640, followed: 'b1' };

const roadmaps: readonly (readonly [name: string, roadmap: Roadmap])[] = [
  ['the shipped example', shippedExample()],
  ['an empty roadmap', empty()],
  ['one step', along(freeze, { steps: ['visit'] })],
  ['12 branches of 60 steps', grown({ branches: 12, steps: 60 })],
  ['9 branches of 25 steps', grown({ branches: 9, steps: 25, seed: 7 })],
  [
    'forks within forks, ends on other lines, an end without a branch',
    drawn(
      `
      a
        b
          c *b1
            d *b5
          e
            f *b2
            g
              h *b3
        i *b4 *b6
      j
      `,
      'b2',
    ),
  ],
];

const each = roadmaps.flatMap(([name, roadmap]) =>
  (['step', 'date'] as const).map((by) => [name, by, roadmap] as const),
);

describe.each(each)('%s by %s', (_name, by, roadmap) => {
  const pictures = PACES.map((pace) => mapOf(roadmap, { ...NORMAL, by, pace }));

  test('no two labels lie on each other', () => {
    for (const { labels } of pictures) expect(collisions(labels)).toEqual([]);
  });

  test('no two strands come closer than they may where they run side by side', () => {
    for (const picture of pictures) expect(crowded(picture)).toEqual([]);
  });

  test('every number is finite', () => {
    for (const picture of pictures) expect(infinite(picture)).toEqual([]);
  });

  test('no line ever runs backwards', () => {
    for (const { stations, columns } of pictures) {
      const xs = new Map(stations.map(({ node, x }) => [node, x]));
      for (const { id, parent } of roadmap.nodes)
        expect(xs.get(id)).toBeGreaterThan(xs.get(parent) ?? Infinity);
      expect(columns).toEqual(columns.toSorted((a, b) => a - b));
    }
  });

  test('lanes keep the order of the branches', () => {
    for (const { lanes } of pictures) {
      const branches = roadmap.branches.map(({ id }) => id);
      expect(lanes.map(({ line }) => line).filter((id) => branches.includes(id))).toEqual(branches);
      expect(lanes.every((lane, at) => lane.y > (lanes[at - 1]?.y ?? -Infinity))).toBe(true);
    }
  });

  test('every branch has its name and every step its mark', () => {
    for (const { labels, stations } of pictures) {
      const named = labels.filter(({ of }) => of === 'branch').map(({ id }) => id);
      expect(named.toSorted()).toEqual(roadmap.branches.map(({ id }) => id).toSorted());
      expect(stations).toHaveLength(roadmap.nodes.length + 1);
    }
  });
});

describe('the map keeps still', () => {
  const before = grown({ branches: 8, steps: 30 });
  const picture = mapOf(before, NORMAL);

  test('when a step is added at the end of a branch', () => {
    for (const { id, tip } of before.branches) {
      const { roadmap } = take(before, { at: tip, step: 's1', branch: id });
      expect(moved(picture, mapOf(roadmap, NORMAL))).toEqual([]);
    }
  });

  test('when a branch is added at the last fork: only what lies behind it may give way', () => {
    const { roadmap } = take(before, {
      at: before.branches[0]?.tip ?? null,
      step: 's1',
      newBranch: true,
    });
    const ends = moved(picture, mapOf(roadmap, { ...NORMAL, height: 640 }));
    expect(ends.filter(({ by }) => by.x !== 0)).toEqual([]);
  });

  test('when a phase, a note or a name changes', () => {
    const node = before.nodes[20]?.id ?? '';
    const noted = annotate(before, node, { note: 'Noted', phase: 'Another phase' });
    expect(moved(picture, mapOf(noted, NORMAL))).toEqual([]);
  });

  test('when the reader walks: only names change', () => {
    const walked = mapOf(before, { ...NORMAL, place: before.nodes[9]?.id ?? null });
    expect(moved(picture, walked)).toEqual([]);
    expect(walked.labels.some(({ id }) => id === before.nodes[9]?.id)).toBe(true);
  });

  test('and the same roadmap gives the very same picture', () => {
    expect(mapOf(before, NORMAL)).toEqual(picture);
  });
});

describe('zooming in', () => {
  test('brings more names, and at last nearly all of them', () => {
    const roadmap = shippedExample();
    const counts = [6, 12, 110].map(
      (pace) =>
        mapOf(roadmap, { ...NORMAL, pace }).labels.filter(({ of }) => of === 'station').length,
    );
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBeGreaterThan(roadmap.nodes.length * 0.97);
  });

  test('the whole map fits into the width that was asked for', () => {
    const roadmap = shippedExample();
    const pace = paceToFit(roadmap, NORMAL, 900);
    const { width } = mapOf(roadmap, { ...NORMAL, pace });
    expect(width).toBeLessThanOrEqual(900);
    expect(width).toBeGreaterThan(850);
  });
});

describe('the main line', () => {
  test('runs straight through the whole map', () => {
    const { strands } = mapOf(shippedExample(), NORMAL);
    const main = strands.find(({ main }) => main);
    expect(main?.drops).toEqual([]);
    expect(main?.stretches).toHaveLength(1);
  });
});

describe('folded branches', () => {
  const roadmap = shippedExample();
  const folded = new Set(['b3', 'b4', 'b5']);
  const picture = mapOf(roadmap, { ...NORMAL, folded });

  test('give up their lanes and leave a stub with their number of steps', () => {
    expect(picture.lanes.map(({ line }) => line)).toEqual(['b1', 'b2']);
    expect(picture.stubs.map(({ node, branches }) => [node, branches])).toEqual([
      ['n1', ['b4', 'b5']],
      ['n69', ['b3']],
    ]);
    expect(picture.stubs[1]?.steps).toBe(24);
  });

  test('one branch always stays', () => {
    const all = new Set(roadmap.branches.map(({ id }) => id));
    expect(mapOf(roadmap, { ...NORMAL, folded: all }).lanes).toHaveLength(1);
  });
});

test('focus on a branch dims all that does not lie on it', () => {
  const roadmap = shippedExample();
  const { stations, strands } = mapOf(roadmap, { ...NORMAL, focus: 'b3' });
  const line = new Set<Place>([
    null,
    ...lineTo(roadmap, roadmap.branches.find(({ id }) => id === 'b3')?.tip ?? null).map(
      ({ id }) => id,
    ),
  ]);
  expect(stations.filter(({ dim }) => !dim).every(({ node }) => line.has(node))).toBe(true);
  expect(strands.filter(({ dim }) => !dim).map(({ line }) => line)).toEqual(['b3']);
});

test('promises stand at their deadlines, by date alone, from left to right', () => {
  const roadmap = shippedExample();
  expect(mapOf(roadmap, NORMAL).flags).toEqual([]);
  const { flags } = mapOf(roadmap, { ...NORMAL, by: 'date' });
  expect(flags.length).toBeGreaterThan(3);
  expect(flags.every(({ x }, at) => x > (flags[at - 1]?.x ?? -Infinity))).toBe(true);
  expect(flags.every(({ deadline }, at) => deadline >= (flags[at - 1]?.deadline ?? ''))).toBe(true);
});

test('what is open along a line is drawn where it is known', () => {
  const roadmap = shippedExample();
  const open = new Map([
    ['n1', 1],
    ['n2', 0.5],
  ]);
  const { meters } = mapOf(roadmap, { ...NORMAL, open });
  expect(meters.map(({ line, values }) => [line, values.map(({ open }) => open)])).toEqual([
    ['b1', [1, 0.5]],
  ]);
});

test('a step carries the mark of its kind', () => {
  const roadmap = along(freeze, {
    steps: ['visit', 'dual-freeze', 'launch', 'pilot', { step: 'pilot', assumed: true }],
  });
  const { stations } = mapOf(roadmap, NORMAL);
  expect(stations.map(({ kind }) => kind)).toEqual([
    'origin',
    'step',
    'exchange',
    'setback',
    'broken',
    'assumed',
  ]);
});

test('40 branches of 300 steps have a place each, and none without end', () => {
  expect(infinite(mapOf(grown({ branches: 40, steps: 300 }), NORMAL))).toEqual([]);
});

function collisions(labels: MapPicture['labels']): readonly string[] {
  return labels.flatMap((a, at) =>
    labels.slice(at + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.key} and ${b.key}`] : [])),
  );
}

/** Pairs of level or upright stretches that share a part of their way nearer than 3 pixels. */
function crowded({ strands }: MapPicture): readonly string[] {
  const level = strands.flatMap(({ line, stretches }) =>
    stretches.map(({ from, to, y }) => ({ line, low: from, high: to, at: y })),
  );
  const upright = strands.flatMap(({ line, drops }) =>
    drops.map(({ x, from, to }) => ({
      line,
      low: Math.min(from, to),
      high: Math.max(from, to),
      at: x,
    })),
  );
  return [level, upright].flatMap((all) =>
    all.flatMap((a, at) =>
      all
        .slice(at + 1)
        .filter((b) => a.line !== b.line && a.low < b.high - 0.01 && b.low < a.high - 0.01)
        .filter((b) => Math.abs(a.at - b.at) < 3 - 0.01)
        .map((b) => `${a.line} and ${b.line} at ${a.at}`),
    ),
  );
}

function infinite(picture: MapPicture): readonly string[] {
  const found: string[] = [];
  JSON.stringify(picture, (key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) found.push(key);
    if (typeof value === 'string' && /NaN|Infinity/.test(value)) found.push(`${key}: ${value}`);
    return value;
  });
  return found;
}

function moved(before: MapPicture, after: MapPicture) {
  const now = new Map(after.stations.map((station) => [station.node, station]));
  return before.stations.flatMap((station) => {
    const then = now.get(station.node);
    const by = { x: (then?.x ?? NaN) - station.x, y: middle(then) - middle(station) };
    return by.x === 0 && by.y === 0 ? [] : [{ node: station.node, by }];
  });
}

function middle(station: Station | undefined): number {
  return station ? station.top : NaN;
}
