// Can everything that is said about a roadmap be changed, taken back and made again?
import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { type App, expect, test } from './app.ts';
import { backAndForth } from './back-and-forth.ts';
import { bridge, twoRoads } from './bridge.ts';

async function fill(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.blur();
}

async function withStep(app: App): Promise<void> {
  await app.begin();
  await app.open(bridge);
  await app.choice('Talks begin').dblclick();
  await app.standsAt(1, 1);
}

test('the roadmap is renamed in place', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(bridge);
  const heading = page.getByRole('heading', { level: 1 });
  await heading.getByRole('button').click();
  await page.getByRole('textbox', { name: 'Rename the roadmap' }).fill('The river');
  await page.keyboard.press('Enter');
  await backAndForth(page, {
    before: () => expect(heading).toContainText('The bridge'),
    after: () => expect(heading).toContainText('The river'),
  });
  await heading.getByRole('button').click();
  await page.getByRole('textbox', { name: 'Rename the roadmap' }).fill('Nothing');
  await page.keyboard.press('Escape');
  await expect(heading).toContainText('The river');
});

test('what the roadmap says of itself is written in place, and the brief opens with it', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open({ ...twoRoads, purpose: { en: 'To cross', ko: '건너기' } });
  await page.getByRole('button', { name: 'Roadmap', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Purpose, author, marking…' }).click();
  const dialog = page.getByRole('dialog', { name: 'What the brief opens with' });
  const purpose = dialog.getByRole('textbox', { name: 'Purpose', exact: true });
  await expect(purpose).toHaveValue('To cross');
  await purpose.fill('To cross dry');
  await page.keyboard.press('Escape');
  await expect(purpose).toHaveValue('To cross');
  await purpose.fill('To cross together');
  await page.keyboard.press('Enter');
  await expect(purpose).toHaveValue('To cross together');
  const korean = dialog.getByRole('textbox', { name: 'Purpose Korean' });
  await expect(korean).toHaveValue('건너기');
  await fill(korean, '함께 건너기');
  await fill(dialog.getByRole('textbox', { name: 'Marking' }), 'For the two banks');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const preview = page.getByRole('region', { name: 'The brief as it will be printed' });
  await page.keyboard.press('Control+p');
  await expect(preview).toContainText('To cross together');
  await expect(preview.getByText('For the two banks')).toBeVisible();
  await expect(preview).toContainText('No conclusion is written yet');
  const conclusion = page.getByRole('textbox', { name: 'Conclusion' });
  await backAndForth(page, {
    before: () => expect(preview.getByText('For the two banks')).toBeHidden(),
    after: () => expect(preview.getByText('For the two banks')).toBeVisible(),
  });
  await fill(conclusion, 'Build it');
  await expect(preview).toContainText('Build it');
  await expect(preview).not.toContainText('No conclusion is written yet');
  await page.keyboard.press('Escape');
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const path = await (await saved).path();
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
    purpose: { en: 'To cross together', ko: '함께 건너기' },
    conclusion: 'Build it',
    marking: 'For the two banks',
  });
});

test('a branch is renamed from its menu and by a double click', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  await app.branches.getByRole('button', { name: 'This branch' }).click();
  await page.getByRole('menuitem', { name: 'Rename this branch' }).click();
  const field = page.getByRole('textbox', { name: 'Rename the branch Money road' });
  await expect(field).toBeFocused();
  await field.fill('Aid road');
  await page.keyboard.press('Enter');
  const first = app.branches.getByRole('listitem').first();
  await backAndForth(page, {
    before: () => expect(first).toHaveText(/Money road/),
    after: () => expect(first).toHaveText(/Aid road/),
  });
  await app.branches.getByRole('button', { name: /^Talking road/ }).dblclick();
  await page.getByRole('textbox', { name: 'Rename the branch Talking road' }).fill('Word road');
  await page.keyboard.press('Enter');
  await expect(app.branches.getByRole('listitem').last()).toHaveText(/Word road/);
});

test('a note is written, marked in the outline, and taken back', async ({ app }) => {
  await withStep(app);
  const note = app.node.getByLabel('Note');
  await fill(note, 'Agreed over tea.');
  await backAndForth(app.page, {
    before: () => expect(note).toHaveValue(''),
    after: () => expect(note).toHaveValue('Agreed over tea.'),
  });
  await expect(app.taken('Talks begin').getByTitle('Has a note')).toBeVisible();
});

test('a length of one’s own moves the dates; what is no length is refused in words', async ({
  app,
}) => {
  await withStep(app);
  const takes = app.node.getByLabel('Takes');
  await expect(app.node.getByText('1 March 2019 to 1 April 2019')).toBeVisible();
  await fill(takes, '3 months');
  await backAndForth(app.page, {
    before: () => expect(app.node.getByText('1 March 2019 to 1 April 2019')).toBeVisible(),
    after: () => expect(app.node.getByText('1 March 2019 to 1 June 2019')).toBeVisible(),
  });
  await fill(takes, 'some time');
  await expect(takes).toHaveAttribute('aria-invalid', 'true');
  await expect(takes).toHaveAccessibleDescription(/Write a length such as/);
  await expect(takes).toHaveValue('some time');
  await expect(app.node.getByText('1 March 2019 to 1 June 2019')).toBeVisible();
  await fill(takes, '1 year 6 months');
  await expect(takes).toHaveAttribute('aria-invalid', 'false');
  await expect(app.node.getByText('1 March 2019 to 1 September 2020')).toBeVisible();
  await fill(takes, '');
  await expect(app.node.getByText('1 March 2019 to 1 April 2019')).toBeVisible();
});

test('a start date holds a step back', async ({ app }) => {
  await withStep(app);
  const start = app.node.getByLabel('Not before');
  await fill(start, '2020-05-01');
  await backAndForth(app.page, {
    before: () => expect(app.node.getByText('1 March 2019 to 1 April 2019')).toBeVisible(),
    after: () => expect(app.node.getByText('1 May 2020 to 1 June 2020')).toBeVisible(),
  });
  await fill(start, '');
  await expect(app.node.getByText('1 March 2019 to 1 April 2019')).toBeVisible();
});

test('a phase begins at a step, by a suggested name or one’s own', async ({ app }) => {
  await withStep(app);
  const phase = app.node.getByLabel('Begins phase');
  const opening = app.outline.getByRole('heading', { name: 'Opening' });
  await fill(phase, 'Opening');
  await backAndForth(app.page, {
    before: () => expect(opening).toBeHidden(),
    after: () => expect(opening).toBeVisible(),
  });
  await fill(phase, 'A quiet spring');
  await expect(app.outline.getByRole('heading', { name: 'A quiet spring' })).toBeVisible();
  await expect(opening).toBeHidden();
});

test('a note that is being written is kept when the next step is taken by key', async ({ app }) => {
  await withStep(app);
  await app.node.getByLabel('Note').fill('Half a thought');
  await app.choice('Aid is sent').dblclick();
  await app.standsAt(2, 2);
  await app.page.keyboard.press('ArrowLeft');
  await expect(app.node.getByLabel('Note')).toHaveValue('Half a thought');
});

test('a note that is being written is in the file that is saved, and is there after a reload', async ({
  app,
}) => {
  const { page } = app;
  await withStep(app);
  const note = app.node.getByLabel('Note');
  await note.fill('Half a thought');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  expect(await readFile(await (await download).path(), 'utf8')).toContain('Half a thought');
  await expect(note).toBeFocused();
  await expect(page.getByText(/^Kept in this browser at/)).toBeVisible();
  await note.fill('A whole thought');
  await page.reload();
  await expect(note).toHaveValue('A whole thought');
});

test('deleting asks nothing, says what was done, and is undone from there', async ({ app }) => {
  const { page } = app;
  await withStep(app);
  await app.choice('Aid is sent').dblclick();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await app.standsAt(0, 0);
  const toast = page
    .getByRole('status')
    .filter({ hasText: 'Deleted “Talks begin” and what followed.' });
  await toast.getByRole('button', { name: 'Undo' }).click();
  await app.standsAt(1, 2);
  await expect(toast).toBeHidden();
});

test('undo and redo say what they would do, and stepping is no edit', async ({ app }) => {
  const { page } = app;
  await withStep(app);
  await expect(page.getByRole('button', { name: 'Undo: take “Talks begin”' })).toBeEnabled();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Undo: take “Talks begin”' }).click();
  await app.standsAt(0, 0);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await page.getByRole('button', { name: 'Redo: take “Talks begin”' }).click();
  await app.standsAt(1, 1);
});
