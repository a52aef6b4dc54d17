// In which forms does the roadmap leave?
import { useEffect, useRef, useState } from 'react';
import { type FormatRow, exportRows, formatGroups } from '../../../formats/rows.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { exportTo, lastExports } from '../../last-exports.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { roveAmong } from '../../parts/rove.ts';
import { scopesOf } from './export-scopes.ts';
import style from './export-dialog.module.css';

/** Every format by what it is for, found by typing. Arrow keys move, Enter takes the first that was found. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const { words } = app;
  const [typed, setTyped] = useState('');
  const [last] = useState(lastExports);
  const [branch, setBranch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // Where fingers type, the field would call up a keyboard over the list.
  useEffect(() => {
    if (window.matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);
  const said = (row: FormatRow) => `${words.say(row.label)} ${words.say(row.about)}`;
  const found = exportRows.filter((row) => matches(said(row), typed));
  const pick = (row: FormatRow | undefined) => {
    if (!row) return;
    onClose();
    exportTo(app, row.id, branch === '' ? undefined : branch);
  };
  return (
    <Dialog
      title={words.say('export.title')}
      closeLabel={words.say('dialog.close')}
      onClose={onClose}
      wide
    >
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are those of the field and the buttons in it */}
      <div
        className={style['body']}
        onKeyDown={(event) => roveAmong(event, 'input, button', { round: true })}
      >
        <input
          ref={field}
          type="search"
          className={style['field']}
          value={typed}
          placeholder={words.say('export.find')}
          aria-label={words.say('export.find')}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') pick(found[0]);
          }}
        />
        <Scope branch={branch} onChange={setBranch} />
        {typed === '' && last.length > 0 ? (
          <p className={style['last']}>
            {words.say('export.last')}
            {last.map((row) => (
              <button key={row.id} type="button" onClick={() => pick(row)}>
                {words.say(row.label)}
              </button>
            ))}
          </p>
        ) : null}
        <div className={style['groups']}>
          {formatGroups.map(({ id, label }) => (
            <Group
              key={id}
              title={words.say(label)}
              rows={found.filter(({ group }) => group === id)}
              onPick={pick}
            />
          ))}
          {found.length === 0 ? (
            <p className={style['none']}>{words.say('export.none', { typed })}</p>
          ) : null}
        </div>
      </div>
    </Dialog>
  );
}

interface ScopeProps {
  /** The id of the branch that leaves alone; '' for all of them. */
  readonly branch: string;
  readonly onChange: (branch: string) => void;
}

/** Where there is more than one branch. */
function Scope({ branch, onChange }: ScopeProps) {
  const app = useApp();
  const { words } = app;
  const scopes = scopesOf(app);
  if (scopes.length < 2) return null;
  return (
    <label className={style['last']}>
      {words.say('export.scope')}
      <select value={branch} onChange={({ target }) => onChange(target.value)}>
        {scopes.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface GroupProps {
  readonly title: string;
  readonly rows: readonly FormatRow[];
  readonly onPick: (row: FormatRow) => void;
}

function Group({ title, rows, onPick }: GroupProps) {
  const words = useWords();
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className={style['row']} onClick={() => onPick(row)}>
              <b>{words.say(row.label)}</b>
              <span>{words.say(row.about)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every typed word must occur. */
function matches(said: string, typed: string): boolean {
  const text = said.toLocaleLowerCase();
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((part) => text.includes(part));
}
