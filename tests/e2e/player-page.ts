// Which one-file pages do the browser tests open, and what must hold on each?
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Page, test as base, expect } from '@playwright/test';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';

const FLAGSHIP = 'machines/scenarios/korea-after-hanoi.roadmap.json';

const folder = mkdtempSync(join(tmpdir(), 'player-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Writes the page of a roadmap's file with the command line, and gives its address. */
function written(name: string, file: string): string {
  const out = join(folder, `${name}.html`);
  const call = ['scripts/stepwise.mjs', 'export', file, '--as', 'html', '--out', out];
  execFileSync(process.execPath, call, { stdio: 'pipe' });
  return pathToFileURL(out).href;
}

/** The same of a roadmap that is no file yet. */
export function writtenFrom(name: string, roadmap: unknown): string {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(roadmap));
  return written(name, file);
}

let kept: string | undefined;

/** The address of the page that the flagship's example makes. */
export function flagshipPage(): string {
  kept ??= written('flagship', FLAGSHIP);
  return kept;
}

export const flagship = ((): Roadmap => {
  const read = readRoadmap(JSON.parse(readFileSync(FLAGSHIP, 'utf8')));
  if (!read.ok) throw new Error('the example roadmap is broken');
  return read.value;
})();

/** Each test of a file also proves that it is quiet: no error, no warning, no request but the file itself. */
export const test = base.extend<{ file: Page }, { ready: void }>({
  // The command line may have to be built first: that is no test's own time.
  ready: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern that nothing is needed
    async ({}, provide) => {
      flagshipPage();
      await provide();
    },
    { scope: 'worker', auto: true },
  ],
  file: async ({ page, context }, provide) => {
    await context.setOffline(true);
    const troubles: string[] = [];
    page.on('console', (message) => troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:') || !request.isNavigationRequest())
        troubles.push(request.url());
    });
    await provide(page);
    expect(troubles).toEqual([]);
  },
});
