// How does a test start a browser of its own, which it can kill, and see what that browser keeps?
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserType, Page } from '@playwright/test';

export interface Killing {
  readonly chromium: BrowserType;
  /** The browser's program and how to start it. */
  readonly program: string;
  readonly args: readonly string[];
  /** Where the app is served. */
  readonly address: string;
  readonly times: number;
  readonly seed: number;
}

/** Runs in the page: what the browser keeps, past the app. */
export async function readAll() {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error ?? new Error('no answer')));
    });
  const database = await answer(indexedDB.open('stepwise'));
  const transaction = database.transaction(['entries', 'bodies', 'tokens']);
  const [entries, bodies, tokens] = await Promise.all([
    answer<{ name: unknown; revision: unknown }[]>(transaction.objectStore('entries').getAll()),
    answer<{ text: string }[]>(transaction.objectStore('bodies').getAll()),
    answer(transaction.objectStore('tokens').getAllKeys()),
  ]);
  database.close();
  const token: unknown = Object(tokens[0])[1];
  const [entry, body] = [entries[0], bodies[0]];
  return {
    count: Math.max(entries.length, bodies.length, tokens.length),
    name: entry?.name,
    revision: entry?.revision,
    token,
    text: body?.text ?? 'null',
  };
}

export interface Opened {
  readonly page: Page;
  readonly kill: () => Promise<void>;
}

/** Starts a browser over the profile and opens the app in it. */
export function withBrowser<T>(
  killing: Killing,
  profile: string,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  return inBrowser(killing, profile, async (opened) => {
    await openApp(opened.page, killing.address);
    return work(opened);
  });
}

export async function openApp(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Starts a browser over the profile; whatever happens, its processes end. */
export async function inBrowser<T>(
  { chromium, program, args }: Killing,
  profile: string,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  const child = spawn(program, [...args, ...ALONE, `--user-data-dir=${profile}`, 'about:blank'], {
    // A group of its own, so that all of its processes can be killed at once.
    detached: true,
    stdio: 'ignore',
  });
  const kill = () => killGroup(child);
  try {
    const browser = await connect(chromium, profile);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('the browser has no page');
    return await work({ page, kill });
  } finally {
    await kill();
  }
}

const ALONE = [
  '--headless',
  '--no-sandbox',
  '--no-first-run',
  '--remote-debugging-port=0',
  '--disable-background-networking',
];

async function connect(chromium: BrowserType, profile: string): Promise<Browser> {
  let port = portIn(profile);
  for (; port === null; port = portIn(profile)) await pause(20);
  return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
}

/** The browser writes the port on which it listens into its profile. */
function portIn(profile: string): number | null {
  try {
    const [port = ''] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
    return port === '' ? null : Number(port);
  } catch {
    return null;
  }
}

function killGroup(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    process.kill(-pid, 'SIGKILL');
  });
}
