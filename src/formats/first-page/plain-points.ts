// What is weak about a branch by simple facts, where no setback was tried?
import type { CommitmentRun } from '../../roadmap/commitments.ts';
import type { ToldBranch, ToldStep } from '../told.ts';

export type PlainPoint =
  | { readonly kind: 'unsound'; readonly step: ToldStep }
  | { readonly kind: 'promise'; readonly run: CommitmentRun }
  | { readonly kind: 'objected'; readonly step: ToldStep };

/**
 * By simple facts: steps that do not hold or are only assumed, then promises that are broken or late, then the steps to
 * which positions of the most weight object. Each in the order of the branch.
 */
export function plainPoints({ steps, commitments }: ToldBranch): readonly PlainPoint[] {
  const unsound = steps.filter(({ taken }) => taken.assumed || !taken.holds);
  const unkept = commitments.filter(({ status }) => status === 'broken' || status === 'late');
  const objected = steps
    .filter((step) => step.taken.objections.length > 0 && !unsound.includes(step))
    .toSorted((a, b) => objectionTo(b) - objectionTo(a));
  return [
    ...unsound.map((step): PlainPoint => ({ kind: 'unsound', step })),
    ...unkept.map((run): PlainPoint => ({ kind: 'promise', run })),
    ...objected.map((step): PlainPoint => ({ kind: 'objected', step })),
  ];
}

function objectionTo({ taken }: ToldStep): number {
  return taken.objections.reduce((sum, { weight }) => sum + weight, 0);
}
