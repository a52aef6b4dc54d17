// What do branches make of their deals, how long does each party wait on them, and how are their ends read?
import { type Day, type Duration, daysBetween, durationBetween } from '../../core/duration.ts';
import { lookupOf } from '../../core/lookup.ts';
import type { Party } from '../../core/scenario.ts';
import type { CommitmentRun } from '../commitments.ts';
import type { ComparedLine } from './compare.ts';
import type { ComparedRow } from './rows.ts';
import type { Deal, PromisedDeal } from '../deals.ts';
import { type PartyReading, isParted, readingsAt } from '../readings.ts';
import type { Taken } from '../replay.ts';
import { exact } from '../worth.ts';

/** A step that makes a deal on any of the branches, or that nobody chooses. Every list has one entry for each branch. */
export interface ComparedDeal {
  readonly row: ComparedRow;
  /** Null where the branch does not take the step. */
  readonly deals: readonly (readonly Deal[] | null)[];
}

/** The longest that a party waits for an answer on each branch; null where it never does. */
export interface WaitRow {
  readonly party: Party;
  readonly waits: readonly (Wait | null)[];
}

/** From what was given until it is answered. */
export interface Wait {
  /** The step that gave, and its place on the branch from 1. */
  readonly taken: Taken;
  readonly number: number;
  readonly run: CommitmentRun;
  readonly since: Day;
  /** Null where no answer comes by the end of the branch. */
  readonly until: Day | null;
  /** From `since` to `until`, or to the end of the branch. */
  readonly days: number;
  readonly length: Duration;
  /** How far its balance falls meanwhile below where it stood before it gave: at most 0. An assumption. */
  readonly depth: number;
}

/** A goal or milestone that somebody reads differently at the end of any of the branches. */
export interface ReadingRow {
  readonly of: PartyReading['of'];
  readonly subject: PartyReading['subject'];
  readonly readings: readonly PartyReading[];
}

type Lines = readonly ComparedLine[];

/** What each branch makes of its deals, by node. */
export type DealsMade = readonly ReadonlyMap<string, readonly Deal[]>[];

/** The deals of all branches in the order of the compared steps. */
export function comparedDeals(
  lines: Lines,
  made: DealsMade,
  rows: readonly ComparedRow[],
): readonly ComparedDeal[] {
  const outcomes = lines[0] && lookupOf(lines[0].replay.scenario).outcomes;
  return rows.flatMap((row) => {
    const deals = row.cells.map((cell, line) =>
      cell ? (made[line]?.get(cell.taken.node.id) ?? []) : null,
    );
    const counts = deals.some((list) => (list ?? []).length > 0) || outcomes?.has(row.step.id);
    return counts ? [{ row, deals }] : [];
  });
}

/** The parties that wait on any of the branches. */
export function waitRows(lines: Lines, made: DealsMade): readonly WaitRow[] {
  const promised = made.map((deals) =>
    [...deals.values()].flat().filter((deal) => deal.kind === 'promise'),
  );
  return (lines[0]?.replay.scenario.parties ?? []).flatMap((party) => {
    const waits = lines.map((line, index) => longestOf(line, party, promised[index] ?? []));
    return waits.some((wait) => wait !== null) ? [{ party, waits }] : [];
  });
}

/** Of two as long the first counts. */
function longestOf(
  line: ComparedLine,
  party: Party,
  promised: readonly PromisedDeal[],
): Wait | null {
  const waits = promised.flatMap((deal): readonly Wait[] => {
    const { taken, since, until, run } = deal;
    if (!deal.exposed.includes(party.id)) return [];
    const to = until ?? line.schedule.end.typical;
    const days = daysBetween(since, to);
    if (days <= 0) return [];
    const number = line.replay.taken.indexOf(taken) + 1;
    const length = durationBetween(since, to);
    const depth = depthOf(line, party, deal);
    return [{ taken, number, run, since, until, days, length, depth }];
  });
  return waits.reduce<Wait | null>(
    (longest, wait) => (longest === null || wait.days > longest.days ? wait : longest),
    null,
  );
}

/** Along the path, up to the step before the answer. */
function depthOf({ ledger, replay }: ComparedLine, party: Party, deal: PromisedDeal): number {
  const { taken, until, run } = deal;
  const balances = ledger.find((account) => account.party.id === party.id)?.balances ?? [];
  const at = replay.taken.indexOf(taken);
  const answer = until === null ? undefined : (run.keptBy ?? run.endedBy);
  const end = replay.taken.findIndex(({ node }) => node.id === answer);
  const before = balances[at - 1] ?? 0;
  const meanwhile = balances.slice(at, end < 0 ? undefined : Math.max(end, at + 1));
  return Math.min(0, ...meanwhile.map((balance) => exact(balance - before)));
}

/** What is read differently, in the order of the scenario. */
export function readingRows(lines: Lines): readonly ReadingRow[] {
  const ends = lines.map(({ replay }) =>
    readingsAt(replay.scenario, replay.taken.at(-1)?.after ?? replay.start),
  );
  return (ends[0] ?? []).flatMap(({ of, subject }, index) => {
    const readings = ends.flatMap((end) => end[index] ?? []);
    return readings.some(isParted) ? [{ of, subject, readings }] : [];
  });
}
