// Which server do the tests of the room's wire reach, and how is it lost and brought back?
import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type RoomNews, type RoomWire, openRoomWire } from '../../src/browser/room-wire.ts';
import { type RoomServer, roomServer } from '../../src/server/sockets.ts';

type Door = Parameters<typeof openRoomWire>[0]['door'];

export interface Followed extends RoomWire {
  readonly news: readonly RoomNews[];
}

/** A server of rooms with a folder of its own; `restart` brings it back at the same port. */
export async function roomsServed() {
  const folder = await mkdtemp(join(tmpdir(), 'stepwise-wire-'));
  const clock = { ahead: 0 };
  const begin = async (at: number) => {
    const http = createServer();
    const origins: string[] = [];
    const now = () => Date.now() + clock.ahead;
    const server = await roomServer({ http, folder, origins: () => origins, now });
    await new Promise<void>((done) => http.listen(at, '127.0.0.1', done));
    const { port } = http.address() as AddressInfo;
    origins.push(`http://127.0.0.1:${port}`);
    return { server, port };
  };
  let { server, port } = await begin(0);
  let isUp = true;
  const stop = async (): Promise<void> => {
    if (isUp) await server.close();
    isUp = false;
  };
  onTestFinished(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    clock,
    hub: (): RoomServer['hub'] => server.hub,
    stop,
    start: async (): Promise<void> => {
      ({ server, port } = await begin(port));
      isUp = true;
    },
    wire: (door: Door, held: Parameters<typeof openRoomWire>[0]['held'] = []): Followed =>
      followed(port, door, held),
  };
}

/** A page's wire to a port of this machine, with all its news. */
export function followed(
  port: number,
  door: Door,
  held: Parameters<typeof openRoomWire>[0]['held'] = [],
): Followed {
  const address = `http://127.0.0.1:${port}`;
  const now = () => Date.now();
  const wire = openRoomWire({ address, door, held, now, headers: { origin: address } });
  const news: RoomNews[] = [];
  wire.listen((each) => news.push(each));
  onTestFinished(wire.close);
  return { ...wire, news };
}
