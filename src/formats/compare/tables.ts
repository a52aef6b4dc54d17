// Which tables tell branches apart, for every form in which a comparison leaves?
import type { Comparison } from '../../roadmap/compare.ts';
import {
  commitmentRows,
  gaugeRows,
  goalRows,
  objectionRows,
  stepsLeft,
  trackRows,
} from '../../roadmap/compare-ends.ts';
import { type ComparedRow, comparedRows } from '../../roadmap/compare-rows.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { markOf, sayLine } from '../../words/compare.ts';
import { otherPlace, sayRun, sayRunCounts } from '../../words/compare-cells.ts';
import { sayAmount, sayStage } from '../../words/amounts.ts';
import { saySigned } from '../../words/steps.ts';
import type { Words } from '../../words/words.ts';

export interface Compared {
  readonly roadmap: Roadmap;
  readonly comparison: Comparison;
  readonly words: Words;
}

type Cells = readonly string[];

export interface ComparedTable {
  readonly id: 'ends' | 'ledger' | 'steps' | 'situations' | 'goals' | 'promises' | 'objections';
  readonly title: string;
  readonly head: Cells;
  readonly rows: readonly Cells[];
}

/** All tables that have rows, the weightiest first. */
export function comparedTables(compared: Compared): readonly ComparedTable[] {
  return [
    ...endTable(compared),
    ...ledgerTable(compared),
    ...stepTable(compared),
    ...situationTable(compared),
    ...goalTable(compared),
    ...commitmentTable(compared),
    ...objectionTable(compared),
  ];
}

function endTable({ comparison, words }: Compared): readonly ComparedTable[] {
  const head = ['compare.branch', 'compare.earliest', 'compare.typical', 'compare.latest'] as const;
  const rows = comparison.lines.map(({ branch, schedule: { end } }, line) => [
    sayLine(words, branch, line),
    ...[end.low, end.typical, end.high].map((day) => words.day(day)),
  ]);
  return table('ends', words.say('compare.ends'), [head.map((id) => words.say(id)), ...rows]);
}

function ledgerTable({ comparison, words }: Compared): readonly ComparedTable[] {
  const head = [
    'compare.party',
    'compare.branch',
    'compare.given',
    'compare.received',
    'compare.balance',
    'compare.irreversible',
    'compare.lowest',
  ] as const;
  const { lines } = comparison;
  const rows = (lines[0]?.ledger ?? []).flatMap(({ party }) => {
    const accounts = lines.map(({ ledger }) => ledger.find((each) => each.party.id === party.id));
    if (accounts.every((each) => !each || (each.given === 0 && each.received === 0))) return [];
    return accounts.flatMap((account, line) => {
      if (!account) return [];
      const { given, received, balance, irreversible, lowest } = account;
      const sums = [given, received, balance, irreversible, lowest];
      const name = words.text(party.name);
      return [[name, markOf(line), ...sums.map((sum) => saySigned(words, sum))]];
    });
  });
  const title = `${words.say('compare.ledger')}: ${words.say('compare.ledger-how')}`;
  return table('ledger', title, [head.map((id) => words.say(id)), ...rows]);
}

function stepTable(compared: Compared): readonly ComparedTable[] {
  const { comparison, words } = compared;
  const rows = comparedRows(comparison).map((row) => [
    words.text(row.step.name),
    ...row.cells.map((_, line) => stepCell(words, row, line)),
  ]);
  return table('steps', words.say('compare.steps'), [
    headOf(compared, words.say('compare.step')),
    ...rows,
  ]);
}

function stepCell(words: Words, row: ComparedRow, line: number): string {
  const cell = row.cells[line];
  if (!cell) return '–';
  const { number, task, taken } = cell;
  const moved = otherPlace(row, line);
  return [
    `${words.number(number)} · ${task ? words.month(task.finish.typical) : ''}`,
    moved
      ? `${moved.way === 'later' ? '↓' : '↑'} ${words.say('compare.at', { number: moved.number, mark: markOf(moved.other) })}`
      : '',
    taken.assumed ? words.say('told.mark-assumed') : '',
    taken.holds ? '' : words.say('told.mark-broken'),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Only what differs. */
function situationTable(compared: Compared): readonly ComparedTable[] {
  const { comparison, words, roadmap } = compared;
  const gauges = gaugeRows(comparison).flatMap(({ gauge, values, differs }) =>
    differs
      ? [[words.text(gauge.name), ...values.map((value) => sayAmount(words, gauge, value))]]
      : [],
  );
  const tracks = trackRows(comparison).flatMap(({ track, stages, differs }) =>
    differs
      ? [
          [
            words.text(track.name),
            ...stages.map((stage) => sayStage(words, roadmap.scenario, [track.id, stage])),
          ],
        ]
      : [],
  );
  const title = words.say('compare.situations');
  return table('situations', title, [
    headOf(compared, words.say('compare.track')),
    ...gauges,
    ...tracks,
  ]);
}

function goalTable(compared: Compared): readonly ComparedTable[] {
  const { comparison, words, roadmap } = compared;
  const rows = goalRows(comparison).map(({ goal, reached }) => [
    words.text(goal.name),
    ...reached.map((is) => words.say(is ? 'compare.reached' : 'compare.not-reached')),
  ]);
  const left = stepsLeft(roadmap, comparison).map((steps) => words.number(steps.length));
  return table('goals', words.say('compare.goals'), [
    headOf(compared, words.say('compare.goal')),
    ...rows,
    [words.say('compare.steps-left'), ...left],
  ]);
}

function commitmentTable(compared: Compared): readonly ComparedTable[] {
  const { comparison, words } = compared;
  const rows = commitmentRows(comparison).map(({ commitment, runs }) => [
    words.text(commitment.name ?? commitment.id),
    ...runs.map((list) =>
      list.length === 0
        ? words.say('compare.not-begun')
        : list.map((run) => sayRun(words, run)).join('; '),
    ),
  ]);
  if (rows.length === 0) return [];
  const counts = comparison.lines.map(({ commitments }) => sayRunCounts(words, commitments));
  return table('promises', words.say('compare.promises'), [
    headOf(compared, words.say('compare.commitment')),
    ...rows,
    [words.say('compare.total'), ...counts],
  ]);
}

function objectionTable(compared: Compared): readonly ComparedTable[] {
  const { comparison, words } = compared;
  const rows = objectionRows(comparison).flatMap(({ party, counts, positions }) => [
    [words.text(party.name), ...counts.map((count) => words.number(count))],
    ...positions.map(({ position, steps }) => [
      `${words.text(party.name)}: ${words.text(position.name)}`,
      ...steps.map((list) => list.map(({ step }) => words.text(step.name)).join('; ')),
    ]),
  ]);
  const head = headOf(compared, words.say('compare.position'));
  return table('objections', words.say('compare.objections'), [head, ...rows]);
}

/** What the branches are called in the heads of tables. */
export function namesOf({ comparison, words }: Compared): Cells {
  return comparison.lines.map(({ branch }, line) => sayLine(words, branch, line));
}

function headOf(compared: Compared, first: string): Cells {
  return [first, ...namesOf(compared)];
}

/** A table; nothing where it has no rows. */
function table(
  id: ComparedTable['id'],
  title: string,
  [head = [], ...rows]: readonly Cells[],
): readonly ComparedTable[] {
  return rows.length === 0 ? [] : [{ id, title, head, rows }];
}
