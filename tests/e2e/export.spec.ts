// Do pictures leave whole, with the letters they are set in, and is every form found?
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './app.ts';
import { formatRows } from '../../src/formats/rows.ts';
import { wordsEn } from '../words-en.ts';
import { expectAccessible } from './accessible.ts';

/** Exports by the dialog, and reads what was downloaded. */
async function exported({ page }: App, label: string): Promise<Buffer> {
  await page.keyboard.press('Control+e');
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: label }).last().click();
  return readFile(await (await download).path());
}

/** Runs in a page: the size of a picture in dots, and how many in each stretch of it are not its ground. */
async function inkIn(parts: {
  readonly base64: string;
  readonly mime: string;
  readonly box: readonly [x: number, y: number, width: number, height: number];
}): Promise<{ readonly width: number; readonly height: number; readonly ink: number }> {
  const bytes = Uint8Array.from(atob(parts.base64), (sign) => sign.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: parts.mime }));
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(...parts.box);
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 200) ink += 1;
  return { width, height, ink };
}

/** The first words of a picture that say this, and where they stand. */
function placeOf(svg: string, said: string) {
  const [, x, y] =
    new RegExp(`<text x="([\\d.]+)" y="([\\d.]+)"[^>]*>(?:<tspan[^>]*>)?${said}`).exec(svg) ?? [];
  return { x: Number(x), y: Number(y) };
}

test('a map leaves as PNG, twice as large as the SVG, with ink where a name stands', async ({
  app,
}) => {
  await app.begin();
  const svg = (await exported(app, 'Map (SVG)')).toString('utf8');
  const png = await exported(app, 'Map (PNG)');
  const { x, y } = placeOf(svg, 'Everything first');
  const box = [x * 2, y * 2 - 20, 100, 20] as const;
  const parts = { base64: png.toString('base64'), mime: 'image/png', box };
  const drawn = await app.page.evaluate(inkIn, parts);
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  expect([drawn.width, drawn.height]).toEqual([Number(width) * 2, Number(height) * 2]);
  expect(drawn.ink).toBeGreaterThan(100);
});

for (const label of [
  'Map (SVG)',
  'Timeline of the main branch (SVG)',
  'Statechart (SVG)',
  'Exposure curves (SVG)',
])
  test(`${label}: alone in a browser it is set in its own letters`, async ({ app }, info) => {
    await app.begin();
    const svg = (await exported(app, label)).toString('utf8');
    const bare = svg.replace(/<style>[^<]*<\/style>/, '');
    const page = await app.page.context().newPage();
    const widths = async (name: string, text: string) => {
      const file = info.outputPath(name);
      await writeFile(file, text);
      return widthsIn(page, pathToFileURL(file).href);
    };
    const own = await widths('own.svg', svg);
    const others = await widths('bare.svg', bare);
    expect(own.faces).toContain('Source Sans 3 loaded');
    expect(others.faces).toEqual([]);
    expect(own.total).not.toBeCloseTo(others.total, 0);
    await page.close();
  });

/** The faces that a picture brought, and how wide all its words run. */
async function widthsIn(page: Page, url: string) {
  await page.goto(url);
  return page.evaluate(async () => {
    await document.fonts.ready;
    const texts = [...document.querySelectorAll('text')];
    return {
      faces: [...document.fonts].map(
        ({ family, status }) => `${family.replaceAll(/["']/g, '')} ${status}`,
      ),
      total: texts.reduce((sum, text) => sum + text.getComputedTextLength(), 0),
    };
  });
}

test('every form has the same bytes from the app and from the command line', async ({
  app,
}, info) => {
  // Nothing of what leaves depends on the day on which it leaves, nor on where.
  await app.page.clock.setFixedTime('2031-12-31T23:59:00Z');
  await app.begin();
  const file = 'machines/scenarios/korea-after-hanoi.roadmap.json';
  await app.drop('five-roads.json', await readFile(file, 'utf8'));
  await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
  const theirs = await fromCommandLine(file, info.outputPath());
  const differ: string[] = [];
  for (const { id, label, extension } of formatRows) {
    const ours = await exported(app, wordsEn.say(label));
    if (!ours.equals(await readFile(join(theirs, id)))) differ.push(`${id}${extension}`);
  }
  expect(differ).toEqual([]);
});

/** Writes every form of a file with the command line, started once for all of them: its own program, without its wrapper. */
async function fromCommandLine(file: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const calls = formatRows.map(({ id }) => ['export', file, '--as', id, '--out', join(folder, id)]);
  const program = `
    import { pathToFileURL } from 'node:url';
    import { buildCli, CLI } from './scripts/build.mjs';
    await buildCli();
    const { main } = await import(pathToFileURL(CLI).href);
    for (const call of ${JSON.stringify(calls)}) process.exitCode ||= await main(call);`;
  const args = ['--input-type=module', '--eval', program];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return folder;
}

test('in another page, too, a picture is set in its own letters', async ({ app }) => {
  await app.begin();
  const svg = (await exported(app, 'Exposure curves (SVG)')).toString('utf8');
  const page = await app.page.context().newPage();
  const shot = async (text: string) => {
    const src = `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`;
    await page.setContent(`<img alt="" src="${src}">`);
    return page.getByRole('presentation').screenshot();
  };
  const own = await shot(svg);
  expect(own.equals(await shot(svg))).toBe(true);
  expect(own.equals(await shot(svg.replace(/<style>[^<]*<\/style>/, '')))).toBe(false);
  await page.close();
});

/** A roadmap of one branch that takes the same step again and again. */
function longRoadmap(steps: number) {
  const scenario = {
    format: 'stepwise/scenario@2',
    id: 'talks',
    name: 'Talks',
    start: '2026-01-01',
    tracks: [],
    steps: [{ id: 'meet', name: 'They meet' }],
  };
  const nodes = Array.from({ length: steps }, (_, index) => ({
    id: `n${index + 1}`,
    parent: index === 0 ? null : `n${index}`,
    step: 'meet',
  }));
  const branches = [{ id: 'b1', name: 'Talking', tip: `n${steps}` }];
  const name = `Talks ${steps}`;
  return { format: 'stepwise/roadmap@2', id: `talks-${steps}`, name, scenario, nodes, branches };
}

test('a very large picture is drawn less sharp, and said so; one that is too large is refused', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(longRoadmap(200));
  expect((await exported(app, 'Map (PNG)')).length).toBeGreaterThan(0);
  await expect(page.getByRole('status').filter({ hasText: 'less sharp than usual' })).toBeVisible();
  await app.open(longRoadmap(600));
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog').getByRole('button', { name: 'Map (PNG)' }).last().click();
  await expect(page.getByRole('alert')).toContainText('Save it as SVG');
  expect((await exported(app, 'Map (SVG)')).toString('utf8')).toContain('They meet');
});

test('a form is found by typing, taken with Enter, and stands first the next time', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('calendar');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('five-roads-from-hanoi-calendar.ics');
  await page.keyboard.press('Control+e');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByText('Used last:').getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('button', { name: /^Roadmap \(JSON\)/ })).toBeFocused();
  await expectAccessible(page);
});

test('every form is a command of the palette, also when the server is gone', async ({ app }) => {
  const { page } = app;
  const formats = page.waitForResponse(/assets\/formats-/);
  await app.begin();
  await formats;
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('export timeline png');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('five-roads-from-hanoi-timeline-png.png');
});

test('all branches leave, the main one, or the one that is followed, and the palette says which', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  const saved = async (scope: string | RegExp) => {
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    const choice = dialog.getByLabel('What leaves');
    const option = choice.getByRole('option', { name: scope });
    await choice.selectOption((await option.getAttribute('value')) ?? '');
    const download = page.waitForEvent('download');
    await dialog
      .getByRole('button', { name: /^Roadmap \(JSON\)/ })
      .last()
      .click();
    const file = await download;
    const { branches } = JSON.parse(await readFile(await file.path(), 'utf8'));
    return [
      file.suggestedFilename(),
      branches.map(({ name }: { name: { en: string } }) => name.en),
    ];
  };
  const [name, all] = await saved('All branches');
  expect(name).toBe('five-roads-from-hanoi.json');
  expect(all).toHaveLength(5);
  expect(await saved(/^The main branch/)).toEqual([
    'five-roads-from-hanoi-gradual-steps.json',
    ['Gradual steps'],
  ]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Everything first');
  await page.keyboard.press('Enter');
  expect(await saved(/^This branch/)).toEqual([
    'five-roads-from-hanoi-everything-first.json',
    ['Everything first'],
  ]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('export calendar');
  const options = page.getByRole('dialog').getByRole('option');
  await expect(options).toContainText([
    'All branches',
    'The main branch: Gradual steps',
    'This branch: Everything first',
  ]);
  await page.keyboard.type(' gradual');
  await expect(options).toHaveCount(1);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toContain('-calendar-gradual-steps');
});
