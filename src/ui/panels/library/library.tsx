// Which roadmaps are kept in this browser, and what can be done with each?
import { useState } from 'react';
import type { Entry } from '../../../browser/kept.ts';
import { useApp } from '../../app-context.tsx';
import { runCommand } from '../../commands.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { roveAmong } from '../../parts/rove.ts';
import { type Order, arranged } from './arranged.ts';
import { BroughtBack } from './brought-back.tsx';
import { Row } from './row.tsx';
import { SpaceLine } from './space.tsx';
import { useActs } from './use-acts.ts';
import { useKept } from './use-kept.ts';
import { useReach } from './use-reach.ts';
import style from './library.module.css';

const ORDERS = [
  ['changed', 'library.sort-changed'],
  ['name', 'library.sort-name'],
] as const;

/** A page of its own over the work. */
export function Library({ onClose: onGone }: { readonly onClose: () => void }) {
  const { shelf, words } = useApp();
  // What came back has been read then: as news it would open the library again.
  const onClose = () => {
    if (shelf.news()?.kind === 'brought-back') shelf.tell(null);
    onGone();
  };
  const { found, look } = useKept();
  const reach = useReach(found);
  const entries = found?.entries ?? null;
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>('changed');
  const { said, undo, actsFor, save } = useActs({ look, reach, onClose });
  const shown = arranged(entries ?? [], { typed, order, words });
  const keysHint = entries !== null && entries.length > 0 ? words.say('library.keys') : null;
  return (
    <Dialog
      title={words.say('library.title')}
      closeLabel={words.say('dialog.close')}
      onClose={onClose}
      full
    >
      <div className={style['tools']}>
        <label className={style['filter']}>
          <span className="unseen">{words.say('library.filter')}</span>
          <input
            type="search"
            placeholder={words.say('library.filter')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>{words.say('library.sort')}</span>
          <select
            value={order}
            onChange={({ currentTarget }) =>
              setOrder(currentTarget.value === 'name' ? 'name' : 'changed')
            }
          >
            {ORDERS.map(([id, label]) => (
              <option key={id} value={id}>
                {words.say(label)}
              </option>
            ))}
          </select>
        </label>
        <Ways onClose={onClose} onBackUp={save} />
      </div>
      <div className={style['scroll']}>
        <BroughtBack />
        {entries === null ? <p aria-busy="true">{words.say('library.loading')}</p> : null}
        {entries?.length === 0 ? <Nothing /> : null}
        {entries !== null && entries.length > 0 && shown.length === 0 ? (
          <p className={style['none']}>{words.say('library.none', { typed })}</p>
        ) : null}
        <Rows entries={shown} actsFor={actsFor} />
      </div>
      <footer className={style['foot']}>
        <p role="status" className={style['said']}>
          {said === null ? keysHint : <b>{said}</b>}
          {undo === null ? null : (
            <Button onPress={() => void undo()}>{words.say('library.undo')}</Button>
          )}
        </p>
        {found?.space ? <SpaceLine space={found.space} look={look} /> : null}
      </footer>
    </Dialog>
  );
}

/** Ways to more roadmaps. */
function Ways({
  onClose,
  onBackUp,
}: {
  readonly onClose: () => void;
  readonly onBackUp: () => void;
}) {
  const app = useApp();
  const { words } = app;
  const then = (id: string) => () => {
    onClose();
    runCommand(app, id);
  };
  return (
    <p className={style['ways']}>
      <Button onPress={then('new')}>{words.say('library.new')}</Button>
      <Button onPress={then('open')}>{words.say('library.open-file')}</Button>
      <Button onPress={onBackUp}>{words.say('backup.make')}</Button>
      <Button onPress={then('open')}>{words.say('backup.bring')}</Button>
    </p>
  );
}

function Nothing() {
  const { words } = useApp();
  return (
    <div className={style['none']}>
      <h3>{words.say('library.empty-title')}</h3>
      <p>{words.say('library.empty')}</p>
    </div>
  );
}

interface RowsProps {
  readonly entries: readonly Entry[];
  readonly actsFor: ReturnType<typeof useActs>['actsFor'];
}

/** One stop for the Tab key; arrows, Home and End move among the rows. */
function Rows({ entries, actsFor }: RowsProps) {
  const { words } = useApp();
  const [reached, setReached] = useState<string | null>(null);
  const at = Math.max(
    0,
    entries.findIndex(({ id }) => id === reached),
  );
  if (entries.length === 0) return null;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the buttons in it
    <ul
      className={style['rows']}
      aria-label={words.say('library.list')}
      onKeyDown={(event) => roveAmong(event, '[data-entry]')}
      onFocus={({ target }) => {
        const row = target.closest<HTMLElement>('[data-row]');
        if (row) setReached(row.dataset['row'] ?? null);
      }}
    >
      {entries.map((entry, index) => (
        <Row
          key={entry.id}
          entry={entry}
          current={index === at}
          acts={actsFor(entry, entries[index + 1]?.id ?? entries[index - 1]?.id ?? null)}
        />
      ))}
    </ul>
  );
}
