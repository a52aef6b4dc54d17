// How high is a row of a strip, and where on it stand its steps, names, titles and the ways that leave it?
import { daysBetween } from '../../core/duration.ts';
import type { Words } from '../../words/words.ts';
import { widthOf } from '../text-width.ts';
import { type Foot, footOf, waysOf } from './foot.ts';
import { type Lettered, balanced, lettered } from './lettering.ts';
import { FOOT, GAP, LEFT, type Measures, MOST_LINES, RIGHT } from './measures.ts';
import type { Seated } from './seats.ts';
import type { Lettering, StripBand, StripRow, StripStation } from './shapes.ts';
import type { StripStop } from './stops.ts';
import { type Heading, titlesOf } from './titles.ts';

export interface StripFrame {
  readonly width: number;
  /** Least pixels from one column to the next. */
  readonly pitch: number;
  readonly measures: Measures;
  readonly words: Words;
  /** The line ends in goals. */
  readonly arrives: boolean;
}

/** A row as measured. */
export interface Measured {
  readonly pitch: number;
  readonly xs: readonly number[];
  readonly heading: Heading;
  /** Height of the names above the line and below it. */
  readonly up: number;
  readonly down: number;
  readonly foot: Foot;
  readonly height: number;
}

/** Farther apart than this, steps no longer look like one line. */
const MOST_PITCH = 136;
const HALF_YEAR = 183;

/** The measure of a row: its steps stand as far apart as it is wide, but in the last row, which still grows. */
export function measured(seated: Seated, frame: StripFrame): Measured {
  const { measures, width } = frame;
  const pitch = pitchOf(seated, frame);
  const xs = seated.seats.map(({ column }) => LEFT + pitch * (column + 1));
  const heading = titlesOf(seated, { ...frame, xs, pitch });
  const sides = seated.stops.map((stop, at) => {
    const { lines } = nameOf(stop, { pitch, measures, set: lettered });
    const height = (lines.length + (stop.day === null ? 0 : 1)) * measures.nameHeight;
    return { height, above: seated.seats[at]?.above === true };
  });
  const highest = (above: boolean): number =>
    sides.reduce((most, side) => (side.above === above ? Math.max(most, side.height) : most), 0);
  const forks = seated.stops.flatMap((stop, at) =>
    stop.forks ? [{ stop, x: xs[at] ?? LEFT }] : [],
  );
  const foot = footOf(forks, width, measures);
  const [up, down] = [highest(true), highest(false)];
  const around = 2 * (measures.radius + GAP);
  const height = heading.height + up + around + down + foot.height + FOOT;
  return { pitch, xs, heading, up, down, foot, height };
}

function pitchOf({ seats, last }: Seated, { width, pitch }: StripFrame): number {
  if (last) return pitch;
  const most = seats.at(-1)?.column ?? 0;
  return Math.max(pitch, Math.min(MOST_PITCH, (width - LEFT - RIGHT) / (most + 2)));
}

interface Naming {
  readonly pitch: number;
  readonly measures: Measures;
  readonly set: typeof lettered;
}

function nameOf({ name }: StripStop, { pitch, measures, set }: Naming): Lettered {
  return set(name, { width: Math.floor(2 * pitch - GAP), most: MOST_LINES }, measures.name);
}

/** The row as shapes. `spare` pixels are shared out in it. */
export function placed(
  seated: Seated,
  size: Measured,
  {
    top,
    spare,
    frame,
  }: { readonly top: number; readonly spare: number; readonly frame: StripFrame },
): StripRow {
  const { stops, seats, first, last } = seated;
  const { measures, width, words, arrives } = frame;
  const { xs, heading, up, down, foot, pitch } = size;
  const height = size.height + spare;
  const y = heading.height + up + GAP + measures.radius + spare * 0.4;
  const stations = stops.map((stop, at) =>
    stationOf(stop, {
      x: xs[at] ?? LEFT,
      y,
      above: seats[at]?.above === true,
      lettered: nameOf(stop, { pitch, measures, set: balanced }),
      measures,
      words,
    }),
  );
  const ends = xs.at(-1) ?? LEFT;
  return {
    key: stops[0]?.node ?? '',
    top,
    height,
    y,
    from: first ? (xs[0] ?? LEFT) : 0,
    to: last ? ends + (arrives ? pitch * 0.6 : 0) : width,
    enters: !first,
    leaves: !last,
    arrives: last && arrives,
    ghostFrom: ghostFrom(stations),
    titles: heading.titles,
    bands: bandsOf(heading, width),
    stations,
    ways: waysOf(foot, { line: y, top: y + measures.radius + GAP + down }, measures),
    breaks: breaksOf(stops, xs, pitch),
  };
}

function ghostFrom(stations: readonly StripStation[]): number | null {
  const at = stations.findIndex(({ ghost }) => ghost);
  if (at < 0) return null;
  return at === 0 ? 0 : (stations[at - 1]?.x ?? 0);
}

function bandsOf({ spans }: Heading, width: number): readonly StripBand[] {
  return spans.map(({ key, from, to, count }) => ({
    key,
    left: from,
    right: Math.min(to, width),
    odd: count % 2 === 1,
  }));
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly above: boolean;
  readonly lettered: Lettered;
  readonly measures: Measures;
  readonly words: Words;
}

function stationOf(stop: StripStop, stands: Spot): StripStation {
  const { node, kind, name, number, look, ghost, day } = stop;
  const { x, y, measures, words } = stands;
  return {
    node,
    kind,
    name,
    number,
    x,
    top: y,
    bottom: y,
    radius: measures.radius,
    line: '',
    look,
    ghost,
    dim: false,
    label: labelOf(stands, day === null ? null : words.month(day)),
    dated: day !== null,
  };
}

function labelOf(stands: Spot, month: string | null): Lettering {
  const { x, y, above, lettered: set, measures } = stands;
  const { name, nameHeight, radius } = measures;
  const lines = month === null ? set.lines : [...set.lines, month];
  const half = Math.max(set.width, month === null ? 0 : widthOf(month, name)) / 2;
  const height = lines.length * nameHeight;
  const away = radius + GAP;
  const top = above ? y - away - height : y + away;
  return {
    lines,
    whole: set.whole,
    x,
    y: top + nameHeight * 0.5 + name.size * 0.34,
    anchor: 'middle',
    size: name.size,
    lineHeight: nameHeight,
    box: { left: x - half, right: x + half, top, bottom: top + height },
  };
}

function breaksOf(
  stops: readonly StripStop[],
  xs: readonly number[],
  pitch: number,
): readonly number[] {
  return stops.flatMap(({ day }, at) => {
    const before = stops[at - 1]?.day;
    if (day === null || !before || daysBetween(before, day) < HALF_YEAR) return [];
    return [((xs[at] ?? 0) + (xs[at - 1] ?? (xs[at] ?? 0) - pitch)) / 2];
  });
}
