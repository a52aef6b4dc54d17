// Does a page keep to the rules that assistive technology relies on?
import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

/**
 * No rule of axe is broken. Only violations are asked for, and in one go: the lists of all that is well take five
 * times as long to bring out of a page of thousands of elements.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const asked = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await asked.options({ resultTypes: ['violations'] }).analyze();
  const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  expect(found).toEqual([]);
}
