// Where does a path go on as if the setback of a broken promise had not followed?
import type { CommitmentRun } from './commitments.ts';
import type { Replay } from './replay.ts';
import type { Schedule } from './schedule.ts';

/**
 * The nodes that a broken promise with a setback has not stopped, each with the runs that it passes over: all that finish
 * after the run was broken, until that setback is taken. Of a promise not to act it is all that stands after the breach.
 */
export function passedOver(
  path: Replay,
  planned: Schedule,
  runs: readonly CommitmentRun[],
): ReadonlyMap<string, readonly CommitmentRun[]> {
  const marked = new Map<string, CommitmentRun[]>();
  for (const run of runs)
    for (const node of overRun(path, planned, run)) {
      const known = marked.get(node);
      if (known) known.push(run);
      else marked.set(node, [run]);
    }
  return marked;
}

function overRun(
  { taken }: Replay,
  { tasks }: Schedule,
  { commitment, status, ended = '', endedBy, from }: CommitmentRun,
): readonly string[] {
  const { otherwise } = commitment;
  if (status !== 'broken' || otherwise === undefined) return [];
  const since = taken.findIndex(({ node }) => node.id === (endedBy ?? from));
  const nodes: string[] = [];
  for (const [offset, { node, step }] of taken.slice(since + 1).entries()) {
    const finish = tasks[since + 1 + offset]?.finish.typical ?? '';
    if (step.id === otherwise && finish >= ended) break;
    if (endedBy !== undefined || finish > ended) nodes.push(node.id);
  }
  return nodes;
}
