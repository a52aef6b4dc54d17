// Which questions can be asked? The table that the worker, the command line and the screen read.
import type { Scenario } from '../core/scenario.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { MessageId } from '../words/words.ts';
import { alternatives } from './alternatives.ts';
import type { Asking } from './asking.ts';
import { exploring } from './explore.ts';
import { landmarks } from './landmarks.ts';
import { closes } from './options/closes.ts';
import { options } from './options/options.ts';
import { orders } from './orders/orders.ts';
import { plan } from './plan/plan.ts';
import { stress } from './stress/stress.ts';
import { unblock } from './unblock.ts';
import { yielding } from './yield.ts';

/** What every question is: about a scenario or a roadmap, with its own terms, answered bit by bit. */
type Run<S extends Scenario | Roadmap, A, R> = (subject: S, asked: A) => Asking<R>;

interface Question<S extends Scenario | Roadmap, A, R> {
  readonly label: MessageId;
  readonly run: Run<S, A, R>;
}

function question<S extends Scenario | Roadmap, A, R>(
  label: MessageId,
  run: Run<S, A, R>,
): Question<S, A, R> {
  return { label, run };
}

/** A new question is a file and a row here: worker, progress and stop come with it. */
export const questions = {
  plan: question('question.plan', plan),
  alternatives: question('question.alternatives', alternatives),
  unblock: question('question.unblock', unblock),
  yield: question('question.yield', yielding),
  landmarks: question('question.landmarks', landmarks),
  options: question('question.options', options),
  closes: question('question.closes', closes),
  stress: question('question.stress', stress),
  explore: question('question.explore', exploring),
  orders: question('question.orders', orders),
} as const;

export type QuestionId = keyof typeof questions;
/** What a question is about. */
export type Subject<Q extends QuestionId> = Parameters<(typeof questions)[Q]['run']>[0];
/** Its terms, limits included. */
export type Asked<Q extends QuestionId> = Parameters<(typeof questions)[Q]['run']>[1];
export type Answer<Q extends QuestionId> =
  ReturnType<(typeof questions)[Q]['run']> extends Asking<infer R> ? R : never;

/** Begins a question. The cast is the one place where an id and its types are married. */
export function ask<Q extends QuestionId>(
  id: Q,
  subject: Subject<Q>,
  asked: Asked<Q>,
): Asking<Answer<Q>> {
  const run = questions[id].run as unknown as Run<Scenario | Roadmap, Asked<Q>, Answer<Q>>;
  return run(subject, asked);
}
