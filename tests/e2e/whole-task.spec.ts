// Can a planner build a roadmap from nothing, branch it, compare, open what is blocked, move a date, and leave with it?
import { readFileSync } from 'node:fs';
import { expect, test } from './app.ts';

test('from an empty roadmap to a file', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await page.getByRole('button', { name: 'Roadmap', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'New roadmap…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Korea after Hanoi' }) })
    .getByRole('button', { name: 'Begin anew' })
    .click();
  for (const step of [
    'Working-level talks resume',
    'Dual freeze in writing',
    'Six-party talks resume',
  ]) {
    await app.choice(step).click();
    await app.opened(step).getByRole('button', { name: 'Take this step' }).click();
  }
  await app.standsAt(3, 3);

  // Back before the third step, and another road.
  await page.keyboard.press('ArrowLeft');
  await app.choice('The leaders meet again').click();
  await app
    .opened('The leaders meet again')
    .getByRole('button', { name: 'Take this step' })
    .click();
  await expect(app.branches.getByRole('listitem')).toHaveCount(2);

  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const compare = page.getByRole('region', { name: 'Compare', exact: true });
  await expect(compare.getByText(/share the first 2 steps/)).toBeVisible();

  // Why is Kaesong blocked, and what opens it?
  await page.getByRole('button', { name: 'Outline', exact: true }).click();
  await app.choice('Kaesong pilot begins').click();
  await expect(
    app
      .opened('Kaesong pilot begins')
      .getByText(/Kaesong: joint ventures/)
      .first(),
  ).toBeVisible();
  await app.opened('Kaesong pilot begins').getByRole('button', { name: 'Show me how' }).click();
  const planner = page.getByRole('region', { name: 'Ask the planner' });
  await expect(planner.getByText(/Proven/)).toBeVisible();
  await planner.getByRole('button', { name: 'Make it a branch' }).click();
  await planner.getByRole('button', { name: 'Back to the choices' }).click();
  await app.choice('Kaesong pilot begins').click();
  await app.opened('Kaesong pilot begins').getByRole('button', { name: 'Take this step' }).click();

  // Not before 2022, and everything after it moves along.
  const before = await app.node.getByText(/^\d+ \w+ \d{4} to/).textContent();
  await app.node.getByLabel('Not before').fill('2030-01-15');
  await app.node.getByLabel('Note').focus();
  await expect(app.node.getByText(/^15 January 2030 to/)).toBeVisible();
  expect(before).not.toContain('15 January 2030');

  await page.keyboard.press('Control+e');
  const download = page.waitForEvent('download');
  await page
    .getByRole('dialog', { name: 'Export' })
    .getByRole('button', { name: /worked out/ })
    .click();
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as {
    branches: unknown[];
    resolved: { steps: { step: string; holds: boolean; start: { typical: string } }[] }[];
  };
  expect(file.branches).toHaveLength(3);
  const pilot = file.resolved
    .flatMap(({ steps }) => steps)
    .find(({ step }) => step === 'kaesong-pilot');
  expect(pilot).toMatchObject({ holds: true, start: { typical: '2030-01-15' } });
});
