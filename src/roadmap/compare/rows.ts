// How do the steps of branches stand beside each other, row by row?
import type { Step } from '../../core/scenario.ts';
import { type Comparison, type Marks, marksOf } from './compare.ts';
import { outOfRun } from './longest-run.ts';
import type { Taken } from '../replay.ts';
import type { Task } from '../schedule.ts';

/** One step with what each of the branches makes of it. */
export interface ComparedRow {
  /** The step and how often it came before: no two rows have the same. */
  readonly mark: string;
  readonly step: Step;
  /** All branches take it at the same node, before they part. */
  readonly common: boolean;
  /** One for each branch; null where it does not take the step. */
  readonly cells: readonly (ComparedCell | null)[];
}

export interface ComparedCell {
  readonly taken: Taken;
  readonly task: Task | undefined;
  /** The place on its branch, from 1. */
  readonly number: number;
  /** Does it come earlier or later on its branch than the order of the rows has it? */
  readonly moved?: 'earlier' | 'later';
}

/**
 * The steps of all branches, each in one row. The first branch gives the order; what it lacks
 * stands before the next step that both have in the same order.
 */
export function comparedRows({ common, lines }: Comparison): readonly ComparedRow[] {
  const marked = lines.map(({ replay }) => marksOf(replay.taken));
  const order = marked.map((marks) => [...marks.keys()]).reduce(merged, []);
  const ranks = new Map(order.map((mark, rank) => [mark, rank]));
  const columns = marked.map((marks, index) => cellsOf(marks, ranks, lines[index]?.schedule.tasks));
  const shared = new Set(common.map(({ id }) => id));
  return order.flatMap((mark) => {
    const cells = columns.map((column) => column.get(mark) ?? null);
    const first = cells.find((cell) => cell !== null);
    if (!first) return [];
    const { node, step } = first.taken;
    return [{ mark, step, common: shared.has(node.id), cells }];
  });
}

/** An order with the marks of another line worked in: its own are never put in another order. */
function merged(order: readonly string[], line: readonly string[]): readonly string[] {
  const ranks = new Map(order.map((mark, rank) => [mark, rank]));
  const known = line.filter((mark) => ranks.has(mark));
  const out = outOfRun(known.map((mark) => ranks.get(mark) ?? 0));
  const stays = new Set(known.filter((_, index) => !out.has(index)));
  const before = new Map<string, readonly string[]>();
  let waiting: string[] = [];
  for (const mark of line) {
    if (!ranks.has(mark)) waiting.push(mark);
    if (!stays.has(mark)) continue;
    before.set(mark, waiting);
    waiting = [];
  }
  return [...order.flatMap((mark) => [...(before.get(mark) ?? []), mark]), ...waiting];
}

function cellsOf(
  marks: Marks,
  ranks: ReadonlyMap<string, number>,
  tasks: readonly Task[] = [],
): ReadonlyMap<string, ComparedCell> {
  const rows = [...marks.keys()].map((mark) => ranks.get(mark) ?? 0);
  const out = outOfRun(rows);
  return new Map(
    [...marks].map(([mark, taken], index): [string, ComparedCell] => {
      const cell = { taken, task: tasks[index], number: index + 1 };
      return [mark, out.has(index) ? { ...cell, moved: wayOf(rows, out, index) } : cell];
    }),
  );
}

/** A step is late where something that stands in a later row came before it. */
function wayOf(
  rows: readonly number[],
  out: ReadonlySet<number>,
  index: number,
): 'earlier' | 'later' {
  const kept = rows.slice(0, index).filter((_, earlier) => !out.has(earlier));
  return (kept.at(-1) ?? -1) > (rows[index] ?? 0) ? 'later' : 'earlier';
}
