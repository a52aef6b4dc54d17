// Does what was changed still work? Runs, for about a minute, the unit tests that reach it, the nearest first.
// `npm run test:quick` takes what differs from the main branch, committed or not; `-- FILE ...` names files instead.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensure, ROOT, stop } from './ensure.mjs';
import { inProject, testsOf } from './reach.mjs';

/** What the chosen test files may take one after the other, in milliseconds: two of them run at a time. */
const BUDGET = 90_000;
/** Asks about every file, and imports few of them. */
const HOUSE = 'tests/house.test.ts';

await ensure();
const named = process.argv.slice(2).map((file) => inProject(resolve(file)));
const missing = named.filter((file) => !existsSync(join(ROOT, file)));
if (missing.length > 0) stop(`There is no file ${missing.join(', ')}.`);
const changed = named.length > 0 ? named : changedFiles();
console.log(
  `Changed: ${changed.join(', ') || 'nothing, so only the rules of the house are asked'}`,
);
const reaching = testsOf([HOUSE, ...changed]);
let sum = 0;
const begun = reaching.filter(({ far, ms }) => (sum += ms) <= BUDGET || far === 0);
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const files = begun.map(({ file }) => file);
const run = spawnSync(process.execPath, [vitest, 'run', ...files], { cwd: ROOT, stdio: 'inherit' });
const left = reaching.length - begun.length;
if (left > 0) console.log(`Left to npm test: ${left} files that reach this from farther away.`);
process.exitCode = run.status ?? 1;

/** What is new, written or not yet committed since the main branch was left. */
function changedFiles() {
  const base = ['origin/main', 'main', 'HEAD']
    .map((branch) => git(['merge-base', 'HEAD', branch])[0])
    .find((found) => found !== undefined);
  if (base === undefined)
    stop('No history of git is here. Name the files: npm run test:quick -- src/core/text.ts');
  return [
    ...git(['diff', '-z', '--name-only', '--diff-filter=d', '--relative', base]),
    ...git(['ls-files', '-z', '--others', '--exclude-standard']),
  ];
}

/** What git names; nothing where it refuses. @param {readonly string[]} args */
function git(args) {
  const { status, stdout } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  return status === 0 ? stdout.split(/[\0\n]/).filter((name) => name !== '') : [];
}
