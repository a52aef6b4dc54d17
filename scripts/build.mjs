// Is a build older than what it is made from? If so, make it again: the app, the command line or the benches.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
} from 'node:fs';
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensure, LOCKS, ROOT, stop } from './ensure.mjs';
import { withLock } from './lock.mjs';

export const APP = join(ROOT, 'build', 'app');
export const CLI = join(ROOT, 'build', 'cli', 'main.js');
export const BENCH = join(ROOT, 'build', 'bench', 'main.js');

const COMMON = [
  'src',
  'machines',
  'vite.config.ts',
  'scripts/carried.mjs',
  'scripts/first-sight.mjs',
  'scripts/offline.mjs',
  'scripts/scratch.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const APP_INPUTS = [...COMMON, 'index.html', 'public'];
const BENCH_INPUTS = [
  ...COMMON,
  'tests/bench',
  'tests/e2e/climbing.ts',
  'tests/e2e/killed-browser.ts',
  'tests/e2e/killing.ts',
  'tests/makers.ts',
  'tests/chance.ts',
];
const STAMP = '.made-from';

/** Builds the web app into build/app unless it is up to date. Returns whether it had to. */
export async function buildApp() {
  const made = () => existsSync(join(APP, STAMP)) && readFileSync(join(APP, STAMP), 'utf8');
  if (made() === fingerprint(APP_INPUTS)) return false;
  await ensure();
  await withLock(LOCKS, 'app', () => {
    const from = fingerprint(APP_INPUTS);
    if (made() === from) return;
    inScratch((scratch) => {
      vite(['--outDir', join(scratch, 'app'), '--emptyOutDir']);
      writeFileSync(join(scratch, 'app', STAMP), from);
      // Swapped in whole, so that a server never sees half of it.
      if (existsSync(APP)) renameSync(APP, join(scratch, 'old'));
      renameSync(join(scratch, 'app'), APP);
    });
  });
  return true;
}

/** Builds the command line into build/cli/main.js unless it is up to date. */
export const buildCli = () => buildProgram('src/cli/main.ts', CLI, COMMON);

/** Builds the benches into build/bench/main.js unless they are up to date. */
export const buildBench = () => buildProgram('tests/bench/main.ts', BENCH, BENCH_INPUTS);

/**
 * One entry to one file. What it was made from is its first line: file and fingerprint arrive together,
 * so that two builds at the same time leave one whole result.
 * @param {string} entry
 * @param {string} target
 * @param {readonly string[]} inputs
 */
async function buildProgram(entry, target, inputs) {
  const from = fingerprint(inputs);
  if (firstLine(target) === `// ${from}`) return false;
  await ensure();
  inScratch((scratch) => {
    vite(['--ssr', entry, '--outDir', scratch, '--emptyOutDir']);
    const program = join(scratch, 'main.js');
    writeFileSync(program, `// ${from}\n${readFileSync(program, 'utf8')}`);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(program, target);
  });
  return true;
}

/** @param {(scratch: string) => void} work */
function inScratch(work) {
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  const scratch = mkdtempSync(join(ROOT, 'build', '.scratch-'));
  const clear = () => rmSync(scratch, { recursive: true, force: true });
  process.once('exit', clear);
  work(scratch);
  process.off('exit', clear);
  clear();
}

/**
 * Runs `vite build`; quiet unless it fails, and then on stderr.
 * @param {string[]} args
 */
function vite(args) {
  const program = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const done = spawnSync(process.execPath, [program, 'build', '--logLevel', 'warn', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout}${done.stderr}`);
  stop('The build failed; see above.');
}

/**
 * A short text that changes whenever a file below one of the inputs is added, removed or written.
 * @param {readonly string[]} inputs
 */
function fingerprint(inputs) {
  const hash = createHash('sha1');
  for (const input of inputs) addTo(hash, join(ROOT, input));
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addTo(hash, path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (found.isDirectory()) {
    for (const name of readdirSync(path).toSorted()) addTo(hash, join(path, name));
  } else {
    hash.update(`${path}:${found.size}:${found.mtimeMs};`);
  }
}

/** @param {string} path */
function firstLine(path) {
  if (!existsSync(path)) return '';
  const file = openSync(path, 'r');
  const buffer = Buffer.alloc(64);
  const length = readSync(file, buffer);
  closeSync(file);
  return buffer.toString('utf8', 0, length).split('\n')[0];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildApp();
  await buildCli();
  console.log('Built: build/app (web app), build/cli/main.js (command line)');
}
