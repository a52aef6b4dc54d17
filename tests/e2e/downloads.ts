// How does a test save one file after another, where the browser takes only so many at once?
import type { Download, Page } from '@playwright/test';

/** Chromium drops an eleventh download that a page begins within a second, and says nothing (`ShouldThrottleDownload`). */
const MOST_AT_ONCE = 10;
const AT_ONCE = 1000;

/** Waits for the file that `press` saves; once a second has all that the browser takes, for the end of that second, too. */
export type Saving = (press: () => Promise<void>) => Promise<Download>;

/** For as many files as a page has. */
export function savingOn(page: Page): Saving {
  let count = 0;
  let since = 0;
  return async (press) => {
    if (count === MOST_AT_ONCE) {
      const isOver = ([began, length]: readonly [number, number]) =>
        performance.now() - began > length;
      await page.waitForFunction(isOver, [since, AT_ONCE] as const);
      count = 0;
    }
    const download = page.waitForEvent('download');
    await press();
    const file = await download;
    count += 1;
    if (count === 1) since = await page.evaluate(() => performance.now());
    return file;
  };
}
