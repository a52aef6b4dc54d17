// What is left of a roadmap when a node goes, with everything after it?
import { branchesThrough, branchOnFirstLine } from './branch-lines.ts';
import type { Branch, Roadmap } from './roadmap.ts';
import { nodeOf, subtreeOf } from './tree-index.ts';

/** What would be lost: how many nodes, and which branches. */
export interface Loss {
  readonly nodes: number;
  readonly branches: readonly Branch[];
}

/** What `remove` would take away, for a sentence before or after it. */
export function whatRemovalTakes(roadmap: Roadmap, nodeId: string): Loss {
  const gone = new Set(subtreeOf(roadmap, nodeId));
  const left = new Set(branchesLeft(roadmap, nodeId, gone).map(({ id }) => id));
  return { nodes: gone.size, branches: roadmap.branches.filter(({ id }) => !left.has(id)) };
}

/**
 * Removes a node with everything after it. Branches that end inside go too. Where that would leave
 * the line before the node without any branch, one of them stays and ends at the parent: the main
 * one, else the first. So no step is ever left without a branch, and taking a step back gives the
 * branch its old end.
 */
export function remove(roadmap: Roadmap, nodeId: string): Roadmap {
  const gone = new Set(subtreeOf(roadmap, nodeId));
  const nodes = roadmap.nodes.filter(({ id }) => !gone.has(id));
  return withMainRepaired({ ...roadmap, nodes, branches: branchesLeft(roadmap, nodeId, gone) });
}

/**
 * A `main` that names no branch falls to the branch along the first line, or is left out when there
 * is none.
 */
export function withMainRepaired(roadmap: Roadmap): Roadmap {
  const { main, ...rest } = roadmap;
  if (main === undefined || roadmap.branches.some(({ id }) => id === main)) return roadmap;
  const heir = branchOnFirstLine(roadmap);
  return heir ? { ...rest, main: heir.id } : rest;
}

function branchesLeft(
  roadmap: Roadmap,
  nodeId: string,
  gone: ReadonlySet<string>,
): readonly Branch[] {
  const { parent } = nodeOf(roadmap, nodeId);
  const inside = roadmap.branches.filter(({ tip }) => gone.has(tip));
  const needed = parent !== null && branchesThrough(roadmap, parent).length === inside.length;
  const stays = needed ? (inside.find(({ id }) => id === roadmap.main) ?? inside[0]) : undefined;
  return roadmap.branches.flatMap((branch) => {
    if (branch === stays && parent !== null) return [{ ...branch, tip: parent }];
    return gone.has(branch.tip) ? [] : [branch];
  });
}
