// Does every field write what was typed and nothing else: no language, no line, no end of a range that it does not show?
import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { type App, expect, test } from './app.ts';
import { twoRoads } from './bridge.ts';

/** More stands in each of its texts than any field shows. */
const rich = {
  ...twoRoads,
  name: { ko: '두 길', en: 'Two roads' },
  branches: [
    { id: 'b1', name: { ko: '돈길', en: 'Money road' }, tip: 'n3' },
    { id: 'b2', name: 'Talking road\nby the river', tip: 'n5' },
  ],
  nodes: twoRoads.nodes.map((node) =>
    node.id === 'n1'
      ? {
          ...node,
          note: { ko: '첫째 줄\n둘째 줄', en: ' First line.\nSecond line. ' },
          takes: { low: 'P1M', typical: 'P60D', high: 'P6M' },
          start: '2019-04-01',
          on: '2019-06-01',
          phase: 'opening',
        }
      : node,
  ),
};

interface FieldCase {
  readonly field: string;
  /** Opens it, and leaves it in sight. */
  readonly reach: (app: App) => Promise<Locator>;
  readonly typed: string;
  /** What the file says then, and did not before. */
  readonly becomes: object;
}

const firstNode = (change: Readonly<Record<string, unknown>>) => ({
  nodes: expect.arrayContaining([expect.objectContaining(change)]),
});
const branch = (change: Readonly<Record<string, unknown>>) => ({
  branches: expect.arrayContaining([expect.objectContaining(change)]),
});
const newNote = firstNode({ id: 'n1', note: { ko: '첫째 줄\n둘째 줄', en: 'One.\nTwo.' } });
const newTakes = firstNode({ id: 'n1', takes: { low: 'P1M', typical: 'P3M', high: 'P6M' } });
const newStart = firstNode({ id: 'n1', start: '2019-05-01' });
const newName = { name: { ko: '두 길', en: 'Two ways' } };
const newBranch = branch({ id: 'b1', name: { ko: '돈길', en: 'Aid road' } });

const inForm =
  (label: string) =>
  async ({ node, page }: App): Promise<Locator> => {
    await page.keyboard.press('ArrowRight');
    const field = node.getByLabel(label);
    await field.focus();
    return field;
  };

const inTable =
  (column: string) =>
  async ({ page }: App): Promise<Locator> => {
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    if (column === 'Takes') {
      await page.locator('summary').filter({ hasText: 'Columns' }).click();
      await page.getByRole('checkbox', { name: 'Takes' }).check();
      await page.locator('summary').filter({ hasText: 'Columns' }).click();
    }
    const name = `${column} of Aid is sent`;
    await page.getByRole('button', { name }).click();
    return page.locator(`td :is(input, textarea)[aria-label="${name}"]`);
  };

const fields: readonly FieldCase[] = [
  {
    field: 'the name of the roadmap',
    reach: async ({ page }) => {
      await page.getByRole('heading', { level: 1 }).getByRole('button').click();
      return page.getByRole('textbox', { name: 'Rename the roadmap' });
    },
    typed: 'Two ways',
    becomes: newName,
  },
  {
    field: 'the name of the roadmap in the library',
    reach: async ({ page }) => {
      await page.keyboard.press('l');
      await page.locator('[data-entry=two-roads]').press('F2');
      return page.getByRole('textbox', { name: 'Name of the roadmap' });
    },
    typed: 'Two ways',
    becomes: newName,
  },
  {
    field: 'the name of a branch',
    reach: async ({ page, branches }) => {
      await branches.getByRole('button', { name: /^Money road/ }).dblclick();
      return page.getByRole('textbox', { name: 'Rename the branch Money road' });
    },
    typed: 'Aid road',
    becomes: newBranch,
  },
  {
    field: 'the name of a branch of two lines',
    reach: async ({ page, branches }) => {
      await branches.getByRole('button', { name: /^Talking road/ }).dblclick();
      return page.getByRole('textbox', { name: /^Rename the branch Talking road/ });
    },
    typed: 'Word road\nby the sea',
    becomes: branch({ id: 'b2', name: 'Word road\nby the sea' }),
  },
  {
    field: 'the name of a branch on the map',
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'Map', exact: true }).click();
      await page.getByRole('button', { name: 'All branches' }).click();
      await page.locator('[data-more=b1]').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: 'Rename…' }).click();
      return page.getByRole('textbox', { name: 'Rename the branch Money road' });
    },
    typed: 'Aid road',
    becomes: newBranch,
  },
  { field: 'the note of a step', reach: inForm('Note'), typed: 'One.\nTwo.', becomes: newNote },
  { field: 'the note in the table', reach: inTable('Note'), typed: 'One.\nTwo.', becomes: newNote },
  {
    field: 'the note on the second screen',
    reach: async (app) => {
      const { page } = app;
      await page.keyboard.press('ArrowRight');
      await app.standsAt(1, 3);
      await page.keyboard.press('Shift+P');
      await page.evaluate(() => Object.assign(window, { open: () => null }));
      await page.getByRole('button', { name: 'Facilitator' }).click();
      const field = page.getByRole('textbox', { name: /^Note in the roadmap/ });
      await field.focus();
      return field;
    },
    typed: 'One.\nTwo.',
    becomes: newNote,
  },
  { field: 'how long it takes', reach: inForm('Takes'), typed: '3 months', becomes: newTakes },
  {
    field: 'how long, in the table',
    reach: inTable('Takes'),
    typed: '3 months',
    becomes: newTakes,
  },
  { field: 'the first day', reach: inForm('Not before'), typed: '2019-05-01', becomes: newStart },
  {
    field: 'the first day, in the table',
    reach: inTable('Start'),
    typed: '2019-05-01',
    becomes: newStart,
  },
  {
    field: 'the day on record',
    reach: inForm('Took effect on'),
    typed: '2019-07-01',
    becomes: firstNode({ id: 'n1', on: '2019-07-01' }),
  },
  {
    field: 'the phase',
    reach: inForm('Begins phase'),
    typed: 'Second thoughts',
    becomes: firstNode({ id: 'n1', phase: 'Second thoughts' }),
  },
];

/** Closes whatever lies over the page, and saves. */
async function savedBy({ page }: App): Promise<unknown> {
  const library = page.getByRole('dialog', { name: 'Library' });
  if (await library.isVisible()) await library.getByRole('button', { name: 'Close' }).click();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  return JSON.parse(await readFile(await (await download).path(), 'utf8'));
}

for (const { field, reach, typed, becomes } of fields)
  test(`${field}: left as it was it is no edit, and an edit keeps the rest`, async ({ app }) => {
    await app.begin();
    await app.open(rich);
    let place = await reach(app);
    for (const key of ['Tab', 'Escape', 'Enter']) {
      if (!(await place.isVisible())) place = await reach(app);
      await place.focus();
      await expect(place).toBeFocused();
      await place.press(key);
    }
    const before = await savedBy(app);
    expect(before).toMatchObject({ ...rich, scenario: { id: 'bridge' } });
    expect(before).not.toHaveProperty('modified');
    if (!(await place.isVisible())) place = await reach(app);
    await place.fill(typed);
    await place.press('Enter');
    expect(await savedBy(app)).toMatchObject({ ...rich, ...becomes, scenario: { id: 'bridge' } });
  });

test('what is typed lands on the step where it was begun, though the place moves before the field is left', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(rich);
  await app.standsAt(0, 3);
  await page.keyboard.press('ArrowRight');
  const note = app.node.getByLabel('Note');
  await note.fill('Begun on the first step.');
  // Pressed by a script: the field keeps the focus while the place moves on.
  await app.outline.getByRole('button', { name: 'Next step' }).dispatchEvent('click');
  await app.standsAt(2, 3);
  await expect(note).toHaveValue('');
  const saved = await savedBy(app);
  expect(saved).toMatchObject(
    firstNode({ id: 'n1', note: { ko: '첫째 줄\n둘째 줄', en: 'Begun on the first step.' } }),
  );
  expect(JSON.stringify(saved).split('Begun on').length).toBe(2);
});
