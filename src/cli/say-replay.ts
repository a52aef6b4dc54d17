// How is one branch told to people: its steps, then commitments, ledger and goals?
import { goalsAt } from '../roadmap/goals.ts';
import type { Replay, Taken } from '../roadmap/replay.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { type Schedule, schedule } from '../roadmap/schedule.ts';
import type { Words } from '../words/words.ts';
import { reasonLine } from '../words/consequences.ts';
import { commitmentTable } from './commitment-table.ts';
import { ledgerTable } from './ledger-table.ts';
import { type Paper, oneLine } from './paper.ts';
import { stepTable } from './step-table.ts';
import type { FollowedLine } from './where.ts';

/** One branch, ready to be told. */
export interface Telling {
  readonly roadmap: Roadmap;
  readonly line: FollowedLine;
  readonly path: Replay;
  /** The steps that no longer hold. */
  readonly broken: readonly Taken[];
}

/** Everything about one branch, as a page of text. */
export function sayReplay(paper: Paper, words: Words, telling: Telling): string {
  const { roadmap, line, path } = telling;
  const plan = schedule(roadmap, line.tip);
  const heading = [words.text(roadmap.name), words.text(line.name)].map(oneLine).join(' · ');
  const steps =
    path.taken.length === 0
      ? [words.say('told.no-steps')]
      : [
          ...stepTable(paper, words, { path, plan }),
          '',
          sayEnd(words, plan),
          ...sayBroken(paper, words, telling),
        ];
  const parts = [
    [paper.style('strong', heading)],
    steps,
    commitmentTable(paper, words, { roadmap, tip: line.tip, path }),
    ledgerTable(paper, words, path),
    sayGoals(words, path),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function sayEnd(words: Words, { end }: Schedule): string {
  const [low, day, high] = [words.day(end.low), words.day(end.typical), words.day(end.high)];
  return low === high
    ? words.say('told.end', { day })
    : words.say('told.end-range', { day, low, high });
}

function sayBroken(paper: Paper, words: Words, { path, broken }: Telling): readonly string[] {
  if (broken.length === 0) return [words.say('told.holds')];
  const lines = broken.map((taken) => {
    const { step, verdict } = taken;
    return words.say('rebase.broken', {
      number: path.taken.indexOf(taken) + 1,
      step: words.text(step.name),
      reason: verdict.kind === 'possible' ? '' : reasonLine(words, path.scenario, verdict.because),
    });
  });
  return [
    paper.style('bad', words.say('told.broken', { count: broken.length })),
    ...lines.map((line) => `  ${oneLine(line)}`),
  ];
}

function sayGoals(words: Words, { scenario, start, taken }: Replay): readonly string[] {
  const goals = goalsAt(scenario, taken.at(-1)?.after ?? start).map(({ name }) => words.text(name));
  if (scenario.goals.length === 0) return [];
  return [
    words.say('goals.held', {
      goals: goals.length === 0 ? words.say('told.none') : goals.join('; '),
    }),
  ].map(oneLine);
}
