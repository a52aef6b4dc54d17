// Is every edit saved soon, once, and never lost on the way?
import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import type { Kept } from '../../src/browser/kept.ts';
import { makeKept, NOON } from './makers.ts';
import {
  anewBeforeEach,
  autosave,
  edit,
  keptText,
  pass,
  saved,
  seen,
  settled,
  slowVault,
  start,
  vault,
} from './saving.ts';

anewBeforeEach();

describe('an edit', () => {
  test('is saved when the person has paused, not before', async () => {
    const { asked, save } = slowVault();
    start({ save });
    edit('one');
    expect(autosave.state()).toEqual({ kind: 'pending' });
    vi.advanceTimersByTime(399);
    expect(asked).toHaveLength(0);
    vi.advanceTimersByTime(1);
    expect(asked).toHaveLength(1);
  });

  test('is seen as pending, saving and saved, with the time', async () => {
    edit('one');
    await pass(400);
    expect(seen).toEqual(['pending', 'saving', 'saved']);
    expect(autosave.state()).toEqual({ kind: 'saved', at: NOON, revision: 1 });
    expect(await keptText()).toBe('one');
  });

  test('of many is saved as the newest alone', async () => {
    const { asked, save } = slowVault();
    start({ save });
    const older = vi.fn<() => Kept>(makeKept);
    autosave.schedule(older);
    vi.advanceTimersByTime(200);
    edit('newest');
    vi.advanceTimersByTime(400);
    expect(asked.map(({ kept }) => kept.text)).toEqual(['newest']);
    expect(older).not.toHaveBeenCalled();
  });

  test('does not wait for a pause that never comes', () => {
    const { asked, save } = slowVault();
    start({ save });
    for (let each = 0; each < 9; each += 1) {
      edit(`edit ${each}`);
      vi.advanceTimersByTime(100);
    }
    expect(asked.map(({ kept }) => kept.text)).toEqual(['edit 7']);
  });

  test('after another goes on from the revision that was saved, whatever revision its maker knew', async () => {
    edit('one');
    await pass(400);
    edit('two');
    await pass(400);
    expect(autosave.state()).toMatchObject({ kind: 'saved', revision: 2 });
    expect(await keptText()).toBe('two');
  });

  test('made while a save is under way is saved after it', async () => {
    const { asked, save } = slowVault();
    start({ save });
    edit('one');
    vi.advanceTimersByTime(400);
    edit('two');
    vi.advanceTimersByTime(400);
    expect(asked).toHaveLength(1);
    asked[0]?.end(saved(1));
    await settled();
    expect(asked.map(({ kept }) => [kept.text, kept.revision])).toEqual([
      ['one', 0],
      ['two', 1],
    ]);
    asked[1]?.end(saved(2));
    await settled();
    expect(seen.at(-1)).toBe('saved');
  });
});

test('what is edited during a save is still shown as pending when that save is done', async () => {
  const { asked, save } = slowVault();
  start({ save });
  edit('one');
  vi.advanceTimersByTime(400);
  edit('two');
  asked[0]?.end(saved(1));
  await settled();
  expect(autosave.state()).toEqual({ kind: 'pending', at: NOON });
});

describe('flush', () => {
  test('asks for the save before it returns, as a page that is left needs', () => {
    const { asked, save } = slowVault();
    start({ save });
    edit('one');
    void autosave.flush();
    expect(asked).toHaveLength(1);
    vi.advanceTimersByTime(10_000);
    expect(asked).toHaveLength(1);
  });

  test('during a save asks for the next one before it returns, and resolves when both are done', async () => {
    const { asked, save } = slowVault();
    start({ save });
    edit('one');
    vi.advanceTimersByTime(400);
    edit('two');
    const flushed = vi.fn<() => void>();
    const flushing = autosave.flush().then(flushed);
    expect(asked.map(({ kept }) => [kept.text, kept.revision])).toEqual([
      ['one', 0],
      ['two', 0],
    ]);
    asked[0]?.end(saved(1));
    await settled();
    expect(flushed).not.toHaveBeenCalled();
    expect(autosave.state()).toEqual({ kind: 'saving', at: NOON });
    asked[1]?.end(saved(2));
    await flushing;
    expect(autosave.state()).toEqual({ kind: 'saved', at: NOON, revision: 2 });
  });

  test('during a save that fails does not put the older text over the newer one', async () => {
    const { asked, save } = slowVault();
    start({ save });
    edit('one');
    vi.advanceTimersByTime(400);
    edit('two');
    void autosave.flush();
    asked[0]?.end({ kind: 'failed', why: 'quota' });
    await settled();
    expect(autosave.state().kind).toBe('failed');
    asked[1]?.end({ kind: 'failed', why: 'quota' });
    await settled();
    void autosave.flush();
    expect(asked.map(({ kept }) => kept.text)).toEqual(['one', 'two', 'two']);
  });

  test('while the database is still writing loses nothing when the page is left at once', async () => {
    edit('one');
    vi.advanceTimersByTime(400);
    edit('two');
    // From here on the page gets no turn: what is not with the database now never gets there.
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    const flushing = autosave.flush();
    expect(commit).toHaveBeenCalledTimes(1);
    await flushing;
    expect(await keptText()).toBe('two');
    expect(autosave.state()).toMatchObject({ kind: 'saved', revision: 2 });
  });

  test('with nothing to save does nothing', async () => {
    await autosave.flush();
    expect(seen).toEqual([]);
  });
});

describe('drop', () => {
  test('forgets what waits', async () => {
    edit('one');
    autosave.drop();
    await pass(10_000);
    expect(await vault.list()).toEqual([]);
  });

  test('makes the result of a save under way no news', async () => {
    const { asked, save } = slowVault();
    start({ save });
    edit('one');
    void autosave.flush();
    autosave.drop();
    asked[0]?.end({ kind: 'failed', why: 'unknown' });
    await settled();
    expect(autosave.state()).toEqual({ kind: 'idle' });
    await autosave.flush();
    expect(asked).toHaveLength(1);
  });
});
