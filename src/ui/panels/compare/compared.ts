// Which branches are compared: those chosen last, else the main one and the one that is followed?
import { useState } from 'react';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { type Document, type State, roadmapOf } from '../../document.ts';

export const MOST_BRANCHES = 4;

interface Chosen {
  readonly roadmap: string;
  readonly ids: readonly string[];
}

/** The choice outlives a look at another picture. */
const kept = new WeakMap<Document, Chosen>();

interface Compared {
  /** Ids of branches that there are, in the order in which they were chosen. */
  readonly ids: readonly string[];
  /** Adds a branch to the comparison, or takes it out. */
  readonly toggle: (id: string) => void;
}

export function useCompared(): Compared {
  const { doc } = useApp();
  const roadmap = useDocument(roadmapOf);
  const [chosen, setChosen] = useState(() => kept.get(doc) ?? firstChoice(doc.get()));
  const current = chosen.roadmap === roadmap.id ? chosen : firstChoice(doc.get());
  const ids = current.ids.filter((id) => hasBranch(roadmap, id));
  return {
    ids,
    toggle: (id) => {
      const next = { roadmap: roadmap.id, ids: toggled(ids, id) };
      kept.set(doc, next);
      setChosen(next);
    },
  };
}

function firstChoice(state: State): Chosen {
  const roadmap = roadmapOf(state);
  const wanted = [roadmap.main, state.branch, ...roadmap.branches.map(({ id }) => id)];
  const known = wanted.flatMap((id) => (id && hasBranch(roadmap, id) ? [id] : []));
  return { roadmap: roadmap.id, ids: [...new Set(known)].slice(0, 2) };
}

function hasBranch({ branches }: Roadmap, id: string): boolean {
  return branches.some((branch) => branch.id === id);
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  if (ids.includes(id)) return ids.filter((each) => each !== id);
  return ids.length < MOST_BRANCHES ? [...ids, id] : ids;
}
