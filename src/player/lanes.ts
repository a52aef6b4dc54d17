// Where does each step stand on the small map: how far along, and on which lane?
import { type Atlas, START, countAt } from './walk.ts';

export interface Point {
  /** Steps from the start. */
  readonly along: number;
  readonly lane: number;
}

/** The part of a road that no road before it has: a lane of its own, left from another. */
export interface Stretch {
  readonly road: number;
  /** Where it leaves; the start, or a step of a road before it. */
  readonly from: number;
  readonly nodes: readonly number[];
}

export interface Lanes {
  readonly points: readonly Point[];
  /** From top to bottom: the index of a stretch is its lane. */
  readonly stretches: readonly Stretch[];
}

/** The first road that leads through a step has it on its lane. */
export function lanesOf(atlas: Atlas): Lanes {
  const stretches = atlas.lines.flatMap((line, road): readonly Stretch[] => {
    const own = line.filter((node) => atlas.through[node]?.[0] === road);
    const first = own[0];
    if (first === undefined) return [];
    return [{ road, from: atlas.data.nodes[first]?.parent ?? START, nodes: own }];
  });
  const laneOf = new Map(stretches.map(({ road }, lane) => [road, lane]));
  return {
    points: atlas.data.nodes.map((_, node) => ({
      along: countAt(atlas, node),
      lane: laneOf.get(atlas.through[node]?.[0] ?? 0) ?? 0,
    })),
    stretches,
  };
}

/** A place on the map; the start stands on the first lane. */
export function pointOf({ points }: Lanes, node: number): Point {
  return points[node] ?? { along: 0, lane: 0 };
}

/** The step nearest to a spot on the map, the start included. */
export function nearest(lanes: Lanes, { along, lane }: Point): number {
  let best = START;
  let least = Infinity;
  for (let node = START; node < lanes.points.length; node += 1) {
    const point = pointOf(lanes, node);
    const far = Math.abs(point.along - along) + Math.abs(point.lane - lane) * 1.5;
    if (far < least) [best, least] = [node, far];
  }
  return best;
}
