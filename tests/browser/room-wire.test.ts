// Does a page follow a room as its seat may see it, over losses of the line, with nothing lost and nothing done twice?
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { expect, onTestFinished, test } from 'vitest';
import { view } from '../../src/room/redact.ts';
import { NOTHING } from '../../src/room/state.ts';
import type { Hello } from '../../src/room/wire.ts';
import type { Opened } from '../../src/server/hub.ts';
import { cardFor } from '../../src/server/seats.ts';
import { eventually } from '../eventually.ts';
import { opening } from '../server/opening.ts';
import { type Followed, followed, roomsServed } from './room-server.ts';

type Served = Awaited<ReturnType<typeof roomsServed>>;

const on = (wire: Followed) => eventually(() => expect(wire.line()).toEqual({ kind: 'on' }));
const linesOf = ({ news }: Followed) =>
  news.flatMap((each) => (each.kind === 'line' ? [each.line.kind] : []));

/** A facilitator and a speaker of the north, both in. */
async function begun(served: Served) {
  const opened = await served.hub().open(opening());
  const lead = served.wire({ by: 'token', token: opened.token });
  const north = await byCard(served, opened, 'north');
  await on(lead);
  return { opened, lead, north };
}

async function byCard(served: Served, opened: Opened, party: string): Promise<Followed> {
  const held = served.hub().room(opened.room);
  if (!held) throw new Error('no room');
  const card = cardFor(held, party, 'speaker');
  const wire = served.wire({ by: 'card', card, id: `the-device-of-${party}`, name: party });
  await on(wire);
  return wire;
}

/** What the server says that this seat may see now. */
function seatsView(served: Served, opened: Opened, wire: Followed) {
  const room = served.hub().room(opened.room)?.keeper.room();
  const seen = wire.room();
  if (!room || !seen) throw new Error('no room');
  return { state: view(room.state, seen.you), seq: room.seq };
}

test('who joins by the code waits, is seated, and then sees the room from there', async () => {
  const served = await roomsServed();
  const { opened, lead } = await begun(served);
  const code = opened.code.toLowerCase();
  const guest = served.wire({ by: 'code', code, id: 'the-device-of-kim', name: '김지우' });
  await on(guest);
  expect([guest.room()?.you.role, guest.room()?.state.roadmap]).toEqual(['waiting', null]);
  const member = guest.room()?.you.member ?? '';
  const seat = { role: 'speaker', party: 'south' } as const;
  expect(await lead.act({ verb: 'seat', member, seat })).toMatchObject({ ok: true });
  await eventually(() => expect(guest.room()?.you).toEqual({ member, ...seat }));
  expect(guest.room()?.state.members[member]?.name).toBe('김지우');
  expect(guest.room()?.state).toEqual(seatsView(served, opened, guest).state);
});

test('what is folded from its events is what the seat may see, after each of them', async () => {
  const served = await roomsServed();
  const { opened, lead, north } = await begun(served);
  const place = lead.room()?.state.place ?? null;
  await lead.act({ verb: 'begin' });
  await north.act({ verb: 'propose', place, what: { kind: 'step', step: 'visit' }, why: 'Now' });
  await north.act({ verb: 'note', text: 'ours alone' });
  for (const wire of [lead, north])
    await eventually(() => expect(wire.room()).toMatchObject(seatsView(served, opened, wire)));
  expect(Object.values(north.room()?.state.proposals ?? {})).toMatchObject([{ why: 'Now' }]);
  expect([north.room()?.state.notes, lead.room()?.state.notes]).toEqual([
    { north: 'ours alone' },
    {},
  ]);
  const kinds = north.news.flatMap((each) =>
    each.kind === 'room' ? [each.events?.map(({ kind }) => kind) ?? 'whole'] : [],
  );
  expect(kinds[0]).toBe('whole');
  expect(kinds.flat().filter((kind) => kind === 'begun' || kind === 'proposed')).toEqual([
    'begun',
    'proposed',
  ]);
});

test('what is done while the server is away is done once when it is back, in order, and nobody joins anew', async () => {
  const served = await roomsServed();
  const { opened, lead, north } = await begun(served);
  await served.stop();
  await eventually(() => expect(north.line().kind).toBe('lost'));
  const before = north.room()?.you;
  const texts = ['first', 'second', 'third'];
  const answers = texts.map((text) => north.act({ verb: 'note', text }));
  expect(north.news.at(-1)).toMatchObject({ kind: 'held', held: texts.map((text) => ({ text })) });
  await served.start();
  expect(await Promise.all(answers)).toMatchObject(texts.map(() => ({ ok: true })));
  await on(lead);
  expect(north.news.findLast(({ kind }) => kind === 'held')).toEqual({ kind: 'held', held: [] });
  expect(north.room()?.you).toEqual(before);
  const said = served.hub().room(opened.room)?.keeper.since(0) ?? [];
  const notes = said.flatMap(({ events }) => events).filter(({ kind }) => kind === 'noted');
  expect(notes).toMatchObject(texts.map((text) => ({ text })));
  await eventually(() => expect(north.room()).toMatchObject(seatsView(served, opened, north)));
  // It came back by what it lacked: the room was sent whole once only.
  const wholes = north.news.filter((each) => each.kind === 'room' && each.events === null);
  expect([linesOf(north)[0], linesOf(north).at(-1), wholes.length]).toEqual(['on', 'on', 1]);
});

test('what one page had no answer to, the next page of the seat sends under the same id', async () => {
  const served = await roomsServed();
  const { opened, north } = await begun(served);
  const token = north.room()?.token ?? '';
  expect(await north.act({ verb: 'note', text: 'done' })).toMatchObject({ ok: true });
  await served.stop();
  await eventually(() => expect(north.line().kind).toBe('lost'));
  const unanswered = north.act({ verb: 'note', text: 'not sent' });
  const held = north.news.flatMap((each) => (each.kind === 'held' ? each.held : []));
  expect(held).toMatchObject([{ text: 'done' }, { text: 'not sent' }]);
  north.close();
  expect(await unanswered).toBeNull();
  expect(await north.act({ verb: 'note', text: 'too late' })).toBeNull();
  await served.start();
  const reloaded = served.wire({ by: 'token', token }, held);
  await on(reloaded);
  expect(await reloaded.act({ verb: 'note', text: 'then' })).toMatchObject({ ok: true });
  const said = served.hub().room(opened.room)?.keeper.since(0) ?? [];
  const notes = said.flatMap(({ events }) => events).filter(({ kind }) => kind === 'noted');
  expect(notes).toMatchObject([{ text: 'done' }, { text: 'not sent' }, { text: 'then' }]);
});

test('two pages of one seat both see what either does', async () => {
  const served = await roomsServed();
  const { north } = await begun(served);
  const other = served.wire({ by: 'token', token: north.room()?.token ?? '' });
  await on(other);
  await Promise.all([
    north.act({ verb: 'note', text: 'of one' }),
    other.act({ verb: 'note', text: 'of the other' }),
  ]);
  await eventually(() => expect(other.room()?.state).toEqual(north.room()?.state));
  expect(other.room()?.state.notes).toHaveProperty('north');
});

test('a refusal is the answer, with its place, and the next command goes on', async () => {
  const served = await roomsServed();
  const { north } = await begun(served);
  expect(await north.act({ verb: 'begin' })).toEqual({ no: 'role' });
  const text = 'a'.repeat(5000);
  expect(await north.act({ verb: 'note', text })).toEqual({ no: 'shape', at: 'text' });
  // This one would close the socket, time after time.
  const long = { verb: 'note', text: '가'.repeat(6000) } as const;
  expect(await north.act(long)).toEqual({ no: 'shape', at: '' });
  expect(await north.act({ verb: 'note', text: 'short' })).toMatchObject({ ok: true });
  expect(linesOf(north)).toEqual(['on']);
});

test('who does more than the server takes in a while is held back, and all of it is done', async () => {
  const served = await roomsServed();
  const { opened, north } = await begun(served);
  const texts = Array.from({ length: 30 }, (_, at) => `note ${at}`);
  const answers = await Promise.all(texts.map((text) => north.act({ verb: 'note', text })));
  expect(answers.every((reply) => reply && 'ok' in reply)).toBe(true);
  const said = served.hub().room(opened.room)?.keeper.since(0) ?? [];
  const notes = said.flatMap(({ events }) => events).filter(({ kind }) => kind === 'noted');
  expect(notes).toMatchObject(texts.map((text) => ({ text })));
});

test('a wrong code, a void token, a lost seat and a wiped room are each told, for good', async () => {
  const served = await roomsServed();
  const { opened, lead, north } = await begun(served);
  const guest = served.wire({ by: 'code', code: 'AAAAAA', id: 'the-device-of-nobody', name: 'X' });
  const nobody = served.wire({ by: 'token', token: 'nothing' });
  const over = (wire: Followed, line: object) =>
    eventually(() => expect(wire.line()).toEqual(line));
  await over(guest, { kind: 'refused', why: { no: 'code' } });
  await over(nobody, { kind: 'refused', why: { no: 'token' } });
  await lead.act({ verb: 'remove', member: north.room()?.you.member ?? '' });
  await over(north, { kind: 'refused', why: { no: 'seat' } });
  expect(await north.act({ verb: 'note', text: 'still here' })).toBeNull();
  const { code, recovery } = opened;
  const other = served.wire({ by: 'recovery', code, recovery });
  await on(other);
  expect(other.room()?.you.role).toBe('facilitator');
  await over(lead, { kind: 'refused', why: { no: 'seat' } });
  await other.act({ verb: 'end' });
  await other.act({ verb: 'wipe' });
  await over(other, { kind: 'ended' });
});

test('the server’s clock is known, however wrong this one is', async () => {
  const served = await roomsServed();
  served.clock.ahead = 3_600_000;
  const { lead } = await begun(served);
  const ahead = lead.room()?.ahead ?? 0;
  expect(Math.abs(ahead - 3_600_000)).toBeLessThan(60_000);
});

test('a server that does not answer at first is tried until it does', async () => {
  const served = await roomsServed();
  const opened = await served.hub().open(opening());
  await served.stop();
  const lead = served.wire({ by: 'token', token: opened.token });
  await eventually(() => expect(lead.line()).toMatchObject({ kind: 'connecting', tries: 2 }));
  expect(lead.room()).toBeNull();
  await served.start();
  await on(lead);
});

/** A server that sends what the test says, and keeps what it is asked. */
async function faked(answer: (seq: unknown) => object[]) {
  const http = createServer();
  const wire = new Server(http, { transports: ['websocket'] });
  const auths: object[] = [];
  const you = { member: 'm', role: 'observer', party: null } as const;
  const snapshot = { ...NOTHING, title: 'Before' };
  const hello: Hello = { you, token: 't', snapshot, seq: 5, now: 0 };
  wire.on('connection', (socket) => {
    auths.push(socket.handshake.auth);
    socket.on('since', (seq, reply) => reply(answer(seq)));
    socket.emit('hello', auths.length === 1 ? hello : { ...hello, seq: 9 });
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  onTestFinished(() => wire.close());
  const page = followed((http.address() as AddressInfo).port, { by: 'token', token: 't' });
  await on(page);
  return { wire, auths, page };
}

const line = (seq: number, to: 'hidden' | 'blank') => ({ seq, events: [{ kind: 'screen', to }] });

test('where something lacks, it is asked for, and what came twice counts once', async () => {
  const asked: unknown[] = [];
  const { wire, page, auths } = await faked((seq) => {
    asked.push(seq);
    return [line(7, 'hidden'), line(8, 'blank')];
  });
  wire.emit('events', [line(5, 'blank'), line(6, 'hidden')]);
  await eventually(() =>
    expect(page.room()).toMatchObject({ seq: 6, state: { screen: 'hidden' } }),
  );
  wire.emit('events', [line(8, 'blank')]);
  await eventually(() => expect(page.room()?.seq).toBe(8));
  expect([page.room()?.state.screen, asked, auths.length]).toEqual(['blank', [6], 1]);
});

test('a line that the server has cut is made anew, and goes on from what was heard', async () => {
  const { wire, page, auths } = await faked(() => []);
  wire.disconnectSockets();
  await eventually(() => expect(page.line()).toEqual({ kind: 'lost', tries: 0 }));
  await on(page);
  expect(auths).toEqual([{ token: 't' }, { token: 't', since: 5 }]);
});

test('where what lacks is not to be had, the room is asked for whole', async () => {
  const { wire, page, auths } = await faked(() => []);
  wire.emit('events', [line(7, 'blank')]);
  await eventually(() => expect(page.room()?.seq).toBe(9));
  await on(page);
  expect(auths).toEqual([{ token: 't' }, { token: 't' }]);
});

test('who was given another seat while away asks for the room as it is from there', async () => {
  const { wire, page, auths } = await faked(() => []);
  const seat = { role: 'speaker', party: 'north' };
  const seated = { kind: 'seated', member: 'm', seat, epoch: 2, voted: false };
  wire.emit('events', [{ seq: 6, events: [seated] }]);
  await eventually(() => expect(page.room()?.seq).toBe(9));
  expect(auths).toHaveLength(2);
});
