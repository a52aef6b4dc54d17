// What does a very large roadmap cost: to keep after each edit, to open, to write from the command line?
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { fileOf, inBrowser, medianOf, open } from './pages.ts';
import type { Bench } from './table.ts';

const LARGE = { steps: 300, nodes: 5000 };

/** Milliseconds, each the middle of several measurements. */
export const storageBenches: readonly Bench[] = [
  {
    name: 'storage: main thread per autosave at 5,000 nodes',
    run: () => {
      const file = fileOf(LARGE);
      return inBrowser(50, (visit) =>
        visit(async (page) => {
          await open(page, file);
          const session = await page.context().newCDPSession(page);
          // In its own time: what other programs do meanwhile is no cost of ours.
          await session.send('Performance.enable', { timeDomain: 'threadTicks' });
          // The first save has nothing to go by yet; a history of some length is part of what is kept.
          for (let edit = 0; edit < 40; edit += 1) await rename(page, `Edit ${edit}`);
          await saved(page);
          let edit = 0;
          return medianOf(9, () => costOfSave(page, session, `Measured ${(edit += 1)}`));
        }),
      );
    },
  },
  {
    name: 'storage: opening a roadmap of 5,000 nodes',
    run: () => {
      const file = fileOf(LARGE);
      return inBrowser(1500, (visit) => medianOf(5, () => visit((page) => open(page, file))));
    },
  },
  {
    name: 'storage: export --as json of 5,000 nodes',
    run: async () => ({
      value: await withFile((path) => medianOf(5, () => exportJson(path))),
      unit: 'ms',
      target: { atMost: 1000 },
    }),
  },
];

/** What the main thread does from after the edit is on screen until it is kept. */
async function costOfSave(page: Page, session: CDPSession, name: string): Promise<number> {
  await rename(page, name);
  const before = await busy(session);
  // Nobody looks meanwhile: looking, too, is work of the main thread.
  await pause(2000);
  const cost = (await busy(session)) - before;
  await saved(page);
  return cost;
}

/** Milliseconds in which the main thread was at work since the page began. */
async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Gives the roadmap another name, as a person does, and waits until that is painted. */
function rename(page: Page, to: string): Promise<void> {
  return page.evaluate(async (name) => {
    const painted = () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => setTimeout(done));
      });
    document.querySelector<HTMLElement>('h1 button')?.click();
    await painted();
    const field = document.querySelector<HTMLInputElement>('h1 input');
    if (field) field.value = name;
    field?.blur();
    await painted();
  }, to);
}

function saved(page: Page): Promise<void> {
  return page.getByText(/^Kept in this browser at/).waitFor();
}

async function withFile<T>(work: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'stepwise-bench-'));
  const path = join(folder, 'large.json');
  writeFileSync(path, fileOf(LARGE));
  try {
    return await work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole process, from its start to its end. */
async function exportJson(path: string): Promise<number> {
  const begin = performance.now();
  const args = [join('scripts', 'stepwise.mjs'), 'export', path, '--as', 'json'];
  const { status } = spawnSync(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(`the command ended with code ${status}`);
  return performance.now() - begin;
}
