// What does a branch look like in time: lanes, bars with their uncertain ends, deadlines, outside dates?
import type { Day } from '../../core/duration.ts';
import type { CalendarEntry } from '../../core/scenario.ts';
import { type CommitmentRun, runsAlong } from '../../roadmap/commitments.ts';
import { type PromisedDeal, dealsAlong } from '../../roadmap/deals.ts';
import { replay } from '../../roadmap/replay.ts';
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import { type Schedule, schedule } from '../../roadmap/schedule.ts';
import type { Words } from '../../words/words.ts';
import { type Axis, axisOver, LEFT, RIGHT, timelineTicks } from './axis.ts';
import { layLanes, type Planned } from './bars.ts';
import { layCalendar, layFlags, layPhases, runKey } from './heads.ts';
import type { Grouping } from './lanes.ts';
import { layLinks } from './links.ts';
import type { Timeline, TimelineLane } from './shapes.ts';

/** A branch with all that its dates follow from, read once for every zoom. */
export interface TimePlan {
  readonly roadmap: Roadmap;
  readonly schedule: Schedule;
  readonly steps: readonly Planned[];
  readonly promises: readonly CommitmentRun[];
  /** The deals that they answer, by `runKey`. */
  readonly deals: ReadonlyMap<string, PromisedDeal>;
  /** The outside dates that fall into the time of the branch. */
  readonly calendar: readonly CalendarEntry[];
  /** Every day that the axis must reach. */
  readonly days: readonly Day[];
}

export interface Drawing {
  readonly words: Words;
  readonly grouping: Grouping;
  /** Pixels a day. */
  readonly perDay: number;
  readonly today?: Day;
  /** Lanes at the top that are shown in few rows. */
  readonly folded: readonly Foldable[];
  /** Pixels that the names of the lanes have. */
  readonly names: number;
}

/** Lanes at the top that can be folded. */
export type Foldable = 'calendar' | 'commitments';

/** Outside dates later than this many years after the end of a branch are left out. */
const YEARS_AFTER = 3;
const FOOT = 12;

/** Reads what a timeline of the path to a place is drawn from. */
export function timePlanOf(roadmap: Roadmap, tip: Place): TimePlan {
  const dates = schedule(roadmap, tip);
  const path = replay(roadmap, tip);
  const { taken } = path;
  const promises = runsAlong(path, dates);
  const promised = dealsAlong(path, dates, promises).filter((deal) => deal.kind === 'promise');
  const deals = new Map(promised.map((deal) => [runKey(deal.run), deal]));
  const steps = taken.flatMap((each, index): readonly Planned[] => {
    const task = dates.tasks[index];
    return task ? [{ number: index + 1, taken: each, task }] : [];
  });
  const days = [
    dates.start,
    dates.end.high,
    ...dates.tasks.flatMap(({ start }) => [start.low, start.typical]),
    ...promises.flatMap(({ deadline }) => deadline ?? []),
  ];
  const { first, last } = reachOf(days);
  const calendar = roadmap.scenario.calendar
    .filter(({ date }) => date >= first && date <= last)
    .toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const all = [...days, ...calendar.map(({ date }) => date)];
  return { roadmap, schedule: dates, steps, promises, deals, calendar, days: all };
}

function reachOf(days: readonly Day[]): { readonly first: Day; readonly last: Day } {
  const inOrder = days.toSorted();
  const [first = '', last = ''] = [inOrder[0], inOrder.at(-1)];
  const year = Number(last.slice(0, 4)) + YEARS_AFTER;
  return { first, last: `${String(Math.min(9999, year)).padStart(4, '0')}${last.slice(4)}` };
}

/** How many days are drawn in all, lie before the branch, and belong to it, to its typical end. */
export function daysOf({ days, schedule }: TimePlan) {
  const axis = axisOver(days, 1);
  const before = axis.xOf(schedule.start) - LEFT;
  const typical = axis.xOf(schedule.end.typical) - LEFT;
  return { all: axis.days, before, typical, branch: typical - before };
}

/**
 * The timeline of a branch. Adding a step at its end moves no bar along the axis and none to another row of its lane.
 */
export function timelineOf(plan: TimePlan, drawing: Drawing): Timeline {
  const { words, grouping, perDay, today, folded, names } = drawing;
  const { roadmap, steps } = plan;
  const { scenario } = roadmap;
  const axis = axisOver(plan.days, perDay);
  const drawn = { scenario, words, axis, grouping, names };
  const heads: TimelineLane[] = [];
  let top = 0;
  const headed = <T>(of: 'calendar' | 'phases' | 'commitments', laid: Heads<T>): readonly T[] => {
    if (laid.items.length > 0)
      heads.push({ id: ` ${of}`, of, name: '', hue: 0, top, height: laid.height });
    top += laid.height;
    return laid.items;
  };
  const calendar = headed(
    'calendar',
    layCalendar(plan.calendar, { ...drawn, top, folded: folded.includes('calendar') }),
  );
  const phases = headed('phases', layPhases(steps, { ...drawn, top }));
  const flags = headed(
    'commitments',
    layFlags(plan.promises, {
      ...drawn,
      top,
      folded: folded.includes('commitments'),
      deals: plan.deals,
      end: plan.schedule.end.typical,
    }),
  );
  const laid = layLanes(steps, { ...drawn, top });
  const last = laid.lanes.at(-1);
  const width = widthOf(axis);
  return {
    width,
    height: (last ? last.top + last.height : top) + FOOT,
    origin: axis.origin,
    perDay,
    lanes: [...heads, ...laid.lanes],
    ticks: timelineTicks(axis, { width, language: words.language }),
    phases,
    calendar,
    flags,
    bars: laid.bars,
    echoes: laid.echoes,
    links: layLinks(plan.schedule.tasks, laid.bars),
    today: todayOn(axis, today),
  };
}

interface Heads<T> {
  readonly items: readonly T[];
  readonly height: number;
}

function widthOf({ days, perDay }: Axis): number {
  return Math.ceil(LEFT + days * perDay + RIGHT);
}

function todayOn({ origin, xOf, days, perDay }: Axis, today: Day | undefined): number | null {
  if (today === undefined || today < origin) return null;
  const x = xOf(today);
  return x >= LEFT + days * perDay ? null : x;
}
