// Does a tab hear what other tabs did, and nothing else?
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { closeTabs, freshName, makeKept, NOON, tab } from './makers.ts';
import { eventually } from '../eventually.ts';

afterEach(() => {
  closeTabs();
  vi.unstubAllGlobals();
});

describe('a foreign save', () => {
  test.each(['a broadcast channel', 'storage events'])('is heard over %s', async (way) => {
    if (way === 'storage events') useStorageEvents();
    const name = freshName();
    const [ours, theirs] = [await tab(name), await tab(name)];
    const heard = vi.fn<(notice: unknown) => void>();
    ours.onForeignSave(heard);

    await theirs.save(makeKept());
    await theirs.remove('hanoi');
    await theirs.remove('hanoi');
    await eventually(() => expect(heard).toHaveBeenCalledTimes(3));
    expect(heard.mock.calls).toEqual([
      [{ kind: 'saved', id: 'hanoi', revision: 1, at: NOON }],
      [{ kind: 'removed', id: 'hanoi' }],
      [{ kind: 'removed', id: 'hanoi' }],
    ]);
  });

  test('is no longer heard after listening has stopped', async () => {
    const name = freshName();
    const [ours, theirs] = [await tab(name), await tab(name)];
    const [stopped, listening] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const stop = ours.onForeignSave(stopped);
    ours.onForeignSave(listening);
    stop();
    await theirs.save(makeKept());
    await eventually(() => expect(listening).toHaveBeenCalledTimes(1));
    expect(stopped).not.toHaveBeenCalled();
  });

  test('that is no notice of ours is ignored', async () => {
    const name = freshName();
    const ours = await tab(name);
    const heard = vi.fn<(notice: unknown) => void>();
    ours.onForeignSave(heard);
    const channel = new BroadcastChannel(name);
    channel.postMessage({ kind: 'saved', id: 7 });
    await (await tab(name)).save(makeKept());
    await eventually(() => expect(heard).toHaveBeenCalled());
    expect(heard).toHaveBeenCalledWith({ kind: 'saved', id: 'hanoi', revision: 1, at: NOON });
    channel.close();
  });
});

/** A browser without broadcast channels, in which every tab hears of a change to the local storage. */
function useStorageEvents() {
  vi.stubGlobal('BroadcastChannel', undefined);
  const window = new EventTarget();
  const items = new Map<string, string>();
  const change = (key: string, newValue: string | null) => {
    if ((items.get(key) ?? null) === newValue) return;
    if (newValue === null) items.delete(key);
    else items.set(key, newValue);
    window.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
  };
  vi.stubGlobal('localStorage', {
    setItem: (key: string, value: string) => change(key, value),
    removeItem: (key: string) => change(key, null),
  });
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
}
