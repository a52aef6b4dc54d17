// How does a page follow a live room, over however many losses of the line?
import { type Socket, io } from 'socket.io-client';
import type { Asking } from '../room/commands.ts';
import type { RoomEvent } from '../room/events.ts';
import { foldAll } from '../room/fold/fold.ts';
import type { Sent } from '../room/redact.ts';
import type { RoomState } from '../room/state.ts';
import type { Who } from '../room/who.ts';
import type { Hello, Replied, ToClient, ToServer } from '../room/wire.ts';
import { type Emitter, createEmitter } from './emitter.ts';
import { type Doing, type RoomActs, actsOf } from './room-acts.ts';

/** By what somebody comes in. `id` is a secret of the device, by which a join that is sent again is the same. */
type RoomDoor =
  | { readonly by: 'token'; readonly token: string }
  | { readonly by: 'code'; readonly code: string; readonly id: string; readonly name: string }
  | { readonly by: 'card'; readonly card: string; readonly id: string; readonly name: string }
  | { readonly by: 'recovery'; readonly code: string; readonly recovery: string };

/** Why there is no seat: the server's own refusal; `token` opens nothing any more; `seat` was given to another device or taken. */
export type NoSeat = Exclude<Replied, { readonly ok: true }> | { readonly no: 'token' | 'seat' };

/** How the line stands. `tries` counts those that failed since. The last two are for good. */
export type RoomLine =
  | { readonly kind: 'connecting' | 'lost'; readonly tries: number }
  | { readonly kind: 'on' }
  | { readonly kind: 'refused'; readonly why: NoSeat }
  | { readonly kind: 'ended' };

/** The room as this seat may see it, and who sits there. */
export interface SeenRoom {
  readonly you: Who;
  /** Opens this seat again, also after a reload. */
  readonly token: string;
  readonly state: RoomState;
  readonly seq: number;
  /** How many milliseconds the server's clock is ahead of this one. */
  readonly ahead: number;
}

export type RoomNews =
  | { readonly kind: 'line'; readonly line: RoomLine }
  /** `events`: what happened since the last news of it; null where the room was sent whole. */
  | { readonly kind: 'room'; readonly room: SeenRoom; readonly events: readonly RoomEvent[] | null }
  /** Everything done that the room has not answered. Kept by the page, it outlives a reload. */
  | { readonly kind: 'held'; readonly held: readonly Asking[] };

export interface RoomWire {
  readonly line: () => RoomLine;
  /** Null until there is a seat. Whoever has lost it, or the line, still has what was seen last. */
  readonly room: () => SeenRoom | null;
  readonly act: (doing: Doing) => Promise<Replied | null>;
  readonly listen: Emitter<RoomNews>['listen'];
  /** Lets the line go; the seat is kept. */
  readonly close: () => void;
}

interface WireOptions {
  /** Of the server, such as `http://192.168.1.20:4173`. */
  readonly address: string;
  readonly door: RoomDoor;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What an earlier page of this seat had not been answered. */
  readonly held?: readonly Asking[];
  /** For a program that is no browser and has to name its origin itself. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** In milliseconds: after that long without an answer the same is sent again. */
const PATIENCE = 5000;
/** In milliseconds: before a line is made anew that was cut on purpose. */
const PAUSE = 500;

type RoomSocket = Socket<ToClient, ToServer>;

interface Following extends WireOptions {
  readonly socket: RoomSocket;
  readonly acts: RoomActs;
  readonly news: Emitter<RoomNews>;
  line: RoomLine;
  room: SeenRoom | null;
  /** The next line asks for the whole room, since what was seen cannot be gone on from. */
  isAnew: boolean;
  isCatchingUp: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

/** Comes in, and stays in until the seat is lost or `close`. Nothing is thrown: whatever happens is news. */
export function openRoomWire(options: WireOptions): RoomWire {
  const { address, headers = {}, held = [] } = options;
  const socket: RoomSocket = io(address, {
    transports: ['websocket'],
    // Each page has a line of its own, and comes back soon: people wait for it with the phone in their hand.
    forceNew: true,
    autoConnect: false,
    reconnectionDelay: 200,
    reconnectionDelayMax: 2000,
    extraHeaders: headers,
    auth: (told) => told(proofOf(wire)),
  });
  const news = createEmitter<RoomNews>();
  const acts = actsOf({
    send: (command) => socket.timeout(PATIENCE).emitWithAck('do', command),
    isOn: () => wire.line.kind === 'on',
    onHeld: (all) => news.emit({ kind: 'held', held: all }),
    held,
  });
  const line: RoomLine = { kind: 'connecting', tries: 0 };
  const now = { line, room: null, isAnew: false, isCatchingUp: false };
  const wire: Following = { ...options, ...now, socket, acts, news };
  follow(wire);
  socket.connect();
  return {
    line: () => wire.line,
    room: () => wire.room,
    act: acts.act,
    listen: news.listen,
    close: () => end(wire),
  };
}

/** What the server is told with each new line: who comes back, and up to where they have heard. */
function proofOf({ door, room, isAnew }: Following): { token?: string; since?: number } {
  if (room) return isAnew ? { token: room.token } : { token: room.token, since: room.seq };
  return door.by === 'token' ? { token: door.token } : {};
}

function follow(wire: Following): void {
  const { socket } = wire;
  socket.on('connect', () => void knock(wire));
  socket.on('hello', (hello) => welcomed(wire, hello));
  socket.on('events', (sent) => heard(wire, sent));
  socket.on('bye', (why) => {
    end(wire, why === 'wiped' ? { kind: 'ended' } : { kind: 'refused', why: { no: why } });
  });
  socket.on('disconnect', (why) => lost(wire, why === 'io server disconnect'));
  socket.io.on('reconnect_attempt', (tries) => failed(wire, tries));
}

/** Whoever has no token yet says by what else they come in. */
async function knock(wire: Following): Promise<void> {
  const { socket, door, room } = wire;
  if (room || door.by === 'token') return;
  const { by, ...asked } = door;
  const name = by === 'recovery' ? 'recover' : 'join';
  const patient = socket.timeout(PATIENCE);
  const reply = await patient.emitWithAck(name, asked).catch(() => null);
  if (reply === null && socket.connected && !wire.room) await knock(wire);
  else if (reply && 'no' in reply) end(wire, { kind: 'refused', why: reply });
}

function welcomed(wire: Following, { you, token, snapshot, seq, now }: Hello): void {
  wire.isAnew = false;
  seen(wire, { you, token, state: snapshot, seq, ahead: now - wire.now() }, null);
  on(wire);
}

/** What came before is passed over; where something lacks it is asked for, and what came after it comes along with it. */
function heard(wire: Following, sent: readonly Sent[]): void {
  const { room } = wire;
  if (!room || wire.isAnew) return;
  const fresh = sent.filter(({ seq }) => seq > room.seq);
  if (fresh.some(({ seq }, at) => seq !== room.seq + 1 + at)) return void catchUp(wire, room.seq);
  const events = fresh.flatMap((each) => each.events);
  // Another seat sees another room: what it may know of what was before is in none of these events.
  if (events.some((event) => event.kind === 'seated' && event.member === room.you.member))
    return anew(wire);
  if (fresh.length > 0) {
    const seq = room.seq + fresh.length;
    const state = foldAll(events, room.state);
    seen(wire, { ...room, state, seq }, events);
  }
  on(wire);
}

async function catchUp(wire: Following, seq: number): Promise<void> {
  if (wire.isCatchingUp) return;
  wire.isCatchingUp = true;
  const patient = wire.socket.timeout(PATIENCE);
  const missed = await patient.emitWithAck('since', seq).catch(() => []);
  wire.isCatchingUp = false;
  if (missed[0]?.seq === seq + 1) heard(wire, missed);
  // On a line that was lost meanwhile all of it comes by itself.
  else if (wire.socket.connected && wire.room?.seq === seq) anew(wire);
}

/** Asks for the whole room, on a line of its own. */
function anew(wire: Following): void {
  wire.isAnew = true;
  wire.socket.disconnect();
  connectLater(wire);
}

function connectLater(wire: Following): void {
  clearTimeout(wire.timer);
  wire.timer = setTimeout(() => wire.socket.connect(), PAUSE);
}

function seen(wire: Following, room: SeenRoom, events: readonly RoomEvent[] | null): void {
  wire.room = room;
  wire.news.emit({ kind: 'room', room, events });
}

function on(wire: Following): void {
  if (wire.line.kind !== 'on') turn(wire, { kind: 'on' });
  wire.acts.flow();
}

/** Socket.IO comes back by itself, but not to a server that has cut the line. */
function lost(wire: Following, isCut: boolean): void {
  if (isOver(wire)) return;
  turn(wire, { kind: wire.room ? 'lost' : 'connecting', tries: 0 });
  if (isCut) connectLater(wire);
}

function failed(wire: Following, tries: number): void {
  if (wire.line.kind === 'connecting' || wire.line.kind === 'lost')
    turn(wire, { kind: wire.line.kind, tries });
}

function turn(wire: Following, line: RoomLine): void {
  wire.line = line;
  wire.news.emit({ kind: 'line', line });
}

function isOver({ line }: Following): boolean {
  return line.kind === 'refused' || line.kind === 'ended';
}

/** For good: `line` says why; without it the page has had enough. */
function end(wire: Following, line?: RoomLine): void {
  clearTimeout(wire.timer);
  if (line) turn(wire, line);
  wire.socket.off();
  wire.socket.io.off();
  wire.acts.stop();
  wire.socket.disconnect();
}
