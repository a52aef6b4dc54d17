// What does a text hold, made ready where it is read: a roadmap, a scenario, or the roadmaps of a backup as they are kept?
import type { Problem, Read } from '../core/problem.ts';
import {
  type BackupItem,
  type BackupSnapshot,
  type WholeItem,
  readBackup,
} from '../formats/backup.ts';
import { writeRoadmap } from '../formats/json.ts';
import { type Document, readDocument } from '../formats/read-document.ts';
import type { TableDefaults } from '../formats/scenario-table/raw.ts';
import { thumbnailOf } from '../picture/thumbnail.ts';
import { roadmapIn } from './backup.ts';
import { fromBase64 } from './base64.ts';
import { type Kept, NONE } from './kept.ts';
import type { StoredSnapshot } from './snapshots.ts';

/** A roadmap of a backup, ready to be kept. */
export interface WholeCopy {
  readonly kind: 'whole';
  readonly kept: Kept;
  /** When it was last saved, ISO 8601. */
  readonly saved: string;
  readonly snapshots: readonly StoredSnapshot[];
}

/** What is left of one that was damaged. */
export interface DamagedCopy {
  readonly kind: 'damaged';
  readonly id: string;
  readonly text: string | null;
  readonly snapshots: readonly StoredSnapshot[];
}

/** What is no roadmap. */
export interface UnreadableCopy {
  readonly kind: 'unreadable';
  readonly id: string | null;
  readonly problems: readonly Problem[];
}

export type BackupCopy = WholeCopy | DamagedCopy | UnreadableCopy;

export type Unpacked =
  | Exclude<Document, { readonly kind: 'backup' }>
  | { readonly kind: 'backup'; readonly copies: readonly BackupCopy[] };

/** Reads a text of any kind, with all the work that what it holds will take. Never throws. */
export function unpack(text: string, defaults: TableDefaults): Read<Unpacked> {
  const read = readDocument(text, defaults);
  if (!read.ok || read.value.kind !== 'backup') return read as Read<Unpacked>;
  const backup = readBackup(read.value.data);
  if (!backup.ok) return backup;
  const { made, roadmaps } = backup.value;
  return {
    ok: true,
    value: { kind: 'backup', copies: roadmaps.map((item) => copyOf(item, made)) },
  };
}

/** What was damaged may be readable here although it was not where it was kept: a newer Stepwise had made it. */
function copyOf(item: BackupItem, made: string): BackupCopy {
  // The first of its problems is told: with all of them, an answer could be larger than the text.
  if (item.kind === 'unreadable')
    return { kind: 'unreadable', id: item.id, problems: item.problems.slice(0, 1) };
  if (item.kind === 'whole') return wholeCopy(item);
  const { id, text, snapshots } = item;
  const roadmap = roadmapIn(text);
  if (roadmap === null) return { kind: 'damaged', id, text, snapshots: stored(snapshots) };
  const whole = { kind: 'whole', saved: made, roadmap, snapshots } as const;
  return wholeCopy({ ...whole, place: null, branch: null, history: null });
}

function wholeCopy(item: WholeItem): WholeCopy {
  const { roadmap, saved, place, branch, history, snapshots } = item;
  const kept = {
    id: roadmap.id,
    name: roadmap.name,
    scenarioName: roadmap.scenario.name,
    text: writeRoadmap(roadmap),
    nodes: roadmap.nodes.length,
    branches: roadmap.branches.length,
    thumbnail: thumbnailOf(roadmap),
    disk: null,
    history,
    place,
    branch,
    revision: NONE,
  };
  return { kind: 'whole', kept, saved, snapshots: stored(snapshots) };
}

function stored(snapshots: readonly BackupSnapshot[]): readonly StoredSnapshot[] {
  return snapshots.flatMap(({ text, gzip, ...snapshot }): readonly StoredSnapshot[] => {
    if (text !== undefined) return [{ ...snapshot, content: text }];
    const bytes = fromBase64(gzip ?? '');
    return bytes === null ? [] : [{ ...snapshot, content: new Blob([bytes]) }];
  });
}
