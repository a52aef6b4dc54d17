// What is the difference between branches, in a few facts that can be said?
import {
  type Duration,
  daysBetween,
  durationBetween,
  spanOf,
  writeDuration,
} from '../../core/duration.ts';
import type { Commitment, Goal, Party, Step } from '../../core/scenario.ts';
import type { Comparison } from './compare.ts';
import type { ComparedRow } from './rows.ts';
import type { ComparedTables } from './tables.ts';
import type { Taken } from '../replay.ts';
import type { Days } from '../times.ts';

/** Lines are told apart by their place among the branches compared, from 0. */
export type Fact =
  | PartFact
  | OnlyFact
  | EndFact
  | RiskFact
  | GoalFact
  | LeftFact
  | FootingFact
  | PromiseFact
  | ObjectionFact;

/** Where they part, and what they share after that. */
export interface PartFact {
  readonly kind: 'parts';
  /** How many steps they have in common before they part, and the last of them. */
  readonly common: number;
  readonly last: Step | null;
  /** How many later steps all of them take, and how many of these in another order. */
  readonly shared: number;
  readonly moved: number;
  /** One goes on where the other ends; with more than two never. */
  readonly goesOn: {
    readonly longer: number;
    readonly shorter: number;
    readonly by: number;
  } | null;
  /** All take the same nodes to the end. */
  readonly same: boolean;
}

export interface OnlyFact {
  readonly kind: 'only';
  /** For each line the steps that no other takes. */
  readonly steps: readonly (readonly Step[])[];
}

export interface EndFact {
  readonly kind: 'ends';
  /** The lines from the first to end to the last. */
  readonly order: readonly { readonly line: number; readonly end: Days }[];
  /** From the first end to the second and to the last, by the typical estimates. */
  readonly gap: Duration;
  readonly gapToLast: Duration;
  /** The ranges of the first and the second to end have days in common. */
  readonly overlap: boolean;
}

export interface RiskFact {
  readonly kind: 'risk';
  /** For each line the party with the lowest balance; null where none falls below where it began. */
  readonly lowest: readonly (LowPoint | null)[];
}

export interface LowPoint {
  readonly party: Party;
  readonly balance: number;
  readonly after: Taken;
  /** Its place on the line, from 1. */
  readonly number: number;
  /** What the party gives on the line without being able to take it back: at most 0. */
  readonly irreversible: number;
}

export interface GoalFact {
  readonly kind: 'goals';
  readonly all: number;
  readonly reached: readonly (readonly Goal[])[];
  readonly shared: readonly Goal[];
  readonly only: readonly (readonly Goal[])[];
}

export interface LeftFact {
  readonly kind: 'left';
  /** How many steps are possible at the end of each line, and the goals it has not reached. */
  readonly steps: readonly number[];
  readonly goals: readonly (readonly Goal[])[];
}

/** What the lines stand on. */
export interface FootingFact {
  readonly kind: 'footing';
  readonly assumed: readonly number[];
  readonly broken: readonly number[];
}

/** Promises that are not kept in time. */
export interface PromiseFact {
  readonly kind: 'promises';
  readonly late: readonly (readonly Commitment[])[];
  readonly broken: readonly (readonly Commitment[])[];
}

export interface ObjectionFact {
  readonly kind: 'objections';
  readonly counts: readonly number[];
  /** The party that objects most on each line; null where none does. */
  readonly most: readonly ({ readonly party: Party; readonly count: number } | null)[];
}

/** The facts of a comparison of two or more branches, the weightiest first. None where nothing is compared. */
export function factsOf(comparison: ComparedTables): readonly Fact[] {
  if (comparison.lines.length < 2) return [];
  return [
    partFact(comparison),
    endFact(comparison),
    riskFact(comparison),
    onlyFact(comparison),
    goalFact(comparison),
    leftFact(comparison),
    footingFact(comparison),
    promiseFact(comparison),
    objectionFact(comparison),
  ];
}

function partFact({ common, lines, steps }: ComparedTables): PartFact {
  const shared = steps.filter((row) => !row.common && row.cells.every((cell) => cell !== null));
  const lengths = lines.map(({ replay }) => replay.taken.length);
  return {
    kind: 'parts',
    common: common.length,
    last: lines[0]?.replay.taken[common.length - 1]?.step ?? null,
    shared: shared.length,
    moved: shared.filter(isMoved).length,
    goesOn: goesOn(lengths, common.length),
    same: lengths.every((length) => length === common.length),
  };
}

function isMoved({ cells }: ComparedRow): boolean {
  return cells.some((cell) => cell?.moved !== undefined);
}

function goesOn(lengths: readonly number[], common: number): PartFact['goesOn'] {
  const [first = 0, second = 0, ...others] = lengths;
  const shorter = Math.min(first, second);
  if (others.length > 0 || first === second || shorter !== common) return null;
  const longer = first > second ? 0 : 1;
  return { longer, shorter: 1 - longer, by: Math.abs(first - second) };
}

function onlyFact({ lines }: Comparison): OnlyFact {
  return { kind: 'only', steps: lines.map(({ only }) => only.map(({ step }) => step)) };
}

function endFact({ lines }: Comparison): EndFact {
  const order = lines
    .map(({ schedule }, line) => ({ line, end: schedule.end }))
    .toSorted((a, b) => daysBetween(b.end.typical, a.end.typical));
  const [first, second = first] = order;
  const last = order.at(-1);
  if (!first || !second || !last) throw new Error('no branches to compare');
  return {
    kind: 'ends',
    order,
    gap: rounded(durationBetween(first.end.typical, second.end.typical)),
    gapToLast: rounded(durationBetween(first.end.typical, last.end.typical)),
    overlap: first.end.high >= second.end.low && second.end.high >= first.end.low,
  };
}

/** Nobody plans to the day what takes months. */
function rounded(duration: Duration): Duration {
  const { months, days } = spanOf(duration) ?? { months: 0, days: 0 };
  return writeDuration({ months, days: months >= 2 ? 0 : days });
}

function riskFact({ lines, ledger }: ComparedTables): RiskFact {
  return { kind: 'risk', lowest: lines.map((_, line) => lowPointOf(ledger, line)) };
}

function lowPointOf(ledger: ComparedTables['ledger'], line: number): LowPoint | null {
  const [low] = ledger
    .flatMap(({ accounts }) => accounts[line] ?? [])
    .toSorted((a, b) => a.account.lowest - b.account.lowest);
  if (!low?.lowest) return null;
  const { party, lowest, irreversible } = low.account;
  return {
    party,
    balance: lowest,
    after: low.lowest.taken,
    number: low.lowest.number,
    irreversible,
  };
}

function goalFact({ lines }: Comparison): GoalFact {
  const reached = lines.map(({ goals }) => goals);
  const [first = []] = reached;
  return {
    kind: 'goals',
    all: lines[0]?.replay.scenario.goals.length ?? 0,
    reached,
    shared: first.filter((goal) => reached.every((goals) => goals.includes(goal))),
    only: reached.map((goals, line) =>
      goals.filter((goal) =>
        reached.every((others, other) => other === line || !others.includes(goal)),
      ),
    ),
  };
}

function leftFact({ left, lines }: ComparedTables): LeftFact {
  return {
    kind: 'left',
    steps: left.map((steps) => steps.length),
    goals: lines.map(({ replay, goals }) =>
      replay.scenario.goals.filter((goal) => !goals.includes(goal)),
    ),
  };
}

function footingFact({ lines }: Comparison): FootingFact {
  const counted = (wanted: (taken: Taken) => boolean) =>
    lines.map(({ replay }) => replay.taken.filter(wanted).length);
  return {
    kind: 'footing',
    assumed: counted(({ assumed }) => assumed),
    broken: counted(({ holds }) => !holds),
  };
}

function promiseFact({ lines }: Comparison): PromiseFact {
  const having = (wanted: 'late' | 'broken') =>
    lines.map(({ commitments }) =>
      commitments.flatMap(({ status, commitment }) => (status === wanted ? [commitment] : [])),
    );
  return { kind: 'promises', late: having('late'), broken: having('broken') };
}

function objectionFact({ lines, objections, objected }: ComparedTables): ObjectionFact {
  return {
    kind: 'objections',
    counts: objected,
    most: lines.map((_, line) => {
      const [most] = objections
        .map(({ party, counts }) => ({ party, count: counts[line] ?? 0 }))
        .toSorted((a, b) => b.count - a.count);
      return most && most.count > 0 ? most : null;
    }),
  };
}
