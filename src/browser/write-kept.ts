// How is a roadmap written in one turn, and only if nobody else has written it meanwhile?
import type { Database, StoreName } from './database.ts';
import { nameOf } from './errors.ts';
import { DAMAGED, type Kept, NONE, readKept, recordsOf, type Stamp } from './kept.ts';
import { begin, inOneTurn, quietly, type Writing } from './one-turn.ts';
import { recordOf, type StoredSnapshot } from './snapshots.ts';
import type { Saved } from './vault.ts';

const STORES = ['entries', 'bodies', 'tokens', 'meta', 'handles'] satisfies StoreName[];
/** All that knows of a roadmap. */
export const ALL = [...STORES, 'snapshots', 'states'] satisfies StoreName[];

/** A roadmap on its way into the database, as `kept.revision + step`. */
export interface Save {
  readonly kept: Kept;
  readonly at: string;
  /**
   * By how much the revision grows. Each page takes steps of its own, so that two that write at the same moment never
   * come to the same number: a save may be sent off on the strength of one that is still under way.
   */
  readonly step: number;
  /** What is overwritten, where that is worth keeping: written in the same turn, all or nothing. */
  readonly snapshot?: StoredSnapshot | undefined;
}

/**
 * Writes if the kept revision is still `kept.revision`. Rejects, with nothing written, when the browser refuses.
 *
 * A page that is being left gets no answers any more: reading the revision first would lose the last edit. So the
 * database itself compares. Each roadmap has one token, whose key is its revision; a unique index allows no second.
 * Putting the token of the revision we know changes nothing if it is there, and breaks off the transaction if
 * another one is.
 */
export async function writeKept(database: Database, save: Save): Promise<Saved> {
  const { kept, at, step, snapshot } = save;
  const stamp = { at, revision: kept.revision + step };
  const transaction = begin(database, snapshot ? ALL : STORES);
  try {
    await inOneTurn(transaction, () => {
      quietly(transaction.objectStore('tokens').put({ id: kept.id }, [kept.id, kept.revision]));
      replace(transaction, { kept, stamp, token: [kept.id, kept.revision] });
      if (snapshot) putSnapshot(transaction, kept.id, snapshot);
    });
    return { kind: 'saved', ...stamp };
  } catch (error) {
    if (nameOf(error) === 'ConstraintError') return answerTo(database, save);
    throw error;
  }
}

/** Stands in the place of the revision in a removed roadmap's token. No revision is as low. */
export const REMOVED = -2;

/** Another token is there: either of a removed roadmap, which may be made again, or of somebody else's revision. */
async function answerTo(database: Database, { kept, at, step }: Save): Promise<Saved> {
  const transaction = begin(database, STORES);
  const { token, revision, isRemoved } = await tokenOf(transaction, kept.id);
  if (!isRemoved) return { kind: 'conflict', theirs: await revisionIn(transaction, kept.id) };
  if (kept.revision !== NONE || token === null) return { kind: 'conflict', theirs: NONE };
  // The count goes on: a tab that knew the removed one must not take this one for it.
  const stamp = { at, revision: revision + step };
  await inOneTurn(transaction, () => replace(transaction, { kept, stamp, token }));
  return { kind: 'saved', ...stamp };
}

/** The token of a roadmap, what its revision is or was, and whether it is removed. */
export async function tokenOf(transaction: Writing, id: string) {
  const tokens = transaction.objectStore('tokens');
  const token = (await tokens.index('id').getKey(id)) ?? null;
  const removed = token === null ? undefined : (await tokens.get(token))?.removed;
  return { token, revision: removed ?? token?.[1] ?? NONE, isRemoved: removed !== undefined };
}

async function revisionIn(transaction: Writing, id: string): Promise<number> {
  const [entry, body] = await Promise.all([
    transaction.objectStore('entries').get(id),
    transaction.objectStore('bodies').get(id),
  ]);
  return readKept(id, { entry, body })?.revision ?? DAMAGED;
}

interface Replacement {
  readonly kept: Kept;
  readonly stamp: Stamp;
  readonly token: readonly [id: string, revision: number];
}

function replace(transaction: Writing, { kept, stamp, token }: Replacement): void {
  const { entry, body } = recordsOf(kept, stamp);
  const tokens = transaction.objectStore('tokens');
  quietly(tokens.delete([...token]));
  quietly(tokens.put({ id: kept.id }, [kept.id, stamp.revision]));
  quietly(transaction.objectStore('entries').put(entry, kept.id));
  quietly(transaction.objectStore('bodies').put(body, kept.id));
  quietly(transaction.objectStore('meta').put(kept.id, 'last'));
  putHandle(transaction, kept.id, kept.disk?.handle);
}

/** Read on its own: a handle that the browser can no longer make out must not break off anything else. */
export function handleOf(database: Database, id: string): Promise<unknown> {
  return database.get('handles', id).catch(() => undefined);
}

/** A roadmap's file on the disk, if it has one. */
export function putHandle(transaction: Writing, id: string, handle: unknown): void {
  const handles = transaction.objectStore('handles');
  try {
    quietly(handle === undefined ? handles.delete(id) : handles.put(handle, id));
  } catch {
    // A browser that cannot keep it: the person is asked for the file again, the work is kept all the same.
    quietly(handles.delete(id));
  }
}

/** Keeps an earlier state. */
export function putSnapshot(transaction: Writing, id: string, snapshot: StoredSnapshot): void {
  const key: [string, string] = [id, snapshot.at];
  quietly(transaction.objectStore('snapshots').put(recordOf(snapshot), key));
  quietly(transaction.objectStore('states').put(snapshot.content, key));
}
