// What does the roadmap look like when the setback of a broken promise follows at its deadline?
import { isPossible } from '../core/choices.ts';
import { lookupOf } from '../core/lookup.ts';
import { type CommitmentRun, runsAlong } from './commitments.ts';
import { type Said, relaid, saidOf } from './relaid.ts';
import type { Replay } from './replay.ts';
import type { Roadmap } from './roadmap.ts';
import { placeFor, readIn } from './unfollowed.ts';

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
