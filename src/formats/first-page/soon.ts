// What has to be decided on a branch within the next 90 days?
import { type Day, addDuration } from '../../core/duration.ts';
import { lookupOf } from '../../core/lookup.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { CommitmentRun } from '../../roadmap/commitments.ts';
import type { ToldBranch, ToldStep } from '../told.ts';

export interface Soon {
  readonly from: Day;
  readonly until: Day;
  /** `record`: counted from the last day of record on the branch. */
  readonly since: 'record' | 'start';
  readonly items: readonly SoonItem[];
}

/** A step that has to begin by a day, or a promise that falls due on it. */
export type SoonItem =
  | { readonly kind: 'step'; readonly day: Day; readonly step: ToldStep }
  | { readonly kind: 'promise'; readonly day: Day; readonly run: CommitmentRun };

/**
 * Counted from the last day of record on the branch; where nothing is on record, from its start, since no clock of the
 * reader's may change what a file says. To be decided: each step that has to begin within 90 days, setbacks and what
 * nobody chooses aside; and each promise that is due within them and not kept before. By the typical estimates, in order.
 */
export function soonOn(scenario: Scenario, { schedule, steps, commitments }: ToldBranch): Soon {
  const records = steps.flatMap(({ taken }) => taken.node.on ?? []).toSorted();
  const from = records.at(-1) ?? schedule.start;
  const until = addDuration(from, 'P90D');
  const { outcomes } = lookupOf(scenario);
  const begun = steps.flatMap((step): readonly SoonItem[] => {
    const { taken, task } = step;
    const day = task.start.typical;
    const isChosen = !taken.setback && !outcomes.has(taken.step.id);
    const isOpen = taken.node.on === undefined && day >= from && day <= until;
    return isChosen && isOpen ? [{ kind: 'step', day, step }] : [];
  });
  const due = commitments.flatMap((run): readonly SoonItem[] => {
    const { deadline: day, finished, ended } = run;
    const isOver = (finished ?? ended ?? until) <= from;
    if (day === undefined || run.commitment.forbids || isOver) return [];
    return day > from && day <= until ? [{ kind: 'promise', day, run }] : [];
  });
  const items = [...begun, ...due].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { from, until, since: records.length > 0 ? 'record' : 'start', items };
}
