// What can be chosen now, large and numbered?
import type { Choice } from '../../../core/choices.ts';
import { useApp, useCan, useDocument } from '../../app-context.tsx';
import { choicesOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { DealLine } from '../../parts/deal-line.tsx';
import { sayNearest } from '../../say-why.ts';
import { take } from '../../stand.ts';
import style from './present.module.css';

/** Which cards lie on the table. */
export type Deck = 'choices' | 'blocked' | 'injects';

/** How many cards lie side by side: as many as there are digits. */
const PAGE = 9;

/** The cards of a deck, in the order of the scenario. */
export function deckOf(choices: readonly Choice[], deck: Deck): readonly Choice[] {
  return choices.filter(({ setback, verdict }) => {
    if (deck === 'injects') return setback && verdict.kind === 'possible';
    return !setback && verdict.kind === (deck === 'blocked' ? 'blocked' : 'possible');
  });
}

/** The cards of one page, counted from 0. */
export function pageOf(cards: readonly Choice[], page: number): readonly Choice[] {
  return cards.slice(page * PAGE, page * PAGE + PAGE);
}

interface BigChoicesProps {
  readonly deck: Deck;
  readonly hidden: boolean;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onDeck: (deck: Deck) => void;
}

/** Nine cards at a time, so that each has a digit. */
export function BigChoices({ deck, hidden, page, onPage, onDeck }: BigChoicesProps) {
  const { words } = useApp();
  const cards = deckOf(useDocument(choicesOf), deck);
  const pages = Math.max(1, Math.ceil(cards.length / PAGE));
  const shown = Math.min(page, pages - 1);
  return (
    <section className={style['choices']} aria-label={words.say(`present.deck-${deck}`)}>
      <h2>
        {words.say(`present.deck-${deck}`)} <small>{cards.length}</small>
        {pages > 1 ? (
          <button type="button" onClick={() => onPage((shown + 1) % pages)}>
            {words.say('present.page', { page: shown + 1, pages })}
          </button>
        ) : null}
      </h2>
      {hidden ? (
        <p className={style['hidden']}>{words.say('present.hidden')}</p>
      ) : (
        <ol>
          {pageOf(cards, shown).map((choice, index) => (
            <Card
              key={choice.step.id}
              choice={choice}
              digit={index + 1}
              onTaken={() => onDeck('choices')}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

interface CardProps {
  readonly choice: Choice;
  /** The key that takes it. */
  readonly digit: number;
  readonly onTaken: () => void;
}

function Card({ choice, digit, onTaken }: CardProps) {
  const { stand, words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const { step, verdict, setback } = choice;
  const blocked = !useCan(step.id);
  const why = sayNearest(words, scenario, verdict).sentence;
  return (
    <li>
      <button
        type="button"
        className={style['card']}
        data-look={blocked ? 'blocked' : setback ? 'setback' : 'possible'}
        onClick={() => {
          if (take(stand, { step: step.id, ...(blocked ? { assume: true as const } : {}) }))
            onTaken();
        }}
      >
        {!blocked ? <kbd>{digit}</kbd> : null}
        <b>{words.text(step.name)}</b>
        <span>{blocked ? why : <DealLine scenario={scenario} step={step} />}</span>
        {blocked ? <em>{words.say('choices.assume')}</em> : null}
      </button>
    </li>
  );
}
