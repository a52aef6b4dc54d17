// How do branches differ: where do they part, what has only one, what comes in another order?
import type { Goal } from '../../core/scenario.ts';
import { goalsAt } from '../goals.ts';
import { type CommitmentRun, commitments } from '../commitments.ts';
import { type Ledger, ledger } from '../ledger.ts';
import { type Replay, type Taken, replay } from '../replay.ts';
import type { Branch, Roadmap, RoadmapNode } from '../roadmap.ts';
import { type Schedule, schedule } from '../schedule.ts';
import { branchOf } from '../tree-index.ts';

export interface Comparison {
  /** The nodes that all branches share, from the first. */
  readonly common: readonly RoadmapNode[];
  readonly lines: readonly ComparedLine[];
}

/** One of the branches compared, with what is read off it. */
export interface ComparedLine {
  readonly branch: Branch;
  readonly replay: Replay;
  readonly schedule: Schedule;
  readonly ledger: Ledger;
  readonly commitments: readonly CommitmentRun[];
  /** The goals that hold at the end. */
  readonly goals: readonly Goal[];
  /**
   * What no other branch does: steps that only this one takes, or takes more often than any other.
   */
  readonly only: readonly Taken[];
}

/**
 * Compares branches, the first being the measure of order.
 * @param branchIds two or more; with one, nothing differs
 */
export function compare(roadmap: Roadmap, branchIds: readonly string[]): Comparison {
  const branches = branchIds.map((id) => branchOf(roadmap, id));
  const paths = branches.map(({ tip }) => replay(roadmap, tip));
  const marked = paths.map(({ taken }) => marksOf(taken));
  const shared = paths
    .slice(1)
    .reduce(
      (least, path) => Math.min(least, sharedBy(paths[0], path)),
      paths[0]?.taken.length ?? 0,
    );
  const common = (paths[0]?.taken ?? []).slice(0, shared).map(({ node }) => node);
  const lines = branches.map((branch, index): ComparedLine => {
    const path = paths[index] ?? replay(roadmap, branch.tip);
    return {
      branch,
      replay: path,
      schedule: schedule(roadmap, branch.tip),
      ledger: ledger(path),
      commitments: commitments(roadmap, branch.tip),
      goals: goalsAt(roadmap.scenario, path.taken.at(-1)?.after ?? path.start),
      only: onlyOn(marked, index),
    };
  });
  return { common, lines };
}

/**
 * The steps of a line by step and how often it came before: the second test is another thing than
 * the first.
 */
export type Marks = ReadonlyMap<string, Taken>;

/** The steps of a line by their marks, in its order. */
export function marksOf(taken: readonly Taken[]): Marks {
  const counts = new Map<string, number>();
  return new Map(
    taken.map((step) => {
      const count = (counts.get(step.step.id) ?? 0) + 1;
      counts.set(step.step.id, count);
      return [`${step.step.id} ${count}`, step];
    }),
  );
}

function sharedBy(first: Replay | undefined, other: Replay): number {
  const parting = other.taken.findIndex(
    ({ node }, index) => first?.taken[index]?.node.id !== node.id,
  );
  return parting < 0 ? other.taken.length : parting;
}

function onlyOn(marked: readonly Marks[], index: number): readonly Taken[] {
  const others = marked.filter((_, other) => other !== index);
  if (others.length === 0) return [];
  return [...(marked[index] ?? [])].flatMap(([mark, taken]) =>
    others.some((marks) => marks.has(mark)) ? [] : [taken],
  );
}
