// Is work kept where two things happen at the same moment: an edit while another roadmap opens, a save, another tab?
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Vault } from '../../src/browser/vault.ts';
import { writeRoadmap } from '../../src/formats/json.ts';
import { closeTabs, freshName, tab } from '../browser/makers.ts';
import { exampleRoadmap } from '../example.ts';
import { name, names, page, rename, twoPages } from './pages.ts';
import { eventually } from '../eventually.ts';

const other = { ...exampleRoadmap, id: 'other', name: 'Other' };

afterEach(() => {
  vi.unstubAllGlobals();
  closeTabs();
});

/** A promise that a test keeps waiting. */
function hold() {
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  return { held, release: () => release() };
}

describe('while another roadmap is being opened', () => {
  test('an edit that another tab was faster than is kept under a name of its own', async () => {
    const { browser, second } = await twoPages();
    const vault = await tab(browser);
    // Its notices have not come yet.
    const deaf = await page({ ...vault, onForeignSave: () => () => undefined });
    rename(second, 'Theirs');
    await second.save();
    rename(deaf, 'Mine');
    await deaf.shelf.showCopy(other);
    expect(name(deaf)).toBe('Other');
    expect(await names(deaf)).toEqual([
      expect.stringMatching(/^Mine \(from this tab, .+\)$/),
      'Other',
      'Theirs',
    ]);
  });

  test('an edit made just then is kept', async () => {
    const vault = await tab(freshName());
    const { held, release } = hold();
    let isHeld = false;
    const here = await page({
      ...vault,
      load: async (id) => {
        if (isHeld) await held;
        return vault.load(id);
      },
    });
    rename(here, 'One');
    await here.save();
    const { id } = here.open();
    await here.shelf.showCopy(other);
    await here.save();
    isHeld = true;
    const opening = here.shelf.openKept(id);
    // All that was waiting is saved by now, and the other one is being read.
    await eventually(() => expect(here.shelf.autosave.state().kind).toBe('saved'));
    rename(here, 'Other, renamed');
    release();
    expect(await opening).toBe(true);
    expect(name(here)).toBe('One');
    expect(await names(here)).toEqual(['One', 'Other, renamed']);
  });

  test('what another tab saves just then is shown', async () => {
    const { browser, first } = await twoPages();
    const { id } = first.open();
    const vault = await tab(browser);
    const { held, release } = hold();
    let waits = false;
    let isRead = false;
    const here = await page({
      ...vault,
      load: async (each) => {
        const found = await vault.load(each);
        if (waits && each === id && !isRead) {
          isRead = true;
          await held;
        }
        return found;
      },
    });
    await here.shelf.showCopy(other);
    await here.save();
    waits = true;
    const opening = here.shelf.openKept(id);
    await eventually(() => expect(isRead).toBe(true));
    const heard = new Promise<void>((done) => vault.onForeignSave(() => done()));
    rename(first, 'Theirs');
    await first.save();
    await heard;
    release();
    expect(await opening).toBe(true);
    await eventually(() => expect(name(here)).toBe('Theirs'));
    expect(here.shelf.apart()).toBeNull();
  });

  test('an edit made while the one before it is being saved is kept', async () => {
    const vault = await tab(freshName());
    const { held, release } = hold();
    const save: Vault['save'] = async (kept) => {
      const saved = await vault.save(kept);
      await held;
      return saved;
    };
    const here = await page({ ...vault, save });
    rename(here, 'One');
    const opening = here.shelf.showCopy(other);
    rename(here, 'Two');
    release();
    await opening;
    expect(await names(here)).toEqual(['Other', 'Two']);
  });
});

test('a file that is still being written when another roadmap opens is not the file of that one', async () => {
  const { held, release } = hold();
  const written: unknown[] = [];
  const handle = {
    name: 'first.json',
    createWritable: async () => ({
      write: async (text: unknown) => void written.push(text),
      close: () => held,
    }),
  };
  vi.stubGlobal('showSaveFilePicker', async () => handle);
  const here = await page(await tab(freshName()));
  rename(here, 'One');
  const saving = here.shelf.saveFile();
  await eventually(() => expect(written).toHaveLength(1));
  await here.shelf.showCopy(other);
  release();
  await saving;
  expect(here.shelf.disk()?.name).toBeUndefined();
  expect(here.shelf.news()).toMatchObject({ kind: 'saved-file', name: 'first.json' });
});

test('a removal in another tab that is noticed late is not told of the roadmap opened since', async () => {
  const { browser, first, second } = await twoPages();
  const { id } = first.open();
  const vault = await tab(browser);
  const { held, release } = hold();
  let isAsked = false;
  const slow = await page({
    ...vault,
    damage: async () => {
      isAsked = true;
      await held;
      return null;
    },
  });
  await second.shelf.vault.remove(id);
  await eventually(() => expect(isAsked).toBe(true));
  await slow.shelf.showCopy(other);
  await slow.save();
  release();
  await eventually(() => expect(first.shelf.apart()?.kind).toBe('removed'));
  // Whatever the late answer does, it has done when the storage has answered again.
  await names(slow);
  expect(slow.shelf.apart()).toBeNull();
  expect(name(slow)).toBe('Other');
});

test('a file whose roadmap was removed here opens as that, and is kept again', async () => {
  const here = await page(await tab(freshName()));
  rename(here, 'One');
  await here.save();
  const text = writeRoadmap(here.open());
  const { id } = here.open();
  await here.shelf.showCopy(other);
  await here.shelf.vault.remove(id);
  await here.shelf.takeText({ text, name: 'one.json' });
  await here.save();
  expect(here.shelf.autosave.state().kind).toBe('saved');
  expect(here.open().id).toBe(id);
  expect(here.shelf.apart()).toBeNull();
});
