// Which way reaches a goal even if one thing goes wrong?
import { useSelector } from '@xstate/react';
import { useId, useMemo, useState } from 'react';
import type { AgainstAnswer } from '../../../analysis/against/against.ts';
import {
  contingenciesOf,
  withContingencies,
  worstOfEach,
} from '../../../analysis/against/contingency.ts';
import type { Strategy } from '../../../analysis/against/strategy.ts';
import { lookupOf } from '../../../core/lookup.ts';
import { nameContingency } from '../../../words/against.ts';
import { edit, follow } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import { Unanswered } from '../../unanswered.tsx';
import { useQuestion } from '../../use-question.ts';
import { Running } from './running.tsx';
import style from './stress.module.css';

/** Situations to look at before only a shortest route is followed. */
const MOST_LOOKED = 50_000;

/** A goal is chosen and asked about when somebody wants to know: it takes some seconds. */
export function Against() {
  const { words } = useApp();
  const { scenario } = useDocument(roadmapOf);
  const [goal, setGoal] = useState(scenario.goals[0]?.id ?? '');
  const [asked, setAsked] = useState<string | null>(null);
  const id = useId();
  if (scenario.goals.length === 0 || scenario.setbacks.length === 0) return null;
  return (
    <section className={style['holds']} aria-live="polite">
      <h2>{words.say('against.title')}</h2>
      <p>{words.say('against.about')}</p>
      <p className={style['ways']}>
        <label htmlFor={id}>{words.say('against.goal')}</label>
        <select id={id} value={goal} onChange={({ target }) => setGoal(target.value)}>
          {scenario.goals.map(({ id: each, name }) => (
            <option key={each} value={each}>
              {words.text(name)}
            </option>
          ))}
        </select>
        <Button onPress={() => setAsked(goal)}>{words.say('against.ask')}</Button>
      </p>
      {asked === null ? null : <Asked key={asked} goal={asked} />}
    </section>
  );
}

function Asked({ goal }: { readonly goal: string }) {
  const { scenario, binding } = useDocument(roadmapOf);
  const asked = useMemo(() => ({ goal, binding, strikes: 1, limit: MOST_LOOKED }), [goal, binding]);
  const question = useQuestion('against', scenario, asked);
  const state = useSelector(question, ({ value }) => value);
  const { answer, progress, problem } = useSelector(question, ({ context }) => context);
  if (state === 'running')
    return (
      <Running looked={progress?.looked ?? 0} onStop={() => question.send({ type: 'STOP' })} />
    );
  if (problem !== null) return <Unanswered problem={problem} />;
  return answer === null ? null : <Told answer={answer} />;
}

function Told({ answer }: { readonly answer: AgainstAnswer }) {
  const { words } = useApp();
  const { scenario } = useDocument(roadmapOf);
  const { steps } = lookupOf(scenario);
  if (answer.kind === 'unknown')
    return <p>{words.say('against.unknown', { bound: answer.bound })}</p>;
  if (answer.kind === 'none') {
    const setbacks = words.list(answer.defeatedBy.map((id) => words.text(steps.get(id)?.name)));
    const none = answer.smallest ? 'against.none' : 'against.none-some';
    return <p>{words.say(setbacks === '' ? 'against.never' : none, { setbacks })}</p>;
  }
  const { worst, bound, strategy } = answer;
  return (
    <>
      <p>{words.say(worst === bound ? 'against.proven' : 'against.found', { worst, bound })}</p>
      {strategy.first === null ? null : <Adopting strategy={strategy} />}
    </>
  );
}

/** The main line and, for each setback, the way on where it hurts most, as branches of the roadmap. One edit. */
function Adopting({ strategy }: { readonly strategy: Strategy }) {
  const { doc, words } = useApp();
  const { scenario } = useDocument(roadmapOf);
  const adopted = () => {
    const before = roadmapOf(doc.get()).branches.length;
    edit(doc, 'edit.adopt', (roadmap) =>
      withContingencies(roadmap, worstOfEach(contingenciesOf(strategy)), (each) =>
        nameContingency(words, scenario, each),
      ),
    );
    const made = roadmapOf(doc.get()).branches[before];
    if (made) follow(doc, made.id);
  };
  return (
    <p>
      <Button onPress={adopted}>{words.say('against.adopt')}</Button>
    </p>
  );
}
