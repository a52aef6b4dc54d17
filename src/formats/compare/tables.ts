// How does each table of a comparison read, for every form in which it leaves?
import type { Step } from '../../core/scenario.ts';
import type { ComparedTables } from '../../roadmap/compare/tables.ts';
import { markOf, sayLine, sayLines } from '../../words/compare.ts';
import {
  ENDS,
  SUMS,
  type SaidStep,
  sayRun,
  sayRunCounts,
  sayStepOn,
} from '../../words/compare-cells.ts';
import { sayDeals, sayNotChosen, sayReadAtEnd, sayWait } from '../../words/compare-deals.ts';
import { sayDealLine } from '../../words/deal-line.ts';
import { sayAmount, sayStage } from '../../words/amounts.ts';
import { saySigned } from '../../words/steps.ts';
import { sayWorst } from '../../words/walkaway.ts';
import type { MessageId, Words } from '../../words/words.ts';

interface Compared {
  readonly comparison: ComparedTables;
  readonly words: Words;
}

type Cells = readonly string[];

export interface ComparedTable {
  readonly id:
    | 'ends'
    | 'deals'
    | 'waits'
    | 'ledger'
    | 'holds'
    | 'steps'
    | 'situations'
    | 'goals'
    | 'readings'
    | 'promises'
    | 'objections';
  readonly title: string;
  readonly head: Cells;
  readonly rows: readonly Cells[];
}

/** All tables that have rows, the weightiest first. */
export function comparedTables(compared: Compared): readonly ComparedTable[] {
  return [
    ...endTable(compared),
    ...dealTable(compared),
    ...waitTable(compared),
    ...ledgerTable(compared),
    ...holdTable(compared),
    ...stepTable(compared),
    ...situationTable(compared),
    ...goalTable(compared),
    ...readingTable(compared),
    ...commitmentTable(compared),
    ...objectionTable(compared),
  ];
}

function endTable({ comparison, words }: Compared): readonly ComparedTable[] {
  const head = words.say('compare.branch');
  const rows = comparison.lines.map(({ branch, schedule: { end } }, line) => [
    sayLine(words, branch, line),
    ...ENDS.map(([, estimate]) => words.day(end[estimate])),
  ]);
  return table('ends', words.say('compare.ends'), [[head, ...labelsOf(words, ENDS)], ...rows]);
}

/** Who gives what for what, and how it stands on each branch. */
function dealTable(compared: Compared): readonly ComparedTable[] {
  const { comparison, words } = compared;
  const { scenario } = comparison.roadmap;
  const rows = comparison.deals.map(({ row, deals }) => [
    `${words.text(row.step.name)}. ${sayDealLine(words, scenario, row.step)}`,
    ...deals.map((made, line) => {
      const said = sayStepOn(words, comparison, { row, line });
      if (!said || !made) return '–';
      return [`${said.number} · ${said.finished}`, ...sayDeals(words, scenario, made)].join('; ');
    }),
  ]);
  const head = headOf(compared, words.say('compare.deal'));
  return table('deals', words.say('compare.deals'), [head, ...rows]);
}

function waitTable(compared: Compared): readonly ComparedTable[] {
  const { comparison, words } = compared;
  const { scenario } = comparison.roadmap;
  const rows = comparison.waits.map(({ party, waits }) => [
    words.text(party.name),
    ...waits.map((wait) =>
      wait ? sayWait(words, scenario, wait) : words.say('compare.waits-never'),
    ),
  ]);
  const title = `${words.say('compare.waits')}: ${words.say('compare.ledger-how')}`;
  return table('waits', title, [headOf(compared, words.say('compare.party')), ...rows]);
}

function readingTable(compared: Compared): readonly ComparedTable[] {
  const { comparison, words } = compared;
  const { scenario } = comparison.roadmap;
  const rows = comparison.readings.map(({ subject, readings }) => [
    words.text(subject.name),
    ...readings.map((reading) => sayReadAtEnd(words, scenario, reading)),
  ]);
  const head = headOf(compared, words.say('compare.read'));
  return table('readings', words.say('compare.readings'), [head, ...rows]);
}

function ledgerTable({ comparison: { ledger }, words }: Compared): readonly ComparedTable[] {
  const head = [words.say('compare.party'), words.say('compare.branch'), ...labelsOf(words, SUMS)];
  const rows = ledger.flatMap(({ party, accounts, idle }) =>
    idle
      ? []
      : accounts.map(({ account }, line) => [
          words.text(party.name),
          markOf(line),
          ...SUMS.map(([, sum]) => saySigned(words, account[sum])),
        ]),
  );
  const title = `${words.say('compare.ledger')}: ${words.say('compare.ledger-how')}`;
  return table('ledger', title, [head, ...rows]);
}

/** Who would have more by leaving, and where most of all. */
function holdTable(compared: Compared): readonly ComparedTable[] {
  const { comparison, words } = compared;
  const { scenario } = comparison.roadmap;
  const rows = comparison.holds.map(({ party, worst }) => [
    words.text(party.name),
    ...worst.map((each) => (each ? sayWorst(words, scenario, each) : words.say('walk.holds'))),
  ]);
  return table('holds', words.say('walk.title'), [
    headOf(compared, words.say('compare.party')),
    ...rows,
  ]);
}

function labelsOf(words: Words, columns: readonly (readonly [MessageId, string])[]): Cells {
  return columns.map(([label]) => words.say(label));
}

function stepTable(compared: Compared): readonly ComparedTable[] {
  const { comparison, words } = compared;
  const rows = comparison.steps.map((row) => [
    stepHead(compared, row.step),
    ...row.cells.map((_, line) => stepCell(sayStepOn(words, comparison, { row, line }))),
  ]);
  return table('steps', words.say('compare.steps'), [
    headOf(compared, words.say('compare.step')),
    ...rows,
  ]);
}

/** Marked where nobody chooses it. */
function stepHead({ comparison, words }: Compared, step: Step): string {
  const chance = sayNotChosen(words, comparison.roadmap.scenario, step);
  return chance === '' ? words.text(step.name) : `${words.text(step.name)} (${chance})`;
}

function stepCell(said: SaidStep | null): string {
  if (!said) return '–';
  const { number, finished, moved, marks } = said;
  const told = marks.flatMap(({ kind, text }) => (kind === 'phase' ? [] : [text]));
  return [`${number} · ${finished}`, ...(moved ? [moved.short] : []), ...told].join(', ');
}

/** Only what differs. */
function situationTable(compared: Compared): readonly ComparedTable[] {
  const { comparison, words } = compared;
  const { scenario } = comparison.roadmap;
  const gauges = comparison.gauges.flatMap(({ gauge, values, differs }) =>
    differs
      ? [[words.text(gauge.name), ...values.map((value) => sayAmount(words, gauge, value))]]
      : [],
  );
  const tracks = comparison.tracks.flatMap(({ track, stages, differs }) =>
    differs
      ? [
          [
            words.text(track.name),
            ...stages.map((stage) => sayStage(words, scenario, [track.id, stage])),
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
  const { comparison, words } = compared;
  const rows = comparison.goals.map(({ goal, reached }) => [
    words.text(goal.name),
    ...reached.map((is) => words.say(is ? 'compare.reached' : 'compare.not-reached')),
  ]);
  const left = comparison.left.map((steps) => words.number(steps.length));
  return table('goals', words.say('compare.goals'), [
    headOf(compared, words.say('compare.goal')),
    ...rows,
    [words.say('compare.steps-left'), ...left],
  ]);
}

function commitmentTable(compared: Compared): readonly ComparedTable[] {
  const { comparison, words } = compared;
  const rows = comparison.promises.map(({ commitment, runs }) => [
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
  const rows = comparison.objections.flatMap(({ party, counts, positions }) => [
    [words.text(party.name), ...counts.map((count) => words.number(count))],
    ...positions.map(({ position, steps }) => [
      `${words.text(party.name)}: ${words.text(position.name)}`,
      ...steps.map((list) => list.map(({ step }) => words.text(step.name)).join('; ')),
    ]),
  ]);
  const head = headOf(compared, words.say('compare.position'));
  return table('objections', words.say('compare.objections'), [head, ...rows]);
}

function headOf({ comparison, words }: Compared, first: string): Cells {
  return [first, ...sayLines(words, comparison)];
}

/** A table; nothing where it has no rows. */
function table(
  id: ComparedTable['id'],
  title: string,
  [head = [], ...rows]: readonly Cells[],
): readonly ComparedTable[] {
  return rows.length === 0 ? [] : [{ id, title, head, rows }];
}
