// What is left of a tree when some steps cannot stand in it any more?
import { withMainRepaired } from './remove.ts';
import type { Place, Roadmap } from './roadmap.ts';

/**
 * The roadmap without the nodes that take these steps: each child goes to the nearest node before it that stays, with all
 * that is said of it, also beside another that takes the same step there. Branches of which nothing is left go.
 */
export function withoutSteps(roadmap: Roadmap, isGone: (step: string) => boolean): Roadmap {
  const heirs = new Map<string, Place>();
  // Parents stand before their children: the heir of a parent is known by then.
  const heirOf = (place: Place): Place =>
    place !== null && heirs.has(place) ? (heirs.get(place) ?? null) : place;
  for (const { id, step, parent } of roadmap.nodes) if (isGone(step)) heirs.set(id, heirOf(parent));
  if (heirs.size === 0) return roadmap;
  const nodes = roadmap.nodes.flatMap((node) => {
    if (heirs.has(node.id)) return [];
    const parent = heirOf(node.parent);
    return [parent === node.parent ? node : { ...node, parent }];
  });
  const branches = roadmap.branches.flatMap((branch) => {
    const tip = heirOf(branch.tip);
    return tip === null ? [] : [tip === branch.tip ? branch : { ...branch, tip }];
  });
  return withMainRepaired({ ...roadmap, nodes, branches });
}
