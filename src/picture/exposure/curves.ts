// How does the balance of a party run along a branch, by step or by date?
import type { Day } from '../../core/duration.ts';
import { daysBetween } from '../../core/duration.ts';
import type { Party } from '../../core/scenario.ts';
import type { ComparedLine } from '../../roadmap/compare/compare.ts';
import { entryOf } from '../../roadmap/ledger.ts';
import { exact } from '../../roadmap/worth.ts';
import type { Taken } from '../../roadmap/replay.ts';

export type By = 'date' | 'step';

/** Where a party stands after a step. */
export interface Point {
  /** How far along: the number of steps, or of days from the scenario's start. Never falls. */
  readonly key: number;
  readonly taken: Taken;
  readonly balance: number;
  /** The sum of what it has given and cannot take back: at most 0. */
  readonly lasting: number;
}

/**
 * The points of a curve, after the beginning at key 0 and balance 0. By date, a step counts when it
 * is finished, and what is finished on one day counts together: its order says nothing.
 */
export function pointsOf(line: ComparedLine, party: Party, by: By): readonly Point[] {
  let balance = 0;
  let lasting = 0;
  const points = keyed(line, by).map(({ key, taken }) => {
    const { given, received, irreversible } = entryOf(taken.step, party.id);
    balance = exact(balance + given + received);
    lasting = exact(lasting + irreversible);
    return { key, taken, balance, lasting };
  });
  return points.filter(({ key }, index) => points[index + 1]?.key !== key);
}

/** How far along a branch ends. */
export function lengthOf(line: ComparedLine, by: By): number {
  return Math.max(0, ...keyed(line, by).map(({ key }) => key));
}

interface Keyed {
  readonly key: number;
  readonly taken: Taken;
}

function keyed({ replay, schedule }: ComparedLine, by: By): readonly Keyed[] {
  const keys = replay.taken.map((taken, index) => ({
    key:
      by === 'step' ? index + 1 : sinceStart(schedule.start, schedule.tasks[index]?.finish.typical),
    taken,
  }));
  return keys.toSorted((a, b) => a.key - b.key);
}

function sinceStart(start: Day, day: Day = start): number {
  return Math.max(0, daysBetween(start, day));
}
