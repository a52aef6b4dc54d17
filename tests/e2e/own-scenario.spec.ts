// Can a planner write a step of their own, record what happened, and see and take back what is theirs?
import { readFile } from 'node:fs/promises';
import { expect, test } from './app.ts';
import { backAndForth } from './back-and-forth.ts';
import { bridge } from './bridge.ts';

test('a step of our own is written by keyboard alone, refused in place, kept half-made, taken, and undone', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  await app.open(bridge);
  await app.allAnswer();
  const dialog = page.getByRole('dialog', { name: 'A step of our own' });
  const length = dialog.getByRole('textbox', { name: 'Most likely' });
  await test.step('half-made, it waits in its dialog', async () => {
    await page.keyboard.press('o');
    await expect(dialog.getByRole('textbox', { name: 'What is the step called?' })).toBeFocused();
    await page.keyboard.type('Ferry runs');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ferrymen');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ferry');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Moored');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Daily');
    await length.fill('soon');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });
  await test.step('what is no length is refused beside its field, in the reader’s words', async () => {
    await page.keyboard.press('o');
    await length.press('Enter');
    await expect(dialog).toContainText('"soon" is no length of time');
    await expect(length).toBeFocused();
    await length.fill('2 months');
    await length.press('Enter');
    await expect(dialog).toHaveCount(0);
  });
  await test.step('it stands in the list, is undone and redone as one edit, and is taken', async () => {
    await backAndForth(page, {
      before: () => expect(app.choice('Ferry runs')).toHaveCount(0),
      after: () => expect(app.choice('Ferry runs')).toBeVisible(),
    });
    await app.choice('Ferry runs').dblclick();
    await expect(app.taken('Ferry runs')).toBeVisible();
    await expect(app.situation).toContainText('Daily');
  });
  await test.step('what happened is recorded by its day; what contradicts it is named, with the value that would hold', async () => {
    await app.open({ ...bridge, id: 'recorded-bridge' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Record what');
    await page.keyboard.press('Enter');
    const recording = page.getByRole('dialog', { name: 'Record what happened' });
    const when = recording.getByRole('textbox', { name: 'When' });
    const what = recording.getByRole('combobox', { name: 'What took place' });
    await when.fill('2019-02-30');
    await what.fill('talks begin');
    await what.press('Enter');
    await expect(recording).toContainText('2019-02-30 is no day of the calendar');
    await when.fill('2019-02-01');
    await what.press('Enter');
    await expect(when).toHaveAttribute('aria-invalid', 'true');
    await when.fill('2019-04-01');
    await what.press('Enter');
    await expect(recording.getByText('“talks begin”, 2019-04-01, is recorded.')).toBeVisible();
    await expect(recording.getByText('It follows on step 1, “Talks begin”.')).toBeVisible();
    await what.fill('Half the bridge');
    await expect(recording).toContainText('With a threshold of 4 for “Trust”');
    await when.fill('2019-05-01');
    await what.press('Enter');
    await expect(recording.getByText('It follows on step 2, “Half the bridge”.')).toBeVisible();
    await what.fill('Ferry runs');
    await recording.getByRole('button', { name: 'Write it as a step of our own' }).click();
    await expect(dialog.getByRole('textbox', { name: 'What is the step called?' })).toHaveValue(
      'Ferry runs',
    );
    await page.keyboard.press('Escape');
    await expect(app.taken('Half the bridge')).toContainText('May 2019');
  });
  await test.step('what is ours in a scenario that ships is told, and taken back one by one', async () => {
    const file = 'machines/scenarios/korea-after-hanoi.roadmap.json';
    const example = JSON.parse(await readFile(file, 'utf8'));
    const [first, ...others] = example.scenario.steps;
    const own = { ...first, id: 'ours', name: 'Ferry runs' };
    const steps = [{ ...first, takes: 'P99D' }, ...others, own];
    await app.open({ ...example, id: 'changed', scenario: { ...example.scenario, steps } });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Our changes');
    await page.keyboard.press('Enter');
    const ours = page.getByRole('dialog', { name: 'Our changes to the scenario' });
    const said = ours.getByRole('listitem');
    await expect(said).toHaveCount(2);
    await expect(said.filter({ hasText: 'takes' })).toContainText('99 days');
    const added = said.filter({ hasText: 'Step “Ferry runs” is new.' });
    await added.getByRole('button', { name: 'Take back' }).click();
    await expect(said).toHaveCount(1);
    await page.keyboard.press('Escape');
    await backAndForth(page, {
      before: () => expect(app.choice('Ferry runs')).toBeVisible(),
      after: () => expect(app.choice('Ferry runs')).toHaveCount(0),
    });
  });
});
