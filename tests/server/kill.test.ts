// Is everything that a phone was told is done still there, and there once, after the server was killed again and again?
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Opened } from '../../src/server/hub.ts';
import { readLog } from '../../src/server/read-log.ts';
import { chanceOf } from '../chance.ts';
import { eventually } from '../eventually.ts';
import { ONE_IN, casesOf } from '../share.ts';
import { type TestPhone, phoneAt } from './phones.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Inside the project, so that the program finds its packages. */
let program = '';
let folder = '';
const begun = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepwise-kill-'));
  const cache = join(ROOT, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  program = await mkdtemp(join(cache, 'room-server-'));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, 'main.ts'), outDir: program, minify: false },
  });
});

afterAll(async () => {
  for (const child of begun) child.kill('SIGKILL');
  await Promise.all([folder, program].map((path) => rm(path, { recursive: true, force: true })));
});

interface Begun {
  readonly child: ChildProcess;
  readonly port: number;
  readonly opened: Opened | null;
}

/** A server in a process of its own, once it listens. With port 0 it takes a free one, and opens a room. */
function serve(port: number): Promise<Begun> {
  const child = spawn(process.execPath, [join(program, 'main.js'), folder, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  begun.add(child);
  return new Promise((done, fail) => {
    child.stdout.setEncoding('utf8');
    child.stdout.once('data', (line: string) => done({ child, ...JSON.parse(line) }));
    child.once('exit', () => fail(new Error('the server ended before it listened')));
  });
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGKILL');
  });
}

/** Sends until it is answered, over however many servers: the same id is the same command. */
async function insist({ socket }: TestPhone, command: object): Promise<boolean> {
  for (;;) {
    const reply = await socket
      .timeout(2000)
      .emitWithAck('do', command)
      .catch(() => null);
    if (reply && 'ok' in reply) return true;
    if (reply && reply.no !== 'slow' && reply.no !== 'store') return false;
  }
}

test('nothing acknowledged is lost and nothing is done twice, however often the server is killed', async () => {
  const kills = casesOf(ONE_IN === 1 ? 100 : 4 * ONE_IN);
  let { child, port, opened } = await serve(0);
  const { token = '', room = '' } = opened ?? {};
  const phones = Array.from({ length: 3 }, () => phoneAt(port, { token }));
  const acknowledged: string[] = [];
  const end = new AbortController();
  /** One after the other, as a person does: so that the order can be told, too. */
  const work = async (phone: TestPhone, name: string): Promise<void> => {
    for (let number = 1; !end.signal.aborted; number += 1) {
      const id = `${name}-${number}`;
      expect(await insist(phone, { id, verb: 'note', text: id })).toBe(true);
      acknowledged.push(id);
    }
  };
  const working = phones.map((phone, at) => work(phone, `p${at}`));
  for (const kill of kills) {
    const wanted = acknowledged.length + chanceOf(kill).whole(1, 12);
    await eventually(() => expect(acknowledged.length).toBeGreaterThanOrEqual(wanted));
    await killed(child);
    ({ child, port, opened } = await serve(port));
  }
  await eventually(() => expect(phones.every(({ socket }) => socket.connected)).toBe(true));
  end.abort();
  await Promise.all(working);
  for (const { socket } of phones) socket.disconnect();
  await killed(child);
  const log = await readLog(join(folder, `${room}.jsonl`));
  if (log.kind !== 'log') throw new Error(`the log is ${log.kind}`);
  const done = log.batches.map(({ id }) => id).filter((id) => /^p\d-/.test(id));
  expect(done.toSorted()).toEqual(acknowledged.toSorted());
  for (const name of ['p0', 'p1', 'p2']) {
    const own = done.filter((id) => id.startsWith(name)).map((id) => Number(id.slice(3)));
    expect(own).toEqual(own.map((_, at) => at + 1));
  }
});
