// What is a comparison of branches for a spreadsheet: one long table with a column for each branch?
import type { Comparison } from '../../roadmap/compare.ts';
import {
  commitmentRows,
  gaugeRows,
  goalRows,
  objectionRows,
  stepsLeft,
  trackRows,
} from '../../roadmap/compare-ends.ts';
import { type ComparedCell, comparedRows } from '../../roadmap/compare-rows.ts';
import { sayPhase } from '../../words/steps.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { sayLine } from '../../words/compare.ts';
import { sayStage } from '../../words/amounts.ts';
import type { MessageId, Words } from '../../words/words.ts';
import { csvText } from '../csv-text.ts';

type Cell = string | number;
/** What a row is about, then one value for each branch. */
type CsvRow = readonly Cell[];

interface Writing {
  readonly roadmap: Roadmap;
  readonly comparison: Comparison;
  readonly words: Words;
}

/**
 * The file: `part, what, detail`, then a column for each branch. Filtered by part and detail each piece is a table of its own. Days are written
 * `YYYY-MM-DD` and numbers plainly, so that a spreadsheet can count with them.
 */
export function compareCsv(roadmap: Roadmap, comparison: Comparison, words: Words): string {
  const writing = { roadmap, comparison, words };
  const columns = ['compare.file-part', 'compare.file-what', 'compare.file-detail'] as const;
  const names = comparison.lines.map(({ branch }, line) => sayLine(words, branch, line));
  return csvText([
    [...columns.map((id) => words.say(id)), ...names],
    ...endRows(writing),
    ...stepRows(writing),
    ...ledgerRows(writing),
    ...situationRows(writing),
    ...goalAndOptionRows(writing),
    ...promiseRows(writing),
    ...objectionRowsOf(writing),
  ]);
}

function endRows({ comparison: { lines }, words }: Writing): readonly CsvRow[] {
  const by = [
    ['compare.earliest', 'low'],
    ['compare.typical', 'typical'],
    ['compare.latest', 'high'],
  ] as const;
  return by.map(([label, estimate]) => [
    words.say('compare.ends'),
    '',
    words.say(label),
    ...lines.map(({ schedule }) => schedule.end[estimate]),
  ]);
}

type Reader = (cell: ComparedCell) => Cell;

function stepRows({ comparison, words, roadmap }: Writing): readonly CsvRow[] {
  const details: readonly (readonly [MessageId, Reader])[] = [
    ['compare.file-number', ({ number }) => number],
    ['table.start', ({ task }) => task?.start.typical ?? ''],
    ['table.finish', ({ task }) => task?.finish.typical ?? ''],
    [
      'table.phase',
      ({ taken }) =>
        taken.phase === undefined ? '' : sayPhase(words, roadmap.scenario, taken.phase),
    ],
  ];
  return comparedRows(comparison).flatMap(({ step, cells }) =>
    details.map(([label, read]) => [
      words.say('compare.steps'),
      words.text(step.name),
      words.say(label),
      ...cells.map((cell) => (cell ? read(cell) : '')),
    ]),
  );
}

const SUMS = [
  ['compare.given', 'given'],
  ['compare.received', 'received'],
  ['compare.balance', 'balance'],
  ['compare.lowest', 'lowest'],
  ['compare.irreversible', 'irreversible'],
] as const;

function ledgerRows({ comparison: { lines }, words }: Writing): readonly CsvRow[] {
  return (lines[0]?.ledger ?? []).flatMap(({ party }, index) =>
    SUMS.map(([label, sum]) => [
      words.say('compare.ledger'),
      words.text(party.name),
      words.say(label),
      ...lines.map(({ ledger }) => ledger[index]?.[sum] ?? 0),
    ]),
  );
}

function situationRows({ comparison, words, roadmap }: Writing): readonly CsvRow[] {
  const part = words.say('compare.situations');
  const stageOf = (track: string, stage: string) =>
    sayStage(words, roadmap.scenario, [track, stage]);
  return [
    ...gaugeRows(comparison).map(({ gauge, values }) => [
      part,
      words.text(gauge.name),
      words.text(gauge.unit),
      ...values,
    ]),
    ...trackRows(comparison).map(({ track, stages }) => [
      part,
      words.text(track.name),
      '',
      ...stages.map((stage) => stageOf(track.id, stage)),
    ]),
  ];
}

function goalAndOptionRows({ comparison, words, roadmap }: Writing): readonly CsvRow[] {
  const part = words.say('compare.goals');
  const left = stepsLeft(roadmap, comparison).map((steps) => steps.length);
  return [
    ...goalRows(comparison).map(({ goal, reached }) => [
      part,
      words.text(goal.name),
      '',
      ...reached.map((is) => words.say(is ? 'compare.reached' : 'compare.not-reached')),
    ]),
    [part, words.say('compare.steps-left'), '', ...left],
  ];
}

/** A clock that runs several times has several rows. */
function promiseRows({ comparison, words }: Writing): readonly CsvRow[] {
  return commitmentRows(comparison).flatMap(({ commitment, runs }) => {
    const most = Math.max(...runs.map((list) => list.length));
    return Array.from({ length: most }, (_, run) => [
      words.say('compare.promises'),
      words.text(commitment.name ?? commitment.id),
      most === 1 ? '' : run + 1,
      ...runs.map((list) => list[run]?.status ?? ''),
    ]);
  });
}

function objectionRowsOf({ comparison, words }: Writing): readonly CsvRow[] {
  return objectionRows(comparison).flatMap(({ party, positions }) =>
    positions.map(({ position, steps }) => [
      words.say('compare.objections'),
      words.text(party.name),
      words.text(position.name),
      ...steps.map((list) => list.length),
    ]),
  );
}
