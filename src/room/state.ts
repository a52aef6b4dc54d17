// What does a room know at one moment?
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import type { Answer, Ballot, Idea, Terms } from './commands.ts';
import type { Spread } from './spread.ts';
import type { Member } from './who.ts';

/** Where the business of a room stands. Those from `proposing` to `accepted` are parts of a round. */
export type Phase =
  | 'lobby'
  | 'proposing'
  | 'balloting'
  | 'counted'
  | 'revealed'
  | 'accepted'
  | 'between'
  | 'debrief'
  | 'ended';

/** Moments and lengths in milliseconds, by the server's clock. */
export type RoomClock =
  | { readonly kind: 'idle' | 'over' }
  | { readonly kind: 'running'; readonly ends: number }
  | { readonly kind: 'paused'; readonly left: number };

export interface Answered {
  readonly answer: Answer;
  /** The reading, or the reason, in one line. */
  readonly text: string;
}

export interface Proposal {
  readonly id: string;
  readonly what: Idea;
  readonly why: string;
  /** Where in the roadmap. */
  readonly at: Place;
  readonly member: string;
  /** The party that proposed; null where a facilitator did. */
  readonly party: string | null;
  readonly status: 'draft' | 'open' | 'withdrawn' | 'accepted';
  /** Parties that stand behind it; '' for the facilitators. */
  readonly sponsors: readonly string[];
  /** By party. */
  readonly answers: Readonly<Record<string, Answered>>;
  /** Once accepted: the parties that agreed, with a reading or without, and those that rejected. */
  readonly agreed: readonly string[];
  readonly dissent: readonly string[];
}

/** The vote that is under way, or was last. */
export interface Vote {
  readonly terms: Terms;
  /** How many have voted. */
  readonly cast: number;
  /** By voter; null where only that there is one may be known. Empty once they are counted. */
  readonly ballots: Readonly<Record<string, Ballot | null>>;
  /** Counted and not revealed yet. */
  readonly tally: Spread | null;
  readonly spread: Spread | null;
}

/** One line a party on what a step means. */
export interface ReadingTest {
  readonly node: string;
  readonly written: number;
  /** By party; null where only that there is one may be known. */
  readonly texts: Readonly<Record<string, string | null>>;
}

/** What was voted or read, and where in the roadmap. */
export interface Revealed {
  readonly place: Place;
  readonly terms: Terms;
  readonly spread: Spread;
}
interface KeptReading {
  readonly node: string;
  readonly texts: Readonly<Record<string, string>>;
}

export interface RoomState {
  readonly id: string;
  readonly title: string;
  /** Whether facilitators see the parties' drafts and notes: said at the opening, and never changed. */
  readonly told: boolean;
  /** Null before the room is open, once it is wiped, and for those who wait. */
  readonly roadmap: Roadmap | null;
  readonly place: Place;
  readonly branch: string | null;
  /** Where the road was left by an inject. */
  readonly road: { readonly place: Place; readonly branch: string | null } | null;
  readonly phase: Phase;
  /** From 1; 0 before the first. */
  readonly round: number;
  readonly clock: RoomClock;
  readonly screen: 'shown' | 'hidden' | 'blank';
  readonly door: 'open' | 'locked';
  readonly members: Readonly<Record<string, Member>>;
  readonly proposals: Readonly<Record<string, Proposal>>;
  readonly vote: Vote | null;
  /** An inject has voided the last vote. */
  readonly voided: boolean;
  readonly votes: readonly Revealed[];
  readonly test: ReadingTest | null;
  readonly readings: readonly KeptReading[];
  /** Setbacks that are laid ready. */
  readonly prepared: readonly string[];
  /** By party; '' for the facilitators'. */
  readonly notes: Readonly<Record<string, string>>;
}

/** A room that is not there: not open yet, wiped, or not to be seen. */
export const NOTHING: RoomState = {
  id: '',
  title: '',
  told: false,
  roadmap: null,
  place: null,
  branch: null,
  road: null,
  phase: 'lobby',
  round: 0,
  clock: { kind: 'idle' },
  screen: 'shown',
  door: 'open',
  members: {},
  proposals: {},
  vote: null,
  voided: false,
  votes: [],
  test: null,
  readings: [],
  prepared: [],
  notes: {},
};

/** What stands under an id that somebody sent: it may name anything, also what every object has. */
export function found<T>(all: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(all, id) ? all[id] : undefined;
}
