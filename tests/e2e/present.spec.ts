// Can a facilitator walk a room through a roadmap with two windows, whatever happens to them, and take the log away?
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { appOn, expect, test } from './app.ts';

/** The step that the room's screen shows. */
const stepOn = async (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

test('a workshop: cards, reload, Escape, inject, back to the road, pause, debrief', async ({
  app,
  context,
}) => {
  const { page } = app;
  const cards = page.getByRole('region', { name: 'What can happen now' });
  const present = async () => {
    await page.keyboard.press('F5');
    await expect(cards).toBeVisible();
  };
  await app.begin();
  const opened = context.waitForEvent('page');
  await present();
  await page.keyboard.press('i');
  const desk = await opened;
  const button = (name: string | RegExp) => desk.getByRole('button', { name });

  await test.step('the room reads it from eight metres, and a reader of screens too', async () => {
    await expectAccessible(page);
    expect(await smallestType(page)).toBeGreaterThanOrEqual(TEN_MINUTES);
    expect(await smallestType(page, 'li button > b')).toBeGreaterThanOrEqual(SIXTEEN_MINUTES);
  });

  await test.step('digits act on cards that are seen, and after a step the cards begin anew', async () => {
    const digits = cards.locator('li:visible kbd');
    const all = await cards.getByRole('heading').innerText();
    expect(all).toMatch(new RegExp(`1 to ${await digits.count()} of \\d+`));
    await page.keyboard.press(String((await digits.count()) + 1));
    await page.keyboard.press('h');
    await expect(page.getByText('Hidden until the facilitator shows it.')).toBeVisible();
    await page.keyboard.press('1');
    await page.keyboard.press('h');
    await expect(page.getByText('Step 0 of')).toBeVisible();
    await page.keyboard.press('+');
    await expect(cards.getByText(/^1 to/)).toBeHidden();
    const name = await cards.locator('li:visible b').first().innerText();
    await page.keyboard.press('1');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(cards.getByText(/^1 to/)).toBeVisible();
  });

  await test.step('what is blocked is assumed only when somebody says so', async () => {
    const before = await stepOn(page);
    await page.keyboard.press('w');
    await page.keyboard.press('1');
    const question = page.getByRole('alertdialog');
    await expect(question).toContainText('Assume “');
    await page.keyboard.press('2');
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    expect(await stepOn(page)).toBe(before);
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Assumed although blocked')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('heading', { level: 1, name: before })).toBeVisible();
  });

  await test.step('keys of either window darken and turn the screen', async () => {
    await desk.keyboard.press('.');
    await expect(page.getByText('The screen is blank.')).toBeAttached();
    await page.keyboard.press('b');
    await desk.keyboard.press('s');
    await expect(page.getByRole('region', { name: 'Situation' })).toBeVisible();
    await desk.keyboard.press('m');
    await expect(page.getByRole('region', { name: 'Map' })).toContainText('You are here:');
    await desk.keyboard.press('h');
    await expect(page.getByRole('region', { name: 'Map' })).toBeHidden();
    await desk.keyboard.press('h');
    await desk.keyboard.press('m');
    await desk.getByLabel(/^Your own note/).fill('b h 1 only mine');
    await expect(cards).toBeVisible();
  });

  await test.step('an inject is chosen in private, and one key leads back', async () => {
    const before = await stepOn(page);
    await desk.getByLabel('Who chooses').first().fill('Seoul');
    const inject = desk.getByRole('region', { name: 'Injects' }).getByRole('listitem').first();
    const name = await inject.getByRole('button').first().innerText();
    await inject.getByRole('button').first().click();
    await expect(inject).toContainText(/later step|no longer hold|No way|No way back/);
    await inject.getByRole('button', { name: 'Lay ready' }).click();
    await inject.getByRole('button', { name: 'Throw it' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await page.keyboard.press('r');
    await expect(page.getByRole('heading', { level: 1, name: before })).toBeVisible();
  });

  await test.step('a countdown of any length pauses, also over a reload and F5', async () => {
    await desk.getByLabel('Minutes, or minutes:seconds').fill('90:00');
    await button('Start').click();
    await button('Pause').click();
    const left = await page.locator('header output').innerText();
    await page.keyboard.press('h');
    const at = await stepOn(page);
    await page.keyboard.press('F5');
    await desk.keyboard.press('F5');
    await page.reload();
    await expect(page.getByText('Hidden until the facilitator shows it.')).toBeVisible();
    await expect(page.locator('header output')).toHaveText(left);
    await expect(desk.getByText('paused')).toBeVisible();
    expect(await stepOn(page)).toBe(at);
  });

  await test.step('Escape leads to the desk, where steps are written down as that, and F5 back', async () => {
    await page.keyboard.press('Escape');
    await expect(desk.getByRole('alert')).toContainText('The room’s screen is not there');
    await app.choices.locator('[data-step]').first().dblclick();
    await present();
    await page.keyboard.press('h');
    await expect(desk.getByText('at the desk')).toBeVisible();
    await expect(desk.getByLabel(/^Your own note/)).toHaveValue('');
    await page.keyboard.press('PageUp');
    await expect(desk.getByLabel(/^Your own note/)).toHaveValue('b h 1 only mine');
  });

  await test.step('the log leaves as it was, without what is private', async () => {
    const logged = await downloaded(desk, 'Log as JSON', page);
    const { log } = JSON.parse(logged) as { log: { kind: string; outside?: string }[] };
    expect(log.map(({ kind, outside }) => [kind, outside].join(' ').trim())).toEqual([
      'took',
      'assumed',
      'undone',
      'inject',
      'returned',
      'took desk',
      'went',
    ]);
    const told = await downloaded(desk, 'Debrief, one page', page);
    expect(told).toContain('prepared');
    expect(logged + told).not.toContain('only mine');
  });

  await test.step('each window says when the other is gone', async () => {
    await desk.close();
    await expect(page.getByText('The facilitator’s window was closed.')).toBeAttached();
    await page.evaluate(() => Object.assign(window, { open: () => null }));
    await page.keyboard.press('i');
    await expect(page.getByText('so this stands on the screen itself')).toBeVisible();
  });
});

test('two tabs walk together, also with steps that only one of them has taken', async ({
  app,
  context,
}) => {
  const { page } = app;
  await app.begin();
  // Kept, it is the same roadmap in both.
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^Kept in this browser at/)).toBeVisible();
  const other = appOn(await context.newPage());
  await other.begin();
  for (const { page: each } of [app, other]) {
    await each.keyboard.press('F5');
    await each.getByRole('button', { name: 'Walk with other tabs' }).click();
  }
  await expect(page.getByText('1 other tab walks with this one.')).toBeVisible();
  await page.keyboard.press('+');
  await page.keyboard.press('1');
  await expect(page.getByText('Step 2 of 2')).toBeVisible();
  await expect(other.page.getByRole('heading', { level: 1 })).toHaveText(await stepOn(page));
  await other.page.keyboard.press('PageUp');
  await expect(page.getByText('Step 1 of 2')).toBeVisible();
  await other.page.close();
  await expect(page.getByText('No other tab walks with this one.')).toBeVisible();
});

/**
 * Type on a picture of 2.4 metres, seen from 8: the height of its capitals in minutes of arc, of a hundredth of the
 * picture's width. ISO 9241-303 asks for 16 where one reads, and for 10 at the least.
 */
const MINUTES_PER_HUNDREDTH = ((0.66 * 24) / 8000) * (180 / Math.PI) * 60;
const TEN_MINUTES = 10 / MINUTES_PER_HUNDREDTH;
const SIXTEEN_MINUTES = 16 / MINUTES_PER_HUNDREDTH;

/** Of all text before the room, buttons of the facilitator aside, in hundredths of the width. */
function smallestType(page: Page, within = 'header *, section *'): Promise<number> {
  return page.evaluate((selector) => {
    const sizes = [...document.querySelectorAll(selector)]
      .filter((each) => each.checkVisibility() && (each.textContent ?? '').trim() !== '')
      .map((each) => Number.parseFloat(getComputedStyle(each).fontSize));
    return (Math.min(...sizes) * 100) / window.innerWidth;
  }, within);
}

async function downloaded(desk: Page, name: string, page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await desk.getByRole('button', { name }).click();
  return readFileSync(await (await download).path(), 'utf8');
}
