// Which lines does a map have, which lane is each one's own, and where do several run side by side?
import type { Branch, Place, Roadmap, RoadmapNode } from '../../roadmap/roadmap.ts';
import { indexOf, leaves, lineTo } from '../../roadmap/tree-index.ts';
import { lookOf, looksOf } from './looks.ts';
import type { Look } from './shapes.ts';

/** Part of a line along one lane. Depths count steps from the beginning, which is 0. */
export interface Run {
  /** The lane it runs along: the index of its line. */
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  /** Which strand beside the lane's own line, which is 0: below is positive. */
  readonly slot: number;
}

/** A branch, or an end of the tree that no branch has. */
export interface MapLine {
  readonly id: string;
  readonly branch: Branch | null;
  readonly main: boolean;
  readonly look: Look;
  readonly path: readonly RoadmapNode[];
  /** The last one lies on the line's own lane; it holds no step where the line ends on another's. */
  readonly runs: readonly Run[];
}

/** Branches that are folded away, at the last step they share with a line that is drawn. */
export interface Folded {
  readonly node: Place;
  readonly branches: readonly Branch[];
  readonly steps: number;
}

export interface Network {
  readonly roadmap: Roadmap;
  /** From top to bottom: the index of a line is its lane. */
  readonly lines: readonly MapLine[];
  /** The lane on which a place stands. */
  readonly laneOf: ReadonlyMap<Place, number>;
  readonly depthOf: ReadonlyMap<Place, number>;
  readonly folded: readonly Folded[];
}

type Bare = Omit<MapLine, 'runs'>;

interface Kept {
  readonly hidden: string;
  readonly network: Network;
}

/** A zoom draws the same lines again and again: those drawn last are kept as long as their roadmap is. */
const kept = new WeakMap<Roadmap, Kept>();

/** The lines of a roadmap: its branches in their order, then the ends without a branch. */
export function networkOf(roadmap: Roadmap, hidden: ReadonlySet<string> = new Set()): Network {
  const key = JSON.stringify([...hidden].toSorted());
  const known = kept.get(roadmap);
  if (known?.hidden === key) return known.network;
  const network = makeNetwork(roadmap, hidden);
  kept.set(roadmap, { hidden: key, network });
  return network;
}

function makeNetwork(roadmap: Roadmap, hidden: ReadonlySet<string>): Network {
  const shown = shownBranches(roadmap, hidden);
  const lines = bareLines(roadmap, shown);
  const { laneOf, depthOf } = owners(lines);
  const away = roadmap.branches.filter((branch) => !shown.includes(branch));
  return {
    roadmap,
    lines: withSlots(lines, laneOf),
    laneOf,
    depthOf,
    folded: foldedAt(roadmap, away, laneOf),
  };
}

/** One branch is always left: the main one, else the first. */
function shownBranches(
  { branches, main }: Roadmap,
  hidden: ReadonlySet<string>,
): readonly Branch[] {
  const shown = branches.filter(({ id }) => !hidden.has(id));
  if (shown.length > 0) return shown;
  const last = branches.find(({ id }) => id === main) ?? branches[0];
  return last ? [last] : [];
}

function bareLines(roadmap: Roadmap, shown: readonly Branch[]): readonly Bare[] {
  const looks = looksOf(roadmap.branches);
  const named = shown.map((branch) => ({
    id: branch.id,
    branch,
    main: branch.id === roadmap.main,
    look: looks.get(branch.id) ?? lookOf(0),
    path: lineTo(roadmap, branch.tip),
  }));
  const tips = new Set(roadmap.branches.map(({ tip }) => tip));
  const unnamed = leaves(roadmap)
    .filter(({ id }) => !tips.has(id))
    .map(({ id }) => ({
      id: `end ${id}`,
      branch: null,
      main: false,
      look: { hue: 0, round: 0 },
      path: lineTo(roadmap, id),
    }));
  const all = [...named, ...unnamed];
  return all.length > 0
    ? all
    : [{ id: 'start', branch: null, main: true, look: { hue: 1, round: 0 }, path: [] }];
}

/** A step stands on the lane of the main line where that leads through it, else of the first that does. */
function owners(lines: readonly Bare[]): Pick<Network, 'laneOf' | 'depthOf'> {
  const laneOf = new Map<Place, number>();
  const depthOf = new Map<Place, number>([[null, 0]]);
  const order = lines.map((_, lane) => lane).toSorted((a, b) => rank(lines, a) - rank(lines, b));
  laneOf.set(null, order[0] ?? 0);
  for (const lane of order)
    lines[lane]?.path.forEach(({ id }, index) => {
      if (!laneOf.has(id)) laneOf.set(id, lane);
      depthOf.set(id, index + 1);
    });
  return { laneOf, depthOf };
}

function rank(lines: readonly Bare[], lane: number): number {
  return lines[lane]?.main ? -1 : lane;
}

type Way = Omit<Run, 'slot'>;

function waysOf({ path }: Bare, lane: number, laneOf: ReadonlyMap<Place, number>): Way[] {
  const ways: { lane: number; from: number; to: number }[] = [];
  [null, ...path.map(({ id }) => id)].forEach((place, depth) => {
    const own = laneOf.get(place) ?? lane;
    const last = ways.at(-1);
    if (last?.lane === own) last.to = depth;
    else ways.push({ lane: own, from: depth, to: depth });
  });
  if (ways.at(-1)?.lane !== lane) ways.push({ lane, from: path.length + 1, to: path.length });
  return ways;
}

/**
 * Beside each lane, the strand that leaves first runs outermost, so that it crosses none of the others; those that
 * leave together keep the order in which they go on. A lane is settled after all that begin farther on.
 */
function withSlots(lines: readonly Bare[], laneOf: ReadonlyMap<Place, number>): readonly MapLine[] {
  const ways = lines.map((line, lane) => waysOf(line, lane, laneOf));
  const slots = ways.map((own) => own.map(() => 0));
  const begins = (lane: number): number => ways[lane]?.at(-1)?.from ?? 0;
  const order = lines.map((_, lane) => lane).toSorted((a, b) => begins(b) - begins(a));
  for (const lane of order) {
    const guests = guestsOf(ways, slots, lane);
    for (const side of [1, -1])
      guests
        .filter((guest) => Math.sign(guest.next - lane) === side)
        .toSorted(
          (a, b) => b.to - a.to || side * (a.next - b.next) || side * (a.nextSlot - b.nextSlot),
        )
        .forEach((guest, index) => {
          const own = slots[guest.line];
          if (own) own[guest.at] = side * (index + 1);
        });
  }
  return lines.map((line, index) => ({
    ...line,
    runs: (ways[index] ?? []).map((way, at) => ({ ...way, slot: slots[index]?.[at] ?? 0 })),
  }));
}

function guestsOf(ways: readonly Way[][], slots: readonly number[][], lane: number) {
  return ways.flatMap((own, line) =>
    line === lane
      ? []
      : own.flatMap((way, at) => {
          const next = own[at + 1];
          if (way.lane !== lane || !next) return [];
          return [{ line, at, to: way.to, next: next.lane, nextSlot: slots[line]?.[at + 1] ?? 0 }];
        }),
  );
}

function foldedAt(
  roadmap: Roadmap,
  away: readonly Branch[],
  drawn: ReadonlyMap<Place, number>,
): readonly Folded[] {
  const { byId } = indexOf(roadmap);
  const found = new Map<Place, { branches: Branch[]; nodes: Set<string> }>();
  for (const branch of away) {
    const nodes: string[] = [];
    let at: Place = branch.tip;
    for (; at !== null && !drawn.has(at); at = byId.get(at)?.parent ?? null) nodes.push(at);
    const held = found.get(at) ?? { branches: [], nodes: new Set() };
    held.branches.push(branch);
    for (const id of nodes) held.nodes.add(id);
    found.set(at, held);
  }
  return [...found].map(([node, { branches, nodes }]) => ({ node, branches, steps: nodes.size }));
}
