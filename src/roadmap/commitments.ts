// Which promises ran along a path, and was each kept in time?
import { dueOf, triggersOf } from '../core/promise.ts';
import { type Day, addDuration } from '../core/duration.ts';
import type { Commitment } from '../core/scenario.ts';
import type { Place, Roadmap } from './roadmap.ts';
import { type Schedule, type Task, schedule } from './schedule.ts';
import { lineTo } from './tree-index.ts';

/** One run of a commitment's clock, by the typical estimates. */
export interface CommitmentRun {
  readonly commitment: Commitment;
  /** The node that set the clock going; left out where it runs from the scenario's start. */
  readonly from?: string;
  readonly start: Day;
  readonly deadline: Day;
  /**
   * Kept: done in time. Late: done after the deadline. Broken: not on the path, which ends after
   * the deadline.
   */
  readonly status: 'open' | 'kept' | 'late' | 'broken';
  /** The node that did what was owed, in time or late, and the day on which it was finished. */
  readonly keptBy?: string;
  readonly finished?: Day;
}

/**
 * Every run of every commitment on the path to a place: in the scenario's order, then along the
 * path. A step counts as what was owed when it comes later on the path or is finished after the
 * clock began; the first to finish counts.
 */
export function commitments(roadmap: Roadmap, place: Place): readonly CommitmentRun[] {
  const planned = schedule(roadmap, place);
  const steps = lineTo(roadmap, place).map(({ step }) => step);
  return roadmap.scenario.commitments.flatMap((commitment) =>
    runsOf(commitment, { planned, steps }),
  );
}

interface Path {
  readonly planned: Schedule;
  readonly steps: readonly string[];
}

function runsOf(commitment: Commitment, path: Path): readonly CommitmentRun[] {
  const after = triggersOf(commitment);
  if (after === null) return [runFrom(commitment, path, { start: path.planned.start, at: -1 })];
  return path.planned.tasks.flatMap((task, at) =>
    after.includes(path.steps[at] ?? '')
      ? [{ ...runFrom(commitment, path, { start: task.finish.typical, at }), from: task.node }]
      : [],
  );
}

function runFrom(
  commitment: Commitment,
  path: Path,
  clock: { readonly start: Day; readonly at: number },
): CommitmentRun {
  const { start } = clock;
  const deadline = deadlineOf(commitment, start);
  const done = firstDone(commitment, path, clock);
  if (!done) {
    const status = path.planned.end.typical > deadline ? 'broken' : 'open';
    return { commitment, start, deadline, status };
  }
  const finished = done.finish.typical;
  return {
    commitment,
    start,
    deadline,
    status: finished <= deadline ? 'kept' : 'late',
    keptBy: done.node,
    finished,
  };
}

/** The earlier of the two clocks. A commitment without any clock is refused at the door. */
function deadlineOf({ id, within, by }: Commitment, start: Day): Day {
  const given = [
    ...(within === undefined ? [] : [addDuration(start, within)]),
    ...(by === undefined ? [] : [by]),
  ];
  const [first, second] = given;
  if (first === undefined) throw new Error(`commitment "${id}" has no clock`);
  return second !== undefined && second < first ? second : first;
}

function firstDone(
  commitment: Commitment,
  { planned, steps }: Path,
  { start, at }: { readonly start: Day; readonly at: number },
): Task | undefined {
  const due = dueOf(commitment);
  const owed = due.kind === 'any' || due.kind === 'all' ? due.steps : [];
  return planned.tasks
    .filter(
      (task, index) =>
        index !== at &&
        owed.includes(steps[index] ?? '') &&
        (index > at || task.finish.typical > start),
    )
    .reduce<Task | undefined>(
      (first, task) => (first && first.finish.typical <= task.finish.typical ? first : task),
      undefined,
    );
}
