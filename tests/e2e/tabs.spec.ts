// Do two tabs on one roadmap see each other's edits, and does neither overwrite the other?
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { type App, appOn, expect, test } from './app.ts';
import { bridge } from './bridge.ts';

const kept = (page: Page) => expect(page.getByText(/^Kept in this browser at/)).toBeVisible();
const take = (page: Page, step: string) =>
  page.locator('[data-step]').filter({ hasText: step }).dblclick();
const stands = (page: Page, where: string) =>
  expect(page.getByText(`Step ${where}`, { exact: true })).toBeVisible();

/** The bridge with one step, kept, and a second tab on it. */
async function withTwoTabs(app: App, prepare?: (other: Page) => Promise<unknown>): Promise<Page> {
  await app.begin();
  await app.open(bridge);
  await take(app.page, 'Talks begin');
  await kept(app.page);
  const other = await app.page.context().newPage();
  await prepare?.(other);
  await other.goto('./');
  await stands(other, '1 of 1');
  return other;
}

/** This tab neither hears of others nor is it heard, as when both save at the same moment. */
const deaf = (page: Page) => page.addInitScript(() => delete Object(window).BroadcastChannel);

test('edits in one tab show in the other, which keeps its place and can take them back', async ({
  app,
}) => {
  const other = await withTwoTabs(app);
  await take(other, 'Aid is sent');
  await stands(other, '2 of 2');
  // Here one stands where one stood; the branch has grown.
  await stands(app.page, '1 of 2');
  await expect(
    app.page.getByRole('status').filter({ hasText: 'Changed in another tab' }),
  ).toBeVisible();
  await app.page.keyboard.press('Control+z');
  await stands(app.page, '1 of 1');
  await stands(other, '1 of 1');
  await other.close();
});

test('a note that is being written is not disturbed by another tab that walks', async ({ app }) => {
  const other = await withTwoTabs(app);
  const note = app.node.getByLabel('Note');
  await note.fill('half a sen');
  await other.keyboard.press('ArrowLeft');
  await stands(other, '0 of 1');
  await kept(other);
  await note.pressSequentially('tence');
  await expect(note).toHaveValue('half a sentence');
  await note.blur();
  await other.keyboard.press('ArrowRight');
  await expect(
    other.getByRole('region', { name: 'The chosen step' }).getByLabel('Note'),
  ).toHaveValue('half a sentence');
  await other.close();
});

for (const [answer, heading, step] of [
  ['Keep both', /The bridge \(from this tab, .+\)/, 'Walkout'],
  ['Take theirs', /The bridge$/, 'Aid is sent'],
] as const)
  test(`edits in both at the same moment: ${answer.toLowerCase()}, and neither is lost`, async ({
    app,
  }) => {
    const { page } = app;
    const other = await withTwoTabs(app, deaf);
    await take(other, 'Aid is sent');
    await kept(other);
    await take(page, 'Walkout');
    const alert = page.getByRole('alert').filter({ hasText: 'in another tab at the same time' });
    await expect(alert).toBeVisible();
    await expectAccessible(page);
    await alert.getByRole('button', { name: answer }).click();
    await expect(alert).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(app.taken(step)).toBeVisible();
    await kept(page);
    await page.reload();
    await expect(app.taken(step)).toBeVisible();
    await page.keyboard.press('l');
    const library = page.getByRole('dialog');
    const names = library.locator('[data-entry] b').filter({ hasText: 'The bridge' });
    await expect(names).toHaveCount(2);
    await other.close();
  });

test('a roadmap that another tab removes stays open here, and is kept again when asked', async ({
  app,
}) => {
  const { page } = app;
  const other = await withTwoTabs(app);
  await other.keyboard.press('l');
  await other.locator('[data-entry][aria-current]').press('Delete');
  await expect(
    other.getByRole('status').filter({ hasText: 'Removed “The bridge”.' }),
  ).toBeVisible();
  const alert = page.getByRole('alert').filter({ hasText: 'It was removed in another tab.' });
  await alert.getByRole('button', { name: 'Keep it' }).click();
  await expect(alert).toBeHidden();
  await expect(other.locator('[data-entry] b').filter({ hasText: 'The bridge' })).toBeVisible();
  await page.reload();
  await stands(page, '1 of 1');
  await other.close();
});

test('a removal that is taken back in the other tab is settled here, too', async ({ app }) => {
  const { page } = app;
  const other = await withTwoTabs(app);
  await other.keyboard.press('l');
  await other.locator('[data-entry][aria-current]').press('Delete');
  const alert = page.getByRole('alert').filter({ hasText: 'It was removed in another tab.' });
  await expect(alert).toBeVisible();
  await other.getByRole('button', { name: 'Undo' }).last().click();
  await expect(alert).toBeHidden();
  await take(page, 'Aid is sent');
  await stands(other, '1 of 2');
  await other.close();
});

test('a tab that is loaded again shows the roadmap that it had, whatever others opened since', async ({
  app,
}) => {
  await app.begin();
  await app.open({ ...bridge, id: 'mine', name: 'Mine' });
  await take(app.page, 'Talks begin');
  await kept(app.page);
  const other = await app.page.context().newPage();
  await other.goto('./');
  await stands(other, '1 of 1');
  await appOn(other).open({ ...bridge, id: 'theirs', name: 'Theirs' });
  await take(other, 'Aid is sent');
  const title = (page: Page) => page.getByRole('heading', { level: 1 });
  await expect(title(other)).toContainText('Theirs');
  await kept(other);
  await app.page.reload();
  await expect(title(app.page)).toContainText('Mine');
  await stands(app.page, '1 of 1');
  await other.reload();
  await expect(title(other)).toContainText('Theirs');
  // A new tab begins with what was open last.
  const third = await app.page.context().newPage();
  await third.goto('./');
  await expect(title(third)).toContainText('Theirs');
  await other.close();
  await third.close();
});
