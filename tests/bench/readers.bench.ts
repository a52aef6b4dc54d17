// What do the largest files cost to read, and for how long does the page stand still meanwhile?
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import type * as Builds from '../../scripts/build.mjs';
import { hash53 } from '../../src/roadmap/path.ts';
import { inBrowser } from './pages.ts';
import type { Bench } from './table.ts';

const MEGABYTE = 1_000_000;

/** Files of so many characters: small values again and again, and tables of short rows. */
const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'JSON of numbers': (size) => filled('[', '1,', '1]', size),
  'JSON of empty steps': (size) =>
    filled('{"format":"stepwise/scenario@2","id":"s","name":"S","steps":[', '{},', '{}]}', size),
  'CSV of short rows': (size) => filled('name,moves\n', 'a,b\n', '', size),
};

/** Processor time and memory of `check`, beside those of `JSON.parse` on the same text, or of cutting it into cells. */
export const readerBenches: readonly Bench[] = [
  ...Object.entries(SHAPES).flatMap(([name, textOf]) =>
    [1, 10, 30].flatMap((size) => rowsOf(`${size} MB of ${name}`, () => textOf(size * MEGABYTE))),
  ),
  ...rowsOf('the largest table', largestTable),
  longestTask('a file of 30 MB is refused', () => SHAPES['JSON of numbers']?.(30 * MEGABYTE) ?? ''),
  longestTask(
    'a table of 30 MB is refused',
    () => SHAPES['CSV of short rows']?.(30 * MEGABYTE) ?? '',
  ),
  ...['without end', 'to what is no roadmap'].map(refusedLink),
];

// The frame of a file is three texts and a size.
// oxlint-disable-next-line max-params
function filled(before: string, value: string, after: string, size: number): string {
  return before + value.repeat((size - before.length - after.length) / value.length) + after;
}

/** As many rows and characters as are read. */
function largestTable(): string {
  const rows = Array.from({ length: 9_990 }, (_, index) => {
    const [track, stage] = [index % 50, Math.floor(index / 50)];
    const note = `What step ${index} is about. `.repeat(12);
    return `Talk ${index},Track ${track}: Stage ${stage} -> Stage ${stage + 1},North; South,${note}`;
  });
  return `name,moves,parties,note\n${rows.join('\n')}\n`;
}

interface Cost {
  /** Of all processors, in milliseconds, and the most that was held, in megabytes: over what an empty program takes. */
  readonly time: number;
  readonly memory: number;
}

/** What reading a text costs, and what the least that can be done with it does. */
function rowsOf(name: string, textOf: () => string): readonly Bench[] {
  let known: Promise<{ readonly own: Cost; readonly least: Cost }> | null = null;
  const costs = () => (known ??= costsOf(textOf()));
  return [
    {
      name: `readers: ${name}, check`,
      run: async () => ({ value: (await costs()).own.time, unit: 'ms', target: { atMost: 2000 } }),
    },
    {
      name: `readers: ${name}, memory`,
      run: async () => ({ value: (await costs()).own.memory, unit: 'MB', target: { atMost: 300 } }),
    },
    {
      name: `readers: ${name}, to compare: parsed alone`,
      run: async () => ({ value: (await costs()).least.time, unit: 'ms' }),
    },
  ];
}

async function costsOf(text: string) {
  const script = pathToFileURL(join(process.cwd(), 'scripts', 'build.mjs')).href;
  const { buildCli, CLI } = (await import(/* @vite-ignore */ script)) as typeof Builds;
  await buildCli();
  const cli = `await (await import(${JSON.stringify(pathToFileURL(CLI).href)})).main(['check', file, '--json'])`;
  const least = `const text = readFileSync(file, 'utf8');
    if (text.startsWith('name')) text.split('\\n').map((row) => row.split(','));
    else JSON.parse(text)`;
  const folder = mkdtempSync(join(tmpdir(), 'stepwise-bench-'));
  const file = join(folder, 'file');
  try {
    writeFileSync(file, '{}');
    const nothing = { own: run(cli, file), least: run(least, file) };
    writeFileSync(file, text);
    return {
      own: less(run(cli, file), nothing.own),
      least: less(run(least, file), nothing.least),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function less(cost: Cost, other: Cost): Cost {
  return { time: cost.time - other.time, memory: cost.memory - other.memory };
}

/** A program of its own, so that its memory is its own. */
function run(program: string, file: string): Cost {
  const text = `import { readFileSync } from 'node:fs';
    const file = ${JSON.stringify(file)};
    ${program};
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    console.error('COST ' + (userCPUTime + systemCPUTime) / 1000 + ' ' + maxRSS / 1024);`;
  const args = ['--input-type=module', '--eval', text];
  const { stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 64 * MEGABYTE,
  });
  const [, time, memory] = /COST (\S+) (\S+)/.exec(stderr) ?? [];
  if (time === undefined) throw new Error(stderr);
  return { time: Number(time), memory: Number(memory) };
}

/** Tasks of less than 50 ms are none to the browser: they count as 0. */
function longestTask(what: string, textOf: () => string): Bench {
  return {
    name: `readers: longest task while ${what}`,
    run: () =>
      inBrowser(200, (visit) =>
        visit(async (page) => {
          await page.evaluate(prepare, textOf());
          await page.evaluate(drop);
          await page.getByRole('dialog').waitFor({ timeout: 60_000 });
          return page.evaluate(longest);
        }),
      ),
  };
}

interface Prepared extends Window {
  file?: File;
  longest?: number;
}

/** Runs in the page, which has nothing to do with it afterwards but what reading does. */
async function prepare(text: string): Promise<void> {
  const page: Prepared = window;
  page.file = new File([text], text.startsWith('name') ? 'large.csv' : 'large.json');
  await new Promise((done) => setTimeout(done, 500));
  page.longest = 0;
  new PerformanceObserver((list) => {
    const found = list.getEntries().map(({ duration }) => duration);
    page.longest = Math.max(page.longest ?? 0, ...found);
  }).observe({ type: 'longtask' });
}

function drop(): void {
  const page: Prepared = window;
  const dataTransfer = new DataTransfer();
  if (page.file) dataTransfer.items.add(page.file);
  window.dispatchEvent(new DragEvent('drop', { dataTransfer }));
}

/** A task is told after it has ended. */
async function longest(): Promise<number> {
  await new Promise((done) => setTimeout(done, 500));
  const page: Prepared = window;
  return page.longest ?? 0;
}

/** From the link in the address to the refusal on screen. */
function refusedLink(what: string): Bench {
  return {
    name: `readers: until a link is refused that unfolds ${what}`,
    run: () =>
      inBrowser(500, (visit) =>
        visit((page) =>
          page.evaluate(async (fragment) => {
            // For some seconds after a page has come, its planner looks ahead, on the same cores.
            await new Promise((done) => setTimeout(done, 5000));
            const begin = performance.now();
            window.location.hash = fragment;
            return new Promise<number>((done) => {
              const look = () => {
                if (document.querySelector('dialog[open]')) done(performance.now() - begin);
                else requestAnimationFrame(look);
              };
              look();
            });
          }, linkOf(what)),
        ),
      ),
  };
}

/** As long as a link may be, or as much inside. */
function linkOf(what: string): string {
  const text =
    what === 'without end'
      ? ' '.repeat(23_000_000)
      : filled('{"format":"stepwise/roadmap@2","nodes":[', '{},', '{}]}', 1024 * 1024);
  const packed = deflateRawSync(text).toString('base64url');
  return `#roadmap=1.${hash53(text).toString(36)}.${packed}`.slice(0, 32_000);
}
