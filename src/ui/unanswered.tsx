// What stands in the place of an answer that did not come?
import { TOO_LATE, extentOf } from '../analysis/wide.ts';
import { sayNoAnswer } from '../words/too-wide.ts';
import { useApp, useDocument } from './app-context.tsx';
import { roadmapOf } from './document.ts';

interface Props {
  /** Of the question that failed; null where none did. */
  readonly problem: string | null;
}

/** What is left out, where it took too long; else what went wrong. Its sentence is of the area `told`. */
export function Unanswered({ problem }: Props) {
  const { words } = useApp();
  const { scenario } = useDocument(roadmapOf);
  if (problem === null) return null;
  return (
    <span role="alert">
      {problem === TOO_LATE
        ? sayNoAnswer(words, extentOf(scenario))
        : words.say('ask.failed', { problem })}
    </span>
  );
}
