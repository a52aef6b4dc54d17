// What does a roadmap look like over another scenario?
import { lookupOf } from '../core/lookup.ts';
import type { Scenario } from '../core/scenario.ts';
import { withMainRepaired } from './remove.ts';
import type { Place, Roadmap, RoadmapNode } from './roadmap.ts';
import { inPreorder } from './tree-index.ts';

/**
 * The roadmap over another scenario. Nodes keep their ids and what is said of them. A node whose step is gone cannot
 * stand: what follows it stands behind the node before it, and is one with the same step where that stands there
 * already. Branches of which nothing is left go, and so do binding positions that are gone. `consequencesOf` says what
 * all that changes.
 */
export function rebased(roadmap: Roadmap, scenario: Scenario): Roadmap {
  const { steps } = lookupOf(scenario);
  const known = new Set(scenario.positions.map(({ id }) => id));
  const binding = roadmap.binding.filter((id) => known.has(id));
  const over = { ...roadmap, scenario, binding };
  if (roadmap.nodes.every(({ step }) => steps.has(step))) return over;
  const { nodes, placeOf } = withoutGone(roadmap, steps);
  const branches = roadmap.branches.flatMap((branch) => {
    const tip = placeOf(branch.tip);
    return tip === null ? [] : [{ ...branch, tip }];
  });
  return withMainRepaired({ ...over, nodes, branches });
}

/** The nodes whose steps there are, and where each of the others leads. */
function withoutGone({ nodes }: Roadmap, steps: { readonly has: (id: string) => boolean }) {
  const places = new Map<Place, Place>();
  const placeOf = (id: Place): Place => places.get(id) ?? null;
  const byId = new Map<string, RoadmapNode>();
  const children = new Map<Place, string[]>();
  for (const node of nodes) {
    const parent = placeOf(node.parent);
    const siblings = children.get(parent) ?? [];
    const twin = siblings.find((id) => byId.get(id)?.step === node.step);
    places.set(node.id, steps.has(node.step) ? (twin ?? node.id) : parent);
    if (placeOf(node.id) !== node.id) continue;
    byId.set(node.id, { ...node, parent });
    children.set(parent, [...siblings, node.id]);
  }
  return { nodes: inPreorder(byId, children), placeOf };
}
