// What is there to tell of a comparison, worked out once for the screen, for documents and for spreadsheets?
import { isPossible } from '../../core/choices.ts';
import type { Commitment, Gauge, Goal, Party, Position, Step, Track } from '../../core/scenario.ts';
import type { Situation } from '../../core/situation.ts';
import type { CommitmentRun } from '../commitments.ts';
import type { ComparedLine, Comparison } from './compare.ts';
import {
  type ComparedDeal,
  type ReadingRow,
  type WaitRow,
  comparedDeals,
  readingRows,
  waitRows,
} from './deals.ts';
import { type HoldRow, holdRows } from './holds.ts';
import { type ComparedRow, comparedRows } from './rows.ts';
import { dealsByNode } from '../deals.ts';
import type { Account } from '../ledger.ts';
import type { Taken } from '../replay.ts';
import type { Roadmap } from '../roadmap.ts';

/** A comparison with its tables. Every list within a row has one entry for each branch, in their order. */
export interface ComparedTables extends Comparison {
  readonly roadmap: Roadmap;
  readonly steps: readonly ComparedRow[];
  readonly deals: readonly ComparedDeal[];
  /** The parties that have given and wait for the answer. */
  readonly waits: readonly WaitRow[];
  readonly ledger: readonly LedgerRow[];
  /** The parties that would have more by leaving. */
  readonly holds: readonly HoldRow[];
  /** The last situations. */
  readonly gauges: readonly GaugeRow[];
  readonly tracks: readonly TrackRow[];
  readonly goals: readonly GoalRow[];
  readonly readings: readonly ReadingRow[];
  /** The steps that are possible at the end: the options it leaves. */
  readonly left: readonly (readonly Step[])[];
  /** The commitments whose clock runs on any of the branches. */
  readonly promises: readonly CommitmentRow[];
  /** The parties that object to anything on any of the branches, and how many objections each branch meets. */
  readonly objections: readonly ObjectionRow[];
  readonly objected: readonly number[];
}

/** What one party gives and gets. */
export interface LedgerRow {
  readonly party: Party;
  readonly accounts: readonly ComparedAccount[];
  /** It gives and gets nothing on any of the branches. */
  readonly idle: boolean;
}

export interface ComparedAccount {
  readonly account: Account;
  /** The step after which it is lowest, with its place on the branch from 1; null for the beginning. */
  readonly lowest: { readonly taken: Taken; readonly number: number } | null;
}

export interface TrackRow {
  readonly track: Track;
  /** Ids of the stages. */
  readonly stages: readonly string[];
  readonly differs: boolean;
}

export interface GaugeRow {
  readonly gauge: Gauge;
  readonly values: readonly number[];
  readonly differs: boolean;
}

/** What one party objects to. */
export interface ObjectionRow {
  readonly party: Party;
  readonly counts: readonly number[];
  readonly positions: readonly {
    readonly position: Position;
    /** The steps that offend it. */
    readonly steps: readonly (readonly Taken[])[];
  }[];
}

export interface CommitmentRow {
  readonly commitment: Commitment;
  readonly runs: readonly (readonly CommitmentRun[])[];
}

export interface GoalRow {
  readonly goal: Goal;
  readonly reached: readonly boolean[];
}

/** What there is to tell of a comparison of this roadmap's branches. */
export function tablesOf(roadmap: Roadmap, comparison: Comparison): ComparedTables {
  const { lines } = comparison;
  const objections = objectionRows(lines);
  const steps = comparedRows(comparison);
  const made = lines.map(({ replay, schedule, commitments }) =>
    dealsByNode(replay, schedule, commitments),
  );
  return {
    ...comparison,
    roadmap,
    steps,
    deals: comparedDeals(lines, made, steps),
    waits: waitRows(lines, made),
    ledger: ledgerRows(lines),
    holds: holdRows(lines),
    gauges: gaugeRows(lines),
    tracks: trackRows(lines),
    goals: goalRows(lines),
    readings: readingRows(lines),
    left: lines.map((line) => stepsLeft(roadmap, line)),
    promises: commitmentRows(lines),
    objections,
    objected: lines.map((_, line) =>
      objections.reduce((sum, { counts }) => sum + (counts[line] ?? 0), 0),
    ),
  };
}

type Lines = readonly ComparedLine[];

function ledgerRows(lines: Lines): readonly LedgerRow[] {
  return (lines[0]?.ledger ?? []).map(({ party }, index) => {
    const accounts = lines.flatMap(({ ledger, replay }) => {
      const account = ledger[index];
      return account ? [{ account, lowest: lowestOf(account, replay.taken) }] : [];
    });
    const idle = accounts.every(
      ({ account: { given, received } }) => given === 0 && received === 0,
    );
    return { party, accounts, idle };
  });
}

function lowestOf({ lowestAt }: Account, steps: readonly Taken[]): ComparedAccount['lowest'] {
  const at = steps.findIndex(({ node }) => node.id === lowestAt);
  const taken = steps[at];
  return taken ? { taken, number: at + 1 } : null;
}

/** The last situation of a line. */
function endOf({ replay }: ComparedLine): Situation {
  return replay.taken.at(-1)?.after ?? replay.start;
}

function trackRows(lines: Lines): readonly TrackRow[] {
  const ends = lines.map(endOf);
  return (lines[0]?.replay.scenario.tracks ?? []).map((track) => {
    const stages = ends.map((end) => end.stages[track.id] ?? track.initial);
    return { track, stages, differs: new Set(stages).size > 1 };
  });
}

function gaugeRows(lines: Lines): readonly GaugeRow[] {
  const ends = lines.map(endOf);
  return (lines[0]?.replay.scenario.gauges ?? []).map((gauge) => {
    const values = ends.map((end) => end.gauges[gauge.id] ?? gauge.initial);
    return { gauge, values, differs: new Set(values).size > 1 };
  });
}

function objectionRows(lines: Lines): readonly ObjectionRow[] {
  const { parties = [], positions = [] } = lines[0]?.replay.scenario ?? {};
  const met = positions.map((position) => ({
    position,
    steps: lines.map(({ replay }) =>
      replay.taken.filter(({ objections }) => objections.includes(position)),
    ),
  }));
  return parties.flatMap((party) => {
    const own = met.filter(
      ({ position, steps }) => position.party === party.id && steps.some((list) => list.length > 0),
    );
    const counts = lines.map((_, line) =>
      own.reduce((sum, { steps }) => sum + (steps[line]?.length ?? 0), 0),
    );
    return own.length === 0 ? [] : [{ party, counts, positions: own }];
  });
}

function commitmentRows(lines: Lines): readonly CommitmentRow[] {
  return (lines[0]?.replay.scenario.commitments ?? []).flatMap((commitment) => {
    const runs = lines.map((line) =>
      line.commitments.filter((run) => run.commitment.id === commitment.id),
    );
    return runs.some((list) => list.length > 0) ? [{ commitment, runs }] : [];
  });
}

function goalRows(lines: Lines): readonly GoalRow[] {
  return (lines[0]?.replay.scenario.goals ?? []).map((goal) => ({
    goal,
    reached: lines.map(({ goals }) => goals.includes(goal)),
  }));
}

function stepsLeft({ binding }: Roadmap, line: ComparedLine): readonly Step[] {
  const { scenario } = line.replay;
  return scenario.steps.filter((step) => isPossible(scenario, endOf(line), { step, binding }));
}
