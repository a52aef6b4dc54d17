// Does the brief come out on paper as it stands on the screen, and as the file says it?
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { type App, expect, test } from './app.ts';
import { twoRoads } from './bridge.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const LEAP_DAY = join(ROOT, 'machines', 'scenarios', 'leap-day-2012.roadmap.json');

/** Opens the printed page by the browser's own key for printing. */
async function openBrief({ page }: App): Promise<Locator> {
  await page.keyboard.press('Control+p');
  const preview = page.getByRole('region', { name: 'The brief as it will be printed' });
  await expect(preview).toBeVisible();
  return preview;
}

/** What the browser's own PDF is made of: the sizes of its pages in points, and how often it sets text. */
async function printed(page: Page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const text = pdf.toString('latin1');
  const sizes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  );
  const set = [...text.matchAll(/\bstream\r?\n/g)].reduce((sum, { 0: sign, index }) => {
    const from = index + sign.length;
    const part = pdf.subarray(from, pdf.indexOf('endstream', from));
    try {
      return (
        sum +
        (inflateSync(part)
          .toString('latin1')
          .match(/\bT[jJ]\b/g)?.length ?? 0)
      );
    } catch {
      // A stream that is not packed has no text in it.
      return sum;
    }
  }, 0);
  return { sizes, set };
}

test('a branch is printed on the chosen paper, its map across, its risks included', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.drop('leap-day.json', await readFile(LEAP_DAY, 'utf8'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('the Leap Day deal, 2012');
  const preview = await openBrief(app);
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('the Leap Day deal, 2012');
  await expect(page.getByText('Done: it is in the document.')).toBeVisible();
  await expect(preview.getByText(/Of [\d,]+ places where a setback can happen/)).toBeVisible();
  await expectAccessible(page);
  for (const [label, upright, across] of [
    ['A4', '595 x 842', '842 x 595'],
    ['US Letter', '612 x 792', '792 x 612'],
  ] as const)
    await test.step(label, async () => {
      await page.getByRole('radio', { name: label }).check();
      const { sizes, set } = await printed(page);
      expect(sizes.length).toBeGreaterThan(3);
      expect(new Set(sizes)).toEqual(new Set([upright, across]));
      expect(sizes.filter((size) => size === across)).toHaveLength(1);
      expect(set).toBeGreaterThan(300);
    });
});

test('page one of the example is one page on both papers, and its grounds are short', async ({
  app,
}, info) => {
  const page = await app.page.context().newPage();
  const file = info.outputPath('brief.html');
  const example = join(ROOT, 'machines', 'scenarios', 'korea-after-hanoi.roadmap.json');
  for (const [paper, we] of [
    ['a4', 'rok'],
    ['letter', 'dprk'],
  ] as const)
    await test.step(`${paper}, ${we}`, async () => {
      const stepwise = join(ROOT, 'scripts', 'stepwise.mjs');
      const options = ['--paper', paper, '--as-party', we, '--stress', '--limit', '20'];
      spawnSync(process.execPath, [stepwise, 'brief', example, ...options, '--out', file]);
      await page.goto(pathToFileURL(file).href);
      await expect(page.locator('[data-kind=first] > dl').last()).toContainText('Weakest points');
      await page.evaluate(() => {
        for (const sheet of document.querySelectorAll('.brief-sheet + .brief-sheet'))
          sheet.remove();
      });
      expect((await printed(page)).sizes).toHaveLength(1);
    });
  await page.reload();
  expect((await printed(page)).sizes.length).toBeLessThan(22);
});

test('a second branch makes it a comparison; keys scroll; Escape leads back to where one stood', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  await page.keyboard.press('ArrowRight');
  await app.standsAt(1, 3);
  const preview = await openBrief(app);
  await expect(preview).toBeFocused();
  await expect(preview.getByText('Roadmap brief')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Money road' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Talking road' }).check();
  await expect(preview.getByText('Comparison of branches')).toBeVisible();
  await expect(preview.getByText('Money road (A) and Talking road (B)').first()).toBeVisible();
  await preview.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  await app.standsAt(1, 3);
});

test('an empty roadmap is one page, and the dark screen prints on white', async ({ app }) => {
  const { page } = app;
  await page.emulateMedia({ colorScheme: 'dark' });
  await app.begin();
  await app.open({ ...twoRoads, name: 'Nothing yet', nodes: [], branches: [], main: undefined });
  const preview = await openBrief(app);
  await expect(preview.getByText('No step has been taken yet')).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'dark', media: null });
  expect((await printed(page)).sizes).toEqual(['595 x 842']);
});

test('the app and the command line write the same bytes, and the file says what the page says', async ({
  app,
}, info) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  const saved = async (name: RegExp, file: string) => {
    await page.keyboard.press('Control+e');
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name }).click();
    const path = info.outputPath(file);
    await (await download).saveAs(path);
    return path;
  };
  const file = await saved(/^Brief, ready to print/, 'brief.html');
  const brief = await readFile(file, 'utf8');
  const roadmap = await saved(/^Roadmap \(JSON\)/, 'roadmap.json');
  const line = [join(ROOT, 'scripts', 'stepwise.mjs'), 'export', roadmap, '--as', 'brief'];
  const { stdout } = spawnSync(process.execPath, line, { encoding: 'utf8' });
  expect(stdout === brief).toBe(true);

  const preview = await openBrief(app);
  await page.getByRole('checkbox', { name: 'Try every setback at every step' }).uncheck();
  await expect(preview.getByText('The stress test was not run for this brief.')).toBeVisible();
  const words = (text: string | null) => (text ?? '').replaceAll(/\s+/g, '');
  const onPage = words(await preview.textContent());
  const alone = await page.context().newPage();
  const troubles: string[] = [];
  alone.on('console', (message) => troubles.push(message.text()));
  await alone.goto(pathToFileURL(file).href);
  expect(words(await alone.locator('main').textContent())).toBe(onPage);
  await expectAccessible(alone);
  expect(troubles).toEqual([]);
});
