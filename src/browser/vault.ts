// What does a place where work is kept promise?
import type { WhyNot } from './database.ts';
import type { Damage, Entry, Kept } from './kept.ts';
import type { Snapshot, StoredSnapshot } from './snapshots.ts';
import type { Notice } from './tabs.ts';

/** What became of a save. */
export type Saved =
  | {
      readonly kind: 'saved';
      readonly at: string;
      readonly revision: number;
      /** The disk is full: so many snapshots, the oldest first, were given up to save the roadmap itself. */
      readonly gaveWay?: number;
    }
  | {
      readonly kind: 'conflict';
      /** The revision that is kept: NONE when it was removed, DAMAGED when it cannot be read. Nothing was written. */
      readonly theirs: number;
    }
  | { readonly kind: 'failed'; readonly why: WhyFailed };

/** `newer`: a newer Stepwise in another tab has changed the storage; this one must be loaded again. */
export type WhyFailed = 'quota' | 'closed' | 'newer' | 'unknown';

/** What became of a copy: `taken` when something is kept under its id, which stays as it is. */
export type PutBack =
  { readonly kind: 'done'; readonly revision: number } | { readonly kind: 'taken' };

/** Everything that is kept of one roadmap. The records are as they were found, even damaged ones. */
export interface Copy {
  readonly id: string;
  readonly entry: unknown;
  readonly body: unknown;
  readonly handle?: unknown;
  /** The oldest first. Damaged ones are left out. */
  readonly snapshots: readonly StoredSnapshot[];
}

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
  /**
   * Writes only if the kept revision is still `kept.revision`. Both happen in one transaction. A save may be asked for
   * while another of the same roadmap is under way, with the same `kept.revision` as that one: it comes after it.
   * At the end of a sitting, and every 15 minutes of a long one, what is overwritten becomes a snapshot in the same
   * transaction; so does what another tab saved and a person overwrites knowingly.
   */
  readonly save: (kept: Kept) => Promise<Saved>;
  /** Removes a roadmap and its snapshots. @returns all of it, to be given to `putBack`; null when there was none */
  readonly remove: (id: string) => Promise<Copy | null>;
  /** All that is kept of a roadmap, whole or damaged, without making it the last open one; null when there is none. */
  readonly copy: (id: string) => Promise<Copy | null>;
  /** Puts back what was removed, or brings in what a backup holds. Never over anything that is kept. */
  readonly putBack: (copy: Copy) => Promise<PutBack>;
  /** Earlier states of a roadmap, also of a damaged one: the newest first, without their text. */
  readonly snapshots: (id: string) => Promise<readonly Snapshot[]>;
  /** The file of the state that was saved at that time; null when there is none, or it is damaged. */
  readonly snapshot: (id: string, at: string) => Promise<string | null>;
  /**
   * Keeps what is saved now as a snapshot, whatever the time: before an earlier state takes its place. Save first what
   * waits. @returns null when nothing readable is kept
   */
  readonly keepSnapshot: (id: string) => Promise<Snapshot | null>;
  /** Hears of every save and removal by other tabs. @returns stops listening */
  readonly onForeignSave: (listener: (notice: Notice) => void) => () => void;
  readonly close: () => void;
}
