// Is it said at once when the work is not kept, why, and what to do; and does the button for it do that?
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { type App, expect, test } from './app.ts';
import { bridge, twoRoads } from './bridge.ts';

const alert = (page: Page) => page.getByRole('banner').getByRole('alert');
const mark = (page: Page) => page.getByRole('banner');

async function savesBy(app: App, button: string): Promise<string> {
  const download = app.page.waitForEvent('download');
  await alert(app.page).getByRole('button', { name: button }).click();
  return (await download).suggestedFilename();
}

test('without any storage the work is only in this tab, and a file is one press away', async ({
  app,
}) => {
  const { page } = app;
  await page.addInitScript(() =>
    Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true }),
  );
  await app.begin();
  await expect(mark(page)).toContainText('Only in this tab');
  await expect(alert(page)).toContainText('This browser keeps nothing for this page');
  await expectAccessible(page);
  await app.open(bridge);
  await app.choice('Talks begin').dblclick();
  expect(await savesBy(app, 'Save a file')).toBe('the-bridge.json');
  await expect(mark(page)).toContainText(/the-bridge\.json, saved at/);
});

test('a newer Stepwise in this browser is named as the reason', async ({ app }) => {
  const { page } = app;
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name, version) => open(name, version === undefined ? 99 : version);
    open('stepwise', 99);
  });
  await app.begin();
  await expect(alert(page)).toContainText('A newer Stepwise has been used in this browser');
  await expect(alert(page).getByRole('button', { name: 'Reload' })).toBeVisible();
});

test('a full storage is told with what helps, nothing is replaced unasked, and room is used at once', async ({
  app,
}) => {
  const { page } = app;
  await page.addInitScript(() => {
    const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
    if (typeof put !== 'function') throw new Error('no storage to fill');
    Object.assign(window, { isFull: false });
    const refusing = new Proxy(put, {
      apply(real, store: IDBObjectStore, given: unknown[]): unknown {
        if (Reflect.get(window, 'isFull') === true && store.name === 'bodies')
          throw new DOMException('full', 'QuotaExceededError');
        return Reflect.apply(real, store, given);
      },
    });
    Object.assign(IDBObjectStore.prototype, { put: refusing });
  });
  await app.begin();
  await app.open(bridge);
  await app.choice('Talks begin').dblclick();
  await expect(mark(page)).toContainText('Kept in this browser at');
  await page.evaluate(() => Object.assign(window, { isFull: true }));
  await app.choice('Aid is sent').dblclick();
  await expect(alert(page)).toContainText('This browser has no room left');
  await expect(mark(page)).toContainText(/Not kept since/);
  await expectAccessible(page);
  await app.drop('two.json', twoRoads);
  const question = page.getByRole('alert').filter({ hasText: 'is not kept anywhere yet' });
  await expect(question).toBeVisible();
  await app.standsAt(2, 2);
  const download = page.waitForEvent('download');
  await question.getByRole('button', { name: 'Save a file' }).click();
  await download;
  await page.evaluate(() => Object.assign(window, { isFull: false }));
  await alert(page).getByRole('button', { name: 'Try again' }).click();
  await expect(alert(page)).toBeHidden();
  await expect(mark(page)).toContainText('Kept in this browser at');
  await page.reload();
  await app.standsAt(2, 2);
});
