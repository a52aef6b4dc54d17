// How is a workshop kept in this browser, so that a reload loses nothing of it, and how do other tabs hear of it?
import * as z from 'zod/mini';
import type { KeptWorkshop } from '../../machines/sitting.ts';
import { workshopKey } from './own-tab.ts';

const entrySchema = z.object({
  at: z.string(),
  kind: z.enum(['took', 'assumed', 'inject', 'undone', 'again', 'went', 'returned']),
  step: z.nullable(z.string()),
  node: z.exactOptional(z.nullable(z.string())),
  number: z.number(),
  branch: z.nullable(z.string()),
  by: z.string(),
  planned: z.exactOptional(z.nullable(z.string())),
  prepared: z.exactOptional(z.literal(true)),
  outside: z.exactOptional(z.enum(['desk', 'window'])),
});

const workshopSchema = z.object({
  log: z.array(entrySchema),
  by: z.string(),
  notes: z.record(z.string(), z.string()),
  prepared: z.array(z.string()),
  road: z.nullable(z.object({ place: z.nullable(z.string()), branch: z.nullable(z.string()) })),
  next: z.enum(['shown', 'hidden']),
  light: z.enum(['lit', 'blank']),
  clock: z.object({ kind: z.enum(['idle', 'running', 'paused']), time: z.number() }),
});

/** The workshop about a roadmap; null where none is kept, or where what is kept cannot be read. */
export function readWorkshop(roadmap: string): KeptWorkshop | null {
  try {
    return workshopIn(localStorage.getItem(workshopKey(roadmap)));
  } catch {
    return null;
  }
}

/** Null takes it away. */
export function writeWorkshop(roadmap: string, kept: KeptWorkshop | null): void {
  try {
    const key = workshopKey(roadmap);
    if (kept === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Storage is switched off or full: the workshop lasts as long as the page.
  }
}

/** Hears what other tabs write. @returns stops listening */
export function onForeignWorkshop(heed: (roadmap: string, kept: KeptWorkshop) => void): () => void {
  const prefix = workshopKey('');
  const hear = ({ key, newValue }: StorageEvent) => {
    const kept = key?.startsWith(prefix) ? workshopIn(newValue) : null;
    if (key !== null && kept !== null) heed(key.slice(prefix.length), kept);
  };
  globalThis.addEventListener('storage', hear);
  return () => globalThis.removeEventListener('storage', hear);
}

/** Takes away what is kept of workshops about any other roadmap: what only a facilitator may read outlives none. */
export function forgetWorkshops(but: ReadonlySet<string>): void {
  try {
    const prefix = workshopKey('');
    const gone = Object.keys(localStorage).filter(
      (key) => key.startsWith(prefix) && !but.has(key.slice(prefix.length)),
    );
    for (const key of gone) localStorage.removeItem(key);
  } catch {
    // Storage is switched off: nothing is kept.
  }
}

function workshopIn(text: string | null): KeptWorkshop | null {
  if (text === null) return null;
  try {
    const read = workshopSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
