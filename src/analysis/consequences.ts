// What did an edit of the scenario change on each branch, worked out where it holds nobody up?
import { type BranchConsequences, consequencesOf } from '../roadmap/consequences.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Asking } from './asking.ts';

/** The same as `consequencesOf`, branch by branch, so that it can be stopped between two. */
export function* consequences(
  now: Roadmap,
  { before }: { readonly before: Roadmap },
): Asking<readonly BranchConsequences[]> {
  const told: BranchConsequences[] = [];
  for (const branch of before.branches) {
    yield { looked: told.length };
    told.push(...consequencesOf({ ...before, branches: [branch] }, now));
  }
  return told;
}
