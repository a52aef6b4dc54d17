// What of a roadmap is kept between visits, and does a record found in the browser hold it?
import * as z from 'zod/mini';
import type { Text } from '../core/text.ts';

/** One roadmap as it is kept: its file's text and what the person left it with. */
export interface Kept {
  readonly id: string;
  readonly name: Text;
  readonly scenarioName: Text;
  /** The roadmap's file, exactly as it would be saved to disk. */
  readonly text: string;
  /** Undo and redo, encoded by the caller: any data that can be cloned. */
  readonly history: unknown;
  readonly place: string | null;
  readonly branch: string | null;
  /** The revision this one was made from: NONE for a new roadmap, else what the last save or load said. */
  readonly revision: number;
}

/** The revision of a roadmap that is not kept. */
export const NONE = 0;
/** Stands for the revision of a damaged record. No save can match it: the work goes under another id. */
export const DAMAGED = -1;

/** What the library shows of a roadmap without reading it. */
export interface KeptEntry {
  readonly kind: 'kept';
  readonly id: string;
  readonly name: Text;
  readonly scenarioName: Text;
  /** When it was last saved, ISO 8601. */
  readonly changed: string;
  /** Characters of its file. */
  readonly size: number;
  readonly revision: number;
}
/** A record that cannot be read. It stays where it is until a person removes it. */
export interface DamagedEntry {
  readonly kind: 'damaged';
  readonly id: string;
}
export type Entry = KeptEntry | DamagedEntry;

/** What can be got out of a damaged record: the roadmap's file, or null when that is lost too. */
export interface Damage {
  readonly id: string;
  readonly text: string | null;
}

// More lenient than the file's own limits: whatever was once saved can be loaded again.
const recordText = z.union([z.string(), z.record(z.string(), z.string())]);

const entrySchema = z.object({
  name: recordText,
  scenarioName: recordText,
  changed: z.string(),
  size: z.number(),
  revision: z.number(),
});

const bodySchema = z.object({
  text: z.string(),
  history: z.optional(z.unknown()),
  place: z.nullable(z.string()),
  branch: z.nullable(z.string()),
});

/** The two records of a roadmap: the small one is read for the library, the large one only to open it. */
export interface Records {
  readonly entry: z.infer<typeof entrySchema>;
  readonly body: z.infer<typeof bodySchema>;
}

export function recordsOf(kept: Kept, { at, revision }: Stamp): Records {
  const { name, scenarioName, text, history, place, branch } = kept;
  return {
    entry: { name, scenarioName, changed: at, size: text.length, revision },
    body: { text, history, place, branch },
  };
}

/** When a save happened, and as which revision. */
export interface Stamp {
  readonly at: string;
  readonly revision: number;
}

/** The library's entry from its record, whatever that holds. */
export function readEntry(id: string, record: unknown): Entry {
  const read = entrySchema.safeParse(record);
  return read.success ? { kind: 'kept', id, ...read.data } : { kind: 'damaged', id };
}

/** The roadmap from its two records, or null when either is damaged or missing. */
export function readKept(id: string, records: { entry: unknown; body: unknown }): Kept | null {
  const entry = readEntry(id, records.entry);
  const body = bodySchema.safeParse(records.body);
  if (entry.kind === 'damaged' || !body.success) return null;
  const { name, scenarioName, revision } = entry;
  return { id, name, scenarioName, revision, history: null, ...body.data };
}

/** The file's text from a large record that may be damaged. */
export function textIn(body: unknown): string | null {
  const isText = typeof body === 'object' && body !== null && 'text' in body;
  return isText && typeof body.text === 'string' ? body.text : null;
}

/** The last saved first; damaged records at the end. */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const when = (entry: Entry) => (entry.kind === 'kept' ? entry.changed : '');
  return entries.toSorted((a, b) => when(b).localeCompare(when(a)));
}
