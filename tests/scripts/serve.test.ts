// Does the server of the app answer every request, and give out nothing but the files of its folder?
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { type AddressInfo, type Socket, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverOf } from '../../scripts/serve.mjs';
import { chanceOf } from '../chance.ts';

const PAGE = '<!doctype html><title>Stepwise</title>';
const home = realpathSync(mkdtempSync(join(tmpdir(), 'stepwise-serve-')));
const folder = join(home, 'app');
const doors: string[] = [];
const server = serverOf({
  folder,
  headers: { 'X-Ours': 'yes' },
  immutable: 'assets',
  alsoHosts: () => doors,
});
let port = 0;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, '.hidden'), 'secret');
  writeFileSync(join(folder, 'assets', 'a b-1f2e.js'), '0123456789');
  writeFileSync(join(home, 'outside.txt'), 'secret');
  symlinkSync(join(home, 'outside.txt'), join(folder, 'link.txt'));
  symlinkSync(home, join(folder, 'up'));
  symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(home, { recursive: true, force: true });
});

/** Sends bytes as they are and returns all that comes back. */
function raw(bytes: string | Uint8Array): Promise<string> {
  return new Promise((done) => {
    let said = '';
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('latin1');
    socket.on('data', (piece: string) => (said += piece));
    socket.on('error', () => done(said));
    socket.on('close', () => done(said));
  });
}

function ask(line: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const all = { Host: `127.0.0.1:${port}`, Connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return raw([line, ...lines, '', ''].join('\r\n'));
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const bodyOf = (answer: string) => answer.slice(answer.indexOf('\r\n\r\n') + 4);

describe('a request line is answered', () => {
  const lines: readonly [line: string, status: number][] = [
    ['GET / HTTP/1.1', 200],
    ['GET /?a=1#b HTTP/1.1', 200],
    ['GET http://127.0.0.1/index.html HTTP/1.1', 421],
    ['GET http://evil.example/index.html HTTP/1.1', 421],
    ['HEAD / HTTP/1.1', 200],
    ['GET /assets/a%20b-1f2e.js HTTP/1.1', 200],
    ['GET /assets HTTP/1.1', 404],
    ['GET /assets/ HTTP/1.1', 404],
    ['GET /.hidden HTTP/1.1', 404],
    ['GET /%2ehidden HTTP/1.1', 404],
    ['GET /../outside.txt HTTP/1.1', 404],
    ['GET /..%2foutside.txt HTTP/1.1', 404],
    ['GET /assets/%2e%2e/%2e%2e/outside.txt HTTP/1.1', 404],
    ['GET /link.txt HTTP/1.1', 404],
    ['GET /up/outside.txt HTTP/1.1', 404],
    ['GET /up/app/index.html HTTP/1.1', 404],
    ['GET /loop HTTP/1.1', 404],
    ['GET /loop/loop/loop HTTP/1.1', 404],
    ['GET /index.html/more HTTP/1.1', 404],
    ['GET /index.html/ HTTP/1.1', 404],
    ['GET //etc/passwd HTTP/1.1', 404],
    [`GET /${'a'.repeat(300)} HTTP/1.1`, 404],
    [`GET /${'a/'.repeat(3000)} HTTP/1.1`, 404],
    [`GET /${'a'.repeat(40_000)} HTTP/1.1`, 431],
    ['GET /%E0%A4%A HTTP/1.1', 400],
    ['GET /%00 HTTP/1.1', 400],
    ['GET * HTTP/1.1', 400],
    ['GET nothing HTTP/1.1', 400],
    ['POST / HTTP/1.1', 405],
    ['OPTIONS * HTTP/1.1', 405],
    ['CONNECT 127.0.0.1:80 HTTP/1.1', 405],
    ['nonsense', 400],
  ];
  test.each(lines)('%.60s', async (line, status) => {
    const answer = await ask(line);
    expect(statusOf(answer)).toBe(status);
    expect(answer).not.toContain('secret');
  });
});

test('a page comes whole, with the headers of the site', async () => {
  const answer = await ask('GET / HTTP/1.1');
  expect(bodyOf(answer)).toBe(PAGE);
  expect(answer).toContain('X-Ours: yes');
  expect(answer).toContain('Content-Type: text/html; charset=utf-8');
  expect(answer).toContain('Cache-Control: no-cache');
  expect(await ask('GET /assets/a%20b-1f2e.js HTTP/1.1')).toContain('immutable');
});

describe('only its own names reach it', () => {
  const hosts: readonly [host: string, status: number][] = [
    ['127.0.0.1', 421],
    ['evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['127.0.0.1:1', 421],
    ['', 421],
  ];
  test.each(hosts)('Host: %s', async (host, status) => {
    expect(statusOf(await ask('GET / HTTP/1.1', { Host: host }))).toBe(status);
  });
  test('two at a time are none', async () => {
    const ours = `Host: 127.0.0.1:${port}\r\n`;
    const two = (a: string, b: string) =>
      raw(`GET / HTTP/1.1\r\n${a}${b}Connection: close\r\n\r\n`);
    expect(statusOf(await two(ours, 'Host: evil.example\r\n'))).toBe(421);
    expect(statusOf(await two(ours, ''))).toBe(200);
  });
  test('another name reaches it for as long as it has one', async () => {
    const host = '192.168.1.20:4173';
    const status = async (line: string) => statusOf(await ask(line, { Host: host }));
    expect(await status('GET / HTTP/1.1')).toBe(421);
    doors.push(host);
    expect(await status('GET / HTTP/1.1')).toBe(200);
    expect(await status('GET http://evil.example/ HTTP/1.1')).toBe(421);
    doors.pop();
    expect(await status('GET / HTTP/1.1')).toBe(421);
  });
  test('a whole address names it, too', async () => {
    expect(statusOf(await ask(`GET http://127.0.0.1:${port}/ HTTP/1.1`))).toBe(200);
  });
  test('Host: localhost, with its port', async () => {
    expect(statusOf(await ask('GET / HTTP/1.1', { Host: `localhost:${port}` }))).toBe(200);
  });
});

test('what a browser has already is not sent again', async () => {
  const tag = /ETag: (.*)\r/.exec(await ask('GET / HTTP/1.1'))?.[1] ?? '';
  expect(tag).not.toBe('');
  const again = await ask('GET / HTTP/1.1', { 'If-None-Match': tag });
  expect([statusOf(again), bodyOf(again)]).toEqual([304, '']);
});

describe('a part of a file', () => {
  const ranges: readonly [range: string, status: number, body: string][] = [
    ['bytes=2-4', 206, '234'],
    ['bytes=-3', 206, '789'],
    ['bytes=8-', 206, '89'],
    ['bytes=5-2', 416, 'The file has no such range\n'],
    ['bytes=99-', 416, 'The file has no such range\n'],
    ['lines=1-2', 200, '0123456789'],
  ];
  test.each(ranges)('%s', async (range, status, body) => {
    const answer = await ask('GET /assets/a%20b-1f2e.js HTTP/1.1', { Range: range });
    expect([statusOf(answer), bodyOf(answer)]).toEqual([status, body]);
  });
});

test('ten thousand random request lines end no server', async () => {
  const { whole, pick } = chanceOf(20_261_130);
  const bytes = [
    '/',
    '%',
    '..',
    '\0',
    '%2f',
    '%00',
    '\\',
    ' ',
    'é',
    '\r',
    'GET',
    'a',
    '?',
    '#',
    ':',
    '~',
  ];
  const methods = ['GET', 'HEAD', 'get', 'PATCH', 'PRI', ''];
  const versions = ['HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', ''];
  const makeLine = () => {
    const name = Array.from({ length: whole(0, 30) }, () => pick(bytes)).join('');
    return `${pick(methods)} /${name} ${pick(versions)}`;
  };
  const answers: string[] = [];
  for (let round = 0; round < 100; round += 1) {
    const lines = Array.from({ length: 100 }, makeLine);
    answers.push(...(await Promise.all(lines.map((line) => ask(line)))));
  }
  expect(answers.filter((answer) => !/^HTTP\/1\.1 [2-4]\d\d /.test(answer))).toEqual([]);
  expect(answers.some((answer) => answer.includes('secret'))).toBe(false);
  expect(statusOf(await ask('GET / HTTP/1.1'))).toBe(200);
});

test('clients that leave in the middle, or say nothing, end no server', async () => {
  const leaving = Array.from(
    { length: 50 },
    (_, index) =>
      new Promise<void>((done) => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${index % 2 ? '\r\n' : ''}`);
          socket.destroy();
        });
        socket.on('close', () => done());
      }),
  );
  await Promise.all(leaving);
  const silent = connect(port, '127.0.0.1');
  expect(statusOf(await ask('GET / HTTP/1.1'))).toBe(200);
  silent.destroy();
});

describe('who takes forever is let go', () => {
  const hasty = serverOf(
    { folder, headers: {}, immutable: 'assets' },
    { head: 300, request: 300, answer: 300, silence: 10_000, refused: 300, look: 50 },
  );
  let at = 0;
  beforeAll(async () => {
    writeFileSync(join(folder, 'large.txt'), Buffer.alloc(32_000_000));
    await new Promise<void>((done) => hasty.listen(0, '127.0.0.1', done));
    at = (hasty.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((done) => hasty.close(done)));

  /** Sends the first piece at once and then a byte again and again; what came back when the connection ended. */
  function drip(first: string): Promise<string> {
    return new Promise((done) => {
      let said = '';
      const socket = connect({ port: at, host: '127.0.0.1', allowHalfOpen: true }, () => {
        socket.write(first);
      });
      const dripping = setInterval(() => socket.write('a'), 10);
      socket.setEncoding('latin1');
      socket.on('data', (piece: string) => (said += piece));
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        clearInterval(dripping);
        done(said);
      });
    });
  }

  const ours = () => `Host: 127.0.0.1:${at}\r\n`;
  const cases: readonly [what: string, first: () => string, status: number][] = [
    ['a line', () => 'G', 400],
    ['an address', () => 'GET /', 408],
    ['a header', () => `GET / HTTP/1.1\r\n${ours()}X: `, 408],
    ['a body', () => `GET / HTTP/1.1\r\n${ours()}Content-Length: 9999999\r\n\r\n`, 200],
    ['a post', () => `POST / HTTP/1.1\r\n${ours()}Content-Length: 9999999\r\n\r\n`, 405],
    ['a tunnel', () => `CONNECT a:1 HTTP/1.1\r\n${ours()}\r\n`, 405],
  ];
  test.each(cases)('%s, byte by byte', async (_what, first, status) => {
    expect(statusOf(await drip(first()))).toBe(status);
  });

  test('an answer that nobody takes', async () => {
    const socket = connect({ port: at, host: '127.0.0.1' });
    await new Promise<void>((done) => {
      hasty.once('request', (_request, response: ServerResponse) => response.on('close', done));
      socket.write(`GET /large.txt HTTP/1.1\r\n${ours()}\r\n`);
      socket.pause();
    });
    socket.destroy();
  });
});
