// What do the tests of the browser room share?
import { openDB } from 'idb';
import { DATABASE_VERSION } from '../../src/browser/database.ts';
import type { Kept } from '../../src/browser/kept.ts';
import { openVault } from '../../src/browser/open-vault.ts';
import type { Vault } from '../../src/browser/vault.ts';

export const NOON = '2025-03-01T12:00:00.000Z';

/** A vault at noon. Vaults of the same name are tabs of the same browser. */
const vaultAt = (name: string, now = NOON) =>
  openVault({ now: () => new Date(now), name, step: () => 1 });

const open: Vault[] = [];

/** A vault that `closeTabs` closes. */
export async function tab(name: string, now?: string): Promise<Vault> {
  return opened(await vaultAt(name, now));
}

/** The same, whose revisions grow by so much. */
export async function tabStepping(name: string, step: number): Promise<Vault> {
  return opened(await openVault({ now: () => new Date(NOON), name, step: () => step }));
}

/** The same vault, which `closeTabs` closes. */
export function opened(vault: Vault): Vault {
  open.push(vault);
  return vault;
}

/** Writes into the database past the vault; undefined deletes. */
export async function tamper(
  name: string,
  records: readonly (readonly [store: string, key: IDBValidKey, value: unknown])[],
) {
  const database = await openDB(name, DATABASE_VERSION);
  for (const [store, key, value] of records)
    await (value === undefined ? database.delete(store, key) : database.put(store, value, key));
  database.close();
}

export function closeTabs() {
  for (const vault of open.splice(0)) vault.close();
}

let count = 0;
/** The name of a browser that no other test has used. */
export const freshName = () => `vault-${(count += 1)}`;

/** A clock that stands until it is moved. */
export function clockAt(start: string) {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    iso: () => new Date(time).toISOString(),
    pass: (minutes: number) => {
      time += minutes * 60_000;
    },
  };
}

export const throws = (name: string) => (): never => {
  throw new DOMException('no', name);
};

export function makeKept(change: Partial<Kept> = {}): Kept {
  return {
    id: 'hanoi',
    name: { en: 'After Hanoi', ko: '하노이 이후' },
    scenarioName: 'Korean peace process',
    text: '{"format":"stepwise/roadmap@2"}\n',
    history: { past: [['take', 'n1']] },
    place: 'n1',
    branch: 'main',
    disk: null,
    revision: 0,
    ...change,
  };
}
