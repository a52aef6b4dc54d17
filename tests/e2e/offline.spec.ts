// Does the app go on when its server is gone, take a newer version over whole, and say so where a part cannot be fetched?
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, expect, test as base } from '@playwright/test';
import { APP } from '../../scripts/build.mjs';
import { freePort } from '../../scripts/browser.mjs';
import { exportRows } from '../../src/formats/rows.ts';
import { appOn } from './app.ts';
import { dated } from './bridge.ts';
import { savingOn } from './downloads.ts';
import { seeEveryView } from './every-view.ts';
import { wordsEn } from '../words-en.ts';

interface Site {
  readonly url: string;
  /** The folder that is served, a copy of the build. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
  /** Serves again, at the same address. */
  readonly start: () => Promise<void>;
}

/** A server of its own for each test, which the test can end. */
const test = base.extend<{ site: Site }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  site: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'stepwise-'));
    cpSync(APP, folder, { recursive: true });
    const port = await freePort();
    let server: ChildProcess | undefined;
    const start = async () => {
      const code = `import { serverOf } from './scripts/serve.mjs';
        serverOf({ folder: ${JSON.stringify(folder)}, headers: {}, immutable: 'assets' })
          .listen(${port}, '127.0.0.1', () => console.log('ready'));`;
      server = spawn(process.execPath, ['--input-type=module', '-e', code], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await new Promise((ready) => server?.stdout?.once('data', ready));
    };
    const stop = async () => {
      if (server === undefined) return;
      const ended = new Promise((done) => server?.once('exit', done));
      server.kill();
      await ended;
      server = undefined;
    };
    await start();
    await provide({ url: `http://127.0.0.1:${port}/`, folder, start, stop });
    await stop();
    rmSync(folder, { recursive: true, force: true });
  },
});
test.use({ serviceWorkers: 'allow' });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Opens the app and waits until all of it is kept. */
async function visit(page: Page, url: string): Promise<readonly string[]> {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) errors.push(message.text());
  });
  await page.addInitScript(() =>
    Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined }),
  );
  await page.goto(url);
  await expect(heading(page)).toBeVisible();
  await appOn(page).open(dated);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return errors;
}

test('after one visit all of it works with the server stopped: reload, views, letters, questions, files', async ({
  page,
  site,
}) => {
  const errors = await visit(page, site.url);
  await site.stop();
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await seeEveryView(page);
  const letters = await page.evaluate(async () => {
    const wanted = ['16px "Source Sans 3 Variable"', '16px "Source Serif 4 Variable"'];
    const loaded = await Promise.all(wanted.map((font) => document.fonts.load(font)));
    return loaded.map((faces) => faces.length > 0);
  });
  expect(letters).toEqual([true, true]);
  const save = savingOn(page);
  for (const { id, label } of exportRows) {
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    const name = page.getByText(wordsEn.say(label), { exact: true });
    const row = dialog.getByRole('listitem').getByRole('button').filter({ has: name });
    const file = await save(() => row.click());
    expect(readFileSync(await file.path()).length, id).toBeGreaterThan(0);
  }
  expect(errors).toEqual([]);
});

test('a part that cannot be fetched says so in its own place and comes when asked again', async ({
  page,
  site,
}) => {
  await page.addInitScript(() =>
    Object.assign(navigator.serviceWorker, { register: () => new Promise(() => undefined) }),
  );
  await page.goto(site.url);
  await expect(heading(page)).toBeVisible();
  await appOn(page).open(dated);
  await page.waitForLoadState('networkidle');
  await site.stop();
  await page.getByRole('button', { name: 'Stress', exact: true }).click();
  const stage = page.getByRole('region', { name: 'Stress', exact: true });
  await expect(stage.getByRole('alert')).toContainText('could not be fetched');
  await stage.getByRole('button', { name: 'Try again' }).click();
  await expect(stage.getByRole('alert')).toContainText('could not be fetched');
  // All around it works.
  await page.getByRole('button', { name: 'Outline', exact: true }).click();
  await page.keyboard.press('Home');
  await expect(page.getByRole('region', { name: 'Outline' }).getByText(/Step 0 of/)).toBeVisible();
  await page.keyboard.press('Shift+P');
  await expect(page.getByRole('alert')).toContainText('could not be fetched');
  await page.getByRole('button', { name: 'Back to the roadmap' }).click();
  await site.start();
  await page.getByRole('button', { name: 'Stress', exact: true }).click();
  await stage.getByRole('button', { name: 'Try again' }).click();
  await expect(stage.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Stress', exact: true }).click();
  await expect(stage.getByRole('grid')).toBeVisible();
  const styled = await stage
    .getByRole('grid')
    .evaluate((table) => getComputedStyle(table).borderCollapse);
  expect(styled).toBe('collapse');
});

/** Another build, as far as a browser can tell: the page has another title, and the worker knows of it and of `also`. */
function publish(folder: string, title: string, also = 'index.html'): void {
  const page = join(folder, 'index.html');
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(/<title>.*?<\/title>/, `<title>${title}</title>`),
  );
  const worker = join(folder, 'sw.js');
  let text = readFileSync(worker, 'utf8');
  for (const file of new Set(['index.html', also])) {
    const entry = new RegExp(
      `(["'\`]${file.replace('.', '\\.')}["'\`],\\s*revision:\\s*["'\`])[\\w-]+`,
    );
    expect(text).toMatch(entry);
    text = text.replace(entry, `$1${title}`);
  }
  writeFileSync(worker, text);
}

const look = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

/**
 * Ends the worker of the version that is in use. A browser does that by itself when the worker has had nothing to do for half
 * a minute, but never where it is driven by a test; until then the newer version may have to wait.
 */
async function oldWorker(page: Page): Promise<() => Promise<unknown>> {
  const driver = await page.context().newCDPSession(page);
  const known = new Promise<string>((told) =>
    driver.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const active = versions.find(({ status }) => status === 'activated');
      if (active) told(active.versionId);
    }),
  );
  await driver.send('ServiceWorker.enable');
  const versionId = await known;
  return () => driver.send('ServiceWorker.stopWorker', { versionId }).catch(() => undefined);
}

async function secondTab(context: BrowserContext, url: string): Promise<Page> {
  const other = await context.newPage();
  await other.goto(url);
  await expect(heading(other)).toBeVisible();
  return other;
}

test('a newer version waits until someone says so, and then every tab has it, with its roadmap', async ({
  page,
  site,
  context,
}) => {
  await visit(page, site.url);
  const other = await secondTab(context, site.url);
  publish(site.folder, 'Newer');
  await look(page);
  const strip = page.getByRole('status').filter({ hasText: 'A new version of Stepwise is ready' });
  await expect(strip).toBeVisible();
  await page.reload();
  await expect(page).toHaveTitle('Stepwise');
  await expect(strip).toBeVisible();
  const end = await oldWorker(page);
  await strip.getByRole('button', { name: 'Load it' }).click();
  await expect(async () => {
    await end();
    await expect(page).toHaveTitle('Newer', { timeout: 3000 });
  }).toPass();
  await expect(other).toHaveTitle('Newer');
  await expect(strip).toHaveCount(0);
  await expect(heading(page)).toContainText('Two roads');
  await expect(heading(other)).toContainText('Two roads');
});

test('half of a newer version is none: the one that is here goes on', async ({ page, site }) => {
  await visit(page, site.url);
  publish(site.folder, 'Half', 'theme.js');
  rmSync(join(site.folder, 'theme.js'));
  await look(page).catch(() => undefined);
  await page.reload();
  await expect(page).toHaveTitle('Stepwise');
  await seeEveryView(page);
  await expect(page.getByText('A new version of Stepwise is ready')).toHaveCount(0);
});

test('it can be installed: a manifest with a name, a start and icons that are there', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  const found = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    const manifest = (await (await fetch(link?.href ?? '')).json()) as {
      icons: { src: string; sizes: string }[];
      start_url: string;
      display: string;
    };
    const icons = await Promise.all(
      manifest.icons.map(async ({ src }) => (await fetch(new URL(src, link?.href))).status),
    );
    return {
      icons,
      start: new URL(manifest.start_url, link?.href).href,
      display: manifest.display,
    };
  });
  expect(found).toEqual({ icons: [200, 200, 200, 200], start: site.url, display: 'standalone' });
});
