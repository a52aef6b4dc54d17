// Does the app in one page do from a file all that it does from a server, without asking anybody for anything?
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Page, expect, test as base } from '@playwright/test';
import { PACKED, pack } from '../../scripts/pack.mjs';
import { exportRows } from '../../src/formats/rows.ts';
import { wordsEn } from '../words-en.ts';
import { appOn } from './app.ts';
import { dated } from './bridge.ts';
import { savingOn } from './downloads.ts';
import { seeEveryView } from './every-view.ts';

/** The page alone in a folder, as on a stick. */
const test = base.extend<object, { url: string }>({
  url: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants the pattern
    async ({}, provide) => {
      await pack();
      const folder = mkdtempSync(join(tmpdir(), 'stepwise stick '));
      const page = join(folder, 'stepwise.html');
      copyFileSync(PACKED, page);
      await provide(pathToFileURL(page).href);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});
// One worker packs for all.
test.describe.configure({ mode: 'serial' });

/** Opens the page; what it complains of or asks for beside itself is noted. */
async function begin(page: Page, url: string): Promise<readonly string[]> {
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('request', (request) => {
    const isOwn = request.url().split(/[?#]/)[0] === url || /^(data|blob):/.test(request.url());
    if (!isOwn) troubles.push(request.url());
  });
  await page.addInitScript(() =>
    Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined }),
  );
  page.on('filechooser', () => undefined);
  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return troubles;
}

test('every view, the letters, the planner and every file, and nothing is asked of anybody', async ({
  page,
  url,
}) => {
  const troubles = await begin(page, url);
  await appOn(page).open(dated);
  await seeEveryView(page);
  const letters = await page.evaluate(async () => {
    const faces = await document.fonts.load('16px "Source Sans 3 Variable"');
    return faces.map(({ status }) => status);
  });
  expect(letters).toEqual(['loaded']);
  const save = savingOn(page);
  for (const { id, label } of exportRows) {
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    const name = page.getByText(wordsEn.say(label), { exact: true });
    const row = dialog.getByRole('listitem').getByRole('button').filter({ has: name });
    const file = await save(() => row.click());
    expect(readFileSync(await file.path()).length, id).toBeGreaterThan(0);
  }
  expect(troubles).toEqual([]);
});

/** Everything that opens over the page, by what the palette calls it. */
const DIALOGS = [
  'help',
  'new',
  'library',
  'states',
  'positions',
  'details',
  'own-step',
  'record',
  'ours',
  'link',
  'paste',
] as const;

test('every dialog opens, and a pasted table becomes a roadmap', async ({ page, url }) => {
  const troubles = await begin(page, url);
  await appOn(page).open(dated);
  const dialog = page.getByRole('dialog');
  for (const name of DIALOGS) {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: wordsEn.say('palette.field') });
    await field.fill(wordsEn.say(`command.${name}`));
    await field.press('Enter');
    await expect(field).toHaveCount(0);
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('[aria-busy=true]')).toHaveCount(0);
    await expect(dialog.getByText(wordsEn.say('late.failed'))).toHaveCount(0);
    if (name !== 'paste') await page.keyboard.press('Escape');
    if (name !== 'paste') await expect(dialog).toBeHidden();
  }
  await dialog.getByLabel('Text or link').fill('Step\tParties\nCeasefire\tNorth; South');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await dialog.getByRole('button', { name: 'Begin a roadmap with it' }).click();
  await expect(page.getByText('Ceasefire').first()).toBeVisible();
  expect(troubles).toEqual([]);
});

test('work is kept, and the page of another visit has it', async ({ page, url }) => {
  const troubles = await begin(page, url);
  const app = appOn(page);
  await app.open(dated);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await app.node.getByLabel('Note').fill('From the stick');
  await app.node.getByLabel('Note').blur();
  await expect(page.getByText(/^Kept in this browser at/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Two roads');
  await expect(app.node.getByLabel('Note')).toHaveValue('From the stick');
  expect(troubles).toEqual([]);
});

test('where the browser keeps nothing for files, the page says so', async ({ page, url }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
  });
  await begin(page, url);
  await expect(
    page.getByRole('alert').filter({ hasText: wordsEn.say('trouble.unavailable') }),
  ).toBeVisible();
});
