// How does a bench get the built app on a page of a real browser, and clean up behind itself?
import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Playwright from '@playwright/test';
import type * as Browsers from '../../scripts/browser.mjs';

/** Opens the app as for the first time: nothing kept, nothing cached. */
export type Visit = <T>(look: (page: Playwright.Page) => Promise<T>) => Promise<T>;

/** Builds and serves the app, starts a browser, and stops both when the work is done. */
export async function withApp<T>(work: (visit: Visit) => Promise<T>): Promise<T> {
  const { server, address } = await serve();
  try {
    return await withPages(address, work);
  } finally {
    server.kill();
  }
}

/** The same for whatever is served at an address. */
export async function withPages<T>(
  address: string,
  work: (visit: Visit) => Promise<T>,
): Promise<T> {
  const browser = await launch();
  try {
    return await work(async (look) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        serviceWorkers: 'block',
      });
      const page = await context.newPage();
      await page.addInitScript(noteWhole);
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const found = await look(page);
      await context.close();
      return found;
    });
  } finally {
    await browser.close();
  }
}

/** Runs in the page, from its beginning: writes down when the first screen of the example is painted with all that comes late. */
function noteWhole(): void {
  const parts = [
    '[data-step] svg[data-kind]',
    '[data-place] svg[data-kind]',
    '[aria-label="The chosen step"] h2',
    '#pinned-goal button',
    'aside li',
  ];
  const note = () => document.documentElement.setAttribute('data-whole', `${performance.now()}`);
  const look = () => {
    if (parts.every((part) => document.querySelector(part)))
      requestAnimationFrame(() => setTimeout(note));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Builds and serves the app. */
export function serve(): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = spawn(process.execPath, [join('scripts', 'start.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((done, fail) => {
    let said = '';
    server.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      const address = /http:\S+/.exec(said)?.[0];
      if (address !== undefined) done({ server, address });
    });
    server.once('exit', (code) => fail(new Error(`the server ended with code ${code}: ${said}`)));
  });
}

async function launch() {
  const { chromium, program, args } = await tools();
  return chromium.launch({ chromiumSandbox: false, args: [...args], executablePath: program });
}

/**
 * What drives a browser, and which one. Both are loaded where they lie: built into this program, they would not find
 * their own files.
 */
export async function tools() {
  const load = createRequire(join(process.cwd(), 'package.json'));
  const { chromium } = load('@playwright/test') as typeof Playwright;
  const script = pathToFileURL(join(process.cwd(), 'scripts', 'browser.mjs')).href;
  const { findBrowser, LAUNCH } = (await import(/* @vite-ignore */ script)) as typeof Browsers;
  return { chromium, program: await findBrowser(), args: LAUNCH.args };
}
