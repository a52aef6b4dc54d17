// Which shapes is a strip map made of? Everything in pixels, x to the right and y down from the top of its row.
import type { Place } from '../../roadmap/roadmap.ts';
import type { Bounds } from '../label-room.ts';
import type { Look, Station } from '../map/shapes.ts';

/** A text that was placed. */
export interface Lettering {
  readonly lines: readonly string[];
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly size: number;
  readonly lineHeight: number;
  readonly box: Bounds;
  /** Nothing of it was cut. */
  readonly whole: boolean;
}

/** A step on the line of its row, with its name. No other strand runs beside the line: `top` and `bottom` are the same. */
export interface StripStation extends Station {
  readonly label: Lettering;
  /** The last line of the label is the month in which the step is finished. */
  readonly dated: boolean;
}

/** The title of a phase, and when it runs. */
export interface StripTitle {
  readonly key: string;
  readonly label: Lettering;
  readonly note: Lettering | null;
}

/** The ground of a phase, from the top of a row to its foot. */
export interface StripBand {
  readonly key: string;
  readonly left: number;
  readonly right: number;
  readonly odd: boolean;
}

/** Another way: a branch that leaves the line or ends on it, setbacks folded into one, or as many as there was no room to name. */
export type WayKind = 'branch' | 'ends' | 'setbacks' | 'unnamed' | 'more';

export interface StripWay {
  readonly key: string;
  readonly kind: WayKind;
  /** The place at which it leaves. */
  readonly at: Place;
  readonly branches: readonly string[];
  /** The last step of it, where it is one way. */
  readonly end: string | null;
  readonly steps: number;
  readonly look: Look;
  /** From the line down and aside, as an SVG path. */
  readonly path: string;
  readonly label: Lettering;
}

export interface StripRow {
  readonly key: string;
  /** From the top of the strip. */
  readonly top: number;
  readonly height: number;
  /** The line, and how far it runs. */
  readonly y: number;
  readonly from: number;
  readonly to: number;
  /** It comes from the row above; it goes on in the row below. */
  readonly enters: boolean;
  readonly leaves: boolean;
  /** The line ends here in goals: their sign stands at its end. */
  readonly arrives: boolean;
  /** From here on the line is not taken: a route that is laid beside the roadmap. */
  readonly ghostFrom: number | null;
  readonly titles: readonly StripTitle[];
  readonly bands: readonly StripBand[];
  readonly stations: readonly StripStation[];
  readonly ways: readonly StripWay[];
  /** Where half a year or more lies between two steps. */
  readonly breaks: readonly number[];
}

/** A goal that the line ends in. */
export interface StripGoal {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly label: Lettering;
}

/** What the line ends in, below the last row. */
export interface StripEnd {
  readonly top: number;
  readonly height: number;
  readonly title: Lettering;
  readonly goals: readonly StripGoal[];
}

export interface StripPicture {
  readonly width: number;
  readonly height: number;
  /** The size in which steps are lettered. */
  readonly size: number;
  readonly look: Look;
  readonly rows: readonly StripRow[];
  readonly end: StripEnd | null;
}
