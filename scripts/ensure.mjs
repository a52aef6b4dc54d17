// Is everything that package-lock.json names installed? If not, install it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withLock } from './lock.mjs';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Locks live outside node_modules, which an installation removes. */
export const LOCKS = join(ROOT, 'build', '.locks');
const OLDEST_NODE = [20, 19];
const STAMP = join(ROOT, 'node_modules', '.cache', 'stepwise', 'installed');

/**
 * Installs the packages when they are missing or not those of package-lock.json. Quick when there is nothing to do.
 * Ends the process with a message when Node is too old or the installation fails.
 */
export async function ensure() {
  checkNode();
  if (isInstalled()) return;
  await withLock(LOCKS, 'install', () => {
    if (isInstalled()) return;
    if (!holdsTheSamePackages()) install();
    mkdirSync(dirname(STAMP), { recursive: true });
    writeFileSync(STAMP, wanted());
  });
}

/** Ends the process with a message when Node is older than the tools need. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(`Stepwise needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

/**
 * Ends the process, saying why.
 * @param {string} message
 * @returns {never}
 */
export function stop(message) {
  console.error(message);
  process.exit(1);
}

function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted();
}

function wanted() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

/** True after a plain `npm install` or `npm ci`: npm keeps its own list of what it put into node_modules. */
function holdsTheSamePackages() {
  const list = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const locked = packagesOf(join(ROOT, 'package-lock.json'));
  const present = packagesOf(list);
  return Object.entries(locked).every(([path, { version, optional }]) => {
    // Optional packages are for other machines, the entry without a path is the project itself.
    if (path === '' || (optional === true && present[path] === undefined)) return true;
    return present[path]?.version === version;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function install() {
  console.error('Installing packages (npm ci) ...');
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier'];
  const [command, ...before] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const done = spawnSync(command, [...before, ...args], {
    cwd: ROOT,
    // Its output goes to stderr: the stdout of our commands is theirs alone.
    stdio: ['ignore', 2, 2],
    // On Windows, npm is a script for the shell.
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (done.status !== 0) stop('npm ci did not succeed; see above.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensure();
