// How does a panel put one question to the worker, follow it, stop it and put it again?
import { useEffect, useRef, useState } from 'react';
import { type Job, startJob } from '../../machines/job.ts';
import type { Progress } from '../analysis/asking.ts';
import type { Answer, Asked, QuestionId, Subject } from '../analysis/questions.ts';
import { askInWorker } from '../browser/ask.ts';

export interface Asking<Q extends QuestionId> {
  readonly job: Job<Q, Progress, Answer<Q>>;
  readonly stop: () => void;
  readonly again: () => void;
}

/**
 * Asks when the panel opens, and again whenever the subject or the terms are another object; a question that is
 * overtaken is stopped.
 */
export function useQuestion<Q extends QuestionId>(
  id: Q,
  subject: Subject<Q>,
  asked: Asked<Q>,
): Asking<Q> {
  const [job] = useState(() => startJob<Q, Progress, Answer<Q>>());
  const [round, setRound] = useState(1);
  const control = useRef<AbortController | null>(null);
  useEffect(() => {
    const own = new AbortController();
    control.current = own;
    void follow(job, { id, subject, asked, ticket: round, control: own });
    return () => own.abort();
  }, [job, id, subject, asked, round]);
  return {
    job,
    stop: () => {
      control.current?.abort();
      job.send({ type: 'STOP' });
    },
    again: () => setRound(round + 1),
  };
}

interface Question<Q extends QuestionId> {
  readonly id: Q;
  readonly subject: Subject<Q>;
  readonly asked: Asked<Q>;
  /** Tells this question from those before it. */
  readonly ticket: number;
  readonly control: AbortController;
}

/** Puts a question and tells a job how it goes, until it is answered, has failed or was stopped. */
async function follow<Q extends QuestionId>(
  job: Job<Q, Progress, Answer<Q>>,
  { id, subject, asked, ticket, control }: Question<Q>,
): Promise<void> {
  const { signal } = control;
  job.send({ type: 'ASK', ticket, question: id });
  try {
    const onProgress = (progress: Progress) => {
      if (!signal.aborted) job.send({ type: 'PROGRESS', ticket, progress });
    };
    const answer = await askInWorker(id, subject, asked, { signal, onProgress });
    if (!signal.aborted) job.send({ type: 'ANSWER', ticket, answer });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    if (!signal.aborted) job.send({ type: 'FAIL', ticket, problem });
  }
}
