// Which promises of a branch are broken, and before which step would the setback follow that the branch does not take?
import { type CommitmentRun, runsAlong } from './commitments.ts';
import { type Replay, replay } from './replay.ts';
import type { Roadmap } from './roadmap.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import { branchOf } from './tree-index.ts';

/** A broken promise whose setback has not followed, and the node before which it would. */
export interface Unfollowed {
  readonly run: CommitmentRun;
  readonly setback: string;
  /** The first node that goes on as if it had not; null where the branch ends before. */
  readonly before: string | null;
  /** The nodes that it is said of: that which set it going, that which broke it, that before which the setback would follow. */
  readonly concerns: readonly string[];
}

/** The broken promises of a branch whose setback it does not take, in their order. */
export function unfollowedOn(roadmap: Roadmap, branchId: string): readonly Unfollowed[] {
  const { path, planned } = readIn(roadmap, branchId);
  return runsAlong(path, planned).flatMap((run) => {
    const at = placeFor(path, planned, run);
    const setback = run.commitment.otherwise;
    if (at === null || setback === undefined) return [];
    const before = path.taken[at]?.node.id ?? null;
    const next = before ?? path.taken.at(-1)?.node.id;
    return [{ run, setback, before, concerns: [next, run.from, run.endedBy].filter(isSaid) }];
  });
}

function isSaid(node: string | undefined): node is string {
  return node !== undefined;
}

/** A branch as it is replayed and dated. */
export function readIn(roadmap: Roadmap, branchId: string) {
  const path = replay(roadmap, branchOf(roadmap, branchId).tip);
  return { path, planned: scheduleOf(path, roadmap.binding) };
}

/** Where on the path the setback has its place; null where none follows, or it does already. */
export function placeFor(
  { taken }: Replay,
  { tasks }: Schedule,
  run: CommitmentRun,
): number | null {
  const { commitment, status, ended = '', endedBy, from } = run;
  if (status !== 'broken' || commitment.otherwise === undefined) return null;
  const since = taken.findIndex(({ node }) => node.id === (endedBy ?? from)) + 1;
  const finishOf = (index: number) => tasks[index]?.finish.typical ?? '';
  const follows = taken.some(
    ({ step }, index) =>
      index >= since && step.id === commitment.otherwise && finishOf(index) >= ended,
  );
  if (follows) return null;
  if (endedBy !== undefined) return since;
  const first = taken.findIndex((_, index) => index >= since && finishOf(index) > ended);
  return first < 0 ? taken.length : first;
}
