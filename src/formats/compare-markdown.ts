// What is a comparison of branches as a document that any editor opens?
import type { Comparison } from '../roadmap/compare.ts';
import {
  commitmentRows,
  gaugeRows,
  goalRows,
  objectionRows,
  stepsLeft,
  trackRows,
} from '../roadmap/compare-ends.ts';
import { factsOf } from '../roadmap/compare-facts.ts';
import { type ComparedRow, comparedRows } from '../roadmap/compare-rows.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { markOf, sayDifference, sayLine } from '../words/compare.ts';
import { otherPlace, sayRun, sayRunCounts } from '../words/compare-cells.ts';
import { sayAmount, sayStage } from '../words/conditions.ts';
import { saySigned } from '../words/steps.ts';
import type { Words } from '../words/words.ts';

interface Writing {
  readonly roadmap: Roadmap;
  readonly comparison: Comparison;
  readonly words: Words;
}

type Cells = readonly string[];

/** Headings, sentences and tables in Markdown (with the tables that GitHub and pandoc read), a line's end at the end. */
export function compareMarkdown(roadmap: Roadmap, comparison: Comparison, words: Words): string {
  const writing = { roadmap, comparison, words };
  const { lead, points } = sayDifference(
    words,
    comparison.lines.map(({ branch }) => branch),
    factsOf(roadmap, comparison),
  );
  const title = words.say('compare.file-title', {
    roadmap: words.text(roadmap.name),
    branches: words.list(namesOf(writing)),
  });
  const blocks = [
    `# ${plain(title)}`,
    plain(lead.join(' ')),
    points.map(({ label, text }) => `- **${plain(label)}.** ${plain(text)}`).join('\n'),
    ...endTable(writing),
    ...ledgerTable(writing),
    ...stepTable(writing),
    ...situationTable(writing),
    ...goalTable(writing),
    ...commitmentTable(writing),
    ...objectionTable(writing),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function endTable({ comparison, words }: Writing): Cells {
  const head = ['compare.branch', 'compare.earliest', 'compare.typical', 'compare.latest'] as const;
  const rows = comparison.lines.map(({ branch, schedule: { end } }, line) => [
    sayLine(words, branch, line),
    ...[end.low, end.typical, end.high].map((day) => words.day(day)),
  ]);
  return table(words.say('compare.ends'), [head.map((id) => words.say(id)), ...rows]);
}

function ledgerTable({ comparison, words }: Writing): Cells {
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
  return table(title, [head.map((id) => words.say(id)), ...rows]);
}

function stepTable(writing: Writing): Cells {
  const { comparison, words } = writing;
  const rows = comparedRows(comparison).map((row) => [
    words.text(row.step.name),
    ...row.cells.map((_, line) => stepCell(words, row, line)),
  ]);
  return table(words.say('compare.steps'), [headOf(writing, words.say('compare.step')), ...rows]);
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
function situationTable(writing: Writing): Cells {
  const { comparison, words, roadmap } = writing;
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
  return table(title, [headOf(writing, words.say('compare.track')), ...gauges, ...tracks]);
}

function goalTable(writing: Writing): Cells {
  const { comparison, words, roadmap } = writing;
  const rows = goalRows(comparison).map(({ goal, reached }) => [
    words.text(goal.name),
    ...reached.map((is) => words.say(is ? 'compare.reached' : 'compare.not-reached')),
  ]);
  const left = stepsLeft(roadmap, comparison).map((steps) => words.number(steps.length));
  return table(words.say('compare.goals'), [
    headOf(writing, words.say('compare.goal')),
    ...rows,
    [words.say('compare.steps-left'), ...left],
  ]);
}

function commitmentTable(writing: Writing): Cells {
  const { comparison, words } = writing;
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
  return table(words.say('compare.promises'), [
    headOf(writing, words.say('compare.commitment')),
    ...rows,
    [words.say('compare.total'), ...counts],
  ]);
}

function objectionTable(writing: Writing): Cells {
  const { comparison, words } = writing;
  const rows = objectionRows(comparison).flatMap(({ party, counts, positions }) => [
    [words.text(party.name), ...counts.map((count) => words.number(count))],
    ...positions.map(({ position, steps }) => [
      `${words.text(party.name)}: ${words.text(position.name)}`,
      ...steps.map((list) => list.map(({ step }) => words.text(step.name)).join('; ')),
    ]),
  ]);
  const head = headOf(writing, words.say('compare.position'));
  return table(words.say('compare.objections'), [head, ...rows]);
}

function namesOf({ comparison, words }: Writing): Cells {
  return comparison.lines.map(({ branch }, line) => sayLine(words, branch, line));
}

function headOf(writing: Writing, first: string): Cells {
  return [first, ...namesOf(writing)];
}

/** A heading and a table below it; nothing where the table has no rows. */
function table(title: string, [head = [], ...rows]: readonly Cells[]): Cells {
  if (rows.length === 0) return [];
  const line = (cells: Cells) => `| ${cells.map(plain).join(' | ')} |`;
  return [
    `## ${plain(title)}`,
    [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n'),
  ];
}

/** A text of somebody's file, without anything that Markdown or HTML would take for a sign of theirs. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#~&]/g, '\\$&').replaceAll(/\s+/g, ' ');
}
