// Is the stress test part of the brief, and how far is it?
import { useSelector } from '@xstate/react';
import { useEffect, useState } from 'react';
import type { Stress } from '../../../analysis/stress/stress.ts';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { useApp } from '../../app-context.tsx';
import { useQuestion } from '../../use-question.ts';
import { Unanswered } from '../../unanswered.tsx';
import { useTooWide } from '../../use-too-wide.ts';

/** Situations that one search for a way back may look at: as many as in the view of setbacks. */
const MOST_LOOKED = 3000;

interface RisksProps {
  readonly roadmap: Roadmap;
  readonly branches: readonly string[];
  readonly onAnswer: (stress: Stress | null) => void;
}

/** It runs beside the page; the document is whole without it, and takes it in when it is there. */
export function Risks({ roadmap, branches, onAnswer }: RisksProps) {
  const { words } = useApp();
  const [wanted, setWanted] = useState(true);
  const tooWide = useTooWide();
  if (tooWide !== null) return <p role="status">{tooWide}</p>;
  return (
    <fieldset>
      <legend>{words.say('briefing.risks')}</legend>
      <label>
        <input
          type="checkbox"
          checked={wanted}
          onChange={({ target }) => setWanted(target.checked)}
        />
        {words.say('briefing.risks-run')}
      </label>
      {wanted ? (
        <Running
          key={branches.join(' ')}
          roadmap={roadmap}
          branches={branches}
          onAnswer={onAnswer}
        />
      ) : null}
    </fieldset>
  );
}

function Running({ roadmap, branches, onAnswer }: RisksProps) {
  const { words } = useApp();
  const [asked] = useState(() => ({ branches, limit: MOST_LOOKED }));
  const question = useQuestion('stress', roadmap, asked);
  const running = useSelector(question, (snapshot) => snapshot.matches('running'));
  const { answer, progress, problem } = useSelector(question, ({ context }) => context);
  useEffect(() => {
    onAnswer(answer);
    return () => onAnswer(null);
  }, [answer, onAnswer]);
  if (problem !== null) return <Unanswered problem={problem} />;
  return (
    <p role="status">
      {running
        ? words.say('ask.looking', { looked: progress?.looked ?? 0 })
        : words.say('briefing.risks-done')}
    </p>
  );
}
