// Does the page keep to the rules that assistive technology relies on, in every state that people see?
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { bridge, twoRoads } from './bridge.ts';

test('the example, at its beginning', async ({ app }) => {
  await app.begin();
  await expectAccessible(app.page);
});

for (const scheme of ['light', 'dark'] as const)
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    test('a blocked step with its reasons, an assumption and a step that no longer holds', async ({
      app,
    }) => {
      await app.begin();
      await app.open({ ...twoRoads, binding: ['talks-first'] });
      await expectAccessible(app.page);
      await app.taken('Aid is sent').click();
      await app.choice('Deal signed').click();
      await expect(app.opened('Deal signed').getByText('Lacking:').first()).toBeAttached();
      await expectAccessible(app.page);
      await app.choices.getByRole('button', { name: 'Assume it anyway' }).click();
      await app.standsAt(2, 2);
      await expectAccessible(app.page);
    });
  });

const dialogs: readonly (readonly [name: string, key: string])[] = [
  ['Find a command, step or branch', 'Control+k'],
  ['Export', 'Control+e'],
  ['Help', 'Shift+?'],
];
for (const [name, key] of dialogs)
  test(`the dialog ${name}`, async ({ app }) => {
    await app.begin();
    await app.open(twoRoads);
    await app.page.keyboard.press(key);
    await expect(app.page.getByRole('dialog', { name })).toBeVisible();
    await expectAccessible(app.page);
  });

test('the dialogs for positions, a new roadmap and a refused file; an open menu', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  const menu = page.getByRole('button', { name: 'Roadmap', exact: true }).first();
  await menu.click();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Binding positions…' }).click();
  await expect(page.getByRole('dialog', { name: 'Positions' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await menu.click();
  await page.getByRole('menuitem', { name: 'New roadmap…' }).click();
  await expect(page.getByRole('dialog').getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await app.drop('broken.json', { ...bridge, colour: 'red', size: 3 });
  await expect(page.getByRole('dialog', { name: /broken\.json/ })).toBeVisible();
  await expectAccessible(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('every panel is reached, accessible, and no wider than the screen', async ({ app }) => {
    const { page } = app;
    await app.begin();
    await app.open(twoRoads);
    await page.keyboard.press('End');
    for (const pane of ['Choices', 'Step', 'Situation', 'Roadmap']) {
      await page
        .getByRole('navigation', { name: 'Panels' })
        .getByRole('button', { name: pane })
        .click();
      await expectAccessible(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
      const panel = await page.locator('main [data-pane]').filter({ visible: true }).boundingBox();
      expect(panel?.height).toBeGreaterThan(600);
    }
    const head = await page.getByRole('banner').boundingBox();
    expect(head?.height).toBeLessThan(120);
    // What is asked for comes into sight, whichever panel had the page.
    await page.keyboard.press('a');
    await expect(page.getByRole('combobox', { name: 'Add to the sentence' })).toBeInViewport();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Table', exact: true })).toBeVisible();
  });
});

test('what is announced after a step is said once', async ({ app }) => {
  await app.begin();
  await app.open(bridge);
  await app.choice('Talks begin').dblclick();
  const said = app.page.getByRole('status').filter({ hasText: 'Talks begin' });
  await expect(said).toHaveCount(1);
  await expect(said).toHaveText('Step 1: Talks begin. 1 opened, 1 closed.');
});
