// Does a roadmap travel in a link and over the clipboard, and does a damaged one change nothing?
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { type App, expect, test } from './app.ts';
import { bridge, twoRoads } from './bridge.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function menu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Roadmap', exact: true }).first().click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function copiedLink({ page }: App): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await menu(page, 'Copy a link to it');
  await expect(page.getByRole('status').filter({ hasText: 'The link is copied' })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Pastes a text where the focus is, as the keyboard would. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = { clipboardData, bubbles: true, cancelable: true };
    (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', event));
  }, text);
}

test('a link opens the roadmap elsewhere, beside what is kept there, and leaves the address', async ({
  app,
  browser,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  await page.keyboard.press('ArrowRight');
  await app.node.getByLabel('Note').fill('다리 “one”');
  const link = await copiedLink(app);
  expect(link.length).toBeLessThan(3000);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  await other.goto(link);
  await expect(heading(other)).toContainText('Two roads');
  expect(new URL(other.url()).hash).toBe('');
  expect(asked.filter((url) => url.includes('roadmap='))).toEqual([]);
  await other.keyboard.press('ArrowRight');
  const note = other.getByRole('region', { name: 'The chosen step' }).getByLabel('Note');
  await expect(note).toHaveValue('다리 “one”');
  // The same link again, over work that went on: both are kept.
  await note.fill('changed here');
  await note.blur();
  await other.goto(link);
  await expect(other.getByText('Step 0 of 3')).toBeVisible();
  await other.keyboard.press('ArrowRight');
  await expect(note).toHaveValue('다리 “one”');
  await other.keyboard.press('l');
  await expect(other.locator('[data-entry]').filter({ hasText: /^Two roads/ })).toHaveCount(2);
  await elsewhere.close();
});

test('the example of the flagship makes a short link, which opens in the same tab', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  const link = await copiedLink(app);
  expect(link.length).toBeLessThan(12_000);
  await app.open(bridge);
  await page.evaluate((url) => window.location.assign(url), link);
  await expect(heading(page)).toContainText('Five roads from Hanoi');
  expect(new URL(page.url()).hash).toBe('');
});

test('a damaged link, and one over an unknown scenario, say so and change nothing', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  const link = await copiedLink(app);
  await app.open(bridge);
  await app.choice('Talks begin').dblclick();
  const dialog = page.getByRole('dialog', { name: 'The link was not opened' });
  for (const hash of [link.slice(link.indexOf('#'), -9), '#roadmap=nonsense']) {
    await page.evaluate((broken) => {
      window.location.hash = broken;
    }, hash);
    await expect(dialog).toContainText('What was open is unchanged.');
    await expect(dialog).toContainText('The link is damaged');
    expect(new URL(page.url()).hash).toBe('');
    await page.keyboard.press('Escape');
    await app.standsAt(1, 1);
  }
});

test('where the browser does not copy, the link is shown; where it is too long, the file is offered', async ({
  app,
}) => {
  const { page } = app;
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await app.begin();
  await app.open(twoRoads);
  await menu(page, 'Copy a link to it');
  const dialog = page.getByRole('dialog', { name: 'A link to this roadmap' });
  await expect(dialog.getByLabel('The link')).toHaveValue(/#roadmap=1\./);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const noise = (seed: number) =>
    Array.from({ length: 3000 }, (_, index) => ((index * seed * 7919) % 999_983).toString(36)).join(
      '-',
    );
  const nodes = twoRoads.nodes.map((node, index) => ({ ...node, note: noise(index + 3) }));
  await app.open({ ...twoRoads, id: 'long', name: 'Long', nodes });
  await menu(page, 'Copy a link to it');
  await expect(dialog).toContainText('Send the file instead');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save a file' }).click();
  expect((await download).suggestedFilename()).toBe('long.json');
});

test('a roadmap, a scenario and a link are opened by pasting; broken ones are told, other text is left alone', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await paste(page, JSON.stringify(twoRoads));
  await expect(heading(page)).toContainText('Two roads');
  const link = await copiedLink(app);
  await paste(page, JSON.stringify(bridge));
  await expect(heading(page)).toContainText('The bridge');
  await paste(page, 'minutes of a meeting');
  await paste(page, '{"some": "other file"}');
  await paste(page, JSON.stringify({ ...twoRoads, nodes: 7 }));
  const refused = page.getByRole('dialog', { name: 'The pasted text was not opened' });
  await expect(refused).toContainText('nodes');
  await page.keyboard.press('Escape');
  await expect(heading(page)).toContainText('The bridge');
  await paste(page, `Look at <${link}>.`);
  await expect(heading(page)).toContainText('Two roads');
  // In a field, pasting is the field's own.
  await page.keyboard.press('ArrowRight');
  await app.node.getByLabel('Note').focus();
  await paste(page, JSON.stringify(bridge));
  await expect(heading(page)).toContainText('Two roads');
});

test('who does not know about pasting finds a field for it', async ({ app }) => {
  const { page } = app;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.begin();
  await menu(page, 'Paste a roadmap or a link…');
  const dialog = page.getByRole('dialog', { name: 'Paste a roadmap or a link' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog).toContainText('There is no text to open yet.');
  await dialog.getByLabel('Text or link').fill('minutes of a meeting');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog).toContainText('This is neither a roadmap');
  await page.evaluate((text) => navigator.clipboard.writeText(text), JSON.stringify(bridge));
  await dialog.getByRole('button', { name: 'From the clipboard' }).click();
  await expect(dialog).toBeHidden();
  await expect(heading(page)).toContainText('The bridge');
  await test.step('a table from elsewhere becomes steps, once its columns are known and its cells mended', async () => {
    await menu(page, 'Paste a roadmap or a link…');
    const rows = 'Action\tWho\tHow long\tChange\nCeasefire\tNorth\tsoon\tGuns: firing -> silent';
    await dialog.getByLabel('Text or link').fill(rows);
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(dialog).toContainText('row 2: "soon" is no length of time');
    await expectAccessible(page);
    await dialog.getByLabel('What column 4 is').selectOption('Moves');
    await dialog.getByLabel('Row 2, column 3').fill('1 month');
    await expect(dialog).toContainText('One step, and nothing to mend.');
    await dialog.getByLabel('What the scenario is called').fill('From a table');
    await dialog.getByRole('button', { name: 'Begin a roadmap with it' }).click();
    await expect(dialog).toBeHidden();
    await expect(heading(page)).toContainText('From a table');
    await expect(page.getByText('Ceasefire').first()).toBeVisible();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        'text/html',
        // Documents style their cells, which the page's policy would refuse aloud.
        `<table><tr><td colspan=2 style='mso:1'>Step</td></tr><tr style="a:b"><td style=c:d><p>One</p><p>more</p></td><td>x</td></tr>${'<tr><td>two<td>y'.repeat(298)}</table>`,
      );
      Object.assign(globalThis, { pasted: clipboardData });
    });
    await menu(page, 'Paste a roadmap or a link…');
    await dialog.getByLabel('Text or link').evaluate((field) => {
      const { pasted } = globalThis as unknown as { readonly pasted: DataTransfer };
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }),
      );
    });
    await expect(dialog.getByLabel('Row 2, column 1')).toHaveValue('One\nmore');
    await expect(dialog).toContainText('299 steps, and nothing to mend.');
    await expect(dialog.getByLabel('Row 300, column 2')).toHaveValue('y');
    await dialog.getByRole('button', { name: 'Back to the text' }).click();
    await dialog.getByLabel('Text or link').fill('a\tb\n'.repeat(301));
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(dialog).toContainText('too large to paste: 300 rows of 24 columns are the most');
  });
});
