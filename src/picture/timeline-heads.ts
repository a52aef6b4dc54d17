// Where do the outside calendar, the phases and the promises stand on a timeline?
import type { CalendarEntry, Scenario } from '../core/scenario.ts';
import type { CommitmentRun } from '../roadmap/commitments.ts';
import type { Words } from '../words/words.ts';
import { phaseNameIn } from './map-phase.ts';
import type { Axis } from './timeline-axis.ts';
import type { Planned } from './timeline-bars.ts';
import { labelFor, NAME, pieceFor, SMALL } from './timeline-labels.ts';
import { pack } from './timeline-pack.ts';
import type { CalendarLine, DeadlineFlag, PhaseSpan } from './timeline-shapes.ts';

const MOST_CALENDAR_ROWS = 6;
const CALENDAR_ROW = 15;
const PHASE_ROW = 20;
export const PHASE_HEIGHT = 16;
const FLAG_ROW = 19;
const FLAG_WIDTH = 9;
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
}

/** The days of the outside calendar that the axis shows. Those without room for a name keep their line. */
export function layCalendar(
  entries: readonly CalendarEntry[],
  { words, axis, top }: Drawn,
): Laid<CalendarLine> {
  const named = entries.map(({ date, name }) => {
    const x = axis.xOf(date);
    return { name: words.text(name), type: SMALL, from: x - 1, until: x };
  });
  const { rows, ends, count } = pack(named.map(pieceFor), MOST_CALENDAR_ROWS);
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
  { scenario, words, axis, top }: Drawn & { readonly scenario: Scenario },
): Laid<PhaseSpan> {
  const phases = runsOf(steps).map(({ name, of }) => ({
    name: phaseNameIn(words, scenario, name),
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

/** Every run of a promise: its clock from the start to the flag at its deadline, with the status in words. */
export function layFlags(
  runs: readonly CommitmentRun[],
  { scenario, words, axis, top }: Drawn & { readonly scenario: Scenario },
): Laid<DeadlineFlag> {
  const inTime = runs.toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1));
  const flags = inTime.map((run) => {
    const name = nameOf(run, scenario, words);
    return {
      run,
      name,
      label: {
        name: words.say(`timeline.flag-${run.status}`, { name }),
        type: SMALL,
        from: axis.xOf(run.start),
        until: axis.xOf(run.deadline) + FLAG_WIDTH,
      },
    };
  });
  // The name stands behind the flag, even where the line of the clock is long enough to hold it.
  const behind = flags.map(({ label }) => ({ ...label, from: label.until }));
  const pieces = behind.map((label, index) => ({
    ...pieceFor(label),
    from: flags[index]?.label.from ?? label.from,
  }));
  const { rows, ends, count } = pack(pieces);
  const items = flags.map(({ run, name }, index): DeadlineFlag => {
    const y = top + PADDING + (rows[index] ?? 0) * FLAG_ROW;
    const label = behind[index];
    return {
      key: `${run.commitment.id} ${run.from ?? ''}`,
      name,
      party: partyOf(run, scenario, words),
      status: run.status,
      deadline: run.deadline,
      finished: run.finished ?? null,
      keptBy: run.keptBy ?? null,
      from: axis.xOf(run.start),
      x: axis.xOf(run.deadline),
      y,
      label: label ? labelFor(label, { end: ends[index] ?? label.until, y: y + 12 }) : null,
    };
  });
  return { items, height: heightOf(count, FLAG_ROW) };
}

function nameOf({ commitment }: CommitmentRun, scenario: Scenario, words: Words): string {
  if (commitment.name !== undefined) return words.text(commitment.name);
  const owed = typeof commitment.owes === 'string' ? [commitment.owes] : commitment.owes;
  const names = owed.map((id) =>
    words.text(scenario.steps.find((step) => step.id === id)?.name ?? id),
  );
  return words.or(names);
}

function partyOf({ commitment }: CommitmentRun, { parties }: Scenario, words: Words): string {
  return words.text(parties.find(({ id }) => id === commitment.party)?.name ?? commitment.party);
}

function heightOf(rows: number, row: number): number {
  return rows === 0 ? 0 : rows * row + 2 * PADDING - (row - 15) / 2;
}
