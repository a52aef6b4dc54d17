// Which Chromium do the browser tests use? Finds one, unpacks one or installs one, and says where it is.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { apt } from './apt.mjs';
import { ensure, ROOT } from './ensure.mjs';

const CACHE = join(ROOT, 'node_modules', '.cache');
const PACKAGE = join(ROOT, 'node_modules', '@sparticuz', 'chromium');
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** How to start it: also as root and in a container with a small /dev/shm, and without calling home. */
export const LAUNCH = {
  chromiumSandbox: false,
  args: ['--disable-dev-shm-usage', '--disable-gpu'],
};

/**
 * The path of a Chromium that starts.
 * In this order: CHROMIUM_PATH; the one an installed package carries (Linux on x64);
 * Playwright's own; the system's; Debian's, installed now.
 */
export async function findBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (starts(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which does not start.`);
  }
  const found = packaged() ?? (await playwrights()) ?? SYSTEM.find(starts) ?? installedByApt();
  if (found !== undefined) return found;
  throw new Error('No Chromium found. Install one and set CHROMIUM_PATH to its path.');
}

/**
 * The package carries a compressed program and, apart, the libraries that a bare system lacks (nss, nspr, expat).
 * Unpacked once, beside the final place and then renamed, so that nobody sees half of it.
 */
function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(PACKAGE))
    return undefined;
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const home = join(CACHE, `chromium-${version}`);
  if (!existsSync(home)) unpackTo(home);
  const program = [join(home, 'chrome-with-libraries'), join(home, 'chrome')].find(existsSync);
  return program !== undefined && starts(program) ? program : undefined;
}

/** @param {string} home */
function unpackTo(home) {
  mkdirSync(CACHE, { recursive: true });
  const scratch = mkdtempSync(join(CACHE, '.chromium-'));
  const program = join(scratch, 'chrome');
  writeFileSync(program, unpacked('chromium.br'), { mode: 0o755 });
  if (!starts(program)) addLibraries(scratch);
  chmodSync(scratch, 0o755);
  try {
    renameSync(scratch, home);
  } catch (error) {
    // Another process was first: its copy is as good.
    rmSync(scratch, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

/** @param {string} scratch */
function addLibraries(scratch) {
  const tar = spawnSync('tar', ['-x', '-C', scratch], { input: unpacked('al2023.tar.br') });
  if (tar.status !== 0) return;
  const starter = [
    '#!/bin/sh',
    'here=$(dirname "$(readlink -f "$0")")',
    'LD_LIBRARY_PATH="$here/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" exec "$here/chrome" "$@"',
    '',
  ];
  writeFileSync(join(scratch, 'chrome-with-libraries'), starter.join('\n'), { mode: 0o755 });
}

/** @param {string} name */
function unpacked(name) {
  return brotliDecompressSync(readFileSync(join(PACKAGE, 'bin', name)));
}

async function playwrights() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) && starts(path) ? path : undefined;
}

function installedByApt() {
  if (!apt(['chromium'])) return undefined;
  return SYSTEM.find(starts);
}

/** @param {string} path */
function starts(path) {
  if (!existsSync(path)) return false;
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/**
 * Makes sure that Korean text has a font in pictures of the screen. Best effort: nothing fails without it.
 */
export function ensureFonts() {
  if (process.platform !== 'linux' || hasKorean()) return;
  const tried = join(CACHE, 'stepwise', 'fonts-tried');
  if (existsSync(tried)) return;
  mkdirSync(join(CACHE, 'stepwise'), { recursive: true });
  writeFileSync(tried, '');
  if (!apt(['fontconfig', 'fonts-nanum'])) {
    console.error('No Korean font (fonts-nanum): pictures of Korean text will show boxes.');
  }
}

function hasKorean() {
  const list = spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensure();
  ensureFonts();
  console.log(await findBrowser());
}

/** A port that nobody listens on. @returns {Promise<number>} */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
