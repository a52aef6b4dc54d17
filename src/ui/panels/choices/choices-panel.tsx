// What can happen now, what is blocked and why, and what could go wrong?
import { type KeyboardEvent, useEffect, useId, useMemo } from 'react';
import type { Choice } from '../../../core/choices.ts';
import type { MessageId } from '../../../words/words.ts';
import { choose, setView } from '../../actions.ts';
import { type App, useApp, useDocument, useWords } from '../../app-context.tsx';
import { choicesOf, hereOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { useComing } from '../../parts/coming.ts';
import { Icon } from '../../parts/icon.tsx';
import { useOwnSteps } from '../../parts/own-mark.tsx';
import { roveAmong } from '../../parts/rove.ts';
import { leaveFilter } from '../../page.ts';
import { take } from '../../stand.ts';
import { ChoiceRow, loadDetails } from './choice-row.tsx';
import { type Group, groupsOf } from './group-choices.ts';
import style from './choices.module.css';

/** The list of every step and setback in the present situation. */
export function ChoicesPanel() {
  const app = useApp();
  const { doc } = app;
  const words = useWords();
  const choices = useDocument(choicesOf);
  const grouping = useDocument((state) => state.view.grouping);
  const filter = useDocument((state) => state.view.filter);
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const { situation } = useDocument(hereOf);
  const groups = useMemo(
    () => groupsOf(choices, { grouping, filter, scenario, situation, words }),
    [choices, grouping, filter, scenario, situation, words],
  );
  const drawn = useComing(choices.length, scenario.id, ROWS_AT_ONCE);
  const own = useOwnSteps();
  useEffect(loadDetails, []);
  const shown = drawn < choices.length ? firstRows(groups, drawn) : groups;
  const possible = choices.filter(
    ({ verdict, setback }) => verdict.kind === 'possible' && !setback,
  ).length;
  return (
    <section className={style['panel']} aria-label={words.say('choices.title')}>
      <header className={style['head']}>
        <h2>{words.say('choices.title')}</h2>
        <p className={style['count']}>
          {words.say('choices.count', { possible, all: scenario.steps.length })}
        </p>
        <Button
          icon="add"
          label={words.say('command.own-step')}
          onPress={() => app.session.send({ type: 'OPEN', dialog: 'own-step' })}
        />
      </header>
      <div className={style['tools']}>
        <label className={style['filter']}>
          <Icon name="search" size={14} />
          <span className="unseen">{words.say('choices.filter')}</span>
          <input
            id="choices-filter"
            type="search"
            value={filter}
            placeholder={words.say('choices.filter')}
            onChange={(event) => setView(doc, { filter: event.target.value })}
            onKeyDown={(event) => steer(event, app, groups)}
          />
        </label>
        <Grouping />
        <Button onPress={() => setView(doc, { desk: 'ask' })}>{words.say('choices.ask')}</Button>
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- only moves the focus between the buttons inside */}
      <div
        className={style['list']}
        data-rows
        onKeyDown={(event) => roveAmong(event, '[data-row]')}
      >
        {shown.map((group) => (
          <ChoiceGroup key={group.key} group={group} own={own} />
        ))}
        {groups.length === 0 ? (
          <p className={style['empty']}>
            {words.say(filter === '' ? 'choices.none' : 'choices.none-match', { filter })}
          </p>
        ) : null}
      </div>
    </section>
  );
}

/** From the filter, up and down choose among what is shown; Enter takes the chosen step, or opens what it lacks. */
function steer(event: KeyboardEvent, { doc, stand }: App, groups: readonly Group[]): void {
  if (event.key === 'Escape' && doc.get().view.filter === '') {
    leaveFilter();
    return;
  }
  const by = { ArrowDown: 1, ArrowUp: -1, Enter: 0 }[event.key];
  const { chosen, filter } = doc.get().view;
  const choices = groups.flatMap((group) => group.choices);
  if (by === undefined || choices.length === 0) return;
  const at = choices.findIndex(({ step }) => chosen?.kind === 'step' && step.id === chosen.id);
  if (by === 0 && at < 0 && filter === '') return;
  event.preventDefault();
  event.stopPropagation();
  const next = choices[Math.max(0, Math.min(choices.length - 1, at + by))];
  if (!next) return;
  const { step, verdict } = next;
  const branching = event.shiftKey ? { newBranch: true as const } : {};
  if (by === 0 && verdict.kind === 'possible') take(stand, { step: step.id, ...branching });
  else choose(doc, { kind: 'step', id: step.id });
}

const ROWS_AT_ONCE = 120;

function firstRows(groups: readonly Group[], drawn: number): readonly Group[] {
  let room = drawn;
  return groups.flatMap((group) => {
    const choices = group.choices.slice(0, room);
    room -= choices.length;
    return choices.length > 0 ? [{ ...group, choices }] : [];
  });
}

const GROUPINGS = {
  verdict: 'choices.group.verdict',
  track: 'choices.group.track',
  party: 'choices.group.party',
} as const satisfies Record<string, MessageId>;

function Grouping() {
  const { doc, words } = useApp();
  const grouping = useDocument((state) => state.view.grouping);
  return (
    <label className={style['grouping']}>
      <span className="unseen">{words.say('choices.group')}</span>
      <select
        value={grouping}
        onChange={({ target }) => {
          if (target.value === 'verdict' || target.value === 'track' || target.value === 'party')
            setView(doc, { grouping: target.value });
        }}
      >
        {Object.entries(GROUPINGS).map(([value, id]) => (
          <option key={value} value={value}>
            {words.say(id)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ChoiceGroupProps {
  readonly group: Group;
  /** Ids of the steps that are our own. */
  readonly own: ReadonlySet<string>;
}

function ChoiceGroup({ group, own }: ChoiceGroupProps) {
  const heading = useId();
  return (
    <section className={style['group']} aria-labelledby={heading}>
      <h3 id={heading} className={style['heading']}>
        {group.name} <span className={style['number']}>{group.choices.length}</span>
      </h3>
      <ul>
        {group.choices.map((choice: Choice) => (
          <ChoiceRow key={choice.step.id} choice={choice} own={own.has(choice.step.id)} />
        ))}
      </ul>
    </section>
  );
}
