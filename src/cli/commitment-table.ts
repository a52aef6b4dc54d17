// How are the promises that ran along a path set as a table?
import { sayDeadline, sayDebtors } from '../words/promises.ts';
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
    const { commitment, start, status } = run;
    const cells = [
      words.text(commitment.name ?? commitment.id),
      sayDebtors(words, roadmap.scenario, commitment),
      words.day(start),
      sayDeadline(words, run),
      sayState(words, path, run),
    ];
    return { cells, look: status === 'broken' || status === 'late' ? 'bad' : undefined };
  });
  const columns = COMMITMENT_COLUMNS.map((title) => ({ title: words.say(title) }));
  return [paper.style('strong', words.say('commitments.title')), ...table(paper, columns, rows)];
}

function sayState(words: Words, path: Replay, run: CommitmentRun): string {
  const { status, keptBy, finished, ended, endedBy, extensions } = run;
  const stepOf = (node: string | undefined) =>
    words.text(path.taken.find((taken) => taken.node.id === node)?.step.name);
  const [by, day] = [keptBy ?? endedBy, finished ?? ended];
  const said =
    by === undefined || day === undefined
      ? words.say(status === 'kept' ? 'commitment.lasted' : `commitment.${STANDING[status]}`)
      : words.say(`commitment.${DONE[status]}`, { day: words.day(day), step: stepOf(by) });
  return extensions === 0 ? said : words.say('commitment.extended', { said, count: extensions });
}

/** How a run stands that nobody has ended, and how one that a step has. */
const STANDING = {
  open: 'open',
  kept: 'open',
  late: 'open',
  broken: 'broken',
  void: 'void',
} as const;
const DONE = {
  open: 'kept',
  kept: 'kept',
  late: 'late',
  broken: 'breached',
  void: 'voided',
} as const;
