// What is known by now of what follows at the place where the reader stands?
import { useSelector } from '@xstate/react';
import type { Distance } from '../../../analysis/ahead/toward.ts';
import type { Place } from '../../../roadmap/roadmap.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { kept } from '../../derived.ts';
import { pinnedIn, roadmapOf } from '../../document.ts';
import { type AheadSeen, type Foreseen, foreseenOf, foresightOn } from '../../foresight.ts';

/** What each step brings here; null until something of it is known. Never what was found for another place or goal. */
export function useAhead(): AheadSeen | null {
  const place = useDocument((state) => state.place);
  const foreseen = useForeseen();
  return foreseen?.place === place ? foreseen.ahead : null;
}

/** How far the pinned goal is along the line, by place; empty where none is pinned or nothing is known yet. */
export function useAlong(): readonly { readonly node: Place; readonly distance: Distance }[] {
  return useForeseen()?.along ?? NOTHING;
}

const NOTHING: readonly never[] = [];

/** How far the pinned goal is from one place of the line; null where that is not known. */
export function useDistanceAt(node: Place): Distance | null {
  return distancesBy(useAlong()).get(node) ?? null;
}

/** Asked by every row of the outline. */
const distancesBy = kept(
  (along: ReturnType<typeof useAlong>): ReadonlyMap<Place, Distance> =>
    new Map(along.map(({ node: at, distance }) => [at, distance])),
);

function useForeseen(): Foreseen | null {
  const { doc } = useApp();
  const roadmap = useDocument(roadmapOf);
  const pinned = useDocument((state) => pinnedIn(state)?.id ?? null);
  const foreseen = useSelector(foresightOn(doc), foreseenOf);
  return foreseen?.roadmap === roadmap && foreseen.pinned === pinned ? foreseen : null;
}
