// What can be chosen now, large and numbered?
import { useSelector } from '@xstate/react';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Choice } from '../../../core/choices.ts';
import { situationOf } from '../../../../machines/process.ts';
import type { Deck } from '../../../../machines/workshop.ts';
import { useApp, useCan, useChart, useDocument } from '../../app-context.tsx';
import { choicesOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { sayNearest } from '../../say-why.ts';
import { chooseCard, workshopOn } from '../../workshop.ts';
import { BigDeal } from './big-deal.tsx';
import style from './present.module.css';

/** As many as there are digits. */
const MOST = 9;

/** The cards of a deck, in the order of the scenario. */
function deckOf(choices: readonly Choice[], deck: Deck): readonly Choice[] {
  const kind = deck === 'blocked' ? 'blocked' : 'possible';
  return choices.filter(({ setback, verdict }) => !setback && verdict.kind === kind);
}

/** As many cards as can be seen whole, each with its digit; the others are on the next pages. */
export function Cards() {
  const app = useApp();
  const { words } = app;
  const workshop = workshopOn(app);
  const deck = useSelector(workshop, ({ value }) => value.table);
  const page = useSelector(workshop, ({ context }) => context.page);
  const isHidden = useSelector(workshop, ({ value }) => value.next === 'hidden');
  const cards = deckOf(useDocument(choicesOf), deck);
  const first = page < cards.length ? page : 0;
  const list = useRef<HTMLOListElement>(null);
  const shown = cards.slice(first, first + MOST);
  const fitting = useFitting(
    list,
    `${deck} ${first} ${shown.map(({ step }) => step.id).join(' ')}`,
  );
  const last = Math.min(first + fitting, cards.length);
  return (
    <section className={style['choices']} aria-label={words.say(`present.deck-${deck}`)}>
      <h2>
        {words.say(`present.deck-${deck}`)}{' '}
        {isHidden || cards.length === 0 ? null : (
          <small>
            {words.say('present.seen', { first: first + 1, last, count: cards.length })}
          </small>
        )}
        {!isHidden && (first > 0 || last < cards.length) ? (
          <button
            type="button"
            data-key="+"
            onClick={() => workshop.send({ type: 'PAGE', page: last < cards.length ? last : 0 })}
          >
            {words.say('present.more')} <kbd>+</kbd>
          </button>
        ) : null}
      </h2>
      {isHidden ? (
        <p className={style['hidden']}>{words.say('present.hidden')}</p>
      ) : cards.length === 0 ? (
        <p className={style['hidden']}>{words.say(`present.none-${deck}`)}</p>
      ) : (
        <ol ref={list}>
          {shown.map((choice, index) => (
            <Card key={choice.step.id} choice={choice} digit={index + 1} seen={index < fitting} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** How many of the rows of a list can be seen whole: at least one. Measured anew for other rows, and when sizes change. */
function useFitting(list: RefObject<HTMLElement | null>, rows: string): number {
  const [fitting, setFitting] = useState(MOST);
  useLayoutEffect(() => {
    const { current } = list;
    if (!current) return undefined;
    const measure = () => {
      const end = current.getBoundingClientRect().bottom + 1;
      const whole = [...current.children].filter(
        (row) => row.getBoundingClientRect().bottom <= end,
      );
      setFitting(Math.max(1, whole.length));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const each of [current, ...current.children]) observer.observe(each);
    return () => observer.disconnect();
    // eslint-disable-next-line react/exhaustive-deps -- other rows are other elements
  }, [list, rows]);
  return fitting;
}

interface CardProps {
  readonly choice: Choice;
  /** The key that takes it. */
  readonly digit: number;
  readonly seen: boolean;
}

function Card({ choice, digit, seen }: CardProps) {
  const app = useApp();
  const { words } = app;
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const before = useChart(situationOf);
  const { step, verdict } = choice;
  const blocked = !useCan(step.id);
  return (
    <li data-beyond={seen ? undefined : true}>
      <button
        type="button"
        className={style['card']}
        data-look={blocked ? 'blocked' : 'possible'}
        data-key={seen ? digit : undefined}
        inert={!seen}
        onClick={() => chooseCard(app, step.id)}
      >
        <kbd>{digit}</kbd>
        <b>{words.text(step.name)}</b>
        {blocked ? (
          <span>{sayNearest(words, scenario, verdict).sentence}</span>
        ) : (
          <BigDeal step={step} before={before} />
        )}
      </button>
    </li>
  );
}
