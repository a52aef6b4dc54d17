// Do the keys do what the help says, and the palette find everything?
import { commands } from '../../src/ui/commands.ts';
import { wordsEn } from '../words-en.ts';
import { expect, test } from './app.ts';
import { bridge, twoRoads } from './bridge.ts';

const withPhases = {
  ...twoRoads,
  nodes: twoRoads.nodes.map((node) =>
    node.id === 'n2'
      ? { ...node, phase: 'opening' }
      : node.id === 'n3'
        ? { ...node, phase: 'End' }
        : node,
  ),
};

test('arrows, Home, End, page keys, n and p walk along the branch', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(withPhases);
  const walk: readonly (readonly [key: string, number: number])[] = [
    ['ArrowRight', 1],
    ['ArrowRight', 2],
    ['ArrowLeft', 1],
    ['PageDown', 2],
    ['PageUp', 1],
    ['End', 3],
    ['ArrowRight', 3],
    ['Home', 0],
    ['ArrowLeft', 0],
    ['n', 2],
    ['n', 3],
    ['p', 2],
    ['p', 0],
  ];
  for (const [key, number] of walk) {
    await page.keyboard.press(key);
    await app.standsAt(number, 3);
  }
});

test('up and down choose at a fork, Shift and left go back to it', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  await page.keyboard.press('End');
  await app.standsAt(3, 3);
  await page.keyboard.press('Shift+ArrowLeft');
  await app.standsAt(0, 3);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await app.standsAt(1, 2);
  await page.keyboard.press('ArrowUp');
  await app.standsAt(1, 3);
});

test('Enter takes the chosen step, Shift and Enter take it on a new branch', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(bridge);
  await app.choice('Talks begin').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await app.standsAt(1, 1);
  await app.choice('Aid is sent').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Enter');
  await app.standsAt(2, 2);
  await expect(app.branches.getByRole('listitem')).toHaveCount(2);
});

test('w opens and closes the reasons of the row that has the focus, / goes to the filter', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(bridge);
  await app.choice('Half the bridge').focus();
  await page.keyboard.press('w');
  await expect(app.opened('Half the bridge').getByText('Lacking:')).toHaveCount(2);
  await page.keyboard.press('w');
  await expect(app.opened('Half the bridge').getByText('Lacking:')).toHaveCount(0);
  await page.keyboard.press('/');
  await page.keyboard.type('sent');
  await expect(app.choices.locator('[data-step]')).toHaveText([/Aid is sent/]);
});

test('from the filter, arrows choose and Enter takes; what is taken clears it', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(bridge);
  const filter = page.locator('#choices-filter');
  const rows = app.choices.locator('[data-step]');
  await page.keyboard.press('/');
  await page.keyboard.type('begin');
  await page.keyboard.press('Enter');
  await app.standsAt(1, 1);
  await expect(filter).toHaveValue('');
  await expect(filter).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows.first()).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(rows.first()).toHaveAttribute('aria-expanded', 'false');
  await expect(rows.nth(1)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.type('Half');
  await page.keyboard.press('Enter');
  await expect(app.opened('Half the bridge').getByText('Lacking:')).toHaveCount(1);
  await app.standsAt(1, 1);
  await filter.fill('sent');
  await page.keyboard.press('Shift+Enter');
  await app.standsAt(2, 2);
  await expect(filter).toHaveValue('');
});

test('single letters, arrows and Delete belong to a text field that has the focus', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(withPhases);
  await page.keyboard.press('ArrowRight');
  const note = app.node.getByLabel('Note');
  await note.focus();
  await page.keyboard.type('n p w / f ? a h g');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Home');
  await expect(note).toHaveValue('n p w / f ? a h ');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await app.standsAt(1, 3);
  // The field's own undo, not the roadmap's.
  await page.keyboard.press('Control+z');
  await app.standsAt(1, 3);
});

test('Ctrl+K, Ctrl+S and Ctrl+E work in a text field', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await page.keyboard.press('Escape');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  await download;
});

test('f gives the picture the page for itself; panes are pulled, folded and remembered', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await page.keyboard.press('f');
  await expect(app.choices).toBeHidden();
  await expect(app.outline).toBeVisible();
  await page.keyboard.press('f');
  await expect(app.choices).toBeVisible();

  const edge = page.getByRole('separator', { name: 'Width of the list of steps' });
  const width = async () => (await app.choices.boundingBox())?.width ?? 0;
  const usual = await width();
  await test.step('by key', async () => {
    await edge.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(width).toBeGreaterThan(usual);
    await page.keyboard.press('Home');
    await expect.poll(width).toBeLessThan(usual);
    await page.keyboard.press('Enter');
    await expect(app.choices).toBeHidden();
    await expect(edge).toHaveAttribute('aria-valuetext', 'folded');
    // The place did not move: the keys were the edge's own.
    await expect(app.outline.getByText(/^Step 0 of/)).toBeVisible();
  });
  await test.step('remembered, and opened by what is asked for in it', async () => {
    await page.reload();
    await expect(app.outline).toBeVisible();
    await expect(app.choices).toBeHidden();
    await page.keyboard.press('/');
    await expect(page.locator('#choices-filter')).toBeFocused();
    await expect.poll(width).toBeLessThan(usual);
  });
  await test.step('by mouse', async () => {
    const box = await edge.boundingBox();
    const at = { x: (box?.x ?? 0) + 4, y: (box?.y ?? 0) + 300 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 150, at.y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(width).toBeGreaterThan(usual);
    await edge.dblclick();
    await expect.poll(async () => Math.round(await width())).toBe(Math.round(usual));
  });
});

test('light and dark are switched by hand and remembered', async ({ app }) => {
  const { page } = app;
  await app.begin();
  const root = page.locator('html');
  await page.getByRole('button', { name: 'Light or dark' }).click();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(root).toHaveAttribute('data-theme', 'dark');
});

test('the palette finds commands, branches and steps by keyboard', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  const field = page.getByRole('dialog').getByRole('combobox');
  const options = page.getByRole('dialog').getByRole('option');
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.type('to the end of the branch');
  await expect(options).toHaveCount(1);
  await page.keyboard.press('Enter');
  await app.standsAt(3, 3);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('road talk');
  await page.keyboard.press('Enter');
  await app.standsAt(2, 2);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('bridge');
  await expect(options).toHaveText([/^Bridge opens/, /^Half the bridge/]);
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(0)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(app.node.getByRole('heading', { name: 'Bridge opens' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('no such thing');
  await expect(page.getByRole('dialog')).toContainText('Nothing is called “no such thing”.');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the help lists every command with its keys', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await page.keyboard.press('Shift+?');
  const terms = page.getByRole('dialog', { name: 'Help' }).getByRole('term');
  const labels = commands.map(({ label }) => wordsEn.say(label));
  // The keys of a room come with the guide to it.
  await expect(terms.filter({ hasText: 'Blank the screen' })).toBeVisible();
  const told = await terms.allTextContents();
  expect(labels.filter((label) => !told.includes(label))).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await expect(terms.first()).toBeVisible();
});
