// Which earlier states are there, and what does the chosen one say?
import { useCallback, useEffect, useState } from 'react';
import type { Snapshot } from '../../../browser/snapshots.ts';
import { readJson } from '../../../core/read-json.ts';
import { readRoadmap } from '../../../roadmap/read-roadmap.ts';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { useApp } from '../../app-context.tsx';

interface States {
  /** The newest first; null until the storage has answered. */
  readonly snapshots: readonly Snapshot[] | null;
  readonly look: () => Promise<void>;
}

/** The earlier states of a roadmap. */
export function useStates(id: string): States {
  const { shelf } = useApp();
  const [snapshots, setSnapshots] = useState<readonly Snapshot[] | null>(null);
  const look = useCallback(async () => {
    setSnapshots(await shelf.vault.snapshots(id).catch(() => []));
  }, [shelf, id]);
  useEffect(() => {
    const begin = async () => look();
    void begin();
  }, [look]);
  return { snapshots, look };
}

export type ReadState =
  | { readonly kind: 'reading' | 'unreadable'; readonly at: string }
  | { readonly kind: 'read'; readonly at: string; readonly roadmap: Roadmap };

/** The state of that time, read through the door that any file takes. Null while none is chosen. */
export function useChosen(id: string, at: string | null): ReadState | null {
  const { shelf } = useApp();
  const [state, setState] = useState<ReadState | null>(null);
  useEffect(() => {
    let gone = false;
    const read = async (chosen: string) => {
      const text = await shelf.vault.snapshot(id, chosen).catch(() => null);
      if (!gone) setState(readState(text, chosen));
    };
    if (at !== null) void read(at);
    return () => {
      gone = true;
    };
  }, [shelf, id, at]);
  if (at === null) return null;
  return state?.at === at ? state : { kind: 'reading', at };
}

function readState(text: string | null, at: string): ReadState {
  const data = text === null ? null : readJson(text);
  const read = data?.ok ? readRoadmap(data.value) : null;
  return read?.ok ? { kind: 'read', at, roadmap: read.value } : { kind: 'unreadable', at };
}
