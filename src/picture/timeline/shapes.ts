// Which shapes is a timeline made of? Everything in pixels: x to the right from the first day, y down from below the axis.
import type { Day } from '../../core/duration.ts';
import type { CommitmentRun } from '../../roadmap/commitments.ts';
import type { Task } from '../../roadmap/schedule.ts';

/** How a step stands on its path: as planned, as something that goes wrong, as an assumption, or no longer possible. */
export type BarKind = 'step' | 'setback' | 'assumed' | 'broken';

/** A text on one line. */
export interface TimelineLabel {
  readonly text: string;
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  readonly width: number;
  /** It stands within its bar. */
  readonly inside: boolean;
}

/** A step from its typical start to its typical finish; of no width where it happens at once. */
export interface Bar {
  readonly node: string;
  readonly name: string;
  /** Place on the branch, from 1. */
  readonly number: number;
  readonly kind: BarKind;
  /** The colour of the party that is named first: 1 to 8, 0 for none. */
  readonly hue: number;
  readonly lane: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  /** Where it is finished by the low and by the high estimates. */
  readonly low: number;
  readonly high: number;
  readonly critical: boolean;
  /** The user set a day before which it does not start. */
  readonly pinned: boolean;
  readonly label: TimelineLabel | null;
  readonly task: Task;
}

/** A step once more, in another lane that it moves: the same stretch of time, slim and without a name. */
export interface Echo {
  readonly node: string;
  readonly lane: string;
  readonly hue: number;
  readonly critical: boolean;
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

export interface TimelineLane {
  readonly id: string;
  readonly of: 'calendar' | 'phases' | 'commitments' | 'track' | 'party' | 'rest';
  /** Empty where the painter has a word of its own for it. */
  readonly name: string;
  readonly hue: number;
  readonly top: number;
  readonly height: number;
}

export interface TimelineTick {
  readonly x: number;
  readonly label: string;
  readonly rank: 'year' | 'part';
}

export interface PhaseSpan {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly label: TimelineLabel | null;
  readonly odd: boolean;
}

/** A day of the outside calendar: a line through everything, its name at the top where there is room. */
export interface CalendarLine {
  readonly key: string;
  readonly name: string;
  readonly day: Day;
  readonly x: number;
  readonly y: number;
  readonly label: TimelineLabel | null;
}

/** A promise: its clock as a line, its deadline as a flag at the end of it. */
export interface DeadlineFlag {
  readonly key: string;
  readonly name: string;
  /** How it stands, its name, and how often its deadline was moved. */
  readonly said: string;
  readonly party: string;
  readonly status: CommitmentRun['status'];
  readonly deadline: Day;
  readonly finished: Day | null;
  readonly keptBy: string | null;
  readonly from: number;
  readonly x: number;
  readonly y: number;
  readonly label: TimelineLabel | null;
  /** Who has moved and waits for the answer, and how long; null where nobody does. */
  readonly exposure: Exposure | null;
}

/** From what was given until it is answered, or to the end of the branch. */
export interface Exposure {
  readonly parties: string;
  readonly since: Day;
  readonly until: Day | null;
  readonly x: number;
  readonly width: number;
}

/**
 * An arrow from a step to one that waits for it and for nothing later that waits for it; or, `turn`, to one that is ready
 * but takes effect only behind it.
 */
export interface Link {
  readonly kind: 'waits' | 'turn';
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly head: string;
  readonly critical: boolean;
}

export interface Timeline {
  readonly width: number;
  readonly height: number;
  /** The day at x = `LEFT`. */
  readonly origin: Day;
  /** Pixels a day. */
  readonly perDay: number;
  readonly lanes: readonly TimelineLane[];
  readonly ticks: readonly TimelineTick[];
  readonly phases: readonly PhaseSpan[];
  readonly calendar: readonly CalendarLine[];
  readonly flags: readonly DeadlineFlag[];
  /** In order of time. */
  readonly bars: readonly Bar[];
  readonly echoes: readonly Echo[];
  readonly links: readonly Link[];
  readonly today: number | null;
}
