// Can a facilitator walk a room through a roadmap, with injects, and take the log away?
import { readFileSync } from 'node:fs';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';

test('choose, inject, take back, hide, and leave with the log', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await page.keyboard.press('Shift+P');
  const deck = page.getByRole('region', { name: 'What can happen now' });
  await expect(deck).toBeVisible();
  await expectAccessible(page);
  const first = (await deck.getByRole('button').nth(1).locator('b').first().textContent()) ?? '';
  await page.keyboard.press('1');
  await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
  await page.keyboard.press('i');
  await expect(page.getByRole('region', { name: 'Injects' })).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
  await page.keyboard.press('h');
  await expect(page.getByText('Hidden until the facilitator shows it.')).toBeVisible();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('h');
  await page.evaluate(() => Object.assign(window, { open: () => null }));
  await page.getByRole('button', { name: 'Facilitator' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Log as JSON' }).click();
  const { log } = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as {
    log: { kind: string }[];
  };
  expect(log.map(({ kind }) => kind)).toEqual(['went', 'inject', 'undone', 'went']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Outline' })).toBeVisible();
});
