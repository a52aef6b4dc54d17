// Where is the work kept between visits, and what happens when it cannot be?
import { connect } from './connection.ts';
import type { WhyNot } from './database.ts';
import { createKeptVault } from './kept-vault.ts';
import type { Damage, Entry, Kept } from './kept.ts';
import { createMemoryVault } from './memory-vault.ts';
import { type Notice, openTabs } from './tabs.ts';

/** What became of a save. */
export type Saved =
  | { readonly kind: 'saved'; readonly at: string; readonly revision: number }
  | {
      readonly kind: 'conflict';
      /** The revision that is kept: NONE when it was removed, DAMAGED when it cannot be read. Nothing was written. */
      readonly theirs: number;
    }
  | { readonly kind: 'failed'; readonly why: 'quota' | 'closed' | 'unknown' };

/** Keeps roadmaps. Only `save` promises not to reject; the others reject when the browser's storage breaks down. */
export interface Vault {
  /** `memory`: nothing outlasts this page, and people must be told. */
  readonly kind: 'kept' | 'memory';
  readonly why?: WhyNot;
  /** Every roadmap, the last saved first; damaged records at the end. */
  readonly list: () => Promise<readonly Entry[]>;
  /** The id of the roadmap last loaded or saved, in any tab. */
  readonly last: () => Promise<string | null>;
  /** The roadmap, or null when it is not kept or damaged: `damage` tells which. */
  readonly load: (id: string) => Promise<Kept | null>;
  /** What is left of a damaged record; null when there is none, or nothing is wrong with it. */
  readonly damage: (id: string) => Promise<Damage | null>;
  /** Writes only if the kept revision is still `kept.revision`. Both happen in one transaction. */
  readonly save: (kept: Kept) => Promise<Saved>;
  readonly remove: (id: string) => Promise<void>;
  /** Hears of every save and removal by other tabs. @returns stops listening */
  readonly onForeignSave: (listener: (notice: Notice) => void) => () => void;
  readonly close: () => void;
}

export interface VaultOptions {
  readonly now: () => Date;
  /** Name of the database. */
  readonly name?: string;
  /** Milliseconds to wait for the browser's storage before going on in memory. */
  readonly patience?: number;
}

/** Opens the vault; one that only remembers when the browser has no storage for us. Never rejects. */
export async function openVault(options: VaultOptions): Promise<Vault> {
  const { now, name = 'stepwise', patience = 5000 } = options;
  const connected = await connect({ name, patience });
  if (!connected.ok) return createMemoryVault({ now, why: connected.why });
  return createKeptVault({ now, connection: connected.connection, tabs: openTabs(name) });
}
