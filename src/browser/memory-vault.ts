// Where does the work stay when the browser has no storage for us?
import type { WhyNot } from './database.ts';
import { inOrder, type Kept, type KeptEntry, NONE, recordsOf } from './kept.ts';
import type { Saved, Vault } from './vault.ts';

interface Memory {
  readonly now: () => Date;
  readonly kept: Map<string, Kept>;
  readonly entries: Map<string, KeptEntry>;
  last: string | null;
  revision: number;
}

/** A vault that forgets everything with the page. Same behaviour otherwise, but no other tab ever sees it. */
export function createMemoryVault({ now, why }: { now: () => Date; why: WhyNot }): Vault {
  const memory: Memory = { now, kept: new Map(), entries: new Map(), last: null, revision: NONE };
  return {
    kind: 'memory',
    why,
    list: async () => inOrder([...memory.entries.values()]),
    last: async () => memory.last,
    async load(id) {
      const kept = memory.kept.get(id) ?? null;
      if (kept !== null) memory.last = id;
      return kept;
    },
    damage: async () => null,
    save: async (kept) => save(memory, kept),
    async remove(id) {
      memory.kept.delete(id);
      memory.entries.delete(id);
      if (memory.last === id) memory.last = null;
    },
    onForeignSave: () => () => undefined,
    close: () => undefined,
  };
}

function save(memory: Memory, kept: Kept): Saved {
  const theirs = memory.kept.get(kept.id)?.revision ?? NONE;
  if (theirs !== kept.revision) return { kind: 'conflict', theirs };
  const stamp = { at: memory.now().toISOString(), revision: memory.revision + 1 };
  memory.kept.set(kept.id, { ...kept, revision: stamp.revision });
  memory.entries.set(kept.id, { kind: 'kept', id: kept.id, ...recordsOf(kept, stamp).entry });
  memory.revision = stamp.revision;
  memory.last = kept.id;
  return { kind: 'saved', ...stamp };
}
