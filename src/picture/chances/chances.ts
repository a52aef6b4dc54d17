// Where do the curves of chance of several branches lie on one axis of time?
import { type Day, daysBetween } from '../../core/duration.ts';
import type { Words } from '../../words/words.ts';
import { markPlaces } from '../exposure/marks.ts';
import { type AxisTick, dateTicks, scaleOf } from '../exposure/scale.ts';
import { type ChanceCurve, chanceCurve } from './curve.ts';

export interface ChancesPicture {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly across: readonly AxisTick[];
  /** One of ten, half, nine of ten. */
  readonly upright: readonly { readonly at: number; readonly share: number }[];
  /** Of the branches that have one. */
  readonly curves: readonly BranchChance[];
}

export interface BranchChance extends ChanceCurve {
  /** The place of the branch among those compared. */
  readonly line: number;
  /** Where its letter stands. */
  readonly mark: { readonly x: number; readonly y: number };
}

export interface ChancesOptions {
  readonly width: number;
  /** The days of the axis. */
  readonly start: Day;
  readonly end: Day;
  readonly words: Words;
}

const LEFT = 62;
const RIGHT = 28;
const TOP = 14;
const PLOT = 150;
const FOOT = 26;
const MARK_ROOM = 52;
const SHARES = [0.1, 0.5, 0.9];

/** The axis is there before any curve: draws end within its days. @param days of each branch; null where it has no curve */
export function chancesOf(
  days: readonly (readonly Day[] | null)[],
  { width, start, end, words }: ChancesOptions,
): ChancesPicture {
  const right = Math.max(LEFT + 60, width - RIGHT);
  const length = Math.max(1, daysBetween(start, end));
  const across = scaleOf({ low: 0, high: length }, { low: LEFT, high: right });
  const [bottom, top] = [TOP + PLOT, TOP];
  const x = (day: Day) => across(Math.min(length, Math.max(0, daysBetween(start, day))));
  const most = Math.max(2, Math.floor((right - LEFT) / MARK_ROOM));
  const drawn = days.flatMap((each, line) =>
    each ? [{ line, ...chanceCurve(each, { x, bottom, top }) }] : [],
  );
  const marks = markPlaces(drawn.map(({ last }) => ({ x: last + 4, y: top + 8 })));
  return {
    width,
    height: bottom + FOOT,
    left: LEFT,
    right,
    top,
    bottom,
    across: dateTicks({ start, days: length, most }, words).map(({ at, label }) => ({
      at: across(at),
      label,
    })),
    upright: SHARES.map((share) => ({ share, at: bottom - share * PLOT })),
    curves: drawn.map((curve, index) => ({
      ...curve,
      mark: marks[index] ?? { x: curve.last, y: top },
    })),
  };
}
