// How does one line of a roadmap look as a strip map: in rows, every name readable, other ways leaving it by name?
import { wordsOf } from '../../core/text.ts';
import { replay } from '../../roadmap/replay.ts';
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import { sayPhase } from '../../words/steps.ts';
import type { Words } from '../../words/words.ts';
import { looksOf } from '../map/looks.ts';
import type { Look } from '../map/shapes.ts';
import type { Colouring } from '../map/stations.ts';
import { widthOf } from '../text-width.ts';
import { endOf, reachedAt } from './ends.ts';
import { LEFT, type Measures, RIGHT, measuresFor } from './measures.ts';
import { type StripFrame, type Measured, measured, placed } from './row.ts';
import { type Seated, seatRows } from './seats.ts';
import type { StripPicture, StripRow } from './shapes.ts';
import { type StripStop, stopsOf } from './stops.ts';

export interface StripOptions {
  readonly words: Words;
  readonly width: number;
  /** Height to fill: letters and gaps are as large as it allows. The strip is higher where it is too little. */
  readonly height: number;
  /** The end of the line. */
  readonly tip: Place;
  /** The branch whose line it is; its colour is the line's. */
  readonly branch: string | null;
  readonly by?: 'step' | 'date';
  readonly colouring?: Colouring;
  /** Only what comes after this place: how another way goes on from where it parts. */
  readonly after?: Place;
  /** Nodes that are not taken: a route laid beside the roadmap. */
  readonly ghosts?: ReadonlySet<string>;
  /** Other ways are named where they part. */
  readonly ways?: boolean;
  /** Nothing is lettered smaller or larger than this. */
  readonly sizes?: readonly number[];
}

/** A way to lay the steps out, as it was tried. */
interface Tried {
  readonly frame: StripFrame;
  readonly rows: readonly (readonly [Seated, Measured])[];
  readonly height: number;
}

/** From the largest to the smallest that is well read on a screen. */
const SIZES = [14, 13, 12.25, 11.5] as const;
const PITCHES = [132, 112, 96, 84, 74, 66, 58, 52] as const;
/** What is too long for the view is set in these, and rolled. */
const LONG_PITCHES = [58, 74] as const;
const MOST_SPARE = 26;

/** The strip in pixels. Deterministic: the same roadmap and options give the same strip. */
export function stripOf(roadmap: Roadmap, options: StripOptions): StripPicture {
  const { width, height, tip, words } = options;
  const look = lookIn(roadmap, options.branch);
  const stops = stopsOf(roadmap, {
    words,
    tip,
    look,
    by: options.by ?? 'step',
    colouring: options.colouring ?? 'branch',
    isGhost: (node) => options.ghosts?.has(node) === true,
    ways: options.ways !== false,
    ...(options.after === undefined ? {} : { after: options.after }),
  });
  const reached = reachedAt(roadmap, tip);
  const endAt = (measures: Measures, top: number) =>
    reached && endOf(reached, { width, top, measures, words });
  const tried = fitting(options, {
    stops,
    before: phaseBefore(roadmap, options),
    arrives: (reached?.length ?? 0) > 0,
    roomIn: (measures) => height - (endAt(measures, 0)?.height ?? 0),
  });
  const { measures } = tried.frame;
  const rows = placedRows(tried, height - (endAt(measures, 0)?.height ?? 0));
  const last = rows.at(-1);
  const foot = last ? last.top + last.height : 0;
  const end = endAt(measures, foot);
  return {
    width,
    height: foot + (end?.height ?? 0),
    size: measures.name.size,
    look,
    rows,
    end,
  };
}

function lookIn({ branches }: Roadmap, branch: string | null): Look {
  return looksOf(branches).get(branch ?? '') ?? { hue: branches.length === 0 ? 1 : 0, round: 0 };
}

/** The phase in which the way lay before it parts. */
function phaseBefore(roadmap: Roadmap, { after, tip, words }: StripOptions): string | null {
  if (after === undefined || after === null) return null;
  const phase = replay(roadmap, tip).taken.find(({ node }) => node.id === after)?.phase;
  return wordsOf(phase) === '' ? null : sayPhase(words, roadmap.scenario, phase);
}

interface Asked {
  readonly stops: readonly StripStop[];
  readonly before: string | null;
  readonly arrives: boolean;
  /** What the goals leave of the height. */
  readonly roomIn: (measures: Measures) => number;
}

/** The largest letters and the widest steps with which all of it is in view; else what is the least high. */
function fitting(options: StripOptions, asked: Asked): Tried {
  const { sizes = SIZES, width, words } = options;
  const { arrives } = asked;
  for (const size of sizes) {
    const measures = measuresFor(size);
    const room = asked.roomIn(measures);
    for (const least of PITCHES) {
      const pitch = least * widened(size);
      const frame = { width, pitch, measures, words, arrives };
      if (leastHeight(asked.stops.length, frame) > room) continue;
      const tried = laid(asked, frame);
      if (tried.height <= room) return tried;
    }
  }
  const measures = measuresFor(sizes.at(-2) ?? sizes[0] ?? SIZES[2]);
  return LONG_PITCHES.map((least) => least * widened(measures.name.size))
    .map((pitch) => laid(asked, { width, pitch, measures, words, arrives }))
    .reduce((best, next) => (next.height < best.height ? next : best));
}

/** How much farther apart steps stand whose letters are larger than on a desk. */
function widened(size: number): number {
  return Math.max(1, size / SIZES[0]);
}

function columnsIn({ width, pitch }: Pick<StripFrame, 'width' | 'pitch'>): number {
  return Math.max(2, Math.floor((width - LEFT - RIGHT) / pitch) - 1);
}

/** No layout of so many steps can be less high than this. */
function leastHeight(count: number, frame: StripFrame): number {
  const { nameHeight, radius } = frame.measures;
  return Math.ceil(count / columnsIn(frame)) * (2 * (nameHeight + radius) + 26);
}

function laid({ stops, before }: Asked, frame: StripFrame): Tried {
  const { measures, pitch } = frame;
  const columns = columnsIn(frame);
  const seatings = seatRows(stops, {
    columns,
    titleSpan: (phase) =>
      Math.min(columns, Math.ceil((widthOf(phase, measures.title) + 30) / pitch)),
  });
  let goesOn: Seated['goesOn'] = { phase: before, count: 0 };
  const rows = seatings.map(({ first, seats }, at): readonly [Seated, Measured] => {
    const own = stops.slice(first, first + seats.length);
    const last = at === seatings.length - 1;
    const seated = { stops: own, seats, goesOn, first: at === 0, last };
    const phases = own.flatMap(({ phase }) => (phase === null ? [] : [phase]));
    goesOn = { phase: phases.at(-1) ?? goesOn.phase, count: goesOn.count + phases.length };
    return [seated, measured(seated, frame)];
  });
  return { frame, rows, height: rows.reduce((sum, [, { height }]) => sum + height, 0) };
}

/** The rows below each other, farther apart where there is room to spare. */
function placedRows(tried: Tried, room: number): readonly StripRow[] {
  const { frame, rows } = tried;
  const spare = Math.max(0, Math.min(MOST_SPARE, (room - tried.height) / rows.length));
  let top = 0;
  return rows.map(([seated, size]) => {
    const row = placed(seated, size, { top, spare, frame });
    top += row.height;
    return row;
  });
}
