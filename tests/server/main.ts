// Which server do the tests kill? It is built into one file and runs in a process of its own: `FOLDER PORT`.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { roomServer } from '../../src/server/sockets.ts';
import { opening } from './opening.ts';

const [folder = '', port = '0'] = process.argv.slice(2);
const http = createServer();
const origins: string[] = [];
const { hub } = await roomServer({ http, folder, origins: () => origins, now: () => Date.now() });
await new Promise<void>((done) => http.listen(Number(port), '127.0.0.1', done));
const { port: given } = http.address() as AddressInfo;
origins.push(`http://127.0.0.1:${given}`);
const opened = port === '0' ? await hub.open(opening()) : null;
console.log(JSON.stringify({ port: given, opened }));
