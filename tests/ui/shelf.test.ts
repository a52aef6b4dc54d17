// Does the shelf keep what is open, whatever other tabs and the storage do, and never give it up unasked?
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { createMemoryVault } from '../../src/browser/memory-vault.ts';
import type { Saved, Vault } from '../../src/browser/vault.ts';
import { writeRoadmap } from '../../src/formats/json.ts';
import { go, undo } from '../../src/ui/actions.ts';
import { closeTabs, freshName, tab } from '../browser/makers.ts';
import { exampleRoadmap } from '../example.ts';
import { name, names, page, rename, twoPages } from './pages.ts';
import { eventually } from '../eventually.ts';

const [firstStep] = exampleRoadmap.nodes;
if (!firstStep) throw new Error('the example has steps');

afterEach(closeTabs);

describe('an edit in another tab', () => {
  test('is shown at once where nothing was edited here, and can be taken back here', async () => {
    const { first, second } = await twoPages();
    go(first.doc, firstStep.id);
    rename(second, 'Two');
    await second.save();
    await eventually(() => expect(name(first)).toBe('Two'));
    expect(first.doc.get().place).toBe(firstStep.id);
    expect(first.shelf.news()).toEqual({ kind: 'theirs' });
    undo(first.doc);
    await first.save();
    await eventually(() => expect(name(second)).toBe('One'));
  });

  test('of the place alone is no news, and does not stand in the way of an edit here', async () => {
    const { first, second } = await twoPages();
    rename(first, 'Mine');
    go(second.doc, firstStep.id);
    await second.save();
    await eventually(async () => {
      await first.save();
      expect(first.shelf.autosave.state().kind).toBe('saved');
    });
    expect(first.shelf.apart()).toBeNull();
    expect(first.shelf.news()).toBeNull();
    await eventually(() => expect(name(second)).toBe('Mine'));
    expect(await names(first)).toEqual(['Mine']);
  });

  test('that was read late, after a save here, does not take the place of what was saved', async () => {
    const { browser, first, second } = await twoPages();
    const vault = await tab(browser);
    let release = () => undefined as void;
    const held = new Promise<void>((resolve) => (release = resolve));
    let count = 0;
    const slow = await page({
      ...vault,
      load: async (id) => {
        const kept = await vault.load(id);
        // The second reading is what the first notice asks for.
        if ((count += 1) === 2) await held;
        return kept;
      },
    });
    rename(slow, 'Mine');
    go(second.doc, firstStep.id);
    await second.save();
    await eventually(() => expect(count).toBe(2));
    await eventually(async () => {
      await slow.save();
      expect(slow.shelf.autosave.state().kind).toBe('saved');
    });
    release();
    await eventually(() => expect(name(first)).toBe('Mine'));
    // Whatever the late answer does, it has done when the storage has answered again.
    expect(await names(slow)).toEqual(['Mine']);
    expect(name(slow)).toBe('Mine');
    expect(slow.shelf.news()).toBeNull();
  });

  test('beside an edit here: each goes on under a name of its own, undo included', async () => {
    const { first, second } = await twoPages();
    rename(first, 'Mine');
    rename(second, 'Theirs');
    await second.save();
    await eventually(() => expect(first.shelf.apart()?.kind).toBe('changed'));
    expect(name(first)).toMatch(/^Mine \(from this tab, .+\)$/);
    await first.save();
    expect(await names(first)).toEqual([name(first), 'Theirs'].toSorted());
    undo(first.doc);
    expect(name(first)).toMatch(/^One \(from this tab, .+\)$/);
    await first.save();
    const mine = first.open().id;
    await first.shelf.takeTheirs();
    expect(name(first)).toBe('Theirs');
    expect(first.shelf.apart()).toBeNull();
    expect(await first.shelf.openKept(mine)).toBe(true);
  });

  test('that says the same as the one here is no conflict', async () => {
    const { first, second } = await twoPages();
    rename(first, 'Same');
    rename(second, 'Same');
    await second.save();
    await eventually(async () => {
      await first.save();
      expect(first.shelf.autosave.state().kind).toBe('saved');
    });
    expect(await names(first)).toEqual(['Same']);
    expect(first.shelf.apart()).toBeNull();
  });
});

describe('a removal in another tab', () => {
  test('leaves it open here; it is kept again when that is asked for', async () => {
    const { first, second } = await twoPages();
    await second.shelf.vault.remove(first.open().id);
    await eventually(() => expect(first.shelf.apart()?.kind).toBe('removed'));
    first.shelf.keepRemoved();
    await first.save();
    expect(await names(first)).toEqual(['One']);
    expect(first.shelf.apart()).toBeNull();
  });

  test('is overruled by edits here: they are kept without a question', async () => {
    const { first, second } = await twoPages();
    await second.shelf.vault.remove(first.open().id);
    await eventually(() => expect(first.shelf.apart()?.kind).toBe('removed'));
    rename(first, 'Still here');
    await eventually(async () => {
      await first.save();
      expect(first.shelf.apart()?.kind).toBe('kept-again');
    });
    await first.save();
    expect(await names(first)).toEqual(['Still here']);
  });
});

describe('a page without storage', () => {
  test('would lose what was edited, also when another roadmap is open by now', async () => {
    const now = () => new Date('2026-03-01T12:00:00Z');
    const here = await page(createMemoryVault({ now, why: 'unavailable' }));
    expect(here.shelf.isAtRisk()).toBe(false);
    rename(here, 'Mine');
    expect(here.shelf.isAtRisk()).toBe(true);
    await here.shelf.showCopy({ ...exampleRoadmap, id: 'other', name: 'Other' });
    expect(name(here)).toBe('Other');
    expect(here.shelf.isAtRisk()).toBe(true);
  });
});

describe('a storage that takes nothing more', () => {
  const full = async (): Promise<Saved> => ({ kind: 'failed', why: 'quota' });
  const other = { ...exampleRoadmap, id: 'other', name: 'Other' };

  test('does not let what is open be replaced unasked, by no way in', async () => {
    const vault = await tab(freshName());
    const here = await page({ ...vault, save: full });
    rename(here, 'Mine');
    const text = writeRoadmap(other);
    for (const bring of [
      () => void here.shelf.takeText({ text, name: 'pasted' }),
      () => here.shelf.take({ kind: 'opened', name: 'a.json', text }),
      () => void here.shelf.showCopy(other),
    ]) {
      here.shelf.tell(null);
      bring();
      await eventually(() => expect(here.shelf.news()?.kind).toBe('stuck'));
      expect(name(here)).toBe('Mine');
    }
    expect(here.shelf.isAtRisk()).toBe(true);
    const news = here.shelf.news();
    if (news?.kind === 'stuck') news.goOn();
    await eventually(() => expect(name(here)).toBe('Other'));
  });

  test('that found room by giving up earlier states says so', async () => {
    const vault = await tab(freshName());
    const save: Vault['save'] = async (kept) => {
      const saved = await vault.save(kept);
      return saved.kind === 'saved' ? { ...saved, gaveWay: 2 } : saved;
    };
    const here = await page({ ...vault, save });
    rename(here, 'Mine');
    await here.save();
    expect(here.shelf.news()).toEqual({ kind: 'gave-way', count: 2 });
    expect(await names(here)).toEqual(['Mine']);
  });

  test('is no hindrance where nothing was edited', async () => {
    const vault = await tab(freshName());
    const here = await page({ ...vault, save: full });
    go(here.doc, firstStep.id);
    expect(here.shelf.isAtRisk()).toBe(false);
    await here.shelf.showCopy(other);
    expect(name(here)).toBe('Other');
  });
});
