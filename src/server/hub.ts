// Which rooms does this server keep, and how does one come into being or back from its file?
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Batch, type Room, NO_ROOM, next } from '../room/act.ts';
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import { type Member, HOUSE } from '../room/who.ts';
import { type Keeper, keep } from './keeper.ts';
import { type LogHead, type ReadLog, readLog } from './read-log.ts';
import { goOnWith, makeLog } from './room-log.ts';
import { digestOf, tokenFor } from './tokens.ts';

export interface HeldRoom {
  readonly head: LogHead;
  readonly keeper: Keeper;
}

/** What a facilitator says who opens a room. */
export interface Opening {
  readonly title: string;
  /** The facilitator's own name. */
  readonly name: string;
  /** Whether facilitators are to see drafts and notes of the parties. */
  readonly told: boolean;
  readonly roadmap: Roadmap;
  readonly place: Place;
  readonly branch: string | null;
}

/** What only the facilitator gets, and only once. */
export interface Opened {
  readonly room: string;
  readonly code: string;
  readonly token: string;
  /** Brings the facilitator's seat back on another device; never part of a picture to scan. */
  readonly recovery: string;
}

/** A log that cannot be gone on with, and why. */
export interface Unread {
  readonly file: string;
  readonly log: Exclude<ReadLog, { readonly kind: 'log' }>;
}

export interface Hub {
  readonly open: (opening: Opening) => Promise<Opened>;
  readonly room: (id: string) => HeldRoom | undefined;
  readonly byCode: (code: string) => HeldRoom | undefined;
  /** Those logs of the folder that could not be read. They are left as they are. */
  readonly unread: readonly Unread[];
  readonly close: () => Promise<void>;
}

interface HubOptions {
  /** Where the logs are, such as `~/.stepwise/rooms`. It is made if it is not there. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly told: (held: HeldRoom, batch: Batch, room: Room) => void;
}

/** No letters or digits that look or sound like another. */
const SIGNS = 'ABCDEFGHJKMNPQRTUVWXYZ2346789';
const codeOf = (length: number) =>
  Array.from({ length }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** A server's rooms: every log of the folder whose room has not ended, and those that are opened from now on. */
export async function hubOf({ folder, now, told }: HubOptions): Promise<Hub> {
  const rooms = new Map<string, HeldRoom>();
  const alarms = alarmsOf(now);

  const hold = (head: LogHead, kept: Parameters<typeof keep>[0]): HeldRoom => {
    const hears = (batch: Batch, room: Room) => {
      if (batch.events.some(({ kind }) => kind === 'clock' || kind === 'ended')) alarms.wind(held);
      if (batch.events.some(({ kind }) => kind === 'wiped')) void wipe(head.room);
      told(held, batch, room);
    };
    const keeper = keep(kept, { now, told: hears });
    const held: HeldRoom = { head, keeper };
    rooms.set(head.room, held);
    alarms.wind(held);
    return held;
  };

  /** What was wiped is gone from the disk before anybody can ask for it again. */
  const wipe = async (id: string): Promise<void> => {
    const held = rooms.get(id);
    rooms.delete(id);
    await held?.keeper.close();
    await rm(pathOf(folder, id), { force: true });
  };

  const open = async (opening: Opening): Promise<Opened> => {
    const recovery = codeOf(12);
    const code = codeOf(6);
    const key = randomBytes(32).toString('hex');
    const head = { room: randomUUID(), code, key, recovery: digestOf(recovery) };
    const log = await makeLog(pathOf(folder, head.room), head);
    const first = openingBatch(head.room, opening, now());
    await log.append([first.batch]);
    hold(head, { room: next(NO_ROOM, first.batch), batches: [first.batch], log });
    const token = tokenFor(head.room, first.facilitator, key);
    return { room: head.room, code, token, recovery };
  };

  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unread = await readAll(folder, hold);
  return {
    open,
    room: (id) => rooms.get(id),
    byCode: (code) => [...rooms.values()].find(({ head }) => head.code === code),
    unread,
    close: async () => {
      alarms.stop();
      await Promise.all([...rooms.values()].map(({ keeper }) => keeper.close()));
    },
  };
}

/** The clocks of rooms ring by the server's own. */
function alarmsOf(now: () => number) {
  const set = new Map<string, NodeJS.Timeout>();
  const wind = ({ head, keeper }: HeldRoom): void => {
    clearTimeout(set.get(head.room));
    const { clock } = keeper.room().state;
    if (clock.kind !== 'running') return;
    const ring = () => void keeper.ask({ id: 'ring', verb: 'ring' }, HOUSE);
    set.set(head.room, setTimeout(ring, Math.max(0, clock.ends - now())));
  };
  const stop = (): void => {
    for (const alarm of set.values()) clearTimeout(alarm);
  };
  return { wind, stop };
}

function pathOf(folder: string, room: string): string {
  return join(folder, `${room}.jsonl`);
}

function openingBatch(id: string, { name, ...opening }: Opening, at: number) {
  const facilitator: Member = {
    member: randomUUID(),
    name,
    role: 'facilitator',
    party: null,
    epoch: 1,
    here: false,
  };
  const opened = { kind: 'opened' as const, id, ...opening, facilitator };
  const batch: Batch = { seq: 1, at, by: '', id: 'open', events: [opened] };
  return { batch, facilitator };
}

async function readAll(
  folder: string,
  hold: (head: LogHead, kept: Parameters<typeof keep>[0]) => HeldRoom,
): Promise<readonly Unread[]> {
  const unread: Unread[] = [];
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.jsonl')) continue;
    const path = join(folder, file);
    const log = await readLog(path);
    if (log.kind !== 'log') unread.push({ file, log });
    else {
      const room = log.batches.reduce(next, NO_ROOM);
      if (room.state.roadmap === null) await rm(path, { force: true });
      else {
        const kept = { room, batches: log.batches, log: await goOnWith(path, log.whole) };
        await empty(hold(log.head, kept));
      }
    }
  }
  return unread;
}

/** Nobody is connected to a server that has just begun. */
async function empty({ keeper }: HeldRoom): Promise<void> {
  const present = Object.values(keeper.room().state.members).filter(({ here }) => here);
  await Promise.all(
    present.map(({ member }) =>
      keeper.ask({ verb: 'presence', id: 'gone', member, here: false }, HOUSE),
    ),
  );
}
