// What does the roadmap look like after a step is taken at a place?
import { stepOf } from '../core/lookup.ts';
import type { Text } from '../core/text.ts';
import { branchAt } from './branch-lines.ts';
import { branchIdFor, nodeIdFor } from './path.ts';
import type { Branch, Place, Roadmap, RoadmapNode } from './roadmap.ts';
import { indexOf, nodeOf, takenAt } from './tree-index.ts';

export interface Taking {
  readonly at: Place;
  readonly step: string;
  /** The branch that is followed. Left out: the one that ends at `at`, if only one does. */
  readonly branch?: string;
  /** The step is blocked and is taken as if it were possible. */
  readonly assumed?: true;
  /** A branch is made at the node in any case. */
  readonly newBranch?: true;
  /** The name of a branch that has to be made; left out, it is that of the step. */
  readonly name?: Text;
}

export interface Took {
  readonly roadmap: Roadmap;
  /** The node of the step. */
  readonly at: string;
  /** The branch to follow from here; null where none leads through the node. */
  readonly branch: string | null;
  /** Whether a node was added. */
  readonly added: boolean;
}

/**
 * Takes a step. Taken before at this place, the same node is found again and the same roadmap comes
 * back; otherwise the step becomes the last of the choices there. Nothing is ever dropped. A branch
 * that is followed and ends here moves on; elsewhere a new branch is made. Whether the step is
 * possible is not asked here.
 */
export function take(roadmap: Roadmap, taking: Taking): Took {
  const { at, step } = taking;
  const { byId } = indexOf(roadmap);
  if (at !== null) nodeOf(roadmap, at);
  const name = taking.name ?? stepOf(roadmap.scenario, step).name;
  const known = takenAt(roadmap, at, step);
  if (known !== undefined) return takeAgain(roadmap, known, { ...taking, name });
  const id = nodeIdFor(at, step, byId);
  const node = { id, parent: at, step, ...(taking.assumed ? { assumed: true } : {}) };
  const grown = { ...roadmap, nodes: withLastChild(roadmap, node) };
  const moving = taking.newBranch ? undefined : branchEndingAt(roadmap, at, taking.branch);
  if (!moving) return { ...branchOff(grown, { tip: id, name }), at: id, added: true };
  const branches = roadmap.branches.map((branch) =>
    branch === moving ? { ...branch, tip: id } : branch,
  );
  return { roadmap: { ...grown, branches }, at: id, branch: moving.id, added: true };
}

/** A new branch with a fresh id, last in order; the first one of a roadmap is the main one. */
export function branchOff(
  roadmap: Roadmap,
  { tip, name }: Pick<Branch, 'tip' | 'name'>,
): { readonly roadmap: Roadmap; readonly branch: string } {
  const id = branchIdFor(roadmap.branches.map((branch) => branch.id));
  const branches = [...roadmap.branches, { id, name, tip }];
  const main = roadmap.branches.length === 0 ? { main: id } : {};
  return { roadmap: { ...roadmap, branches, ...main }, branch: id };
}

function takeAgain(roadmap: Roadmap, at: string, taking: Taking & { readonly name: Text }): Took {
  if (taking.newBranch)
    return { ...branchOff(roadmap, { tip: at, name: taking.name }), at, added: false };
  return { roadmap, at, branch: branchAt(roadmap, at, taking.branch)?.id ?? null, added: false };
}

function branchEndingAt(
  roadmap: Roadmap,
  at: Place,
  wanted: string | undefined,
): Branch | undefined {
  const ending = roadmap.branches.filter(({ tip }) => tip === at);
  if (wanted !== undefined) return ending.find(({ id }) => id === wanted);
  return ending.length === 1 ? ending[0] : undefined;
}

/** In preorder, a last child stands after everything that the other children have after them. */
function withLastChild(roadmap: Roadmap, node: RoadmapNode): readonly RoadmapNode[] {
  const { byId, children } = indexOf(roadmap);
  let last = node.parent;
  for (let next: Place | undefined = last; next !== undefined; next = children.get(next)?.at(-1))
    last = next;
  const before = last === null ? undefined : byId.get(last);
  return roadmap.nodes.toSpliced(before ? roadmap.nodes.indexOf(before) + 1 : 0, 0, node);
}
