// Is what was done taken back by undo, and done again by redo?
import type { Page } from '@playwright/test';

/** Undoes and redoes by key, and looks at the result each time. */
export async function backAndForth(
  page: Page,
  looks: { readonly before: () => Promise<void>; readonly after: () => Promise<void> },
): Promise<void> {
  await looks.after();
  await page.keyboard.press('Control+z');
  await looks.before();
  await page.keyboard.press('Control+Shift+z');
  await looks.after();
}
