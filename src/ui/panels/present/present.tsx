// What does a room see: where we are, what is due, who owes whom, what is disputed, and what can be chosen?
import { useSelector } from '@xstate/react';
import { Suspense, useCallback, useEffect, useState } from 'react';
import { hidesNext } from '../../../../machines/session.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { late } from '../../late.tsx';
import { runCommand } from '../../commands.ts';
import { hereOf, lineOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { BigChoices, type Deck } from './big-choices.tsx';
import { Countdown } from './countdown.tsx';
import { Facilitator, openSecondWindow } from './facilitator.tsx';
import { State } from './state.tsx';
import { usePresentKeys } from './use-present-keys.ts';
import style from './present.module.css';

const Compare = late(
  ['compare', 'deals', 'stress', 'table', 'told'],
  async () => (await import('../compare/compare.tsx')).Compare,
);

/** The facilitator's desk is open: in a second window, or here where the browser refused one. */
interface Notes {
  readonly second: Window | null;
}

/** The whole screen. It stays editable: what is chosen here is taken in the roadmap. */
export function Present() {
  const { session, words, workshop } = useApp();
  const [deck, setDeck] = useState<Deck>('choices');
  const [page, setPage] = useState(0);
  const [comparing, setComparing] = useState(false);
  const [notes, setNotes] = useState<Notes | null>(null);
  const closeNotes = useCallback(() => setNotes(null), []);
  const hidden = useSelector(session, hidesNext);
  const roadmap = useDocument(roadmapOf);
  const number = useDocument((state) => hereOf(state).number);
  const length = useDocument((state) => lineOf(state).taken.length);
  const branch = useDocument((state) => roadmap.branches.find(({ id }) => id === state.branch));
  useEffect(() => workshop.watch(), [workshop]);
  usePresentKeys({ deck, setDeck, hidden, page });
  return (
    <main className={style['screen']}>
      <header className={style['head']}>
        <p>
          <b>{words.text(roadmap.name)}</b> {words.text(branch?.name)}
        </p>
        <p>{words.say('outline.where', { number, length })}</p>
        <Countdown />
      </header>
      {comparing ? (
        <div className={style['compare']}>
          <Suspense fallback={null}>
            <Compare />
          </Suspense>
        </div>
      ) : (
        <>
          <State />
          <BigChoices deck={deck} hidden={hidden} page={page} onPage={setPage} onDeck={setDeck} />
        </>
      )}
      <Foot
        deck={deck}
        comparing={comparing}
        noting={notes !== null}
        onDeck={setDeck}
        onCompare={setComparing}
        onNote={setNotes}
      />
      {notes ? <Facilitator second={notes.second} onClose={closeNotes} /> : null}
    </main>
  );
}

interface FootProps {
  readonly deck: Deck;
  readonly comparing: boolean;
  readonly noting: boolean;
  readonly onDeck: (deck: Deck) => void;
  readonly onCompare: (comparing: boolean) => void;
  readonly onNote: (notes: Notes | null) => void;
}

/** The facilitator's buttons; most have a key too. */
function Foot({ deck, comparing, noting, onDeck, onCompare, onNote }: FootProps) {
  const app = useApp();
  const { session, words } = app;
  const hidden = useSelector(session, hidesNext);
  const branches = useDocument((state) => roadmapOf(state).branches.length);
  return (
    <footer className={style['foot']}>
      <Button
        icon="left"
        label={words.say('command.back')}
        keys="PageUp"
        onPress={() => runCommand(app, 'back')}
      />
      <Button
        icon="right"
        label={words.say('command.forth')}
        keys="PageDown"
        onPress={() => runCommand(app, 'forth')}
      />
      <Button onPress={() => runCommand(app, 'undo')}>{words.say('command.undo')}</Button>
      <Button
        pressed={hidden}
        keys="H"
        label={words.say('present.hide')}
        onPress={() => session.send({ type: 'HIDE' })}
      >
        {words.say('present.hide')}
      </Button>
      <Button
        pressed={deck === 'blocked'}
        keys="B"
        label={words.say('present.blocked')}
        onPress={() => onDeck(deck === 'blocked' ? 'choices' : 'blocked')}
      >
        {words.say('present.blocked')}
      </Button>
      <Button
        pressed={deck === 'injects'}
        keys="I"
        label={words.say('present.injects')}
        onPress={() => onDeck(deck === 'injects' ? 'choices' : 'injects')}
      >
        {words.say('present.injects')}
      </Button>
      {branches > 1 ? (
        <Button pressed={comparing} onPress={() => onCompare(!comparing)}>
          {words.say('present.compare')}
        </Button>
      ) : null}
      <Button
        pressed={noting}
        onPress={() =>
          onNote(noting ? null : { second: openSecondWindow(words.say('present.notes')) })
        }
      >
        {words.say('present.notes')}
      </Button>
      <Button onPress={() => session.send({ type: 'PRESENT' })}>{words.say('present.end')}</Button>
    </footer>
  );
}
