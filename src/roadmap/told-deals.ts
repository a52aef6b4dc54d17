// How is a deal told in plain data, for files and tables?
import type { Day } from '../core/duration.ts';
import { type Due, dueOf } from '../core/promise.ts';
import type { Scenario, Step } from '../core/scenario.ts';
import type { Text } from '../core/text.ts';
import type { CommitmentRun } from './commitments.ts';
import { type Deal, type Give, type PromisedDeal, dealOf } from './deals.ts';
import type { Passed, Replay } from './replay.ts';

/** One deal of a branch: names are ids but where a person reads them. */
export interface ToldDeal {
  readonly kind: Deal['kind'];
  readonly node: string;
  readonly step: string;
  readonly name: Text;
  /** When the step takes effect, by the typical estimate. */
  readonly date: Day;
  /** Who gives what, to whom. */
  readonly gives: readonly ToldGift[];
  /** What the step as a whole is worth to each party, beside its moves. */
  readonly worth: Step['worth'];
  /** Exchanged: all at once. Unanswered: nothing is given or promised in return. Else how the promise stands. */
  readonly status: 'exchanged' | 'unanswered' | CommitmentRun['status'];
  /** What answers the step; left out where nothing does, or the step itself. */
  readonly promise?: ToldPromise;
}

export interface ToldGift {
  /** The party that makes the moves; null where all make them together. */
  readonly party: string | null;
  /** The others to which some of them are worth something. */
  readonly to: readonly string[];
  readonly moves: readonly Give[];
}

/** The promise that answers a step. */
export interface ToldPromise {
  readonly commitment: string;
  /** Those who owe together. */
  readonly parties: readonly string[];
  readonly due: Due;
  readonly deadline?: Day;
  readonly extensions: number;
  /** The nodes that did what was owed. */
  readonly answers: readonly string[];
  /**
   * Those who have moved and wait, from when to when; `until` is null where it is unanswered at the end of the branch.
   * Nobody waits for what is promised not to be done, until it is done.
   */
  readonly exposed: readonly string[];
  readonly from: Day;
  readonly until: Day | null;
}

export function tellDeal(path: Replay, deal: Deal): ToldDeal {
  const { taken } = deal;
  const told = {
    kind: deal.kind,
    node: taken.node.id,
    step: taken.step.id,
    name: taken.step.name,
    date: deal.day,
    gives: giftsIn(path.scenario, taken),
    worth: taken.step.worth,
  };
  if (deal.kind === 'exchange') return { ...told, status: 'exchanged' };
  if (deal.kind === 'unanswered') return { ...told, status: 'unanswered' };
  return { ...told, status: deal.run.status, promise: promiseOf(deal) };
}

/** What is given in a step, in the situation before it; last what all give together. */
export function giftsIn(
  scenario: Scenario,
  taken: Pick<Passed, 'step' | 'before'>,
): readonly ToldGift[] {
  const { sides, together } = dealOf(scenario, taken);
  const gifts = sides.map(({ party, gives }) => ({ party, moves: gives }));
  const all = [...gifts, { party: null, moves: together }].filter(({ moves }) => moves.length > 0);
  return all.map(({ party, moves }) => ({
    party,
    to: scenario.parties.flatMap(({ id }) => (id !== party && gains(moves, id) ? [id] : [])),
    moves,
  }));
}

function gains(moves: readonly Give[], party: string): boolean {
  return moves.some(({ worth }) => Object.hasOwn(worth, party) && (worth[party] ?? 0) > 0);
}

function promiseOf({ run, exposed, since, until }: PromisedDeal): ToldPromise {
  const { commitment, deadline, extensions, answers } = run;
  return {
    commitment: commitment.id,
    parties: commitment.parties,
    due: dueOf(commitment),
    ...(deadline === undefined ? {} : { deadline }),
    extensions,
    answers,
    exposed,
    from: since,
    until,
  };
}
