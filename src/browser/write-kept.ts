// How is a roadmap written in one turn, and only if nobody else has written it meanwhile?
import type { IDBPTransaction } from 'idb';
import type { Database, StoreName, Stores } from './database.ts';
import { nameOf } from './errors.ts';
import { DAMAGED, type Kept, NONE, readKept, recordsOf, type Stamp } from './kept.ts';
import type { Saved } from './vault.ts';

const STORES = ['entries', 'bodies', 'tokens', 'meta'] satisfies StoreName[];
type Writing = IDBPTransaction<Stores, StoreName[], 'readwrite'>;
/** Stands for the revision in the token of a removed roadmap; its value holds the last one. */
const REMOVED = 'removed';

/**
 * Writes if the kept revision is still `kept.revision`. Rejects, with nothing written, when the browser refuses.
 *
 * A page that is being left gets no answers any more: reading the revision first would lose the last edit. So the
 * database itself compares. Each roadmap has one token, whose key is its revision; a unique index allows no second.
 * To put the token of the revision we know changes nothing if it is there, and breaks off the transaction if it is
 * another.
 */
export async function writeKept(database: Database, kept: Kept, at: string): Promise<Saved> {
  const stamp = { at, revision: kept.revision + 1 };
  try {
    await inOneTurn(begin(database), (transaction) => {
      void transaction.objectStore('tokens').put({ id: kept.id }, [kept.id, kept.revision]);
      replace(transaction, kept, stamp);
    });
    return { kind: 'saved', ...stamp };
  } catch (error) {
    if (nameOf(error) === 'ConstraintError') return answerTo(database, kept, at);
    throw error;
  }
}
