// Is a long text read by a worker, as it would be on the page, and is the worker gone afterwards?
import { expect, test } from 'vitest';
import { MOST_AT_ONCE, type ReadingPort, readLong } from '../../src/browser/read-long.ts';
import { type Port, serve } from '../../src/browser/worker.ts';
import { readDocument } from '../../src/formats/read-document.ts';
import { fileOf } from '../makers.ts';

const DEFAULTS = { name: 'A table', today: '2026-01-01' };

/** A worker on the other end of a wire, that counts what it was sent and how often it was ended. */
function wired() {
  const counted = { sent: 0, ended: 0 };
  const atPage: ((event: never) => void)[] = [];
  const atWorker: ((event: never) => void)[] = [];
  const onError: ((event: never) => void)[] = [];
  const port: ReadingPort = {
    postMessage: (message) => {
      counted.sent += 1;
      const data = structuredClone(message);
      queueMicrotask(() => atWorker.forEach((hear) => hear({ data } as never)));
    },
    addEventListener: (type: string, listener: (event: never) => void) =>
      void (type === 'message' ? atPage : onError).push(listener),
    terminate: () => void (counted.ended += 1),
  };
  const worker: Port = {
    addEventListener: (_type, listener) => void atWorker.push(listener),
    postMessage: (message) => {
      const data = structuredClone(message);
      queueMicrotask(() => atPage.forEach((hear) => hear({ data } as never)));
    },
  };
  return { port, worker, counted, fail: () => onError.forEach((hear) => hear({} as never)) };
}

const scenario = JSON.stringify(fileOf());
const texts: readonly [what: string, text: string][] = [
  ['a scenario', scenario.padEnd(MOST_AT_ONCE + 1)],
  ['what is refused', `[${'0,'.repeat(MOST_AT_ONCE)}]`],
  ['a table', `name,moves\n${'Talk,Talks: none -> begun\n'.repeat(2000)}`],
];

test.each(texts)('%s that is long is read as a short one is', async (_, text) => {
  const { port, worker, counted } = wired();
  serve(worker, () => Promise.resolve());
  expect(await readLong(text, DEFAULTS, () => port)).toEqual(readDocument(text, DEFAULTS));
  expect(counted).toEqual({ sent: 1, ended: 1 });
});

test('a short text needs no worker, and a long one is read where there is none', async () => {
  const none = () => {
    throw new Error('no worker is wanted');
  };
  expect(await readLong(scenario, DEFAULTS, none)).toMatchObject({ ok: true });
  expect(await readLong(scenario.padEnd(MOST_AT_ONCE + 1), DEFAULTS, () => null)).toMatchObject({
    ok: true,
  });
});

test('a worker that breaks is told, and ended', async () => {
  const { port, counted, fail } = wired();
  const reading = readLong(scenario.padEnd(MOST_AT_ONCE + 1), DEFAULTS, () => port);
  fail();
  expect(await reading).toEqual({ ok: false, problems: [{ at: '', code: 'reader-broke' }] });
  expect(counted.ended).toBe(1);
});
