// What does every route need, and who holds the key to it?
import type { LandmarksAnswer } from '../../../analysis/landmarks.ts';
import { lookupOf } from '../../../core/lookup.ts';
import { sayEither } from '../../../words/either.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import type { Asking } from '../../reply.ts';
import { None } from './none.tsx';
import style from './ask.module.css';

interface LandmarksProps {
  readonly answer: LandmarksAnswer;
  readonly question: Asking;
}

/** The steps that no route can do without, and the parties and sets of steps of which it needs one. */
export function Landmarks({ answer, question }: LandmarksProps) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const { steps } = lookupOf(scenario);
  if (answer.kind === 'none')
    return <None proven={answer.proven} looked={answer.looked} question={question} />;
  const nameOf = (id: string) => words.text(steps.get(id)?.name);
  const partyOf = (id: string) =>
    words.text(scenario.parties.find((party) => party.id === id)?.name ?? id);
  return (
    <>
      <p>{words.say('ask.every-route', { count: answer.steps.length })}</p>
      <ol className={style['landmarks']}>
        {answer.steps.map((id) => (
          <li key={id}>{nameOf(id)}</li>
        ))}
      </ol>
      {answer.keys.map(({ party, steps: held }) => (
        <p key={party} className={style['key']}>
          {words.say('ask.key', { party: partyOf(party), steps: words.list(held.map(nameOf)) })}
        </p>
      ))}
      {sayEither(words, scenario, answer.either).map((sentence) => (
        <p key={sentence} className={style['key']}>
          {sentence}
        </p>
      ))}
    </>
  );
}
