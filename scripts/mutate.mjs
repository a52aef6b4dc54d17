// Would the tests notice? Breaks one line at a time in the rules, the roadmap and the statecharts, in a copy of the
// project, and runs the tests of the broken file's own room and the nearest of others. A survivor is dead code, or a
// missing test.
// `npm run mutate -- [--seed N] [--sample N] [--minutes N] [--room src/ui ...] [part of a file's name ...]`
import { fork } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure, ROOT, stop } from './ensure.mjs';
import { broken, mutantsOf, placeOf, shuffled } from './mutants.mjs';
import { filesBelow, testsOf } from './reach.mjs';
import { scratchFolder } from './scratch.mjs';

const ROOMS = ['src/core', 'src/roadmap', 'machines'];
const COPIED = [
  'src',
  'machines',
  'tests',
  'scripts',
  'docs',
  'schemas',
  'SECURITY.md',
  'package.json',
  'vite.config.ts',
  'tsconfig.json',
];
/** Test files that run together; the next ones run only if none of these fails. */
const TOGETHER = 5;
/** Test files of other rooms that run where none of the own room has failed. */
const OTHERS = 10;
/** A break that runs so many times as long as the whole text is caught: it runs without end. */
const PATIENCE = 6;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    sample: { type: 'string', default: '60' },
    minutes: { type: 'string', default: '30' },
    room: { type: 'string', multiple: true, default: ROOMS },
  },
});
await ensure();
const end = performance.now() + Number(values.minutes) * 60_000;
const all = values.room
  .flatMap(filesBelow)
  .filter((file) => file.endsWith('.ts'))
  .filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)))
  .toSorted();
const texts = new Map(all.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
const sample = shuffled(
  [...texts].flatMap(([file, text]) => mutantsOf(file, text)),
  Number(values.seed),
).slice(0, Number(values.sample));
if (sample.length === 0) stop('Nothing can be broken there.');
console.log(`${sample.length} breaks, seed ${values.seed}, at most ${values.minutes} minutes`);

const copy = copied();
/** The run that is under way. @type {import('node:child_process').ChildProcess | undefined} */
let runner;
/** What a test file takes when nothing is broken, in milliseconds, of those that were seen to pass. @type {Map<string, number>} */
const whole = new Map();
/** @type {string[]} */
const survivors = [];
let tried = 0;
for (const mutant of sample) {
  if (performance.now() > end) break;
  const text = texts.get(mutant.file) ?? '';
  const by = await catcherOf(mutant, text);
  const place = placeOf(text, mutant);
  tried += 1;
  if (by === null) survivors.push(place);
  console.log(
    `${by === null ? 'SURVIVED' : 'caught  '}  ${place}${by === null ? '' : `  (${by})`}`,
  );
}
const caught = tried - survivors.length;
console.log(
  `\nScore: ${caught} of ${tried} caught (${Math.round((100 * caught) / Math.max(1, tried))} %), seed ${values.seed}`,
);
for (const place of survivors) console.log(`  ${place}`);

/** Which tests see a break; null if none does. @param {import('./mutants.mjs').Mutant} mutant @param {string} text */
async function catcherOf(mutant, text) {
  const files = testsOf([mutant.file]).map(({ file }) => file);
  const own = files.filter((file) => file.startsWith(`tests/${roomOf(mutant.file)}/`));
  const others = files.filter((file) => !own.includes(file)).slice(0, OTHERS);
  for (const group of [own.slice(0, TOGETHER), own.slice(TOGETHER), others].filter(
    ({ length }) => length > 0,
  )) {
    const usual = await usualTime(group);
    writeFileSync(join(copy, mutant.file), broken(text, mutant));
    const seen = await failing(group, 20_000 + usual * PATIENCE);
    writeFileSync(join(copy, mutant.file), text);
    if (seen !== null) return seen;
  }
  return null;
}

/** @param {string} file */
function roomOf(file) {
  const [top, room] = file.split('/');
  return top === 'src' ? room : top;
}

/** How long test files take together when nothing is broken. They must pass. @param {readonly string[]} group */
async function usualTime(group) {
  if (group.some((file) => !whole.has(file))) {
    const begin = performance.now();
    const seen = await failing(group, 900_000);
    if (seen !== null) stop(`Before anything is broken, this fails: ${seen}`);
    for (const file of group) whole.set(file, (performance.now() - begin) / group.length);
  }
  return group.reduce((sum, file) => sum + (whole.get(file) ?? 0), 0);
}

/**
 * Runs test files in the copy, in a process of their own. One that takes too long is ended, and is a failure.
 * @param {readonly string[]} group
 * @param {number} most milliseconds
 * @returns {Promise<string | null>} the first test that fails
 */
function failing(group, most) {
  return new Promise((done) => {
    // Of each law's random cases, a tenth is enough to see a break.
    const env = { STEPWISE_FUZZ: '10', ...process.env };
    const program = join(copy, 'scripts', 'mutate-runner.mjs');
    const child = (runner = fork(program, [...group], { cwd: copy, stdio: 'ignore', env }));
    /** @type {string | null} */
    let failed = 'runs without end, or ends before its tests do';
    const tooLong = setTimeout(() => child.kill('SIGKILL'), most);
    child.once('message', (/** @type {string | null} */ first) => {
      failed = first;
      child.kill('SIGKILL');
    });
    child.once('exit', () => {
      clearTimeout(tooLong);
      done(failed);
    });
  });
}

/** A copy of what tests need. It goes when this process does, whatever ends it. */
function copied() {
  process.once('exit', () => runner?.kill('SIGKILL'));
  const folder = scratchFolder('mutants');
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
