// Where in the browser are roadmaps kept, and how does an older form of that place become the present one?
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { nameOf } from './errors.ts';

// Keys stand outside the records, so that a damaged record can still be named. Values are read at the door.
export interface Stores extends DBSchema {
  entries: { key: string; value: unknown };
  bodies: { key: string; value: unknown };
  /** The revision of each roadmap, as the key: see write-kept.ts. Only that file writes and reads them. */
  tokens: {
    key: [id: string, revision: number];
    value: { readonly id: string; readonly removed?: number };
    indexes: { id: string };
  };
  /** `last`: the id of the roadmap last open. */
  meta: { key: string; value: unknown };
  /** What the history of earlier states shows of each; `at` is when that state was saved. See snapshots.ts. */
  snapshots: { key: SnapshotKey; value: unknown };
  /** The file of each earlier state: its text, or packed. */
  states: { key: SnapshotKey; value: unknown };
  /** The file on disk of a roadmap: apart, since a browser that cannot copy it must not refuse the rest. */
  handles: { key: string; value: unknown };
}
export type SnapshotKey = [id: string, at: string];
export type StoreName =
  'entries' | 'bodies' | 'tokens' | 'meta' | 'snapshots' | 'states' | 'handles';
export type Database = IDBPDatabase<Stores>;

/**
 * One rung for each version of the database: rung 0 leads from nothing to version 1. A rung that has shipped never
 * changes; a new form is a new rung at the end.
 */
const LADDER: readonly ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('entries');
    database.createObjectStore('bodies');
    database.createObjectStore('tokens').createIndex('id', 'id', { unique: true });
    database.createObjectStore('meta');
  },
  (database) => {
    database.createObjectStore('snapshots');
    database.createObjectStore('states');
    database.createObjectStore('handles');
  },
];
export const DATABASE_VERSION = LADDER.length;

/** Why roadmaps cannot be kept: no storage here, no answer from it in time, held by another tab, or written by a newer Stepwise. */
export type WhyNot = 'unavailable' | 'slow' | 'blocked' | 'newer';
export type Opened =
  { readonly ok: true; readonly database: Database } | { readonly ok: false; readonly why: WhyNot };

export interface OpenOptions {
  readonly name: string;
  /** Milliseconds to wait for an answer. Some browsers never give one. */
  readonly patience: number;
  /** The connection has ended: site data cleared, or a newer Stepwise in another tab needs it gone. */
  readonly onLost: () => void;
}

/** Opens the database and climbs the ladder to the present version. Never rejects. */
export async function openDatabase({ name, patience, onLost }: OpenOptions): Promise<Opened> {
  const wait = startWait(patience);
  let isBlocked = false;
  try {
    const opening = openDB<Stores>(name, DATABASE_VERSION, {
      upgrade(database, oldVersion) {
        wait.stop();
        for (const climb of LADDER.slice(oldVersion)) climb(database);
      },
      blocked: () => (isBlocked = true),
      blocking(_current, _blocked, { target }) {
        if (target instanceof IDBDatabase) target.close();
        onLost();
      },
      terminated: onLost,
    });
    const database = await Promise.race([opening, wait.over]);
    if (database !== 'over') return { ok: true, database };
    opening.then((late) => late.close()).catch(() => undefined);
    return { ok: false, why: isBlocked ? 'blocked' : 'slow' };
  } catch (error) {
    return { ok: false, why: nameOf(error) === 'VersionError' ? 'newer' : 'unavailable' };
  } finally {
    wait.stop();
  }
}

function startWait(milliseconds: number): { over: Promise<'over'>; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<'over'>((resolve) => {
    timer = setTimeout(() => resolve('over'), milliseconds);
  });
  return { over, stop: () => clearTimeout(timer) };
}
