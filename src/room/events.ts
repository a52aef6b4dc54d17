// What can have happened in a room? The log is a list of these; nothing else changes a room.
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import type { Answer, Ballot, Seat, Terms } from './commands.ts';
import type { Spread } from './spread.ts';
import type { Proposal, RoomClock } from './state.ts';
import type { Member } from './who.ts';

/** Whom a draft or a note belongs to, and whether facilitators were promised to see it. */
export interface Private {
  /** A party; '' for the facilitators. */
  readonly side: string;
  readonly told: boolean;
}

export type RoomEvent =
  | {
      readonly kind: 'opened';
      readonly id: string;
      readonly title: string;
      readonly told: boolean;
      readonly roadmap: Roadmap;
      readonly place: Place;
      readonly branch: string | null;
      readonly facilitator: Member;
    }
  | { readonly kind: 'joined'; readonly member: Member }
  /** A ballot of somebody who is seated anew or removed counts no more: `voted` says that there was one. */
  | {
      readonly kind: 'seated';
      readonly member: string;
      readonly seat: Seat;
      readonly epoch: number;
      readonly voted: boolean;
    }
  | { readonly kind: 'removed'; readonly member: string; readonly voted: boolean }
  | { readonly kind: 'relinked'; readonly member: string; readonly epoch: number }
  | { readonly kind: 'presence'; readonly member: string; readonly here: boolean }
  | Bare<'begun' | 'returned' | 'rested' | 'debriefing' | 'ended' | 'wiped'>
  | { readonly kind: 'balloting'; readonly terms: Terms }
  /** `first`: this voter had none before. Who and what are null for those who may not know. */
  | {
      readonly kind: 'voted';
      readonly member: string | null;
      readonly ballot: Ballot | null;
      readonly first: boolean;
    }
  | { readonly kind: 'counted'; readonly tally: Spread | null }
  | { readonly kind: 'revealed'; readonly spread: Spread }
  | {
      readonly kind: 'accepted';
      readonly proposal: string;
      readonly agreed: readonly string[];
      readonly dissent: readonly string[];
    }
  | { readonly kind: 'went'; readonly to: Place; readonly branch: string | null }
  | { readonly kind: 'prepared'; readonly steps: readonly string[] }
  | { readonly kind: 'injected'; readonly step: string }
  | { readonly kind: 'clock'; readonly clock: RoomClock }
  | { readonly kind: 'screen'; readonly to: 'shown' | 'hidden' | 'blank' }
  | { readonly kind: 'door'; readonly to: 'open' | 'locked' }
  /** `draft`: whose it is, where it is no more than that. */
  | { readonly kind: 'proposed'; readonly proposal: Proposal; readonly draft: Private | null }
  | { readonly kind: 'tabled'; readonly proposal: Proposal }
  | { readonly kind: 'withdrawn'; readonly proposal: string; readonly draft: Private | null }
  | { readonly kind: 'sponsored'; readonly proposal: string; readonly side: string }
  | {
      readonly kind: 'answered';
      readonly proposal: string;
      readonly party: string;
      readonly answer: Answer;
      readonly text: string;
    }
  | { readonly kind: 'testing'; readonly node: string }
  | {
      readonly kind: 'read';
      readonly party: string | null;
      readonly text: string | null;
      readonly first: boolean;
    }
  | { readonly kind: 'unveiled'; readonly texts: Readonly<Record<string, string>> }
  | { readonly kind: 'noted'; readonly whose: Private; readonly text: string };

/** One event a kind, where there is no more to say. */
type Bare<K extends string> = K extends string ? { readonly kind: K } : never;
/** The event of one kind. */
export type EventOf<K extends RoomEvent['kind']> = Extract<RoomEvent, { readonly kind: K }>;
/** A function for each of some kinds: what a room is after one of them. */
export type Folds<S, K extends RoomEvent['kind']> = {
  readonly [E in K]: (state: S, event: EventOf<E>) => S;
};
