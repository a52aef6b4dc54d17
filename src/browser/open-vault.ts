// Where is the work kept between visits, and what happens when it cannot be?
import { connect } from './connection.ts';
import { createKeptVault } from './kept-vault.ts';
import { openTabs } from './tabs.ts';
import type { Vault } from './vault.ts';

export interface VaultOptions {
  readonly now: () => Date;
  /** Name of the database. */
  readonly name?: string;
  /** Milliseconds to wait for the browser's storage before going on in memory. */
  readonly patience?: number;
  /** By how much the next revision is more than the last: at random, unless a test wants to know it. */
  readonly step?: () => number;
}

/** Opens the vault; one that only remembers when the browser has no storage for us: that comes from the server then, and rejects where it cannot. */
export async function openVault(options: VaultOptions): Promise<Vault> {
  const { now, name = 'stepwise', patience = 5000, step = randomStep } = options;
  const connected = await connect({ name, patience });
  if (!connected.ok) {
    const { createMemoryVault } = await import('./memory-vault.ts');
    return createMemoryVault({ now, why: connected.why });
  }
  return createKeptVault({ now, step, connection: connected.connection, tabs: openTabs(name) });
}

/** Small enough for many millions of saves, large enough that two tabs do not come to the same number by chance. */
function randomStep(): number {
  return 1 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 2 ** 24);
}
