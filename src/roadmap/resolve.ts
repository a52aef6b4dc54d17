// What does a reader without the program need to know of each branch?
import type { Day } from '../core/duration.ts';
import type { Situation } from '../core/situation.ts';
import type { Text } from '../core/text.ts';
import { type CommitmentRun, commitments } from './commitments.ts';
import { goalsAt } from './goals.ts';
import { type Ledger, exact, ledger } from './ledger.ts';
import { type Replay, type Taken, replay } from './replay.ts';
import type { Branch, Roadmap } from './roadmap.ts';
import { type Days, type Task, schedule } from './schedule.ts';

/** A branch told in full: plain data, names instead of references wherever a person reads them. */
export interface Resolved {
  readonly branch: string;
  readonly name: Text;
  readonly start: Day;
  readonly end: Days;
  readonly steps: readonly ResolvedStep[];
  readonly commitments: readonly ResolvedCommitment[];
  /** Ids of the goals that hold at the end. */
  readonly goals: readonly string[];
}

export interface ResolvedStep {
  readonly node: string;
  readonly step: string;
  readonly name: Text;
  readonly setback?: true;
  readonly assumed?: true;
  readonly holds: boolean;
  readonly phase?: Text;
  readonly start: Days;
  readonly finish: Days;
  readonly parties: readonly string[];
  /** The situation after the step. */
  readonly situation: Situation;
  /**
   * What each party has given and received up to here; parties that never do either are left out.
   */
  readonly ledger: Readonly<Record<string, Tally>>;
  /** Ids of the positions that the step offends. */
  readonly objections: readonly string[];
}

export interface ResolvedCommitment extends Omit<CommitmentRun, 'commitment'> {
  readonly commitment: string;
}

export interface Tally {
  readonly given: number;
  readonly received: number;
  readonly balance: number;
}

/** Every branch of a roadmap, in their order. */
export function resolve(roadmap: Roadmap): readonly Resolved[] {
  return roadmap.branches.map((branch) => resolveBranch(roadmap, branch));
}

function resolveBranch(roadmap: Roadmap, { id, name, tip }: Branch): Resolved {
  const path = replay(roadmap, tip);
  const { start, end, tasks } = schedule(roadmap, tip);
  const tallies = talliesAlong(path);
  const last = path.taken.at(-1)?.after ?? path.start;
  return {
    branch: id,
    name,
    start,
    end,
    steps: path.taken.flatMap((taken, index) => {
      const task = tasks[index];
      return task ? [resolveStep(taken, task, tallies[index] ?? {})] : [];
    }),
    commitments: commitments(roadmap, tip).map(({ commitment, ...run }) => ({
      commitment: commitment.id,
      ...run,
    })),
    goals: goalsAt(roadmap.scenario, last).map((goal) => goal.id),
  };
}

function resolveStep(
  taken: Taken,
  { start, finish }: Task,
  tally: ResolvedStep['ledger'],
): ResolvedStep {
  const { node, step, setback, assumed, holds, phase, after, objections } = taken;
  return {
    node: node.id,
    step: step.id,
    name: step.name,
    ...(setback ? { setback } : {}),
    ...(assumed ? { assumed } : {}),
    holds,
    ...(phase === undefined ? {} : { phase }),
    start,
    finish,
    parties: step.parties,
    situation: after,
    ledger: tally,
    objections: objections.map(({ id }) => id),
  };
}

function talliesAlong(path: Replay): readonly ResolvedStep['ledger'][] {
  const involved: Ledger = ledger(path).filter(
    ({ given, received }) => given !== 0 || received !== 0,
  );
  return path.taken.map((_, index) =>
    Object.fromEntries(
      involved.map(({ party, givens, balances }): [string, Tally] => {
        const given = givens[index] ?? 0;
        const balance = balances[index] ?? 0;
        return [party.id, { given, received: exact(balance - given), balance }];
      }),
    ),
  );
}
