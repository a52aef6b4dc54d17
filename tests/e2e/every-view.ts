// Is every view there, drawn and not only announced?
import { type Page, expect } from '@playwright/test';

const VIEWS = ['Outline', 'Map', 'Timeline', 'Deals', 'Statechart', 'Compare', 'Stress', 'Table'];

/** Goes through the views of the open roadmap; in Stress the worker has to answer. */
export async function seeEveryView(page: Page): Promise<void> {
  for (const name of VIEWS) {
    await page.getByRole('button', { name, exact: true }).click();
    const stage = page.getByRole('region', { name, exact: true });
    await expect(stage).toBeVisible();
    await expect(stage.getByText('Drawing…')).toHaveCount(0);
    await expect(page.getByText('could not be fetched')).toHaveCount(0);
    await expect(stage.locator('svg, table, ol, ul').first()).toBeVisible();
    if (name === 'Stress') await expect(stage.getByRole('grid')).toBeVisible();
  }
}
