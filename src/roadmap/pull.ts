// What does the roadmap become when a step, or its end, is pulled by some units of time?
import {
  type Day,
  type Duration,
  DAYS_PER_MONTH,
  addDuration,
  daysIn,
  later,
  spanOf,
  writeDuration,
} from '../core/duration.ts';
import type { Takes } from '../core/shapes.ts';
import { type Annotation, annotate } from './edit.ts';
import type { Place, Roadmap } from './roadmap.ts';
import type { Taken } from './replay.ts';
import { type Schedule, type Task, schedule } from './schedule.ts';

export type Unit = 'months' | 'weeks' | 'days';

/** A step of a branch and when it happens. */
interface Timed {
  readonly taken: Taken;
  readonly task: Task;
}

/** A pull at a step: `start` sets the day before which it does not start, `finish` changes how long it takes. */
export interface Pull {
  readonly node: string;
  readonly end: 'start' | 'finish';
  readonly unit: Unit;
  /** Whole units; negative is earlier or shorter. */
  readonly count: number;
}

export interface Pulled {
  /** The very roadmap where the pull changes nothing. */
  readonly roadmap: Roadmap;
  readonly schedule: Schedule;
  /** The steps whose typical start or finish is another day now. */
  readonly moved: readonly string[];
}

const FIRST: Day = '0001-01-01';
/** The roadmap after a pull, and what moves with it. */
export function pulled(
  roadmap: Roadmap,
  tip: Place,
  { pull, steps }: { readonly pull: Pull; readonly steps: readonly Timed[] },
): Pulled {
  const before = scheduleIn(steps);
  const step = steps.find(({ taken }) => taken.node.id === pull.node);
  const first = roadmap.scenario.start;
  const changed = step
    ? annotate(roadmap, pull.node, patchFor(pull, { step, steps, first }))
    : roadmap;
  const dates = schedule(changed, tip);
  const moved = dates.tasks.flatMap(({ node, start, finish }) => {
    const old = before.get(node);
    const same = old?.start.typical === start.typical && old.finish.typical === finish.typical;
    return same ? [] : [node];
  });
  return { roadmap: changed, schedule: dates, moved };
}

function scheduleIn(steps: readonly Timed[]): ReadonlyMap<string, Timed['task']> {
  return new Map(steps.map(({ task }) => [task.node, task]));
}

function patchFor(
  { end, unit, count }: Pull,
  {
    step,
    steps,
    first,
  }: { readonly step: Timed; readonly steps: readonly Timed[]; readonly first: Day },
): Annotation {
  if (end === 'start') {
    const start = shifted(step.task.start.typical, unit, count);
    return { start: start > freeFrom(step, steps, first) ? start : undefined };
  }
  const { node, step: said } = step.taken;
  const takes = lengthened(node.takes ?? said.takes ?? 'P0D', unit, count);
  return { takes: JSON.stringify(takes) === JSON.stringify(said.takes) ? undefined : takes };
}

/**
 * The day on which a step could start if no day had been set for it: by the typical estimates, when all that it waits
 * for is finished, and not before the first day of the scenario. A start that is not later says nothing.
 */
function freeFrom({ task }: Timed, steps: readonly Timed[], first: Day): Day {
  const waits = new Set(task.waitsFor);
  return steps
    .flatMap(({ task: other }) => (waits.has(other.node) ? [other.finish.typical] : []))
    .reduce(later, first);
}

/** A day some whole units later or earlier, by the calendar, held to the years 1 to 9999. */
export function shifted(day: Day, unit: Unit, count: number): Day {
  if (unit === 'months') return shiftedMonths(day, count);
  const days = count * (unit === 'weeks' ? 7 : 1);
  if (days >= 0) return addDuration(day, `P${days}D`);
  const time = Date.parse(day) + days * 86_400_000;
  return time < Date.parse(FIRST) ? FIRST : new Date(time).toISOString().slice(0, 10);
}

function shiftedMonths(day: Day, count: number): Day {
  if (count >= 0) return addDuration(day, `P${count}M`);
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  if (months < 12) return FIRST;
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  const first = `${year}-${String((months % 12) + 1).padStart(2, '0')}-01`;
  const sameDay = addDuration(first, `P${Number(day.slice(8)) - 1}D`);
  // A shorter month ends before that day: its last day is meant.
  return sameDay.slice(0, 7) === first.slice(0, 7) ? sameDay : shifted(endOf(first), 'days', -1);
}

function endOf(first: Day): Day {
  return addDuration(first, 'P1M');
}

/** A length some units longer or shorter, never less than nothing. Of three estimates the typical one changes. */
export function lengthened(takes: Takes, unit: Unit, count: number): Takes {
  if (typeof takes === 'string') return longer(takes, unit, count);
  const typical = longer(takes.typical, unit, count);
  const low = daysIn(takes.low) > daysIn(typical) ? typical : takes.low;
  const high = daysIn(takes.high) < daysIn(typical) ? typical : takes.high;
  return { low, typical, high };
}

function longer(duration: Duration, unit: Unit, count: number): Duration {
  const { months, days } = spanOf(duration) ?? { months: 0, days: 0 };
  const more = {
    months: { months: count, days: 0 },
    weeks: { months: 0, days: count * 7 },
    days: { months: 0, days: count },
  }[unit];
  const sum = { months: months + more.months, days: days + more.days };
  if (sum.months >= 0 && sum.days >= 0) return writeDuration(sum);
  const whole = Math.round(sum.months * DAYS_PER_MONTH + sum.days);
  return writeDuration({ months: 0, days: Math.max(0, whole) });
}
