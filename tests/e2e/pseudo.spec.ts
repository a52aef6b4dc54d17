// Does every word on the screen come from the catalogue, and has it room when it is 40 % longer?
import type { Page } from '@playwright/test';
import { greekExample } from '../words/greek.ts';
import { expect, test } from './app.ts';

/** What is the same in every language: the program's name, signs of standards and of keys, addresses. */
const SAME =
  /\b(?:Stepwise|Ctrl|Shift|Alt|Esc|Enter|Home|End|Tab|Backspace|Delete|Space|JSON|PNG|SVG|CSV|PDF|F\d+|[A-Z])\b|https?:\S+|\b[\w-]+\.(?:[a-z]{2,4})\b/g;

/** Every text and name of an element on the page in which a plain letter stands, and what it stands in. */
async function plainOn(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(() => {
    const isSeen = (element: Element | null) =>
      element?.checkVisibility() === true && !element.closest('kbd, code, script, style');
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (isSeen(node.parentElement)) texts.push(node.textContent ?? '');
    for (const element of document.querySelectorAll(
      '[aria-label],[title],[placeholder],[alt],[aria-description],[aria-roledescription],[aria-valuetext]',
    ))
      if (isSeen(element))
        for (const name of [
          'aria-label',
          'title',
          'placeholder',
          'alt',
          'aria-description',
          'aria-roledescription',
          'aria-valuetext',
        ])
          texts.push(element.getAttribute(name) ?? '');
    return [...new Set(texts)];
  });
  return found.filter((text) => /[A-Za-z]{2,}/.test(text.replaceAll(SAME, '')));
}

/** What is wider than the place it has, where nothing scrolls or cuts it on purpose. */
async function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      if (!element.checkVisibility() || element.closest('svg')) return false;
      const { overflowX, display, textOverflow } = getComputedStyle(element);
      if (overflowX !== 'visible' || display === 'inline' || textOverflow === 'ellipsis')
        return false;
      return element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
    });
    const page = document.documentElement;
    return [
      ...(page.scrollWidth > page.clientWidth ? ['the page itself'] : []),
      ...wide.map(
        (element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`,
      ),
    ];
  });
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`at ${width}x${height} every view and dialog speaks, and has room`, async ({ app }) => {
    const { page } = app;
    await page.setViewportSize({ width, height });
    await page.goto('./?lang=qps');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await app.drop('greek.json', { ...greekExample(), id: 'greek' });
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/[α-ωΑ-Ω]/);
    const plain: string[] = [];
    const wide: string[] = [];
    const look = async (where: string) => {
      plain.push(...(await plainOn(page)).map((text) => `${where}: ${text}`));
      wide.push(...(await overflowing(page)).map((text) => `${where}: ${text}`));
    };
    const tabs = page.locator('header nav button');
    for (let index = 0; index < (await tabs.count()); index += 1) {
      await tabs.nth(index).click();
      await page.waitForLoadState('networkidle');
      await look(`view ${index}`);
    }
    for (const key of ['Control+k', 'Control+e', 'Shift+?']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await look(key);
      await page.keyboard.press('Escape');
    }
    expect(plain).toEqual([]);
    expect(wide).toEqual([]);
  });
