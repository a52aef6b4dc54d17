// What does the facilitator see and do that the room does not?
import { useSelector } from '@xstate/react';
import { useApp, useDocument } from '../../app-context.tsx';
import { choicesOf, hereOf, lineOf } from '../../derived.ts';
import { roadmapOf } from '../../document.ts';
import { chooseCard, workshopOn } from '../../workshop.ts';
import { ClockControls } from './clock.tsx';
import { Injects } from './injects.tsx';
import { Notes } from './notes.tsx';
import { BlankButton, HideButton, RoadButton } from './room-buttons.tsx';
import { SittingLog } from './sitting-log.tsx';
import style from './present.module.css';

/** From top to bottom as it is needed: where the room is, time, what comes next, injects, notes, the log. */
export function Desk() {
  return (
    <>
      <Where />
      <ClockControls />
      <Next />
      <Injects />
      <Notes />
      <SittingLog />
    </>
  );
}

/** Where the room stands, and what it sees. */
function Where() {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const { last, number } = useDocument(hereOf);
  const length = useDocument((state) => lineOf(state).taken.length);
  const branch = useDocument((state) => roadmap.branches.find(({ id }) => id === state.branch));
  return (
    <header className={style['desk-head']}>
      <h1>{words.text(last?.step.name) || words.say('outline.start')}</h1>
      <p>
        {words.say('outline.where', { number, length })} · <bdi>{words.text(branch?.name)}</bdi>
      </p>
      <p className={style['ways']}>
        <HideButton />
        <BlankButton />
        <RoadButton />
      </p>
    </header>
  );
}

/** What the branch has next, what could be chosen instead, and who chooses: also while the room does not see it. */
function Next() {
  const app = useApp();
  const { words } = app;
  const workshop = workshopOn(app);
  const by = useSelector(workshop, ({ context }) => context.by);
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const { number } = useDocument(hereOf);
  const planned = useDocument(lineOf).taken[number]?.step;
  const possible = useDocument(choicesOf).filter(
    ({ setback, verdict }) => !setback && verdict.kind === 'possible',
  );
  return (
    <section>
      <h2>{words.say('present.deck-choices')}</h2>
      <p>
        {planned
          ? words.say('present.next', { step: words.text(planned.name) })
          : words.say('present.next-none')}
      </p>
      <label>
        {words.say('present.by')}
        <input
          value={by}
          list="choosers"
          maxLength={80}
          onChange={({ target }) => workshop.send({ type: 'CHOOSER', by: target.value })}
        />
      </label>
      <datalist id="choosers">
        {scenario.parties.map(({ id, name }) => (
          <option key={id} value={words.text(name)} />
        ))}
      </datalist>
      <ul className={style['choosable']}>
        {possible.map(({ step }) => (
          <li key={step.id} data-planned={step.id === planned?.id || undefined}>
            <button type="button" onClick={() => chooseCard(app, step.id)}>
              {words.text(step.name)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
