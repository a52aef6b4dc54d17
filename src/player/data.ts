// What does the page know of a roadmap? All of it worked out before, so that the player only shows and walks.

/** Everything in a page, as JSON. Numbers called after a list are places in it, from 0. */
export interface PlayerData {
  readonly language: string;
  /** The roadmap's name, and that of its scenario. */
  readonly title: string;
  readonly subject: string;
  /** What the roadmap is for, then what the scenario says of itself; a line each. */
  readonly purpose: readonly string[];
  /** Who may read it; left out where nothing is said of it. */
  readonly marking?: string;
  /** The day from which everything counts. */
  readonly start: string;
  readonly labels: Labels;
  readonly parties: readonly string[];
  readonly tracks: readonly PlayedTrack[];
  readonly gauges: readonly PlayedGauge[];
  readonly goals: readonly string[];
  /** Goals that hold before any step. */
  readonly reached: readonly number[];
  /** The parties that give or get anything on any road: `balances` and `givens` follow their order. */
  readonly accounts: readonly number[];
  readonly phases: readonly string[];
  readonly sources: readonly PlayedSource[];
  /** The scenario's steps that the roadmap takes. */
  readonly steps: readonly PlayedStep[];
  /** Parents stand before their children, the first child of a parent being the main way on. */
  readonly nodes: readonly PlayedNode[];
  /** The main road first. Each node lies on one at least. */
  readonly roads: readonly PlayedRoad[];
}

export interface PlayedTrack {
  readonly name: string;
  readonly stages: readonly string[];
  readonly at: number;
}

export interface PlayedGauge {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly at: number;
  /** Stands right after the number: ` kt`, `%`. */
  readonly unit: string;
}

export interface PlayedSource {
  readonly title: string;
  readonly confidence: string;
  /** Begins with http: or https:. */
  readonly url?: string;
}

/** What a step says of itself wherever it is taken. */
export interface PlayedStep {
  readonly name: string;
  readonly about?: string;
  readonly setback?: true;
  readonly who: readonly number[];
  /** Worth to a party: below zero it gives, above zero it gets. */
  /** Never set off: who gives and gets stands here twice. */
  readonly worth: readonly (readonly [party: number, worth: number])[];
  readonly rationale?: string;
  readonly verified?: string;
  readonly undo?: string;
  readonly law?: readonly string[];
  readonly needs?: readonly string[];
  readonly readings?: readonly (readonly [party: string, reading: string])[];
  readonly note?: string;
  readonly sources?: readonly number[];
}

/** A step taken: what it found and left follows from its way, so that roads can share it. */
export interface PlayedNode {
  /** Its name in the address of the page. */
  readonly id: string;
  /** -1 for a first step. */
  readonly parent: number;
  readonly step: number;
  readonly when: string;
  /** Between which months it is finished, where that is not certain. */
  readonly range?: string;
  /** When it begins and ends, in short. */
  readonly months: string;
  readonly phase?: number;
  readonly note?: string;
  readonly marks?: readonly Mark[];
  /** Why it is blocked where it is taken. */
  readonly lacks?: readonly string[];
  readonly objections?: readonly string[];
  /** Tracks that stand elsewhere after it, and gauges with another value. */
  readonly moved?: readonly Change[];
  readonly pushed?: readonly Change[];
  /** Goals that hold after it. */
  readonly reached: readonly number[];
  readonly balances: readonly number[];
  readonly givens: readonly number[];
}

export type Change = readonly [which: number, before: number, after: number];

export type Mark = 'setback' | 'assumed' | 'broken' | 'rests' | 'follows';

export interface PlayedRoad {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly tip: number;
  /** How many steps, and when it ends. */
  readonly ends: string;
  readonly promises?: readonly PlayedPromise[];
}

export interface PlayedPromise {
  /** Who owes what by when. */
  readonly text: string;
  readonly status: 'open' | 'kept' | 'late' | 'broken' | 'void';
  /** The node that set the clock going; -1 for the start. */
  readonly from: number;
}

/** The sentences of the player. Words in braces are put in by it. */
export type Labels = Readonly<Record<Label, string>>;

export type Label =
  | 'all-steps'
  | 'also'
  | 'assumed'
  | 'assumption'
  | 'back'
  | 'balance'
  | 'begin'
  | 'broken'
  | 'changes'
  | 'close'
  | 'empty'
  | 'end'
  | 'follows'
  | 'gets'
  | 'given'
  | 'gives'
  | 'goals'
  | 'got'
  | 'how'
  | 'kept'
  | 'lacks'
  | 'late'
  | 'law'
  | 'ledger'
  | 'lost'
  | 'made'
  | 'moved'
  | 'needs'
  | 'next'
  | 'note'
  | 'objections'
  | 'open'
  | 'other-ways'
  | 'part'
  | 'part-how'
  | 'part-keys'
  | 'progress'
  | 'promise'
  | 'promises'
  | 'reached'
  | 'reached-here'
  | 'readings'
  | 'rests'
  | 'roads'
  | 'setback'
  | 'sources'
  | 'stands'
  | 'start'
  | 'step-of'
  | 'to-fork'
  | 'to-start'
  | 'undo'
  | 'unkept'
  | 'void'
  | 'unmoved'
  | 'unreached'
  | 'verified'
  | 'when'
  | 'who';
