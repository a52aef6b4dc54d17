// How is everything of a scenario found, changed, added and taken out?
import { useMemo, useState } from 'react';
import type { ItemAt } from '../../../formats/scenario-table/one-item.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { ItemForm } from './item-form.tsx';
import { ThingList } from './thing-list.tsx';
import { keyOf, thingsOf } from './things.ts';
import { useOurs } from './use-ours.ts';
import style from './editor.module.css';

/** A list of all things with a search over them; beside it the one that is chosen. On a phone one at a time. */
export function Editor() {
  const { words } = useApp();
  const { scenario } = useDocument(roadmapOf);
  const [at, setAt] = useState<ItemAt | null>(null);
  const ours = useOurs();
  const things = useMemo(() => thingsOf(scenario, words), [scenario, words]);
  return (
    <div className={style['editor']} data-chosen={at === null ? undefined : true}>
      <ThingList things={things} ours={ours} at={at} onChoose={setAt} />
      <div className={style['chosen']}>
        {at === null ? (
          <p className={style['hint']}>{words.say('editor.choose')}</p>
        ) : (
          <>
            <div className={style['back']}>
              <Button onPress={() => setAt(null)}>{words.say('editor.back')}</Button>
            </div>
            <ItemForm
              key={keyOf(at, things.get(at.kind)?.[at.index])}
              at={at}
              things={things}
              ours={ours}
              onChoose={setAt}
            />
          </>
        )}
      </div>
    </div>
  );
}
