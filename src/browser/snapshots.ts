// Which earlier states of a roadmap are kept, and does a record found in the browser hold one?
import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';
import type { Text } from '../core/text.ts';
import type { SnapshotKey } from './database.ts';
import { recordText } from './kept.ts';

/** An earlier state of a roadmap, without its text. */
export interface Snapshot {
  /** When that state was saved, ISO 8601: its name within the roadmap. */
  readonly at: string;
  readonly name: Text;
  /** Characters of its file. */
  readonly size: number;
  /** How many steps it has; left out where an earlier Stepwise kept it. */
  readonly nodes?: number | undefined;
}

/** An earlier state as it lies in the browser: its file's text, or that text packed (gzip). */
export interface StoredSnapshot extends Snapshot {
  readonly content: string | Blob;
}

const snapshotSchema = z.object({
  name: recordText,
  size: z.number(),
  nodes: orElse(z.optional(z.number()), undefined),
});

/** All keys of one roadmap's snapshots. A function: browsers without storage have no key ranges. */
export function snapshotsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

/** The snapshot from its small record; null when that is damaged. */
export function readSnapshot([, at]: SnapshotKey, record: unknown): Snapshot | null {
  const read = snapshotSchema.safeParse(record);
  return read.success ? { at, ...read.data } : null;
}

/** The file from its large record; null when that is damaged. */
export function readContent(record: unknown): string | Blob | null {
  return typeof record === 'string' || record instanceof Blob ? record : null;
}

/** What the small record holds: the time is the key. */
export function recordOf({ name, size, nodes }: Snapshot): Omit<Snapshot, 'at'> {
  return nodes === undefined ? { name, size } : { name, size, nodes };
}

/** The newest first. */
export function newestFirst<T extends { readonly at: string }>(snapshots: readonly T[]): T[] {
  return snapshots.toSorted((a, b) => b.at.localeCompare(a.at));
}
