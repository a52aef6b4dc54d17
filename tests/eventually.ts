// How does a test wait for what comes by itself, however busy the machine is?
import { vi } from 'vitest';

/** Asks again until it no longer throws. The limit only ends a test that waits for what will never come. */
export function eventually<T>(asked: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(asked, { timeout: 120_000, interval: 20 });
}
