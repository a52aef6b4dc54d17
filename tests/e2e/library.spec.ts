// Is every kept roadmap found, looked after and saved from the library, by keyboard alone and with what is damaged?
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { type App, expect, test } from './app.ts';
import { bridge, twoRoads } from './bridge.ts';

const korean = { ...twoRoads, id: 'korean', name: { en: 'North road', ko: '북쪽 길' } };

const libraryOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Library' });
const row = (page: Page, name: string): Locator =>
  libraryOf(page)
    .locator('[data-entry]')
    .filter({ has: page.locator('b').filter({ hasText: new RegExp(`^${name}(open now)?$`) }) });
const said = (page: Page, sentence: string | RegExp) =>
  expect(libraryOf(page).getByRole('status').filter({ hasText: sentence })).toBeVisible();

/** Three roadmaps are kept, the last of them is open. */
async function withThree(app: App): Promise<void> {
  await app.begin();
  await app.open(twoRoads);
  await app.open(korean);
  await app.open(bridge);
  await app.choice('Talks begin').dblclick();
  await app.page.keyboard.press('l');
  await expect(libraryOf(app.page).locator('[data-entry]')).toHaveCount(3);
  // The list takes the focus once it has been read.
  await expect(row(app.page, 'The bridge')).toBeFocused();
}

async function choose(page: Page, name: string, item: string): Promise<void> {
  await row(page, name).focus();
  await libraryOf(page)
    .getByRole('button', { name: `More for “${name}”` })
    .click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('roadmaps are found by typing in any language, sorted, and opened by keyboard alone', async ({
  app,
}) => {
  const { page } = app;
  await withThree(app);
  const library = libraryOf(page);
  await expect(row(page, 'The bridge')).toBeFocused();
  await expect(row(page, 'The bridge')).toHaveAttribute('aria-current', 'true');
  await expect(row(page, 'North road')).toContainText('file.json is up to date');
  await expectAccessible(page);
  await library.getByLabel('Filter by name or scenario').fill('북쪽');
  await expect(library.locator('[data-entry]')).toHaveCount(1);
  await library.getByLabel('Filter by name or scenario').fill('nothing like it');
  await expect(library.getByText('Nothing here is called “nothing like it”.')).toBeVisible();
  await library.getByLabel('Filter by name or scenario').fill('');
  await library.getByLabel('Sort by').selectOption('name');
  await expect(library.locator('[data-entry] b')).toHaveText([
    /^North road/,
    /^The bridge/,
    /^Two roads/,
  ]);
  await row(page, 'The bridge').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('North road');
});

test('removing asks nothing and is taken back, one after the other, also of the one that is open', async ({
  app,
}) => {
  const { page } = app;
  await withThree(app);
  await page.keyboard.press('Delete');
  await said(page, 'Removed “The bridge”.');
  await expect(row(page, 'The bridge')).toHaveCount(0);
  await row(page, 'Two roads').press('Delete');
  await said(page, 'Removed “Two roads”.');
  const undo = libraryOf(page).getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(row(page, 'Two roads')).toBeFocused();
  await undo.click();
  await expect(row(page, 'The bridge')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Escape');
  await app.standsAt(1, 1);
  await page.keyboard.press('Control+z');
  await app.standsAt(0, 0);
});

test('a roadmap is renamed and duplicated, open or not, and stays what it was', async ({ app }) => {
  const { page } = app;
  await withThree(app);
  await choose(page, 'North road', 'Duplicate');
  await expect(row(page, 'North road \\(copy\\)')).toBeFocused();
  await row(page, 'North road \\(copy\\)').press('F2');
  await page.keyboard.type('South road');
  await page.keyboard.press('Enter');
  await expect(row(page, 'South road')).toBeFocused();
  await row(page, 'The bridge').press('F2');
  await page.keyboard.type('The old bridge');
  await page.keyboard.press('Enter');
  await expect(row(page, 'The old bridge')).toBeFocused();
  await row(page, 'South road').press('F2');
  await page.keyboard.type('Nonsense');
  await page.keyboard.press('Escape');
  await row(page, 'South road').press('Enter');
  await app.standsAt(0, 3);
  // The next visit begins with what is open, not with what was changed last.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('South road');
});

test('a damaged record is shown, what is left of it is saved, and it can be removed', async ({
  app,
}) => {
  const { page } = app;
  await withThree(app);
  await page.keyboard.press('Escape');
  await page.evaluate(damage, 'korean');
  await page.keyboard.press('l');
  const damaged = row(page, 'A damaged record');
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await damaged.press('Enter');
  expect(await readFile(await (await download).path(), 'utf8')).toContain('북쪽 길');
  await damaged.press('Delete');
  await expect(damaged).toHaveCount(0);
  await libraryOf(page).getByRole('button', { name: 'Undo' }).click();
  await expect(damaged).toBeVisible();
});

test('a backup of everything comes back roadmap by roadmap and touches nothing that is here', async ({
  app,
}) => {
  const { page } = app;
  await withThree(app);
  const download = page.waitForEvent('download');
  await libraryOf(page).getByRole('button', { name: 'Back up everything' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^stepwise-backup-\d{4}-\d\d-\d\d\.json$/);
  await said(page, /: 3 roadmaps and 0 earlier states\.$/);
  await row(page, 'Two roads').press('Delete');
  await said(page, 'Removed “Two roads”.');
  await row(page, 'North road').press('Enter');
  await app.standsAt(0, 3);
  await page.keyboard.press('End');
  await app.choice('Deal signed').dblclick();
  await app.standsAt(4, 4);
  const text = await readFile(await file.path(), 'utf8');
  await app.drop('backup.json', text);
  await said(page, '“Two roads” is here again.');
  await said(page, '“The bridge” was here already, word for word.');
  await said(page, '“North road” is kept here in another state.');
  await expect(row(page, 'North road')).toHaveCount(2);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await app.standsAt(4, 4);
  await app.open({ ...bridge, id: 'later', name: 'A later one' });
  await expect(libraryOf(page)).toBeHidden();
  await app.drop('backup.json', text.replace('"stepwise/backup@1"', '"stepwise/backup@9"'));
  await expect(page.getByRole('dialog', { name: 'backup.json was not opened' })).toBeVisible();
  await page.keyboard.press('Escape');
  await app.standsAt(0, 0);
});

test('the file on disk is told and known again after a reload: up to date, or behind', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(bridge);
  const mark = page.getByRole('banner');
  await app.choice('Talks begin').dblclick();
  const first = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  await first;
  await expect(mark.getByText(/^the-bridge\.json, saved at/)).toBeVisible();
  await app.choice('Aid is sent').dblclick();
  await expect(mark.getByText('the-bridge.json is behind')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(mark.getByText(/^the-bridge\.json, saved at/)).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(mark.getByText(/^Kept in this browser at/)).toBeVisible();
  await page.reload();
  await expect(mark.getByText('the-bridge.json is behind')).toBeVisible();
  const second = page.waitForEvent('download');
  await mark.getByRole('button', { name: 'Save', exact: true }).click();
  await second;
  await expect(mark.getByText(/^the-bridge\.json, saved at/)).toBeVisible();
});

/** Runs in the page: the small record of a roadmap is no longer one. */
function damage(id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('stepwise');
    opening.addEventListener('error', () => reject(new Error('not opened')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const transaction = database.transaction('entries', 'readwrite');
      transaction.objectStore('entries').put({ name: 7 }, id);
      transaction.addEventListener('complete', () => {
        database.close();
        resolve();
      });
    });
  });
}
