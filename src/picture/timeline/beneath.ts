// What lies beneath the bars of a timeline on the same axis: curves of chance, and how exposed a party is?
import type { Day } from '../../core/duration.ts';
import type { Party } from '../../core/scenario.ts';
import { type ChanceCurve, chanceCurve } from '../chances/curve.ts';
import { temptedAlong } from '../exposure/band.ts';
import { type CurveLine, pointsOf } from '../exposure/curves.ts';
import { scaleOf } from '../exposure/scale.ts';
import { xOn } from './axis.ts';
import type { CalendarLine, Timeline } from './shapes.ts';

type OnAxis = Pick<Timeline, 'origin' | 'perDay'>;

/** One row: the end or a goal. */
export interface ChanceRow extends ChanceCurve {
  readonly key: string;
  readonly top: number;
  readonly bottom: number;
  /** Where its words begin, and their baseline. */
  readonly label: { readonly x: number; readonly y: number };
  /** What share of the draws is through before an outside date: where that is neither none nor all, and where there is room. */
  readonly before: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly share: number;
  }[];
}

export interface Chance {
  readonly key: string;
  readonly days: readonly Day[];
  /** In what share of the draws it is so before outside dates: 0 to 1. */
  readonly before: readonly { readonly date: Day; readonly share: number }[];
}

export const CHANCE_ROW = 24;
const RISE = 18;
const CLEAR = 5;
const LEAST_SHARE = 0.01;
const SHARE_ROOM = 32;

/** A row for each, one below the other. */
export function chanceRows(
  timeline: OnAxis & { readonly calendar: readonly Pick<CalendarLine, 'key' | 'day' | 'x'>[] },
  chances: readonly Chance[],
): readonly ChanceRow[] {
  return chances.map(({ key, days, before }, row) => {
    const bottom = (row + 1) * CHANCE_ROW - 2;
    const top = bottom - RISE;
    const curve = chanceCurve(days, { x: (day) => xOn(timeline, day), bottom, top });
    const told: { key: string; x: number; y: number; share: number }[] = [];
    for (const { key: date, day, x } of timeline.calendar) {
      const share = before.find((each) => each.date === day)?.share ?? 0;
      const isOpen = share >= LEAST_SHARE && share <= 1 - LEAST_SHARE;
      const hasRoom = x - (told.at(-1)?.x ?? -Infinity) >= SHARE_ROOM;
      if (isOpen && hasRoom) told.push({ key: date, x, y: bottom - 5, share });
    }
    return {
      ...curve,
      key,
      top,
      bottom,
      before: told,
      label: { x: curve.last + CLEAR, y: bottom - 4 },
    };
  });
}

/** The balance of one party by date, with the band below it where it would have more by leaving. */
export interface ExposureLane {
  readonly path: string;
  /** Where the branch begins. */
  readonly start: number;
  /** Where the balance is 0. */
  readonly zero: number;
  readonly low: { readonly balance: number; readonly y: number };
  readonly high: { readonly balance: number; readonly y: number };
  readonly tempted: readonly {
    readonly x: number;
    readonly width: number;
    readonly tempts: number;
    /** From 0 to 1, beside the most on this branch. */
    readonly weight: number;
  }[];
  /** Where the band lies. */
  readonly band: { readonly y: number; readonly height: number };
  readonly height: number;
}

const LANE = { top: 10, plot: 62, gap: 5, band: 9, foot: 6 };

/** Lays a party's lane out over the dates of a timeline. */
export function exposureLane(timeline: OnAxis, line: CurveLine, party: Party): ExposureLane {
  const points = pointsOf(line, party, 'date');
  const balances = [0, ...points.map(({ balance }) => balance)];
  const [low, high] = [Math.min(...balances), Math.max(...balances)];
  const bottom = LANE.top + LANE.plot;
  const y = scaleOf({ low, high: high === low ? low + 1 : high }, { low: bottom, high: LANE.top });
  const first = xOn(timeline, line.schedule.start);
  const x = (days: number) => n(first + days * timeline.perDay);
  const stairs = points.map(({ key, balance }) => `H${x(key)}V${n(y(balance))}`).join('');
  const spans = temptedAlong(line, party, 'date');
  const most = spans.reduce((sum, { tempts }) => Math.max(sum, tempts), 0);
  return {
    path: `M${n(first)},${n(y(0))}${stairs}`,
    start: n(first),
    zero: n(y(0)),
    low: { balance: low, y: n(y(low)) },
    high: { balance: high, y: n(y(high)) },
    tempted: spans.map(({ from, until, tempts }) => ({
      x: x(from),
      width: Math.max(2, n(x(until) - x(from))),
      tempts,
      weight: tempts / most,
    })),
    band: { y: bottom + LANE.gap, height: LANE.band },
    height: bottom + LANE.gap + LANE.band + LANE.foot,
  };
}

function n(value: number): number {
  return Math.round(value * 10) / 10;
}
