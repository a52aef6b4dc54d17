// How are a step's note, length, start date, record and phase written down?
import { useId, useRef, useState } from 'react';
import { isDay } from '../../../core/duration.ts';
import type { Step } from '../../../core/scenario.ts';
import type { RoadmapNode } from '../../../roadmap/roadmap.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { datesOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { useDraft } from '../../drafts.ts';
import {
  typicalOf,
  writeNote,
  writeOn,
  writePhase,
  writeStart,
  writeTakes,
} from '../../field-edits.ts';
import { readDuration } from '../../read-duration.ts';
import { sayPhase } from '../../../words/steps.ts';
import style from './node.module.css';

interface NodeFormProps {
  readonly node: RoadmapNode;
  readonly step: Step;
}

/** Five fields. Each is one edit, made when the field is left or by Enter. */
export function NodeForm({ node, step }: NodeFormProps) {
  const { words } = useApp();
  const task = useDocument(datesOf).tasks.find((each) => each.node === node.id);
  return (
    <form className={style['form']} onSubmit={(event) => event.preventDefault()}>
      {task ? (
        <p className={style['dates']}>
          {words.say('node.dates', {
            from: words.day(task.start.typical),
            to: words.day(task.finish.typical),
          })}
          {task.finish.low === task.finish.high ? null : (
            <small>
              {words.say('node.range', {
                low: words.month(task.finish.low),
                high: words.month(task.finish.high),
              })}
            </small>
          )}
        </p>
      ) : null}
      <Note node={node} />
      <div className={style['fields']}>
        <Takes node={node} step={step} />
        <Start node={node} />
        <On node={node} />
        <Phase node={node} />
      </div>
    </form>
  );
}

function Note({ node }: { readonly node: RoadmapNode }) {
  const app = useApp();
  const { words } = app;
  const kept = words.text(node.note);
  const draft = useDraft(kept, (text) => writeNote(app, node.id, text));
  const from = useRef<Element | null>(null);
  return (
    <label className={style['field']}>
      <span>{words.say('node.note')}</span>
      <textarea
        {...draft}
        onFocus={({ relatedTarget }) => {
          from.current = relatedTarget;
        }}
        onKeyDown={(event) => {
          draft.onKeyDown(event);
          const isDone = event.defaultPrevented && event.key === 'Enter';
          if (isDone || event.key === 'Escape') goBack(event.currentTarget, from.current);
        }}
        id="node-note"
        rows={kept === '' ? 2 : Math.min(8, Math.ceil(kept.length / 48) + 1)}
        placeholder={words.say('node.note-how')}
        maxLength={20_000}
      />
    </label>
  );
}

/** Whoever has written a note goes on where they came from; after a press of the mouse the keys are the page's. */
function goBack(field: HTMLElement, from: Element | null): void {
  if (from instanceof HTMLElement && from.isConnected) from.focus();
  else field.blur();
}

function Takes({ node, step }: NodeFormProps) {
  const app = useApp();
  const { words } = app;
  const hint = useId();
  const [isRefused, setRefused] = useState(false);
  const set = typicalOf(node.takes);
  const kept = set === undefined ? '' : words.duration(set);
  const draft = useDraft(kept, (text) => {
    const takes = readDuration(text);
    setRefused(takes === null);
    if (takes !== null) writeTakes(app, node.id, takes);
  });
  const usual = typicalOf(step.takes);
  // What was given up is no longer wrong.
  const refused = isRefused && draft.value !== kept;
  return (
    <label className={style['field']}>
      <span>{words.say('node.takes')}</span>
      <input
        {...draft}
        placeholder={usual === undefined ? words.say('node.at-once') : words.duration(usual)}
        aria-invalid={refused}
        aria-describedby={refused ? hint : undefined}
      />
      {refused ? (
        <small id={hint} className={style['refused']}>
          {words.say('node.takes-how')}
        </small>
      ) : null}
    </label>
  );
}

function Start({ node }: { readonly node: RoadmapNode }) {
  const app = useApp();
  const { words } = app;
  const draft = useDraft(node.start ?? '', (text) => writeStart(app, node.id, text));
  return (
    <label className={style['field']}>
      <span>{words.say('node.start')}</span>
      <input {...draft} type="date" />
    </label>
  );
}

/** The day on which it took effect, of record: emptied it goes, and none before the scenario begins is taken. */
function On({ node }: { readonly node: RoadmapNode }) {
  const app = useApp();
  const { words } = app;
  const hint = useId();
  const [early, setEarly] = useState<string | null>(null);
  const { start } = useDocument((state) => roadmapOf(state).scenario);
  const draft = useDraft(node.on ?? '', (text) => {
    const on = isDay(text) ? text : undefined;
    const isEarly = on !== undefined && on < start;
    setEarly(isEarly ? on : null);
    if (!isEarly) writeOn(app, node.id, on);
  });
  const refused = draft.value === (node.on ?? '') ? null : early;
  return (
    <label className={style['field']}>
      <span>{words.say('node.on')}</span>
      <input
        {...draft}
        type="date"
        aria-invalid={refused !== null}
        aria-describedby={refused === null ? undefined : hint}
      />
      {refused === null ? null : (
        <small id={hint} role="alert" className={style['refused']}>
          {words.say('problem.before-start', {
            got: words.day(refused),
            start: words.day(start),
          })}
        </small>
      )}
    </label>
  );
}

function Phase({ node }: { readonly node: RoadmapNode }) {
  const app = useApp();
  const { words } = app;
  const list = useId();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const kept = node.phase === undefined ? '' : sayPhase(words, scenario, node.phase);
  const draft = useDraft(kept, (typed) => {
    if (typed !== kept) writePhase(app, node.id, typed);
  });
  return (
    <label className={style['field']}>
      <span>{words.say('node.phase')}</span>
      <input {...draft} list={list} maxLength={200} placeholder={words.say('node.phase-how')} />
      <datalist id={list}>
        {scenario.phases.map(({ id, name }) => (
          <option key={id} value={words.text(name)} />
        ))}
      </datalist>
    </label>
  );
}
