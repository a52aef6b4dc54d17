// What is a backup: the file that holds every roadmap of a browser, and what of it can be read?
import * as z from 'zod/mini';
import { climb } from '../core/climb.ts';
import type { Problem, Read } from '../core/problem.ts';
import { notAnObject, readShape } from '../core/read-shape.ts';
import { type Text, textSchema } from '../core/text.ts';
import { readRoadmap } from '../roadmap/read-roadmap.ts';
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import { fileText, roadmapData } from './json.ts';
import { BACKUP_LADDER } from './says-backup.ts';

const BACKUP_FORMAT = 'stepwise/backup@1';

/** An earlier state of a roadmap: its file's text, or that text as gzip in base64. */
export interface BackupSnapshot {
  readonly at: string;
  readonly name: Text;
  readonly size: number;
  readonly nodes?: number | undefined;
  readonly text?: string | undefined;
  readonly gzip?: string | undefined;
}

/** A roadmap as it was kept, with where the person stood in it. */
export interface WholeItem {
  readonly kind: 'whole';
  /** When it was last saved, ISO 8601. */
  readonly saved: string;
  readonly place: Place;
  readonly branch: string | null;
  readonly roadmap: Roadmap;
  /** Undo and redo, as `encodeHistory` gives them. */
  readonly history: unknown;
  readonly snapshots: readonly BackupSnapshot[];
}

/** What was left of a damaged record: its text, or null where that was lost too. */
export interface DamagedItem {
  readonly kind: 'damaged';
  readonly id: string;
  readonly text: string | null;
  readonly snapshots: readonly BackupSnapshot[];
}

export interface Backup<Item = WholeItem | DamagedItem> {
  /** When it was made, ISO 8601. */
  readonly made: string;
  readonly roadmaps: readonly Item[];
}

/** A roadmap in a backup that cannot be read: the places of its problems are those in the backup. */
export interface UnreadableItem {
  readonly kind: 'unreadable';
  /** Its id, where it has one. */
  readonly id: string | null;
  readonly problems: readonly Problem[];
  /** What the backup holds in its place. */
  readonly data: unknown;
}
export type BackupItem = WholeItem | DamagedItem | UnreadableItem;

/** The text of a backup: keys in the order of the format. Equal backups give equal texts. */
export function writeBackup({ made, roadmaps }: Backup): string {
  return fileText({ format: BACKUP_FORMAT, made, roadmaps: roadmaps.map(itemData) });
}

function itemData(item: WholeItem | DamagedItem): unknown {
  const snapshots =
    item.snapshots.length === 0 ? {} : { snapshots: item.snapshots.map(snapshotData) };
  if (item.kind === 'damaged') return { id: item.id, damaged: item.text, ...snapshots };
  const { saved, place, branch, roadmap, history } = item;
  return {
    saved,
    place,
    branch,
    roadmap: roadmapData(roadmap),
    ...(history === null || history === undefined ? {} : { history }),
    ...snapshots,
  };
}

function snapshotData({ at, name, size, nodes, text, gzip }: BackupSnapshot): unknown {
  return { at, name, size, nodes, text, gzip };
}

const snapshotSchema = z.strictObject({
  at: z.string(),
  name: textSchema,
  size: z.number(),
  nodes: z.optional(z.number()),
  text: z.optional(z.string()),
  gzip: z.optional(z.string()),
});

const outlineSchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  made: z.string(),
  roadmaps: z.array(z.unknown()),
});

const wholeSchema = z.strictObject({
  saved: z.string(),
  place: z.nullable(z.string()),
  branch: z.nullable(z.string()),
  roadmap: z.unknown(),
  history: z.optional(z.unknown()),
  snapshots: z.optional(z.array(z.unknown())),
});

const damagedSchema = z.strictObject({
  id: z.string(),
  damaged: z.nullable(z.string()),
  snapshots: z.optional(z.array(z.unknown())),
});

/**
 * Reads a backup from data of unknown shape. Never throws. A roadmap in it that cannot be read is given back as that,
 * with its problems: it takes none of the others with it. Snapshots that cannot be read are left out.
 * @param data parsed JSON, as `readJson` gives it
 */
export function readBackup(data: unknown): Read<Backup<BackupItem>> {
  const wrong = notAnObject(data);
  if (wrong) return { ok: false, problems: [wrong] };
  const climbed = climb({ ...Object(data) }, BACKUP_LADDER);
  if (!climbed.ok) return climbed;
  const outline = readShape(outlineSchema, climbed.value);
  if (!outline.ok) return outline;
  const { made, roadmaps } = outline.value;
  return {
    ok: true,
    value: { made, roadmaps: roadmaps.map((item, index) => readItem(item, `roadmaps/${index}`)) },
  };
}

function readItem(data: unknown, at: string): BackupItem {
  const wrong = notAnObject(data);
  if (wrong || !isObject(data)) return unreadable(data, at, wrong ? [wrong] : []);
  if ('damaged' in data) {
    const read = readShape(damagedSchema, { ...data });
    if (!read.ok) return unreadable(data, at, read.problems);
    const { id, damaged: text, snapshots } = read.value;
    return { kind: 'damaged', id, text, snapshots: readSnapshots(snapshots) };
  }
  const read = readShape(wholeSchema, { ...data });
  if (!read.ok) return unreadable(data, at, read.problems);
  const { roadmap: file, snapshots, ...rest } = read.value;
  const roadmap = readRoadmap(file);
  if (!roadmap.ok) return unreadable(data, `${at}/roadmap`, roadmap.problems);
  return {
    kind: 'whole',
    ...rest,
    history: rest.history ?? null,
    roadmap: roadmap.value,
    snapshots: readSnapshots(snapshots),
  };
}

function readSnapshots(list: readonly unknown[] = []): readonly BackupSnapshot[] {
  return list.flatMap((data) => {
    const read = snapshotSchema.safeParse(data);
    return read.success ? [read.data] : [];
  });
}

function unreadable(data: unknown, base: string, problems: readonly Problem[]): UnreadableItem {
  const placed = problems.map(({ at, ...problem }) => ({
    ...problem,
    at: at === '' ? base : `${base}/${at}`,
  }));
  return { kind: 'unreadable', id: idIn(data), problems: placed, data };
}

function idIn(data: unknown): string | null {
  if (!isObject(data)) return null;
  if ('id' in data && typeof data.id === 'string') return data.id;
  return 'roadmap' in data ? idIn(data.roadmap) : null;
}

function isObject(data: unknown): data is object {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
