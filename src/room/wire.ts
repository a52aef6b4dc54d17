// What goes over the wire between a room's server and its phones, projectors and facilitators?
import type { Refusal } from './decide/decided.ts';
import type { Sent } from './redact.ts';
import type { RoomState } from './state.ts';
import type { Who } from './who.ts';

/** In bytes: a longer message closes its socket. */
export const MOST_BYTES = 16_384;

/** `shape`: the message is none that a room takes, and `at` says where. `code`: no room has that code, or the card is void. */
export type Replied =
  | { readonly ok: true; readonly seq: number; readonly link?: string }
  | { readonly no: Refusal | 'code' }
  | { readonly no: 'shape'; readonly at: string };

/** How somebody begins, or begins anew after the seat has changed. */
export interface Hello {
  readonly you: Who;
  /** For this seat on this device, from now on. */
  readonly token: string;
  /** The room as this seat may see it. */
  readonly snapshot: RoomState;
  readonly seq: number;
  /** The server's clock, in milliseconds since 1970. */
  readonly now: number;
}

export interface ToClient {
  hello: (hello: Hello) => void;
  /** In order and without a gap after the last; on a gap the client asks for what it lacks. */
  events: (sent: readonly Sent[]) => void;
  bye: (why: 'seat' | 'wiped' | 'token') => void;
}

type Reply<T> = (reply: T) => void;

export interface ToServer {
  do: (command: unknown, reply: Reply<Replied>) => void;
  /** With `{ id, code or card, name }`: `id` is a secret of the device, by which a join that is sent again is the same. */
  join: (asked: unknown, reply: Reply<Replied>) => void;
  /** With `{ code, recovery }`: the facilitator's seat on this device, and on no other any more. */
  recover: (asked: unknown, reply: Reply<Replied>) => void;
  /** All events after a line of the log. */
  since: (seq: unknown, reply: Reply<readonly Sent[]>) => void;
}
