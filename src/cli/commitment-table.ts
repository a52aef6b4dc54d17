// How are the promises that ran along a path set as a table?
import { sayDebtors } from '../words/promises.ts';
import { type CommitmentRun, commitments } from '../roadmap/commitments.ts';
import type { Replay } from '../roadmap/replay.ts';
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import type { Words } from '../words/words.ts';
import type { Paper } from './paper.ts';
import { type Row, table } from './table.ts';

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
  const rows = runs.map((run): Row => {
    const { commitment, start, deadline, status } = run;
    const cells = [
      words.text(commitment.name ?? commitment.id),
      sayDebtors(words, roadmap.scenario, commitment),
      words.day(start),
      words.day(deadline),
      sayState(words, path, run),
    ];
    return { cells, look: status === 'broken' || status === 'late' ? 'bad' : undefined };
  });
  const columns = COMMITMENT_COLUMNS.map((title) => ({ title: words.say(title) }));
  return [paper.style('strong', words.say('commitments.title')), ...table(paper, columns, rows)];
}

function sayState(words: Words, path: Replay, run: CommitmentRun): string {
  const { status, keptBy, finished } = run;
  if (keptBy === undefined || finished === undefined) return words.say(`commitment.${status}`);
  const step = path.taken.find(({ node }) => node.id === keptBy)?.step;
  return words.say(`commitment.${status}`, {
    day: words.day(finished),
    step: words.text(step?.name),
  });
}
