// Does everybody on the network get what is theirs, and does nobody else get anything?
import { createServer } from 'node:http';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Opened } from '../../src/server/hub.ts';
import { cardFor } from '../../src/server/seats.ts';
import { type RoomServer, roomServer } from '../../src/server/sockets.ts';
import { eventually } from '../eventually.ts';
import { opening } from './opening.ts';
import { type TestPhone, phoneAt } from './phones.ts';

const http = createServer();
const phones: TestPhone[] = [];
let folder = '';
let port = 0;
let now = 1_000_000;
let server: RoomServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepwise-rooms-'));
  const origins = () => [`http://127.0.0.1:${port}`];
  server = await roomServer({ http, folder, origins, now: () => now });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  port = (http.address() as AddressInfo).port;
});
afterEach(() => {
  for (const { socket } of phones.splice(0)) socket.disconnect();
  // A quarter of an hour later every brake is open again.
  now += 900_000;
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

function phone(auth: Readonly<Record<string, unknown>> = {}, origin?: string): TestPhone {
  const made = phoneAt(port, auth, origin);
  phones.push(made);
  return made;
}

let ids = 0;
/** Does something, and waits until it is done. */
async function does({ ask }: TestPhone, verb: string, more: object = {}) {
  ids += 1;
  return ask('do', { id: `c${ids}`, verb, ...more });
}

/** A phone of a party, which came by its card. */
async function joined(opened: Opened, party: string, role: 'speaker' | 'member' = 'speaker') {
  ids += 1;
  const held = server.hub.room(opened.room);
  if (!held) throw new Error('no room');
  const made = phone();
  const card = cardFor(held, party, role);
  const reply = await made.ask('join', { id: `device-of-${party}-${ids}`, name: party, card });
  expect(reply).toMatchObject({ ok: true });
  await eventually(() => expect(made.hellos).toHaveLength(1));
  return made;
}

async function lead(opened: Opened): Promise<TestPhone> {
  const made = phone({ token: opened.token });
  await eventually(() => expect(made.hellos).toHaveLength(1));
  return made;
}

const placeIn = ({ hellos }: TestPhone) => hellos[0]?.snapshot.place ?? null;

test('who joins by the code waits for a seat and sees nothing until then', async () => {
  const opened = await server.hub.open(opening());
  const leader = await lead(opened);
  const guest = phone();
  const knock = { id: 'device-of-a-guest', name: ' Kim ', code: opened.code.toLowerCase() };
  expect(await guest.ask('join', knock)).toMatchObject({ ok: true });
  await eventually(() => expect(guest.hellos).toHaveLength(1));
  const [hello] = guest.hellos;
  expect([hello?.you.role, hello?.snapshot.roadmap, hello?.snapshot.title]).toEqual([
    'waiting',
    null,
    '',
  ]);
  // The same device knocks again: the answer had been lost.
  expect(await guest.ask('join', knock)).toMatchObject({ ok: true });
  const members = server.hub.room(opened.room)?.keeper.room().state.members ?? {};
  expect(Object.values(members).map(({ name }) => name)).toEqual(['Lead', 'Kim']);
  const seat = { role: 'speaker', party: 'north' };
  await does(leader, 'seat', { member: hello?.you.member, seat });
  await eventually(() => expect(guest.hellos.at(-1)?.you).toMatchObject(seat));
  expect(guest.hellos.at(-1)?.snapshot.roadmap?.nodes).toHaveLength(1);
});

test('a ballot is on no wire but its voter’s before it is revealed', async () => {
  const opened = await server.hub.open(opening());
  const leader = await lead(opened);
  const [north, south] = [await joined(opened, 'north'), await joined(opened, 'south')];
  const place = placeIn(leader);
  await does(leader, 'begin');
  await does(north, 'propose', { place, what: { kind: 'step', step: 'visit' }, why: '' });
  await eventually(() => expect(JSON.stringify(leader.events)).toContain('"proposed"'));
  const { state } = server.hub.room(opened.room)?.keeper.room() ?? {};
  const about = Object.keys(state?.proposals ?? {});
  const terms = { kind: 'sense', about, by: 'party', attribution: 'party' };
  await does(leader, 'ballot', { place, terms });
  await does(north, 'vote', { ballot: { kind: 'sense', value: 4 } });
  await does(south, 'vote', { ballot: { kind: 'abstain' } });
  await does(north, 'note', { text: 'secret of the north' });
  expect(await does(leader, 'count', { missing: 0 })).toMatchObject({ ok: true });
  await eventually(() => expect(JSON.stringify(south.events)).toContain('"counted"'));
  for (const { frames } of [leader, south]) {
    const all = frames.join('\n');
    expect(all).not.toMatch(/"value"|secret of the north|"cells"/);
  }
  expect(leader.frames.join('\n')).not.toContain('abstain"}');
  await does(leader, 'reveal');
  await eventually(() => expect(south.frames.join('\n')).toContain('[0,0,0,1,0]'));
});

test('another origin and another host get no socket', async () => {
  for (const origin of ['http://evil.example', `http://localhost:${port}`, 'null']) {
    const stranger = phone({}, origin);
    const error = await new Promise((done) => stranger.socket.once('connect_error', done));
    expect([origin, String(error)]).toEqual([origin, 'Error: websocket error']);
  }
});

test('a message over the limit closes its socket, and nonsense is refused with its place and then let go', async () => {
  const opened = await server.hub.open(opening());
  const north = await joined(opened, 'north');
  expect(await does(north, 'note', { text: 'a'.repeat(5000) })).toEqual({
    no: 'shape',
    at: 'text',
  });
  expect(await does(north, 'begin')).toEqual({ no: 'role' });
  const gone = new Promise((done) => north.socket.once('disconnect', done));
  north.socket.emit('do', { id: 'x', verb: 'note', text: 'a'.repeat(20_000) }, () => undefined);
  expect(await gone).toBe('transport close');
  const other = await joined(opened, 'south');
  const letGo = new Promise((done) => other.socket.once('disconnect', done));
  for (let at = 0; at < 12; at += 1) other.socket.emit('do', at, () => undefined);
  expect(await letGo).toBe('io server disconnect');
});

test('codes cannot be guessed: five a minute, and then the right one neither', async () => {
  const opened = await server.hub.open(opening());
  const guest = phone();
  const knock = (code: string) => guest.ask('join', { id: 'device-that-guesses', name: 'A', code });
  for (let at = 0; at < 5; at += 1) expect(await knock('AAAAAA')).toEqual({ no: 'code' });
  expect(await knock('AAAAAA')).toEqual({ no: 'slow' });
  expect(await knock(opened.code)).toEqual({ no: 'slow' });
  now += 60_000;
  expect(await knock(opened.code)).toMatchObject({ ok: true });
});

test('who asks too fast is told so, and nothing of it is done', async () => {
  const opened = await server.hub.open(opening());
  const north = await joined(opened, 'north');
  const replies = await Promise.all(
    Array.from({ length: 30 }, (_, at) => does(north, 'note', { text: `${at}` })),
  );
  expect(replies.filter((reply) => 'no' in reply && reply.no === 'slow').length).toBeGreaterThan(5);
  const { notes } = server.hub.room(opened.room)?.keeper.room().state ?? {};
  expect(Number(notes?.['north'])).toBeLessThan(25);
});

test('a new link for a seat lets the old phone go, and opens the seat on a new one', async () => {
  const opened = await server.hub.open(opening());
  const leader = await lead(opened);
  const north = await joined(opened, 'north');
  const old = north.hellos[0]?.token;
  const reply = await does(leader, 'relink', { member: north.hellos[0]?.you.member });
  await eventually(() => expect(north.byes).toEqual(['seat']));
  const token = 'link' in reply ? reply.link : '';
  const next = phone({ token });
  await eventually(() => expect(next.hellos[0]?.you.party).toBe('north'));
  const before = phone({ token: old });
  await eventually(() => expect(before.byes).toEqual(['token']));
});

test('the recovery code gives the facilitator’s seat back, here and nowhere else', async () => {
  const opened = await server.hub.open(opening());
  const leader = await lead(opened);
  const other = phone();
  const { code, recovery } = opened;
  expect(await other.ask('recover', { code, recovery: 'AAAAAAAAAAAA' })).toEqual({ no: 'code' });
  expect(await other.ask('recover', { code, recovery })).toMatchObject({ ok: true });
  await eventually(() => expect(other.hellos[0]?.you.role).toBe('facilitator'));
  await eventually(() => expect(leader.byes).toEqual(['seat']));
});

test('after a gap a phone asks for what it lacks, and gets no more than is its own', async () => {
  const opened = await server.hub.open(opening());
  const leader = await lead(opened);
  const north = await joined(opened, 'north');
  const { token, seq = 0 } = north.hellos[0] ?? {};
  north.socket.disconnect();
  await does(leader, 'begin');
  await does(leader, 'note', { text: 'for facilitators' });
  const back = phone({ token, since: seq });
  await eventually(() => expect(back.events.length).toBeGreaterThan(2));
  expect(back.events.map((sent) => sent.seq)).toEqual(back.events.map((_, at) => seq + 1 + at));
  const said = JSON.stringify(back.events);
  expect([said.includes('"begun"'), said.includes('for facilitators')]).toEqual([true, false]);
  expect(back.hellos).toEqual([]);
  expect(await back.socket.emitWithAck('since', seq)).toEqual(back.events);
});

test('a wiped room is gone for everybody, and from the disk', async () => {
  const opened = await server.hub.open(opening());
  const leader = await lead(opened);
  await does(leader, 'end');
  expect(await readdir(folder)).toContain(`${opened.room}.jsonl`);
  await does(leader, 'wipe');
  await eventually(() => expect(leader.byes).toEqual(['wiped']));
  await eventually(async () => expect(await readdir(folder)).not.toContain(`${opened.room}.jsonl`));
});
