// Which deals and promises stand on the line that is followed? Worked out when asked for, kept until something changes.
import { type CommitmentRun, runsAlong } from '../roadmap/commitments.ts';
import { type DealRow, dealRows } from '../roadmap/deal-rows.ts';
import type { Replay } from '../roadmap/replay.ts';
import type { Schedule } from '../roadmap/schedule.ts';
import { datesOf, kept, lineOf } from './derived.ts';
import type { State } from './document.ts';

const ran = kept((line: Replay, dates: Schedule): readonly CommitmentRun[] =>
  runsAlong(line, dates),
);

/** Every promise that runs on the line, in the order of the scenario. */
export function promisesOf(state: State): readonly CommitmentRun[] {
  return ran(lineOf(state), datesOf(state));
}

const dealt = kept(
  (line: Replay, dates: Schedule, runs: readonly CommitmentRun[]): readonly DealRow[] =>
    dealRows(line, dates, runs),
);

/** The deals of the line, one row for each step that makes some. */
export function dealRowsOf(state: State): readonly DealRow[] {
  return dealt(lineOf(state), datesOf(state), promisesOf(state));
}
