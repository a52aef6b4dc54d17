// Can a roadmap be built, branched and annotated without the mouse?
import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { expect, test } from './app.ts';

test('twelve steps are built, branched and annotated without the mouse', async ({ app }) => {
  const { page } = app;
  await app.begin();
  const filter = page.locator('#choices-filter');
  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const tabTo = async (stop: Locator, key = 'Tab') => {
    for (let stops = 0; stops < 80; stops += 1) {
      if (await stop.evaluate((element) => element === document.activeElement)) return;
      await press(key);
    }
    await expect(stop).toBeFocused();
  };
  const takeNext = async (number: number, length = number) => {
    await press('ArrowDown', 'Enter');
    await app.standsAt(number, length);
  };
  const annotate = async (text: string) => {
    await press('Escape', 'c');
    await expect(app.node.getByLabel('Note')).toBeFocused();
    await page.keyboard.type(text);
    await press('Enter');
    await expect(app.outline.locator('[aria-current=step]')).toBeFocused();
  };

  await test.step('a roadmap is begun', async () => {
    await press('Control+k');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await page.keyboard.type('New roadmap');
    await press('Enter');
    const anew = page.getByRole('dialog').getByRole('button', { name: 'Begin anew' }).first();
    await expect(anew).toBeVisible();
    await tabTo(anew);
    await press('Enter');
    await app.standsAt(0, 0);
  });
  await test.step('seven steps are taken from the filter, and the fourth gets a note', async () => {
    await press('/');
    for (const number of [1, 2, 3, 4]) await takeNext(number);
    await annotate('Agreed in Vienna.');
    await press('/');
    for (const number of [5, 6, 7]) await takeNext(number);
    await expect(filter).toBeFocused();
  });
  await test.step('from an empty filter one walks back and branches; undo takes a step back', async () => {
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    await app.standsAt(4, 7);
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await app.standsAt(5, 5);
    for (const number of [6, 7]) await takeNext(number);
    await press('Control+z');
    await app.standsAt(6, 6);
    await press('Control+Shift+z');
    await app.standsAt(7, 7);
    for (const number of [8, 9]) await takeNext(number);
  });
  await test.step('the other road has a note and a name', async () => {
    await annotate('The other road.');
    await press('ArrowLeft', 'ArrowLeft');
    await app.standsAt(7, 9);
    await tabTo(app.branches.locator('[aria-current=true]'), 'Shift+Tab');
    await press('F2');
    await page.keyboard.type('Second way');
    await press('Enter');
    await expect(app.branches.getByRole('button', { name: 'Second way' })).toBeFocused();
  });

  const download = page.waitForEvent('download');
  await press('Control+s');
  const made = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(made.nodes).toHaveLength(12);
  expect(made.branches).toHaveLength(2);
  expect(JSON.stringify(made.branches[1].name)).toContain('Second way');
  const notes = made.nodes.map(({ note }: { readonly note?: unknown }) => note ?? '');
  expect(notes.filter((note: unknown) => note !== '')).toHaveLength(2);
  expect(notes[3]).toBe('Agreed in Vienna.');
  expect(notes[11]).toBe('The other road.');
});
