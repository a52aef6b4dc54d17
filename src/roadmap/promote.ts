// What does the roadmap look like when another line comes first?
import type { Place, Roadmap } from './roadmap.ts';
import { branchOf, indexOf, inPreorder, lineTo } from './tree-index.ts';

/**
 * Puts the line through a node first at the nearest fork where it is not, or with `toMain` at every
 * fork: then it is the main line. The set of lines stays what it was. A line that is first already
 * gives the same roadmap back.
 */
export function promote(
  roadmap: Roadmap,
  nodeId: string,
  { toMain }: { readonly toMain?: true } = {},
): Roadmap {
  const { byId, children } = indexOf(roadmap);
  const changed = new Map<Place, readonly string[]>();
  for (const { id, parent } of lineTo(roadmap, nodeId).toReversed()) {
    const siblings = children.get(parent) ?? [];
    if (siblings[0] === id) continue;
    changed.set(parent, [id, ...siblings.filter((other) => other !== id)]);
    if (!toMain) break;
  }
  if (changed.size === 0) return roadmap;
  return { ...roadmap, nodes: inPreorder(byId, new Map([...children, ...changed])) };
}

/**
 * Makes a branch the main one: its line comes first at every fork, and the file names it as main.
 */
export function makeMain(roadmap: Roadmap, branchId: string): Roadmap {
  const { tip } = branchOf(roadmap, branchId);
  const promoted = promote(roadmap, tip, { toMain: true });
  return promoted.main === branchId ? promoted : { ...promoted, main: branchId };
}
