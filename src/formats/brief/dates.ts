// Which dates does a brief name: what is owed by when, and what else happens meanwhile?
import { sayDeadline, sayDebtors, sayDue } from '../../words/promises.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { nameIn } from '../../words/texts.ts';
import type { Words } from '../../words/words.ts';
import { type Block, type TableRow, cell, row, section, tableOf } from './blocks.ts';
import type { ToldBranch } from '../told.ts';

type Run = ToldBranch['commitments'][number];

/** Deadlines with how they stand, then the dates of others that fall into the branch. */
export function datesSection(roadmap: Roadmap, told: ToldBranch, words: Words): readonly Block[] {
  const { scenario } = roadmap;
  return section(words.say('brief.deadlines'), [
    ...tableOf(
      words.say('brief.deadlines-caption'),
      [
        { title: words.say('brief.who'), look: 'text' },
        { title: words.say('brief.owes'), look: 'text' },
        { title: words.say('brief.since'), look: 'short' },
        { title: words.say('brief.deadline'), look: 'short' },
        { title: words.say('brief.status'), look: 'text' },
        { title: words.say('brief.otherwise'), look: 'text' },
      ],
      runsByPromise(told).map((runs) => owedRow(roadmap, told, [runs, words])),
    ),
    ...tableOf(
      words.say('brief.calendar-caption'),
      [
        { title: words.say('brief.date'), look: 'short' },
        { title: words.say('brief.event'), look: 'text' },
        { title: words.say('brief.meanwhile'), look: 'text' },
      ],
      scenario.calendar
        .filter(({ date }) => date >= told.schedule.start && date <= told.schedule.end.high)
        .toSorted((a, b) => (a.date < b.date ? -1 : 1))
        .map(({ date, name }) =>
          row(words.day(date), words.text(name), underwayAt(told, date) || '–'),
        ),
    ),
  ]);
}

/** One row a promise; each of its runs is a line of it. */
function owedRow(
  { scenario }: Roadmap,
  told: ToldBranch,
  [runs, words]: readonly [readonly [Run, ...Run[]], Words],
): TableRow {
  const [{ commitment }] = runs;
  const all = [...scenario.steps, ...scenario.setbacks];
  const otherwise = commitment.otherwise;
  return [
    cell(sayDebtors(words, scenario, commitment)),
    cell(sayDue(words, scenario, commitment)),
    runs.map((run) => [saySince(told, run, words)]),
    runs.map((run) => [sayDeadline(words, run)]),
    runs.map((run) => [sayStatus(told, run, words)]),
    cell(otherwise === undefined ? '–' : nameIn(all, otherwise, words)),
  ];
}

function saySince(told: ToldBranch, { from }: Run, words: Words): string {
  const since = numberOf(told, from);
  return since === undefined ? words.say('brief.from-start') : words.say('brief.step-n', { since });
}

function sayStatus(told: ToldBranch, { status, finished, keptBy }: Run, words: Words): string {
  const said = words.say(`status.${status}`);
  const number = numberOf(told, keptBy);
  return finished === undefined || number === undefined
    ? said
    : words.say('brief.kept-by', { status: said, number, month: words.month(finished) });
}

function numberOf({ steps }: ToldBranch, node: string | undefined): number | undefined {
  return steps.find(({ taken }) => taken.node.id === node)?.number;
}

/** The runs of each promise, in the order of the scenario. */
function runsByPromise({ commitments }: ToldBranch): readonly (readonly [Run, ...Run[]])[] {
  const found = new Map<string, [Run, ...Run[]]>();
  for (const run of commitments) {
    const known = found.get(run.commitment.id);
    if (known) known.push(run);
    else found.set(run.commitment.id, [run]);
  }
  return [...found.values()];
}

/** Numbers of the steps that are under way on a day, by typical lengths. */
function underwayAt({ steps }: ToldBranch, day: string): string {
  return steps
    .filter(({ task }) => task.start.typical <= day && day <= task.finish.typical)
    .map(({ number }) => number)
    .join(', ');
}
