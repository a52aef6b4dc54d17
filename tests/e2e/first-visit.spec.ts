// What does someone find who opens the app for the first time, and when they come back?
import { expect, test } from './app.ts';
import { bridge } from './bridge.ts';

test('the first visit opens the example roadmap of the flagship, at its beginning', async ({
  app,
}) => {
  await app.begin();
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('Five roads from Hanoi');
  await expect(app.branches.getByRole('button', { name: 'Gradual steps' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(app.outline.getByText(/^Step 0 of \d+$/)).toBeVisible();
  await expect(app.choices.getByText(/^\d+ of \d+ steps possible$/)).toBeVisible();
  await expect(app.node.getByRole('heading', { name: 'Korea after Hanoi' })).toBeVisible();
  await expect(app.situation.getByText('nothing changed by the last step')).toBeVisible();
});

test('work, place and undo history come back after a reload, and the time of keeping is shown', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(bridge);
  await app.choice('Talks begin').dblclick();
  await app.choice('Aid is sent').dblclick();
  await app.standsAt(2, 2);
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText(/^Kept in this browser at \d\d:\d\d$/)).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The bridge');
  await app.standsAt(1, 2);
  await expect(page.getByText(/^Kept in this browser at \d\d:\d\d$/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await app.standsAt(1, 1);
  await page.keyboard.press('Control+z');
  await app.standsAt(0, 0);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(app.taken('Aid is sent')).toBeVisible();
});

test('work that was kept is found again from the list of roadmaps', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(bridge);
  await app.choice('Talks begin').dblclick();
  await app.standsAt(1, 1);
  await page.getByRole('button', { name: 'Roadmap', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'New roadmap…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Open “Five roads from Hanoi”' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Five roads from Hanoi');
  await page.getByRole('button', { name: 'Roadmap', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'Library…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^The bridge/ })
    .click();
  await app.standsAt(1, 1);
});

test('another tab that only looks does not hinder the work in this one', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(bridge);
  await app.choice('Talks begin').dblclick();
  await expect(page.getByText(/^Kept in this browser at/)).toBeVisible();
  const other = await page.context().newPage();
  await other.goto('./');
  await expect(other.getByRole('heading', { level: 1 })).toContainText('The bridge');
  await other.close();
  await app.choice('Aid is sent').dblclick();
  await app.standsAt(2, 2);
  await expect(page.getByText(/^Kept in this browser at/)).toBeVisible();
  await page.reload();
  await app.standsAt(2, 2);
});
