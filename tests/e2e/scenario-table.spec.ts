// Can somebody begin with a spreadsheet: take the template, see where a table is wrong, and plan over it?
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { templateTable } from '../../src/formats/scenario-table/template.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';

async function openNew(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Roadmap', exact: true }).first().click();
  await page.getByRole('menuitem', { name: /^New/ }).click();
}

test('from the template to a roadmap, by way of a mistake', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await openNew(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Get the template' }).click();
  const table = await download;
  expect(table.suggestedFilename()).toBe('step-table.csv');
  const text = await readFile(await table.path(), 'utf8');
  expect(text).toBe(templateTable());
  await page.keyboard.press('Escape');

  await app.drop('kaesong.csv', text.replace('Kaesong >= Pilot', 'Kaesongg >= Pilot'));
  const refused = page.getByRole('dialog', { name: 'kaesong.csv was not opened' });
  await expect(refused).toContainText('row 12/when: no track "Kaesongg" (character 1)');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Five roads from Hanoi');

  await app.drop('kaesong.csv', text);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Reopening Kaesong, a sketch',
  );
  await app.standsAt(0, 0);
  await app.choice('Working-level talks resume').dblclick();
  await app.standsAt(1, 1);
});
