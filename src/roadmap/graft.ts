// What does the roadmap look like after a whole route is added at a place?
import type { Text } from '../core/text.ts';
import type { Place, Roadmap } from './roadmap.ts';
import { branchOff, take } from './take.ts';
import { childrenOf, nodeOf, tipsAt } from './tree-index.ts';

export interface Grafting {
  readonly at: Place;
  /** Ids of the steps, in order. */
  readonly steps: readonly string[];
  /** The name of the new branch. */
  readonly name: Text;
}

export interface Grafted {
  readonly roadmap: Roadmap;
  /** The last node of the route. */
  readonly at: Place;
  /** The branch that ends there; null for an empty route where none does. */
  readonly branch: string | null;
}

/**
 * Adds a route as a branch of its own. As far as its steps stand there already they are followed, so nothing is doubled;
 * a branch that ends where the route ends is taken for it. Whether the steps are possible is not asked here.
 */
export function graft(roadmap: Roadmap, { at, steps, name }: Grafting): Grafted {
  let here = at;
  let taken = 0;
  for (; taken < steps.length; taken += 1) {
    const known = childrenOf(roadmap, here).find((id) => nodeOf(roadmap, id).step === steps[taken]);
    if (known === undefined) break;
    here = known;
  }
  const [first, ...rest] = steps.slice(taken);
  if (first === undefined) return endAt(roadmap, here, name);
  const start = take(roadmap, { at: here, step: first, newBranch: true, name });
  return rest.reduce<Grafted>(
    (grown, step) =>
      take(grown.roadmap, {
        at: grown.at,
        step,
        ...(grown.branch === null ? {} : { branch: grown.branch }),
      }),
    start,
  );
}

function endAt(roadmap: Roadmap, place: Place, name: Text): Grafted {
  const [ending] = tipsAt(roadmap, place);
  if (ending) return { roadmap, at: place, branch: ending.id };
  if (place === null) return { roadmap, at: place, branch: null };
  return { ...branchOff(roadmap, { tip: place, name }), at: place };
}
