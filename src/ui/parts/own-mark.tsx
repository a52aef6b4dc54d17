// Which steps are our own, beside those of the scenario that ships under the same id, and how are they marked?
import { useEffect, useMemo, useState } from 'react';
import { useDocument, useWords } from '../app-context.tsx';
import { roadmapOf } from '../document.ts';
import style from './own-mark.module.css';

type Shipped = Readonly<Record<string, readonly string[]>>;

let known: Shipped | null = null;

const NONE: ReadonlySet<string> = new Set();

/** Ids of steps and setbacks that we added to a scenario that ships; none of one that is our own altogether. */
export function useOwnSteps(): ReadonlySet<string> {
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const [shipped, setShipped] = useState(known);
  useEffect(() => {
    if (shipped !== null) return;
    import('../../../machines/shipped-steps.json').then(
      (file) => setShipped((known = file.default)),
      // Without a server there is no mark, and nothing else is wrong.
      () => undefined,
    );
  }, [shipped]);
  return useMemo(() => {
    const theirs = shipped?.[scenario.id];
    if (theirs === undefined) return NONE;
    const ids = new Set(theirs);
    const all = [...scenario.steps, ...scenario.setbacks];
    return new Set(all.flatMap(({ id }) => (ids.has(id) ? [] : [id])));
  }, [shipped, scenario]);
}

export function OwnMark() {
  const words = useWords();
  return <span className={style['own']}>{words.say('step.ours')}</span>;
}
