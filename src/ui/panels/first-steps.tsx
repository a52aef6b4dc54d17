// What does someone try first, in the roadmap that is open, to know in a minute how it works?
import { useEffect, useState } from 'react';
import type { MessageId } from '../../words/words.ts';
import { useApp } from '../app-context.tsx';
import type { State } from '../document.ts';
import { isTaught, rememberTaught } from '../page.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import style from './stage.module.css';

interface Lesson {
  readonly id: MessageId;
  /** Has it been done since the page was opened? */
  readonly done: (begin: State, now: State) => boolean;
}

const LESSONS: readonly Lesson[] = [
  { id: 'first.walk', done: (begin, now) => begin.place !== now.place },
  { id: 'first.read', done: (_begin, now) => now.view.chosen?.kind === 'step' },
  {
    id: 'first.branch',
    done: (_begin, now) => now.history.past.some(({ label }) => label.id === 'edit.take'),
  },
];

/** Three lines that are ticked as they are done, and go for good when they are put away. */
export function FirstSteps() {
  const { doc, words } = useApp();
  const [taught, setTaught] = useState(isTaught);
  const [done, setDone] = useState<ReadonlySet<MessageId>>(new Set());
  useEffect(() => {
    if (taught) return undefined;
    const begin = doc.get();
    return doc.subscribe(() => {
      const now = doc.get();
      const news = LESSONS.filter((lesson) => lesson.done(begin, now)).map(({ id }) => id);
      setDone((known) =>
        news.every((id) => known.has(id)) ? known : new Set([...known, ...news]),
      );
    });
  }, [doc, taught]);
  if (taught) return null;
  return (
    <aside className={style['first']} aria-label={words.say('first.title')}>
      <ol>
        {LESSONS.map(({ id }) => (
          <li key={id} data-done={done.has(id) || undefined}>
            {done.has(id) ? <Icon name="check" size={13} /> : null} {words.say(id)}
          </li>
        ))}
      </ol>
      <Button
        look="quiet"
        onPress={() => {
          rememberTaught();
          setTaught(true);
        }}
      >
        {words.say('first.done')}
      </Button>
    </aside>
  );
}
