// What is a comparison of branches for a spreadsheet: one long table with a column for each branch?
import type { ComparedTables } from '../../roadmap/compare/tables.ts';
import type { Wait } from '../../roadmap/compare/deals.ts';
import type { ComparedCell } from '../../roadmap/compare/rows.ts';
import { sayDeals, sayReadAtEnd } from '../../words/compare-deals.ts';
import { sayDealLine } from '../../words/deal-line.ts';
import { ENDS, SUMS } from '../../words/compare-cells.ts';
import { sayLines } from '../../words/compare.ts';
import { sayPhase } from '../../words/steps.ts';
import { sayStage } from '../../words/amounts.ts';
import type { MessageId, Words } from '../../words/words.ts';
import { csvText } from '../csv-text.ts';

type Cell = string | number;
/** What a row is about, then one value for each branch. */
type CsvRow = readonly Cell[];

interface Writing {
  readonly comparison: ComparedTables;
  readonly words: Words;
}

/**
 * The file: `part, what, detail`, then a column for each branch. Filtered by part and detail each piece is a table of its own. Days are written
 * `YYYY-MM-DD` and numbers plainly, so that a spreadsheet can count with them.
 */
export function compareCsv(comparison: ComparedTables, words: Words): string {
  const writing = { comparison, words };
  const columns = ['compare.file-part', 'compare.file-what', 'compare.file-detail'] as const;
  return csvText([
    [...columns.map((id) => words.say(id)), ...sayLines(words, comparison)],
    ...endRows(writing),
    ...dealRows(writing),
    ...waitRows(writing),
    ...stepRows(writing),
    ...ledgerRows(writing),
    ...situationRows(writing),
    ...goalAndOptionRows(writing),
    ...readingRows(writing),
    ...promiseRows(writing),
    ...objectionRows(writing),
  ]);
}

function endRows({ comparison: { lines }, words }: Writing): readonly CsvRow[] {
  return ENDS.map(([label, estimate]) => [
    words.say('compare.ends'),
    '',
    words.say(label),
    ...lines.map(({ schedule }) => schedule.end[estimate]),
  ]);
}

/** One row a deal: its line as the detail, and how it stands. */
function dealRows({ comparison: { deals, roadmap }, words }: Writing): readonly CsvRow[] {
  const { scenario } = roadmap;
  return deals.map(({ row: { step }, deals: made }) => [
    words.say('compare.deals'),
    words.text(step.name),
    sayDealLine(words, scenario, step),
    ...made.map((list) => {
      if (list === null) return '';
      // Taken, and no deal there: what nobody chooses.
      return list.length === 0
        ? words.say('compare.taken')
        : sayDeals(words, scenario, list).join('; ');
    }),
  ]);
}

/** From which day to which, how many days, and how deep meanwhile. */
function waitRows({ comparison: { waits }, words }: Writing): readonly CsvRow[] {
  const details: readonly (readonly [MessageId, (wait: Wait) => Cell])[] = [
    ['table.start', ({ since }) => since],
    ['table.finish', ({ until }) => until ?? ''],
    ['compare.waits-days', ({ days }) => days],
    ['compare.waits-depth', ({ depth }) => depth],
  ];
  return waits.flatMap(({ party, waits: longest }) =>
    details.map(([label, read]) => [
      words.say('compare.waits'),
      words.text(party.name),
      words.say(label),
      ...longest.map((wait) => (wait ? read(wait) : '')),
    ]),
  );
}

function readingRows({ comparison: { readings, roadmap }, words }: Writing): readonly CsvRow[] {
  return readings.map(({ subject, readings: ends }) => [
    words.say('compare.readings'),
    words.text(subject.name),
    '',
    ...ends.map((reading) => sayReadAtEnd(words, roadmap.scenario, reading)),
  ]);
}

type Reader = (cell: ComparedCell) => Cell;

function stepRows({ comparison: { steps, roadmap }, words }: Writing): readonly CsvRow[] {
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
  return steps.flatMap(({ step, cells }) =>
    details.map(([label, read]) => [
      words.say('compare.steps'),
      words.text(step.name),
      words.say(label),
      ...cells.map((cell) => (cell ? read(cell) : '')),
    ]),
  );
}

function ledgerRows({ comparison: { ledger }, words }: Writing): readonly CsvRow[] {
  return ledger.flatMap(({ party, accounts }) =>
    SUMS.map(([label, sum]) => [
      words.say('compare.ledger'),
      words.text(party.name),
      words.say(label),
      ...accounts.map(({ account }) => account[sum]),
    ]),
  );
}

function situationRows({
  comparison: { gauges, tracks, roadmap },
  words,
}: Writing): readonly CsvRow[] {
  const part = words.say('compare.situations');
  const stageOf = (track: string, stage: string) =>
    sayStage(words, roadmap.scenario, [track, stage]);
  return [
    ...gauges.map(({ gauge, values }) => [
      part,
      words.text(gauge.name),
      words.text(gauge.unit),
      ...values,
    ]),
    ...tracks.map(({ track, stages }) => [
      part,
      words.text(track.name),
      '',
      ...stages.map((stage) => stageOf(track.id, stage)),
    ]),
  ];
}

function goalAndOptionRows({ comparison: { goals, left }, words }: Writing): readonly CsvRow[] {
  const part = words.say('compare.goals');
  return [
    ...goals.map(({ goal, reached }) => [
      part,
      words.text(goal.name),
      '',
      ...reached.map((is) => words.say(is ? 'compare.reached' : 'compare.not-reached')),
    ]),
    [part, words.say('compare.steps-left'), '', ...left.map((steps) => steps.length)],
  ];
}

/** A clock that runs several times has several rows. */
function promiseRows({ comparison: { promises }, words }: Writing): readonly CsvRow[] {
  return promises.flatMap(({ commitment, runs }) => {
    const most = Math.max(...runs.map((list) => list.length));
    return Array.from({ length: most }, (_, run) => [
      words.say('compare.promises'),
      words.text(commitment.name ?? commitment.id),
      most === 1 ? '' : run + 1,
      ...runs.map((list) => list[run]?.status ?? ''),
    ]);
  });
}

function objectionRows({ comparison: { objections }, words }: Writing): readonly CsvRow[] {
  return objections.flatMap(({ party, positions }) =>
    positions.map(({ position, steps }) => [
      words.say('compare.objections'),
      words.text(party.name),
      words.text(position.name),
      ...steps.map((list) => list.length),
    ]),
  );
}
