// How is what somebody does in a room held until the room has answered, so that no loss of the line loses it?
import type { Asking } from '../room/commands.ts';
import { MOST_BYTES, type Replied } from '../room/wire.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
/** What somebody does; the id by which it may be sent again is given to it here. */
export type Doing = WithoutId<Asking>;

export interface RoomActs {
  /**
   * Sends it after all that was done before it, again and again until the room answers.
   * @returns the room's answer; null where the seat was lost, or the wire closed, before there was one
   */
  readonly act: (doing: Doing) => Promise<Replied | null>;
  /** To be called whenever the line has come back. */
  readonly flow: () => void;
  /** Nothing is sent any more. */
  readonly stop: () => void;
}

interface ActsOptions {
  /** Rejects where no answer came. */
  readonly send: (command: Asking) => Promise<Replied>;
  readonly isOn: () => boolean;
  /** Hears of all that is not answered yet, in order, whenever that changes. */
  readonly onHeld: (held: readonly Asking[]) => void;
  /** What an earlier page of this seat had not been answered: it goes first, under its old ids. */
  readonly held: readonly Asking[];
}

interface Held {
  readonly command: Asking;
  readonly answer: (reply: Replied | null) => void;
}

/** In bytes: what Socket.IO writes around a command. */
const AROUND = 64;
/** In milliseconds: between two attempts where the server is busy or its disk is full. */
const PAUSE = 500;

export function actsOf({ send, isOn, onHeld, held }: ActsOptions): RoomActs {
  const waiting: Held[] = held.map((command) => ({ command, answer: () => undefined }));
  const nextId = idsOf();
  let isFlowing = false;
  const end = new AbortController();

  const tell = () => onHeld(waiting.map(({ command }) => command));
  const flow = async (): Promise<void> => {
    if (isFlowing) return;
    isFlowing = true;
    for (let [first] = waiting; first && isOn() && !end.signal.aborted; [first] = waiting) {
      const reply = await send(first.command).catch(() => null);
      if (reply === null || end.signal.aborted) continue;
      if (isForLater(reply)) await pause();
      else {
        waiting.shift();
        tell();
        first.answer(reply);
      }
    }
    isFlowing = false;
  };
  const act: RoomActs['act'] = async (doing) => {
    if (end.signal.aborted) return null;
    const command: Asking = { ...doing, id: nextId() };
    // The server closes the socket of a longer one: sent again and again, it would never be answered.
    if (bytesIn(command) > MOST_BYTES - AROUND) return { no: 'shape', at: '' };
    const answered = new Promise<Replied | null>((answer) => waiting.push({ command, answer }));
    tell();
    void flow();
    return answered;
  };
  const stop = (): void => {
    end.abort();
    for (const { answer } of waiting) answer(null);
  };
  return { act, flow: () => void flow(), stop };
}

/** Too fast, or a disk that takes no more: nothing was done, and the same may be done later. */
function isForLater(reply: Replied): boolean {
  return 'no' in reply && (reply.no === 'slow' || reply.no === 'store');
}

/** Ids that no other page of the seat gives. A page without TLS has no `randomUUID`. */
function idsOf(): () => string {
  const page = [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36));
  let given = 0;
  return () => {
    given += 1;
    return `${page.join('')}-${given}`;
  };
}

function bytesIn(command: Asking): number {
  return new TextEncoder().encode(JSON.stringify(command)).length;
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, PAUSE));
}
