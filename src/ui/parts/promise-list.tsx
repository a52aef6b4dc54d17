// How do some promises stand: who owes what, by when, and what became of it?
import type { CommitmentRun } from '../../roadmap/commitments.ts';
import type { Replay } from '../../roadmap/replay.ts';
import { sayRun } from '../../words/promise-state.ts';
import { useWords } from '../app-context.tsx';
import { PromiseMark } from './deal-mark.tsx';

interface PromiseListProps {
  readonly runs: readonly CommitmentRun[];
  /** The path that they ran on. */
  readonly path: Replay;
}

export function PromiseList({ runs, path }: PromiseListProps) {
  const words = useWords();
  return (
    <ul>
      {runs.map((run) => (
        <li key={`${run.commitment.id} ${run.from ?? ''}`}>
          <PromiseMark status={run.status} /> {sayRun(words, path, run)}
        </li>
      ))}
    </ul>
  );
}
