// What does the map of a roadmap look like at a glance, in as little data as possible?
import type { Branch, Place, Roadmap, RoadmapNode } from '../roadmap/roadmap.ts';
import { indexOf } from '../roadmap/tree-index.ts';
import { looksOf } from './map/looks.ts';

/** A line of the sketch: along its own lane from where it leaves another to its end. Steps count from 0, the start. */
export interface ThumbnailLine {
  /** The colour that the branch has on the map, 1 to 8; 0 for an end that no branch names. */
  readonly hue: number;
  readonly main?: true | undefined;
  /** The lane that it leaves, an index of `lines`; its own where it begins at the start. */
  readonly lane: number;
  /** The last step that it shares with that lane. */
  readonly fork: number;
  readonly end: number;
}

/** A sketch of the map: lines from top to bottom, each on the lane of its index. */
export interface Thumbnail {
  /** Steps of the longest line that is drawn. */
  readonly steps: number;
  readonly lines: readonly ThumbnailLine[];
  /** How many lines there was no room for. */
  readonly more: number;
}

/** More lines than this nobody tells apart in a sketch. */
export const MOST_LINES = 40;

/** The sketch of a roadmap, in time that grows with its steps. Deterministic. */
export function thumbnailOf(roadmap: Roadmap): Thumbnail {
  const ends = endsOf(roadmap);
  const drawn = ends.filter(({ main }) => main);
  const others = ends.filter(({ main }) => !main).slice(0, MOST_LINES - drawn.length);
  const shown = new Set([...drawn, ...others]);
  const lanes = ends.filter((end) => shown.has(end));
  const depths = depthsOf(roadmap.nodes);
  const owners = new Map<Place, number>();
  const lines: ThumbnailLine[] = [];
  // The main line has the lanes that it shares: it goes first, whichever lane is its own.
  for (const end of [...drawn, ...others]) {
    const lane = lanes.indexOf(end);
    lines[lane] = lineOf(roadmap, { end, lane, owners, depths });
  }
  const steps = lines.reduce((most, { end }) => Math.max(most, end), 0);
  return { steps, lines, more: ends.length - lines.length };
}

interface End {
  readonly tip: string;
  readonly hue: number;
  readonly main: boolean;
}

/** The ends of all lines in the order of the map: branches, then what no branch names. */
function endsOf(roadmap: Roadmap): readonly End[] {
  const { branches, main, nodes } = roadmap;
  const looks = looksOf(branches);
  const named = branches.map(({ id, tip }: Branch) => ({
    tip,
    hue: looks.get(id)?.hue ?? 0,
    main: id === main,
  }));
  const { children } = indexOf(roadmap);
  const tips = new Set(branches.map(({ tip }) => tip));
  const unnamed = nodes
    .filter(({ id }) => !children.has(id) && !tips.has(id))
    .map(({ id }) => ({ tip: id, hue: 0, main: false }));
  return [...named, ...unnamed];
}

/** Parents stand before their children. */
function depthsOf(nodes: readonly RoadmapNode[]): ReadonlyMap<Place, number> {
  const depths = new Map<Place, number>([[null, 0]]);
  for (const { id, parent } of nodes) depths.set(id, (depths.get(parent) ?? 0) + 1);
  return depths;
}

interface Sketching {
  readonly end: End;
  readonly lane: number;
  /** The lane of each place that has one: each place is walked over once. */
  readonly owners: Map<Place, number>;
  readonly depths: ReadonlyMap<Place, number>;
}

function lineOf(roadmap: Roadmap, { end, lane, owners, depths }: Sketching): ThumbnailLine {
  const { byId } = indexOf(roadmap);
  let here: Place = end.tip;
  while (here !== null && !owners.has(here)) {
    owners.set(here, lane);
    here = byId.get(here)?.parent ?? null;
  }
  const owner = owners.get(here);
  if (owner === undefined) owners.set(here, lane);
  return {
    hue: end.hue,
    ...(end.main ? { main: true as const } : {}),
    lane: owner ?? lane,
    fork: depths.get(here) ?? 0,
    end: depths.get(end.tip) ?? 0,
  };
}
