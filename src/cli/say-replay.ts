// How is one branch told to people: its steps as a table, then commitments, ledger and goals?
import type { Situation } from '../core/situation.ts';
import { commitments, type CommitmentRun } from '../roadmap/commitments.ts';
import { goalsAt } from '../roadmap/goals.ts';
import { ledger } from '../roadmap/ledger.ts';
import type { Replay, Taken } from '../roadmap/replay.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { type Schedule, type Task, schedule } from '../roadmap/schedule.ts';
import { sayAmount, sayStage } from '../words/conditions.ts';
import { sayParties, saySigned } from '../words/steps.ts';
import type { Words } from '../words/words.ts';
import { reasonLine } from './because.ts';
import { type Paper, oneLine } from './paper.ts';
import { type Row, table } from './table.ts';
import type { Line } from './where.ts';

/** One branch, ready to be told. */
export interface Telling {
  readonly roadmap: Roadmap;
  readonly line: Line;
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
    commitmentTable(paper, words, telling),
    ledgerTable(paper, words, path),
    sayGoals(words, path),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const STEP_COLUMNS = [
  ['column.number', 'right'],
  ['column.step'],
  ['column.dates'],
  ['column.phase'],
  ['column.parties'],
  ['column.changes'],
  ['column.objections'],
  ['column.marks'],
] as const;

function stepTable(
  paper: Paper,
  words: Words,
  { path, plan }: { readonly path: Replay; readonly plan: Schedule },
): readonly string[] {
  const rows = path.taken.map((taken, index): Row => {
    const before = path.taken[index - 1]?.phase;
    const cells = [
      String(index + 1),
      words.text(taken.step.name),
      sayDates(words, plan.tasks[index]),
      taken.phase === before ? '' : sayPhase(words, path, taken),
      sayParties(words, path.scenario, taken.step),
      sayChanges(words, path, taken),
      sayObjections(words, path, taken),
      sayMarks(words, taken),
    ];
    return { cells, look: taken.holds ? undefined : 'bad' };
  });
  const columns = STEP_COLUMNS.map(([title, align]) => ({
    title: words.say(title),
    ...(align ? { align } : {}),
  }));
  return table(paper, columns, rows);
}

function sayDates(words: Words, task: Task | undefined): string {
  if (!task) return '';
  const [start, finish] = [words.day(task.start.typical), words.day(task.finish.typical)];
  return start === finish ? start : words.say('told.dates', { start, finish });
}

/** A phase is told by its name, or by the id of a phase that the scenario suggests. */
function sayPhase(words: Words, { scenario }: Replay, { phase }: Taken): string {
  const suggested = scenario.phases.find(({ id }) => id === phase);
  return words.text(suggested?.name ?? phase);
}

function sayChanges(words: Words, { scenario }: Replay, { before, after }: Taken): string {
  const change = (name: string, was: string, is: string): string =>
    words.say('told.change', { name, before: was, after: is });
  const moved = scenario.tracks.flatMap(({ id, name }) => {
    const [was, is] = [before.stages[id] ?? '', after.stages[id] ?? ''];
    const stage = (each: string): string => sayStage(words, scenario, [id, each]);
    return was === is ? [] : [change(words.text(name), stage(was), stage(is))];
  });
  const pushed = scenario.gauges.flatMap((gauge) => {
    const [was, is] = [valueOf(before, gauge.id), valueOf(after, gauge.id)];
    const amount = (each: number): string => sayAmount(words, gauge, each);
    return was === is ? [] : [change(words.text(gauge.name), amount(was), amount(is))];
  });
  return [...moved, ...pushed].join('; ');
}

function valueOf({ gauges }: Situation, gauge: string): number {
  return gauges[gauge] ?? 0;
}

function sayObjections(words: Words, { scenario }: Replay, { objections }: Taken): string {
  return objections
    .map(({ party, name }) =>
      words.say('told.objects', {
        party: words.text(scenario.parties.find(({ id }) => id === party)?.name ?? party),
        position: words.text(name),
      }),
    )
    .join('; ');
}

function sayMarks(words: Words, { holds, assumed, rests, setback }: Taken): string {
  return [
    ...(setback ? [words.say('told.mark-setback')] : []),
    ...(holds ? [] : [words.say('told.mark-broken')]),
    ...(assumed ? [words.say('told.mark-assumed')] : []),
    ...(rests ? [words.say('told.mark-rests')] : []),
  ].join(', ');
}

function sayEnd(words: Words, { end }: Schedule): string {
  const [low, day, high] = [words.day(end.low), words.day(end.typical), words.day(end.high)];
  return low === high
    ? words.say('told.end', { day })
    : words.say('told.end-range', { day, low, high });
}

function sayBroken(paper: Paper, words: Words, { path, broken }: Telling): readonly string[] {
  if (broken.length === 0) return [words.say('told.holds')];
  const lines = broken.map(({ step, verdict }, index) => {
    const taken = broken[index];
    return words.say('told.broken-step', {
      number: (taken ? path.taken.indexOf(taken) : -1) + 1,
      step: words.text(step.name),
      reason: verdict.kind === 'possible' ? '' : reasonLine(words, path.scenario, verdict.because),
    });
  });
  return [
    paper.style('bad', words.say('told.broken', { count: broken.length })),
    ...lines.map((line) => `  ${oneLine(line)}`),
  ];
}

const COMMITMENT_COLUMNS = [
  'column.commitment',
  'column.party',
  'column.since',
  'column.deadline',
  'column.state',
] as const;

function commitmentTable(
  paper: Paper,
  words: Words,
  { roadmap, line, path }: Telling,
): readonly string[] {
  const runs = commitments(roadmap, line.tip);
  if (runs.length === 0) return [];
  const { parties } = roadmap.scenario;
  const rows = runs.map((run): Row => {
    const { commitment, start, deadline, status } = run;
    const party = parties.find(({ id }) => id === commitment.party);
    const cells = [
      words.text(commitment.name ?? commitment.id),
      words.text(party?.name ?? commitment.party),
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

const LEDGER_COLUMNS = [
  'column.party',
  'column.given',
  'column.received',
  'column.balance',
  'column.lowest',
  'column.irreversible',
] as const;

function ledgerTable(paper: Paper, words: Words, path: Replay): readonly string[] {
  const accounts = ledger(path).filter(({ given, received }) => given !== 0 || received !== 0);
  if (accounts.length === 0) return [];
  const rows = accounts.map(({ party, ...account }): Row => {
    const { given, received, balance, lowest, irreversible } = account;
    const sums = [given, received, balance, lowest, irreversible];
    return { cells: [words.text(party.name), ...sums.map((sum) => saySigned(words, sum))] };
  });
  const columns = LEDGER_COLUMNS.map((title, index) => ({
    title: words.say(title),
    ...(index === 0 ? {} : { align: 'right' as const }),
  }));
  return [paper.style('strong', words.say('ledger.title')), ...table(paper, columns, rows)];
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
