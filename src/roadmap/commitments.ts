// Which promises ran along a path, and what became of each?
import { holds } from '../core/conditions/holds.ts';
import { type Day, addDuration } from '../core/duration.ts';
import { type Lookup, lookupOf } from '../core/lookup.ts';
import { type Due, dueOf, triggersOf } from '../core/promise.ts';
import type { Commitment } from '../core/scenario.ts';
import { readsOf } from './clauses.ts';
import { type Replay, type Taken, replay } from './replay.ts';
import type { Place, Roadmap } from './roadmap.ts';
import { type Schedule, scheduleOf } from './schedule.ts';

/** One run of a commitment, by the typical estimates. All its debtors share it. */
export interface CommitmentRun {
  readonly commitment: Commitment;
  /** The node that set the clock going; left out where it runs from the scenario's start. */
  readonly from?: string;
  readonly start: Day;
  /** With all that it was extended by; left out for a promise not to act that lasts. */
  readonly deadline?: Day;
  /**
   * Kept: done in time, or for a promise not to act, it lasted its time. Open: the path ends by the deadline. Late: done
   * after the deadline. Broken: the path goes on past the deadline without it, or does what was forbidden. Void: what it
   * holds under failed first.
   */
  readonly status: 'open' | 'kept' | 'late' | 'broken' | 'void';
  /** How often it was extended, and by which nodes. */
  readonly extensions: number;
  readonly extendedBy: readonly string[];
  /** The node that did what was owed, or the last of it, in time or late, and the day on which it was finished. */
  readonly keptBy?: string;
  readonly finished?: Day;
  /** The day on which it was broken or became void, and the node by which: that of the deadline has none. */
  readonly ended?: Day;
  readonly endedBy?: string;
  /** Every node that did something of what was owed while it was. */
  readonly answers: readonly string[];
}

/** Every run of every commitment on the path to a place: in the scenario's order, then along the path. */
export function commitments(roadmap: Roadmap, place: Place): readonly CommitmentRun[] {
  const path = replay(roadmap, place);
  return runsAlong(path, scheduleOf(path, roadmap.binding));
}

/**
 * The runs on a path that has been replayed and dated. A run starts with each trigger. What stands later on the path
 * counts for it. An extension counts while the deadline has not passed, moves it from where it stands, and is never what
 * was owed. The last day belongs to the run: what is done on it is in time, and a path that ends on it leaves it open.
 */
export function runsAlong(path: Replay, planned: Schedule): readonly CommitmentRun[] {
  const dated = {
    path,
    end: planned.end.typical,
    days: planned.tasks.map(({ finish }) => finish.typical),
  };
  return path.scenario.commitments.flatMap((commitment) => {
    const triggers = triggersOf(commitment);
    const starts =
      triggers === null
        ? [-1]
        : path.taken.flatMap(({ step }, at) => (triggers.includes(step.id) ? [at] : []));
    if (starts.length === 0) return [];
    const promise = promiseOf(commitment, path);
    return starts.map((at) => runFrom(promise, dated, at));
  });
}

/** A commitment on a path, found out once for all of its runs. */
interface Promised {
  readonly commitment: Commitment;
  readonly due: Due;
  /** Does a debtor change with a step what the level to be reached is read from? */
  readonly helps: (taken: Taken) => boolean;
  /** The places on the path at which something can become of a run, in order. */
  readonly turns: readonly number[];
}

function promiseOf(commitment: Commitment, { scenario, taken }: Replay): Promised {
  const lookup = lookupOf(scenario);
  const due = dueOf(commitment);
  const helps = helpsIn(commitment, due, lookup);
  const { while: under, extendedBy } = commitment;
  const named = new Set(extendedBy.map(({ step }) => step));
  if (due.kind !== 'reach') for (const step of due.steps) named.add(step);
  const turns = taken.flatMap((each, index) => {
    const { step, after } = each;
    const counts =
      named.has(step.id) ||
      (due.kind === 'reach' && (holds(lookup, after, due.condition) || helps(each))) ||
      (under !== undefined && !holds(lookup, after, under));
    return counts ? [index] : [];
  });
  return { commitment, due, helps, turns };
}

function helpsIn({ parties }: Commitment, due: Due, lookup: Lookup): Promised['helps'] {
  if (due.kind !== 'reach') return () => false;
  const { tracks, gauges } = readsOf(due.condition, lookup);
  return ({ step, before, after }) =>
    step.parties.some((party) => parties.includes(party)) &&
    (tracks.some((track) => before.stages[track] !== after.stages[track]) ||
      gauges.some((gauge) => before.gauges[gauge] !== after.gauges[gauge]));
}

interface Dated {
  readonly path: Replay;
  readonly end: Day;
  /** The typical finish of each step. */
  readonly days: readonly Day[];
}

/** A run as far as it has been followed. */
interface Running extends Promised {
  readonly dated: Dated;
  deadline: Day | undefined;
  readonly extendedBy: string[];
  readonly answers: string[];
  /** Of several steps that are all owed those that are not done yet. */
  readonly open: Set<string>;
}

type End = Pick<CommitmentRun, 'status' | 'keptBy' | 'finished' | 'ended' | 'endedBy'>;

function runFrom(promised: Promised, dated: Dated, at: number): CommitmentRun {
  const from = dated.path.taken[at]?.node.id;
  const start = dated.days[at] ?? dated.path.scenario.start;
  const { commitment, due } = promised;
  const running: Running = {
    ...promised,
    dated,
    deadline: deadlineOf(commitment, start),
    extendedBy: [],
    answers: [],
    open: new Set(due.kind === 'all' ? due.steps : []),
  };
  const end = atStart(running, at) ?? goOn(running, at) ?? endOf(running);
  const { deadline, extendedBy, answers } = running;
  return {
    commitment,
    ...(from === undefined ? {} : { from }),
    start,
    ...(deadline === undefined ? {} : { deadline }),
    ...end,
    extensions: extendedBy.length,
    extendedBy,
    answers,
  };
}

/** The earlier of the two clocks; none for a promise not to act that lasts. */
function deadlineOf({ within, by }: Commitment, start: Day): Day | undefined {
  const length = within === undefined ? undefined : addDuration(start, within);
  if (length === undefined || by === undefined) return length ?? by;
  return length < by ? length : by;
}

/** Void from the start where what it holds under fails; a level that stands already is kept. */
function atStart({ dated, due, commitment }: Running, at: number): End | null {
  const { path, days } = dated;
  const trigger = path.taken[at];
  const lookup = lookupOf(path.scenario);
  const situation = trigger?.after ?? path.start;
  const day = days[at] ?? path.scenario.start;
  if (commitment.while && !holds(lookup, situation, commitment.while))
    return { status: 'void', ended: day, ...(trigger ? { endedBy: trigger.node.id } : {}) };
  if (due.kind !== 'reach' || !holds(lookup, situation, due.condition)) return null;
  return { status: 'kept', finished: day, ...(trigger ? { keptBy: trigger.node.id } : {}) };
}

function goOn(running: Running, at: number): End | null {
  for (const index of running.turns) {
    const end = index > at ? follow(running, index) : null;
    if (end) return end;
  }
  return null;
}

/** What one more step does to a run; null while it goes on. */
function follow(running: Running, index: number): End | null {
  const { dated, due, deadline, commitment } = running;
  const taken = dated.path.taken[index];
  const day = dated.days[index] ?? '';
  if (!taken) return null;
  const { node, step, after } = taken;
  const inTime = deadline === undefined || day <= deadline;
  if (due.kind === 'forbids') {
    if (inTime && due.steps.includes(step.id))
      return { status: 'broken', ended: day, endedBy: node.id };
  } else if (fulfils(running, index))
    return { status: inTime ? 'kept' : 'late', keptBy: node.id, finished: day };
  if (!inTime) return null;
  extend(running, step.id, node.id);
  const { while: under } = commitment;
  const goes = under === undefined || holds(lookupOf(dated.path.scenario), after, under);
  return goes ? null : { status: 'void', ended: day, endedBy: node.id };
}

/** Is all that was owed done with this step? Notes what does something of it. */
function fulfils(running: Running, index: number): boolean {
  const { dated, due, open, answers, commitment } = running;
  const taken = dated.path.taken[index];
  if (!taken || due.kind === 'forbids') return false;
  const { node, step, after } = taken;
  if (due.kind === 'reach') {
    if (running.helps(taken)) answers.push(node.id);
    return holds(lookupOf(dated.path.scenario), after, due.condition);
  }
  const owed = due.kind === 'all' ? open.has(step.id) : due.steps.includes(step.id);
  if (!owed || commitment.extendedBy.some((extension) => extension.step === step.id)) return false;
  answers.push(node.id);
  open.delete(step.id);
  return open.size === 0;
}

function extend(running: Running, step: string, node: string): void {
  const { deadline, commitment, extendedBy } = running;
  const extensions = commitment.extendedBy.filter((extension) => extension.step === step);
  if (deadline === undefined || extensions.length === 0) return;
  running.deadline = extensions.reduce((day, { by }) => addDuration(day, by), deadline);
  extendedBy.push(node);
}

/** What becomes of a run that nothing on the path has ended. */
function endOf({ due, deadline, dated }: Running): End {
  if (deadline === undefined || dated.end <= deadline) return { status: 'open' };
  return due.kind === 'forbids'
    ? { status: 'kept', finished: deadline }
    : { status: 'broken', ended: deadline };
}
