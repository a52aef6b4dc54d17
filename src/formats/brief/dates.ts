// Which dates does a brief name: what is owed by when, and what else happens meanwhile?
import { sayDeadline, sayDebtors, sayDue } from '../../words/promises.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { nameIn } from '../../words/texts.ts';
import type { Words } from '../../words/words.ts';
import { type Block, type Row, row, section, tableOf } from './blocks.ts';
import type { ToldBranch } from '../told.ts';

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
      told.commitments.map((run) => owedRow(roadmap, told, { run, words })),
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

interface Owing {
  readonly run: ToldBranch['commitments'][number];
  readonly words: Words;
}

function owedRow({ scenario }: Roadmap, told: ToldBranch, { run, words }: Owing): Row {
  const { commitment, from, status, finished } = run;
  const all = [...scenario.steps, ...scenario.setbacks];
  const numberOf = (node: string | undefined) =>
    told.steps.find(({ taken }) => taken.node.id === node)?.number;
  const since = numberOf(from);
  const kept = numberOf(run.keptBy);
  return row(
    sayDebtors(words, scenario, commitment),
    sayDue(words, scenario, commitment),
    since === undefined ? words.say('brief.from-start') : words.say('brief.step-n', { since }),
    sayDeadline(words, run),
    finished === undefined || kept === undefined
      ? words.say(`status.${status}`)
      : words.say('brief.kept-by', {
          status: words.say(`status.${status}`),
          number: kept,
          month: words.month(finished),
        }),
    commitment.otherwise === undefined ? '–' : nameIn(all, commitment.otherwise, words),
  );
}

/** Numbers of the steps that are under way on a day, by typical lengths. */
function underwayAt({ steps }: ToldBranch, day: string): string {
  return steps
    .filter(({ task }) => task.start.typical <= day && day <= task.finish.typical)
    .map(({ number }) => number)
    .join(', ');
}
