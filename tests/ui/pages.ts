// What do the tests of the shelf share: pages of one browser?
import { createAutosave } from '../../src/browser/autosave.ts';
import type { Vault } from '../../src/browser/vault.ts';
import { wordsOf } from '../../src/core/text.ts';
import { createHistory } from '../../src/roadmap/history.ts';
import { renameRoadmap } from '../../src/roadmap/edit.ts';
import { edit } from '../../src/ui/actions.ts';
import { createDocument, FRESH_VIEW, roadmapOf, type State } from '../../src/ui/document.ts';
import { restore } from '../../src/ui/kept-state.ts';
import { createShelf } from '../../src/ui/shelf.ts';
import { wordsEn } from '../words-en.ts';
import { freshName, tab } from '../browser/makers.ts';
import { exampleRoadmap } from '../example.ts';

let ids = 0;
const now = () => new Date('2026-03-01T12:00:00Z');

/** A page on the roadmap of that browser that was open last, else on the example. */
export async function page(vault: Vault) {
  const last = await vault.last();
  const found = last === null ? null : await restore(vault, last);
  const restored = found?.kind === 'restored' ? found : null;
  const fresh: State = {
    history: createHistory(exampleRoadmap),
    place: null,
    branch: 'b1',
    view: FRESH_VIEW,
  };
  const doc = createDocument(restored?.state ?? fresh, now);
  // Saved only when a test says so.
  const clock = { setTimeout: () => 0, clearTimeout: () => undefined };
  const autosave = createAutosave({ vault, clock });
  const shelf = createShelf({
    doc,
    vault,
    autosave,
    restored,
    words: () => wordsEn,
    now,
    freshId: () => `fresh-${(ids += 1)}`,
  });
  return { doc, shelf, save: autosave.flush, open: () => roadmapOf(doc.get()) };
}

/** Two pages of one browser on the same roadmap, which is kept. */
export async function twoPages() {
  const browser = freshName();
  const first = await page(await tab(browser));
  rename(first, 'One');
  await first.save();
  const second = await page(await tab(browser));
  return { browser, first, second };
}

export type Page = Awaited<ReturnType<typeof page>>;
export const rename = ({ doc }: Page, name: string) =>
  edit(doc, 'edit.rename', (open) => renameRoadmap(open, name));
export const name = ({ open }: Page) => wordsOf(open().name);
export const names = async ({ shelf }: Page) =>
  (await shelf.kept())
    .map((entry) => (entry.kind === 'kept' ? wordsOf(entry.name) : '?'))
    .toSorted();
