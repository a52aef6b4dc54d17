// Do phones on the network come in by the door, by its own address alone, and only while it is open?
import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { networksOf, openLanDoor } from '../../src/server/lan-door.ts';
import { roomServer } from '../../src/server/sockets.ts';
import { eventually } from '../eventually.ts';
import { opening } from './opening.ts';
import { phoneAt } from './phones.ts';

const LOOPBACK = '127.0.0.1';

/** A server of rooms that is reached by what the tests open. */
async function served() {
  const folder = await mkdtemp(join(tmpdir(), 'stepwise-door-'));
  const http = createServer((_request, response) => response.end('the app'));
  const origins: string[] = [];
  const server = await roomServer({ http, folder, origins: () => origins, now: () => 1_000_000 });
  await new Promise<void>((done) => http.listen(0, LOOPBACK, done));
  onTestFinished(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { http, server, origins };
}

test('a phone joins by the door, and is let go when it closes; the server goes on', async () => {
  const { http, server, origins } = await served();
  const door = await openLanDoor(http, { address: LOOPBACK, port: 0 });
  origins.push(door.origin);
  const { token } = await server.hub.open(opening());
  const phone = phoneAt(Number(new URL(door.origin).port), { token }, door.origin);
  onTestFinished(() => void phone.socket.disconnect());
  await eventually(() => expect(phone.hellos).toHaveLength(1));
  await door.close();
  await eventually(() => expect(phone.socket.connected).toBe(false));
  await expect(fetch(door.origin)).rejects.toThrow();
  const { port } = http.address() as AddressInfo;
  const answer = await fetch(`http://${LOOPBACK}:${port}`);
  expect(await answer.text()).toBe('the app');
});

test('a page of another address gets no socket by the door', async () => {
  const { http, server, origins } = await served();
  const door = await openLanDoor(http, { address: LOOPBACK, port: 0 });
  onTestFinished(door.close);
  origins.push(door.origin);
  const { token } = await server.hub.open(opening());
  const phone = phoneAt(Number(new URL(door.origin).port), { token }, 'http://elsewhere.example');
  onTestFinished(() => void phone.socket.disconnect());
  const refused = new Promise<Error>((done) => phone.socket.once('connect_error', done));
  expect((await refused).message).toBe('websocket error');
  expect(phone.hellos).toEqual([]);
});

test('a port that is taken and a certificate that is none are told, and nothing is open', async () => {
  const { http } = await served();
  const { port } = http.address() as AddressInfo;
  await expect(openLanDoor(http, { address: LOOPBACK, port })).rejects.toThrow('EADDRINUSE');
  const tls = { cert: 'no certificate', key: 'no key' };
  await expect(openLanDoor(http, { address: LOOPBACK, port: 0, tls })).rejects.toThrow('PEM');
});

test('the networks are those that phones could be on', () => {
  const info = (address: string, more: Partial<NetworkInterfaceInfo> = {}) =>
    ({ address, family: 'IPv4', internal: false, ...more }) as NetworkInterfaceInfo;
  const networks = networksOf({
    lo: [info(LOOPBACK, { internal: true })],
    wlan0: [info('192.168.1.20'), info('fe80::1', { family: 'IPv6' })],
    eth0: [info('169.254.7.7')],
    gone: undefined,
  });
  expect(networks).toEqual([{ name: 'wlan0', address: '192.168.1.20' }]);
});
