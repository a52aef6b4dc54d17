// Which command, step, branch or place does someone mean who types a few letters?
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { choose, follow } from '../../actions.ts';
import { type App, useApp } from '../../app-context.tsx';
import { targetIn } from '../../command.ts';
import { commands, runCommand } from '../../commands.ts';
import { LET_FOLLOW } from '../../let-follow-command.ts';
import { exportRows } from '../../../formats/rows.ts';
import { choicesOf } from '../../derived.ts';
import { pinnedIn, roadmapOf } from '../../document.ts';
import { exportTo } from '../../last-exports.ts';
import { scopesOf } from '../dialogs/export-scopes.ts';
import { isMac, sayKey } from '../../say-key.ts';
import { askFor, askWish } from '../../show-how.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { pin } from '../ahead/pin.ts';
import { offersIn, wishIn } from '../ask/offers.ts';
import { firstWish } from '../ask/wish.ts';
import style from './palette.module.css';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** What is typed after the first word may stand in the hint. */
  readonly byHint?: true;
  readonly run: () => void;
}

const MOST_SHOWN = 100;

/** Everything there is to do, filtered by typing. Up and down choose, Enter does it. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const { words } = app;
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const entries = useMemo(() => entriesOf(app), [app]);
  const wanted = useDeferredValue(typed);
  const found = useMemo(
    () => [...matching(entries, wanted), ...sentences(app, wanted)],
    [app, entries, wanted],
  );
  const chosen = Math.min(at, found.length - 1);
  const pick = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const move = (by: number) => setAt((chosen + by + found.length) % Math.max(1, found.length));
  return (
    <Dialog
      title={words.say('command.palette')}
      closeLabel={words.say('dialog.close')}
      onClose={onClose}
      bare
    >
      <input
        className={style['field']}
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found[chosen] ? `${list}-${chosen}` : undefined}
        aria-label={words.say('palette.field')}
        placeholder={words.say('palette.field')}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') move(1);
          else if (event.key === 'ArrowUp') move(-1);
          // What is shown may lag behind quick typing: what was typed counts.
          else if (event.key === 'Enter')
            pick([...matching(entries, typed), ...sentences(app, typed)][at]);
          else return;
          event.preventDefault();
        }}
      />
      <ul
        id={list}
        role="listbox"
        aria-label={words.say('command.palette')}
        className={style['list']}
      >
        {found.map((entry, index) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's: the option never has the focus
          <li
            key={entry.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            ref={index === chosen ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
            className={style['entry']}
            onClick={() => pick(entry)}
          >
            <span>{entry.label}</span>
            <small>{entry.hint}</small>
          </li>
        ))}
      </ul>
      {found.length === 0 ? (
        <p className={style['none']}>{words.say('palette.none', { typed })}</p>
      ) : null}
    </Dialog>
  );
}

function entriesOf(app: App): readonly Entry[] {
  const { doc, words } = app;
  const state = doc.get();
  const verbs = [...commands, LET_FOLLOW]
    .filter(({ id, enabled }) => id !== 'palette' && enabled(state, targetIn(state)))
    .map((command) => ({
      id: `command ${command.id}`,
      label: words.say(command.label),
      hint: command.keys[0] === undefined ? '' : sayKey(command.keys[0], isMac()),
      run: () => runCommand(app, command),
    }));
  const steps = choicesOf(state).map(({ step, verdict, setback }) => ({
    id: `step ${step.id}`,
    label: words.text(step.name),
    hint: words.say(
      verdict.kind === 'blocked'
        ? 'choices.is-blocked'
        : setback
          ? 'choices.is-setback'
          : 'choices.is-possible',
    ),
    run: () => choose(doc, { kind: 'step', id: step.id }),
  }));
  const branches = roadmapOf(state).branches.map((branch) => ({
    id: `branch ${branch.id}`,
    label: words.text(branch.name),
    hint: words.say('palette.branch'),
    run: () => follow(doc, branch.id),
  }));
  const goals = roadmapOf(state).scenario.goals.map((goal) => ({
    id: `goal ${goal.id}`,
    label: words.say('palette.goal', { goal: words.text(goal.name) }),
    hint: words.say('palette.ask'),
    run: () => askFor(app, { goal: goal.id }),
  }));
  const pins = roadmapOf(state).scenario.goals.map(({ id, name }) => {
    const isPinned = pinnedIn(state)?.id === id;
    return {
      id: `pin ${id}`,
      label: words.say(isPinned ? 'palette.unpin' : 'palette.pin', { goal: words.text(name) }),
      hint: words.say('palette.keep'),
      run: () => pin(doc, isPinned ? null : id),
    };
  });
  return [...verbs, ...branches, ...goals, ...pins, ...steps, ...exportsOf(app)];
}

/** What is typed as a sentence to the planner, where each part of it means something. */
function sentences(app: App, typed: string): readonly Entry[] {
  const { doc, planner, words } = app;
  const state = doc.get();
  const wish = planner.wish() ?? firstWish(roadmapOf(state));
  if (!typed.includes(',') || wish === null) return [];
  const said = wishIn(typed, { offers: offersIn(state, words), words, wish });
  if (said === null) return [];
  const label = words.say('palette.sentence', { typed });
  const hint = words.say('palette.ask');
  return [{ id: 'sentence', label, hint, run: () => askWish(app, said) }];
}

/** Every form of every scope. */
function exportsOf(app: App): readonly Entry[] {
  const { words } = app;
  const scopes = scopesOf(app);
  return exportRows.flatMap((row) =>
    scopes.map(({ id, label }) => ({
      id: `export ${row.id} ${id}`,
      label: words.say('export.command', { format: words.say(row.label) }),
      hint: scopes.length > 1 ? label : '',
      byHint: true,
      run: () => exportTo(app, row.id, id === '' ? undefined : id),
    })),
  );
}

/** Every typed word must occur; what begins with the first of them comes first. */
function matching(entries: readonly Entry[], typed: string): readonly Entry[] {
  const parts = typed.trim().toLocaleLowerCase().split(/\s+/);
  const [first = ''] = parts;
  return entries
    .filter(({ label, hint, byHint }) => {
      const name = label.toLocaleLowerCase();
      const text = byHint && name.includes(first) ? `${name} ${hint.toLocaleLowerCase()}` : name;
      return parts.every((part) => text.includes(part));
    })
    .toSorted((a, b) => Number(begins(b.label, first)) - Number(begins(a.label, first)))
    .slice(0, MOST_SHOWN);
}

function begins(label: string, part: string): boolean {
  return part !== '' && label.toLocaleLowerCase().startsWith(part);
}
