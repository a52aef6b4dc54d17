// Can every name on a strip map be read: none on another, none off the plate, none cut short, every step once and in order?
import { describe, expect, test } from 'vitest';
import type { Bounds } from '../../src/picture/label-room.ts';
import { FEWEST_LETTERS } from '../../src/picture/strip/lettering.ts';
import type { Lettering, StripPicture } from '../../src/picture/strip/shapes.ts';
import { stripOf } from '../../src/picture/strip/strip.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { take } from '../../src/roadmap/take.ts';
import { lineTo } from '../../src/roadmap/tree-index.ts';
import { along, empty, freeze } from '../roadmap/makers.ts';
import { wordsEn } from '../words-en.ts';
import { grown, named, shippedExample } from './map-makers.ts';

const KOREAN =
  '핵실험금지와섬유수산물수출허가를서로맞바꾸는 상설 지역 안보협력기구의 설립에 관한 합의문 서명';
const LONG = 'Committee exempts the railway works between both Koreas fully';
const UNBROKEN = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamte';

const roadmaps: readonly (readonly [name: string, roadmap: Roadmap])[] = [
  ['an empty roadmap', empty()],
  ['one step', grown({ branches: 1, steps: 1 })],
  ['the shipped example', shippedExample()],
  ['12 branches of 70 steps', grown({ branches: 12, steps: 70 })],
  ['5 branches of 300 steps', grown({ branches: 5, steps: 300, seed: 3 })],
  ['long Korean names', named(grown({ branches: 4, steps: 70 }), KOREAN)],
  ['names of 60 letters', named(grown({ branches: 4, steps: 70 }), LONG)],
  ['names without a space', named(grown({ branches: 9, steps: 40 }), UNBROKEN)],
];

const WIDTHS = [390, 640, 1024, 1440, 1920];

const each = roadmaps.flatMap(([name, roadmap]) =>
  WIDTHS.map((width) => [name, width, roadmap] as const),
);

describe.each(each)('%s at a width of %i', (_name, width, roadmap) => {
  const branch = roadmap.branches[0];
  const strips = (['step', 'date'] as const).map((by) =>
    stripOf(roadmap, {
      words: wordsEn,
      width,
      height: 640,
      tip: branch?.tip ?? null,
      branch: branch?.id ?? null,
      by,
    }),
  );

  test('no two names lie on each other', () => {
    for (const strip of strips) expect(collisions(strip)).toEqual([]);
  });

  test('nothing leaves the plate or its row', () => {
    for (const strip of strips) expect(strays(strip)).toEqual([]);
  });

  test('no name is cut to fewer letters than tell it', () => {
    for (const strip of strips)
      for (const { lines, whole } of textsOf(strip).flat())
        if (!whole)
          expect(Array.from(lines.join(' ').replace('…', '')).length).toBeGreaterThanOrEqual(
            FEWEST_LETTERS,
          );
  });

  test('every step of the branch stands once, in rows that follow each other', () => {
    const line = lineTo(roadmap, branch?.tip ?? null).map(({ id }) => id);
    for (const { rows, height, end } of strips) {
      expect(rows.flatMap(({ stations }) => stations.map(({ node }) => node))).toEqual([
        null,
        ...line,
      ]);
      for (const { stations } of rows)
        expect(stations.map(({ x }) => x)).toEqual(
          stations.map(({ x }) => x).toSorted((a, b) => a - b),
        );
      rows.forEach(({ top }, at) => {
        const before = rows[at - 1];
        expect(top).toBeCloseTo(before ? before.top + before.height : 0);
      });
      const last = rows.at(-1);
      expect(height).toBeCloseTo((last?.top ?? 0) + (last?.height ?? 0) + (end?.height ?? 0));
    }
  });

  test('every phase has its title, on each row that it runs over', () => {
    for (const { rows } of strips)
      for (const { bands, titles } of rows)
        expect(titles.map(({ key }) => key)).toEqual(bands.map(({ key }) => key));
  });
});

describe('the shipped example', () => {
  const roadmap = shippedExample();
  const strip = stripOf(roadmap, {
    words: wordsEn,
    width: 1440,
    height: 720,
    tip: 'n68',
    branch: 'b1',
  });

  test('has all of its 68 names in full on one screen', () => {
    const stations = strip.rows.flatMap((row) => row.stations);
    expect(stations.filter(({ label }) => !label.whole)).toEqual([]);
    expect(stations).toHaveLength(69);
    expect(strip.height).toBeLessThanOrEqual(720);
  });

  test('names the phases as titles of its rows', () => {
    const titles = strip.rows.flatMap((row) =>
      row.titles.map(({ label }) => label.lines.join(' ')),
    );
    for (const phase of ['Reconnect', 'Halt', 'First benefits', 'Roll back', 'Eliminate and lift'])
      expect(titles).toContain(phase);
  });

  test('lets every other branch leave by name where it parts', () => {
    const ways = strip.rows.flatMap((row) => row.ways);
    expect(ways.map(({ at, branches }) => [at, branches[0]])).toEqual([
      ['n1', 'b2'],
      ['n1', 'b3'],
      ['n1', 'b4'],
      ['n1', 'b5'],
    ]);
    expect(ways[0]?.label.lines.join(' ')).toBe('Everything first · 34 steps');
  });

  test('ends in the goals that it reaches, in the order in which they came to hold', () => {
    const said = strip.end?.goals.map(({ label }) => label.lines.join(' ')) ?? [];
    expect(said.length).toBeGreaterThan(5);
    const numbers = said.map((goal) => Number(/from step (\d+)$/.exec(goal)?.[1]));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(strip.rows.at(-1)?.arrives).toBe(true);
  });
});

test('branches that begin with a setback are one way, once there are several', () => {
  const line = along(freeze, { steps: ['visit', 'dual-freeze'] });
  const [at] = line.nodes;
  const once = take(line, { at: at?.id ?? null, step: 'launch', newBranch: true }).roadmap;
  const twice = take(once, { at: at?.id ?? null, step: 'full-drills', newBranch: true }).roadmap;
  const waysOf = (roadmap: Roadmap) =>
    stripOf(roadmap, {
      words: wordsEn,
      width: 900,
      height: 600,
      tip: line.branches[0]?.tip ?? null,
      branch: line.branches[0]?.id ?? null,
    }).rows.flatMap((row) => row.ways.map(({ kind, branches }) => [kind, branches.length]));
  expect(waysOf(once)).toEqual([['setbacks', 1]]);
  expect(waysOf(twice)).toEqual([['setbacks', 2]]);
});

test('a step added at the end moves none of an earlier phase', () => {
  const before = shippedExample();
  const options = { words: wordsEn, width: 900, height: 0, branch: 'b1' } as const;
  const { roadmap, at } = take(before, { at: 'n68', step: 'talks-resume', branch: 'b1' });
  const xs = (strip: StripPicture) =>
    strip.rows.flatMap(({ stations }) => stations.map(({ node, x }) => [node, x])).slice(0, 63);
  expect(xs(stripOf(roadmap, { ...options, tip: at }))).toEqual(
    xs(stripOf(before, { ...options, tip: 'n68' })),
  );
});

test('steps of a route that is not taken are marked, and the line to them is theirs', () => {
  const ghosts = new Set(['n67', 'n68']);
  const { rows } = stripOf(shippedExample(), {
    words: wordsEn,
    width: 900,
    height: 700,
    tip: 'n68',
    branch: 'b1',
    ghosts,
  });
  const last = rows.at(-1);
  expect(last?.stations.filter(({ ghost }) => ghost).map(({ node }) => node)).toEqual([...ghosts]);
  expect(last?.ghostFrom).toBe(last?.stations.at(-3)?.x);
});

/** All texts of a strip, by the row that they stand on. */
function textsOf({ rows, end }: StripPicture): readonly (readonly Lettering[])[] {
  return [
    ...rows.map(({ stations, titles, ways }) => [
      ...stations.map(({ label }) => label),
      ...titles.flatMap(({ label, note }) => (note ? [label, note] : [label])),
      ...ways.map(({ label }) => label),
    ]),
    end ? [end.title, ...end.goals.map(({ label }) => label)] : [],
  ];
}

function collisions(strip: StripPicture): readonly string[] {
  return textsOf(strip).flatMap((texts) =>
    texts.flatMap((a, at) =>
      texts
        .slice(at + 1)
        .flatMap((b) =>
          meet(a.box, b.box) ? [`${a.lines.join(' ')} | ${b.lines.join(' ')}`] : [],
        ),
    ),
  );
}

function meet(a: Bounds, b: Bounds): boolean {
  const [near, far] = [0.01, -0.01];
  return (
    a.left < b.right + far &&
    b.left < a.right - near &&
    a.top < b.bottom + far &&
    b.top < a.bottom - near
  );
}

function strays(strip: StripPicture): readonly string[] {
  const heights = [...strip.rows.map(({ height }) => height), strip.end?.height ?? 0];
  return textsOf(strip).flatMap((texts, at) =>
    texts.flatMap(({ box, lines }) =>
      box.left < 0 || box.right > strip.width || box.top < 0 || box.bottom > (heights[at] ?? 0)
        ? [`${lines.join(' ')} ${JSON.stringify(box)}`]
        : [],
    ),
  );
}
