// What does a reader without the program need to know of each branch?
import { lookupOf } from '../core/lookup.ts';
import type { Day } from '../core/duration.ts';
import type { Situation } from '../core/situation.ts';
import type { Text } from '../core/text.ts';
import { type CommitmentRun, runsAlong } from './commitments.ts';
import { type StepDeal, dealOf, dealsAlong } from './deals.ts';
import { goalsAt } from './goals.ts';
import { type Ledger, ledger } from './ledger.ts';
import { passedOver } from './passed-over.ts';
import { readingsAt } from './readings.ts';
import { type Replay, type Taken, replay } from './replay.ts';
import type { Place, Roadmap } from './roadmap.ts';
import { type Schedule, type Task, scheduleOf } from './schedule.ts';
import type { Days } from './times.ts';
import { type ToldDeal, tellDeal } from './told-deals.ts';

/** A branch told in full: plain data, names instead of references wherever a person reads them. */
export interface Resolved {
  readonly branch: string;
  readonly name: Text;
  readonly start: Day;
  readonly end: Days;
  readonly steps: readonly ResolvedStep[];
  /** Ids of the nodes whose record contradicts the order of the branch. */
  readonly outOfOrder: readonly string[];
  /** Every run of every commitment. */
  readonly commitments: readonly ResolvedCommitment[];
  /** Exchanges, promised deals and concessions that nothing answers, along the branch. */
  readonly deals: readonly ToldDeal[];
  /** Ids of the goals that hold at the end. */
  readonly goals: readonly string[];
  /** Who regards what as met at the end. */
  readonly readings: readonly ResolvedReading[];
}

export interface ResolvedStep {
  readonly node: string;
  readonly step: string;
  readonly name: Text;
  readonly setback?: true;
  readonly assumed?: true;
  /** The outcome that it is one of: it happens, and nobody chooses it. */
  readonly outcome?: string;
  readonly holds: boolean;
  readonly phase?: Text;
  readonly start: Days;
  readonly finish: Days;
  /** The day of record, and the earlier node that contradicts it; null where it contradicts its own set start. */
  readonly on?: Day;
  readonly contradicts?: string | null;
  /** Ids of the earlier nodes that it waits for. */
  readonly waitsFor: readonly string[];
  readonly critical: boolean;
  /** What set its typical finish. */
  readonly setBy: Task['setBy'];
  readonly parties: readonly string[];
  /** The situation after the step. */
  readonly situation: Situation;
  /** What each party has given and received up to here. */
  readonly ledger: Readonly<Record<string, Tally>>;
  /** Who gives and gets what in this step. */
  readonly deal: StepDeal;
  /** Who regards what as met after it. */
  readonly readings: readonly ResolvedReading[];
  /** Ids of the positions that the step offends. */
  readonly objections: readonly string[];
  /** Ids of the commitments after whose breach it goes on as if their setback had not followed. */
  readonly passesOver?: readonly string[];
}

export interface ResolvedCommitment extends Omit<CommitmentRun, 'commitment'> {
  readonly commitment: string;
  /** Those who owe together. */
  readonly parties: readonly string[];
}

/** Given is at most 0, received at least 0; the balance is both together. */
export interface Tally {
  readonly given: number;
  readonly received: number;
  readonly balance: number;
}

export interface ResolvedReading {
  readonly of: 'goal' | 'milestone';
  readonly id: string;
  /** By its own condition. */
  readonly holds: boolean;
  /** Ids of the parties that regard it as met, and of those that do not. */
  readonly met: readonly string[];
  readonly unmet: readonly string[];
}

/** Every branch of a roadmap, in their order. */
export function resolve(roadmap: Roadmap): readonly Resolved[] {
  return roadmap.branches.map(({ id, name, tip }) => ({
    branch: id,
    name,
    ...resolveLine(roadmap, tip),
  }));
}

/** The line to a place, told in full; at the root only what runs and holds from the start. */
export function resolveLine(roadmap: Roadmap, tip: Place): Omit<Resolved, 'branch' | 'name'> {
  const { scenario } = roadmap;
  const path = replay(roadmap, tip);
  const planned = scheduleOf(path, roadmap.binding);
  const runs = runsAlong(path, planned);
  const last = path.taken.at(-1)?.after ?? path.start;
  return {
    start: planned.start,
    end: planned.end,
    steps: stepsOf(path, planned, runs),
    outOfOrder: planned.outOfOrder.map(({ node }) => node),
    commitments: runs.map(({ commitment, ...run }) => ({
      commitment: commitment.id,
      parties: commitment.parties,
      ...run,
    })),
    deals: dealsAlong(path, planned, runs).map((deal) => tellDeal(path, deal)),
    goals: goalsAt(scenario, last).map((goal) => goal.id),
    readings: readingsIn(path, last),
  };
}

function stepsOf(
  path: Replay,
  planned: Schedule,
  runs: readonly CommitmentRun[],
): readonly ResolvedStep[] {
  const tallies = talliesAlong(path);
  const passed = passedOver(path, planned, runs);
  const contradicted = new Map(planned.outOfOrder.map((each) => [each.node, each.with]));
  return path.taken.flatMap((taken, index) => {
    const task = planned.tasks[index];
    if (!task) return [];
    const over = passed.get(task.node)?.map(({ commitment }) => commitment.id);
    const other = contradicted.get(task.node);
    return {
      ...resolveStep(path, taken, task),
      ledger: tallies[index] ?? {},
      ...(other === undefined ? {} : { contradicts: other }),
      ...(over === undefined ? {} : { passesOver: over }),
    };
  });
}

function resolveStep(path: Replay, taken: Taken, task: Task): Omit<ResolvedStep, 'ledger'> {
  const { node, step, setback, assumed, holds, phase, after, objections } = taken;
  const outcome = lookupOf(path.scenario).outcomes.get(step.id)?.id;
  return {
    node: node.id,
    step: step.id,
    name: step.name,
    ...(setback ? { setback } : {}),
    ...(assumed ? { assumed } : {}),
    ...(outcome === undefined ? {} : { outcome }),
    holds,
    ...(phase === undefined ? {} : { phase }),
    start: task.start,
    finish: task.finish,
    ...(node.on === undefined ? {} : { on: node.on }),
    waitsFor: task.waitsFor,
    critical: task.critical,
    setBy: task.setBy,
    parties: step.parties,
    situation: after,
    deal: dealOf(path.scenario, taken),
    readings: readingsIn(path, after),
    objections: objections.map(({ id }) => id),
  };
}

function readingsIn({ scenario }: Replay, situation: Situation): readonly ResolvedReading[] {
  return readingsAt(scenario, situation).map(({ subject, ...reading }) => ({
    id: subject.id,
    ...reading,
  }));
}

function talliesAlong(path: Replay): readonly ResolvedStep['ledger'][] {
  const accounts: Ledger = ledger(path);
  return path.taken.map((_, index) =>
    Object.fromEntries(
      accounts.map(({ party, givens, receiveds, balances }): [string, Tally] => [
        party.id,
        {
          given: givens[index] ?? 0,
          received: receiveds[index] ?? 0,
          balance: balances[index] ?? 0,
        },
      ]),
    ),
  );
}
