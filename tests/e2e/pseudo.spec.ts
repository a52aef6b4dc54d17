// Does every word on the screen come from the catalogue, and has it room when it is 40 % longer?
import { readFileSync, readdirSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import type { Dialog } from '../../machines/session.ts';
import { wordsOf } from '../../src/core/text.ts';
import { exportRows, formatRows } from '../../src/formats/rows.ts';
import { type MessageId, wordsFor } from '../../src/words/words.ts';
import { greekExample } from '../words/greek.ts';
import { plainIn, readIn } from '../words/readable.ts';
import { everyArea } from '../words-en.ts';
import { type App, expect, test } from './app.ts';
import { savingOn } from './downloads.ts';

/** What is the same in every language: the program's name, signs of standards and of keys, addresses; what the system calls a language. */
const SAME =
  /\b(?:Stepwise|Ctrl|Shift|Alt|Esc|Enter|Home|End|Tab|Backspace|Delete|Space|JSON|PNG|SVG|CSV|PDF|English|Korean|F\d+|[A-Z])\b|https?:\S+|\b[\w-]+\.(?:[a-z]{2,4})\b/g;

/** What scenarios and templates that ship say of themselves: people wrote it, in English. */
const SHIPPED = ['machines/scenarios', 'machines/templates']
  .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
  .flatMap((file) => {
    const { name, summary = '' } = JSON.parse(readFileSync(file, 'utf8'));
    return [name, summary].map((text) => wordsOf(text)).filter((text) => text !== '');
  })
  .toSorted((one, other) => other.length - one.length);

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
  return found.filter(isPlain);
}

function isPlain(text: string): boolean {
  const ours = SHIPPED.reduce((left, theirs) => left.replaceAll(theirs, ''), text);
  return /[A-Za-z]{2,}/.test(ours.replaceAll(SAME, ''));
}

/** What ships is set beside the Greek one, in English: mostly in quotation marks, and names as they are. */
function withoutTheirs(texts: readonly string[]): readonly string[] {
  const file = readFileSync('machines/scenarios/korea-after-hanoi.json', 'utf8');
  const theirs = [...new Set([...file.matchAll(/"en": "([^"]+)"/g)].map(([, text = '']) => text))];
  const names = theirs.toSorted((one, other) => other.length - one.length);
  return texts
    .map(unquoted)
    .filter(isPlain)
    .filter((text) => isPlain(names.reduce((left, name) => left.replaceAll(name, ''), text)));
}

/** Without what stands in quotation marks, and in marks within them. */
function unquoted(text: string): string {
  const less = text.replaceAll(/“[^“”]*”/g, '');
  return less === text ? text : unquoted(less);
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

/** Words of a picture that its own edge cuts off. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('svg text')]
      .filter((text) => {
        const room = text.closest('svg')?.getBoundingClientRect() ?? new DOMRect();
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return (
          left < room.left - 1 ||
          right > room.right + 1 ||
          top < room.top - 1 ||
          bottom > room.bottom + 1
        );
      })
      .map((text) => `cut off: ${text.textContent}`),
  );
}

const words = await wordsFor('qps', everyArea);

/** Does what a command of the palette says. */
async function run(page: Page, command: MessageId): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: words.say('palette.field') });
  await field.fill(words.say(command));
  await field.press('Enter');
  await expect(field).toHaveCount(0);
}

/** How each dialog opens. A dialog that the session learns of needs a row here. */
const DIALOGS: Readonly<Record<Dialog, (app: App) => Promise<void>>> = {
  palette: ({ page }) => page.keyboard.press('Control+k'),
  help: ({ page }) => run(page, 'command.help'),
  new: ({ page }) => run(page, 'command.new'),
  open: ({ page }) => run(page, 'command.paste'),
  // A page that may not write to the clipboard shows what it would have written.
  link: ({ page }) => run(page, 'command.link'),
  library: ({ page }) => run(page, 'command.library'),
  states: ({ page }) => run(page, 'command.states'),
  export: ({ page }) => run(page, 'command.export'),
  positions: ({ page }) => run(page, 'command.positions'),
  details: ({ page }) => run(page, 'command.details'),
  'own-step': ({ page }) => run(page, 'command.own-step'),
  record: ({ page }) => run(page, 'command.record'),
  scenario: ({ page }) => run(page, 'command.scenario'),
  ours: ({ page }) => run(page, 'command.ours'),
  problems: ({ drop }) => drop('greek.json', '{'),
};

/** The Greek example under the language for trying out, at a size. */
async function beginAt(app: App, width: number, height: number): Promise<void> {
  const { page } = app;
  await page.setViewportSize({ width, height });
  await page.goto('./?lang=qps');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await app.drop('greek.json', { ...greekExample(), id: 'greek' });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/[α-ωΑ-Ω]/);
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`at ${width}x${height} every view and dialog speaks, and has room`, async ({ app }) => {
    const { page } = app;
    await beginAt(app, width, height);
    const plain: string[] = [];
    const wide: string[] = [];
    const look = async (where: string) => {
      const found = await plainOn(page);
      const said = where === 'ours' ? withoutTheirs(found) : found;
      plain.push(...said.map((text) => `${where}: ${text}`));
      wide.push(...(await overflowing(page)).map((text) => `${where}: ${text}`));
    };
    const tabs = page.locator('header nav button');
    for (let index = 0; index < (await tabs.count()); index += 1) {
      await tabs.nth(index).click();
      await page.waitForLoadState('networkidle');
      await look(`view ${index}`);
    }
    for (const [name, open] of Object.entries(DIALOGS)) {
      await open(app);
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      await expect(dialog.locator('[aria-busy=true]')).toHaveCount(0);
      await look(name);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
    expect(plain).toEqual([]);
    expect(wide).toEqual([]);
  });

test('every form leaves in the language of the page, and its pages and pictures have room', async ({
  app,
}, info) => {
  const { page } = app;
  await beginAt(app, 1440, 900);
  const leaf = await page.context().newPage();
  const plain: string[] = [];
  const wide: string[] = [];
  const save = savingOn(page);
  for (const row of exportRows) {
    await page.keyboard.press('Control+e');
    const buttons = page.getByRole('dialog').getByRole('button', { name: words.say(row.label) });
    const path = await (await save(() => buttons.last().click())).path();
    const form = formatRows.find(({ id }) => id === row.id);
    if (!form) continue;
    const read = readIn(form.id, await readFile(path, 'utf8'));
    plain.push(...plainIn(read).map((word) => `${row.id}: ${word}`));
    if (!['.html', '.svg'].includes(row.extension)) continue;
    const file = info.outputPath(`${row.id}${row.extension}`);
    await copyFile(path, file);
    await leaf.goto(pathToFileURL(file).href);
    // A picture may be larger than the window.
    const beyond = row.extension === '.html' ? await overflowing(leaf) : [];
    const found = [...beyond, ...(await cutOff(leaf))];
    wide.push(...found.map((text) => `${row.id}: ${text}`));
  }
  await leaf.close();
  expect(plain).toEqual([]);
  expect(wide).toEqual([]);
});
