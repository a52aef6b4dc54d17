// How does a planner add a step that the scenario does not have?
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../core/problem.ts';
import { putItems } from '../../../roadmap/scenario/put.ts';
import { sayWrong } from '../../../words/problems.ts';
import { edit, reveal } from '../../actions.ts';
import { type App, useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from './field.tsx';
import { GiveRow } from './give-row.tsx';
import { keepSketch, keptSketch } from './kept-sketch.ts';
import { NeedRow } from './need-row.tsx';
import { BLANK, NO_GIVE, type StepSketch, isBlank, putsOf } from './sketch.ts';
import style from './own-step.module.css';

/** What is typed stays until it is added or cleared, also when the dialog is closed half-way or the page reloaded. */
export function OwnStep({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const { words } = app;
  const roadmap = useDocument((state) => roadmapOf(state).id);
  const [sketch, setSketch] = useState(() => keptSketch(roadmap));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const name = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => name.current?.focus(), []);
  useEffect(() => {
    if (problems.length === 0) return;
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid]');
    field?.focus();
    // What is wrong stands below the field, and must not lie under the foot of the form.
    field?.scrollIntoView({ block: 'center' });
  }, [problems]);
  const change = (part: Partial<StepSketch>) => {
    const next = { ...sketch, ...part };
    setSketch(next);
    setProblems([]);
    keepSketch(roadmap, next);
  };
  const clear = () => {
    change(BLANK);
    keepSketch(roadmap, BLANK);
    name.current?.focus();
  };
  const add = () => {
    const found = addStep(app, sketch);
    setProblems(found);
    if (found.length > 0) return;
    keepSketch(roadmap, BLANK);
    onClose();
  };
  return (
    <Dialog
      title={words.say('own-step.title')}
      closeLabel={words.say('dialog.close')}
      onClose={onClose}
      wide
    >
      <form
        ref={form}
        className={style['form']}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <p className={style['hint']}>{words.say('own-step.about')}</p>
        <Field
          ref={name}
          label={words.say('own-step.name')}
          value={sketch.name}
          wrong={wrongAt(app, problems, 'name')}
          onType={(typed) => change({ name: typed })}
        />
        <Gives sketch={sketch} problems={problems} onChange={change} />
        <Needs sketch={sketch} onChange={change} />
        <Lengths sketch={sketch} problems={problems} onChange={change} />
        <div className={style['foot']}>
          <button type="submit" className={style['add']}>
            {words.say('own-step.add')}
          </button>
          <Button look="quiet" onPress={clear}>
            {words.say('own-step.clear')}
          </Button>
          <p className={style['wrong']} role="alert">
            {problems.length === 0 ? '' : words.say('own-step.refused', { count: problems.length })}{' '}
            {unplaced(app, problems).join(' ')}
          </p>
        </div>
      </form>
    </Dialog>
  );
}

interface SketchProps {
  readonly sketch: StepSketch;
  readonly problems?: readonly Problem[];
  readonly onChange: (part: Partial<StepSketch>) => void;
}

function Gives({ sketch, problems = [], onChange }: SketchProps) {
  const app = useApp();
  const { words } = app;
  const { gives } = sketch;
  return (
    <fieldset className={style['part']}>
      <legend>{words.say('own-step.gives')}</legend>
      {gives.map((give, index) => (
        <GiveRow
          // The rows have no names of their own, and only the last ones come and go.
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          give={give}
          wrong={wrongIn(
            app,
            problems,
            gives.slice(0, index).filter((other) => !isBlank(other)).length,
          )}
          onChange={(next) => onChange({ gives: gives.with(index, next) })}
          {...(gives.length > 1
            ? { onRemove: () => onChange({ gives: gives.toSpliced(index, 1) }) }
            : {})}
        />
      ))}
      <Button onPress={() => onChange({ gives: [...gives, NO_GIVE] })}>
        {words.say('own-step.and')}
      </Button>
    </fieldset>
  );
}

/** What is wrong in each field of a move, by the number that it has among those that are typed. */
function wrongIn(app: App, problems: readonly Problem[], move: number) {
  const at = (key: string) => wrongAt(app, problems, `moves/${move}${key}`);
  return {
    track: at('/track') ?? at(''),
    from: at('/from'),
    to: at('/to'),
    by: at('/by'),
    worth: at('/worth'),
  };
}

function Needs({ sketch, onChange }: SketchProps) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const { needs, all } = sketch;
  const [track] = scenario.tracks;
  const more = () => {
    const of = `track:${track?.id ?? ''}`;
    onChange({ needs: [...needs, { of, how: 'reached', value: '' }] });
  };
  return (
    <fieldset className={style['part']}>
      <legend>{words.say('own-step.needs')}</legend>
      {needs.length > 1 ? (
        <select
          aria-label={words.say('own-step.together')}
          value={all}
          onChange={({ target }) => onChange({ all: target.value === 'any' ? 'any' : 'all' })}
        >
          <option value="all">{words.say('own-step.all')}</option>
          <option value="any">{words.say('own-step.any')}</option>
        </select>
      ) : null}
      {needs.map((need, index) => (
        <NeedRow
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          need={need}
          onChange={(next) => onChange({ needs: needs.with(index, next) })}
          onRemove={() => onChange({ needs: needs.toSpliced(index, 1) })}
        />
      ))}
      {track ? <Button onPress={more}>{words.say('own-step.need')}</Button> : null}
    </fieldset>
  );
}

function Lengths({ sketch, problems = [], onChange }: SketchProps) {
  const app = useApp();
  const { words } = app;
  const { sources } = useDocument((state) => roadmapOf(state).scenario);
  return (
    <fieldset className={style['part']}>
      <legend>{words.say('own-step.facts')}</legend>
      <div className={style['lengths']}>
        {(['low', 'typical', 'high'] as const).map((key) => (
          <Field
            key={key}
            label={words.say(`own-step.${key}`)}
            hint={words.say('own-step.length-hint')}
            value={sketch[key]}
            wrong={
              wrongAt(app, problems, `takes/${key}`) ??
              (key === 'typical' ? wrongAt(app, problems, 'takes') : undefined)
            }
            onType={(typed) => onChange({ [key]: typed })}
          />
        ))}
        <Field
          label={words.say('own-step.source')}
          value={sketch.source}
          choices={sources.map(({ title }) => words.text(title))}
          onType={(typed) => onChange({ source: typed })}
        />
      </div>
    </fieldset>
  );
}

/** Puts the step in and shows it in the list; else nothing is done. @returns what the reader refuses, by its place in the step */
function addStep({ doc, words }: App, sketch: StepSketch): readonly Problem[] {
  const before = roadmapOf(doc.get());
  const { puts, step } = putsOf(before.scenario, sketch);
  const named = sketch.name.trim();
  const nameless: readonly Problem[] = named === '' ? [{ at: 'name', code: 'missing' }] : [];
  const put = putItems(before, puts);
  const own = `steps/${before.scenario.steps.length}/`;
  if (!put.ok || nameless.length > 0) {
    const refused = put.ok ? [] : put.problems;
    return [
      ...nameless,
      ...refused.map((problem) => ({ ...problem, at: problem.at.replace(own, '') })),
    ];
  }
  edit(doc, { id: 'edit.own-step', values: { step: words.text(named) } }, () => put.value);
  reveal(doc, 'choices', { desk: 'choices', filter: '', chosen: { kind: 'step', id: step } });
  return [];
}

/** What is wrong at a place or below it, once. */
function wrongAt({ words }: App, problems: readonly Problem[], place: string): string | undefined {
  const found = problems.find(
    ({ at }) => at === place || (DEEP.test(place) && at.startsWith(`${place}/`)),
  );
  return found && sayWrong(words, found);
}

/** Fields that stand for all that is below their place. */
const DEEP = /(?:worth|from|by)$/;

/** What belongs to no field of the form. */
function unplaced({ words }: App, problems: readonly Problem[]): readonly string[] {
  return problems
    .filter(({ at }) => !/^(?:name$|moves\/\d+|takes)/.test(at))
    .map((problem) => sayWrong(words, problem));
}
