// Can someone ask the planner for a way, see that it is proven, and make it part of the roadmap?
import { expectAccessible } from './accessible.ts';
import type { Locator, Page } from '@playwright/test';
import { type App, expect, test } from './app.ts';

test('a goal is asked for, answered with a proof, its routes flipped through and one adopted', async ({
  app,
}) => {
  const { page } = app;
  const planner = await askPlanner(app);
  await say(planner, 'Freeze and cap');
  await expect(planner.getByText(/Proven: no route has fewer steps/)).toBeVisible();
  const ghost = app.outline.getByText('A route to Freeze and cap');
  await expect(ghost).toBeVisible();
  const route = planner.getByText(/^Route \d of \d$/);
  await expect(route).toHaveText(/^Route 1 of [2-9]$/);
  const steps = app.outline.locator('li:has-text("A route to") ol');
  const first = await steps.textContent();
  await planner.getByRole('button', { name: 'Next route' }).click();
  await expect(steps).not.toHaveText(first ?? '');
  await expectAccessible(page);
  // In the empty field the arrows turn the routes over, too.
  await fieldOf(planner).press('ArrowLeft');
  await expect(steps).toHaveText(first ?? '');

  const by = planner.getByRole('combobox', { name: 'with', exact: true });
  await by.selectOption({ label: 'what trades off' });
  await expect(planner.getByText(/\d routes, none of which another betters/)).toBeVisible();
  await planner.getByRole('button', { name: 'Previous route' }).click();
  await expect(planner.getByText(/steps? more, .*sooner, nobody/)).toBeVisible();
  await by.selectOption({ label: 'the fewest steps' });
  await expect(planner.getByText(/Proven: no route has fewer steps/)).toBeVisible();
  await expect(ghost).toBeVisible();
  await planner.getByRole('button', { name: 'Back to the choices' }).focus();
  await page.keyboard.press('g');
  await expect(app.branches.getByRole('button', { name: 'Freeze and cap' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await app.standsAt(8, 8);
  await page.keyboard.press('Control+z');
  await expect(app.branches.getByRole('button', { name: 'Freeze and cap' })).toHaveCount(0);
});

test('a route is asked for that keeps a hold and an order, and what cannot be kept is proven', async ({
  app,
}) => {
  const planner = await askPlanner(app);
  await say(planner, 'Freeze and cap');
  await say(planner, 'keep punggye-ri test site at collapsed');
  await say(planner, 'Six-party talks resume only after');
  await say(planner, 'dual freeze in writing');
  const said = planner.getByRole('list', { name: 'What is asked' }).getByRole('listitem');
  await expect(said).toHaveText([
    'Get to Freeze and cap',
    /^keep Punggye-ri test site at Collapsed/,
    /^Six-party talks resume only after Dual freeze in writing$/,
  ]);
  await expect(planner.getByText(/Proven: no route has fewer steps/)).toBeVisible();
  const steps = await planner.getByRole('article').getByRole('listitem').allTextContents();
  const at = (name: string) => steps.findIndex((step) => step.includes(name));
  expect(at('Dual freeze in writing')).toBeGreaterThanOrEqual(0);
  expect(at('Dual freeze in writing')).toBeLessThan(at('Six-party talks resume'));
  await say(planner, 'keep nuclear and long-range tests at halted in practice');
  await say(planner, 'keep arsenal at growing');
  await expect(planner.getByText(/No route leads there.*proven/)).toBeVisible();
  await fieldOf(planner).press('Backspace');
  await expect(said.filter({ hasText: 'only after' })).toHaveCount(0);
});

test('a whole sentence is asked from the palette, and each part of it is taken out again', async ({
  app,
}) => {
  const { page } = app;
  const typed = 'Kaesong reopened, a moon base, within 24 months';
  let come = () => {};
  const late = new Promise<void>((done) => (come = done));
  await page.route('**/dialog-table-*.js', async (route) => {
    await late;
    await route.continue();
  });
  await app.begin();
  await app.allAnswer();
  await page.keyboard.press('Control+k');
  // Typed before the palette is there, it is no press of any key of the roadmap.
  await page.keyboard.type(typed);
  come();
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue(typed);
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(0);
  await expect(page.getByText('Step 0 of 68')).toBeAttached();
  await page
    .getByRole('dialog')
    .getByRole('combobox')
    .fill('Kaesong reopened, US position everything first, without sohae, within 2 years');
  await page.keyboard.press('Enter');
  const planner = plannerOf(page);
  const said = planner.getByRole('list', { name: 'What is asked' }).getByRole('listitem');
  await expect(said).toHaveText([
    'Get to Kaesong reopened',
    /^United States: Everything first, then relief, binding$/,
    /^without .*Sohae/,
    'within 24 months',
  ]);
  await planner.getByRole('button', { name: 'Take out: within 24 months' }).click();
  await expect(said).toHaveCount(3);

  await test.step('what may go wrong is asked of a goal alone, and the answer becomes branches', async () => {
    await say(planner, 'even if one thing goes wrong');
    await expect(planner.getByText(/Take out the rest, or this/)).toBeVisible();
    await expect(planner.getByRole('button', { name: 'Find the route' })).toBeDisabled();
    await planner.getByRole('button', { name: /^Take out: without/ }).click();
    await planner.getByRole('button', { name: /^Take out: United States/ }).click();
    await say(planner, 'Get to exchange of people');
    await expect(planner.getByText(/^At the worst 6 steps, setbacks not counted/)).toBeVisible();
    await planner.getByRole('button', { name: 'Adopt as a contingency plan' }).click();
    const main = app.branches.getByRole('button', { name: 'Main line' });
    await expect(main).toHaveAttribute('aria-current', 'true');
    await page.keyboard.press('Control+z');
    await expect(main).toHaveCount(0);
  });
});

test('of a blocked step one is shown how it becomes possible', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.choice('Kaesong pilot begins').click();
  await app.opened('Kaesong pilot begins').getByRole('button', { name: 'Show me how' }).click();
  const planner = plannerOf(page);
  await expect(planner.getByText(/Proven: no route has fewer steps/)).toBeVisible();
  await planner.getByRole('button', { name: 'Make it a branch' }).click();
  await planner.getByRole('button', { name: 'Back to the choices' }).click();
  await expect(app.choices.getByRole('heading', { name: /^Possible/ })).toBeVisible();
  await app.choice('Kaesong pilot begins').click();
  await expect(
    app.opened('Kaesong pilot begins').getByRole('button', { name: 'Take this step' }),
  ).toBeVisible();
});

test('a route that is laid beside the roadmap stands on the map until a press makes it a branch', async ({
  app,
}) => {
  const { page } = app;
  const planner = await askPlanner(app);
  await say(planner, 'Freeze and cap');
  await expect(app.outline.getByText('A route to Freeze and cap')).toBeVisible();
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  const map = page.getByRole('group', { name: /^Map of the roadmap: 5 branches/ });
  const steps = map.getByRole('button', { name: /of the route: .* Press to make it a branch/ });
  // The first of the eight is the main road's own.
  await expect(steps).toHaveCount(7);
  await map.getByRole('button', { name: 'A route to Freeze and cap' }).click();
  await expect(page.getByRole('group', { name: /^Map of the roadmap: 6 branches/ })).toBeVisible();
  await expect(steps).toHaveCount(0);
  await expect(page.getByText('Step 8 of 8')).toBeVisible();
});

test('where two positions leave no way, the planner proves it and says who would have to yield', async ({
  app,
}) => {
  const planner = await askPlanner(app);
  await say(
    planner,
    'United States everything first binding, DPRK relief before anything beyond Yongbyon',
  );
  await expect(planner.getByText(/No route leads there.*proven/)).toBeVisible();
  await expect(planner.getByText(/There is none with setbacks either/)).toBeVisible();
  await planner.getByRole('button', { name: 'Who would have to yield?' }).click();
  await expect(planner.getByText('Either of these would have to yield:')).toBeVisible();
});

/** The app with the planner open, ready for a sentence. */
async function askPlanner({ begin, page }: App): Promise<Locator> {
  await begin();
  await page.keyboard.press('a');
  return plannerOf(page);
}

/** Says one part of the sentence, or several between commas. */
async function say(planner: Locator, typed: string): Promise<void> {
  await fieldOf(planner).fill(typed);
  await fieldOf(planner).press('Enter');
}

function fieldOf(planner: Locator): Locator {
  return planner.getByRole('combobox', { name: 'Add to the sentence' });
}

function plannerOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Ask the planner' });
}
