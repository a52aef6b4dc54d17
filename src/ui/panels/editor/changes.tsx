// What did the last change of the scenario do to each branch?
import { useEffect, useState } from 'react';
import { type BranchConsequences, consequencesOf } from '../../../roadmap/consequences.ts';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { sayConsequences } from '../../../words/consequences.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import style from './editor.module.css';

/** Worked out once the page has answered: typing never waits for it. */
export function Changes({ before }: { readonly before: Roadmap }) {
  const { words } = useApp();
  const now = useDocument(roadmapOf);
  const [told, setTold] = useState<readonly BranchConsequences[] | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setTold(consequencesOf(before, now)));
    return () => clearTimeout(timer);
  }, [before, now]);
  const scenarios = { before: before.scenario, now: now.scenario };
  if (told === null) return <p aria-busy="true" />;
  const changed = told.filter(isChange);
  return (
    <details className={style['changes']}>
      <summary>{words.say('editor.changes', { count: changed.length, all: told.length })}</summary>
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
