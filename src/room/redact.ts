// What of an event, and of a room, may somebody know? Both say the same, by a law: what is folded from the events that
// somebody gets is what they may see of the room.
import type { Batch } from './act.ts';
import type { Private, RoomEvent } from './events.ts';
import { NOTHING, type Proposal, type ReadingTest, type RoomState, type Vote } from './state.ts';
import { type Who, sideOf } from './who.ts';

/** What a line of the log is to somebody. It is sent also where nothing is left of it, so that none is missed. */
export type Sent = Pick<Batch, 'seq' | 'events'>;

/**
 * An event as an audience gets it; null where it gets nothing of it. A ballot is its voter's: facilitators learn who has
 * voted, all others how many. A line of the reading test is its party's until all are unveiled. Drafts and notes are their party's, and
 * the facilitators' where the room was told so; what is laid ready is the facilitators'. Who waits sees nothing of the room.
 */
function redact(event: RoomEvent, audience: Who): RoomEvent | null {
  const leads = audience.role === 'facilitator';
  if (audience.role === 'waiting') return null;
  switch (event.kind) {
    case 'voted':
      if (event.member === audience.member) return event;
      return leads ? { ...event, ballot: null } : { ...event, member: null, ballot: null };
    case 'counted':
      return { ...event, tally: null };
    case 'read':
      if (event.party === audience.party) return event;
      return leads ? { ...event, text: null } : { ...event, party: null, text: null };
    case 'prepared':
      return leads ? event : null;
    case 'noted':
      return isFor(audience, event.whose) ? event : null;
    case 'proposed':
    case 'withdrawn':
      return event.draft === null || isFor(audience, event.draft) ? event : null;
    default:
      return event;
  }
}

/** A line of the log as an audience gets it: not who asked for what, since a vote has a voter. */
export function sentTo({ seq, events }: Batch, audience: Who): Sent {
  return { seq, events: events.flatMap((event) => redact(event, audience) ?? []) };
}

/** A room as an audience may see it. */
export function view(state: RoomState, audience: Who): RoomState {
  if (audience.role === 'waiting') return NOTHING;
  const leads = audience.role === 'facilitator';
  const sees = (side: string) => isFor(audience, { side, told: state.told });
  const shown = ({ status, party }: Proposal) => status !== 'draft' || sees(party ?? '');
  return {
    ...state,
    proposals: pickedBy(state.proposals, (_, proposal) => shown(proposal)),
    vote: state.vote && voteFor(state.vote, audience),
    test: state.test && testFor(state.test, audience),
    prepared: leads ? state.prepared : [],
    notes: pickedBy(state.notes, sees),
  };
}

function isFor(audience: Who, { side, told }: Private): boolean {
  return side === sideOf(audience) || (told && audience.role === 'facilitator');
}

function voteFor(vote: Vote, audience: Who): Vote {
  return { ...vote, tally: null, ballots: keptFor(vote.ballots, audience, audience.member) };
}

function testFor(test: ReadingTest, audience: Who): ReadingTest {
  return { ...test, texts: keptFor(test.texts, audience, audience.party) };
}

/** One's own whole; of all others, for facilitators, that it is there. */
function keptFor<T>(
  all: Readonly<Record<string, T | null>>,
  audience: Who,
  own: string | null,
): Readonly<Record<string, T | null>> {
  if (audience.role !== 'facilitator') return pickedBy(all, (key) => key === own);
  return Object.fromEntries(
    Object.entries(all).map(([key, value]) => [key, key === own ? value : null]),
  );
}

function pickedBy<T>(
  all: Readonly<Record<string, T>>,
  isPicked: (key: string, value: T) => boolean,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).filter(([key, value]) => isPicked(key, value)));
}
