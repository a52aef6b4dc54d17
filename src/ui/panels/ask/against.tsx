// Which way reaches a goal even if things go wrong, and how does it become a roadmap?
import { useMemo } from 'react';
import type { AgainstAnswer } from '../../../analysis/against/against.ts';
import {
  type Contingency,
  contingenciesOf,
  withContingencies,
  worstOfEach,
} from '../../../analysis/against/contingency.ts';
import { lookupOf } from '../../../core/lookup.ts';
import { lineTo } from '../../../roadmap/tree-index.ts';
import { nameContingency } from '../../../words/against.ts';
import { edit, follow } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Button } from '../../parts/button.tsx';
import type { Asking } from '../../reply.ts';
import { Routes } from './route.tsx';
import style from './ask.module.css';

interface AgainstProps {
  readonly answer: AgainstAnswer;
  readonly question: Asking;
}

/** How long the way is at the worst, and the plan to adopt; or what no plan survives. */
export function Against({ answer, question }: AgainstProps) {
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
  return <Held answer={answer} question={question} />;
}

interface HeldProps {
  readonly answer: Extract<AgainstAnswer, { readonly kind: 'found' }>;
  readonly question: Asking;
}

/** The main line as a route and, for each thing that may strike, the way on where it hurts most. Adopted as one edit. */
function Held({ answer, question }: HeldProps) {
  const { doc, words } = useApp();
  const { scenario } = useDocument(roadmapOf);
  const { worst, bound, strategy } = answer;
  const plan = useMemo(() => worstOfEach(contingenciesOf(strategy)), [strategy]);
  const before = lineTo(question.roadmap, question.place).length;
  const nameOf = (each: Contingency | null) =>
    nameContingency(words, scenario, each && { ...each, after: before + each.after });
  const adopted = () => {
    const known = roadmapOf(doc.get()).branches.length;
    edit(doc, 'edit.adopt', (roadmap) =>
      withContingencies(roadmap, plan, { at: question.place, nameOf }),
    );
    const made = roadmapOf(doc.get()).branches[known];
    if (made) follow(doc, made.id);
  };
  return (
    <>
      <p className={style['proof']}>
        {words.say(worst === bound ? 'against.proven' : 'against.found', { worst, bound })}
      </p>
      {strategy.first === null ? null : (
        <>
          <Button onPress={adopted}>{words.say('against.adopt')}</Button>
          <Routes
            question={question}
            name={nameOf(null)}
            routes={[{ steps: plan.main, title: nameOf(null) }]}
          />
          <ul className={style['landmarks']}>
            {plan.branches.map((each) => (
              <li key={nameOf(each)}>{nameOf(each)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
