// Which questions can be asked? The table that the worker, the command line and the screen read.
import type { Scenario } from '../core/scenario.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { against } from './against/against.ts';
import { ahead } from './ahead/ahead.ts';
import { along } from './ahead/along.ts';
import { alternatives } from './alternatives.ts';
import type { Asking } from './asking.ts';
import { consequences } from './consequences.ts';
import { exactly } from './exact/exact.ts';
import { exploring } from './explore.ts';
import { landmarks } from './landmarks.ts';
import { options } from './options/options.ts';
import { orders } from './orders/orders.ts';
import { plan } from './plan/plan.ts';
import { tradeoffs } from './plan/tradeoffs.ts';
import { stress } from './stress/stress.ts';
import { unblock } from './unblock.ts';
import { asksWalkaway } from './walkaway/walkaway.ts';
import { when, whenEach } from './when/when.ts';
import { isTooWide, mostIn } from './wide.ts';
import { yielding } from './yield.ts';

/** What every question is: about a scenario or a roadmap, with its own terms, answered bit by bit. */
type Run<S extends Scenario | Roadmap, A, R> = (subject: S, asked: A) => Asking<R, unknown>;

/** A new question is a file and a row here: worker, progress and stop come with it. */
const questions = {
  plan,
  tradeoffs,
  against,
  alternatives,
  unblock,
  yield: yielding,
  landmarks,
  options,
  ahead,
  along,
  consequences,
  stress,
  explore: exploring,
  reach: exactly,
  orders,
  walkaway: asksWalkaway,
  when,
  whenEach,
} as const satisfies Readonly<Record<string, Run<never, never, unknown>>>;

export type QuestionId = keyof typeof questions;
/** What a question is about. */
export type Subject<Q extends QuestionId> = Parameters<(typeof questions)[Q]>[0];
/** Its terms, limits included. */
export type Asked<Q extends QuestionId> = Parameters<(typeof questions)[Q]>[1];
export type Answer<Q extends QuestionId> =
  ReturnType<(typeof questions)[Q]> extends Asking<infer R, unknown> ? R : never;
/** A piece of its answer that it tells before it is done. */
export type EarlyPart<Q extends QuestionId> =
  ReturnType<(typeof questions)[Q]> extends Asking<unknown, infer P> ? P : never;

/**
 * Begins a question; in a wide scenario it looks at less. Throws where the scenario is too wide to be asked about: who asks
 * says so instead. The casts are the one place where an id and its types are married.
 */
export function ask<Q extends QuestionId>(
  id: Q,
  subject: Subject<Q>,
  asked: Asked<Q>,
): Asking<Answer<Q>, unknown> {
  const run = questions[id] as unknown as Run<Scenario | Roadmap, Asked<Q>, Answer<Q>>;
  const scenario = scenarioOf(subject);
  if (isTooWide(scenario)) throw new Error(`"${scenario.id}" is too wide for "${id}"`);
  const { limit } = asked as { readonly limit?: number };
  return run(subject, limit === undefined ? asked : { ...asked, limit: mostIn(scenario, limit) });
}

function scenarioOf(subject: Scenario | Roadmap): Scenario {
  return 'scenario' in subject ? subject.scenario : subject;
}
