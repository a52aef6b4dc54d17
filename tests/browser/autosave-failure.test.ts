// What becomes of an edit that the browser could not keep?
import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import type { Saved } from '../../src/browser/vault.ts';
import { NOON } from './makers.ts';
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

describe('a save that fails', () => {
  const full: Saved = { kind: 'failed', why: 'quota' };

  test('is tried again at the next edit, later each time, and trouble stays in sight meanwhile', async () => {
    const { asked, save } = slowVault();
    start({ save });
    edit('one');
    vi.advanceTimersByTime(400);
    asked[0]?.end(full);
    await settled();
    expect(autosave.state()).toEqual({ kind: 'failed', why: 'quota' });

    edit('two');
    vi.advanceTimersByTime(799);
    expect(asked).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(asked[1]?.kept.text).toBe('two');
    asked[1]?.end(full);
    await settled();

    edit('three');
    vi.advanceTimersByTime(1600);
    expect(seen).toEqual(['pending', 'saving', 'failed', 'failed']);
    asked[2]?.end(saved(1));
    await settled();
    expect(seen.at(-1)).toBe('saved');

    edit('four');
    vi.advanceTimersByTime(400);
    expect(asked[3]?.kept.text).toBe('four');
  });

  test('is tried again without another edit, later each time, and a conflict is not', async () => {
    const { asked, save } = slowVault();
    start({ save });
    edit('one');
    vi.advanceTimersByTime(400);
    asked[0]?.end(full);
    await settled();
    vi.advanceTimersByTime(800);
    expect(asked).toHaveLength(2);
    asked[1]?.end(full);
    await settled();
    vi.advanceTimersByTime(1599);
    expect(asked).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(asked.map(({ kept }) => kept.text)).toEqual(['one', 'one', 'one']);
    asked[2]?.end({ kind: 'conflict', theirs: 7 });
    await settled();
    vi.advanceTimersByTime(100_000);
    expect(asked).toHaveLength(3);
  });

  test('is never left alone for longer than half a minute', async () => {
    const { asked, save } = slowVault();
    start({ save });
    edit('one');
    vi.advanceTimersByTime(400);
    for (let failures = 1; failures <= 12; failures += 1) {
      asked.at(-1)?.end(full);
      await settled();
      vi.advanceTimersByTime(30_000);
      expect(asked).toHaveLength(failures + 1);
    }
  });

  test('loses nothing: a flush saves it without another edit', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    edit('one');
    await pass(400);
    expect(autosave.state().kind).toBe('failed');
    put.mockRestore();
    await autosave.flush();
    expect(await keptText()).toBe('one');
  });

  test('does not put an older text over a newer one', async () => {
    const { asked, save } = slowVault();
    start({ save });
    edit('one');
    vi.advanceTimersByTime(400);
    edit('two');
    asked[0]?.end(full);
    await settled();
    void autosave.flush();
    expect(asked[1]?.kept.text).toBe('two');
  });

  test('after others succeeded still tells when the last one did', async () => {
    edit('one');
    await pass(400);
    vault.close();
    edit('two');
    await pass(400);
    expect(autosave.state()).toEqual({ kind: 'failed', why: 'closed', at: NOON });
  });

  test('by a mistake of the maker is heard, and the next edit is saved', async () => {
    autosave.schedule(() => {
      throw new Error('a mistake');
    });
    await expect(autosave.flush()).rejects.toThrow('a mistake');
    expect(autosave.state().kind).toBe('failed');
    edit('two');
    await autosave.flush();
    expect(autosave.state().kind).toBe('saved');
  });
});
