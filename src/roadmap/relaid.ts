// What does the roadmap look like when one branch takes other steps, or the same in another order?
import { annotate, removeBranch } from './edit.ts';
import { graft } from './graft.ts';
import { promote } from './promote.ts';
import type { Roadmap, RoadmapNode } from './roadmap.ts';
import { sayingsOf } from './regrow.ts';
import { branchOf, lineTo } from './tree-index.ts';

/** A step of a line with what is said about it. */
export type Said = Omit<RoadmapNode, 'id' | 'parent'>;

/** What is said about a node, without its place. */
export function saidOf(node: RoadmapNode): Said {
  const { id: _, parent: __, ...said } = node;
  return said;
}

/**
 * The branch takes these steps instead, with what is said about each, and keeps its name, note and place. As far as they
 * stand there already they are followed; what no other branch needs of its old line goes. What is said about a node that
 * another branch shares stays as it is.
 */
export function relaid(roadmap: Roadmap, branchId: string, line: readonly Said[]): Roadmap {
  const branch = branchOf(roadmap, branchId);
  const others = new Set(
    roadmap.branches.flatMap(({ id, tip }) =>
      id === branchId ? [] : lineTo(roadmap, tip).map((node) => node.id),
    ),
  );
  const steps = line.map(({ step }) => step);
  const grown = graft(roadmap, { at: null, steps, name: branch.name });
  if (grown.at === null) return roadmap;
  const said = lineTo(grown.roadmap, grown.at).reduce((made, { id }, index) => {
    const wanted = line[index];
    return others.has(id) || !wanted ? made : annotate(made, id, sayingsOf(wanted));
  }, grown.roadmap);
  if (grown.at === branch.tip) return { ...roadmap, nodes: said.nodes };
  // Another branch carries the new line while the old one goes.
  const tip = grown.at;
  const carrier = { id: `${branchId} `, name: branch.name, tip };
  const { nodes } = removeBranch({ ...said, branches: [...roadmap.branches, carrier] }, branchId);
  const branches = roadmap.branches.map((each) => (each.id === branchId ? { ...each, tip } : each));
  const changed = { ...roadmap, nodes, branches };
  return roadmap.main === branchId ? promote(changed, tip, { toMain: true }) : changed;
}
