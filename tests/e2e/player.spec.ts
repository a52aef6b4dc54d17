// Can somebody without the app walk through the roadmap in one file, offline, and see what the core works out?
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { replay } from '../../src/roadmap/replay.ts';
import { schedule } from '../../src/roadmap/schedule.ts';
import { wordsEn as words } from '../words-en.ts';
import { expectAccessible } from './accessible.ts';
import { test as appTest, expect } from './app.ts';
import { twoRoads } from './bridge.ts';
import { flagship, flagshipPage, test, writtenFrom } from './player-page.ts';

const article = (page: Page) => page.getByRole('article');
const stands = (page: Page) => page.getByRole('region', { name: 'How things stand' });
const branch = (id: string) => {
  const found = flagship.branches.find((each) => each.id === id);
  if (!found) throw new Error(`no branch ${id}`);
  return found;
};

/** What the page shows of the last step of a branch is what the core says of it. */
async function expectEndOf(page: Page, id: string): Promise<void> {
  const { tip, name } = branch(id);
  const { taken } = replay(flagship, tip);
  const last = taken.at(-1);
  const task = schedule(flagship, tip).tasks.at(-1);
  if (!last || !task) throw new Error('the branch is empty');
  await expect(article(page).getByRole('heading', { level: 2 }).first()).toHaveText(
    words.text(last.step.name),
  );
  await expect(article(page)).toContainText(`Step ${taken.length} of ${taken.length}`);
  await expect(article(page)).toContainText(
    `${words.day(task.start.typical)} to ${words.day(task.finish.typical)}`,
  );
  await expect(
    article(page).getByRole('heading', { name: `${words.text(name)} ends here` }),
  ).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#${tip}$`));
  await expectSituation(page, id);
}

/** The stage of every track and the value of every gauge, by name. */
async function expectSituation(page: Page, id: string): Promise<void> {
  const after = replay(flagship, branch(id).tip).taken.at(-1)?.after;
  const { tracks, gauges } = flagship.scenario;
  const shown = await stands(page).evaluate((panel) => {
    const rows = (kind: string, name: string, value: string) =>
      [...panel.querySelectorAll(kind)].map((row) => [
        row.querySelector(name)?.textContent,
        row.querySelector(value)?.textContent,
      ]);
    return [
      ...rows('.tracks > li', '.name', '.stage b'),
      ...rows('.gauges > li', '.name', '.value').map(([name, value]) => [
        name,
        value?.split('/')[0],
      ]),
    ];
  });
  const wanted = [
    ...tracks.map((track) => [
      words.text(track.name),
      words.text(track.stages.find((stage) => stage.id === after?.stages[track.id])?.name),
    ]),
    ...gauges.map((gauge) => [words.text(gauge.name), String(after?.gauges[gauge.id])]),
  ];
  const byName = (rows: (string | null | undefined)[][]) =>
    rows.map((row) => row.join(': ')).toSorted((a, b) => a.localeCompare(b));
  expect(byName(shown)).toEqual(byName(wanted));
}

test('by keys alone: to the end of a road, back to the fork, along another road', async ({
  file: page,
}) => {
  await page.goto(flagshipPage());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Five roads from Hanoi');
  await expect(article(page).getByRole('heading', { name: 'On one page' })).toBeVisible();
  const steps = replay(flagship, branch('b4').tip).taken;
  for (const [index, { step }] of steps.entries()) {
    // The third way at the fork after the first step; from there on along the road.
    await page.keyboard.press(index === 1 ? '3' : 'ArrowRight');
    await expect(article(page).getByRole('heading', { level: 2 }).first()).toHaveText(
      words.text(step.name),
    );
  }
  await expectEndOf(page, 'b4');
  await page.keyboard.press('ArrowRight');
  await expectEndOf(page, 'b4');

  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page).toHaveURL(/#n1\/b4$/);
  await expect(article(page).getByRole('heading', { name: 'Here the roads part' })).toBeVisible();
  await page.keyboard.press('2');
  await expect(article(page)).toContainText('Everything first');
  await page.keyboard.press('End');
  await expectEndOf(page, 'b2');
  await page.keyboard.press('Home');
  await expect(article(page).getByRole('heading', { level: 2 }).first()).toHaveText(
    'Five roads from Hanoi',
  );
});

test('by hand: begin, choose where the roads part, read the list, come back by the browser', async ({
  file: page,
}) => {
  await page.goto(flagshipPage());
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(article(page)).toContainText('Step 1 of 68');
  await page.getByRole('button', { name: 'Here the roads part' }).click();
  await page.getByRole('button', { name: /Suspension with a clock/ }).click();
  await expect(article(page)).toContainText('Step 2 of 32');
  // What had the focus is gone: the reader goes on from the new step's name.
  await expect(article(page).getByRole('heading', { level: 2 }).first()).toBeFocused();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(article(page)).toContainText('Step 3 of 32');
  await page.getByRole('button', { name: 'All steps' }).click();
  const list = page.getByRole('dialog', { name: 'All steps' });
  await expect(list.locator('[aria-current=step]')).toContainText('3');
  await list.getByRole('button', { name: 'China-Russia draft, December 2019' }).click();
  const last = replay(flagship, branch('b4').tip).taken.length;
  await list.getByRole('button', { name: new RegExp(`^${last}`) }).click();
  await expectEndOf(page, 'b4');
  await page.goBack();
  await expect(article(page)).toContainText('Step 3 of 32');
  await page.reload();
  await expect(article(page)).toContainText('Step 3 of 32');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(article(page)).toContainText('Step 2 of 32');
});

test('a press on the map goes to the step under it, and on a name to that road', async ({
  file: page,
}) => {
  await page.goto(flagshipPage());
  const map = page.locator('.map svg');
  await map.getByText('Yongbyon for five resolutions').click();
  await expect(article(page)).toContainText('Yongbyon for five resolutions');
  const box = await map.boundingBox();
  if (!box) throw new Error('no map');
  await page.mouse.click(box.x + 12, box.y + 14);
  await expect(article(page).getByRole('heading', { level: 2 }).first()).toHaveText(
    'Five roads from Hanoi',
  );
});

test('a step says who, what, when, in exchange for what; each is announced', async ({
  file: page,
}) => {
  await page.goto(`${flagshipPage()}#n7`);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[aria-live=polite]')).toHaveText(
    'Step 8 of 68, Gradual steps. Dual freeze in writing',
  );
  const said = article(page);
  for (const text of [
    'What 2018 practised and never wrote down.',
    'DPRK, United States, ROK',
    '1 June 2019 to 1 September 2019',
    'finished between May 2019 and Apr 2020',
    'Halted in practice → Moratorium in writing',
    'United States: Seen from outside, without inspectors',
    'Large exercises resume',
  ])
    await expect(said.getByText(text, { exact: false }).first()).toBeAttached();
  await expect(said.getByText('Values are assumptions')).toBeVisible();
  await expect(said.locator('[data-side=gives]')).toContainText('DPRK−1');
  await expect(said.locator('[data-side=gets]')).toContainText('DPRK+2');
  const still = stands(page).getByRole('group').filter({ hasText: 'As at the start' });
  await expect(still.getByText('Yongbyon', { exact: true })).toBeHidden();
  await still.getByText('As at the start').click();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await expect(still.getByText('Yongbyon', { exact: true })).toBeVisible();
  await said.getByText(/^Sources/).click();
  for (const link of await said.getByRole('link').all()) {
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await link.getAttribute('href')).toMatch(/^https?:/);
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`no rule of accessibility is broken, ${colorScheme}`, async ({ file: page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(flagshipPage());
    await expectAccessible(page);
    for (const place of ['n1', 'n80']) {
      await page.goto(`${flagshipPage()}#${place}`);
      await expect(article(page)).toBeVisible();
      await expectAccessible(page);
    }
    await page.getByRole('button', { name: 'All steps' }).click();
    await expectAccessible(page);
  });

test('on a telephone nothing runs off the side', async ({ file: page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const place of ['', 'n1', 'n10', 'n80', 'n70']) {
    await page.goto(`${flagshipPage()}#${place}`);
    await expect(page.getByRole('navigation')).toBeInViewport({ ratio: 1 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
  }
});

test('a finger that goes across leads on and back, one that goes down does not', async ({
  file: page,
}) => {
  await page.goto(`${flagshipPage()}#n5`);
  const swipe = (across: number, down = 0) =>
    article(page).evaluate(
      (target, [x, y]) => {
        const touch = (clientX: number, clientY: number) =>
          new Touch({ identifier: 1, target, clientX, clientY });
        const [from, to] = [touch(300, 300), touch(300 + x, 300 + y)];
        target.dispatchEvent(new TouchEvent('touchstart', { touches: [from], bubbles: true }));
        target.dispatchEvent(new TouchEvent('touchend', { changedTouches: [to], bubbles: true }));
      },
      [across, down] as const,
    );
  await swipe(-120, 10);
  await expect(article(page)).toContainText('Step 6 of 68');
  await swipe(-120, 200);
  await swipe(-20);
  await expect(article(page)).toContainText('Step 6 of 68');
  await swipe(120);
  await expect(article(page)).toContainText('Step 5 of 68');
});

test('on paper, and in a browser too old for the player, the outline stands in for it', async ({
  page,
}) => {
  const [player, outline] = [page.locator('.player'), page.locator('.outline')];
  await page.goto(flagshipPage());
  await expect(player).toBeVisible();
  await expect(outline).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(player).toBeHidden();
  await expect(outline).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toReversed'));
  await page.reload();
  await expect(outline).toBeVisible();
  await expect(player).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole roadmap can be read as an outline', async ({ file: page }) => {
    await page.goto(`${flagshipPage()}#n100`);
    const outline = page.getByRole('main');
    await expect(outline.getByRole('heading', { level: 1 })).toHaveText('Five roads from Hanoi');
    for (const { name } of flagship.branches)
      await expect(
        outline.getByRole('heading', { level: 2, name: words.text(name), exact: true }),
      ).toBeAttached();
    await expect(outline.locator('li[id]')).toHaveCount(flagship.nodes.length);
    await expect(outline.locator('#n100')).toBeInViewport();
  });
});

test('what a file says stays words, wherever it stands', async ({ file: page }) => {
  const nasty = '</script><script>alert(1)</script><img src="https://example.org/x">';
  const hostile = {
    ...twoRoads,
    name: nasty,
    scenario: { ...twoRoads.scenario, summary: nasty },
    nodes: twoRoads.nodes.map((node) => ({ ...node, note: nasty, phase: nasty })),
    branches: twoRoads.branches.map((each) => ({ ...each, name: nasty, note: nasty })),
  };
  await page.goto(writtenFrom('hostile', hostile));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nasty);
  await page.keyboard.press('2');
  await expect(article(page)).toContainText(nasty);
  await expect(page.locator('img')).toHaveCount(0);
});

appTest('the app writes the same bytes as the command line', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  await page.keyboard.press('Control+e');
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Page to walk through' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^two-roads.*\.html$/);
  const lines = (path: string | URL) => readFileSync(path, 'utf8').split('\n');
  const [here, there] = [
    lines(await file.path()),
    lines(new URL(writtenFrom('two-roads', twoRoads))),
  ];
  // Most lines are long: only those that differ are shown.
  expect(here.filter((line, index) => line !== there[index])).toEqual([]);
  expect(here).toHaveLength(there.length);
});
