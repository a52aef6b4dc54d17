// Which branches lead through a place?
import type { Branch, Place, Roadmap } from './roadmap.ts';
import { firstLineFrom } from './tree-index.ts';

type Through = ReadonlyMap<string, readonly Branch[]>;

const kept = new WeakMap<Roadmap, Through>();
const NONE: readonly Branch[] = [];

/**
 * The branches whose line leads through a place, their tips included, in their order. All lead
 * through the root.
 */
export function branchesThrough(roadmap: Roadmap, place: Place): readonly Branch[] {
  if (place === null) return roadmap.branches;
  let known = kept.get(roadmap);
  if (!known) {
    known = throughAll(roadmap);
    kept.set(roadmap, known);
  }
  return known.get(place) ?? NONE;
}

/**
 * The branch whose line a place lies on: the wanted one if it does, else the main one, else the
 * first.
 */
export function branchAt(roadmap: Roadmap, place: Place, wanted?: string): Branch | undefined {
  const through = branchesThrough(roadmap, place);
  return (
    through.find(({ id }) => id === wanted) ??
    through.find(({ id }) => id === roadmap.main) ??
    through[0]
  );
}

/**
 * The branch that ends farthest along the first line, the one made of first children; none where no
 * branch ends on it.
 */
export function branchOnFirstLine(roadmap: Roadmap): Branch | undefined {
  const ending = new Map(roadmap.branches.toReversed().map((branch) => [branch.tip, branch]));
  const last = firstLineFrom(roadmap, null).findLast((id) => ending.has(id));
  return last === undefined ? undefined : ending.get(last);
}

/**
 * From the leaves up: a node that only passes on what its one child has shares that child's list.
 */
function throughAll({ nodes, branches }: Roadmap): Through {
  const ranks = new Map(branches.map((branch, rank) => [branch, rank]));
  const byRank = (a: Branch, b: Branch): number => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0);
  const coming = new Map<string, (readonly Branch[])[]>();
  for (const branch of branches) append(coming, branch.tip, [branch]);
  const through = new Map<string, readonly Branch[]>();
  for (const { id, parent } of nodes.toReversed()) {
    const lists = coming.get(id) ?? [];
    const all = lists.length > 1 ? lists.flat().toSorted(byRank) : lists[0];
    if (!all) continue;
    through.set(id, all);
    if (parent !== null) append(coming, parent, all);
  }
  return through;
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
