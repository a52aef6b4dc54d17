// How long does a person wait for the screen: for the first sight of it, for a step, for a large file?
import type { Page } from '@playwright/test';
import { withBarePage } from './bare.ts';
import { fileOf, inBrowser, medianOf, open, pageFileOf } from './pages.ts';
import type { Bench } from './table.ts';

/** Milliseconds, each the middle of several measurements in a real browser, painting included. */
export const screenBenches: readonly Bench[] = [
  {
    name: 'screen: first paint of the example',
    run: () => inBrowser(300, (visit) => medianOf(9, () => visit(firstPaint))),
  },
  {
    name: 'screen: first paint of a bare React page',
    run: async () => ({
      value: await withBarePage((visit) => medianOf(9, () => visit(firstPaint))),
      unit: 'ms',
    }),
  },
  {
    name: 'screen: whole first screen of the example',
    run: () => inBrowser(300, (visit) => medianOf(9, () => visit(wholeScreen))),
  },
  keyToPaint(20),
  keyToPaint(300),
  keyToPaint(5000),
  viewToPaint('Deals', 300),
  {
    name: 'screen: opening a roadmap of 2,000 nodes',
    run: () => {
      const file = fileOf({ steps: 300, nodes: 2000 });
      return inBrowser(1000, (visit) => medianOf(5, () => visit((page) => open(page, file))));
    },
  },
  {
    name: 'screen: opening the one-file page of 2,000 nodes',
    run: () => {
      const address = pageFileOf({ steps: 300, nodes: 2000 });
      const openPage = async (page: Page) => {
        await page.goto(address);
        return firstPaint(page);
      };
      return inBrowser(1000, (visit) => medianOf(5, () => visit(openPage)));
    },
  },
];

function keyToPaint(steps: number): Bench {
  return {
    name: `screen: key press to painted step at ${steps} nodes`,
    run: () => {
      const file = fileOf({ steps });
      return inBrowser(steps > 1000 ? 100 : 32, (visit) =>
        visit(async (page) => {
          await open(page, file);
          await page.keyboard.press('Home');
          await page.getByText(`Step 0 of ${steps}`).waitFor();
          await watch(page, 'keydown');
          return medianOf(Math.min(40, steps), () => pressAndWait(page));
        }),
      );
    },
  };
}

/** A view that was shown before is opened again: from the press to the end of the paint that shows it. */
function viewToPaint(view: string, steps: number): Bench {
  return {
    name: `screen: ${view.toLowerCase()} of ${steps} steps painted once opened`,
    run: () => {
      const file = fileOf({ steps });
      return inBrowser(50, (visit) =>
        visit(async (page) => {
          await open(page, file);
          const views = page.getByRole('navigation', { name: 'Views' });
          const show = (name: string) => views.getByRole('button', { name, exact: true }).click();
          await show(view);
          await page.getByRole('table').waitFor();
          await watch(page, 'click');
          return medianOf(9, async () => {
            await show('Outline');
            await tookOf(page);
            await show(view);
            return tookOf(page);
          });
        }),
      );
    },
  };
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

async function wholeScreen(page: Page): Promise<number> {
  return Number(await page.locator('html[data-whole]').getAttribute('data-whole'));
}

/** Keeps how long each press takes, from the press itself to the end of the next paint. */
function watch(page: Page, kind: 'keydown' | 'click'): Promise<void> {
  return page.evaluate((type) => {
    const note = (event: Event) => {
      const painted = () =>
        document.documentElement.setAttribute(
          'data-took',
          `${performance.now() - event.timeStamp}`,
        );
      requestAnimationFrame(() => setTimeout(painted));
    };
    window.addEventListener(type, note, { capture: true });
  }, kind);
}

async function pressAndWait(page: Page): Promise<number> {
  await page.keyboard.press('ArrowRight');
  return tookOf(page);
}

/** Waits for the end of that paint. */
async function tookOf(page: Page): Promise<number> {
  const root = page.locator('html[data-took]');
  const took = Number(await root.getAttribute('data-took'));
  await root.evaluate((element) => element.removeAttribute('data-took'));
  return took;
}
