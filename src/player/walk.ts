// Where does one get from a place in the roadmap, and how do things stand there?
import type { Change, PlayedNode, PlayerData } from './data.ts';

/** Before any step. */
export const START = -1;

/** Where one stands: a node or the start, and the road that is followed. */
export interface Spot {
  readonly at: number;
  readonly road: number;
}

/** The roadmap, ready to be walked. */
export interface Atlas {
  readonly data: PlayerData;
  /** Each road's nodes in order. */
  readonly lines: readonly (readonly number[])[];
  /** The ways on, by place. */
  readonly children: ReadonlyMap<number, readonly number[]>;
  /** The roads through each node, the main one first. */
  readonly through: readonly (readonly number[])[];
  /** How many steps lie before each node. */
  readonly depths: readonly number[];
}

export function atlasOf(data: PlayerData): Atlas {
  const children = new Map<number, number[]>();
  const depths: number[] = [];
  data.nodes.forEach(({ parent }, index) => {
    depths.push(parent === START ? 0 : (depths[parent] ?? 0) + 1);
    const siblings = children.get(parent);
    if (siblings) siblings.push(index);
    else children.set(parent, [index]);
  });
  const lines = data.roads.map(({ tip }) => lineTo(data.nodes, tip));
  const through: number[][] = data.nodes.map(() => []);
  lines.forEach((line, road) => line.forEach((node) => through[node]?.push(road)));
  return { data, lines, children, through, depths };
}

function lineTo(nodes: readonly PlayedNode[], tip: number): readonly number[] {
  const line: number[] = [];
  for (let at = tip; at !== START; at = nodes[at]?.parent ?? START) line.push(at);
  return line.toReversed();
}

/** How many steps have been taken at a place. */
export function countAt({ depths }: Atlas, at: number): number {
  return at === START ? 0 : (depths[at] ?? 0) + 1;
}

export function lineOf({ lines }: Atlas, { road }: Spot): readonly number[] {
  return lines[road] ?? [];
}

/** The roads that lead through a place. */
export function roadsAt({ data, through }: Atlas, at: number): readonly number[] {
  return at === START ? data.roads.map((_, road) => road) : (through[at] ?? []);
}

/** A place with the road that is followed from there: the wanted one if it leads through it, else the first that does. */
export function spotAt(atlas: Atlas, at: number, wanted: number): Spot {
  const roads = roadsAt(atlas, at);
  return { at, road: roads.includes(wanted) ? wanted : (roads[0] ?? 0) };
}

/** The next step on the road; nothing at its end. */
export function next(atlas: Atlas, spot: Spot): number | undefined {
  return lineOf(atlas, spot)[countAt(atlas, spot.at)];
}

export function back({ data }: Atlas, { at }: Spot): number {
  return data.nodes[at]?.parent ?? START;
}

/** The ways on from a place. */
export function waysOn({ children }: Atlas, at: number): readonly number[] {
  return children.get(at) ?? [];
}

/** The last place before this one where the roads part; the start where there is none. */
export function forkBefore(atlas: Atlas, { at }: Spot): number {
  let place = at;
  do place = atlas.data.nodes[place]?.parent ?? START;
  while (place !== START && waysOn(atlas, place).length < 2);
  return place;
}

/** Where another road goes its own way, seen from the one that is followed. */
export function parting(atlas: Atlas, spot: Spot, road: number): number {
  const [mine, other] = [lineOf(atlas, spot), atlas.lines[road] ?? []];
  if (road === spot.road) return spot.at;
  return other.find((node, index) => node !== mine[index]) ?? other.at(-1) ?? START;
}

/** The stage of each track and the value of each gauge, by their places in the lists. */
export interface IndexedSituation {
  readonly stages: readonly number[];
  readonly values: readonly number[];
}

/** How things stand at a place: every change on the way there, in turn. */
export function standingAt({ data }: Atlas, at: number): IndexedSituation {
  const stages = data.tracks.map((track) => track.at);
  const values = data.gauges.map((gauge) => gauge.at);
  for (const node of lineTo(data.nodes, at)) {
    const { moved = [], pushed = [] } = data.nodes[node] ?? {};
    apply(moved, stages);
    apply(pushed, values);
  }
  return { stages, values };
}

function apply(changes: readonly Change[], values: number[]): void {
  for (const [which, , after] of changes) values[which] = after;
}

/** The name of a place in the address: its id, and the road where that is not the first through it. */
export function addressOf(atlas: Atlas, { at, road }: Spot): string {
  const { nodes, roads } = atlas.data;
  const parts = [nodes[at]?.id ?? ''];
  if (roadsAt(atlas, at)[0] !== road) parts.push(roads[road]?.id ?? '');
  return parts.map(encodeURIComponent).join('/');
}

/** The place that an address names; the start where it names none. */
export function spotFrom(atlas: Atlas, address: string): Spot {
  const { nodes, roads } = atlas.data;
  const [id, road] = address.split('/').map(decoded);
  const at = id === undefined || id === '' ? START : nodes.findIndex((node) => node.id === id);
  const wanted = road === undefined ? -1 : roads.findIndex((each) => each.id === road);
  return spotAt(atlas, at, wanted);
}

/** What cannot be read stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
