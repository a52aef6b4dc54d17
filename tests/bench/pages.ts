// How do the benches of the browser open a roadmap of a given length, and how often do they measure?
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { readScenario } from '../../src/core/read-scenario.ts';
import { writeHtml } from '../../src/formats/html/html.ts';
import { writeRoadmap } from '../../src/formats/json.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { wordsFor } from '../../src/words/words.ts';
import { chanceOf } from '../chance.ts';
import { type Visit, withApp } from './browser.ts';
import { type Length, longRoadmap } from './long-roadmap.ts';

export async function inBrowser(atMost: number, measure: (visit: Visit) => Promise<number>) {
  return { value: await withApp(measure), unit: 'ms', target: { atMost } };
}

export async function medianOf(times: number, measure: () => Promise<number>): Promise<number> {
  const found: number[] = [];
  for (let time = 0; time < times; time += 1) found.push(await measure());
  return found.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

/** From the drop of the file to the first frame that shows the roadmap's name. */
export function open(page: Page, text: string): Promise<number> {
  return page.evaluate((content) => {
    const heading = () => document.querySelector('h1')?.textContent;
    const before = heading();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'long.json'));
    const begin = performance.now();
    window.dispatchEvent(new DragEvent('drop', { dataTransfer }));
    return new Promise((done: (time: number) => void) => {
      const look = () => {
        if (heading() === before) requestAnimationFrame(look);
        // A task right after a frame begins runs when that frame is painted.
        else requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)));
      };
      look();
    });
  }, text);
}

/** A roadmap of that length over the flagship, as a file. */
export function fileOf(length: Length): string {
  return writeRoadmap(longOf(length));
}

const words = await wordsFor('en', ['brief', 'player']);

/** The same as a one-file page on the disk: its address. */
export function pageFileOf(length: Length): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'page.html');
  writeFileSync(file, writeHtml(longOf(length), words));
  return pathToFileURL(file).href;
}

/** The same as a roadmap. */
export function longOf(length: Length): Roadmap {
  const path = 'machines/scenarios/korea-after-hanoi.json';
  const read = readScenario(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return longRoadmap(read.value, length, chanceOf(7));
}
