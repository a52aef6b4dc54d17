// What is a room after something has happened in it? The server folds all of it, a page what it may know.
import type { RoomEvent } from '../events.ts';
import { NOTHING, type RoomState } from '../state.ts';
import { businessFolds } from './business.ts';
import { peopleFolds } from './people.ts';
import { proposalFolds } from './proposals.ts';

const FOLDS = { ...businessFolds, ...peopleFolds, ...proposalFolds } satisfies {
  readonly [K in RoomEvent['kind']]: unknown;
};

/** The room after an event. Events that were decided on always fit; others are a mistake of ours and may throw. */
function fold(state: RoomState, event: RoomEvent): RoomState {
  // The table has for each kind the function of that kind: the compiler cannot follow that through the look-up.
  const folds = FOLDS[event.kind] as (state: RoomState, event: RoomEvent) => RoomState;
  return folds(state, event);
}

export function foldAll(events: readonly RoomEvent[], from: RoomState = NOTHING): RoomState {
  return events.reduce(fold, from);
}
