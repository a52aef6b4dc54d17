// What do readers of a roadmap need of each branch, in words: steps with dates, what is owed, who gives and gets?
import { type CommitmentRun, commitments } from '../roadmap/commitments.ts';
import { goalsAt } from '../roadmap/goals.ts';
import { type Ledger, ledger } from '../roadmap/ledger.ts';
import { type Taken, replay } from '../roadmap/replay.ts';
import type { Branch, Roadmap } from '../roadmap/roadmap.ts';
import { type Schedule, type Task, schedule } from '../roadmap/schedule.ts';

/** A step of a branch with its dates. */
export interface ToldStep {
  /** Place on the branch, from 1. */
  readonly number: number;
  readonly taken: Taken;
  readonly task: Task;
}

export interface ToldBranch {
  readonly branch: Branch;
  readonly steps: readonly ToldStep[];
  readonly schedule: Schedule;
  readonly ledger: Ledger;
  readonly commitments: readonly CommitmentRun[];
  /** Ids of the goals that hold at its end. */
  readonly goals: readonly string[];
}

/** Every branch, told once for the formats that need it. */
export function tellBranches(roadmap: Roadmap): readonly ToldBranch[] {
  return roadmap.branches.map((branch) => tellBranch(roadmap, branch));
}

/** One branch, told. */
export function tellBranch(roadmap: Roadmap, branch: Branch): ToldBranch {
  const path = replay(roadmap, branch.tip);
  const dates = schedule(roadmap, branch.tip);
  const end = path.taken.at(-1)?.after ?? path.start;
  return {
    branch,
    steps: path.taken.flatMap((taken, index) => {
      const task = dates.tasks[index];
      return task ? [{ number: index + 1, taken, task }] : [];
    }),
    schedule: dates,
    ledger: ledger(path),
    commitments: commitments(roadmap, branch.tip),
    goals: goalsAt(roadmap.scenario, end).map(({ id }) => id),
  };
}

/** The main branch, else the first; nothing where there is none. */
export function mainOf(roadmap: Roadmap): Branch | undefined {
  return roadmap.branches.find(({ id }) => id === roadmap.main) ?? roadmap.branches[0];
}
