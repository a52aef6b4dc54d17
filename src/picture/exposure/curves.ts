// How does the balance of a party run along a branch, by step or by date?
import type { Day } from '../../core/duration.ts';
import { daysBetween } from '../../core/duration.ts';
import type { Party } from '../../core/scenario.ts';
import type { ComparedLine } from '../../roadmap/compare/compare.ts';
import { entryOf } from '../../roadmap/ledger.ts';
import type { Taken } from '../../roadmap/replay.ts';
import { keptOf } from '../../roadmap/walkaway.ts';
import { exact, worthTo } from '../../roadmap/worth.ts';

export type By = 'date' | 'step';

/** Where a party stands after a step. */
export interface Point {
  /** How far along: the number of steps, or of days from the scenario's start. Never falls. */
  readonly key: number;
  readonly taken: Taken;
  readonly balance: number;
  /** The sum of what it has given and cannot take back: at most 0. */
  readonly lasting: number;
  /** What it would have more by leaving here than by seeing the branch through; at most 0 where it would stay. */
  readonly tempts: number;
}

/** What a curve is drawn of. */
export type CurveLine = Pick<ComparedLine, 'replay' | 'schedule'>;

/**
 * The points of a curve, after the beginning at key 0 and balance 0. By date, a step counts when it
 * is finished, and what is finished on one day counts together: its order says nothing.
 */
export function pointsOf(line: CurveLine, party: Party, by: By): readonly Point[] {
  let balance = 0;
  let lasting = 0;
  let tempts = temptationAtStart(line, party);
  const points = keyed(line, by).map(({ key, taken }) => {
    const { given, received, irreversible } = entryOf(taken.step, party.id);
    balance = exact(balance + given + received);
    lasting = exact(lasting + irreversible);
    tempts = exact(tempts + keptOf(taken.step, party.id, {}));
    return { key, taken, balance, lasting, tempts };
  });
  return points.filter(({ key }, index) => points[index + 1]?.key !== key);
}

/** Before the first step: what is lost by seeing the branch through, if anything. */
export function temptationAtStart({ replay }: CurveLine, party: Party): number {
  return exact(-replay.taken.reduce((sum, { step }) => sum + worthTo(step, party.id), 0));
}

/** How far along a branch ends. */
export function lengthOf(line: CurveLine, by: By): number {
  return Math.max(0, ...keyed(line, by).map(({ key }) => key));
}

interface Keyed {
  readonly key: number;
  readonly taken: Taken;
}

function keyed({ replay, schedule }: CurveLine, by: By): readonly Keyed[] {
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
