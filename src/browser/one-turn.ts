// How are several records written all or none, even by a page that gets no other turn?
import { type IDBPTransaction, unwrap } from 'idb';
import type { Database, StoreName, Stores } from './database.ts';

export type Writing = IDBPTransaction<Stores, StoreName[], 'readwrite'>;

/** A transaction that may write. Strict: a laptop that loses power a moment later still has it. */
export function begin(database: Database, stores: readonly StoreName[]): Writing {
  return database.transaction([...stores], 'readwrite', { durability: 'strict' });
}

/** Sends off all writes and the end of the transaction at once, then waits: all or nothing. */
export async function inOneTurn(transaction: Writing, write: () => void): Promise<void> {
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

/** A refused request breaks off the transaction, which is where it is heard. */
export function quietly(request: Promise<unknown>): void {
  request.catch(() => undefined);
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

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has already ended.
  }
}
