// Which shapes is a map made of? Everything in pixels, x to the right and y down.
import type { Place } from '../../roadmap/roadmap.ts';
import type { CommitmentRun } from '../../roadmap/commitments.ts';
import type { Box } from '../label-room.ts';

/** A colour of the palette (1 to 8; 0 is neutral) and, where eight are not enough, a second sign: its round. */
export interface Look {
  readonly hue: number;
  readonly round: number;
}

export type StationKind = 'origin' | 'step' | 'exchange' | 'setback' | 'assumed' | 'broken';

/** A step, drawn across every strand that leads through it. */
export interface Station {
  readonly node: Place;
  readonly kind: StationKind;
  /** The step's name, or that of the beginning. */
  readonly name: string;
  readonly number: number;
  readonly x: number;
  /** The first and the last strand that lead through it. */
  readonly top: number;
  readonly bottom: number;
  readonly radius: number;
  /** The line on whose lane it stands. */
  readonly line: string;
  readonly look: Look;
  /** It is not taken: it belongs to a route that is only laid beside the roadmap. */
  readonly ghost: boolean;
  readonly dim: boolean;
}

/** A stretch of a strand at one height. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Lane of the line that it runs along. */
  readonly lane: number;
}

/** Where a strand leaves one lane for another. */
export interface Drop {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  /** Radius of the bend before and after. */
  readonly bends: readonly [number, number];
}

/** One line from the beginning to its end. */
export interface Strand {
  readonly line: string;
  readonly look: Look;
  readonly main: boolean;
  readonly followed: boolean;
  /** No branch yet: a route that is laid beside the roadmap. */
  readonly ghost: boolean;
  readonly dim: boolean;
  readonly width: number;
  readonly stretches: readonly Stretch[];
  readonly drops: readonly Drop[];
  /** The whole way as an SVG path: always as many commands for the same line, whatever the axis. */
  readonly path: string;
  /** It ends at a step of another line: a bar stands at its end. */
  readonly bar: boolean;
}

export interface Band {
  readonly key: string;
  readonly line: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Neighbouring bands differ. */
  readonly odd: boolean;
  readonly dim: boolean;
}

export interface Label {
  readonly key: string;
  readonly of: 'station' | 'phase' | 'branch';
  /** Id of the node or of the line. */
  readonly id: string;
  readonly lines: readonly string[];
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly angle: number;
  readonly size: number;
  readonly lineHeight: number;
  readonly bold: boolean;
  readonly look: Look;
  readonly dim: boolean;
  readonly box: Box;
}

/** Branches folded away at a step. */
export interface Stub {
  readonly node: Place;
  readonly x: number;
  readonly y: number;
  readonly branches: readonly string[];
  readonly steps: number;
}

/** A promise at its deadline. */
export interface Flag {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly status: CommitmentRun['status'];
  readonly name: string;
  readonly deadline: string;
}

export interface Tick {
  readonly x: number;
  readonly label: string;
  readonly strong: boolean;
}

/** How much is still open along a line: from 0 to 1, from each x to the next. */
export interface Meter {
  readonly line: string;
  readonly y: number;
  readonly values: readonly { readonly x: number; readonly open: number }[];
  readonly dim: boolean;
}

export interface Lane {
  readonly line: string;
  readonly top: number;
  readonly y: number;
  readonly bottom: number;
}

export interface MapPicture {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  readonly ticks: readonly Tick[];
  readonly bands: readonly Band[];
  readonly strands: readonly Strand[];
  readonly meters: readonly Meter[];
  readonly stations: readonly Station[];
  readonly stubs: readonly Stub[];
  readonly flags: readonly Flag[];
  readonly labels: readonly Label[];
  /** The x of each column of stations, from left to right: the same columns at every zoom. */
  readonly columns: readonly number[];
}
