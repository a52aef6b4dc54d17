// How does one run of a promise stand: kept on which day, by which step, how often extended?
import type { CommitmentRun } from '../roadmap/commitments.ts';
import type { Replay } from '../roadmap/replay.ts';
import { sayDebtors, sayDue } from './promises.ts';
import type { Words } from './words.ts';

/** `kept on 3 May 2019 by Test ban; extended twice`. The path is the one that the run ran on. */
export function sayPromiseState(words: Words, path: Replay, run: CommitmentRun): string {
  const { status, keptBy, finished, ended, endedBy, extensions } = run;
  const [by, day] = [keptBy ?? endedBy, finished ?? ended];
  const step = path.taken.find(({ node }) => node.id === by)?.step.name;
  const said =
    by === undefined || day === undefined
      ? words.say(status === 'kept' ? 'commitment.lasted' : `commitment.${STANDING[status]}`)
      : words.say(`commitment.${DONE[status]}`, { day: words.day(day), step: words.text(step) });
  return extensions === 0 ? said : words.say('commitment.extended', { said, count: extensions });
}

/** A run whole: `South: Food aid, by 1 May 2019: kept on 3 May 2019 by Food aid`. */
export function sayRun(words: Words, path: Replay, run: CommitmentRun): string {
  const { scenario } = path;
  const values = {
    parties: sayDebtors(words, scenario, run.commitment),
    due: sayDue(words, scenario, run.commitment),
    status: sayPromiseState(words, path, run),
  };
  return run.deadline === undefined
    ? words.say('deal.owed-lasting', values)
    : words.say('deal.owed', { ...values, day: words.day(run.deadline) });
}

/** How a run stands that nobody has ended, and how one that a step has. */
const STANDING = {
  open: 'open',
  kept: 'open',
  late: 'open',
  broken: 'broken',
  void: 'void',
} as const;
const DONE = {
  open: 'kept',
  kept: 'kept',
  late: 'late',
  broken: 'breached',
  void: 'voided',
} as const;
