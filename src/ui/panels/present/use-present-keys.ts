// Which keys and clickers does the room's screen answer to?
import { useEffect } from 'react';
import { useApp } from '../../app-context.tsx';
import { keyOf } from '../../key-of.ts';
import { choicesOf } from '../../derived.ts';
import { take } from '../../stand.ts';
import { type Deck, deckOf, pageOf } from './big-choices.tsx';

interface Keys {
  readonly deck: Deck;
  readonly setDeck: (deck: Deck) => void;
  readonly hidden: boolean;
  /** Which nine of the cards the digits mean. */
  readonly page: number;
}

/** Digits take the choice of that number; b, i and h turn the decks. Walking and undo are the app's own keys. */
export function usePresentKeys({ deck, setDeck, hidden, page }: Keys): void {
  const { doc, stand, session } = useApp();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, dialog')
      )
        return;
      const key = keyOf(event);
      const digit = Number(key);
      if (digit >= 1 && digit <= 9 && !hidden) {
        const choice = pageOf(deckOf(choicesOf(doc.get()), deck), page)[digit - 1];
        if (choice?.verdict.kind === 'possible') {
          take(stand, { step: choice.step.id });
          setDeck('choices');
        }
      }
      if (key === 'b') setDeck(deck === 'blocked' ? 'choices' : 'blocked');
      if (key === 'i') setDeck(deck === 'injects' ? 'choices' : 'injects');
      if (key === 'h') session.send({ type: 'HIDE' });
      if (key === 'Escape') session.send({ type: 'ESCAPE' });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [doc, stand, session, deck, setDeck, hidden, page]);
}
