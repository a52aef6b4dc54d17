// How are the steps of a path set as a table?
import type { Situation } from '../core/situation.ts';
import { lookupOf } from '../core/lookup.ts';
import { type CommitmentRun, runsAlong } from '../roadmap/commitments.ts';
import { passedOver } from '../roadmap/passed-over.ts';
import type { Replay, Taken } from '../roadmap/replay.ts';
import type { Schedule, Task } from '../roadmap/schedule.ts';
import { sayAmount, sayStage } from '../words/amounts.ts';
import { sayParties } from '../words/steps.ts';
import { isolated, nameIn } from '../words/texts.ts';
import type { Words } from '../words/words.ts';
import type { Paper } from './paper.ts';
import { type PrintedRow, table } from './table.ts';

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

/** One row a step: when, in which phase, by whom, what it changes, whom it offends, and what it rests on. */
export function stepTable(
  paper: Paper,
  words: Words,
  { path, plan }: { readonly path: Replay; readonly plan: Schedule },
): readonly string[] {
  const over = passedOver(path, plan, runsAlong(path, plan));
  const rows = path.taken.map((taken, index): PrintedRow => {
    const before = path.taken[index - 1]?.phase;
    const cells = [
      String(index + 1),
      words.text(taken.step.name),
      sayDates(words, plan.tasks[index]),
      taken.phase === before ? '' : sayPhase(words, path, taken),
      sayParties(words, path.scenario, taken.step),
      sayChanges(words, path, taken),
      sayObjections(words, path, taken),
      sayMarks(words, path, { taken, plan, over: over.get(taken.node.id) ?? [] }),
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
  const [start, finish] = [
    unbroken(words.day(task.start.typical)),
    unbroken(words.day(task.finish.typical)),
  ];
  return start === finish ? start : words.say('told.dates', { start, finish });
}

/** A day is not broken over two lines. */
function unbroken(day: string): string {
  return day.replaceAll(' ', '\u00a0');
}

/** A phase is told by its name, or by the id of a phase that the scenario suggests. */
function sayPhase(words: Words, { scenario }: Replay, { phase }: Taken): string {
  const suggested = scenario.phases.find(({ id }) => id === phase);
  return words.text(suggested?.name ?? phase);
}

function sayChanges(words: Words, { scenario }: Replay, { before, after }: Taken): string {
  const change = (name: string, was: string, is: string): string =>
    words.say('told.change', {
      name: isolated(name),
      before: isolated(was),
      after: isolated(is),
    });
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

interface Marked {
  readonly taken: Taken;
  readonly plan: Schedule;
  /** The broken promises whose setback it goes on without. */
  readonly over: readonly CommitmentRun[];
}

function sayMarks(words: Words, path: Replay, { taken, plan, over }: Marked): string {
  const { holds, assumed, rests, onAssumption, setback, node, step } = taken;
  return [
    ...(setback ? [words.say('told.mark-setback')] : []),
    ...(lookupOf(path.scenario).outcomes.has(step.id) ? [words.say('told.mark-outcome')] : []),
    ...(holds ? [] : [words.say('told.mark-broken')]),
    ...(assumed ? [words.say('told.mark-assumed')] : []),
    ...(rests ? [words.say(onAssumption ? 'told.mark-rests' : 'told.mark-follows')] : []),
    ...(node.on === undefined ? [] : [words.say('told.mark-record')]),
    ...sayContradiction(words, path, { taken, plan }),
    ...(over.length === 0
      ? []
      : [words.say('told.mark-passes', { setbacks: words.list(setbacksOf(words, path, over)) })]),
  ].join(', ');
}

function sayContradiction(
  words: Words,
  path: Replay,
  { taken, plan }: Pick<Marked, 'taken' | 'plan'>,
): readonly string[] {
  const found = plan.outOfOrder.find(({ node }) => node === taken.node.id);
  if (!found) return [];
  const other = path.taken.find(({ node }) => node.id === found.with);
  if (!other) return [words.say('told.mark-contradicts-start')];
  return [words.say('told.mark-contradicts', { step: words.text(other.step.name) })];
}

function setbacksOf(words: Words, { scenario }: Replay, over: readonly CommitmentRun[]) {
  const ids = new Set(over.flatMap(({ commitment }) => commitment.otherwise ?? []));
  return [...ids].map((id) => nameIn([...scenario.setbacks, ...scenario.steps], id, words));
}
