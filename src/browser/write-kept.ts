// How is a roadmap written in one turn, and only if nobody else has written it meanwhile?
import { type IDBPTransaction, unwrap } from 'idb';
import type { Database, StoreName, Stores } from './database.ts';
import { nameOf } from './errors.ts';
import { DAMAGED, type Kept, NONE, readKept, recordsOf, type Stamp } from './kept.ts';
import type { Saved } from './vault.ts';

const STORES = ['entries', 'bodies', 'tokens', 'meta'] satisfies StoreName[];
type Writing = IDBPTransaction<Stores, StoreName[], 'readwrite'>;

/**
 * Writes if the kept revision is still `kept.revision`. Rejects, with nothing written, when the browser refuses.
 *
 * A page that is being left gets no answers any more: reading the revision first would lose the last edit. So the
 * database itself compares. Each roadmap has one token, whose key is its revision; a unique index allows no second.
 * Putting the token of the revision we know changes nothing if it is there, and breaks off the transaction if
 * another one is.
 */
export async function writeKept(database: Database, kept: Kept, at: string): Promise<Saved> {
  const stamp = { at, revision: kept.revision + 1 };
  const transaction = begin(database);
  try {
    await inOneTurn(transaction, () => {
      quietly(transaction.objectStore('tokens').put({ id: kept.id }, [kept.id, kept.revision]));
      replace(transaction, { kept, stamp, token: [kept.id, kept.revision] });
    });
    return { kind: 'saved', ...stamp };
  } catch (error) {
    if (nameOf(error) === 'ConstraintError') return answerTo(database, kept, at);
    throw error;
  }
}

/** Removes a roadmap. Its token stays, as a removed one: tabs that still have it open learn of it when they save. */
export async function removeKept(database: Database, id: string): Promise<void> {
  const transaction = begin(database);
  const { token, revision } = await tokenOf(transaction, id);
  const last = await transaction.objectStore('meta').get('last');
  await inOneTurn(transaction, () => {
    quietly(transaction.objectStore('entries').delete(id));
    quietly(transaction.objectStore('bodies').delete(id));
    if (last === id) quietly(transaction.objectStore('meta').delete('last'));
    if (token === null) return;
    quietly(transaction.objectStore('tokens').delete(token));
    quietly(transaction.objectStore('tokens').put({ id, removed: revision }, [id, REMOVED]));
  });
}

/** Stands in the place of the revision in a removed roadmap's token. No revision is as low. */
const REMOVED = -2;

/** Another token is there: either of a removed roadmap, which may be made again, or of somebody else's revision. */
async function answerTo(database: Database, kept: Kept, at: string): Promise<Saved> {
  const transaction = begin(database);
  const { token, revision, isRemoved } = await tokenOf(transaction, kept.id);
  if (!isRemoved) return { kind: 'conflict', theirs: await revisionIn(transaction, kept.id) };
  if (kept.revision !== NONE || token === null) return { kind: 'conflict', theirs: NONE };
  // The count goes on: a tab that knew the removed one must not take this one for it.
  const stamp = { at, revision: revision + 1 };
  await inOneTurn(transaction, () => replace(transaction, { kept, stamp, token }));
  return { kind: 'saved', ...stamp };
}

async function tokenOf(transaction: Writing, id: string) {
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
}

function begin(database: Database): Writing {
  // Strict: a laptop that loses power a moment later still has it.
  return database.transaction(STORES, 'readwrite', { durability: 'strict' });
}

/** Sends off all writes and the end of the transaction at once, then waits: all or nothing. */
async function inOneTurn(transaction: Writing, write: () => void): Promise<void> {
  const end = endOf(transaction);
  try {
    write();
    transaction.commit();
  } catch (error) {
    abort(transaction);
    await end;
    throw error;
  }
  const trouble = await end;
  if (trouble !== null) throw trouble;
}

/** How the transaction ends: null when all is written. The library's own promise would not tell the reason. */
function endOf(transaction: Writing): Promise<Error | null> {
  quietly(transaction.done);
  const bare = unwrap(transaction);
  return new Promise((resolve) => {
    bare.addEventListener('complete', () => resolve(null));
    bare.addEventListener('abort', () => {
      resolve(bare.error ?? new DOMException('Broken off', 'AbortError'));
    });
  });
}

/** A refused request breaks off the transaction, which is where it is heard. */
function quietly(request: Promise<unknown>): void {
  request.catch(() => undefined);
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has already ended.
  }
}
