// What did the last change of the scenario do to each branch?
import { useSelector } from '@xstate/react';
import { useMemo } from 'react';
import type { BranchConsequences } from '../../../roadmap/consequences.ts';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { sayConsequences } from '../../../words/consequences.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { useQuestion } from '../../use-question.ts';
import style from './editor.module.css';

/** Worked out by the worker: typing never waits for it. */
export function Changes({ before }: { readonly before: Roadmap }) {
  const { words } = useApp();
  const now = useDocument(roadmapOf);
  const asked = useMemo(() => ({ before }), [before]);
  const question = useQuestion('consequences', now, asked);
  const { answer, problem } = useSelector(question, ({ context }) => context);
  if (problem !== null) return <p role="alert">{words.say('ask.failed', { problem })}</p>;
  if (answer === null) return <p aria-busy="true" />;
  const changed = answer.filter(isChange);
  const scenarios = { before: before.scenario, now: now.scenario };
  return (
    <details className={style['changes']}>
      <summary>
        {words.say('editor.changes', { count: changed.length, all: answer.length })}
      </summary>
      <ul>
        {changed.map((each) => (
          <li key={each.branch.id}>
            <b>{words.text(each.branch.name)}</b>
            <ul>
              {sayConsequences(words, scenarios, each).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

function isChange({ branch: _branch, ...changes }: BranchConsequences): boolean {
  return Object.values(changes).some(({ length }) => length > 0);
}
