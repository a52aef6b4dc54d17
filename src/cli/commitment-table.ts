// How are the promises that ran along a path set as a table?
import { sayDeadline, sayDebtors } from '../words/promises.ts';
import { sayPromiseState } from '../words/promise-state.ts';
import { commitments } from '../roadmap/commitments.ts';
import type { Replay } from '../roadmap/replay.ts';
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import type { Words } from '../words/words.ts';
import type { Paper } from './paper.ts';
import { type PrintedRow, table } from './table.ts';

const COMMITMENT_COLUMNS = [
  'column.commitment',
  'column.party',
  'column.since',
  'column.deadline',
  'column.state',
] as const;

/** One row each time a clock ran; nothing where none did. */
export function commitmentTable(
  paper: Paper,
  words: Words,
  { roadmap, tip, path }: { readonly roadmap: Roadmap; readonly tip: Place; readonly path: Replay },
): readonly string[] {
  const runs = commitments(roadmap, tip);
  if (runs.length === 0) return [];
  const rows = runs.map((run): PrintedRow => {
    const { commitment, start, status } = run;
    const cells = [
      words.text(commitment.name ?? commitment.id),
      sayDebtors(words, roadmap.scenario, commitment),
      words.day(start),
      sayDeadline(words, run),
      sayPromiseState(words, path, run),
    ];
    return { cells, look: status === 'broken' || status === 'late' ? 'bad' : undefined };
  });
  const columns = COMMITMENT_COLUMNS.map((title) => ({ title: words.say(title) }));
  return [paper.style('strong', words.say('commitments.title')), ...table(paper, columns, rows)];
}
