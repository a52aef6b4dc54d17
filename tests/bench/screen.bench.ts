// How long does a person wait for the screen: for the first sight of it, for a step, for a large file?
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readScenario } from '../../src/core/read-scenario.ts';
import { writeRoadmap } from '../../src/formats/json.ts';
import { chanceOf } from '../chance.ts';
import { type Visit, withApp } from './browser.ts';
import { type Length, longRoadmap } from './long-roadmap.ts';
import type { Bench } from './table.ts';

/** Milliseconds, each the middle of several measurements in a real browser, painting included. */
export const screenBenches: readonly Bench[] = [
  {
    name: 'screen: first paint of the example',
    run: () => inBrowser(300, (visit) => medianOf(9, () => visit(firstPaint))),
  },
  keyToPaint(20),
  keyToPaint(300),
  {
    name: 'screen: opening a roadmap of 2,000 nodes',
    run: () => {
      const file = fileOf({ steps: 300, nodes: 2000 });
      return inBrowser(1000, (visit) => medianOf(5, () => visit((page) => open(page, file))));
    },
  },
];

function keyToPaint(steps: number): Bench {
  return {
    name: `screen: key press to painted step at ${steps} nodes`,
    run: () => {
      const file = fileOf({ steps });
      return inBrowser(50, (visit) =>
        visit(async (page) => {
          await open(page, file);
          await page.keyboard.press('Home');
          await page.getByText(`Step 0 of ${steps}`).waitFor();
          await watchKeys(page);
          return medianOf(Math.min(40, steps), () => pressAndWait(page));
        }),
      );
    },
  };
}

async function inBrowser(atMost: number, measure: (visit: Visit) => Promise<number>) {
  return { value: await withApp(measure), unit: 'ms', target: { atMost } };
}

async function medianOf(times: number, measure: () => Promise<number>): Promise<number> {
  const found: number[] = [];
  for (let time = 0; time < times; time += 1) found.push(await measure());
  return found.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise((done: (time: number) => void) => {
        const look = () => {
          const [paint] = performance.getEntriesByName('first-contentful-paint');
          if (paint) done(paint.startTime);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** From the drop of the file to the first frame that shows the roadmap's name. */
function open(page: Page, text: string): Promise<number> {
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

/** Keeps how long each press of the key takes, from the press itself to the end of the next paint. */
function watchKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    const note = (event: KeyboardEvent) => {
      const painted = () =>
        document.documentElement.setAttribute(
          'data-took',
          `${performance.now() - event.timeStamp}`,
        );
      requestAnimationFrame(() => setTimeout(painted));
    };
    window.addEventListener('keydown', note, { capture: true });
  });
}

async function pressAndWait(page: Page): Promise<number> {
  await page.keyboard.press('ArrowRight');
  const root = page.locator('html[data-took]');
  const took = Number(await root.getAttribute('data-took'));
  await root.evaluate((element) => element.removeAttribute('data-took'));
  return took;
}

function fileOf(length: Length): string {
  const path = 'machines/scenarios/korea-after-hanoi.json';
  const read = readScenario(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return writeRoadmap(longRoadmap(read.value, length, chanceOf(7)));
}
