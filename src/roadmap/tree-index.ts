// How do the nodes of a roadmap hang together?
import type { Branch, Place, Roadmap, RoadmapNode } from './roadmap.ts';

/** The tree behind the list of nodes. Made once per roadmap and kept as long as it is. */
export interface TreeIndex {
  readonly byId: ReadonlyMap<string, RoadmapNode>;
  /**
   * Ids of the children in their order, by parent; the root's stand under null. Nodes without
   * children have no entry.
   */
  readonly children: ReadonlyMap<Place, readonly string[]>;
}

const kept = new WeakMap<Roadmap['nodes'], TreeIndex>();

/** The tree of a roadmap, made on first use. */
export function indexOf(roadmap: Roadmap): TreeIndex {
  const known = kept.get(roadmap.nodes);
  if (known) return known;
  const made = makeIndex(roadmap.nodes);
  kept.set(roadmap.nodes, made);
  return made;
}

/** The node of an id. Throws where the roadmap has none. */
export function nodeOf(roadmap: Roadmap, id: string): RoadmapNode {
  const node = indexOf(roadmap).byId.get(id);
  if (!node) throw new Error(`no node "${id}" in roadmap "${roadmap.id}"`);
  return node;
}

/** The branch of an id. Throws where the roadmap has none. */
export function branchOf(roadmap: Roadmap, id: string): Branch {
  const branch = roadmap.branches.find((other) => other.id === id);
  if (!branch) throw new Error(`no branch "${id}" in roadmap "${roadmap.id}"`);
  return branch;
}

/** The node by which a step was taken at a place already; undefined where it was not. */
export function takenAt(roadmap: Roadmap, place: Place, step: string): string | undefined {
  const { byId, children } = indexOf(roadmap);
  return children.get(place)?.find((id) => byId.get(id)?.step === step);
}

/** The children of a place in their order: the first is the main line. */
export function childrenOf(roadmap: Roadmap, place: Place): readonly string[] {
  return indexOf(roadmap).children.get(place) ?? [];
}

/**
 * The nodes from the first step to a place; none for the root. Throws where the roadmap has no such
 * place.
 */
export function lineTo(roadmap: Roadmap, place: Place): readonly RoadmapNode[] {
  const line: RoadmapNode[] = [];
  for (let here = place; here !== null;) {
    const node = nodeOf(roadmap, here);
    line.push(node);
    here = node.parent;
  }
  return line.toReversed();
}

/** Ids of the nodes from after a place on, always by the first child. */
export function firstLineFrom(roadmap: Roadmap, place: Place): readonly string[] {
  const line: string[] = [];
  let here = childrenOf(roadmap, place)[0];
  for (; here !== undefined; here = childrenOf(roadmap, here)[0]) line.push(here);
  return line;
}

/** Ids of a node and of everything after it, in preorder. */
export function subtreeOf(roadmap: Roadmap, nodeId: string): readonly string[] {
  const { children } = indexOf(roadmap);
  const found: string[] = [];
  const waiting = [nodeOf(roadmap, nodeId).id];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    found.push(id);
    for (const child of (children.get(id) ?? []).toReversed()) waiting.push(child);
  }
  return found;
}

/** The nodes that nothing follows, in the order of the tree: the ends of all lines. */
export function leaves(roadmap: Roadmap): readonly RoadmapNode[] {
  const { children } = indexOf(roadmap);
  return roadmap.nodes.filter(({ id }) => !children.has(id));
}

/** The branches that end at a node, in their order. */
export function tipsAt(roadmap: Roadmap, place: Place): readonly Branch[] {
  return roadmap.branches.filter(({ tip }) => tip === place);
}

/**
 * A list of nodes with a given order of children, in preorder: parents first, the main line before
 * its side lines.
 */
export function inPreorder(
  byId: ReadonlyMap<string, RoadmapNode>,
  children: ReadonlyMap<Place, readonly string[]>,
): readonly RoadmapNode[] {
  const ordered: RoadmapNode[] = [];
  const waiting = (children.get(null) ?? []).toReversed();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = byId.get(id);
    if (node) ordered.push(node);
    const after = children.get(id) ?? [];
    for (let index = after.length - 1; index >= 0; index -= 1) waiting.push(after[index] ?? '');
  }
  return ordered;
}

function makeIndex(nodes: readonly RoadmapNode[]): TreeIndex {
  const byId = new Map<string, RoadmapNode>();
  const children = new Map<Place, string[]>();
  for (const node of nodes) {
    byId.set(node.id, node);
    const siblings = children.get(node.parent);
    if (siblings) siblings.push(node.id);
    else children.set(node.parent, [node.id]);
  }
  return { byId, children };
}
