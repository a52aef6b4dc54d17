// Does a question cross over to the worker and back, and can it be watched, stopped and lost?
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MOST_DEAF, type WorkerPort, createAsker } from '../../src/browser/ask.ts';
import { type FromWorker, type Port, type ToWorker, serve } from '../../src/browser/worker.ts';
import { explore } from '../../src/analysis/explore.ts';
import { MOST_TIME, TOO_LATE } from '../../src/analysis/wide.ts';
import type { Progress } from '../../src/analysis/asking.ts';
import { lineOf } from '../analysis/lines.ts';
import { generate } from '../bench/generate.ts';
import { scenarioWith } from '../makers.ts';

const small = scenarioWith({
  steps: [{ id: 'begin', moves: [{ track: 'talks', from: 'none', to: 'begun' }] }],
  goals: [{ id: 'talking', when: { track: 'talks', reached: 'begun' } }],
});
const large = generate({ tracks: 15, steps: 50, seed: 3 });

/** A page and a worker on the two ends of one wire. What crosses over is copied, as between threads. */
function wired() {
  const sent: ToWorker[] = [];
  const atPage: ((event: never) => void)[] = [];
  const atWorker: ((event: { readonly data: ToWorker }) => void)[] = [];
  const onError: ((event: never) => void)[] = [];
  const page: WorkerPort = {
    addEventListener: (type: string, listener: (event: never) => void) =>
      void (type === 'message' ? atPage : onError).push(listener),
    postMessage: (message) => {
      sent.push(message);
      const data = structuredClone(message);
      queueMicrotask(() => atWorker.forEach((hear) => hear({ data })));
    },
  };
  const worker: Port = {
    addEventListener: (_type, listener) => void atWorker.push(listener),
    postMessage: (message) => {
      const data = structuredClone(message);
      queueMicrotask(() => atPage.forEach((hear) => hear({ data } as never)));
    },
  };
  serve(worker, () => new Promise((resolve) => setTimeout(resolve)));
  const fail = (message: string) => onError.forEach((hear) => hear({ message } as never));
  return { page, sent, fail };
}

describe('a question to the worker', () => {
  test('is answered as it is without one', async () => {
    const ask = createAsker(wired().page);
    const asked = { target: { goal: 'talking' }, limit: 100 } as const;
    await expect(ask('plan', small, asked)).resolves.toMatchObject({ steps: ['begin'] });
    const { ms: _ms, bytes: _bytes, ...found } = await ask('explore', small, { limit: 100 });
    expect(explore(small, { limit: 100 })).toMatchObject(found);
  });

  test('about a branch is answered too, and what it is about crosses over once', async () => {
    const { page, sent } = wired();
    const ask = createAsker(page);
    const roadmap = lineOf(small, ['begin']);
    const found = await ask('orders', roadmap, { place: 'n1', limit: 100 });
    await ask('options', roadmap, { place: 'n1', limit: 100 });
    expect(found.count).toEqual({ kind: 'exact', orders: '1' });
    // The roadmap, and before it the scenario, on which others may rest, too.
    expect(sent.filter(({ kind }) => kind === 'subject')).toHaveLength(2);
    await ask('orders', { ...roadmap, name: 'Edited' }, { place: 'n1', limit: 100 });
    expect(sent.filter(({ kind }) => kind === 'subject')).toHaveLength(3);
  });

  test('keeps no more than a few subjects on the other side', async () => {
    const { page, sent } = wired();
    const ask = createAsker(page);
    for (let count = 0; count < 12; count += 1)
      // One after another, as a person asks.
      // oxlint-disable-next-line no-await-in-loop
      await ask('orders', lineOf(small, ['begin']), { place: 'n1', limit: 100 });
    // Twelve roadmaps and their one scenario, which is never forgotten while they come.
    expect(sent.filter(({ kind }) => kind === 'subject')).toHaveLength(13);
    expect(sent.filter(({ kind }) => kind === 'forget')).toHaveLength(5);
  });

  test('tells each part of its answer once, when it is found', async () => {
    const ask = createAsker(wired().page);
    const roadmap = lineOf(
      { ...small, setbacks: small.steps.map((step) => ({ ...step, id: 'again' })) },
      ['begin'],
    );
    const parts: unknown[] = [];
    const onProgress = ({ part }: { readonly part?: unknown }) => {
      if (part !== undefined) parts.push(part);
    };
    const asked = { branches: [roadmap.branches[0]?.id ?? ''], limit: 100 };
    const { branches } = await ask('stress', roadmap, asked, { onProgress });
    expect(parts).toMatchObject([{ setback: 'again', cells: branches[0]?.rows[0] }]);
  });

  test('tells how far it is, and is over at once when it is stopped', async () => {
    const { page, sent } = wired();
    const ask = createAsker(page);
    const control = new AbortController();
    const told: Progress[] = [];
    const onProgress = (progress: Progress) => {
      told.push(progress);
      control.abort();
    };
    const asking = ask('explore', large, {}, { onProgress, signal: control.signal });
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
    expect(told).toHaveLength(1);
    expect(sent.at(-1)).toMatchObject({ kind: 'stop' });
    // The worker has stopped too: the next question is answered before the first would have been.
    await expect(ask('explore', small, {})).resolves.toMatchObject({ complete: true });
  });

  test('that is stopped before it is put never crosses over', async () => {
    const { page, sent } = wired();
    const asking = createAsker(page)('explore', small, {}, { signal: AbortSignal.abort() });
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
    expect(sent).toEqual([]);
  });

  test('that fails says why, and the next one is answered', async () => {
    const ask = createAsker(wired().page);
    const asked = { target: { goal: 'nowhere' }, limit: 100 } as const;
    await expect(ask('plan', small, asked)).rejects.toThrow('nowhere');
    await expect(ask('explore', small, {})).resolves.toMatchObject({ situations: 2 });
  });

  test('to a worker that breaks is lost with a word, and so is every other', async () => {
    const { page, fail } = wired();
    let broken = 0;
    const ask = createAsker(page, () => (broken += 1));
    const both = [ask('explore', large, {}), ask('explore', small, {})];
    fail('out of memory');
    for (const { status } of await Promise.allSettled(both)) expect(status).toBe('rejected');
    expect(broken).toBe(1);
  });
});

describe('a question about a wide scenario', () => {
  const wide = generate({ tracks: 150, steps: 150, seed: 3 });
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A worker that never comes to an end, and may hear that it is to stop. */
  function busy({ hears }: { readonly hears: boolean }): WorkerPort {
    const atPage: ((event: never) => void)[] = [];
    return {
      addEventListener: (type: string, listener: (event: never) => void) => {
        if (type === 'message') atPage.push(listener);
      },
      postMessage: (message) => {
        if (message.kind !== 'stop' || !hears) return;
        const data: FromWorker = { kind: 'stopped', ticket: message.ticket };
        queueMicrotask(() => atPage.forEach((hear) => hear({ data } as never)));
      },
    };
  }

  test('is given up in time, and the worker goes on with others', async () => {
    const broken = vi.fn();
    const ask = createAsker(busy({ hears: true }), broken);
    const late = vi.fn();
    ask('explore', wide, {}).catch(late);
    void ask('explore', small, {});
    await vi.advanceTimersByTimeAsync(MOST_TIME - 1);
    expect(late).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(late).toHaveBeenCalledExactlyOnceWith(new Error(TOO_LATE));
    await vi.advanceTimersByTimeAsync(MOST_DEAF);
    expect(broken).not.toHaveBeenCalled();
  });

  test('that is answered in time is not given up afterwards', async () => {
    const { page, sent } = wired();
    const found = createAsker(page)('explore', wide, { limit: 1 });
    await vi.advanceTimersByTimeAsync(MOST_TIME * 2);
    await expect(found).resolves.toMatchObject({ situations: 1 });
    expect(sent.at(-1)).toMatchObject({ kind: 'ask' });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is given up with the worker where that hears nothing', async () => {
    const broken = vi.fn();
    const ask = createAsker(busy({ hears: false }), broken);
    const all = Promise.allSettled([ask('explore', wide, {}), ask('explore', small, {})]);
    await vi.advanceTimersByTimeAsync(MOST_TIME);
    expect(broken).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(MOST_DEAF);
    expect(broken).toHaveBeenCalledOnce();
    const reason = new Error(TOO_LATE);
    expect(await all).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ]);
  });
});
