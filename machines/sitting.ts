// What of a workshop outlives the page: its log, its clock, and what only the facilitator has?

/** One thing that happened in a workshop. */
export interface LogEntry {
  /** ISO 8601, from the caller's clock. */
  readonly at: string;
  readonly kind: 'took' | 'assumed' | 'inject' | 'undone' | 'again' | 'went' | 'returned';
  /** The step taken, taken back or gone to, also back to the road; null for the start. */
  readonly step: string | null;
  /** The node where the room stood after it. */
  readonly node?: string | null;
  /** Place on its line, from 1; 0 for the start. */
  readonly number: number;
  readonly branch: string | null;
  /** Who chose, where that was said. */
  readonly by: string;
  /** Of a choice: the step that the branch had next, the same or another; null where it ended there. */
  readonly planned?: string | null;
  /** An inject that was prepared. */
  readonly prepared?: true;
  /** It was not done on the room's screen: at the desk, or in another window. */
  readonly outside?: 'desk' | 'window';
}

/** A place on a branch; null for the start, and where none was followed. */
export interface RoadPlace {
  readonly place: string | null;
  readonly branch: string | null;
}

/** Milliseconds: of a clock that runs the moment at which it ends, of one that pauses what is left. */
export interface KeptClock {
  readonly kind: 'idle' | 'running' | 'paused';
  readonly time: number;
}

/** All of a workshop that outlives the page. */
export interface KeptWorkshop {
  readonly log: readonly LogEntry[];
  readonly by: string;
  /** The facilitator's own, by node; '' for the start. They are no part of the roadmap. */
  readonly notes: Readonly<Record<string, string>>;
  /** Injects that are laid ready, by id of the setback. */
  readonly prepared: readonly string[];
  /** Where the road was left by an inject. */
  readonly road: RoadPlace | null;
  /** Whether the room sees what can come next, and anything at all. */
  readonly next: 'shown' | 'hidden';
  readonly light: 'lit' | 'blank';
  readonly clock: KeptClock;
}

export const FRESH_WORKSHOP: KeptWorkshop = {
  log: [],
  by: '',
  notes: {},
  prepared: [],
  road: null,
  next: 'shown',
  light: 'lit',
  clock: { kind: 'idle', time: 0 },
};
