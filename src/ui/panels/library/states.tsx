// What did the open roadmap look like earlier, and how does that come back?
import { useState } from 'react';
import type { Snapshot } from '../../../browser/snapshots.ts';
import { dayHere } from '../../../words/here.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { roveAmong } from '../../parts/rove.ts';
import { StateLook } from './state-look.tsx';
import { useChosen, useStates } from './use-states.ts';
import style from './states.module.css';

/** Earlier states by time, and a look at the chosen one. Nothing here changes what is open unless it is asked to. */
export function States({ onClose }: { readonly onClose: () => void }) {
  const { shelf, words } = useApp();
  const { id, name } = useDocument(roadmapOf);
  const { snapshots, look } = useStates(id);
  const [at, setAt] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const chosen = useChosen(id, at);
  const keep = async () => {
    await shelf.autosave.flush();
    // What could not be saved cannot be kept as a state: the one before it would be.
    const isSaved = shelf.autosave.state().kind !== 'failed';
    const kept = isSaved ? await shelf.vault.keepSnapshot(id).catch(() => null) : null;
    setSaid(words.say(kept ? 'states.kept' : 'library.failed'));
    await look();
  };
  return (
    <Dialog
      title={words.say('states.title', { name: words.text(name) })}
      closeLabel={words.say('dialog.close')}
      onClose={onClose}
      full
    >
      <div className={style['lead']}>
        <p>{words.say('states.about')}</p>
        <Button onPress={() => void keep()}>{words.say('states.keep')}</Button>
        <p role="status" className="unseen">
          {said}
        </p>
      </div>
      {snapshots?.length === 0 ? (
        <div className={style['none']}>
          <h3>{words.say('states.none-title')}</h3>
          <p>{words.say('states.none')}</p>
        </div>
      ) : (
        <div className={style['pages']}>
          <StateList snapshots={snapshots ?? []} at={at} onChoose={setAt} />
          <div className={style['look']}>
            {chosen === null ? (
              <p className={style['none']}>{words.say('states.choose')}</p>
            ) : (
              <StateLook key={chosen.at} state={chosen} onClose={onClose} />
            )}
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface StateListProps {
  readonly snapshots: readonly Snapshot[];
  /** The chosen one. */
  readonly at: string | null;
  readonly onChoose: (at: string) => void;
}

/** One stop for the Tab key; arrows move. */
function StateList({ snapshots, at, onChoose }: StateListProps) {
  const { words } = useApp();
  const reached = snapshots.some((each) => each.at === at) ? at : snapshots[0]?.at;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the buttons in it
    <ul
      className={style['list']}
      aria-label={words.say('states.list')}
      onKeyDown={(event) => roveAmong(event, 'button')}
    >
      {snapshots.map((snapshot) => (
        <li key={snapshot.at}>
          <button
            type="button"
            tabIndex={snapshot.at === reached ? 0 : -1}
            aria-pressed={snapshot.at === at}
            onClick={() => onChoose(snapshot.at)}
          >
            <b>
              {words.say('states.at', {
                day: words.day(dayHere(snapshot.at)),
                time: words.time(snapshot.at),
              })}
            </b>
            {snapshot.nodes === undefined ? null : (
              <span>{words.say('states.steps', { steps: snapshot.nodes })}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
