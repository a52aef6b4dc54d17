// What does the table of a branch's deals hold: for each step that makes deals, what each party gives, gets and owes?
import type { CommitmentRun } from './commitments.ts';
import { type Deal, type Give, type PromisedDeal, dealOf, dealsByNode } from './deals.ts';
import { entryOf } from './ledger.ts';
import type { Replay, Taken } from './replay.ts';
import type { Schedule } from './schedule.ts';
import type { Days } from './times.ts';

/** What one party has to do with the deals that a step makes. */
export interface DealPart {
  readonly party: string;
  readonly gives: readonly Give[];
  /** What the step costs it and what it brings it, each summed by itself: at most 0, at least 0. An assumption. */
  readonly given: number;
  readonly received: number;
  /** The promises that it owes in return. */
  readonly owes: readonly PromisedDeal[];
  /** Those that it waits for. */
  readonly exposed: readonly PromisedDeal[];
}

/** A step that makes one deal or several: an exchange may start a promise, too. */
export interface DealRow {
  /** Place on the branch, from 1. */
  readonly number: number;
  readonly taken: Taken;
  readonly finish: Days;
  readonly kinds: readonly Deal['kind'][];
  /** Every party that has to do with it, in the order of the scenario. */
  readonly parts: readonly DealPart[];
  /** Moves that all make together, and nobody in particular. */
  readonly together: readonly Give[];
}

/** One row for each step of a path that makes deals, in the order in which they take effect. */
export function dealRows(
  path: Replay,
  planned: Schedule,
  runs: readonly CommitmentRun[],
): readonly DealRow[] {
  const deals = dealsByNode(path, planned, runs);
  return path.taken.flatMap((taken, index): readonly DealRow[] => {
    const made = deals.get(taken.node.id);
    const task = planned.tasks[index];
    if (!made || !task) return [];
    const promises = made.filter((deal) => deal.kind === 'promise');
    return [
      {
        number: index + 1,
        taken,
        finish: task.finish,
        kinds: [...new Set(made.map(({ kind }) => kind))],
        parts: partsOf(path, taken, promises),
        together: dealOf(path.scenario, taken).together,
      },
    ];
  });
}

/**
 * The parties that have something to do with any of the rows: first those that give, owe or wait, then those to which
 * the moves of others are worth something, each in the order of the scenario.
 */
export function partiesOf({ scenario }: Replay, rows: readonly DealRow[]): readonly string[] {
  const parts = rows.flatMap((row) => row.parts);
  const acting = new Set(parts.flatMap((part) => (isActing(part) ? [part.party] : [])));
  const named = new Set(parts.map(({ party }) => party));
  const ids = scenario.parties.map(({ id }) => id).filter((id) => named.has(id));
  return [...ids.filter((id) => acting.has(id)), ...ids.filter((id) => !acting.has(id))];
}

/** It gives, owes or waits: more than that the step is worth something to it. */
export function isActing({ gives, owes, exposed }: DealPart): boolean {
  return gives.length + owes.length + exposed.length > 0;
}

function partsOf(
  { scenario }: Replay,
  taken: Taken,
  promises: readonly PromisedDeal[],
): readonly DealPart[] {
  const { sides } = dealOf(scenario, taken);
  return scenario.parties.flatMap(({ id }): readonly DealPart[] => {
    const gives = sides.find(({ party }) => party === id)?.gives ?? [];
    const { given, received } = entryOf(taken.step, id);
    const owes = promises.filter(({ run }) => run.commitment.parties.includes(id));
    const exposed = promises.filter((promise) => promise.exposed.includes(id));
    const nothing = gives.length + owes.length + exposed.length === 0;
    if (nothing && given === 0 && received === 0) return [];
    return [{ party: id, gives, given, received, owes, exposed }];
  });
}
