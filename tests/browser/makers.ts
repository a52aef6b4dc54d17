// What do the tests of the browser room share?
import type { Kept } from '../../src/browser/kept.ts';
import { openVault, type Vault } from '../../src/browser/vault.ts';

export const NOON = '2025-03-01T12:00:00.000Z';

/** A vault at noon. Vaults of the same name are tabs of the same browser. */
const vaultAt = (name: string, now = NOON) => openVault({ now: () => new Date(now), name });

const open: Vault[] = [];

/** A vault that `closeTabs` closes. */
export async function tab(name: string, now?: string): Promise<Vault> {
  const vault = await vaultAt(name, now);
  open.push(vault);
  return vault;
}

export function closeTabs() {
  for (const vault of open.splice(0)) vault.close();
}

let count = 0;
/** The name of a browser that no other test has used. */
export const freshName = () => `vault-${(count += 1)}`;

export const throws = (name: string) => (): never => {
  throw new DOMException('no', name);
};

export function makeKept(change: Partial<Kept> = {}): Kept {
  return {
    id: 'hanoi',
    name: { en: 'After Hanoi', ko: '하노이 이후' },
    scenarioName: 'Korean peace process',
    text: '{"format":"stepwise/roadmap@1"}\n',
    history: { past: [['take', 'n1']] },
    place: 'n1',
    branch: 'main',
    revision: 0,
    ...change,
  };
}
