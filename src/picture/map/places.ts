// Where does each step stand, and where does each strand change lanes?
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import { indexOf } from '../../roadmap/tree-index.ts';
import type { Column } from './columns.ts';
import type { Lanes } from './lanes.ts';
import type { Network } from './lines.ts';
import type { Drop } from './shapes.ts';

export interface Spacing {
  /** Pixels a step or a day. */
  readonly unit: number;
  /** Pixels from one step to the next on the average. */
  readonly pace: number;
  readonly radius: number;
  readonly left: number;
}

export interface Places {
  readonly xOf: ReadonlyMap<Place, number>;
  readonly columnXs: readonly number[];
  /** By line, the drop after each of its runs. */
  readonly drops: readonly (readonly Drop[])[];
}

/** A strand about to leave a lane. */
interface Leaving {
  readonly line: number;
  /** Which of the line's runs ends here. */
  readonly run: number;
  readonly from: number;
  readonly to: number;
  readonly toLane: number;
}

/** A drop in the making: its second bend depends on those that go to the same lane. */
interface Fallen extends Leaving {
  readonly x: number;
  readonly bend: number;
}

interface Ground {
  readonly network: Network;
  readonly lanes: Lanes;
  readonly spacing: Spacing;
  readonly bend: number;
  readonly xOf: Map<Place, number>;
  /** The x from which the children of a place may stand. */
  readonly ready: Map<Place, number>;
  readonly leaving: ReadonlyMap<Place, readonly Leaving[]>;
  readonly drops: Drop[][];
  /** Drops that may still be in the way of what comes. */
  fallen: Fallen[];
}

/**
 * Columns are placed from left to right, each as far from the last as its key says, and farther where strands need room
 * to change lanes. So the axis never runs backwards, no two strands lie on each other and no step stands in the way.
 */
export function placesOf(
  network: Network,
  columns: readonly Column[],
  given: Pick<Ground, 'lanes' | 'spacing'>,
): Places {
  const { lanes, spacing } = given;
  const ground: Ground = {
    network,
    lanes,
    spacing,
    bend: Math.max(3, Math.min(12, spacing.radius * 2)),
    xOf: new Map(),
    ready: new Map(),
    leaving: leavingFrom(network, lanes),
    drops: network.lines.map(() => []),
    fallen: [],
  };
  const parents = parentsOf(network.roadmap);
  let x = spacing.left;
  let key = columns[0]?.key ?? 0;
  const columnXs = columns.map((column) => {
    const next = x + (column.key - key) * spacing.unit;
    x = clearOf(
      ground,
      column,
      column.places.reduce((most, place) => {
        const after = place === null ? 0 : (ground.ready.get(parents.get(place) ?? null) ?? 0);
        return Math.max(most, after);
      }, next),
    );
    key = column.key;
    for (const place of column.places) settle(ground, place, x);
    return x;
  });
  return { xOf: ground.xOf, columnXs, drops: ground.drops };
}

/** The y of a strand on a lane. */
export function strandY(lanes: Lanes, lane: number, slot: number): number {
  return (lanes.lanes[lane]?.y ?? 0) + slot * lanes.gap;
}

function parentsOf(roadmap: Roadmap): ReadonlyMap<string, Place> {
  return new Map([...indexOf(roadmap).byId].map(([id, { parent }]) => [id, parent]));
}

function leavingFrom({ lines }: Network, lanes: Lanes): ReadonlyMap<Place, readonly Leaving[]> {
  const leaving = new Map<Place, Leaving[]>();
  lines.forEach(({ runs, path }, line) =>
    runs.slice(0, -1).forEach((run, at) => {
      const next = runs[at + 1];
      if (!next) return;
      const place = path[run.to - 1]?.id ?? null;
      const strand = {
        line,
        run: at,
        from: strandY(lanes, run.lane, run.slot),
        to: strandY(lanes, next.lane, next.slot),
        toLane: next.lane,
      };
      const held = leaving.get(place);
      if (held) held.push(strand);
      else leaving.set(place, [strand]);
    }),
  );
  return leaving;
}

function settle(ground: Ground, place: Place, x: number): void {
  const { spacing, leaving, xOf, ready } = ground;
  const { radius, pace } = spacing;
  xOf.set(place, x);
  const all = leaving.get(place) ?? [];
  const down = fall(
    ground,
    all.filter(({ from, to }) => to > from).toSorted((a, b) => b.from - a.from),
    x,
  );
  const up = fall(
    ground,
    all.filter(({ from, to }) => to <= from).toSorted((a, b) => a.from - b.from),
    x,
  );
  const after = Math.max(down, up);
  const least = Math.min(2 * radius + 2, Math.max(pace, 2));
  ready.set(place, Math.max(x + least, after + ground.bend + radius + 1));
}

/** Lets a bundle of strands fall, the outermost first; returns the x of the last one. */
function fall(ground: Ground, bundle: readonly Leaving[], x: number): number {
  const [outer] = bundle;
  if (!outer) return -Infinity;
  const { bend, lanes, spacing } = ground;
  const offset = (strand: Leaving): number => Math.abs(strand.from - outer.from);
  let base = x + spacing.radius + 2 + bend;
  for (let shift = Infinity, turns = 0; shift > 0 && turns < 64; turns += 1) {
    shift = 0;
    for (const strand of bundle)
      for (const other of ground.fallen) {
        if (!sharesHeight(strand, other)) continue;
        const apart = base + offset(strand) - other.x;
        if (Math.abs(apart) < lanes.gap) shift = Math.max(shift, lanes.gap - apart);
      }
    base += shift;
  }
  const fallen = bundle.map((strand) => ({
    ...strand,
    x: base + offset(strand),
    bend: bend + offset(strand),
  }));
  ground.fallen.push(...fallen);
  for (const strand of fallen) note(ground, strand, fallen);
  return Math.max(...fallen.map((strand) => strand.x));
}

function note({ drops, bend }: Ground, strand: Fallen, bundle: readonly Fallen[]): void {
  const { x, from, to, line, run, toLane } = strand;
  const last = Math.max(
    ...bundle.filter((other) => other.toLane === toLane).map((other) => other.x),
  );
  const half = Math.abs(to - from) / 2;
  const own = drops[line];
  const bends = [Math.min(strand.bend, half), Math.min(bend + last - x, half)] as const;
  if (own) own[run] = { x, from, to, bends };
}

function sharesHeight(a: Leaving, b: Leaving): boolean {
  return (
    Math.min(a.from, a.to) <= Math.max(b.from, b.to) &&
    Math.min(b.from, b.to) <= Math.max(a.from, a.to)
  );
}

/** An x at which no step of a column stands in the way of a strand that passes its lane. */
function clearOf(ground: Ground, column: Column, x: number): number {
  const { lanes, network, spacing } = ground;
  const reach = spacing.radius + 3;
  ground.fallen = ground.fallen.filter((strand) => strand.x > x - reach - lanes.gap);
  const near = ground.fallen.toSorted((a, b) => a.x - b.x);
  return column.places.reduce((least, place) => {
    const y = lanes.lanes[network.laneOf.get(place) ?? 0]?.y ?? 0;
    return near.reduce((most, strand) => {
      const [top, bottom] = [Math.min(strand.from, strand.to), Math.max(strand.from, strand.to)];
      const passes = top < y - 1 && bottom > y + 1;
      return passes && Math.abs(strand.x - most) < reach ? strand.x + reach : most;
    }, least);
  }, x);
}
