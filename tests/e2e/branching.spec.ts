// Can someone take steps, go back and choose otherwise, and is nothing ever lost?
import { expect, test } from './app.ts';
import { bridge, twoRoads } from './bridge.ts';

test('from an empty roadmap: three steps, back, another way; the same step again adds nothing', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await page.getByRole('button', { name: 'Roadmap', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'New roadmap…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Korea after Hanoi' }) })
    .getByRole('button', { name: 'Begin anew' })
    .click();
  await expect(dialog).toBeHidden();
  await expect(app.outline.getByRole('heading', { name: 'No step taken yet' })).toBeVisible();
  await app.standsAt(0, 0);

  // By mouse: a double click; a press to read and the button; then by keyboard alone.
  const rows = app.choices.locator('[data-step]');
  await rows.nth(0).dblclick();
  await app.standsAt(1, 1);
  await rows.nth(0).click();
  await app.choices.getByRole('button', { name: 'Take this step' }).click();
  await app.standsAt(2, 2);
  await rows.nth(0).focus();
  await page.keyboard.press('ArrowDown');
  const third = await rows.nth(1).getAttribute('data-step');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await app.standsAt(3, 3);
  await expect(app.branches.getByRole('listitem')).toHaveCount(1);

  await page.keyboard.press('ArrowLeft');
  await app.standsAt(2, 3);
  await rows.nth(2).dblclick();
  await app.standsAt(3, 3);
  await expect(app.branches.getByRole('listitem')).toHaveCount(2);
  await expect(app.outline.getByText(/^or /)).toHaveCount(1);

  await page.keyboard.press('ArrowLeft');
  await expect(app.outline.getByText('2 ways on from here')).toBeVisible();
  await app.choices.locator(`[data-step="${third}"]`).dblclick();
  await app.standsAt(3, 3);
  await expect(app.branches.getByRole('listitem')).toHaveCount(2);
  await expect(app.outline.getByText(/^or /)).toHaveCount(1);
});

test('a new branch can be asked for where the road goes on, and gets a name of its own', async ({
  app,
}) => {
  const { choices, page } = app;
  const onNewBranch = choices.getByRole('button', { name: 'On a new branch' });
  const take = choices.getByRole('button', { name: 'Take this step' });
  await app.begin();
  await app.open(bridge);
  await app.choice('Talks begin').dblclick();
  await app.choice('Aid is sent').click();
  await expect(take).toBeVisible();
  await expect(onNewBranch).toHaveCount(0);
  await take.click();
  await app.standsAt(2, 2);
  await page.keyboard.press('Home');
  await app.choice('Aid is sent').click();
  await expect(choices.getByText('on a new branch', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await app.choice('Aid is sent').click();
  await onNewBranch.click();
  await app.standsAt(2, 2);
  await expect(app.branches.getByRole('listitem')).toHaveText([/Talks begin/, /Aid is sent/]);
});

test('a blocked step says clause by clause what holds and what is lacking', async ({ app }) => {
  await app.begin();
  await app.open(bridge);
  await app.choice('Talks begin').dblclick();
  await app.standsAt(1, 1);
  const row = app.choice('Half the bridge');
  await expect(row).toContainText(/Trust .*4; needs at least 5/);
  await row.click();
  const reasons = app.opened('Half the bridge');
  await expect(reasons.getByText('Lacking:')).toHaveCount(1);
  await expect(reasons.getByText('Holds:')).toHaveCount(2);
  await expect(reasons).toContainText(/Talks .*Begun/);
  await expect(app.choices.getByRole('button', { name: 'Take this step' })).toHaveCount(0);
});

test('a blocked step that is assumed stays marked, and what follows rests on it', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(bridge);
  await app.choice('Half the bridge').click();
  await app.choices.getByRole('button', { name: 'Assume it anyway' }).click();
  await app.standsAt(1, 1);
  await expect(app.taken('Half the bridge')).toContainText('Assumed although blocked');
  await expect(app.node.getByText('Assumed although blocked')).toBeVisible();
  await expect(app.node.getByText('Lacking:')).toHaveCount(2);
  await app.choice('Talks begin').dblclick();
  await app.standsAt(2, 2);
  await expect(app.taken('Talks begin')).toContainText('Rests on an assumption');
  await expect(app.taken('Talks begin')).not.toContainText('Assumed although blocked');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await app.standsAt(0, 0);
});

test('a double click does not assume a blocked step', async ({ app }) => {
  await app.begin();
  await app.open(bridge);
  await app.choice('Half the bridge').dblclick();
  await app.standsAt(0, 0);
});

test('side lines are unfolded, folded and followed; a branch is put first and made the main one', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  await app.standsAt(0, 3);
  const names = app.outline.locator('[data-place]');
  await expect(names).toHaveText([/Where things stand/, /Aid/, /Talks/, /Half/]);
  await app.outline.getByRole('button', { name: 'Show the steps of Talking road' }).click();
  await expect(names).toHaveText([
    /Where things stand/,
    /Aid is sent/,
    /Talks begin/,
    /Aid is sent/,
    /Talks begin/,
    /Half/,
  ]);
  await app.outline.getByRole('button', { name: 'Fold Talking road' }).click();
  await expect(names).toHaveCount(4);

  await app.outline.getByRole('button', { name: /^or Talks begin/ }).click();
  await app.standsAt(0, 2);
  await expect(names).toHaveText([/Where things stand/, /Talks begin/, /Aid is sent/]);
  const talking = app.branches.getByRole('button', { name: /^Talking road/ });
  await expect(talking).toHaveAttribute('aria-current', 'true');

  await expect(talking).not.toContainText('main');
  await app.branches.getByRole('button', { name: 'This branch' }).click();
  await page.getByRole('menuitem', { name: 'Make this the main branch' }).click();
  await expect(talking).toContainText('main');
  await page.keyboard.press('Control+z');
  await expect(talking).not.toContainText('main');

  // First at its fork: arrow down goes from the first way to the second, and so shows which is first.
  await page.keyboard.press('ArrowRight');
  await app.standsAt(1, 2);
  await app.node.getByRole('button', { name: 'This step' }).click();
  await page.getByRole('menuitem', { name: 'Put this way first at its fork' }).click();
  await page.keyboard.press('ArrowDown');
  await app.standsAt(1, 3);
  await page.keyboard.press('ArrowUp');
  await app.standsAt(1, 2);
});

test('all side lines unfold and fold at once', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  const unfold = async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('side lines');
    await page.keyboard.press('Enter');
  };
  await unfold();
  await expect(app.outline.locator('[data-place]')).toHaveCount(6);
  await unfold();
  await expect(app.outline.locator('[data-place]')).toHaveCount(4);
});

test('a branch is deleted with what only it needs, and comes back', async ({ app }) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  await app.branches.getByRole('button', { name: /^Talking road/ }).click();
  await app.branches.getByRole('button', { name: 'This branch' }).click();
  await page.getByRole('menuitem', { name: 'Delete this branch' }).click();
  await expect(app.branches.getByRole('listitem')).toHaveText([/Money road/]);
  await expect(app.outline.getByText(/^or /)).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(app.branches.getByRole('listitem')).toHaveCount(2);
});
