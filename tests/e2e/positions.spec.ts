// What does it change when a position is made binding?
import { expect, test } from './app.ts';
import { bridge, twoRoads } from './bridge.ts';

test('a binding position blocks the steps it is against, and is named as the reason', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(bridge);
  await expect(app.choices.getByText('2 of 5 steps possible')).toBeVisible();
  await app.node.getByRole('checkbox', { name: 'North bank Talks before money' }).check();
  await expect(app.choices.getByText('1 of 5 steps possible')).toBeVisible();
  await app.choice('Aid is sent').click();
  await expect(app.opened('Aid is sent')).toContainText('North bank insists: Talks before money');
  await app.choice('Talks begin').dblclick();
  await app.choice('Aid is sent').dblclick();
  await app.standsAt(2, 2);
  await expect(app.taken('Aid is sent')).not.toContainText('No longer holds');

  await page.keyboard.press('Home');
  await app.node.getByRole('checkbox').uncheck();
  await page.keyboard.press('Control+z');
  await expect(app.node.getByRole('checkbox')).toBeChecked();
});

test('steps that no longer hold are marked and kept, and hold again when the position is freed', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(twoRoads);
  await page.getByRole('button', { name: 'Roadmap', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'Binding positions…' }).click();
  const dialog = page.getByRole('dialog');
  const box = dialog.getByRole('checkbox');
  await expect(dialog.getByText(/^Asks first for: /)).toBeVisible();
  await expect(dialog.getByText('Made binding, it would block here: Aid is sent.')).toBeVisible();
  await expect(dialog.getByText('Money road takes 1 step against it')).toBeVisible();
  await expect(dialog.getByText('Talking road takes no step against it')).toBeVisible();
  await box.check();
  await expect(dialog.getByText('It blocks here: Aid is sent.')).toBeVisible();
  await page.keyboard.press('Escape');
  await app.standsAt(0, 3);
  await expect(app.taken('Aid is sent')).toContainText('No longer holds here');
  await expect(app.taken('Talks begin')).toContainText('Follows a step that no longer holds');
  await app.taken('Aid is sent').click();
  await expect(app.node.getByText('No longer holds here')).toBeVisible();
  await expect(app.node.getByText('North bank insists: Talks before money')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(app.taken('Aid is sent')).not.toContainText('No longer holds here');
});
