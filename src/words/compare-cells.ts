// What stands in the heads and cells of a comparison: dates, sums, promises, what a branch makes of a step?
import type { CommitmentRun } from '../roadmap/commitments.ts';
import type { ComparedRow } from '../roadmap/compare/rows.ts';
import type { ComparedTables } from '../roadmap/compare/tables.ts';
import { markOf, sayLine } from './compare.ts';
import { sayPhase } from './steps.ts';
import type { MessageId, Words } from './words.ts';

/** The columns of the ends, each with the estimate that it shows. */
export const ENDS = [
  ['compare.earliest', 'low'],
  ['compare.typical', 'typical'],
  ['compare.latest', 'high'],
] as const;

/** The columns of the ledger, each with the sum that it shows. */
export const SUMS = [
  ['compare.given', 'given'],
  ['compare.received', 'received'],
  ['compare.balance', 'balance'],
  ['compare.irreversible', 'irreversible'],
  ['compare.lowest', 'lowest'],
] as const;

/** How one run of a commitment stands: `kept Mar 2021`, `broken, due Jun 2020`. */
export function sayRun(words: Words, run: CommitmentRun): string {
  const { status, finished, ended, endedBy, deadline } = run;
  const day = finished ?? ended ?? deadline;
  if (day === undefined) return words.say('compare.open-lasting');
  const breached = status === 'broken' && endedBy !== undefined;
  return words.say(breached ? 'compare.breached' : `compare.${status}`, {
    month: words.month(day),
  });
}

const STATUSES = ['kept', 'late', 'broken', 'open', 'void'] as const;

/** How many promises there are of each kind: `3 kept, 1 broken`; '' for none. */
export function sayRunCounts(words: Words, runs: readonly CommitmentRun[]): string {
  return STATUSES.flatMap((status) => {
    const count = runs.filter((run) => run.status === status).length;
    return count === 0 ? [] : [words.say(`compare.${status}-count`, { count })];
  }).join(', ');
}

/** What a branch makes of a step. */
export interface SaidStep {
  /** The number on the branch, and the month in which it is finished; '' where there is none. */
  readonly number: string;
  readonly finished: string;
  /** `↓ 8 in A`, and the same in a sentence, where it is out of order. */
  readonly moved: { readonly short: string; readonly sentence: string } | null;
  readonly marks: readonly {
    readonly kind: 'assumed' | 'broken' | 'phase';
    readonly text: string;
  }[];
}

/** The cell of a step on the branch at a place; null where the branch does not take it. */
export function sayStepOn(
  words: Words,
  { lines }: Pick<ComparedTables, 'lines'>,
  { row, line }: { readonly row: ComparedRow; readonly line: number },
): SaidStep | null {
  const cell = row.cells[line];
  const compared = lines[line];
  if (!cell || !compared) return null;
  const { taken, task, number } = cell;
  const marks = [
    { kind: 'assumed', text: taken.assumed ? words.say('told.mark-assumed') : '' },
    { kind: 'broken', text: taken.holds ? '' : words.say('told.mark-broken') },
    {
      kind: 'phase',
      text: taken.phase === undefined ? '' : sayPhase(words, compared.replay.scenario, taken.phase),
    },
  ] as const;
  return {
    number: words.number(number),
    finished: task ? words.month(task.finish.typical) : '',
    moved: sayMoved(words, lines, { row, line }),
    marks: marks.filter(({ text }) => text !== ''),
  };
}

const WAYS: Readonly<Record<'earlier' | 'later', readonly [sign: string, sentence: MessageId]>> = {
  earlier: ['↑', 'compare.moved-earlier'],
  later: ['↓', 'compare.moved-later'],
};

/** `Later than on Gradual steps (A), where it is step 8`: a branch on which it stands in the order of the rows. */
function sayMoved(
  words: Words,
  lines: ComparedTables['lines'],
  { row: { cells }, line }: { readonly row: ComparedRow; readonly line: number },
): SaidStep['moved'] {
  const way = cells[line]?.moved;
  const at = cells.findIndex((cell, index) => index !== line && cell && !cell.moved);
  const [number, other] = [cells[at]?.number, lines[at]];
  if (way === undefined || number === undefined || !other) return null;
  const [sign, sentence] = WAYS[way];
  return {
    short: `${sign} ${words.say('compare.at', { number, mark: markOf(at) })}`,
    sentence: words.say(sentence, { other: sayLine(words, other.branch, at), number }),
  };
}
