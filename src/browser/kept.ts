// What of a roadmap is kept between visits, and does a record found in the browser hold it?
import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';
import type { Text } from '../core/text.ts';
import type { Thumbnail } from '../picture/thumbnail.ts';

/** The file on disk that a roadmap was last saved to or opened from. */
export interface DiskEntry {
  readonly name: string;
  /** When it was saved or opened, ISO 8601. */
  readonly at: string;
  /** What is kept here has changed since. */
  readonly behind: boolean;
}
export interface Disk extends DiskEntry {
  /** Where the browser gives one and can keep it. It may ask the person again before it lets us write. */
  readonly handle?: FileSystemFileHandle | undefined;
}

/** What the library draws and counts without reading the roadmap. Left out where an earlier Stepwise kept it. */
interface Sketch {
  /** How many steps the roadmap has. */
  readonly nodes?: number | undefined;
  readonly branches?: number | undefined;
  readonly thumbnail?: Thumbnail | undefined;
}

/** One roadmap as it is kept: its file's text and what the person left it with. */
export interface Kept extends Sketch {
  readonly id: string;
  readonly name: Text;
  readonly scenarioName: Text;
  /** The roadmap's file, exactly as it would be saved to disk. */
  readonly text: string;
  /** Undo and redo, encoded by the caller: any data that can be cloned. */
  readonly history: unknown;
  readonly place: string | null;
  readonly branch: string | null;
  /** The file on disk, if there is one. */
  readonly disk: Disk | null;
  /** The revision this one was made from: NONE for a new roadmap, else what the last save or load said. */
  readonly revision: number;
}

/** The revision of a roadmap that is not kept. */
export const NONE = 0;
/** Stands for the revision of a damaged record. No save can match it: the work goes under another id. */
export const DAMAGED = -1;

/** What the library shows of a roadmap without reading it. */
export interface KeptEntry extends Sketch {
  readonly kind: 'kept';
  readonly id: string;
  readonly name: Text;
  readonly scenarioName: Text;
  /** When it was last saved, ISO 8601. */
  readonly changed: string;
  /** Characters of its file. */
  readonly size: number;
  readonly revision: number;
  readonly disk?: DiskEntry | undefined;
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

/** More lenient than the file's own limits: whatever was once saved can be loaded again. */
export const recordText = z.union([z.string(), z.record(z.string(), z.string())]);

const thumbnailSchema = z.object({
  steps: z.number(),
  lines: z.array(
    z.object({
      hue: z.number(),
      main: z.optional(z.literal(true)),
      lane: z.number(),
      fork: z.number(),
      end: z.number(),
    }),
  ),
  more: z.number(),
});

const diskSchema = z.object({ name: z.string(), at: z.string(), behind: z.boolean() });

// What only adorns the library may be damaged or missing: that makes no damaged record.
const entrySchema = z.object({
  name: recordText,
  scenarioName: recordText,
  changed: z.string(),
  size: z.number(),
  revision: z.number(),
  nodes: orElse(z.optional(z.number()), undefined),
  branches: orElse(z.optional(z.number()), undefined),
  thumbnail: orElse(z.optional(thumbnailSchema), undefined),
  disk: orElse(z.optional(diskSchema), undefined),
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
    entry: { name, scenarioName, changed: at, size: text.length, revision, ...adornmentOf(kept) },
    body: { text, history, place, branch },
  };
}

/** Only what there is: a record has no empty fields. */
function adornmentOf({ nodes, branches, thumbnail, disk }: Kept) {
  return {
    ...(nodes === undefined ? {} : { nodes }),
    ...(branches === undefined ? {} : { branches }),
    ...(thumbnail === undefined
      ? {}
      : { thumbnail: { ...thumbnail, lines: [...thumbnail.lines] } }),
    ...(disk ? { disk: { name: disk.name, at: disk.at, behind: disk.behind } } : {}),
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

/** The roadmap from its records, or null when the first two are damaged or missing. The handle is trusted or left out. */
export function readKept(
  id: string,
  records: { readonly entry: unknown; readonly body: unknown; readonly handle?: unknown },
): Kept | null {
  const entry = readEntry(id, records.entry);
  const body = bodySchema.safeParse(records.body);
  if (entry.kind === 'damaged' || !body.success) return null;
  const { kind: _, changed: _changed, size: _size, disk, ...rest } = entry;
  return { ...rest, history: null, ...body.data, disk: diskOf(disk, records.handle) };
}

function diskOf(disk: DiskEntry | undefined, handle: unknown): Disk | null {
  if (disk === undefined) return null;
  return isHandle(handle) ? { ...disk, handle } : disk;
}

/** By what it can do: not every browser has the class by name. */
function isHandle(value: unknown): value is FileSystemFileHandle {
  return typeof value === 'object' && value !== null && 'createWritable' in value;
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
