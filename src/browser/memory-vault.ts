// Where does the work stay when the browser has no storage for us?
import type { WhyNot } from './database.ts';
import { snapshotOf, textOf } from './keep-snapshots.ts';
import { type Entry, inOrder, type Kept, NONE, readEntry, readKept, recordsOf } from './kept.ts';
import { isDue, type Overwritten, thinned } from './sittings.ts';
import { newestFirst, type Snapshot, type StoredSnapshot } from './snapshots.ts';
import type { Copy, PutBack, Saved, Vault } from './vault.ts';

/** A roadmap with what `isDue` asks. */
interface Held extends Overwritten {
  readonly kept: Kept;
}

interface Memory {
  readonly now: () => string;
  readonly held: Map<string, Held>;
  readonly snapshots: Map<string, readonly StoredSnapshot[]>;
  last: string | null;
  revision: number;
}

/** A vault that forgets everything with the page. Same behaviour otherwise, but no other tab ever sees it. */
export function createMemoryVault({ now, why }: { now: () => Date; why: WhyNot }): Vault {
  const memory: Memory = {
    now: () => now().toISOString(),
    held: new Map(),
    snapshots: new Map(),
    last: null,
    revision: NONE,
  };
  return {
    kind: 'memory',
    why,
    list: async () => inOrder([...memory.held.values()].map(entryOf)),
    last: async () => memory.last,
    async load(id) {
      const held = memory.held.get(id);
      if (held !== undefined) memory.last = id;
      return held?.kept ?? null;
    },
    damage: async () => null,
    save: async (kept) => save(memory, kept),
    remove: async (id) => remove(memory, id),
    copy: async (id) => copyOf(memory, id),
    putBack: async (copy) => putBack(memory, copy),
    snapshots: async (id) => newestFirst(snapshotsOf(memory, id)).map(withoutContent),
    snapshot: async (id, at) =>
      textOf(snapshotsOf(memory, id).find((each) => each.at === at)?.content ?? null),
    keepSnapshot: async (id) => keepSnapshot(memory, id),
    onForeignSave: () => () => undefined,
    close: () => undefined,
  };
}

function entryOf({ kept, at }: Held): Entry {
  return { kind: 'kept', id: kept.id, ...recordsOf(kept, { at, revision: kept.revision }).entry };
}

function snapshotsOf(memory: Memory, id: string): readonly StoredSnapshot[] {
  return memory.snapshots.get(id) ?? [];
}

function withoutContent({ at, name, size, nodes }: StoredSnapshot): Snapshot {
  return { at, name, size, nodes };
}

function save(memory: Memory, kept: Kept): Saved {
  const before = memory.held.get(kept.id);
  const theirs = before?.kept.revision ?? NONE;
  if (theirs !== kept.revision) return { kind: 'conflict', theirs };
  const at = memory.now();
  const due = before !== undefined && before.kept.text !== kept.text && isDue(before, at);
  if (due) addSnapshot(memory, kept.id, snapshotOf(before.kept, before.at));
  memory.revision += 1;
  const { revision } = memory;
  const since = due ? at : (before?.since ?? at);
  memory.held.set(kept.id, { kept: { ...kept, revision }, at, since });
  memory.last = kept.id;
  return { kind: 'saved', at, revision };
}

function addSnapshot(memory: Memory, id: string, snapshot: StoredSnapshot): void {
  const others = snapshotsOf(memory, id).filter(({ at }) => at !== snapshot.at);
  const all = [...others, snapshot];
  const staying = new Set(
    thinned(
      all.map(({ at }) => at),
      memory.now(),
    ),
  );
  memory.snapshots.set(
    id,
    all.filter(({ at }) => staying.has(at)),
  );
}

function keepSnapshot(memory: Memory, id: string): Snapshot | null {
  const held = memory.held.get(id);
  if (held === undefined) return null;
  const snapshot = snapshotOf(held.kept, held.at);
  addSnapshot(memory, id, snapshot);
  return withoutContent(snapshot);
}

function copyOf(memory: Memory, id: string): Copy | null {
  const held = memory.held.get(id);
  if (held === undefined) return null;
  const { kept, at } = held;
  const handle = kept.disk?.handle;
  return {
    id,
    ...recordsOf(kept, { at, revision: kept.revision }),
    ...(handle === undefined ? {} : { handle }),
    snapshots: snapshotsOf(memory, id),
  };
}

function remove(memory: Memory, id: string): Copy | null {
  const copy = copyOf(memory, id);
  memory.held.delete(id);
  memory.snapshots.delete(id);
  if (memory.last === id) memory.last = null;
  return copy;
}

/** Damaged records have no place here: there is nothing that could be read of them again. */
function putBack(memory: Memory, copy: Copy): PutBack {
  if (memory.held.has(copy.id)) return { kind: 'taken' };
  const kept = readKept(copy.id, copy);
  const entry = readEntry(copy.id, copy.entry);
  memory.revision += 1;
  const { revision } = memory;
  if (kept === null || entry.kind === 'damaged') return { kind: 'done', revision };
  const at = entry.changed;
  memory.held.set(copy.id, { kept: { ...kept, revision }, at, since: at });
  memory.snapshots.set(copy.id, copy.snapshots);
  return { kind: 'done', revision };
}
