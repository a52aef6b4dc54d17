// Can a planner find, change, add, rename and take out anything of a scenario, without breaking the roadmap half-way?
import type { Locator } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { type App, expect, test } from './app.ts';
import { backAndForth } from './back-and-forth.ts';
import { dated } from './bridge.ts';

/** The place in which the scenario is changed, with one thing of it chosen. */
async function editorAt(app: App, kind: string, name: string) {
  const { page } = app;
  const dialog = page.getByRole('dialog', { name: 'The scenario' });
  if (!(await dialog.isVisible())) await page.keyboard.press('e');
  await dialog.getByRole('searchbox', { name: 'Search all of it' }).fill(name);
  await dialog.getByRole('button', { name, exact: true }).first().click();
  await expect(dialog.getByRole('heading', { name: `${kind}: ${name}` })).toBeVisible();
  const field = (label: string) => dialog.getByRole('textbox', { name: label, exact: true });
  return { dialog, field };
}

test('an assumption is changed in its field, refused in place, and what it does is told', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open({ ...dated, id: 'edited' });
  await app.allAnswer();
  const { dialog, field } = await editorAt(app, 'Step', 'Talks begin');
  await expectAccessible(page);
  await field('Takes').fill('soon');
  await field('Takes').press('Enter');
  await expect(dialog).toContainText('"soon" is no length of time');
  await expect(dialog).toContainText('Not kept yet: one thing is to be mended.');
  await expect(field('Takes')).toHaveValue('soon');
  // It waits while another thing is looked at, and while the editor is closed.
  await editorAt(app, 'Step', 'Aid is sent');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await editorAt(app, 'Step', 'Talks begin');
  await expect(field('Takes')).toHaveValue('soon');
  await field('Takes').fill('7 months');
  await field('Takes').press('Enter');
  await expect(dialog).toContainText('Kept.');
  await dialog.getByText(/The last change changes something on/).click();
  await expect(dialog).toContainText(/step 1, Talks begin: .* → /);
  await field('Effects').fill('trust -3');
  await field('Effects').press('Tab');
  await expect(dialog).toContainText(/The last change changes something on/);
  await page.keyboard.press('Escape');
  await expect(app.outline.getByText('No longer holds here').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(app.outline.getByText('No longer holds here')).toHaveCount(0);
});

test('a condition is picked, a name is changed in one language, an id is carried on', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open({ ...dated, id: 'edited' });
  await app.allAnswer();
  const { dialog, field } = await editorAt(app, 'Step', 'Aid is sent');
  await test.step('a clause is picked from lists and read as a sentence', async () => {
    await dialog.getByRole('button', { name: 'Pick a clause…' }).click();
    await dialog.getByRole('combobox', { name: 'Stage' }).selectOption({ label: 'Begun' });
    await dialog.getByRole('button', { name: 'Take this clause' }).click();
    await expect(field('Needs')).toHaveValue('talks >= begun');
    await field('Needs').press('Enter');
    await expect(dialog).toContainText('Talks at Begun or beyond. Does not hold where you are.');
  });
  await test.step('what mentions it follows another id; one that is taken is refused', async () => {
    await field('Short name in files').fill('talk');
    await field('Short name in files').press('Enter');
    await expect(field('Short name in files')).toHaveAttribute('aria-invalid', 'true');
    await field('Short name in files').fill('relief');
    await field('Short name in files').press('Enter');
    await expect(dialog).toContainText('It is carried on to everything that mentions it.');
    await field('Name').fill('Relief is sent');
    await field('Name').press('Enter');
    await expect(dialog.getByRole('heading', { name: 'Step: Relief is sent' })).toBeVisible();
  });
  await page.keyboard.press('Escape');
  await expect(app.taken('Relief is sent').first()).toBeVisible();
});

test('a stage and a goal are added, and what is used says what would go with it', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open({ ...dated, id: 'edited' });
  await app.allAnswer();
  const { dialog, field } = await editorAt(app, 'Track', 'Bridge');
  await expect(dialog.getByRole('group', { name: /Bridge/ })).toBeVisible();
  await test.step('a new stage stands in its track', async () => {
    await dialog.getByRole('searchbox').fill('');
    await dialog.getByRole('button', { name: 'New: Stage' }).click();
    await dialog.getByRole('combobox', { name: 'Track' }).selectOption('bridge');
    await field('Name').fill('Lit at night');
    await dialog.getByRole('button', { name: 'Keep' }).click();
    await expect(
      dialog.getByRole('heading', { name: 'Stage: Bridge: Lit at night' }),
    ).toBeVisible();
    // It stays in its track from then on.
    await expect(dialog.getByRole('combobox', { name: 'Track' })).toHaveCount(0);
  });
  await test.step('a goal waits as a draft until its condition can be read', async () => {
    await dialog.getByRole('button', { name: 'New: Goal' }).click();
    await field('Name').fill('A bright bridge');
    await field('Holds when').fill('bridge = lit');
    await dialog.getByRole('button', { name: 'Keep' }).click();
    await expect(dialog).toContainText('Not kept yet');
    await field('Holds when').fill('bridge = lit-at-night');
    await dialog.getByRole('button', { name: 'Keep' }).click();
    await expect(dialog.getByRole('heading', { name: 'Goal: A bright bridge' })).toBeVisible();
  });
  await test.step('deleting what is used asks first, and is one edit', async () => {
    await editorAt(app, 'Step', 'Talks begin');
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('of the roadmap would go with it');
    await dialog.getByRole('button', { name: 'Delete it with all that goes along' }).click();
    await expect(dialog).toContainText('Choose a thing on the left');
    await page.keyboard.press('Escape');
    await backAndForth(page, {
      before: () => expect(app.taken('Talks begin').first()).toBeVisible(),
      after: () => expect(app.taken('Talks begin')).toHaveCount(0),
    });
  });
});

test('what is ours is marked beside what ships, with the old value, and is taken back there', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.allAnswer();
  const { dialog, field } = await editorAt(app, 'Step', 'Kaesong reopens');
  await expect(dialog.getByText('ours', { exact: true })).toHaveCount(0);
  await field('Takes').fill('9 months');
  await field('Takes').press('Enter');
  await expect(dialog.getByText('ours', { exact: true })).toHaveCount(1);
  const ours = dialog.getByRole('listitem').filter({ hasText: 'takes: ' });
  await expect(ours).toContainText('→ 9 months');
  await ours.getByRole('button', { name: /^Take back/ }).click();
  await expect(dialog.getByText('ours', { exact: true })).toHaveCount(0);
  await expect(field('Takes')).toHaveValue('3 months / 6 months / 12 months');
  await expectAccessible(page);
});

test('a step that we added to a scenario that ships is marked wherever it stands', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.allAnswer();
  await page.keyboard.press('o');
  const sketch = page.getByRole('dialog', { name: 'A step of our own' });
  await sketch.getByRole('textbox', { name: 'What is the step called?' }).fill('Ferry runs');
  await sketch.getByRole('button', { name: 'Add the step' }).click();
  await expect(sketch).toHaveCount(0);
  const ours = (where: Locator) => where.getByText('ours', { exact: true });
  await page.keyboard.press('/');
  await page.keyboard.type('ferry');
  await expect(ours(app.choices)).toHaveCount(1);
  await app.choice('Ferry runs').first().dblclick();
  await expect(ours(app.outline)).toHaveCount(1);
  await expect(ours(app.node)).toHaveCount(1);
});
