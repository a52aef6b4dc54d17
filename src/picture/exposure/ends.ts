// Where do the ends of branches lie on one time axis, from the earliest to the latest?
import { daysBetween } from '../../core/duration.ts';
import type { Comparison } from '../../roadmap/compare/compare.ts';
import type { Words } from '../../words/words.ts';
import { type AxisTick, dateTicks, scaleOf } from './scale.ts';

export interface EndsPicture {
  readonly width: number;
  readonly height: number;
  /** Where the scenario starts. */
  readonly start: number;
  /** One for each branch, in their order; places in pixels. */
  readonly bars: readonly EndBar[];
  readonly ticks: readonly AxisTick[];
}

export interface EndBar {
  readonly y: number;
  readonly low: number;
  readonly typical: number;
  readonly high: number;
}

/** The height of one branch's row, and of the axis above them. */
const END_ROW = 32;
const EDGE = 22;
const MARK_ROOM = 52;

export function endsOf(
  { lines }: Comparison,
  { width, words }: { readonly width: number; readonly words: Words },
): EndsPicture {
  const start = lines[0]?.schedule.start ?? '';
  const days = Math.max(1, ...lines.map(({ schedule }) => daysBetween(start, schedule.end.high)));
  const right = Math.max(EDGE + 40, width - 12);
  const x = scaleOf({ low: 0, high: days }, { low: EDGE, high: right });
  const most = Math.max(2, Math.floor((right - EDGE) / MARK_ROOM));
  const at = (day: string) => x(daysBetween(start, day));
  return {
    width,
    height: END_ROW * (lines.length + 1),
    start: x(0),
    bars: lines.map(({ schedule: { end } }, index) => ({
      y: END_ROW * (index + 1.5),
      low: at(end.low),
      typical: at(end.typical),
      high: at(end.high),
    })),
    ticks: dateTicks({ start, days, most }, words).map((tick) => ({ ...tick, at: x(tick.at) })),
  };
}
