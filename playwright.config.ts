// How do the browser tests run: with which browser, against which server?
import { defineConfig, devices } from '@playwright/test';
import { findBrowser, LAUNCH } from './scripts/browser.mjs';

// `npm test` picks a free port, so that two runs do not meet.
const port = Number(process.env['STEPWISE_TEST_PORT'] ?? 4179);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: `build/test-results/${port}`,
  fullyParallel: true,
  workers: 2,
  // Waits end on what is awaited. These limits only end a test that waits for what will never come, and must not meet
  // one on a loaded machine; a run in which everything waits in vain is ended by the number of its failures.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  maxFailures: 12,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}/`,
    // The zone of the page is that of the runner: see scripts/days.mjs.
    ...(process.env['TZ'] === undefined ? {} : { timezoneId: process.env['TZ'] }),
    // Only the tests of the app without its server want one: to every other it would be a second page that fetches.
    serviceWorkers: 'block',
    trace: 'off',
    // Nothing waits for what only glides.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: { ...LAUNCH, executablePath: await findBrowser() },
  },
  webServer: {
    command: `node scripts/start.mjs --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
