// What do the tests of saving share: a vault, an autosave over it, and the time that passes?
import { afterEach, beforeEach, vi } from 'vitest';
import { type Autosave, createAutosave, type SaveState } from '../../src/browser/autosave.ts';
import type { Kept } from '../../src/browser/kept.ts';
import type { Saved, Vault } from '../../src/browser/vault.ts';
import { closeTabs, freshName, makeKept, NOON, tab } from './makers.ts';

/** Made anew before each test. */
export let vault: Vault;
export let autosave: Autosave;
export let seen: SaveState['kind'][];

/** To be called by each file: what is imported is run once, however many files share it. */
export function anewBeforeEach(): void {
  beforeEach(async () => {
    vault = await tab(freshName());
    start({ save: (kept) => vault.save(kept) });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    closeTabs();
  });
}

/** An autosave over another vault, with nothing seen yet. */
export function start(used: Pick<Vault, 'save'>) {
  // Only these two: the database has timers of its own.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  autosave = createAutosave({ vault: used, delay: 400 });
  seen = [];
  autosave.subscribe(({ kind }) => seen.push(kind));
}

export const edit = (text: string, change: Partial<Kept> = {}) =>
  autosave.schedule(() => makeKept({ text, ...change }));
export const keptText = async () => (await vault.load('hanoi'))?.text;

/** Lets time pass, and what it set off come to its end. */
export async function pass(milliseconds: number) {
  vi.advanceTimersByTime(milliseconds);
  await autosave.flush();
}

/** A vault whose saves end when and as the test says. */
export function slowVault() {
  const asked: { kept: Kept; end: (saved: Saved) => void }[] = [];
  const save = (kept: Kept) =>
    new Promise<Saved>((end) => {
      asked.push({ kept, end });
    });
  return { asked, save };
}
export const saved = (revision: number): Saved => ({ kind: 'saved', at: NOON, revision });
export const settled = () => new Promise((resolve) => setImmediate(resolve));
