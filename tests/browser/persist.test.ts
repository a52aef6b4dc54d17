// Is the browser asked politely, and once, not to clear our storage?
import { afterEach, expect, test, vi } from 'vitest';
import { askToPersist } from '../../src/browser/persist.ts';

afterEach(() => vi.unstubAllGlobals());

function stubStorage(persisted: boolean, answer: () => Promise<boolean>) {
  const persist = vi.fn(answer);
  vi.stubGlobal('navigator', { storage: { persisted: async () => persisted, persist } });
  return persist;
}

test('a browser is asked once, however often the question comes', async () => {
  const persist = stubStorage(false, async () => true);
  expect(await Promise.all([askToPersist(), askToPersist()])).toEqual(['persistent', 'persistent']);
  expect(persist).toHaveBeenCalledOnce();
});

test('a browser that has agreed before is not asked again', async () => {
  const persist = stubStorage(true, async () => false);
  expect(await askToPersist()).toBe('persistent');
  expect(persist).not.toHaveBeenCalled();
});

test('a browser may refuse', async () => {
  stubStorage(false, async () => false);
  expect(await askToPersist()).toBe('refused');
});

test('a browser that breaks, or has no such thing, leaves it unknown', async () => {
  stubStorage(false, () => Promise.reject(new Error('no')));
  expect(await askToPersist()).toBe('unknown');
  vi.stubGlobal('navigator', {});
  expect(await askToPersist()).toBe('unknown');
});
