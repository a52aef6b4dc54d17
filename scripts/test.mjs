// Does everything still work? Runs the unit tests and the browser tests; the last line counts both.
// Arguments choose test files by part of their name: `npm test -- core`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureFonts, findBrowser, freePort } from './browser.mjs';
import { ensure, ROOT } from './ensure.mjs';
import { scratchFolder } from './scratch.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, names: readonly string[] }} Count */

const filters = process.argv.slice(2).filter((each) => each !== '--fuzz');
if (filters.length < process.argv.length - 2) process.env['STEPWISE_FUZZ'] = 'full';
await ensure();
const reports = scratchFolder('reports');
const outside = join(reports, 'outside.json');

// Laws on random cases are tried on a part of them; the next run takes another. `npm run test:fuzz` takes all.
const part = process.env['STEPWISE_PART'] ?? String(Math.floor(Math.random() * 4));
if (process.env['STEPWISE_FUZZ'] !== 'full')
  console.log(`Of the random cases this tries a part: STEPWISE_PART=${part} does so again.`);

const browser = await preparation();
const isBuilt = run('../scripts/build.mjs', []) === 0;
const units = runVitest();
const pages =
  isBuilt && browser === ''
    ? await runPlaywright()
    : { passed: 0, failed: 1, skipped: 0, names: ['the browser tests, which did not run'] };
if (!isBuilt) console.log('No browser test ran: the build failed; see above.');
if (browser !== '') console.log(`No browser test ran: ${browser}`);
const passed = units.passed + pages.passed;
const failed = units.failed + pages.failed;
const skipped = units.skipped + pages.skipped;

// Once more at the end: the place above lies thousands of lines back.
for (const name of [...units.names, ...pages.names]) console.log(`failed: ${name}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
if (passed + failed === 0)
  console.log(`No test ran${filters.length > 0 ? ` for: ${filters.join(' ')}` : ''}.`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);

/** Gets the browser ready; returns what is wrong, if anything. */
async function preparation() {
  ensureFonts();
  try {
    await findBrowser();
    return '';
  } catch (error) {
    return String(error);
  }
}

/** @returns {Count} */
function runVitest() {
  const report = join(reports, 'vitest.json');
  const status = run('vitest/vitest.mjs', [
    'run',
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--reporter=${join(ROOT, 'scripts/outside.mjs')}`,
    `--outputFile.json=${report}`,
    ...filters,
  ]);
  const found = read(report);
  if (found === undefined) return broken('vitest', status);
  /** @type {{ status: string, name: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} */
  const files = found.testResults;
  // A file that cannot even be read has no tests to fail.
  const unread = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const names = files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status: end }) => end === 'failed')
      .map(({ fullName, failureMessages: [why] }) => told(relative(ROOT, name), fullName, why)),
  );
  return judged('vitest', status, {
    passed: found.numPassedTests,
    failed: found.numFailedTests + unread.length,
    skipped: found.numPendingTests + found.numTodoTests,
    names: [
      ...names,
      ...unread.map(({ name, message }) => told(relative(ROOT, name), '', message)),
    ],
  });
}

/** @returns {Promise<Count>} */
async function runPlaywright() {
  const report = join(reports, 'playwright.json');
  const port = String(await freePort());
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, STEPWISE_TEST_PORT: port };
  const args = ['test', '--pass-with-no-tests', '--reporter=list,json', ...filters];
  const status = run('@playwright/test/cli.js', args, env);
  // Pictures of the screen are kept only of a run that failed.
  const pictures = join(ROOT, 'build', 'test-results', port);
  if (status === 0) rmSync(pictures, { recursive: true, force: true });
  const found = read(report);
  if (found === undefined) return broken('playwright', status);
  const { expected, unexpected, flaky, skipped: left } = found.stats;
  return judged('playwright', status, {
    passed: expected + flaky,
    failed: unexpected,
    skipped: left,
    names: found.suites.flatMap(failuresOf),
  });
}

/**
 * @typedef {{ title: string, suites?: Suite[], specs: { title: string, file: string, ok: boolean, tests: { results: { error?: { message: string } }[] }[] }[] }} Suite
 * @param {Suite} suite of Playwright's report
 * @returns {readonly string[]}
 */
function failuresOf({ specs, suites }) {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => told(file, title, tests[0]?.results[0]?.error?.message));
  return [...own, ...(suites ?? []).flatMap(failuresOf)];
}

/**
 * @param {string} file
 * @param {string} name
 * @param {string} [why] of which the first lines are told
 */
function told(file, name, why = '') {
  const lines = stripVTControlCharacters(why).split('\n').slice(0, 4).join('\n    ');
  return `${file} ${name}\n    ${lines}`;
}

/**
 * @param {string} program a path from node_modules
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 */
function run(program, args, env = {}) {
  const path = join(ROOT, 'node_modules', program);
  const done = spawnSync(process.execPath, [path, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, STEPWISE_PART: part, STEPWISE_OUTSIDE: outside, ...env },
  });
  return done.status ?? 1;
}

/**
 * A runner can end badly although every test passed, as after an error between two tests: that counts as one failure.
 * @param {string} name
 * @param {number} status
 * @param {Count} count
 * @returns {Count}
 */
function judged(name, status, count) {
  if (status === 0 || count.failed > 0) return count;
  const why = read(outside)?.join('\n    ') ?? 'It does not say why.';
  return { ...count, failed: 1, names: [told(`${name}, outside its tests`, `(${status})`, why)] };
}

/**
 * @param {string} name
 * @param {number} status
 * @returns {Count}
 */
function broken(name, status) {
  // With a filter, a runner that found nothing for it may leave no report.
  const none = { passed: 0, failed: 0, skipped: 0, names: [] };
  return status === 0 ? none : judged(name, status, none);
}

/** @param {string} report */
function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
}
