// At which steps of each branch would a position stand in the way?
import type { Taken } from './replay.ts';
import { replayTree } from './replay.ts';
import type { Branch, Roadmap } from './roadmap.ts';
import { lineTo } from './tree-index.ts';

/** A step of a branch that offends a position, binding or not; counted from 1. */
export interface OffendedAt {
  readonly number: number;
  readonly taken: Taken;
}

/** Each branch with the steps that it would lose to the position. Throws where a branch ends at no node. */
export function offendedOn(
  roadmap: Roadmap,
  position: string,
): readonly { readonly branch: Branch; readonly at: readonly OffendedAt[] }[] {
  const tree = replayTree(roadmap);
  return roadmap.branches.map((branch) => ({
    branch,
    at: lineTo(roadmap, branch.tip).flatMap(({ id }, index) => {
      const taken = tree.get(id);
      const isOffended = taken?.objections.some((each) => each.id === position);
      return taken && isOffended ? [{ number: index + 1, taken }] : [];
    }),
  }));
}
