// How does a room go on, one command after the other, so that doing one twice is doing it once?
import type { Command } from './commands.ts';
import { decide } from './decide/decide.ts';
import type { Refusal } from './decide/decided.ts';
import type { RoomEvent } from './events.ts';
import { foldAll } from './fold/fold.ts';
import { NOTHING, type RoomState } from './state.ts';
import type { Who } from './who.ts';

/** What one command came to: one line of the log. */
export interface Batch {
  /** From 1, without a gap. */
  readonly seq: number;
  /** By the server's clock, in milliseconds. */
  readonly at: number;
  /** The member who asked; '' for the room itself. */
  readonly by: string;
  /** The command's own id. */
  readonly id: string;
  readonly events: readonly RoomEvent[];
}

/** A room with how far its log goes, and which commands it has done lately. */
export interface Room {
  readonly state: RoomState;
  readonly seq: number;
  /** Of each member the last commands done, with the line that each came to. */
  readonly done: Readonly<Record<string, readonly (readonly [id: string, seq: number])[]>>;
}

export const NO_ROOM: Room = { state: NOTHING, seq: 0, done: {} };

/**
 * A client sends its commands in order and retries until it is answered: what it has to ask again is among its last. One
 * member may sit at several, though, and one of these may come back late.
 */
const REMEMBERED = 1000;

/** What a command leads to. `done`: the room after `batch` is in its log, and only then. `again`: it was done before. */
export type Acted =
  | { readonly kind: 'done'; readonly batch: Batch }
  | { readonly kind: 'again'; readonly seq: number }
  | { readonly kind: 'no'; readonly no: Refusal };

/** Decides on a command, unless the room has done it already. Nothing is changed: `next` does that. */
export function act(
  room: Room,
  command: Command,
  { who, now }: { readonly who: Who; readonly now: number },
): Acted {
  const [, seq] = room.done[who.member]?.find(([id]) => id === command.id) ?? [];
  if (seq !== undefined) return { kind: 'again', seq };
  const events = decide(room.state, command, { who, now });
  if (typeof events === 'string') return { kind: 'no', no: events };
  // What changes nothing needs no line: done twice it changes nothing either.
  if (events.length === 0) return { kind: 'again', seq: room.seq };
  const batch = { seq: room.seq + 1, at: now, by: who.member, id: command.id, events };
  return { kind: 'done', batch };
}

/** The room after a line of its log. */
export function next(room: Room, { seq, by, id, events }: Batch): Room {
  const before = (room.done[by] ?? []).slice(1 - REMEMBERED);
  const done = by === '' ? room.done : { ...room.done, [by]: [...before, [id, seq] as const] };
  return { state: foldAll(events, room.state), seq, done };
}
