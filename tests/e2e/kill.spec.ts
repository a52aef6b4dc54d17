// Is the work still there when the browser is killed in the middle of it?
import { chromium } from '@playwright/test';
import { expect, test } from './app.ts';
import { killAgainAndAgain } from './killing.ts';

test('a browser that is killed while a person works comes back with what was kept', async ({
  baseURL,
}) => {
  const { executablePath: program = '', args = [] } = test.info().project.use.launchOptions ?? {};
  const { losses } = await killAgainAndAgain({
    chromium,
    program,
    args,
    address: baseURL ?? '',
    times: 8,
    seed: 1,
  });
  expect(losses).toHaveLength(8);
});
