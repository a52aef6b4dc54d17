// How is the small map drawn: roads as lines, steps as signs on them, names where roads end?
import type { Mark } from './data.ts';
import { shape } from './element.ts';
import { type Lanes, type Point, type Stretch, pointOf } from './lanes.ts';
import { type Atlas, START } from './walk.ts';
import { hueOf } from './page.ts';

export const LEFT = 10;
export const TOP = 14;
const LEAST_PACE = 9;
const MOST_PACE = 40;

/** In pixels: from step to step, and from lane to lane. */
export interface Scale {
  readonly pace: number;
  readonly gap: number;
}

/** The widest pace at which every road and its name find room; a sheet that is too narrow for the least is scrolled. */
export function scaleFor(atlas: Atlas, lanes: Lanes, width: number): Scale {
  const { stretches } = lanes;
  const paces = stretches.map(
    (stretch) =>
      (width - LEFT - roomFor(atlas, stretch)) / Math.max(1, endOf(lanes, stretch).along),
  );
  return {
    pace: Math.max(LEAST_PACE, Math.min(MOST_PACE, ...paces)),
    gap: stretches.length > 12 ? 14 : 21,
  };
}

function endOf(lanes: Lanes, { nodes }: Stretch): Point {
  return pointOf(lanes, nodes.at(-1) ?? START);
}

/** For the name of a road, with the space before it. */
function roomFor(atlas: Atlas, { road }: Stretch): number {
  return Array.from(nameIn(atlas, road), widthOf).reduce((sum, width) => sum + width, 18);
}

/** In bold, rather too much than too little: Latin is the narrowest, Hangul and Han fill a square. */
function widthOf(letter: string): number {
  return letter < '\u0250' ? 7.6 : letter < '\u1100' ? 9.5 : 13.5;
}

const MOST_LETTERS = 40;

function nameIn({ data }: Atlas, road: number): string {
  const { name = '' } = data.roads[road] ?? {};
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;
}

export function spotOn({ pace, gap }: Scale, { along, lane }: Point) {
  return { x: rounded(LEFT + along * pace), y: TOP + lane * gap };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

interface Drawing {
  readonly atlas: Atlas;
  readonly lanes: Lanes;
  readonly scale: Scale;
  /** The road that is followed. */
  readonly road: number;
}

/** All that stays as it is while one walks along a road. */
export function drawnGround(drawing: Drawing): SVGElement {
  const { lanes, scale } = drawing;
  const ends = lanes.stretches.map(
    (stretch) => spotOn(scale, endOf(lanes, stretch)).x + roomFor(drawing.atlas, stretch),
  );
  const width = rounded(Math.max(LEFT * 2, ...ends));
  const height = TOP * 2 + Math.max(0, lanes.stretches.length - 1) * scale.gap;
  const { stretches } = lanes;
  return shape('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, [
    ...stretches.map(({ road, from, nodes }) =>
      shape('path.way', { 'data-hue': hueOf(road), d: pathAlong(lanes, scale, [from, ...nodes]) }),
    ),
    ...stretches.flatMap((stretch) => stations(drawing, stretch)),
    ...stretches.map((stretch) => nameOf(drawing, stretch)),
  ]);
}

/** From step to step; a change of lane is made in one pace, like a metro line. */
export function pathAlong(lanes: Lanes, scale: Scale, nodes: readonly number[]): string {
  let before: { x: number; y: number } | undefined;
  const parts = nodes.map((node) => {
    const { x, y } = spotOn(scale, pointOf(lanes, node));
    const from = before;
    before = { x, y };
    if (!from) return `M${x} ${y}`;
    if (from.y === y) return `H${x}`;
    const middle = rounded((from.x + x) / 2);
    return `C${middle} ${from.y} ${middle} ${y} ${x} ${y}`;
  });
  return parts.join('');
}

/** What a step is said of because of those before it: the map marks only those. */
const AFTER: ReadonlySet<Mark> = new Set(['rests', 'follows']);

/** Signs of one look are one path: there can be thousands of them. */
function stations({ atlas, lanes, scale, road }: Drawing, stretch: Stretch): SVGElement[] {
  const looks = new Map<string, string>();
  for (const node of stretch.nodes) {
    const mark = atlas.data.nodes[node]?.marks?.find((each) => !AFTER.has(each)) ?? 'plain';
    const followed = atlas.through[node]?.includes(road) ?? false;
    const { x, y } = spotOn(scale, pointOf(lanes, node));
    const look = `${mark} ${followed}`;
    looks.set(
      look,
      (looks.get(look) ?? '') + sign(mark, { x, y, size: scale.pace < 12 ? 2.2 : 3 }),
    );
  }
  return [...looks].map(([look, d]) => {
    const [mark, followed] = look.split(' ');
    return shape('path.station', {
      d,
      'data-hue': hueOf(stretch.road),
      'data-mark': mark,
      'data-followed': followed === 'true',
    });
  });
}

interface Sign {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A circle; a triangle for a setback, a diamond for what is assumed. */
function sign(mark: string, { x, y, size }: Sign): string {
  const wide = size + 1.5;
  if (mark === 'setback') return `M${x} ${y - wide}l${wide} ${wide * 1.7}h${-wide * 2}Z`;
  if (mark === 'assumed')
    return `M${x} ${y - wide}l${wide} ${wide}l${-wide} ${wide}l${-wide} ${-wide}Z`;
  return `M${x - size} ${y}a${size} ${size} 0 1 0 ${size * 2} 0a${size} ${size} 0 1 0 ${-size * 2} 0`;
}

function nameOf({ atlas, lanes, scale, road: shown }: Drawing, stretch: Stretch) {
  const { road } = stretch;
  const { x, y } = spotOn(scale, endOf(lanes, stretch));
  return shape(
    'text',
    {
      x: x + 11,
      y: y + 4,
      'data-hue': hueOf(road),
      'data-road': road,
      'data-followed': road === shown,
    },
    [nameIn(atlas, road)],
  );
}
