// What is left of a database of the first version when the browser is killed while it is made a present one?
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chanceOf } from '../chance.ts';
import { type Killing, inBrowser, openApp, readAll } from './killed-browser.ts';

/** What the first Stepwise kept, as `old-files/database-1.json` has it: one roadmap. */
export interface FirstDatabase {
  readonly entries: Readonly<Record<string, { readonly name: string }>>;
  readonly bodies: Readonly<Record<string, { readonly text: string }>>;
  readonly tokens: readonly { readonly key: [string, number]; readonly value: unknown }[];
  readonly meta: Readonly<Record<string, unknown>>;
}

/**
 * Kills the browser at a random moment after the app was called for over a database of the first version, which is then
 * made a present one. Throws when the roadmap in it does not come back as it was.
 * @returns how many kills found the database as it was, and how many when it was a present one already
 */
export async function killWhileClimbing(
  killing: Killing,
  first: FirstDatabase,
): Promise<Readonly<Record<'before' | 'after', number>>> {
  const profile = mkdtempSync(join(tmpdir(), 'stepwise-kill-'));
  const chance = chanceOf(killing.seed);
  const { address } = killing;
  // A page of the same origin that opens no database.
  const beside = new URL('icon.svg', address).href;
  const found = { before: 0, after: 0 };
  try {
    for (let run = 1; run <= killing.times; run += 1) {
      await inBrowser(killing, profile, async ({ page, kill }) => {
        await page.goto(beside);
        await page.evaluate(layDown, first);
        await page.goto(address, { waitUntil: 'commit' });
        await pause(chance.whole(0, 1500));
        await kill();
      });
      await inBrowser(killing, profile, async ({ page }) => {
        await page.goto(beside);
        const version = await page.evaluate(async () => (await indexedDB.databases())[0]?.version);
        found[version === 1 ? 'before' : 'after'] += 1;
        await openApp(page, address);
        const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
        const kept = await page.evaluate(readAll);
        const [[id, entry] = ['', { name: '' }]] = Object.entries(first.entries);
        const isWhole = kept.text === first.bodies[id]?.text && kept.name === entry.name;
        if (!isWhole || !name.includes(entry.name))
          throw new Error(
            `kill ${run}: "${name}" came back: ${JSON.stringify(kept).slice(0, 300)}`,
          );
      });
    }
    return found;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs in a page: the database as the first Stepwise made it, in the place of what is there. */
async function layDown({ entries, bodies, tokens, meta }: FirstDatabase): Promise<void> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error ?? new Error('no answer')));
    });
  await answer(indexedDB.deleteDatabase('stepwise'));
  const opening = indexedDB.open('stepwise', 1);
  opening.addEventListener('upgradeneeded', () => {
    const made = opening.result;
    for (const name of ['entries', 'bodies', 'meta']) made.createObjectStore(name);
    made.createObjectStore('tokens').createIndex('id', 'id', { unique: true });
  });
  const database = await answer(opening);
  const stores = Object.entries({ entries, bodies, meta });
  const rows = [
    ...stores.flatMap(([store, values]) =>
      Object.entries(values).map(([key, value]) => ({ store, key, value })),
    ),
    ...tokens.map(({ key, value }) => ({ store: 'tokens', key, value })),
  ];
  const transaction = database.transaction(['entries', 'bodies', 'tokens', 'meta'], 'readwrite');
  await Promise.all(
    rows.map(({ store, key, value }) => answer(transaction.objectStore(store).put(value, key))),
  );
  database.close();
}
