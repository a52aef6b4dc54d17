// Will the browser keep our storage when it runs short of room?

/** `refused`: the browser may clear the roadmaps when the disk is full. `unknown`: it does not say. */
export type Persistence = 'persistent' | 'refused' | 'unknown';

/** Some browsers ask the person: once for a page is enough. */
const asked = new WeakMap<StorageManager, Promise<Persistence>>();

/** Asks the browser not to clear our storage, once; call it after the first real edit. Never rejects. */
export function askToPersist(): Promise<Persistence> {
  // Absent on pages that are not served securely, whatever the types say.
  const storage = globalThis.navigator?.storage as StorageManager | undefined;
  if (storage?.persist === undefined) return Promise.resolve('unknown');
  const answer = asked.get(storage) ?? ask(storage);
  asked.set(storage, answer);
  return answer;
}

async function ask(storage: StorageManager): Promise<Persistence> {
  try {
    const isPersistent = (await storage.persisted()) || (await storage.persist());
    return isPersistent ? 'persistent' : 'refused';
  } catch {
    return 'unknown';
  }
}
