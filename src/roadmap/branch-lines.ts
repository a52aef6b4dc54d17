// Which branches lead through a place?
import type { Branch, Place, Roadmap } from './roadmap.ts';
import { lineTo } from './tree-index.ts';

type Through = ReadonlyMap<string, readonly Branch[]>;

const kept = new WeakMap<Roadmap, Through>();
const NONE: readonly Branch[] = [];

/** The branches whose line leads through a place, their tips included, in their order. All lead through the root. */
export function branchesThrough(roadmap: Roadmap, place: Place): readonly Branch[] {
  if (place === null) return roadmap.branches;
  let known = kept.get(roadmap);
  if (!known) {
    known = throughAll(roadmap);
    kept.set(roadmap, known);
  }
  return known.get(place) ?? NONE;
}

/** The branch whose line a place lies on: the wanted one if it does, else the main one, else the first. */
export function branchAt(roadmap: Roadmap, place: Place, wanted?: string): Branch | undefined {
  const through = branchesThrough(roadmap, place);
  return (
    through.find(({ id }) => id === wanted) ??
    through.find(({ id }) => id === roadmap.main) ??
    through[0]
  );
}

/** The branch that ends farthest along the first line, the one made of first children; none where no branch ends on it. */
export function branchOnFirstLine(roadmap: Roadmap, leaf: Place): Branch | undefined {
  const line = lineTo(roadmap, leaf);
  for (const { id } of line.toReversed()) {
    const branch = roadmap.branches.find(({ tip }) => tip === id);
    if (branch) return branch;
  }
  return undefined;
}

/** From the leaves up: a node that only passes on what its one child has shares that child's list. */
function throughAll(roadmap: Roadmap): Through {
  const rank = new Map(roadmap.branches.map((branch, index) => [branch, index]));
  const through = new Map<string, readonly Branch[]>();
  const join = (id: string, more: readonly Branch[]): void => {
    const known = through.get(id);
    const joined = known
      ? [...known, ...more].toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
      : more;
    through.set(id, joined);
  };
  for (const branch of roadmap.branches) join(branch.tip, [branch]);
  for (const { id, parent } of roadmap.nodes.toReversed()) {
    const own = through.get(id);
    if (own && parent !== null) join(parent, own);
  }
  return through;
}
