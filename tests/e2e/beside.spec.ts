// Can one's own branch be laid beside a case that happened?
import { expect, test } from './app.ts';

test('a case stands beside the roadmap year by year, and goes again', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const compare = page.getByRole('region', { name: 'Compare', exact: true });
  await compare.getByLabel('Beside a case that happened…').selectOption('leap-day-2012');
  await expect(compare.getByRole('heading', { name: /Leap Day/ })).toBeVisible();
  await expect(compare.getByRole('table').getByRole('columnheader')).toHaveCount(3);
  await expect(compare.getByRole('row').nth(1).getByRole('listitem').first()).toBeVisible();
  await compare.getByRole('combobox').selectOption('');
  await expect(compare.getByText(/share the first step/)).toBeVisible();
});
