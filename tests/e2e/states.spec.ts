// Does an earlier state come back, beside what is there or as a copy, and is it told what has changed since?
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { type App, expect, test } from './app.ts';
import { twoRoads } from './bridge.ts';

const statesOf = (page: Page) => page.getByRole('dialog', { name: /^Earlier states of/ });

async function openStates(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Roadmap', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'Earlier states…' }).click();
}

/** The state with both roads is kept, then one of them is deleted; the states are open. */
async function withOneRoadGone(app: App): Promise<void> {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  await openStates(page);
  await expect(statesOf(page)).toContainText('No earlier state yet');
  await expectAccessible(page);
  await statesOf(page).getByRole('button', { name: 'Keep the present state' }).click();
  await expect(statesOf(page).getByRole('list', { name: 'Earlier states' })).toContainText(
    '5 steps',
  );
  await page.keyboard.press('Escape');
  await expect(app.branches.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect(app.branches.getByRole('listitem')).toHaveCount(1);
  await openStates(page);
  await statesOf(page).getByRole('list', { name: 'Earlier states' }).getByRole('button').click();
}

test('branches that went are put beside what is there, as one edit that can be undone', async ({
  app,
}) => {
  const { page } = app;
  await withOneRoadGone(app);
  const states = statesOf(page);
  await expect(states).toContainText('no step was added and 3 removed');
  await expect(states.getByRole('img', { name: /^Map of the roadmap on/ })).toBeVisible();
  await expectAccessible(page);
  await states.getByRole('button', { name: 'Put beside as branches' }).click();
  await expect(states).toBeHidden();
  await expect(app.branches.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(app.branches.getByRole('listitem')).toHaveCount(1);
});

test('a state is opened as a copy, and what was open stays as it is', async ({ app }) => {
  const { page } = app;
  await withOneRoadGone(app);
  await statesOf(page).getByRole('button', { name: 'Open as a copy' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Two roads \(.+\)$/);
  await app.standsAt(0, 3);
  await page.keyboard.press('l');
  await page
    .locator('[data-entry]')
    .filter({ hasText: /Two roadsThe bridge/ })
    .press('Enter');
  await expect(app.branches.getByRole('listitem')).toHaveCount(1);
});
