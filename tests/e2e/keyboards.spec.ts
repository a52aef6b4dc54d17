// Do keys work on keyboards of every script, and does Enter belong to the input method while something is composed?
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { bridge, twoRoads } from './bridge.ts';

type Keys = Readonly<Record<string, string | number | boolean>>;

/** As a browser sends it with another keyboard in use. Returns whether the app took the key. */
async function send(target: Locator, keys: Keys): Promise<boolean> {
  return target.evaluate((element, init) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
    element.dispatchEvent(event);
    return event.defaultPrevented;
  }, keys);
}

const body = (page: Page) => page.locator('body');

const keyboards: readonly [keyboard: string, library: string, palette: string][] = [
  ['American', 'l', 'k'],
  ['Korean', 'ㅣ', 'ㅏ'],
  ['Russian', 'д', 'л'],
  ['Greek', 'λ', 'κ'],
  ['Arabic', 'م', 'ن'],
  ['Hebrew', 'ך', 'ל'],
];
test('on keyboards of every script a letter and a letter with Ctrl do what their place says', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  for (const [keyboard, library, palette] of keyboards)
    await test.step(keyboard, async () => {
      expect(await send(body(page), { key: library, code: 'KeyL' })).toBe(true);
      const shelf = page.getByRole('dialog', { name: 'Library' });
      await expect(shelf).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(shelf).toHaveCount(0);
      expect(await send(body(page), { key: palette, code: 'KeyK', ctrlKey: true })).toBe(true);
      const found = page.getByRole('dialog', { name: 'Find a command, step or branch' });
      await expect(found).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(found).toHaveCount(0);
    });
  await test.step('the slash that is written with Shift reaches the filter, too', async () => {
    expect(await send(body(page), { key: '/', code: 'Digit7', shiftKey: true })).toBe(true);
    await expect(page.locator('#choices-filter')).toBeFocused();
  });
});

test('in the room, keys of another script turn the decks and take by number', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(bridge);
  await page.keyboard.press('Shift+P');
  await expect(page.getByRole('region', { name: 'What can happen now' })).toBeVisible();
  await send(body(page), { key: '۱', code: 'Digit1' });
  await expect(page.getByRole('heading', { level: 1, name: 'Talks begin' })).toBeVisible();
  await send(body(page), { key: 'ц', code: 'KeyW' });
  await expect(page.getByRole('region', { name: 'Blocked, and why' })).toBeVisible();
});

/** Enter that ends a syllable: as most browsers tell it, and as Safari does. */
const endings: readonly [browser: string, keys: Keys][] = [
  ['most browsers', { key: 'Enter', code: 'Enter', isComposing: true }],
  ['Safari', { key: 'Enter', code: 'Enter', keyCode: 229 }],
];
for (const [browser, enter] of endings)
  test(`Enter that ends a syllable does nothing else in any field (${browser})`, async ({
    app,
  }) => {
    const { page } = app;
    await app.begin();
    await app.open(twoRoads);
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    const name = page.getByRole('textbox', { name: 'Rename the roadmap' });
    await name.fill('한');
    await send(name, enter);
    await expect(name).toBeFocused();
    await name.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('한');

    await page.keyboard.press('Control+k');
    const palette = page.getByRole('combobox', { name: 'Type a command, a step or a branch' });
    await palette.fill('library');
    await send(palette, enter);
    await expect(
      page.getByRole('dialog', { name: 'Find a command, step or branch' }),
    ).toBeVisible();
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+e');
    const filter = page.getByRole('searchbox', { name: /^Find: map/ });
    await filter.fill('csv');
    await send(filter, enter);
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();

    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('button', { name: 'Note of Aid is sent' }).click();
    const note = page.getByRole('textbox', { name: 'Note of Aid is sent' });
    await note.fill('한');
    await send(note, enter);
    await expect(note).toBeFocused();
  });
