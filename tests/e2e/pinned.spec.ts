// Does a pinned goal say of each step what it would bring, before it is taken and after?
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';

test.use({ foresight: true });

test('a goal is pinned by key, each step says what it brings, and taking, undoing and reloading keep to it', async ({
  app,
}) => {
  const { page, choices, situation, outline } = app;
  const pinned = page.getByRole('region', { name: 'Pinned goal' });
  const nearer = choices.locator('[data-step]').filter({ hasText: '8 → 7 left' }).first();
  await app.begin();
  await app.allAnswer();
  await expect(pinned).toBeVisible();
  await page.keyboard.press('t');
  await page.getByRole('menuitem', { name: 'Freeze and cap' }).press('Enter');
  await expect(pinned).toContainText('8 steps left');
  await expect(nearer).toBeVisible();
  await expect(
    outline.locator('[data-place]').filter({ hasText: '7 steps left' }).first(),
  ).toBeVisible();
  await expect(pinned.getByRole('img', { name: 'Freeze and cap along the branch' })).toBeVisible();
  await expectAccessible(page);

  const name = (await nearer.getAttribute('data-step')) ?? '';
  const row = choices.locator(`[data-step="${name}"]`);
  await row.hover();
  await expect(situation).toContainText(/changes? if taken/);
  await expect(pinned).toContainText('8 → 7 left');
  await page.mouse.move(0, 0);
  await expect(situation).toContainText('nothing changed by the last step');
  await expect(pinned).toContainText('8 steps left');

  await row.press('Enter');
  await row.press('Enter');
  await expect(pinned).toContainText('8 → 7 left');
  await expect(choices).toContainText('7 → 6 left');
  await page.keyboard.press('Control+z');
  await expect(pinned).toContainText('8 steps left');
  await page.reload();
  await expect(pinned).toContainText('8 steps left');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('Unpin');
  await page.keyboard.press('Enter');
  await expect(pinned).toContainText('Pin a goal');
  await expect(choices).not.toContainText('steps left');
});
