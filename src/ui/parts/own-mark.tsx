// How is a step of our own marked?
import { useEffect, useMemo, useState } from 'react';
import type { ownStepsOf } from '../../formats/own-steps.ts';
import { useDocument, useWords } from '../app-context.tsx';
import { roadmapOf } from '../document.ts';
import style from './own-mark.module.css';

let known: typeof ownStepsOf | null = null;

const NONE: ReadonlySet<string> = new Set();

/** Ids of steps and setbacks that we added to a scenario that ships. The list of what ships comes late: until then, none. */
export function useOwnSteps(): ReadonlySet<string> {
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const [find, setFind] = useState(() => known);
  useEffect(() => {
    if (find !== null) return;
    import('../../formats/own-steps.ts').then(
      (file) => setFind(() => (known = file.ownStepsOf)),
      // Without a server there is no mark, and nothing else is wrong.
      () => undefined,
    );
  }, [find]);
  return useMemo(() => find?.(scenario) ?? NONE, [find, scenario]);
}

export function OwnMark() {
  const words = useWords();
  return <span className={style['own']}>{words.say('step.ours')}</span>;
}
