// How is it recorded, day by day, what took place?
import { useRef, useState } from 'react';
import { type Choice, clausesMissing } from '../../../core/choices.ts';
import { isDay } from '../../../core/duration.ts';
import { lookupOf } from '../../../core/lookup.ts';
import type { Problem } from '../../../core/problem.ts';
import { isCalled } from '../../../formats/scenario-table/names.ts';
import { checkRoadmap } from '../../../roadmap/check-roadmap.ts';
import { record } from '../../../roadmap/record.ts';
import { sayWrong } from '../../../words/problems.ts';
import { nameIn } from '../../../words/texts.ts';
import { edit, go } from '../../actions.ts';
import { type App, useApp, useDocument } from '../../app-context.tsx';
import { choicesOf, hereOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Reasons } from '../../parts/reasons.tsx';
import { Field } from './field.tsx';
import { keepSketch } from './kept-sketch.ts';
import { BLANK } from './sketch.ts';
import style from './own-step.module.css';

/** A day and what took place then. It stays open for the next, which follows on this one. */
export function Record({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const { words } = app;
  const [on, setOn] = useState('');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [told, setTold] = useState('');
  const choices = useDocument(choicesOf);
  const first = useRef<HTMLInputElement>(null);
  const meant = choices.find(({ step }) => isCalled(step.name, name));
  const add = () => {
    const wrong = meant ? recordHere(app, meant, on) : NAMELESS;
    setProblem(wrong);
    if (wrong) return;
    setTold(words.say('record.done', { step: name.trim(), on }));
    setName('');
    first.current?.focus();
  };
  const isWrong = (at: string) => (problem?.at === at ? sayWrong(words, problem) : undefined);
  return (
    <Dialog
      title={words.say('record.title')}
      closeLabel={words.say('dialog.close')}
      onClose={onClose}
      wide
    >
      <form
        className={style['form']}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <After />
        <div className={style['record']}>
          <Field
            ref={first}
            label={words.say('record.on')}
            hint={words.say('record.on-how')}
            value={on}
            wrong={isWrong('on')}
            onType={(typed) => {
              setOn(typed);
              setProblem(null);
            }}
          />
          <Field
            label={words.say('record.what')}
            value={name}
            choices={choices.map(({ step }) => words.text(step.name))}
            wrong={isWrong('step')}
            onType={(typed) => {
              setName(typed);
              setProblem(null);
            }}
          />
        </div>
        {meant ? <Contradicted choice={meant} /> : <Unknown name={name.trim()} />}
        <p role="status">{told}</p>
        <footer className={style['foot']}>
          <button type="submit" className={style['add']}>
            {words.say('record.add')}
          </button>
          <Button onPress={onClose}>{words.say('record.close')}</Button>
        </footer>
      </form>
    </Dialog>
  );
}

const NAMELESS: Problem = { at: 'step', code: 'missing' };

/** What the next one follows on. */
function After() {
  const { words } = useApp();
  const { number, last } = useDocument(hereOf);
  return (
    <p className={style['hint']}>
      {last
        ? words.say('record.after', { number, step: words.text(last.step.name) })
        : words.say('record.after-start')}
    </p>
  );
}

/** What the scenario says against it, and the values of its thresholds with which it would have been possible. */
function Contradicted({ choice }: { readonly choice: Choice }) {
  const { words } = useApp();
  const { scenario } = useDocument(roadmapOf);
  const { verdict } = choice;
  if (verdict.kind === 'possible') return <p>{words.say('record.fits')}</p>;
  return (
    <section className={style['part']}>
      <p>{words.say('record.contradicts')}</p>
      <Reasons because={verdict.because} lookup={lookupOf(scenario)} />
      {verdict.because.flatMap(clausesMissing).map((clause) => {
        if (clause.kind !== 'gauge' || typeof clause.at !== 'number') return null;
        const { gauge } = clause.condition;
        return (
          <p key={gauge}>
            {words.say('record.would-hold', {
              gauge: nameIn(scenario.gauges, gauge, words),
              value: clause.at,
            })}
          </p>
        );
      })}
    </section>
  );
}

/** What is no step yet is written as one, with its name and what it changes, and recorded after. */
function Unknown({ name }: { readonly name: string }) {
  const { doc, session, words } = useApp();
  if (name === '') return null;
  const write = () => {
    keepSketch(roadmapOf(doc.get()).id, { ...BLANK, name });
    session.send({ type: 'OPEN', dialog: 'own-step' });
  };
  return (
    <p>
      {words.say('record.unknown', { name })}{' '}
      <Button onPress={write}>{words.say('record.write')}</Button>
    </p>
  );
}

/** Writes it down after the present place and goes there. @returns what the reader refuses; null where it is done */
function recordHere({ doc, words }: App, { step, verdict }: Choice, on: string): Problem | null {
  if (!isDay(on)) return { at: 'on', code: 'day', data: { got: on } };
  const { place, branch } = doc.get();
  const recording = {
    at: place,
    step: step.id,
    on,
    ...(branch === null ? {} : { branch }),
    ...(verdict.kind === 'blocked' ? { assumed: true as const } : {}),
  };
  const took = record(roadmapOf(doc.get()), recording);
  const [problem] = checkRoadmap({ ...took.roadmap });
  if (problem) return { ...problem, at: 'on' };
  edit(doc, { id: 'edit.record', values: { step: words.text(step.name) } }, () => took.roadmap);
  go(doc, took.at);
  return null;
}
