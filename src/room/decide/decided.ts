// What does deciding go by, and what can come of it?
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Command, Verb } from '../commands.ts';
import type { RoomEvent } from '../events.ts';
import type { RoomState } from '../state.ts';
import type { Who } from '../who.ts';

/** `slow` and `store` are the server's: too many messages, and a disk that takes no more. */
export type Refusal = 'role' | 'phase' | 'stale' | 'slow' | 'locked' | 'store';
export type Decided = readonly RoomEvent[] | Refusal;

/** The room as it is, who asks, and when. */
export interface Asked {
  readonly state: RoomState;
  readonly roadmap: Roadmap;
  readonly who: Who;
  readonly now: number;
}

/** A function for each of some verbs, which role and phase allow already. */
export type Answers<V extends Verb> = {
  readonly [K in V]: (command: Extract<Command, { readonly verb: K }>, asked: Asked) => Decided;
};
