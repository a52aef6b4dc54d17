// Does what knows the day or the time zone work on other days, elsewhere, and across midnight?
// Runs the tests in which dates matter with a moved clock. Arguments choose days by part of their name:
// `npm run test:days -- leap`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureFonts, freePort } from './browser.mjs';
import { buildApp } from './build.mjs';
import { ensure, ROOT, stop } from './ensure.mjs';

/**
 * Where and when tests run: `zone` is one of the IANA's, `begins` ISO 8601. Unit tests begin a moment before midnight,
 * so that it comes while they run; browser tests run on the first one only, which is farthest from today.
 */
const DAYS = [
  {
    name: 'new year of 2031, UTC+14',
    begins: '2030-12-31T23:59:48+14:00',
    zone: 'Pacific/Kiritimati',
  },
  {
    name: 'leap day of 2028, UTC-11',
    begins: '2028-02-28T23:59:48-11:00',
    zone: 'Pacific/Pago_Pago',
  },
];

/** Who asks what day it is, or reads a day that somebody wrote. */
const UNITS = [
  'tests/ui/dates',
  'tests/ui/shelf.test',
  'tests/words/here',
  'tests/core/duration',
  'tests/formats/brief.test',
  'tests/formats/debrief',
  'tests/cli/brief',
  'tests/cli/table',
  'tests/browser/sittings',
  'tests/browser/snapshots',
  'tests/picture/timeline.test',
];
/** What leaves the app, and what it remembers by its date. */
const PAGES = ['brief', 'export', 'storage'];
const PAGE_TESTS = 'same bytes|the end of a sitting';

const asked = process.argv.slice(2);
const days = DAYS.filter(
  ({ name }) => asked.length === 0 || asked.some((part) => name.includes(part)),
);
if (days.length === 0)
  stop(`No such day: ${asked.join(' ')}. There are: ${DAYS.map(({ name }) => name).join('; ')}.`);
await ensure();
await buildApp();
ensureFonts();
const port = String(await freePort());
const failed = days.filter((day, index) => !holdsOn(day, index === 0));
console.log(
  failed.length === 0
    ? `\nOther days: all holds on ${days.map(({ name }) => name).join('; ')}.`
    : `\nOther days: something fails on ${failed.map(({ name }) => name).join('; ')}; see above.`,
);
process.exitCode = failed.length > 0 ? 1 : 0;

/**
 * @param {typeof DAYS[number]} day
 * @param {boolean} withPages in a browser as well
 */
function holdsOn(day, withPages) {
  console.log(`\nOther days: ${day.name}`);
  const units = holds(day, 'vitest/vitest.mjs', ['run', '--reporter=dot', ...UNITS]);
  if (!withPages) return units;
  const pages = ['test', '--reporter=line', '-g', PAGE_TESTS, ...PAGES];
  return holds(day, '@playwright/test/cli.js', pages) && units;
}

/**
 * Runs a program of node_modules where its clock, and that of every process and page it starts, is moved.
 * @param {typeof DAYS[number]} day
 * @param {string} program
 * @param {readonly string[]} args
 */
function holds({ begins, zone }, program, args) {
  const clock = pathToFileURL(join(import.meta.dirname, 'moved-clock.mjs')).href;
  const done = spawnSync(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      TZ: zone,
      STEPWISE_TEST_PORT: port,
      NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${clock}`,
      STEPWISE_CLOCK_AHEAD: String(Date.parse(begins) - Date.now()),
    },
  });
  return done.status === 0;
}
