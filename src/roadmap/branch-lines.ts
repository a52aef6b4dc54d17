// Which branches lead through a place?
import type { Branch, Place, Roadmap } from './roadmap.ts';
import { firstLineFrom, indexOf, inPreorder } from './tree-index.ts';

const kept = new WeakMap<Roadmap, Map<string, readonly Branch[]>>();

/**
 * The branches whose line leads through a place, their tips included, in their order. All lead
 * through the root.
 */
export function branchesThrough(roadmap: Roadmap, place: Place): readonly Branch[] {
  if (place === null) return roadmap.branches;
  const known = kept.get(roadmap) ?? new Map<string, readonly Branch[]>();
  kept.set(roadmap, known);
  const through = known.get(place) ?? throughNode(roadmap, place);
  known.set(place, through);
  return through;
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

function throughNode(roadmap: Roadmap, place: string): readonly Branch[] {
  const spans = spansOf(roadmap);
  const span = spans.get(place);
  if (!span) return [];
  return roadmap.branches.filter(({ tip }) => {
    const at = spans.get(tip)?.first ?? -1;
    return at >= span.first && at <= span.last;
  });
}

/** A node's subtree in preorder: where it begins, with the node itself, and where it ends. */
interface Span {
  readonly first: number;
  readonly last: number;
}

const spansKept = new WeakMap<Roadmap['nodes'], ReadonlyMap<string, Span>>();

function spansOf(roadmap: Roadmap): ReadonlyMap<string, Span> {
  const known = spansKept.get(roadmap.nodes);
  if (known) return known;
  const { byId, children } = indexOf(roadmap);
  const nodes = inPreorder(byId, children);
  const lasts = new Map<Place, number>();
  const spans = new Map<string, Span>();
  for (let first = nodes.length - 1; first >= 0; first -= 1) {
    const node = nodes[first];
    if (!node) continue;
    const last = lasts.get(node.id) ?? first;
    spans.set(node.id, { first, last });
    // Seen from the end, the first of the children to come up is the last one.
    if (!lasts.has(node.parent)) lasts.set(node.parent, last);
  }
  spansKept.set(roadmap.nodes, spans);
  return spans;
}
