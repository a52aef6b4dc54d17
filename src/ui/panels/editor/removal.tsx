// How does a thing go, and what goes with it?
import { useState } from 'react';
import { type TakenOut, takeOut } from '../../../roadmap/scenario/take-out.ts';
import { sayWrong } from '../../../words/problems.ts';
import { edit } from '../../actions.ts';
import { useApp } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import type { Thing } from './things.ts';
import style from './editor.module.css';

interface RemovalProps {
  readonly thing: Thing;
  readonly onGone: () => void;
}

/** What is used says where first; then it can be taken along, as one edit. */
export function Removal({ thing, onGone }: RemovalProps) {
  const { doc, words } = useApp();
  const [cost, setCost] = useState<TakenOut | null>(null);
  const [refused, setRefused] = useState('');
  const remove = (isAgreed: boolean) => {
    const first = thing.named?.kind === 'stage' ? thing.named : thing.place;
    const out = takeOut(roadmapOf(doc.get()), first);
    const { roadmap } = out;
    const [problem] = roadmap.ok ? [] : roadmap.problems;
    setRefused(problem ? sayWrong(words, problem) : '');
    if (!roadmap.ok) return;
    if (!isAgreed && out.uses.length + out.nodes > 0) return setCost(out);
    edit(doc, 'edit.scenario', () => roadmap.value);
    onGone();
  };
  return (
    <section className={style['uses']}>
      {cost === null ? (
        <p>
          <Button onPress={() => remove(false)}>{words.say('editor.delete')}</Button>
        </p>
      ) : (
        <div role="alert">
          <p>{words.say('ours.along', { uses: cost.uses.length, nodes: cost.nodes })}</p>
          {cost.along.length > 0 ? (
            <p>
              {words.say('editor.along', { items: words.list(cost.along.map(({ id }) => id)) })}
            </p>
          ) : null}
          <p className={style['row']}>
            <Button look="strong" onPress={() => remove(true)}>
              {words.say('editor.delete-all')}
            </Button>
            <Button onPress={() => setCost(null)}>{words.say('ours.leave')}</Button>
          </p>
        </div>
      )}
      {refused === '' ? null : (
        <p role="alert" className={style['wrong']}>
          {refused}
        </p>
      )}
    </section>
  );
}
