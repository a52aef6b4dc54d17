// How much room does the work take in this browser, and how much is there?

export interface Space {
  /** Bytes that this page's storage takes, and may take; of everything this site keeps. */
  readonly used: number;
  readonly most: number;
  /** The browser will not clear it on its own. */
  readonly isPersistent: boolean;
}

/** Asks the browser; null where it does not say. Never rejects. */
export async function measureSpace(): Promise<Space | null> {
  // Absent on pages that are not served securely, whatever the types say.
  const storage = globalThis.navigator?.storage as StorageManager | undefined;
  try {
    if (storage?.estimate === undefined) return null;
    const [{ usage = 0, quota = 0 }, isPersistent] = await Promise.all([
      storage.estimate(),
      storage.persisted(),
    ]);
    return { used: usage, most: quota, isPersistent };
  } catch {
    return null;
  }
}
