// What does the library say of one roadmap?
import { type KeyboardEvent, useState } from 'react';
import type { Entry, KeptEntry } from '../../../browser/kept.ts';
import { dayHere } from '../../../words/here.ts';
import type { MessageId } from '../../../words/words.ts';
import { useApp } from '../../app-context.tsx';
import { Menu, type MenuItem } from '../../parts/menu.tsx';
import { OpenField } from '../../parts/open-field.tsx';
import { isOpen } from './acts.ts';
import { Thumbnail } from './thumbnail.tsx';
import style from './library.module.css';

/** What a row can ask for. */
export interface RowActs {
  readonly open: () => void;
  readonly rename: (name: string) => void;
  readonly duplicate: () => void;
  readonly states: () => void;
  readonly save: () => void;
  readonly remove: () => void;
}

interface RowProps {
  readonly entry: Entry;
  /** The one that the Tab key reaches. */
  readonly current: boolean;
  readonly acts: RowActs;
}

/** A button that opens it, and a menu for the rest. F2 renames, Delete removes. */
export function Row({ entry, current, acts }: RowProps) {
  const app = useApp();
  const { words } = app;
  const [naming, setNaming] = useState(false);
  const isHere = isOpen(app, entry.id);
  const name = entry.kind === 'kept' ? words.text(entry.name) : words.say('library.damaged');
  const press = (event: KeyboardEvent) => {
    if (event.key === 'F2' && entry.kind === 'kept') setNaming(true);
    else if (event.key === 'Delete') acts.remove();
    else return;
    event.preventDefault();
  };
  return (
    <li className={style['row']} data-open={isHere || undefined} data-row={entry.id}>
      {naming ? (
        <div className={style['naming']}>
          <OpenField
            value={name}
            label={words.say('library.name')}
            onKeep={(typed) => {
              if (typed !== '') acts.rename(typed);
            }}
            onDone={() => setNaming(false)}
          />
        </div>
      ) : (
        <button
          type="button"
          data-entry={entry.id}
          tabIndex={current ? 0 : -1}
          aria-current={isHere || undefined}
          className={style['entry']}
          onClick={entry.kind === 'kept' ? acts.open : acts.save}
          onKeyDown={press}
        >
          {entry.kind === 'kept' ? (
            <KeptFacts entry={entry} name={name} isHere={isHere} />
          ) : (
            <>
              <span className={style['broken']} aria-hidden="true">
                !
              </span>
              <b>{name}</b>
              <span>{words.say('library.damaged-about')}</span>
            </>
          )}
        </button>
      )}
      <Menu
        label={words.say('library.more', { name })}
        icon="more"
        reach={current}
        items={itemsFor(entry, acts, () => setNaming(true)).map(({ label, ...item }) => ({
          ...item,
          label: words.say(label),
        }))}
      />
    </li>
  );
}

interface FactsProps {
  readonly entry: KeptEntry;
  readonly name: string;
  readonly isHere: boolean;
}

function KeptFacts({ entry, name, isHere }: FactsProps) {
  const { words } = useApp();
  const { scenarioName, changed, nodes, branches, size, disk, thumbnail } = entry;
  const kilobytes = words.number(Math.ceil(size / 1000));
  return (
    <>
      <Thumbnail sketch={thumbnail} />
      <b title={name}>
        {name}
        {isHere ? <em>{words.say('library.is-open')}</em> : null}
      </b>
      <span className={style['scenario']}>{words.text(scenarioName)}</span>
      <span className={style['when']}>
        {words.say('library.changed', {
          day: words.day(dayHere(changed)),
          time: words.time(changed),
        })}
      </span>
      <span className={style['size']}>
        {nodes === undefined || branches === undefined
          ? words.say('library.size-only', { size: kilobytes })
          : words.say('library.size', { steps: nodes, branches, size: kilobytes })}
      </span>
      <span className={style['file']} data-behind={disk?.behind || undefined}>
        {disk
          ? words.say(disk.behind ? 'library.file-behind' : 'library.file', { name: disk.name })
          : words.say('library.no-file')}
      </span>
    </>
  );
}

type Item = Omit<MenuItem, 'label'> & { readonly label: MessageId };

function itemsFor(entry: Entry, acts: RowActs, onRename: () => void): readonly Item[] {
  const removing: Item = {
    id: 'remove',
    label: 'library.remove',
    keys: 'Del',
    warn: true,
    onPick: acts.remove,
  };
  if (entry.kind === 'damaged')
    return [{ id: 'rest', label: 'library.rest', onPick: acts.save }, removing];
  return [
    { id: 'open', label: 'library.open', keys: 'Enter', onPick: acts.open },
    { id: 'rename', label: 'library.rename', keys: 'F2', onPick: onRename },
    { id: 'duplicate', label: 'library.duplicate', onPick: acts.duplicate },
    { id: 'states', label: 'library.states', onPick: acts.states },
    { id: 'save', label: 'library.save', onPick: acts.save },
    removing,
  ];
}
