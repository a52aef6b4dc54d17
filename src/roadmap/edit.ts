// What does the roadmap look like after a note, a name, a date or a branch is changed?
import type { Scenario } from '../core/scenario.ts';
import type { Text } from '../core/text.ts';
import { ROADMAP_FORMAT, type Roadmap, type RoadmapNode } from './roadmap.ts';
import { withMainRepaired } from './remove.ts';
import { branchOf, indexOf, nodeOf } from './tree-index.ts';

/** What a new roadmap is called. `created` is a moment in ISO 8601, from the caller's clock. */
export interface Naming {
  readonly id: string;
  readonly name: Text;
  readonly created?: string;
}

/** A roadmap without any step. */
export function newRoadmap(scenario: Scenario, { id, name, created }: Naming): Roadmap {
  const made = created === undefined ? {} : { created };
  return {
    format: ROADMAP_FORMAT,
    id,
    name,
    ...made,
    scenario,
    binding: [],
    nodes: [],
    branches: [],
  };
}

/** Changes to what is said about a node; a key with the value undefined takes the entry away. */
export type Annotation = {
  readonly [K in 'note' | 'takes' | 'start' | 'on' | 'phase' | 'assumed']?:
    RoadmapNode[K] | undefined;
};

/** Says something about a node. What is said already gives the same roadmap back. */
export function annotate(roadmap: Roadmap, nodeId: string, patch: Annotation): Roadmap {
  const node = nodeOf(roadmap, nodeId);
  const changed = patched(node, patch);
  if (changed === node) return roadmap;
  return { ...roadmap, nodes: roadmap.nodes.with(roadmap.nodes.indexOf(node), changed) };
}

/** Changes to what a roadmap says of itself; a key with the value undefined takes the entry away. */
export type Description = {
  readonly [K in 'summary' | 'purpose' | 'conclusion' | 'author' | 'marking' | 'modified']?:
    Roadmap[K] | undefined;
} & { readonly name?: Text };

/** Says something of the roadmap itself. What is said already gives the same roadmap back. */
export function describe(roadmap: Roadmap, patch: Description): Roadmap {
  return patched(roadmap, patch);
}

export function renameRoadmap(roadmap: Roadmap, name: Text): Roadmap {
  return describe(roadmap, { name });
}

/** Makes these positions binding and no others. */
export function setBinding(roadmap: Roadmap, ids: readonly string[]): Roadmap {
  return patched(roadmap, { binding: [...new Set(ids)] });
}

export function renameBranch(roadmap: Roadmap, branchId: string, name: Text): Roadmap {
  return withBranch(roadmap, branchId, { name });
}

/**
 * Moves a branch to another place in the order of branches, counted from 0 and held to the ends.
 */
export function moveBranch(roadmap: Roadmap, branchId: string, to: number): Roadmap {
  const branch = branchOf(roadmap, branchId);
  const others = roadmap.branches.filter((other) => other !== branch);
  const at = Math.max(0, Math.min(others.length, to));
  if (roadmap.branches[at] === branch) return roadmap;
  return { ...roadmap, branches: others.toSpliced(at, 0, branch) };
}

/** Removes a branch, and of its line the nodes that no other branch and no other line needs. */
export function removeBranch(roadmap: Roadmap, branchId: string): Roadmap {
  const branch = branchOf(roadmap, branchId);
  const branches = roadmap.branches.filter((other) => other !== branch);
  const tips = new Set(branches.map(({ tip }) => tip));
  const { children } = indexOf(roadmap);
  const gone = new Set<string>();
  for (let here: string | null = branch.tip; here !== null && !tips.has(here);) {
    if ((children.get(here) ?? []).some((child) => !gone.has(child))) break;
    gone.add(here);
    here = nodeOf(roadmap, here).parent;
  }
  const nodes = gone.size === 0 ? roadmap.nodes : roadmap.nodes.filter(({ id }) => !gone.has(id));
  return withMainRepaired({ ...roadmap, nodes, branches });
}

function withBranch(
  roadmap: Roadmap,
  branchId: string,
  patch: { readonly name?: Text; readonly note?: Text | undefined },
): Roadmap {
  const branch = branchOf(roadmap, branchId);
  const changed = patched(branch, patch);
  if (changed === branch) return roadmap;
  return { ...roadmap, branches: roadmap.branches.with(roadmap.branches.indexOf(branch), changed) };
}

/** An object with some entries changed, or the very object where they say what it says already. */
function patched<T extends object>(
  subject: T,
  patch: { readonly [K in keyof T]?: T[K] | undefined },
): T {
  const before = new Map<string, unknown>(Object.entries(subject));
  const news = Object.entries(patch).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before.get(key)),
  );
  if (news.length === 0) return subject;
  const entries = Object.entries({ ...subject, ...Object.fromEntries(news) });
  // What was taken away is not there: the other entries are those of a T.
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T;
}
