// What does someone try first, in the roadmap that is open, to know in a minute how it works?
import { useEffect, useState } from 'react';
import type { MessageId } from '../../words/words.ts';
import { useApp } from '../app-context.tsx';
import { runCommand } from '../commands.ts';
import type { Happened } from '../document.ts';
import { isTaught, rememberTaught } from '../page.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import style from './stage.module.css';

/** What each lesson has the reader do. Taking a step is walking, too. */
const LESSONS = [
  { id: 'first.walk', isDone: ({ kind }) => kind === 'walked' || kind === 'taken' },
  {
    id: 'first.read',
    isDone: (happened) => happened.kind === 'viewed' && happened.change.chosen?.kind === 'step',
  },
  { id: 'first.branch', isDone: ({ kind }) => kind === 'taken' },
] as const satisfies readonly {
  readonly id: MessageId;
  readonly isDone: (happened: Happened) => boolean;
}[];

/** What this is, and three lines that are ticked as they are done. It goes for good with the last of them, or when put away. */
export function FirstSteps() {
  const app = useApp();
  const { doc, words } = app;
  const [taught, setTaught] = useState(isTaught);
  const [done, setDone] = useState<ReadonlySet<MessageId>>(new Set());
  const leave = () => {
    rememberTaught();
    setTaught(true);
  };
  useEffect(() => {
    if (taught) return undefined;
    return doc.subscribe((happened) => {
      const news = LESSONS.filter(({ isDone }) => isDone(happened)).map(({ id }) => id);
      if (news.length > 0) setDone((known) => new Set([...known, ...news]));
    });
  }, [doc, taught]);
  useEffect(() => {
    if (done.size === LESSONS.length) rememberTaught();
  }, [done]);
  if (taught || done.size === LESSONS.length) return null;
  return (
    <aside className={style['first']} aria-label={words.say('first.title')}>
      <div>
        <p>
          <b>{words.say('first.what')}</b> {words.say('first.example')}
        </p>
        <ol>
          {LESSONS.map(({ id }) => (
            <li key={id} data-done={done.has(id) || undefined}>
              {done.has(id) ? <Icon name="check" size={13} /> : null} {words.say(id)}
            </li>
          ))}
        </ol>
        <p className={style['ways']}>
          <Button onPress={() => runCommand(app, 'new')}>{words.say('first.own')}</Button>
          <Button onPress={() => runCommand(app, 'open')}>{words.say('first.open')}</Button>
          <Button look="quiet" onPress={leave}>
            {words.say('first.done')}
          </Button>
        </p>
      </div>
    </aside>
  );
}
