// What does the roadmap look like when the setback of a broken promise follows at its deadline?
import { isPossible } from '../core/choices.ts';
import { lookupOf } from '../core/lookup.ts';
import { type CommitmentRun, runsAlong } from './commitments.ts';
import { type Said, relaid, saidOf } from './relaid.ts';
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
}

/** The broken promises of a branch whose setback it does not take, in their order. */
export function unfollowedOn(roadmap: Roadmap, branchId: string): readonly Unfollowed[] {
  const { path, planned } = readIn(roadmap, branchId);
  return runsAlong(path, planned).flatMap((run) => {
    const at = placeFor(path, planned, run);
    const setback = run.commitment.otherwise;
    if (at === null || setback === undefined) return [];
    return [{ run, setback, before: path.taken[at]?.node.id ?? null }];
  });
}

/**
 * Inserts the setback of a broken promise into a branch: before the first step that takes effect after the deadline, not
 * to start before that day; of a promise not to act, right after the breach. Where the setback is blocked there, it is
 * assumed. What follows stays on the branch: what no longer holds is marked, never dropped. A promise that is not broken,
 * has no setback or whose setback is taken gives the same roadmap back.
 */
export function letFollow(
  roadmap: Roadmap,
  branchId: string,
  asked: Pick<CommitmentRun, 'commitment' | 'from'>,
): Roadmap {
  const { path, planned } = readIn(roadmap, branchId);
  const run = runsAlong(path, planned).find(
    ({ commitment, from }) => commitment.id === asked.commitment.id && from === asked.from,
  );
  const at = run ? placeFor(path, planned, run) : null;
  if (!run || at === null) return roadmap;
  const line = path.taken.map(({ node }) => saidOf(node));
  return relaid(roadmap, branchId, line.toSpliced(at, 0, setbackOf(roadmap, path, { run, at })));
}

function readIn(roadmap: Roadmap, branchId: string) {
  const path = replay(roadmap, branchOf(roadmap, branchId).tip);
  return { path, planned: scheduleOf(path, roadmap.binding) };
}

/** Where on the path the setback has its place; null where none follows, or it does already. */
function placeFor({ taken }: Replay, { tasks }: Schedule, run: CommitmentRun): number | null {
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

function setbackOf(
  { scenario, binding }: Roadmap,
  { start, taken }: Replay,
  { run, at }: { readonly run: CommitmentRun; readonly at: number },
): Said {
  const id = run.commitment.otherwise ?? '';
  const step = lookupOf(scenario).steps.get(id);
  const here = taken[at - 1]?.after ?? start;
  const possible = step !== undefined && isPossible(scenario, here, { step, binding });
  return {
    step: id,
    ...(run.ended === undefined ? {} : { start: run.ended }),
    ...(possible ? {} : { assumed: true }),
  };
}
