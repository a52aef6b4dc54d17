// Can someone ask the planner for a way, see that it is proven, and make it part of the roadmap?
import { expectAccessible } from './accessible.ts';
import type { Locator, Page } from '@playwright/test';
import { type App, expect, test } from './app.ts';

test('a goal is asked for, answered with a proof, laid beside and adopted with one key', async ({
  app,
}) => {
  const { page } = app;
  const planner = await askPlanner(app);
  await planner.getByLabel('Get to').selectOption({ label: 'Freeze and cap' });
  await planner.getByRole('combobox', { name: /^with/ }).selectOption({ label: 'what trades off' });
  await planner.getByRole('button', { name: 'Find the route' }).click();
  const traded = planner.getByText(/\d routes, none of which another betters/);
  await expect(traded).toBeVisible({ timeout: 30_000 });
  await expect(planner.getByText(/steps? more, .*sooner, nobody/).first()).toBeVisible();
  await planner
    .getByRole('combobox', { name: /^with/ })
    .selectOption({ label: 'the fewest steps' });
  await planner.getByRole('button', { name: 'Find the route' }).click();
  await expect(planner.getByText(/Proven: no route has fewer steps/)).toBeVisible();
  await planner.getByRole('button', { name: 'Lay it beside' }).click();
  await expect(app.outline.getByText('A route to Freeze and cap')).toBeVisible();
  await expectAccessible(page);
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
  const route = planner.getByRole('button', { name: 'Find the route' });
  await planner.getByLabel('Get to').selectOption({ label: 'Freeze and cap' });
  await planner
    .getByLabel('keeping what must stay')
    .selectOption({ label: 'Punggye-ri test site at Collapsed, unseen by experts' });
  await planner
    .getByLabel('order a step not before …')
    .selectOption({ label: 'Six-party talks resume' });
  await planner
    .getByLabel('the step that comes first')
    .selectOption({ label: 'Dual freeze in writing' });
  await route.click();
  await expect(planner.getByText(/Proven: no route has fewer steps/)).toBeVisible();
  const steps = await planner.getByRole('listitem').allTextContents();
  const at = (name: string) => steps.findIndex((step) => step.includes(name));
  expect(at('Dual freeze in writing')).toBeGreaterThanOrEqual(0);
  expect(at('Dual freeze in writing')).toBeLessThan(at('Six-party talks resume'));
  await planner
    .getByLabel('keeping what must stay')
    .selectOption({ label: 'Nuclear and long-range tests at Halted in practice' });
  await planner.getByLabel('keeping what must stay').selectOption({
    label: 'Arsenal at Growing',
  });
  await route.click();
  await expect(planner.getByText(/No route leads there.*proven/)).toBeVisible();
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
  await planner.getByLabel('Get to').selectOption({ label: 'Freeze and cap' });
  await planner.getByRole('button', { name: 'Find the route' }).click();
  await planner.getByRole('button', { name: 'Lay it beside' }).click();
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
  for (const position of [
    'United States: Everything first, then relief',
    'DPRK: Relief before anything beyond Yongbyon',
  ])
    await planner.getByLabel('binding add a position').selectOption({ label: position });
  await planner.getByRole('button', { name: 'Find the route' }).click();
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

function plannerOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Ask the planner' });
}
