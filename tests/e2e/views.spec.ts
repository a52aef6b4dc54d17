// Does every picture of the roadmap draw, follow the cursor, and keep to the rules of accessibility?
import { expectAccessible } from './accessible.ts';
import { type App, expect, test } from './app.ts';

for (const views of [
  ['Timeline', 'Deals', 'Map'],
  ['Statechart', 'Compare', 'Stress', 'Table'],
])
  test(`${views.join(', ')}: each draws the example and is accessible`, async ({ app }) => {
    const { page } = app;
    await app.begin();
    for (const view of views)
      await test.step(view, async () => {
        await page.getByRole('button', { name: view, exact: true }).click();
        await expect(page.getByRole('region', { name: view, exact: true })).toBeVisible();
        await expect(page.getByText('Drawing…')).toHaveCount(0);
        if (view === 'Stress') await expect(page.getByRole('grid')).toBeVisible();
        // What is around it is the same with every view.
        await expectAccessible(page, view === 'Map' ? undefined : `[aria-label="${view}"]`);
      });
    if (views.includes('Map')) await useStrip(app);
  });

/** On the strip map: names in full, the roadmap grows in the picture, another way is followed, all by keyboard. */
async function useStrip({ page, branches }: App): Promise<void> {
  const map = page.getByRole('group', { name: /^Map of the roadmap/ });
  await test.step('every name of the followed branch stands in full', async () => {
    await expect(map.locator('[data-label]')).toHaveCount(69);
    await expect(map.getByText('…')).toHaveCount(0);
  });
  await test.step('arrow keys walk along it, and the place comes into sight', async () => {
    await page.keyboard.press('End');
    const here = map.getByRole('button', { name: /^Step 68: / });
    await expect(here).toHaveAttribute('aria-current', 'step');
    await expect(here).toBeInViewport();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await expect(map.getByRole('button', { name: /^Step 1: / })).toBeInViewport();
  });
  await test.step('a stub at the present place is taken', async () => {
    const stub = map.getByRole('button', { name: 'Take: US election: policy goes on' });
    await stub.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await expect(stub).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(map.getByRole('button', { name: /^Step 2: US election/ })).toBeVisible();
    await expect(page.getByText('Step 2 of 2')).toBeVisible();
    await page.keyboard.press('Control+z');
  });
  await test.step('another way is followed from where it parts', async () => {
    await map.getByRole('button', { name: /^Follow Everything first/ }).focus();
    await page.keyboard.press('Enter');
    await expect(branches.getByRole('button', { name: 'Everything first' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await expect(map.locator('[data-label]')).toHaveCount(36);
  });
}

test('the table is sorted, filtered and edited in place', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const rows = page.getByRole('row');
  await page.getByRole('columnheader', { name: 'Finish' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Finish' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.getByLabel('Filter the rows').fill('six-party');
  await expect(rows.filter({ hasText: 'Six-party talks resume' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Note of Six-party talks resume' }).click();
  await page.getByRole('textbox', { name: 'Note of Six-party talks resume' }).fill('Host: Beijing');
  await page.keyboard.press('Enter');
  await expect(rows.filter({ hasText: 'Host: Beijing' })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(rows.filter({ hasText: 'Host: Beijing' })).toHaveCount(0);
});

test('a length that is none stays in its cell of the table until it is one, and says why', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.locator('summary').getByText('Columns').click();
  await page.getByRole('checkbox', { name: 'Takes', exact: true }).check();
  const name = 'Takes of Six-party talks resume';
  const cell = page.getByRole('button', { name });
  const field = page.getByRole('textbox', { name });
  const before = await cell.textContent();
  await cell.click();
  await field.fill('a while');
  await field.press('Enter');
  await expect(field).toHaveValue('a while');
  await expect(field).toHaveAccessibleDescription(/^“a while” is no length of time\./);
  await page.getByLabel('Filter the rows').click();
  await expect(field).toHaveValue('a while');
  await field.press('Escape');
  await expect(cell).toHaveText(before ?? '');
  await cell.click();
  await field.fill('5 months');
  await field.press('Enter');
  await expect(cell).toHaveText('5 months');
  await expect(cell).toBeFocused();
});

test('in the statechart a region is found by typing, opened, and a lit arrow is taken', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await page.getByRole('button', { name: 'Statechart', exact: true }).click();
  await page.getByLabel('Find a track').fill('people');
  await page.getByRole('button', { name: 'People Paused' }).click();
  const chart = page.getByRole('region', { name: 'Statechart', exact: true });
  await expect(chart.getByRole('heading', { name: 'People', level: 2 })).toBeVisible();
  await chart.getByRole('button', { name: 'Take this step' }).first().click();
  await expect(
    page.getByRole('heading', { name: 'Family reunions and aid', level: 2 }),
  ).toBeVisible();
});

test('an arrow of the statechart is taken by a press where it is lit, and explains itself where it is dim', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await page.getByRole('button', { name: 'Statechart', exact: true }).click();
  await page.getByLabel('Find a track').fill('Nuclear and long');
  const chart = page.getByRole('region', { name: 'Statechart', exact: true });
  const arrows = chart.getByRole('group', { name: 'Arrows of Nuclear and long-range tests' });
  const told = chart.getByRole('region', { name: 'The arrow in words' });
  const here = chart.locator('li[aria-current=true]');
  await expect(here).toHaveText('Halted in practice');
  const filled = (paths: readonly Element[]) =>
    paths.filter((path) => getComputedStyle(path).fill !== 'none').length;
  expect(await arrows.locator('path').evaluateAll(filled)).toBe(0);
  // The one stop of the Tab key is a lit arrow; from there the arrow keys reach all others.
  const lit = arrows.getByRole('button', { name: /Possible now/ });
  await expect(arrows.locator('[tabindex="0"]')).toHaveCount(1);
  await expect(arrows.locator('[tabindex="0"]')).toHaveAccessibleName(/Possible now/);
  await arrows.locator('[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  const dim = arrows.getByRole('button', { name: /^Tests are halted again: .*Not from here/ });
  const count = await arrows.getByRole('button').count();
  for (let pressed = 0; pressed < count; pressed += 1) {
    if (await dim.evaluate((arrow) => arrow === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(dim).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(told).toContainText('the step starts from Testing');
  await expect(here).toHaveText('Halted in practice');
  // Space takes the setback whose arrow is lit.
  await lit.and(arrows.getByRole('button', { name: /^Nuclear test/ })).focus();
  await page.keyboard.press('Space');
  await expect(here).toHaveText('Testing');
  await expect(page.getByRole('heading', { name: 'Nuclear test', level: 2 })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(here).toHaveText('Halted in practice');
});

test('in the stress matrix a cell explains itself and the way back becomes a branch', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.branches.getByRole('button', { name: 'China-Russia draft, December 2019' }).click();
  await page.getByRole('button', { name: 'Stress', exact: true }).click();
  const cell = page.getByRole('gridcell', { name: /^Recovers/ }).first();
  await cell.click();
  await expect(page.getByText(/there is a way back to the goals/)).toBeVisible();
  await page.getByRole('button', { name: 'Adopt the way back' }).click();
  await expect(app.branches.getByRole('button', { name: /^After: / })).toHaveAttribute(
    'aria-current',
    'true',
  );
});

test('the stress view says who would gain by leaving, and a press goes to the place', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.branches.getByRole('button', { name: 'Everything first' }).click();
  await page.getByRole('button', { name: 'Stress', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Would it hold by itself?' })).toBeVisible();
  await page.getByRole('button', { name: /^DPRK would have 4 more by leaving after/ }).click();
  await expect(page.getByText('Step 2 of 35')).toBeVisible();
});

test('timeline and comparison show what the ranges imply and who would leave', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.branches.getByRole('button', { name: 'Everything first' }).click();
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await page.getByRole('button', { name: 'By when?', exact: true }).click();
  await expect(
    page.getByRole('img', { name: /not a forecast.*The whole branch: in 1 of 10 draws by/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Exposure', exact: true }).click();
  const lane = page.getByRole('img', { name: /^Balance of / });
  await expect(lane).toHaveAccessibleName(/DPRK would have 4 more by leaving after/);
  await page.getByLabel('Exposure', { exact: true }).selectOption('ROK');
  await expect(lane).toHaveAccessibleName(/ROK never has more by leaving/);
  await expectAccessible(page, '[aria-label="Timeline"]');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(
    page.getByRole('img', { name: /^By when, in many draws.*\(A\): in 1 of 10/ }),
  ).toBeVisible();
  await page.getByLabel('Curves of').selectOption({ index: 1 });
  const holds = page.getByRole('table', { name: 'Would it hold by itself?' });
  await expect(holds.getByText(/tempts nobody|Proven: /).first()).toBeVisible();
  await holds.getByRole('button', { name: /^4 more after/ }).click();
  await expect(page.getByText('Step 2 of 35')).toBeVisible();
});
