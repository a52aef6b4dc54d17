// How does a thing get another id, so that everything that mentions it follows?
import { useId, useState } from 'react';
import type { Named } from '../../../roadmap/scenario/mentions.ts';
import { renameItem } from '../../../roadmap/scenario/put.ts';
import { sayWrong } from '../../../words/problems.ts';
import { edit } from '../../actions.ts';
import { useApp } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { isComposing } from '../../key-of.ts';
import style from './editor.module.css';

export function Rename({ named, id }: { readonly named: Named | undefined; readonly id: string }) {
  const { doc, words } = useApp();
  const field = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState('');
  if (!named) return null;
  const rename = () => {
    if (typed === null || typed.trim() === id) return setTyped(null);
    const made = renameItem(roadmapOf(doc.get()), named, typed.trim());
    const [first] = made.ok ? [] : made.problems;
    setWrong(first ? sayWrong(words, first) : '');
    if (!made.ok) return;
    edit(doc, 'edit.scenario', () => made.value);
    setTyped(null);
  };
  return (
    <div className={style['field']}>
      <label htmlFor={field}>{words.say('editor.id')}</label>
      <input
        id={field}
        value={typed ?? id}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={wrong !== '' || undefined}
        aria-describedby={`${field}how`}
        onChange={({ target }) => {
          setTyped(target.value);
          setWrong('');
        }}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
          event.preventDefault();
          rename();
        }}
      />
      <p id={`${field}how`} className={wrong === '' ? style['hint'] : style['wrong']}>
        {wrong === '' ? words.say('editor.rename-how') : wrong}
      </p>
    </div>
  );
}
