// Where do the steps of a branch stand in their lanes?
import { daysBetween } from '../../core/duration.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Taken } from '../../roadmap/replay.ts';
import type { Task } from '../../roadmap/schedule.ts';
import type { Words } from '../../words/words.ts';
import { wrapped } from '../text-width.ts';
import type { Axis } from './axis.ts';
import { labelFor, NAME, pieceFor, STRONG } from './labels.ts';
import { type Grouping, hueOf, laneNames, lanesOf, type LaneName } from './lanes.ts';
import { pack } from './pack.ts';
import type { Bar, BarKind, Echo, TimelineLane } from './shapes.ts';

/** Half of a diamond, the sign of a step that happens at once. */
export const DIAMOND = 8;
export const BAR_HEIGHT = 17;
export const ECHO_HEIGHT = 5;
const ROW = 25;
const ECHO_ROW = 8;
const PADDING = 5;
const LEAST_WIDTH = 3;
const BASELINE = 12.5;
const NAME_SIDES = 34;
const NAME_LINE = 15;

/** A step of the branch with its dates. */
export interface Planned {
  readonly number: number;
  readonly taken: Taken;
  readonly task: Task;
}

interface Drawn {
  readonly scenario: Scenario;
  readonly words: Words;
  readonly grouping: Grouping;
  readonly axis: Axis;
  /** Pixels that the names of the lanes have. */
  readonly names: number;
  /** Where the first lane begins. */
  readonly top: number;
}

export interface LaidLanes {
  readonly lanes: readonly TimelineLane[];
  readonly bars: readonly Bar[];
  readonly echoes: readonly Echo[];
}

/** The lanes that a branch concerns, each as high as what stands in it needs. */
export function layLanes(steps: readonly Planned[], drawn: Drawn): LaidLanes {
  const { scenario, grouping } = drawn;
  const own = new Map<string, Planned[]>();
  const echoed = new Map<string, Planned[]>();
  for (const planned of steps)
    lanesOf(planned.taken.step, grouping).forEach((lane, index) =>
      add(index === 0 ? own : echoed, lane, planned),
    );
  const lanes: TimelineLane[] = [];
  const bars: Bar[] = [];
  const echoes: Echo[] = [];
  let { top } = drawn;
  for (const lane of laneNames(scenario, drawn)) {
    const [mine, others] = [own.get(lane.id) ?? [], echoed.get(lane.id) ?? []];
    if (mine.length + others.length === 0) continue;
    const placed = { ...drawn, lane, top: top + PADDING };
    const full = layBars(mine, placed);
    const slim = layEchoes(others, { ...placed, top: placed.top + full.height });
    const height = Math.max(full.height + slim.height + 2 * PADDING, nameHeight(lane, drawn));
    lanes.push({ ...lane, top, height });
    bars.push(...full.bars);
    echoes.push(...slim.echoes);
    top += height;
  }
  return { lanes, bars: inTime(bars), echoes };
}

/** A name of two lines needs them both. */
function nameHeight({ name }: LaneName, { names }: Drawn): number {
  const lines = wrapped(name, { width: names - NAME_SIDES, most: 2 }, NAME).length;
  return lines > 1 ? 2 * NAME_LINE + 8 : NAME_LINE + 10;
}

interface Placed extends Drawn {
  readonly lane: LaneName;
}

function layBars(steps: readonly Planned[], { lane, top, axis, scenario, words }: Placed) {
  const named = steps.map(({ taken, task }) => ({
    ...extentOf(task, axis),
    name: words.text(taken.step.name),
    type: task.critical ? STRONG : NAME,
  }));
  const { rows, ends, count } = pack(named.map(pieceFor));
  const bars = steps.map(({ taken, task, number }, index): Bar => {
    const { from = 0, until = 0, name = '', type = NAME } = named[index] ?? {};
    const y = top + (rows[index] ?? 0) * ROW;
    const isMoment = task.start.typical === task.finish.typical;
    const x = isMoment ? (from + until) / 2 : from;
    return {
      node: taken.node.id,
      name,
      number,
      kind: kindOf(taken),
      hue: hueOf(taken.step, scenario),
      lane: lane.id,
      x,
      width: isMoment ? 0 : until - from,
      y,
      height: BAR_HEIGHT,
      low: axis.xOf(task.finish.low),
      high: axis.xOf(task.finish.high),
      critical: task.critical,
      pinned: taken.node.start !== undefined,
      label: labelFor(
        { name, type, from: isMoment ? until : from, until },
        { end: ends[index] ?? until, y: y + BASELINE },
      ),
      task,
    };
  });
  return { bars, height: count * ROW - (count > 0 ? ROW - BAR_HEIGHT - 3 : 0) };
}

/** From the typical start to the typical finish, wide enough to be seen and hit. */
function extentOf({ start, finish }: Task, { xOf }: Axis) {
  const [from, until] = [xOf(start.typical), xOf(finish.typical)];
  return daysBetween(start.typical, finish.typical) === 0
    ? { from: from - DIAMOND, until: from + DIAMOND }
    : { from, until: Math.max(until, from + LEAST_WIDTH) };
}

function layEchoes(steps: readonly Planned[], { lane, top, axis, scenario }: Placed) {
  const pieces = steps.map(({ task }) => {
    const { from, until } = extentOf(task, axis);
    return { from, until, to: until };
  });
  const { rows, count } = pack(pieces);
  const echoes = steps.map(({ taken, task }, index): Echo => {
    const { from = 0, until = 0 } = pieces[index] ?? {};
    return {
      node: taken.node.id,
      lane: lane.id,
      hue: hueOf(taken.step, scenario),
      critical: task.critical,
      x: from,
      width: until - from,
      y: top + 2 + (rows[index] ?? 0) * ECHO_ROW,
    };
  });
  return { echoes, height: count * ECHO_ROW };
}

function kindOf({ holds, assumed, setback }: Taken): BarKind {
  if (!holds) return 'broken';
  if (assumed) return 'assumed';
  return setback ? 'setback' : 'step';
}

function inTime(bars: readonly Bar[]): readonly Bar[] {
  return bars.toSorted(
    (a, b) => order(a.task.start.typical, b.task.start.typical) || a.number - b.number,
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
