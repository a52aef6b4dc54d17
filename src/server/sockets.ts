// How do people reach a room: who is let on the wire, and who is sent what?
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { Batch, Room } from '../room/act.ts';
import { readCommand } from '../room/commands.ts';
import { sentTo, view } from '../room/redact.ts';
import { found } from '../room/state.ts';
import { type Member, HOUSE } from '../room/who.ts';
import { type Brake, brakeOf } from './brake.ts';
import { type HeldRoom, type Hub, hubOf } from './hub.ts';
import { type Seats, type Sits, seatsOf } from './seats.ts';
import { tokenFor } from './tokens.ts';
import { type Replied, type ToClient, type ToServer, MOST_BYTES } from '../room/wire.ts';

interface RoomServerOptions {
  readonly http: HttpServer;
  /** Where the logs are. */
  readonly folder: string;
  /** As a browser says them, such as `http://192.168.1.20:4173`: any other Host or Origin is turned away. */
  readonly origins: () => readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface RoomServer {
  readonly hub: Hub;
  readonly close: () => Promise<void>;
}

/** Whose socket it is, once that is known, and how often it has said what nobody understands. */
interface Seated {
  sits?: Sitting;
  nonsense?: number;
}
type Wire = Server<ToServer, ToClient, Record<string, never>, Seated>;
type Phone = Socket<ToServer, ToClient, Record<string, never>, Seated>;

/** What every phone is received with. */
interface Reception {
  readonly wire: Wire;
  readonly seats: Seats;
  readonly pace: Pace;
  readonly now: () => number;
}

/** How fast one socket, and one address, may ask. */
interface Pace {
  readonly socket: Brake;
  readonly address: Brake;
}

const MOST_NONSENSE = 10;
const SECOND = 1000;

/** Rooms on an http server: those of the folder that have not ended, and those that `hub.open` opens. */
export async function roomServer(options: RoomServerOptions): Promise<RoomServer> {
  const { http, folder, origins, now } = options;
  const wire: Wire = new Server(http, {
    serveClient: false,
    transports: ['websocket'],
    maxHttpBufferSize: MOST_BYTES,
    allowRequest: (request, done) => done(null, isOurs(request, origins())),
  });
  const hub = await hubOf({ folder, now, told: (...said) => tell(wire, now, said) });
  const pace = { socket: brakeOf(20, 2 * SECOND), address: brakeOf(2000, SECOND) };
  const desk: Reception = { wire, seats: seatsOf(hub), pace, now };
  wire.on('connection', (phone) => greet(desk, phone));
  const close = async () => {
    await wire.close();
    await hub.close();
  };
  return { hub, close };
}

/** A page of another address can open sockets here: its browser says which it is, and a name of its own is not ours. */
function isOurs(
  { headers: { host, origin } }: IncomingMessage,
  origins: readonly string[],
): boolean {
  return origins.includes(origin ?? '') && origins.some((ours) => ours.endsWith(`//${host}`));
}

function greet(reception: Reception, phone: Phone): void {
  // What Socket.IO keeps of the first request is of no use, and of some size.
  Reflect.set(phone.conn, 'request', null);
  const { seats, now } = reception;
  const { address, auth } = phone.handshake;
  const knocking = () => ({ address, now: now() });
  const settled = (sits: Sits, reply: (reply: Replied) => void) => {
    if (sits.kind === 'no') return reply(sits.reply);
    reply({ ok: true, seq: sits.held.keeper.room().seq });
    return sit(reception, phone, { ...sits, since: null });
  };
  phone.on('join', (asked, reply) => {
    if (isHeard(reception, phone, reply))
      void seats.join(asked, knocking()).then((sits) => settled(sits, reply));
  });
  phone.on('recover', (asked, reply) => {
    if (isHeard(reception, phone, reply))
      void seats.recover(asked, knocking()).then((sits) => settled(sits, reply));
  });
  phone.on('do', (data, reply) => {
    if (isHeard(reception, phone, reply)) void done(phone, data).then(reply);
  });
  phone.on('since', (seq, reply) => {
    if (isHeard(reception, phone, () => reply([]))) reply(missed(phone, Number(seq)));
  });
  phone.on('disconnect', () => leave(reception, phone));
  if (auth['token'] === undefined) return;
  const sits = seats.byToken(auth['token']);
  if (sits.kind === 'no') dismiss(phone, 'token');
  else sit(reception, phone, { ...sits, since: Number(auth['since'] ?? Number.NaN) });
}

/** Is this to be answered: does it wait for an answer at all, and is its sender not too fast? */
function isHeard({ pace, now }: Reception, phone: Phone, reply: (reply: Replied) => void): boolean {
  // A client says what it likes, whatever its type says.
  if (typeof (reply as unknown) !== 'function') {
    notUnderstood(phone);
    return false;
  }
  const isPaced =
    pace.socket.take(phone.id, now()) && pace.address.take(phone.handshake.address, now());
  if (!isPaced) reply({ no: 'slow' });
  return isPaced;
}

/** Who sends nothing but nonsense is let go. */
function notUnderstood(phone: Phone): void {
  const nonsense = (phone.data.nonsense ?? 0) + 1;
  phone.data.nonsense = nonsense;
  if (nonsense > MOST_NONSENSE) phone.disconnect(true);
}

async function done(phone: Phone, data: unknown): Promise<Replied> {
  const read = readCommand(data);
  if (!read.ok) {
    notUnderstood(phone);
    return { no: 'shape', at: read.at };
  }
  const { sits } = phone.data;
  const who = sits && memberOf(sits);
  if (!sits || !who) return { no: 'role' };
  const { command } = read;
  const answer = await sits.held.keeper.ask(command, who);
  if (answer.kind === 'no') return { no: answer.no };
  const link = command.verb === 'relink' ? linkFor(sits, command.member) : {};
  return { ok: true, seq: answer.seq, ...link };
}

/** The link for a seat, for whoever leads the room to hand on. */
function linkFor({ held }: Sitting, id: string): { readonly link?: string } {
  const seat = found(held.keeper.room().state.members, id);
  return seat ? { link: tokenFor(held.head.room, seat, held.head.key) } : {};
}

type Sitting = Extract<Sits, { readonly kind: 'sits' }>;

function memberOf({ held, member }: Pick<Sitting, 'held' | 'member'>): Member | undefined {
  return found(held.keeper.room().state.members, member);
}

/** A phone takes its seat: it gets what it missed since a line of the log, or all that it may see. */
function sit(
  reception: Reception,
  phone: Phone,
  { since, ...sits }: Sitting & { readonly since: number | null },
): void {
  const seat = memberOf(sits);
  if (!seat) return dismiss(phone, 'seat');
  phone.data.sits = sits;
  const { seq } = sits.held.keeper.room();
  const isBehind = since !== null && since > 0 && since <= seq;
  if (isBehind) phone.emit('events', missed(phone, since));
  else welcome(phone, sits, reception.now());
  const here = { verb: 'presence', id: 'here', member: seat.member, here: true } as const;
  void sits.held.keeper.ask(here, HOUSE);
}

function welcome(phone: Phone, sits: Sitting, now: number): void {
  const { head, keeper } = sits.held;
  const seat = memberOf(sits);
  if (!seat) return;
  const { member, role, party } = seat;
  const you = { member, role, party };
  const { state, seq } = keeper.room();
  const token = tokenFor(head.room, seat, head.key);
  phone.emit('hello', { you, token, snapshot: view(state, you), seq, now });
}

function missed({ data: { sits } }: Phone, seq: number) {
  const who = sits && memberOf(sits);
  if (!sits || !who || !Number.isSafeInteger(seq) || seq < 0) return [];
  return sits.held.keeper.since(seq).map((batch) => sentTo(batch, who));
}

function dismiss(phone: Phone, why: Parameters<ToClient['bye']>[0]): void {
  delete phone.data.sits;
  phone.emit('bye', why);
  // Whoever asked for this is answered first.
  setImmediate(() => phone.disconnect());
}

/** Its seat is free when the last phone of a seat has gone. */
function leave({ wire }: Reception, { data: { sits }, id }: Phone): void {
  if (!sits) return;
  const isThere = [...wire.sockets.sockets.values()].some(
    ({ data, id: other }) => other !== id && data.sits?.member === sits.member,
  );
  const gone = { verb: 'presence', id: 'gone', member: sits.member, here: false } as const;
  if (!isThere) void sits.held.keeper.ask(gone, HOUSE);
}

/** Everybody in a room gets a line of its log as they may see it. Whose seat changed begins anew, or is let go. */
function tell(
  wire: Wire,
  now: () => number,
  [held, batch, { state }]: readonly [HeldRoom, Batch, Room],
): void {
  const isWiped = batch.events.some(({ kind }) => kind === 'wiped');
  for (const phone of wire.sockets.sockets.values()) {
    const { sits } = phone.data;
    if (sits?.held !== held) continue;
    const seat = found(state.members, sits.member);
    const own = batch.events.filter((event) => 'member' in event && event.member === sits.member);
    if (isWiped) dismiss(phone, 'wiped');
    else if (!seat || own.some(({ kind }) => kind === 'relinked')) dismiss(phone, 'seat');
    else if (own.some(({ kind }) => kind === 'seated')) welcome(phone, sits, now());
    else phone.emit('events', [sentTo(batch, seat)]);
  }
}
