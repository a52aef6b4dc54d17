// How do the tests reach a server of rooms, as phones do?
import { type Socket, io } from 'socket.io-client';
import type { Hello, Replied, ToClient, ToServer } from '../../src/room/wire.ts';
import type { Sent } from '../../src/room/redact.ts';

export type PhoneSocket = Socket<ToClient, ToServer>;

export interface TestPhone {
  readonly socket: PhoneSocket;
  readonly hellos: readonly Hello[];
  readonly events: readonly Sent[];
  readonly byes: readonly string[];
  /** Every text that came over the wire, as it came. */
  readonly frames: readonly string[];
  readonly ask: (name: 'do' | 'join' | 'recover', data: unknown) => Promise<Replied>;
}

/** A phone at a port of this machine. `origin` is what its browser would say. */
export function phoneAt(
  port: number,
  auth: Readonly<Record<string, unknown>> = {},
  origin = `http://127.0.0.1:${port}`,
): TestPhone {
  const socket: PhoneSocket = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    forceNew: true,
    auth,
    reconnectionDelay: 20,
    reconnectionDelayMax: 100,
    extraHeaders: { origin },
  });
  const hellos: Hello[] = [];
  const events: Sent[] = [];
  const byes: string[] = [];
  const frames: string[] = [];
  socket.on('hello', (hello) => hellos.push(hello));
  socket.on('events', (sent) => events.push(...sent));
  socket.on('bye', (why) => byes.push(why));
  socket.io.engine.on('packet', ({ data }) => frames.push(String(data)));
  const ask: TestPhone['ask'] = (name, data) => socket.emitWithAck(name, data);
  return { socket, hellos, events, byes, frames, ask };
}
