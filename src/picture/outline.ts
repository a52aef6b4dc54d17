// Which rows show a roadmap as an outline: the line that is followed as trunk, side lines folded beside it?
import type { Text } from '../core/text.ts';
import type { Branch, Place, Roadmap, RoadmapNode } from '../roadmap/roadmap.ts';
import { type TreeIndex, indexOf, lineTo } from '../roadmap/tree-index.ts';
import { branchesThrough } from '../roadmap/branch-lines.ts';

export type OutlineRow = PhaseRow | StepRow | SideRow;

export interface PhaseRow {
  readonly kind: 'phase';
  readonly key: string;
  readonly depth: number;
  readonly name: Text;
}

export interface StepRow {
  readonly kind: 'step';
  readonly key: string;
  readonly depth: number;
  readonly node: RoadmapNode;
  /** Place on its line, from 1. */
  readonly number: number;
  /** How many steps were chosen at the same point, this one included. */
  readonly choices: number;
}

/** Another way on from the same point: one row that stands for a whole line. */
export interface SideRow {
  readonly kind: 'side';
  readonly key: string;
  readonly depth: number;
  readonly node: RoadmapNode;
  readonly open: boolean;
  /** Steps on this side line, its own forks included. */
  readonly steps: number;
  readonly branches: readonly Branch[];
}

interface Followed {
  /** The last node of the line that is followed. */
  readonly tip: Place;
  /** Side lines that stand open, by their first node. */
  readonly open: ReadonlySet<string>;
}

interface Drawn {
  readonly roadmap: Roadmap;
  readonly index: TreeIndex;
  readonly trunk: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
}

/**
 * The rows of the outline from top to bottom. The trunk stands at depth 0; a side line that is open stands one deeper,
 * right below the step it is an alternative to. Opening a side line moves only what stands below it.
 */
export function outlineOf(roadmap: Roadmap, { tip, open }: Followed): readonly OutlineRow[] {
  const index = indexOf(roadmap);
  const trunk = new Set(lineTo(roadmap, tip).map(({ id }) => id));
  const drawn = { roadmap, index, trunk, open };
  const first = onwards(drawn, null);
  return first === undefined ? [] : [...lineFrom(drawn, first, { depth: 0, number: 1 })];
}

interface From {
  readonly depth: number;
  readonly number: number;
}

function* lineFrom(drawn: Drawn, first: string, { depth, number }: From): Generator<OutlineRow> {
  let count = number;
  for (let id: string | undefined = first; id !== undefined; id = onwards(drawn, id)) {
    const node = drawn.index.byId.get(id);
    if (!node) return;
    const siblings = drawn.index.children.get(node.parent) ?? [];
    if (node.phase !== undefined)
      yield { kind: 'phase', key: `phase ${id}`, depth, name: node.phase };
    yield { kind: 'step', key: id, depth, node, number: count, choices: siblings.length };
    const isSideStart = depth > 0 && id === first;
    if (!isSideStart)
      for (const other of siblings)
        if (other !== id) yield* sideFrom(drawn, other, { depth, number: count });
    count += 1;
  }
}

function* sideFrom(drawn: Drawn, id: string, { depth, number }: From): Generator<OutlineRow> {
  const node = drawn.index.byId.get(id);
  if (!node) return;
  const open = drawn.open.has(id);
  const branches = branchesThrough(drawn.roadmap, id);
  yield {
    kind: 'side',
    key: `side ${id}`,
    depth: depth + 1,
    node,
    open,
    steps: sizeOf(drawn.roadmap, id),
    branches,
  };
  if (open) yield* lineFrom(drawn, id, { depth: depth + 1, number });
}

/** The child that the line goes on with: the trunk's, else the first. */
function onwards({ index, trunk }: Drawn, place: Place): string | undefined {
  const children = index.children.get(place) ?? [];
  return children.find((id) => trunk.has(id)) ?? children[0];
}

const sizes = new WeakMap<Roadmap, ReadonlyMap<string, number>>();

/** How many nodes stand in a subtree, its root included. */
function sizeOf(roadmap: Roadmap, id: string): number {
  let known = sizes.get(roadmap);
  if (!known) {
    const counted = new Map<string, number>();
    for (const { id: node, parent } of roadmap.nodes.toReversed()) {
      const own = (counted.get(node) ?? 0) + 1;
      counted.set(node, own);
      if (parent !== null) counted.set(parent, (counted.get(parent) ?? 0) + own);
    }
    known = counted;
    sizes.set(roadmap, known);
  }
  return known.get(id) ?? 0;
}
