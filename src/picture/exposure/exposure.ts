// Where do the curves of exposure lie: one panel for each party, all on one scale?
import type { Party } from '../../core/scenario.ts';
import type { Comparison } from '../../roadmap/compare/compare.ts';
import { saySigned } from '../../words/steps.ts';
import type { Words } from '../../words/words.ts';
import { type TemptedSpan, temptedAlong } from './band.ts';
import { type By, type Point, lengthOf, pointsOf } from './curves.ts';
import { markPlaces, toldOf } from './marks.ts';
import {
  type Scale,
  type Span,
  type AxisTick,
  countTicks,
  dateTicks,
  roundSpan,
  scaleOf,
} from './scale.ts';

export interface ExposurePicture {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly Panel[];
  /** Parties that give and receive nothing on any of the branches: they have no panel. */
  readonly uncounted: readonly Party[];
}

/** The curves of one party. All places are in pixels of the whole picture. */
export interface Panel {
  readonly party: Party;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the balance is 0. */
  readonly zero: number;
  /** Below the curves and their band, where the words of the axis begin. */
  readonly foot: number;
  readonly curves: readonly Curve[];
  /** Marks of the two axes, `at` in pixels. Only the first panel of a row has words on its upright axis. */
  readonly across: readonly AxisTick[];
  readonly upright: readonly AxisTick[];
}

export interface Curve {
  /** The place of the branch among those compared. */
  readonly line: number;
  readonly path: string;
  /** What was given and cannot be undone, from zero down; '' for nothing. */
  readonly area: string;
  readonly spots: readonly Spot[];
  /** Where the branch's letter stands. */
  readonly mark: { readonly x: number; readonly y: number };
  /** The deepest point, where it is below zero, and whether there is room for its number. */
  readonly lowest: Spot | null;
  readonly told: boolean;
  /** In the band below the curves: where the party would have more by leaving. */
  readonly tempted: readonly TemptedBar[];
}

/** A stretch of the band. */
export interface TemptedBar {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  readonly tempts: number;
  /** From 0 to 1: how much that is beside the most in the picture. */
  readonly weight: number;
}

/** A point in its place. */
export interface Spot extends Point {
  readonly x: number;
  readonly y: number;
}

export interface ExposureOptions {
  readonly width: number;
  readonly by: By;
  readonly words: Words;
}

const AXIS = 36;
const GAP = 20;
const END = 16;
const HEAD = 24;
const PLOT = 150;
const FOOT = 34;
const BAND_GAP = 3;
const BAND_ROW = 6;
const LEAST_BAR = 2;
const LEAST = 190;
const MOST_COLUMNS = 3;
const MARK_ROOM = 46;

/** Lays the curves out; without a worth to anyone there are no panels. */
export function exposureOf(
  { lines }: Comparison,
  { width, by, words }: ExposureOptions,
): ExposurePicture {
  const all = (lines[0]?.replay.scenario.parties ?? []).map((party) => ({
    party,
    points: lines.map((line) => pointsOf(line, party, by)),
    tempted: lines.map((line) => temptedAlong(line, party, by)),
  }));
  const counted = all.filter(({ points }) =>
    points.some((list) => list.some((_, index) => changes(list, index))),
  );
  const uncounted = all.flatMap((each) => (counted.includes(each) ? [] : [each.party]));
  const grid = gridFor(width, counted.length);
  const length = Math.max(1, ...lines.map((line) => lengthOf(line, by)));
  const most = Math.max(2, Math.floor(grid.plot / MARK_ROOM));
  const marks =
    by === 'step'
      ? countTicks(length, most, words)
      : dateTicks({ start: lines[0]?.schedule.start ?? '', days: length, most }, words);
  const worth = worthSpan(counted.flatMap(({ points }) => points));
  const band = bandOf(counted, lines.length);
  const axes = { length, marks, worth, band, words };
  return {
    width,
    height: Math.ceil(counted.length / grid.columns) * (HEAD + PLOT + band.height + FOOT),
    panels: counted.map((each, index) => panelOf(each, { grid, axes, index })),
    uncounted,
  };
}

/** Does the balance change here? */
function changes(list: readonly Point[], index: number): boolean {
  return list[index]?.balance !== (list[index - 1]?.balance ?? 0);
}

interface Band {
  readonly height: number;
  /** The most that any party is tempted by. */
  readonly most: number;
}

/** A row for each branch; no band at all where nobody is tempted. */
function bandOf(counted: readonly PartyPoints[], lines: number): Band {
  const spans = counted.flatMap(({ tempted }) => tempted.flat());
  const most = spans.reduce((sum, { tempts }) => Math.max(sum, tempts), 0);
  return { most, height: most === 0 ? 0 : BAND_GAP + lines * BAND_ROW };
}

interface Grid {
  readonly columns: number;
  /** The width of one panel's curves. */
  readonly plot: number;
}

function gridFor(width: number, panels: number): Grid {
  const room = Math.max(0, width - AXIS);
  const fit = Math.floor((room + GAP) / (LEAST + GAP));
  const columns = Math.max(1, Math.min(MOST_COLUMNS, fit, panels));
  const plot = (room - (columns - 1) * GAP) / columns - END;
  return { columns, plot: Math.max(40, plot) };
}

function worthSpan(curves: readonly (readonly Point[])[]): Span & { readonly step: number } {
  const values = curves.flat().flatMap(({ balance, lasting }) => [balance, lasting]);
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  return roundSpan({ low, high }, 6);
}

interface Axes {
  readonly length: number;
  readonly marks: readonly AxisTick[];
  readonly worth: Span & { readonly step: number };
  readonly band: Band;
  readonly words: Words;
}

interface PanelPlace {
  readonly grid: Grid;
  readonly axes: Axes;
  readonly index: number;
}

interface PartyPoints {
  readonly party: Party;
  readonly points: readonly (readonly Point[])[];
  readonly tempted: readonly (readonly TemptedSpan[])[];
}

function panelOf(
  { party, points, tempted }: PartyPoints,
  { grid, axes, index }: PanelPlace,
): Panel {
  const column = index % grid.columns;
  const left = AXIS + column * (grid.plot + END + GAP);
  const top = Math.floor(index / grid.columns) * (HEAD + PLOT + axes.band.height + FOOT) + HEAD;
  const x = scaleOf({ low: 0, high: axes.length }, { low: left, high: left + grid.plot });
  const { low, high } = axes.worth;
  const y = scaleOf({ low, high }, { low: top + PLOT, high: top });
  const curves = points.map((list, line) => ({
    ...curveOf(list, { line, x, y }),
    tempted: barsOf(tempted[line] ?? [], { x, y: bandTop(top, line), most: axes.band.most }),
  }));
  const places = markPlaces(curves.map(({ mark }) => mark));
  const told = toldOf(
    curves.map(({ lowest }) => lowest),
    places,
  );
  return {
    party,
    left,
    right: left + grid.plot,
    top,
    bottom: top + PLOT,
    zero: y(0),
    foot: top + PLOT + axes.band.height,
    curves: curves.map((curve, line) => ({
      ...curve,
      mark: places[line] ?? curve.mark,
      told: told.has(line),
    })),
    across: axes.marks.map(({ at, label }) => ({ at: x(at), label })),
    upright: uprightTicks(axes, y).map((tick) => (column === 0 ? tick : { ...tick, label: '' })),
  };
}

function uprightTicks({ worth, words }: Axes, y: Scale): readonly AxisTick[] {
  const { low, high, step } = worth;
  const count = Math.round((high - low) / step);
  return Array.from({ length: count + 1 }, (_, index) => {
    const value = Math.round((low + index * step) * 1e9) / 1e9 + 0;
    return { at: y(value), label: saySigned(words, value) };
  });
}

interface Drawn {
  readonly line: number;
  readonly x: Scale;
  readonly y: Scale;
}

function bandTop(top: number, line: number): number {
  return top + PLOT + BAND_GAP + line * BAND_ROW;
}

interface BarPlace {
  readonly x: Scale;
  readonly y: number;
  readonly most: number;
}

/** The bars of one branch; what has no length is still seen. */
function barsOf(spans: readonly TemptedSpan[], { x, y, most }: BarPlace): readonly TemptedBar[] {
  return spans.map(({ from, until, tempts }) => ({
    x: n(x(from)),
    width: n(Math.max(LEAST_BAR, x(until) - x(from))),
    y,
    height: BAND_ROW - 1,
    tempts,
    weight: tempts / most,
  }));
}

function curveOf(points: readonly Point[], { line, x, y }: Drawn): Omit<Curve, 'tempted'> {
  const spots = points.map((point) => ({ ...point, x: x(point.key), y: y(point.balance) }));
  const stairs = (height: (spot: Spot) => number) =>
    spots.map((spot) => `H${n(spot.x)}V${n(height(spot))}`).join('');
  const end = spots.at(-1);
  const lowest = spots.reduce<Spot | null>(
    (low, spot) => (spot.balance < (low?.balance ?? 0) ? spot : low),
    null,
  );
  const gives = (end?.lasting ?? 0) < 0;
  return {
    line,
    path: `M${n(x(0))},${n(y(0))}${stairs((spot) => spot.y)}`,
    area: gives ? `M${n(x(0))},${n(y(0))}${stairs((spot) => y(spot.lasting))}V${n(y(0))}Z` : '',
    spots,
    mark: { x: (end?.x ?? x(0)) + 4, y: end?.y ?? y(0) },
    lowest,
    told: false,
  };
}

function n(value: number): number {
  return Math.round(value * 10) / 10;
}
