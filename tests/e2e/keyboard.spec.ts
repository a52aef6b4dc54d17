// Can everything be reached and used without a mouse, and is the focus never lost?
import type { Page } from '@playwright/test';
import { type App, expect, test } from './app.ts';
import { bridge, twoRoads } from './bridge.ts';

/** Something that shows has the focus: never the page as a whole. */
async function expectFocus(page: Page): Promise<void> {
  await expect(page.locator('body')).not.toBeFocused();
  await expect(page.locator(':focus')).toBeVisible();
}

/** Takes the step whose row has the focus. */
async function takeByKey(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
}

async function pickFrom(app: App, menu: string, item: string): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: menu, exact: true }).first().focus();
  await page.keyboard.press('Enter');
  const items = page.getByRole('menuitem');
  await expect(items.and(page.locator(':focus'))).toBeVisible();
  const names = await items.evaluateAll((all) =>
    all
      .filter((each) => each.checkVisibility() && !each.matches(':disabled'))
      .map((each) => each.textContent),
  );
  const steps = names.findIndex((name) => name.startsWith(item));
  expect(steps, names.join()).toBeGreaterThanOrEqual(0);
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('after a step is taken the focus stays in the list, in the same place', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(bridge);
  await app.choice('Talks begin').focus();
  await takeByKey(page);
  await app.standsAt(1, 1);
  await expect(app.choice('Aid is sent')).toBeFocused();
  await takeByKey(page);
  await app.standsAt(2, 2);
  await expect(app.choice('Half the bridge')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(app.choices.getByRole('button', { name: 'Take this step' })).toBeFocused();
  await page.keyboard.press('Enter');
  await app.standsAt(3, 3);
  await expect(app.choices.locator(':focus')).toHaveAttribute('data-step', /./);
});

test('an assumed step, a deleted step, an undone deletion: the focus is on the page each time', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(bridge);
  await app.choice('Half the bridge').focus();
  await page.keyboard.press('Enter');
  await app.choices.getByRole('button', { name: 'Assume it anyway' }).focus();
  await page.keyboard.press('Enter');
  await app.standsAt(1, 1);
  await expectFocus(page);
  await app.taken('Half the bridge').focus();
  await page.keyboard.press('Delete');
  await app.standsAt(0, 0);
  await expect(app.taken('Where things stand')).toBeFocused();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await app.standsAt(1, 1);
  await expect(app.taken('Half the bridge')).toBeFocused();
});

test('dialogs hold the focus and give it back', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(bridge);
  const row = app.choice('Aid is sent');
  for (const key of ['Control+k', 'Control+e', 'Shift+?']) {
    await row.focus();
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await expect(dialog.locator(':focus')).toHaveCount(1);
    // The browser's own bar comes in between, but nothing of the page behind the dialog.
    for (let stop = 0; stop < 5; stop += 1) {
      await page.keyboard.press('Tab');
      await expect(page.locator('main :focus')).toHaveCount(0);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(row).toBeFocused();
  }
  // One dialog may lead to another: the last gives the focus back to where the first took it.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Binding positions');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Positions' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
});

test('the refused file gives the focus back to where it was', async ({ app }) => {
  await app.begin();
  await app.open(bridge);
  await app.choice('Aid is sent').focus();
  await app.drop('broken.json', '{');
  await expect(app.page.getByRole('dialog')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(app.choice('Aid is sent')).toBeFocused();
});

test('buttons at the end of the line keep the focus', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  const forth = app.outline.getByRole('button', { name: 'Next step' });
  await forth.focus();
  for (const number of [1, 2, 3, 3]) {
    await page.keyboard.press('Enter');
    await app.standsAt(number, 3);
  }
  await expect(forth).toBeFocused();
  await expect(forth).toBeDisabled();
});

test('menus open, move, close and give the focus back by key; renaming too', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  const menu = app.branches.getByRole('button', { name: 'This branch' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Rename this branch' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await pickFrom(app, 'This branch', 'Rename this branch');
  await page.keyboard.type('Iron road');
  await page.keyboard.press('Enter');
  const tab = app.branches.getByRole('button', { name: /^Iron road/ });
  await expect(tab).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await app.standsAt(0, 2);
  await pickFrom(app, 'This branch', 'Delete this branch');
  await app.standsAt(0, 3);
  await expectFocus(page);
});

test('a step is deleted from its menu, a position bound from the menu of the roadmap', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  await page.keyboard.press('ArrowRight');
  await pickFrom(app, 'This step', 'Delete from this step on');
  await expect(app.outline.getByText(/^or /)).toHaveCount(0);
  await expectFocus(page);
  await pickFrom(app, 'Roadmap', 'Binding positions');
  await expect(page.getByRole('dialog', { name: 'Positions' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog').getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('Escape');
  await expectFocus(page);
});

test('the tab key alone reaches every part of the page', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  await page.keyboard.press('ArrowRight');
  const reached = new Set<string>();
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const focused = document.activeElement;
      const part = focused?.closest('header, nav, section, footer');
      return focused === document.body
        ? ''
        : (part?.getAttribute('aria-label') ?? part?.localName ?? '?');
    });
    reached.add(name);
  }
  for (const part of ['What can happen now', 'Branches', 'Outline', 'The chosen step', 'Situation'])
    expect([...reached]).toContain(part);
});

test('after a step is taken the list of choices stays where it was scrolled to', async ({
  app,
}) => {
  await app.begin();
  const list = app.choices.locator('[data-rows]');
  const rows = app.choices.locator('[data-step]');
  await rows.nth(12).scrollIntoViewIfNeeded();
  await rows.nth(12).click();
  // Its details come a moment later, and the list makes room for them.
  const take = app.choices.getByRole('button', { name: 'Take this step' });
  await expect(take).toBeInViewport({ ratio: 1 });
  const before = await list.evaluate((element) => element.scrollTop);
  expect(before).toBeGreaterThan(0);
  await take.click();
  await expect(app.outline.getByText(/^Step 1 of/)).toBeVisible();
  expect(Math.abs((await list.evaluate((element) => element.scrollTop)) - before)).toBeLessThan(60);
});

test('an opened step that is taller than the list begins below the heading that sticks to its top', async ({
  app,
}) => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 480 });
  await app.begin();
  const blocked = app.choices.getByRole('region', { name: /^Blocked/ });
  const row = blocked.locator('[data-step]').nth(8);
  await row.focus();
  await page.keyboard.press('Enter');
  const gap = async () => {
    const heading = await blocked.getByRole('heading', { name: /^Blocked/ }).boundingBox();
    const name = await row.boundingBox();
    return (name?.y ?? 0) - ((heading?.y ?? 0) + (heading?.height ?? 0));
  };
  await expect.poll(gap).toBeGreaterThanOrEqual(-1);
});
