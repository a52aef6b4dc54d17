// When does each step of a path begin and take effect, and which chain of steps sets the end?
import { type Day, later } from '../core/duration.ts';
import type { Binding } from '../core/choices.ts';
import { type SetBy, criticalIn, settersIn } from './critical.ts';
import { type Passage, type Replay, replay } from './replay.ts';
import type { Place, Roadmap } from './roadmap.ts';
import { type Course, type Days, type Times, earlier, recordsAfter, timesBy } from './times.ts';
import { waitsAlong } from './waits.ts';

/** One step of a path in time. */
export interface Task {
  readonly node: string;
  readonly start: Days;
  readonly finish: Days;
  /** The earlier nodes that it waits for directly. */
  readonly waitsFor: readonly string[];
  /** It lies on the critical path by the typical estimates: any delay of it delays the end. */
  readonly critical: boolean;
  /** What set its typical finish; several where they come to the same day. */
  readonly setBy: readonly SetBy[];
}

/** A record that contradicts the order of its branch. */
export interface OutOfOrder {
  readonly node: string;
  /** The earlier node that finishes after the record; null where the record is before its own set start. */
  readonly with: string | null;
}

export interface Schedule {
  /** The day on which the scenario begins. */
  readonly start: Day;
  /** When the last step is finished; the start, where there is no step. */
  readonly end: Days;
  readonly tasks: readonly Task[];
  readonly outOfOrder: readonly OutOfOrder[];
}

/**
 * The schedule of the path to a place. Steps are prepared side by side and take effect in the order of the path. It is
 * worked out three times, once by each estimate; shown are as low the smallest of the three, as high the largest, as
 * typical the typical one, and no start later than its finish. Linear in the length of the path, but for sorting.
 */
export function schedule(roadmap: Roadmap, place: Place): Schedule {
  return scheduleOf(replay(roadmap, place), roadmap.binding);
}

/** The schedule of a path that has been replayed. */
export function scheduleOf(path: Replay, binding: Binding): Schedule {
  const course = courseOf(path, binding);
  const { start, taken, waits } = course;
  const low = timesBy(course, 'low');
  const typical = timesBy(course, 'typical');
  const high = timesBy(course, 'high', recordsAfter(taken, typical));
  const setters = settersIn(course, typical);
  const critical = criticalIn(setters);
  const idOf = (index: number) => taken[index]?.node.id ?? '';
  const shown = shownBy({ low, typical, high });
  const tasks = taken.map(({ node }, index): Task => ({
    node: node.id,
    ...shown(index),
    waitsFor: (waits[index] ?? []).map(idOf),
    critical: critical.has(index),
    setBy: (setters[index] ?? []).map(({ kind, indexes }) => ({ kind, nodes: indexes.map(idOf) })),
  }));
  return { start, end: endOf(start, tasks), tasks, outOfOrder: outOfOrderIn(course, typical) };
}

/** The typical end of a path alone, for those who ask it of thousands. */
export function typicalEnd(path: Passage, binding: Binding): Day {
  const course = courseOf(path, binding);
  return timesBy(course, 'typical').finishes.reduce(later, course.start);
}

/** A path with what its dates follow from: what each step waits for is found out once. */
export function courseOf(path: Passage, binding: Binding): Course {
  return { start: path.scenario.start, taken: path.taken, waits: waitsAlong(path, binding) };
}

function shownBy({ low, typical, high }: Readonly<Record<keyof Days, Times>>) {
  const rangeOf = (which: 'starts' | 'finishes', index: number): Days => {
    const middle = typical[which][index] ?? '';
    const [one, other] = [low[which][index] ?? middle, high[which][index] ?? middle];
    return {
      low: earlier(earlier(one, middle), other),
      typical: middle,
      high: later(later(one, middle), other),
    };
  };
  return (index: number): Pick<Task, 'start' | 'finish'> => {
    const finish = rangeOf('finishes', index);
    const start = rangeOf('starts', index);
    return { start: daysOf((by) => earlier(start[by], finish[by])), finish };
  };
}

function endOf(start: Day, tasks: readonly Task[]): Days {
  const first = { low: start, typical: start, high: start };
  return tasks.reduce<Days>((end, { finish }) => daysOf((by) => later(end[by], finish[by])), first);
}

function daysOf(dayBy: (by: keyof Days) => Day): Days {
  return { low: dayBy('low'), typical: dayBy('typical'), high: dayBy('high') };
}

/** Records that are, by the typical estimate, before the start of their step or before an earlier step's finish. */
function outOfOrderIn(
  { taken, start }: Course,
  { starts, finishes, turns }: Times,
): readonly OutOfOrder[] {
  return taken.flatMap(({ node: { id, on } }, index): readonly OutOfOrder[] => {
    if (on === undefined) return [];
    const turn = turns[index] ?? -1;
    if (on < (finishes[turn] ?? start)) return [{ node: id, with: taken[turn]?.node.id ?? null }];
    return on < (starts[index] ?? start) ? [{ node: id, with: null }] : [];
  });
}
