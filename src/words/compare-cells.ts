// What stands in the cells of a comparison: dates, promises, a step's other place?
import type { CommitmentRun } from '../roadmap/commitments.ts';
import type { ComparedRow } from '../roadmap/compare-rows.ts';
import type { MessageId, Words } from './words.ts';

/** How one run of a commitment stands: `kept Mar 2021`, `broken, due Jun 2020`. */
export function sayRun(words: Words, run: CommitmentRun): string {
  const { status, finished, ended, endedBy, deadline } = run;
  const day = finished ?? ended ?? deadline;
  if (day === undefined) return words.say('compare.open-lasting');
  const breached = status === 'broken' && endedBy !== undefined;
  return words.say(breached ? 'compare.breached' : `compare.${status}`, {
    month: words.month(day),
  });
}

const STATUSES = ['kept', 'late', 'broken', 'open', 'void'] as const;

/** How many promises there are of each kind: `3 kept, 1 broken`; '' for none. */
export function sayRunCounts(words: Words, runs: readonly CommitmentRun[]): string {
  return STATUSES.flatMap((status) => {
    const count = runs.filter((run) => run.status === status).length;
    return count === 0 ? [] : [words.say(`compare.${status}-count`, { count })];
  }).join(', ');
}

interface Moved {
  readonly way: 'earlier' | 'later';
  /** The branch, by its place, on which the step stands in the order of the rows, and its number there. */
  readonly other: number;
  readonly number: number;
}

/** Where else a step stands that is out of order on a branch; null where it is in order. */
export function otherPlace({ cells }: ComparedRow, line: number): Moved | null {
  const way = cells[line]?.moved;
  if (way === undefined) return null;
  const other = cells.findIndex((cell, index) => index !== line && cell && !cell.moved);
  const number = cells[other]?.number;
  return number === undefined ? null : { way, other, number };
}

const WAYS: Readonly<Record<Moved['way'], MessageId>> = {
  earlier: 'compare.moved-earlier',
  later: 'compare.moved-later',
};

/** `Later than on Gradual steps (A), where it is step 8`. */
export function sayMoved(words: Words, { way, number }: Moved, other: string): string {
  return words.say(WAYS[way], { other, number });
}
