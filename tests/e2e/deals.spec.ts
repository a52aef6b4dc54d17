// Can the deals of a branch be read, filtered, set against each other and walked, by mouse and by keys?
import { expectAccessible } from './accessible.ts';
import { type App, expect, test } from './app.ts';
import { traded } from './trade.ts';

async function showDeals({ app }: { readonly app: App }) {
  const { page } = app;
  await app.begin();
  await app.open(traded);
  await page.getByRole('button', { name: 'Deals', exact: true }).click();
  const table = page.getByRole('table', { name: /^Deals of the branch/ });
  await expect(table).toBeVisible();
  const cell = (row: string, column: string) =>
    table.getByRole('row', { name: row }).getByRole('cell').nth(PARTIES.indexOf(column));
  return { page, table, cell };
}

const PARTIES = ['North', 'South', 'Washington', 'Council'];

test('each row says who gives what, what is owed for it and how that stands', async ({ app }) => {
  const { page, table, cell } = await showDeals({ app });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Deal, and when it takes effect',
    ...PARTIES,
  ]);
  const ban = table.getByRole('row', { name: 'Test ban for textiles' });
  await expect(ban.getByRole('rowheader')).toContainText('Exchange: both at once');
  await expect(cell('Test ban for textiles', 'North')).toContainText(
    'Tests → Banned undo 6 months',
  );
  await expect(cell('Test ban for textiles', 'Council')).toContainText(
    'UN sanctions → Textiles undo 1 month',
  );
  await expect(cell('Test ban for textiles', 'South')).toContainText('owes: Fuel aid');
  await expect(cell('Test ban for textiles', 'South')).toContainText('by 1 July 2019: broken');
  await expect(cell('Test site is closed', 'Council')).toContainText('extended once');
  await expect(cell('Test site is closed', 'North')).toContainText('exposed 5 months');
  await expect(cell('Test site is closed', 'North')).toContainText('assumed worth: −2 given');
  await expectAccessible(page);
});

test('only the deals of one kind are shown, and a branch without any says so', async ({ app }) => {
  const { page, table } = await showDeals({ app });
  const heads = table.getByRole('button');
  await expect(heads).toHaveCount(3);
  await page.getByRole('button', { name: 'Exchanges 1' }).click();
  await expect(heads).toHaveText(['3 Test ban for textiles']);
  await page.getByRole('button', { name: 'Nothing in return 0' }).click();
  await expect(page.getByText('This branch has no deal of this kind.')).toBeVisible();
  await app.branches.getByRole('button', { name: 'Talks and food' }).click();
  await expect(heads).toHaveText(['2 Food aid']);
  await expectAccessible(page);
});

test('theirs stand against ours, and who we are outlasts the visit', async ({ app }) => {
  const { page, table } = await showDeals({ app });
  await page.getByRole('button', { name: 'Two sides' }).click();
  await expect(table.getByRole('columnheader')).toHaveText([
    'Deal, and when it takes effect',
    'Their steps',
    'Our steps (South)',
  ]);
  await expectAccessible(page);
  await page.getByText('We: South').click();
  await page.getByRole('checkbox', { name: 'Council' }).check();
  await expect(table.getByRole('columnheader').last()).toHaveText('Our steps (South and Council)');
  await page.reload();
  await page.getByRole('button', { name: 'Deals', exact: true }).click();
  await page.getByRole('button', { name: 'Two sides' }).click();
  await expect(table.getByRole('columnheader').last()).toHaveText('Our steps (South and Council)');
});

test('the arrow keys walk the rows, and Enter goes to the step', async ({ app }) => {
  const { page, table } = await showDeals({ app });
  await table.getByRole('button', { name: 'Tests are halted' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const third = table.getByRole('button', { name: 'Test site is closed' });
  await expect(third).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.node.getByRole('heading', { name: 'Test site is closed' })).toBeVisible();
  await expect(table.locator('[aria-current=step]')).toContainText('Test site is closed');
  await expect(third).toHaveAttribute('tabindex', '0');
  await page.keyboard.press('Home');
  await expect(table.getByRole('button', { name: 'Tests are halted' })).toBeFocused();
});

test('a roadmap without a step and one without a deal say so', async ({ app }) => {
  const { page } = await showDeals({ app });
  await app.open({ ...traded, name: 'Nothing yet', nodes: [], branches: [], main: undefined });
  await page.getByRole('button', { name: 'Deals', exact: true }).click();
  await expect(page.getByText('No step taken yet')).toBeVisible();
  const [, , , , , , talk] = traded.nodes;
  const branches = [{ id: 'b', name: 'Talk', tip: 'n7' }];
  await app.open({ ...traded, name: 'Talk alone', nodes: [talk], branches, main: 'b' });
  await page.getByRole('button', { name: 'Deals', exact: true }).click();
  await expect(page.getByText(/^No exchange, no promise that answers/)).toBeVisible();
});

test('the chosen step shows its deal as a card, with promises and who waits', async ({ app }) => {
  const { table } = await showDeals({ app });
  await table.getByRole('button', { name: 'Test ban for textiles' }).click();
  const card = app.node.getByRole('region', { name: 'The deal' });
  await expect(card.getByRole('heading', { name: 'Exchange: both at once' })).toBeVisible();
  await expect(card).toContainText('North gives');
  await expect(card).toContainText('Tests → Banned undo 6 months');
  await expect(card).toContainText('Council gives');
  await expect(card).toContainText('verified by Agency: on site');
  await expect(card).toContainText('Washington reads it as: a first step');
  await expect(app.node.getByText('a first step')).toHaveCount(1);
  await expect(app.node.getByText('on site')).toHaveCount(1);
  await expect(card).toContainText('North waits for South: Fuel aid');
  await expect(app.node).toContainText('South: Fuel aid, by 1 July 2019: broken');
  await expectAccessible(app.page);
});

test('a day on record is an edit, refused before the start, and contradicted in words', async ({
  app,
}) => {
  const { page, table } = await showDeals({ app });
  await table.getByRole('button', { name: 'Test site is closed' }).click();
  const field = app.node.getByLabel('Took effect on');
  await field.fill('2018-05-01');
  await field.blur();
  await expect(app.node.getByRole('alert')).toHaveText(
    '1 May 2018 is before the start of the scenario, 1 January 2019',
  );
  await field.fill('2019-03-01');
  await field.blur();
  await expect(app.node).toContainText(
    'The record contradicts the order of the branch: “Test ban for textiles” takes effect later, on 1 June 2019.',
  );
  await page.getByRole('button', { name: 'Undo: date on record' }).click();
  await expect(field).toHaveValue('');
  await expect(app.node).not.toContainText('The record contradicts');
});

test('a blocked step is headed as blocked, with what it lacks', async ({ app }) => {
  await showDeals({ app });
  await app.choice('Fuel aid').click();
  await expect(app.node).toContainText('Blocked here');
  await expect(app.node).toContainText('Aid now at None; the step starts from Food');
  await expect(app.node).not.toContainText('Could be taken here');
});

const BAN = /North Tests → Banned for Council UN sanctions → Textiles promise South: Fuel aid/;

test('the deal stands in one line with the step in list, outline and table', async ({ app }) => {
  const { page } = await showDeals({ app });
  await page.keyboard.press('Home');
  await expect(app.choice('Tests are halted')).toContainText(
    'North Tests → Halted promise South: Food aid',
  );
  await expect(app.choice('The vote says yes')).toContainText('not chosen: The vote');
  await page.getByRole('button', { name: 'Outline', exact: true }).click();
  const rows = page.locator('[data-place]');
  await expect(rows.filter({ hasText: 'Test ban for textiles' })).toContainText(BAN);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('row', { name: /Test ban for textiles/ })).toContainText(
    'North: Tests → Banned ⇄ Council: UN sanctions → Textiles ⇢ South: Fuel aid',
  );
  await expectAccessible(page);
});

test('a step that could be taken shows its deal as a card, and what would be owed for it', async ({
  app,
}) => {
  const { page } = await showDeals({ app });
  await page.keyboard.press('Home');
  await app.choice('Tests are halted').click();
  const card = app.node.getByRole('region', { name: 'The deal' });
  await expect(card.getByRole('heading', { name: 'Promise: now for later' })).toBeVisible();
  await expect(card).toContainText('Tests → Halted undo 1 month');
  await expect(card).toContainText('then South will owe: Food aid, within 3 months');
  await expectAccessible(page);
});

test('the board tells the promises that run there, and who reads a goal otherwise', async ({
  app,
}) => {
  const { page, table } = await showDeals({ app });
  const board = page.getByRole('region', { name: 'Situation', exact: true });
  await table.getByRole('button', { name: 'Test ban for textiles' }).click();
  await expect(board).toContainText('Promises 1 kept');
  await expect(board).toContainText('South: Fuel aid, by 1 July 2019: open');
  await expect(board).toContainText('North: not to do: A test, by 1 June 2020: open');
  await expect(board).toContainText('Quiet: met, but not as Washington reads it');
  await expect(app.node).toContainText('Quiet: met, but not as Washington reads it');
  await table.getByRole('button', { name: 'Test site is closed' }).click();
  await expect(board).toContainText(
    'Council and Washington: Seafood is freed, by 1 August 2019: open',
  );
  await expect(board).not.toContainText('Quiet: met');
  await expectAccessible(page);
});

test('Compare sets deals, waits and readings side by side, each cell a way to its step', async ({
  app,
}) => {
  const { page } = await showDeals({ app });
  await app.open({
    ...traded,
    name: 'Traded and cut short',
    branches: [...traded.branches, { id: 'b3', name: 'A ban alone', tip: 'n3' }],
  });
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const compare = page.getByRole('region', { name: 'Compare', exact: true });
  const part = (name: string) => compare.getByRole('region', { name, exact: true });
  await compare.getByRole('button', { name: 'Add a branch' }).click();
  await page.getByRole('menuitem', { name: 'A ban alone' }).click();
  const ban = part('Deals').getByRole('rowgroup').filter({ hasText: BAN });
  await expect(ban.getByRole('cell').nth(0)).toContainText(
    'Fuel for the ban: broken, due Jul 2019',
  );
  await expect(ban.getByRole('cell').nth(1)).toContainText('not taken');
  await expect(part('Who waits longest').getByRole('row', { name: 'North' })).toContainText(
    '5 months for Fuel for the ban, since Jun 2019, with no answer at the end; −1 at the deepest',
  );
  await expect(part('Read differently')).toContainText('met, but not as Washington reads it');
  await expectAccessible(page);
  await part('Who waits longest')
    .getByRole('button', { name: /−1 at the deepest$/ })
    .click();
  await expect(app.node.getByRole('heading', { name: 'Test ban for textiles' })).toBeVisible();
});

test('the line of the deal stands in the facts of the map, under the chart, and on the cards of the room', async ({
  app,
}) => {
  const { page } = await showDeals({ app });
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  const map = page.getByRole('region', { name: 'Map', exact: true });
  await map.getByRole('button', { name: /Test ban for textiles/ }).hover();
  await expect(map.getByRole('tooltip')).toContainText(BAN);
  await page.keyboard.press('Home');
  await page.getByRole('button', { name: 'Statechart', exact: true }).click();
  await app.choice('Tests are halted').click();
  const halt = 'North Tests → Halted promise South: Food aid';
  await expect(page.getByRole('region', { name: 'Statechart', exact: true })).toContainText(halt);
  await page.keyboard.press('Shift+P');
  const card = page.getByRole('button', { name: /Tests are halted/ });
  await expect(card).toContainText('North gives Tests → Halted');
  await expect(card).toContainText('then South will owe: Food aid');
});

test('a broken promise is let follow, a branch put in the order of readiness, and both undone', async ({
  app,
}) => {
  const { page, table } = await showDeals({ app });
  const heads = table.getByRole('button');
  await expect(heads).toHaveCount(3);
  const before = await heads.allTextContents();
  await table.getByRole('button', { name: 'Test ban for textiles' }).click();
  const ask = async (command: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill(command);
    await page.getByRole('option', { name: command }).click();
  };
  await ask('Let the setback of a broken promise follow');
  await expect(app.node.getByRole('heading', { name: 'A test' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo: let “A test” follow' }).click();
  await ask('Sort by what is ready first');
  const undo = page.getByRole('button', { name: /^Undo: sort by what is ready first/ });
  await expect(heads.nth(1)).toContainText('Test site is closed');
  await undo.click();
  await expect(heads).toHaveText(before);
});
