// Where do the outside calendar, the phases and the promises stand on a timeline?
import { sayDebtors, sayDue } from '../../words/promises.ts';
import type { Day } from '../../core/duration.ts';
import type { CalendarEntry, Scenario } from '../../core/scenario.ts';
import type { CommitmentRun } from '../../roadmap/commitments.ts';
import type { PromisedDeal } from '../../roadmap/deals.ts';
import { nameIn } from '../../words/texts.ts';
import type { Words } from '../../words/words.ts';
import { sayPhase } from '../../words/steps.ts';
import type { Axis } from './axis.ts';
import type { Planned } from './bars.ts';
import { labelFor, NAME, pieceFor, SMALL } from './labels.ts';
import { pack } from './pack.ts';
import type { CalendarLine, DeadlineFlag, PhaseSpan } from './shapes.ts';

/** Rows of names that the outside calendar has at most, folded and open. */
const CALENDAR_ROWS = { folded: 2, open: 8 } as const;
const CALENDAR_ROW = 15;
const PHASE_ROW = 19;
export const PHASE_HEIGHT = 16;
const FLAG_ROW = 19;
const FLAG_WIDTH = 9;
/** A name with less room than this says nothing. */
const LEAST_TOLD = 78;
const PADDING = 4;

/** What stands in a lane, and how high that is. */
export interface Laid<T> {
  readonly items: readonly T[];
  readonly height: number;
}

interface Drawn {
  readonly words: Words;
  readonly axis: Axis;
  readonly top: number;
  /** As few rows as the marks need: names give way. */
  readonly folded: boolean;
}

/** The days of the outside calendar that the axis shows. Those without room for a name keep their line. */
export function layCalendar(
  entries: readonly CalendarEntry[],
  { words, axis, top, folded }: Drawn,
): Laid<CalendarLine> {
  const named = entries.map(({ date, name }) => {
    const x = axis.xOf(date);
    return { name: words.text(name), type: SMALL, from: x - 1, until: x };
  });
  const { rows, ends, count } = pack(named.map(pieceFor), {
    most: folded ? CALENDAR_ROWS.folded : CALENDAR_ROWS.open,
  });
  const items = entries.map(({ date, name }, index): CalendarLine => {
    const row = rows[index] ?? -1;
    const y = top + PADDING + Math.max(0, row) * CALENDAR_ROW;
    const piece = named[index];
    return {
      key: `${date} ${index}`,
      name: words.text(name),
      day: date,
      x: axis.xOf(date),
      y,
      label:
        piece && row >= 0 ? labelFor(piece, { end: ends[index] ?? piece.until, y: y + 11 }) : null,
    };
  });
  return { items, height: heightOf(count, CALENDAR_ROW) };
}

/** A phase reaches from its first step's start to its last step's finish: phases that overlap stand on rows. */
export function layPhases(
  steps: readonly Planned[],
  { scenario, words, axis, top }: Omit<Drawn, 'folded'> & { readonly scenario: Scenario },
): Laid<PhaseSpan> {
  const phases = runsOf(steps).map(({ name, of }) => ({
    name: sayPhase(words, scenario, name),
    type: NAME,
    key: of[0]?.taken.node.id ?? '',
    from: Math.min(...of.map(({ task }) => axis.xOf(task.start.typical))),
    until: Math.max(...of.map(({ task }) => axis.xOf(task.finish.typical))),
  }));
  const { rows, ends, count } = pack(phases.map(pieceFor));
  const items = phases.map((phase, index): PhaseSpan => {
    const { key, name, from, until } = phase;
    const y = top + PADDING + (rows[index] ?? 0) * PHASE_ROW;
    return {
      key,
      name,
      x: from,
      width: Math.max(3, until - from),
      y,
      label: labelFor(phase, { end: ends[index] ?? until, y: y + 12 }),
      odd: index % 2 === 1,
    };
  });
  return { items, height: heightOf(count, PHASE_ROW) };
}

interface Run {
  readonly name: NonNullable<Planned['taken']['phase']>;
  readonly of: Planned[];
}

/** Stretches of the path that lie in one phase. */
function runsOf(steps: readonly Planned[]): readonly Run[] {
  const runs: Run[] = [];
  for (const step of steps) {
    const { phase, node } = step.taken;
    if (phase === undefined) continue;
    const last = runs.at(-1);
    if (last && node.phase === undefined) last.of.push(step);
    else runs.push({ name: phase, of: [step] });
  }
  return runs;
}

interface Promised extends Drawn {
  readonly scenario: Scenario;
  /** The deals that promises answer, by `runKey`. */
  readonly deals: ReadonlyMap<string, PromisedDeal>;
  /** The end of the branch. */
  readonly end: Day;
}

/** One run among all of a branch. */
export function runKey({ commitment, from = '' }: CommitmentRun): string {
  return `${commitment.id} ${from}`;
}

/** Every run of a promise: its clock from the start to the flag at its deadline, with the status in words. */
export function layFlags(runs: readonly CommitmentRun[], promised: Promised): Laid<DeadlineFlag> {
  const { scenario, words, axis, top, folded } = promised;
  const inTime = runs.flatMap(withDeadline).toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1));
  const named = inTime.map((run) => {
    const name = nameOf(run, scenario, words);
    // The name stands behind the flag, even where the line of the clock is long enough to hold it.
    const behind = axis.xOf(run.deadline) + FLAG_WIDTH;
    const text = { name: sayFlag(words, run, name), type: SMALL, from: behind, until: behind };
    return { run, name, text, exposure: folded ? null : exposureOf(run, promised) };
  });
  const pieces = named.map(({ run, text, exposure }) => {
    const { until, to } = pieceFor(text);
    const end = exposure ? exposure.x + exposure.width : 0;
    return { from: axis.xOf(folded ? run.deadline : run.start), until, to: Math.max(to, end) };
  });
  const { rows, ends, count } = pack(pieces, folded ? { least: 0 } : {});
  const items = named.map(({ run, name, text, exposure }, index): DeadlineFlag => {
    const y = top + PADDING + (rows[index] ?? 0) * FLAG_ROW;
    const x = axis.xOf(run.deadline);
    return {
      key: runKey(run),
      name,
      said: text.name,
      party: sayDebtors(words, scenario, run.commitment),
      status: run.status,
      deadline: run.deadline,
      finished: run.finished ?? null,
      keptBy: run.keptBy ?? null,
      from: folded ? x : axis.xOf(run.start),
      x,
      y,
      label: toldLabel(text, { end: ends[index] ?? text.until, y: y + 12 }),
      exposure,
    };
  });
  return { items, height: heightOf(count, FLAG_ROW) };
}

/** `Late: Seafood for the site; extended once` */
function sayFlag(words: Words, { status, extensions }: CommitmentRun, name: string): string {
  const flag = words.say(`timeline.flag-${status}`, { name });
  return extensions === 0 ? flag : words.say('timeline.flag-extended', { flag, count: extensions });
}

function exposureOf(run: CommitmentRun, { deals, scenario, words, axis, end }: Promised) {
  const deal = deals.get(runKey(run));
  if (!deal || deal.exposed.length === 0) return null;
  const { since, until, exposed } = deal;
  const x = axis.xOf(since);
  const width = axis.xOf(until ?? end) - x;
  if (width <= 0) return null;
  const parties = words.list(exposed.map((id) => nameIn(scenario.parties, id, words)));
  return { parties, since, until, x, width };
}

/** A promise not to act that lasts has no deadline to be marked. */
function withDeadline(run: CommitmentRun) {
  const { deadline } = run;
  return deadline === undefined ? [] : [{ ...run, deadline }];
}

function toldLabel(
  text: Parameters<typeof labelFor>[0],
  room: Parameters<typeof labelFor>[1],
): DeadlineFlag['label'] {
  const whole = pieceFor(text).to <= room.end;
  return whole || room.end - text.until >= LEAST_TOLD ? labelFor(text, room) : null;
}

function nameOf({ commitment }: CommitmentRun, scenario: Scenario, words: Words): string {
  const { name } = commitment;
  return name === undefined ? sayDue(words, scenario, commitment) : words.text(name);
}

function heightOf(rows: number, row: number): number {
  return rows === 0 ? 0 : rows * row + 2 * PADDING - (row - 15) / 2;
}
