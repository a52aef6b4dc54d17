// Does a page keep to the rules that assistive technology relies on?
import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

/**
 * No rule of axe is broken. Only violations are asked for, and in one go: the lists of all that is well take five
 * times as long to bring out of a page of thousands of elements. The whole page is asked, or what a selector names.
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  const whole = new AxeBuilder({ page }).setLegacyMode(true);
  const asked = within === undefined ? whole : whole.include(within);
  const { violations } = await asked.options({ resultTypes: ['violations'] }).analyze();
  const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  expect(found).toEqual([]);
}
