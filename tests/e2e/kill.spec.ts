// Is the work still there when the browser is killed in the middle of it?
import { chromium } from '@playwright/test';
import old from '../old-files/database-1.json' with { type: 'json' };
import { expect, test } from './app.ts';
import { type FirstDatabase, killWhileClimbing } from './climbing.ts';
import type { Killing } from './killed-browser.ts';
import { killAgainAndAgain, killOnFullDisk } from './killing.ts';

const first = old as unknown as FirstDatabase;

test('a browser that is killed while a person works comes back with what was kept', async ({
  baseURL,
}) => {
  const { executablePath: program = '', args = [] } = test.info().project.use.launchOptions ?? {};
  const killing = { chromium, program, args, address: baseURL ?? '', seed: 1 };
  const times = (count: number): Killing => ({ ...killing, times: count });
  await test.step('with room on the disk', async () => {
    const { losses } = await killAgainAndAgain(times(4));
    expect(losses).toHaveLength(4);
  });
  await test.step('with none', () => killOnFullDisk(times(1)));
  await test.step('while the database of an earlier version is made a present one', async () => {
    const { before, after } = await killWhileClimbing(times(2), first);
    expect(before + after).toBe(2);
  });
});
