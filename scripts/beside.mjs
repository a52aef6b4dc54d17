// Is it slower than the commit before? Builds that commit beside this one, and measures both by turns, in one table.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './ensure.mjs';
import { scratchFolder } from './scratch.mjs';

/** What people wait for, by the names of the benches, and in which unit. */
const ROWS = [
  ['screen: first paint of the example', 'ms'],
  ['screen: first paint of a bare React page', 'ms'],
  ['screen: whole first screen of the example', 'ms'],
  ['screen: key press to painted step at 300 nodes', 'ms'],
  ['plan: first-projects', 'ms'],
];
const SIZE = ['initial JavaScript, gzipped', 'KB'];
/** Both are measured so often, by turns. The best counts: whatever else runs only ever makes a figure worse. */
const ROUNDS = 2;

/**
 * Prints the table, or a sentence that says why there is none. Each of the two is measured by its own benches.
 * @param {string} [asked] a commit; left out, the one before what is here: HEAD where something is not committed yet
 */
export function beside(asked) {
  const ref = asked ?? (git(['status', '--porcelain', '--untracked-files=no']) ? 'HEAD' : 'HEAD~1');
  const commit = git(['rev-parse', '--verify', '--quiet', '--short', `${ref}^{commit}`]);
  if (commit === '') {
    console.log(`No commit ${ref} is here, so these figures stand beside none.`);
    return;
  }
  console.log(`\nMeasuring beside ${commit} ...`);
  const before = checkedOut(commit);
  const rounds = Array.from({ length: ROUNDS }, () => [figuresOf(ROOT), figuresOf(before)]);
  printRow(['name', 'now', commit, 'ratio']);
  for (const [name = '', unit] of [...ROWS, SIZE]) {
    const best = (/** @type {number} */ which) =>
      Math.min(...rounds.map((figures) => figures[which]?.get(name) ?? NaN));
    const ratio = best(0) / best(1);
    printRow([name, shown(best(0), unit), shown(best(1), unit), shown(ratio)]);
  }
}

/** The files of a commit in a folder of their own, with the packages of this one where it wants the same. @param {string} commit */
function checkedOut(commit) {
  const folder = scratchFolder('before');
  const tree = git(['rev-parse', `${commit}:./`]);
  // By an index of its own: neither files nor index of the checkout are touched.
  const env = {
    GIT_DIR: git(['rev-parse', '--absolute-git-dir']),
    GIT_WORK_TREE: folder,
    GIT_INDEX_FILE: join(folder, '.index'),
  };
  git(['read-tree', tree], env);
  git(['checkout-index', '--all'], env);
  const lock = (/** @type {string} */ tree) =>
    readFileSync(join(tree, 'package-lock.json'), 'utf8');
  if (existsSync(join(folder, 'package-lock.json')) && lock(folder) === lock(ROOT))
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Each figure by its name. What a commit does not measure is not in it. @param {string} tree */
function figuresOf(tree) {
  const names = ROWS.map(([name = '']) => name);
  const rows = run(tree, ['bench.mjs', ...names]).split('\n');
  const size = /([\d.]+) KB {2}first in all/.exec(run(tree, ['size.mjs']));
  /** @type {Map<string, number>} */
  const figures = new Map([[SIZE[0] ?? '', Number(size?.[1])]]);
  for (const name of names) {
    const row = rows.find((each) => each.startsWith(`${name}  `));
    figures.set(name, Number.parseFloat(row?.slice(name.length).replaceAll(',', '') ?? ''));
  }
  return figures;
}

/** What a script of a tree says. @param {string} tree @param {readonly [script: string, ...args: string[]]} call */
function run(tree, [script, ...args]) {
  const program = join(tree, 'scripts', script);
  const { stdout } = spawnSync(process.execPath, [program, ...args], {
    cwd: tree,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return stdout;
}

/**
 * What git says; '' where it refuses, or is not there.
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 */
function git(args, env = {}) {
  const { status, stdout } = spawnSync('git', args, {
    cwd: env['GIT_WORK_TREE'] ?? ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : '';
}

/** @param {number} value @param {string} [unit] */
function shown(value, unit = '') {
  return Number.isFinite(value) ? `${value.toFixed(2)} ${unit}`.trimEnd() : '–';
}

/** @param {readonly [name: string, now: string, before: string, ratio: string]} cells */
function printRow([name, ...cells]) {
  console.log(`${name.padEnd(48)}${cells.map((cell) => cell.padStart(12)).join('')}`);
}
