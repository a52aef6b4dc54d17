// Is what the disk has of a room read as it is: whole, torn, damaged, or from a newer Stepwise?
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Batch } from '../../src/room/act.ts';
import { readLog } from '../../src/server/read-log.ts';
import { goOnWith, makeLog } from '../../src/server/room-log.ts';

const HEAD = { room: 'r1', code: 'ABC234', key: '00', recovery: '11' };
const batch = (seq: number): Batch => ({
  seq,
  at: seq,
  by: 'kim',
  id: `c${seq}`,
  events: [{ kind: 'noted', whose: { side: 'north', told: false }, text: `보리 ${seq} "\\` }],
});
const batches = (count: number, from = 1) =>
  Array.from({ length: count }, (_, at) => batch(from + at));

let folder = '';
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepwise-log-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A log of five lines, in two writes. */
async function written(): Promise<string> {
  count += 1;
  const path = join(folder, 'rooms', `r${count}.jsonl`);
  const log = await makeLog(path, HEAD);
  await log.append(batches(2));
  await log.append(batches(3, 3));
  await log.close();
  return path;
}

test('a log is its owner’s alone, and reads as it was written', async () => {
  const path = await written();
  expect(await readLog(path)).toEqual({
    kind: 'log',
    head: HEAD,
    batches: batches(5),
    whole: (await stat(path)).size,
  });
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await expect(makeLog(path, HEAD)).rejects.toThrow('EEXIST');
});

test('a last line that is torn anywhere is cut off, and the log goes on behind what is whole', async () => {
  const path = await written();
  const all = await readFile(path);
  const last = all.lastIndexOf('\n', all.length - 2) + 1;
  for (let length = last; length < all.length; length += 7) {
    await writeFile(path, all.subarray(0, length));
    const torn = await readLog(path);
    expect([length, torn]).toEqual([
      length,
      { kind: 'log', head: HEAD, batches: batches(4), whole: last },
    ]);
    const log = await goOnWith(path, last);
    await log.append([batch(5)]);
    await log.close();
    expect((await readFile(path)).equals(all)).toBe(true);
  }
});

test('a line with any one letter changed is named, and what stands before it is offered', async () => {
  const path = await written();
  const text = await readFile(path, 'utf8');
  const lines = text.split('\n');
  const third = lines[3] ?? '';
  for (let at = 0; at < third.length; at += 5) {
    const changed = `${third.slice(0, at)}${third[at] === '7' ? '8' : '7'}${third.slice(at + 1)}`;
    await writeFile(path, lines.with(3, changed).join('\n'));
    expect([at, await readLog(path)]).toEqual([
      at,
      { kind: 'damaged', line: 4, head: HEAD, batches: batches(2) },
    ]);
  }
  await writeFile(path, lines.toSpliced(2, 1).join('\n'));
  expect(await readLog(path)).toMatchObject({ kind: 'damaged', line: 3 });
});

test('a newer log is named as that, and what is no log as damaged from its first line', async () => {
  const path = await written();
  await writeFile(path, '{"format":"stepwise/room-log@2","rooms":7}\n{"later":true}\n');
  expect(await readLog(path)).toEqual({ kind: 'newer', version: 2 });
  for (const text of ['', '\n', '7\n', '{}\n', '{"format":"stepwise/room-log@1"}\n', 'PNG\n\0\n']) {
    await writeFile(path, text);
    const none = { kind: 'damaged', line: 1, head: null, batches: [] };
    expect([text, await readLog(path)]).toEqual([text, none]);
  }
});
