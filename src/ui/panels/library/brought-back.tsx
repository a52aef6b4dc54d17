// What became of each roadmap of a backup?
import { useSyncExternalStore } from 'react';
import type { Outcome } from '../../../browser/bring-back.ts';
import { sayProblem } from '../../../words/problems.ts';
import type { Words } from '../../../words/words.ts';
import { useApp } from '../../app-context.tsx';
import { Button } from '../../parts/button.tsx';
import style from './library.module.css';

/** More nobody reads. What went wrong is told first. */
const MOST_TOLD = 100;

/** Told above the list until it is read. */
export function BroughtBack() {
  const { shelf, words } = useApp();
  const news = useSyncExternalStore(shelf.subscribe, shelf.news);
  if (news?.kind !== 'brought-back') return null;
  const { outcomes } = news;
  const told =
    outcomes.length > MOST_TOLD
      ? outcomes.toSorted((a, b) => Number(isBad(b)) - Number(isBad(a))).slice(0, MOST_TOLD)
      : outcomes;
  const more = outcomes.length - told.length;
  return (
    <section className={style['brought']} role="status" aria-label={words.say('backup.brought')}>
      <h3>{words.say('backup.brought')}</h3>
      {outcomes.length === 0 ? <p>{words.say('backup.nothing')}</p> : null}
      <ul>
        {told.map((outcome, index) => (
          <li key={`${index} ${outcome.id}`} data-bad={isBad(outcome) || undefined}>
            {sayOutcome(words, outcome)}
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{words.say('backup.more', { count: more })}</p> : null}
      <Button onPress={() => shelf.tell(null)}>{words.say('backup.fine')}</Button>
    </section>
  );
}

function isBad({ kind }: Outcome): boolean {
  return kind === 'damaged' || kind === 'unreadable' || kind === 'failed';
}

function sayOutcome(words: Words, outcome: Outcome): string {
  const nameless = outcome.id ?? words.say('backup.nameless');
  switch (outcome.kind) {
    case 'added':
    case 'left':
    case 'beside':
      return words.say(`backup.${outcome.kind}`, { name: words.text(outcome.name) });
    case 'damaged':
      return words.say('backup.rest', { name: nameless });
    case 'unreadable': {
      const [first] = outcome.problems;
      const problem = first ? sayProblem(words, first) : '';
      return words.say('backup.unreadable', { name: nameless, problem });
    }
    case 'failed':
      return words.say('backup.failed', {
        name: outcome.name === null ? nameless : words.text(outcome.name),
      });
    default:
      return outcome satisfies never;
  }
}
