// Does the built app open in a real browser, quietly and without asking anybody else for anything?
import { expect, test } from '@playwright/test';

test('the page loads without an error and without a request to another host', async ({ page }) => {
  const troubles: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    // Browser tests block it, but for those that are about it.
    const isOurs = !message.text().startsWith('Service Worker registration blocked by Playwright');
    if (isOurs && (message.type() === 'error' || message.type() === 'warning'))
      troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1') strangers.push(request.url());
  });

  await page.goto('./');
  await expect(page).toHaveTitle(/Stepwise/);
  await expect(page.locator('#root')).not.toBeEmpty();
  await page.waitForLoadState('networkidle');

  expect(troubles).toEqual([]);
  expect(strangers).toEqual([]);
});

test('the page forbids inline code and foreign sources, and so does the server', async ({
  page,
}) => {
  const response = await page.goto('./');
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  const inPage = (await meta.getAttribute('content')) ?? '';
  const inHeader = (await response?.headerValue('content-security-policy')) ?? '';
  for (const policy of [inPage, inHeader]) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  }
  // As sent: styles that scripts set on elements later are no matter for the policy.
  const sent = (await response?.text()) ?? '';
  expect(sent).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
});

for (const address of [
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/.made-from',
  '/no',
]) {
  test(`the server has no file at ${address}`, async ({ request }) => {
    expect((await request.get(address)).status()).toBe(404);
  });
}
