// Does the work survive what a real browser does to its storage, and is it said?
import type { Page } from '@playwright/test';
import { type App, expect, test } from './app.ts';
import { bridge } from './bridge.ts';

const kept = (page: Page) => expect(page.getByText(/^Kept in this browser at/)).toBeVisible();

/** A line to the browser behind the page. */
async function behind(page: Page) {
  const session = await page.context().newCDPSession(page);
  return { session, origin: new URL(page.url()).origin };
}

/** The bridge with one step, kept. */
async function withBridge(app: App): Promise<void> {
  await app.begin();
  await app.open(bridge);
  await app.choice('Talks begin').dblclick();
  await kept(app.page);
}

test('a full disk is said, loses nothing, and heals by itself when there is room again', async ({
  app,
}) => {
  const { page } = app;
  await app.begin();
  const { session, origin } = await behind(page);
  // Before the first save: the browser remembers for a while how much room there was.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await app.open(bridge);
  await app.choice('Talks begin').dblclick();
  await app.standsAt(1, 1);
  const trouble = page.getByRole('alert').filter({ hasText: 'This browser has no room left.' });
  await expect(trouble).toBeVisible();

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await expect(trouble).toBeHidden();
  await kept(page);
  await page.reload();
  await app.standsAt(1, 1);
});

test('storage that is cleared under an open page is made again with what is open', async ({
  app,
}) => {
  const { page } = app;
  await withBridge(app);
  const { session, origin } = await behind(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await app.choice('Aid is sent').dblclick();
  await app.standsAt(2, 2);
  await kept(page);
  await page.reload();
  await app.standsAt(2, 2);
});

test('a browser without storage says that the work is only in this tab, and goes on', async ({
  app,
}) => {
  const { page } = app;
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
  });
  await app.begin();
  await app.open(bridge);
  await app.choice('Talks begin').dblclick();
  await app.standsAt(1, 1);
  await expect(page.getByText('Only in this tab', { exact: true })).toBeVisible();
});

test('where neither the storage nor what stands in for it is to be had, the page says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
  });
  await page.route('**/memory-vault-*.js', (route) => route.abort());
  await page.goto('./');
  const said = page.getByRole('alert').filter({ hasText: 'Stepwise has not started.' });
  await expect(said).toBeVisible();
  await page.unroute('**/memory-vault-*.js');
  await page.reload();
  await expect(page.getByText('Only in this tab', { exact: true })).toBeVisible();
  await expect(said).toHaveCount(0);
});

test('a page that is left in the middle of an edit keeps it, also while another is being kept', async ({
  app,
}) => {
  const { page } = app;
  await withBridge(app);
  const note = app.node.getByLabel('Note');
  for (const text of ['One thought', 'Another thought', 'A third thought']) {
    await note.fill(`${text}, kept`);
    await note.blur();
    await page.getByText('Keeping…').waitFor();
    await note.fill(text);
    await page.goto('about:blank');
    await page.goto('./');
    await expect(note).toHaveValue(text);
  }
});

test('the end of a sitting is kept when the next one changes it, packed, and read from there', async ({
  app,
}) => {
  const { page } = app;
  await withBridge(app);
  await page.clock.setFixedTime(Date.now() + 3_600_000);
  await app.choice('Aid is sent').dblclick();
  await app.standsAt(2, 2);
  await expect.poll(() => page.evaluate(readStates)).toMatchObject([{ nodes: 1 }]);
});

/** Runs in the page: the earlier states that the browser keeps, past the app. Those not packed yet are left out. */
async function readStates(): Promise<readonly { readonly nodes: number }[]> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error ?? new Error('no answer')));
    });
  const database = await answer(indexedDB.open('stepwise'));
  const store = database.transaction('states').objectStore('states');
  const packed = (await answer<unknown[]>(store.getAll())).filter((each) => each instanceof Blob);
  database.close();
  return Promise.all(
    packed.map(async (blob) => {
      const stream = blob.stream().pipeThrough(new DecompressionStream('gzip'));
      const file: { nodes: unknown[] } = await new Response(stream).json();
      return { nodes: file.nodes.length };
    }),
  );
}
