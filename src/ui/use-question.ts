// How does a panel put one question to the worker, follow it, stop it and put it again?
import { useEffect, useState } from 'react';
import { type Question, startQuestion } from '../../machines/question.ts';
import type { Progress } from '../analysis/asking.ts';
import type { Answer, Asked, EarlyPart, QuestionId, Subject } from '../analysis/questions.ts';
import { askInWorker } from '../browser/ask.ts';

interface About<Q extends QuestionId> {
  readonly subject: Subject<Q>;
  readonly asked: Asked<Q>;
}

/**
 * Asks when the panel opens, and again whenever the subject or the terms are another object; a question that is
 * overtaken, or whose panel is closed, is stopped. Send it `STOP` and `AGAIN`.
 */
export function useQuestion<Q extends QuestionId>(
  id: Q,
  subject: Subject<Q>,
  asked: Asked<Q>,
): Question<About<Q>, Progress<EarlyPart<Q>>, Answer<Q>> {
  const [question] = useState(() =>
    startQuestion<About<Q>, Progress<EarlyPart<Q>>, Answer<Q>>((about, watching) =>
      askInWorker(id, about.subject, about.asked, watching),
    ),
  );
  useEffect(() => {
    question.send({ type: 'ASK', question: { subject, asked } });
    return () => question.send({ type: 'STOP' });
  }, [question, subject, asked]);
  return question;
}
